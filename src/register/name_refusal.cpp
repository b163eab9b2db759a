#include "register/name_refusal.hpp"

namespace samdrift {

template <> const Entity& entity<NameRefusal>() {
    static const Entity e = describe<NameRefusal>({"NameRefusal", "name_refusal"}, nullptr,
        field<&NameRefusal::id>("id", {.read_only = true}),
        field<&NameRefusal::entry>("entry", {.read_only = true}),
        field<&NameRefusal::kind>("kind", {.key = true}),
        field<&NameRefusal::first>("first", {.max_length = 200, .required = true, .key = true}),
        field<&NameRefusal::second>("second", {.max_length = 200, .required = true, .key = true}));
    return e;
}

} // namespace samdrift
