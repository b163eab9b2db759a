#include "register/municipality.hpp"

namespace samdrift {

static bool four_digits(const std::string& s) {
    return s.size() == 4 && s.find_first_not_of("0123456789") == s.npos;
}

static void check_municipality(const Municipality& m, Problems& problems) {
    if (!four_digits(m.number))
        problems.push_back(
            {"number_not_four_digits", {.file = {}, .sheet = {}, .column = "number"}, m.number});
}

static void check_member(const Member& m, Problems& problems) {
    if (!four_digits(m.number))
        problems.push_back(
            {"number_not_four_digits", {.file = {}, .sheet = {}, .column = "number"}, m.number});
    if (m.joined && m.left && *m.left < *m.joined)
        problems.push_back(
            {"left_before_joined", {.file = {}, .sheet = {}, .column = "left"}, iso(*m.left)});
}

template <> const Entity& entity<Municipality>() {
    static const Entity e = describe<Municipality>({"Municipality", "municipality"},
        check_municipality, field<&Municipality::id>("id", {.read_only = true}),
        field<&Municipality::entry>("entry", {.read_only = true}),
        field<&Municipality::number>("number", {.max_length = 4, .required = true, .key = true}),
        field<&Municipality::name>("name", {.max_length = 200, .required = true}));
    return e;
}

template <> const Entity& entity<Member>() {
    static const Entity e = describe<Member>({"Member", "member", "kommuner"}, check_member,
        field<&Member::id>("id", {.read_only = true}),
        field<&Member::entry>("entry", {.read_only = true}),
        field<&Member::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&Member::municipality>(
            "municipality", {.key = true, .column = "navn", .catalogue = true}),
        field<&Member::number>(
            "number", {.max_length = 4, .required = true, .column = "kommunenummer", .digits = 4}),
        field<&Member::inhabitants>("inhabitants", {.minimum = 0, .column = "innbyggere"}),
        field<&Member::employees>("employees", {.minimum = 0, .column = "ansatte"}),
        field<&Member::becomes>("becomes", {.max_length = 200, .column = "ny_kommune"}),
        field<&Member::becomes_on>("becomes_on", {.column = "ny_kommune_fra"}),
        field<&Member::joined>("joined", {.column = "medlem_fra"}),
        field<&Member::left>("left", {.column = "medlem_til"}),
        field<&Member::role>("role", {.max_length = 100, .column = "rolle"}),
        field<&Member::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&Member::figures_source>("figures_source", {.column = "kilde_tall"}),
        field<&Member::remark>("remark", {.column = "merknad"}), field<&Member::extra>("extra"));
    return e;
}

} // namespace samdrift
