#include "register/cost_model.hpp"

namespace samdrift {
namespace {

constexpr Rules year_rules{.minimum = 1900, .maximum = 2200, .key = true, .column = "år"};

constexpr Rules people(std::string_view column) {
    return {.minimum = 0, .maximum = most_users, .column = column};
}

void check_key(const AllocationKey& k, Problems& problems) {
    const auto say = [&](const char* code, const char* column, std::string value = {},
                         std::vector<Argument> arguments = {}) {
        problems.push_back({code, {.file = {}, .sheet = {}, .column = column}, std::move(value),
            std::move(arguments)});
    };
    if (!k.group && k.name.empty()) say("key_of_nothing", "group");
    if (k.cap && k.floor && *k.cap < *k.floor) say("cap_below_floor", "cap");
    if (k.from_year && k.to_year && *k.to_year < *k.from_year)
        say("ends_before_start", "to_year", std::to_string(*k.to_year),
            {{"start", std::to_string(*k.from_year)}});
}

} // namespace

template <> const Entity& entity<ProjectCost>() {
    static const Entity e = describe<ProjectCost>({"ProjectCost", "project_cost", "it-prosjekter"},
        nullptr, field<&ProjectCost::id>("id", {.read_only = true}),
        field<&ProjectCost::entry>("entry", {.read_only = true}),
        field<&ProjectCost::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&ProjectCost::project>(
            "project", {.max_length = 60, .required = true, .key = true, .column = "prosjekt"}),
        field<&ProjectCost::name>("name", {.max_length = 200, .required = true, .column = "navn"}),
        field<&ProjectCost::group>("group", {.column = "gruppe"}),
        field<&ProjectCost::area>("area", {.column = "fagområde"}),
        field<&ProjectCost::year>("year", year_rules),
        field<&ProjectCost::month>(
            "month", {.minimum = 1, .maximum = 12, .key = true, .column = "måned"}),
        field<&ProjectCost::owner>("owner", {.column = "eier"}),
        field<&ProjectCost::cost_kind>(
            "cost_kind", {.max_length = 60, .key = true, .column = "kostnadsart"}),
        field<&ProjectCost::stage>(
            "stage", {.key = true, .column = "stadium", .blank_is_default = true}),
        field<&ProjectCost::amount>("amount", {.minimum = -largest_row_amount,
                                                  .maximum = largest_row_amount,
                                                  .column = "kostnad_nok"}),
        field<&ProjectCost::allocation_key>(
            "allocation_key", {.max_length = 200, .column = "fordelingsnøkkel"}),
        field<&ProjectCost::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&ProjectCost::figures_source>("figures_source", {.column = "kilde_tall"}),
        field<&ProjectCost::remark>("remark", {.column = "merknad"}),
        field<&ProjectCost::extra>("extra"));
    return e;
}

template <> const Entity& entity<ProjectUsers>() {
    static const Entity e = describe<ProjectUsers>({"ProjectUsers", "project_users", "brukere"},
        nullptr, field<&ProjectUsers::id>("id", {.read_only = true}),
        field<&ProjectUsers::entry>("entry", {.read_only = true}),
        field<&ProjectUsers::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&ProjectUsers::project>(
            "project", {.max_length = 60, .required = true, .key = true, .column = "prosjekt"}),
        field<&ProjectUsers::municipality>("municipality", {.key = true, .column = "kommune"}),
        field<&ProjectUsers::year>("year", year_rules),
        field<&ProjectUsers::users>("users", people("brukere")),
        field<&ProjectUsers::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&ProjectUsers::figures_source>("figures_source", {.column = "kilde_tall"}),
        field<&ProjectUsers::remark>("remark", {.column = "merknad"}),
        field<&ProjectUsers::extra>("extra"));
    return e;
}

template <> const Entity& entity<UserIdentities>() {
    static const Entity e = describe<UserIdentities>(
        {"UserIdentities", "user_identities", "brukeridenter"}, nullptr,
        field<&UserIdentities::id>("id", {.read_only = true}),
        field<&UserIdentities::entry>("entry", {.read_only = true}),
        field<&UserIdentities::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&UserIdentities::municipality>("municipality", {.key = true, .column = "kommune"}),
        field<&UserIdentities::year>("year", year_rules),
        field<&UserIdentities::identities>("identities", people("brukeridenter")),
        field<&UserIdentities::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&UserIdentities::figures_source>("figures_source", {.column = "kilde_tall"}),
        field<&UserIdentities::remark>("remark", {.column = "merknad"}),
        field<&UserIdentities::extra>("extra"));
    return e;
}

template <> const Entity& entity<DriverValue>() {
    static const Entity e =
        describe<DriverValue>({"DriverValue", "driver_value", "fordelingsgrunnlag"}, nullptr,
            field<&DriverValue::id>("id", {.read_only = true}),
            field<&DriverValue::entry>("entry", {.read_only = true}),
            field<&DriverValue::cooperation>("cooperation", {.key = true, .read_only = true}),
            field<&DriverValue::driver>(
                "driver", {.max_length = 60, .required = true, .key = true, .column = "grunnlag"}),
            field<&DriverValue::municipality>("municipality", {.key = true, .column = "kommune"}),
            field<&DriverValue::year>("year", year_rules),
            field<&DriverValue::value>("value", people("verdi")),
            field<&DriverValue::source>("source", {.column = "kilde", .blank_is_default = true}),
            field<&DriverValue::figures_source>("figures_source", {.column = "kilde_tall"}),
            field<&DriverValue::remark>("remark", {.column = "merknad"}),
            field<&DriverValue::extra>("extra"));
    return e;
}

template <> const Entity& entity<AllocationKey>() {
    static const Entity e =
        describe<AllocationKey>({"AllocationKey", "allocation_key", "fordeling"}, check_key,
            field<&AllocationKey::id>("id", {.read_only = true}),
            field<&AllocationKey::entry>("entry", {.read_only = true}),
            field<&AllocationKey::cooperation>("cooperation", {.key = true, .read_only = true}),
            field<&AllocationKey::group>("group", {.key = true, .column = "gruppe"}),
            field<&AllocationKey::name>("name", {.max_length = 200, .key = true, .column = "navn"}),
            field<&AllocationKey::formula>(
                "formula", {.max_length = 400, .required = true, .column = "nøkkel"}),
            field<&AllocationKey::cap>(
                "cap", {.minimum = 0, .maximum = hundredths(100), .column = "tak_prosent"}),
            field<&AllocationKey::floor>(
                "floor", {.minimum = 0, .maximum = hundredths(100), .column = "gulv_prosent"}),
            field<&AllocationKey::from_year>(
                "from_year", {.minimum = 1900, .maximum = 2200, .key = true, .column = "fra_år"}),
            field<&AllocationKey::to_year>(
                "to_year", {.minimum = 1900, .maximum = 2200, .column = "til_år"}),
            field<&AllocationKey::source>("source", {.column = "kilde", .blank_is_default = true}),
            field<&AllocationKey::remark>("remark", {.column = "merknad"}),
            field<&AllocationKey::extra>("extra"));
    return e;
}

template <> const Entity& entity<ClosedYear>() {
    static const Entity e = describe<ClosedYear>({"ClosedYear", "closed_year", "lukkede-ar"},
        nullptr, field<&ClosedYear::id>("id", {.read_only = true}),
        field<&ClosedYear::entry>("entry", {.read_only = true}),
        field<&ClosedYear::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&ClosedYear::year>("year", year_rules),
        field<&ClosedYear::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&ClosedYear::remark>("remark", {.column = "merknad"}),
        field<&ClosedYear::extra>("extra"));
    return e;
}

} // namespace samdrift
