#include "register/integration.hpp"
#include "base/words.hpp"

namespace samdrift {

std::string_view common_component(std::string_view target) {
    constexpr std::string_view mark = "felles:";
    return target.starts_with(mark) ? trimmed(target.substr(mark.size())) : std::string_view{};
}

template <> const Entity& entity<Integration>() {
    static const Entity e = describe<Integration>({"Integration", "integration", "integrasjoner"},
        nullptr, field<&Integration::id>("id", {.read_only = true}),
        field<&Integration::entry>("entry", {.read_only = true}),
        field<&Integration::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&Integration::municipality>("municipality", {.key = true, .column = "kommune"}),
        field<&Integration::from_system>("from_system",
            {.max_length = 200, .required = true, .key = true, .column = "fra_system"}),
        field<&Integration::from_product>("from_product", {.read_only = true}),
        field<&Integration::to_target>(
            "to_target", {.max_length = 200, .required = true, .key = true, .column = "til"}),
        field<&Integration::to_product>("to_product", {.read_only = true}),
        field<&Integration::common_component>("common_component", {.read_only = true}),
        field<&Integration::kind>("kind", {.column = "type"}),
        field<&Integration::frequency>("frequency", {.max_length = 100, .column = "frekvens"}),
        field<&Integration::object>("object", {.max_length = 200, .key = true, .column = "objekt"}),
        field<&Integration::direction>("direction", {.max_length = 60, .column = "retning"}),
        field<&Integration::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&Integration::remark>("remark", {.column = "merknad"}),
        field<&Integration::extra>("extra"));
    return e;
}

} // namespace samdrift
