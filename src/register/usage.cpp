#include "register/usage.hpp"

namespace samdrift {

bool valid_on(std::optional<Date> from, std::optional<Date> to, Date day) {
    return (!from || *from <= day) && (!to || day < *to);
}

static void check_validity(std::optional<Date> from, std::optional<Date> to, Problems& problems) {
    if (from && to && *to < *from)
        problems.push_back({"ends_before_start", {.file = {}, .sheet = {}, .column = "valid_to"},
            iso(*to), {{"start", iso(*from)}}});
}

static void check_usage(const Usage& u, Problems& problems) {
    check_validity(u.valid_from, u.valid_to, problems);
}
static void check_absence(const Absence& a, Problems& problems) {
    check_validity(a.valid_from, a.valid_to, problems);
}

template <> const Entity& entity<Usage>() {
    static const Entity e = describe<Usage>({"Usage", "usage", "systemer"}, check_usage,
        field<&Usage::id>("id", {.read_only = true}),
        field<&Usage::entry>("entry", {.read_only = true}),
        field<&Usage::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&Usage::municipality>("municipality", {.key = true, .column = "kommune"}),
        field<&Usage::area>("area", {.key = true, .column = "fagområde"}),
        field<&Usage::system>(
            "system", {.max_length = 200, .required = true, .key = true, .column = "system"}),
        field<&Usage::product>("product", {.catalogue = true}),
        field<&Usage::supplier>("supplier", {.catalogue = true}),
        field<&Usage::supplier_as_written>(
            "supplier_as_written", {.max_length = 200, .column = "leverandør"}),
        field<&Usage::version>("version", {.max_length = 60, .column = "versjon"}),
        field<&Usage::status>("status", {.column = "status"}),
        field<&Usage::hosting>("hosting", {.column = "drift"}),
        field<&Usage::operated_by>("operated_by", {.max_length = 200, .column = "driftes_av"}),
        field<&Usage::operator_kind>("operator_kind", {.read_only = true}),
        field<&Usage::joint_portfolio>("joint_portfolio", {.column = "felles_portefølje"}),
        field<&Usage::users>("users", {.minimum = 0, .maximum = 10'000'000, .column = "brukere"}),
        field<&Usage::criticality>("criticality", {.column = "kritikalitet"}),
        field<&Usage::way_of_working>(
            "way_of_working", {.max_length = 60, .column = "arbeidsmåte"}),
        field<&Usage::uses_municipality_number>(
            "uses_municipality_number", {.column = "bruker_kommunenummer"}),
        field<&Usage::personal_data>("personal_data", {.column = "personopplysninger"}),
        field<&Usage::yearly_cost>("yearly_cost", {.minimum = 0, .column = "årskostnad_nok"}),
        field<&Usage::system_owner>("system_owner", {.max_length = 200, .column = "systemeier"}),
        field<&Usage::system_manager>(
            "system_manager", {.max_length = 200, .column = "systemforvalter"}),
        field<&Usage::valid_from>("valid_from", {.column = "gyldig_fra"}),
        field<&Usage::valid_to>("valid_to", {.column = "gyldig_til"}),
        field<&Usage::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&Usage::figures_source>("figures_source", {.column = "kilde_tall"}),
        field<&Usage::remark>("remark", {.column = "merknad"}), field<&Usage::extra>("extra"));
    return e;
}

template <> const Entity& entity<Absence>() {
    static const Entity e = describe<Absence>({"Absence", "absence", "har-ikke"}, check_absence,
        field<&Absence::id>("id", {.read_only = true}),
        field<&Absence::entry>("entry", {.read_only = true}),
        field<&Absence::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&Absence::municipality>("municipality", {.key = true, .column = "kommune"}),
        field<&Absence::area>("area", {.key = true, .column = "fagområde"}),
        field<&Absence::valid_from>("valid_from", {.column = "gyldig_fra"}),
        field<&Absence::valid_to>("valid_to", {.column = "gyldig_til"}),
        field<&Absence::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&Absence::remark>("remark", {.column = "merknad"}), field<&Absence::extra>("extra"));
    return e;
}

} // namespace samdrift
