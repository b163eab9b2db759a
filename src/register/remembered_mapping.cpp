#include "register/remembered_mapping.hpp"

namespace samdrift {

template <> const Entity& entity<RememberedMapping>() {
    static const Entity e = describe<RememberedMapping>({"RememberedMapping", "remembered_mapping"},
        nullptr, field<&RememberedMapping::id>("id", {.read_only = true}),
        field<&RememberedMapping::entry>("entry", {.read_only = true}),
        field<&RememberedMapping::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&RememberedMapping::municipality>("municipality", {.key = true}),
        field<&RememberedMapping::headings>(
            "headings", {.max_length = 8000, .required = true, .key = true}),
        field<&RememberedMapping::kind>("kind", {.max_length = 60, .required = true}),
        field<&RememberedMapping::columns>("columns", {.max_length = 16000}),
        field<&RememberedMapping::said_on>("said_on"));
    return e;
}

} // namespace samdrift
