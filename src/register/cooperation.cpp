#include "register/cooperation.hpp"

namespace samdrift {

static void check_cooperation(const Cooperation& c, Problems& problems) {
    const bool plain =
        c.key.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == c.key.npos;
    if (!plain || c.key == "api")
        problems.push_back({"key_not_plain", {.file = {}, .sheet = {}, .column = "key"}, c.key});
}

template <> const Entity& entity<Cooperation>() {
    static const Entity e = describe<Cooperation>({"Cooperation", "cooperation", "samarbeid"},
        check_cooperation, field<&Cooperation::id>("id", {.read_only = true}),
        field<&Cooperation::entry>("entry", {.read_only = true}),
        field<&Cooperation::key>(
            "key", {.max_length = 60, .required = true, .key = true, .column = "nøkkel"}),
        field<&Cooperation::name>("name", {.max_length = 200, .required = true, .column = "navn"}),
        field<&Cooperation::kind>("kind", {.column = "type"}),
        field<&Cooperation::target_date>("target_date", {.column = "måldato"}),
        field<&Cooperation::host>("host", {.max_length = 200, .column = "vertskommune"}),
        field<&Cooperation::legal_form>("legal_form", {.max_length = 400, .column = "form"}),
        field<&Cooperation::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&Cooperation::remark>("remark", {.column = "merknad"}),
        field<&Cooperation::extra>("extra"));
    return e;
}

} // namespace samdrift
