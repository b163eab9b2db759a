#include "register/cost_scenario.hpp"

namespace samdrift {

template <> const Entity& entity<CostScenarioChange>() {
    using C = CostScenarioChange;
    static const Entity e = describe<C>(
        {"CostScenarioChange", "cost_scenario_change", "kostnadsscenarier"}, nullptr,
        field<&C::id>("id", {.read_only = true}), field<&C::entry>("entry", {.read_only = true}),
        field<&C::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&C::scenario>(
            "scenario", {.max_length = 200, .required = true, .key = true, .column = "scenario"}),
        field<&C::number>(
            "number", {.minimum = 1, .maximum = 1'000, .key = true, .column = "nummer"}),
        field<&C::kind>("kind", {.column = "endring"}),
        field<&C::owner>("owner", {.max_length = 200, .column = "eier"}),
        field<&C::cost_project>("cost_project", {.max_length = 60, .column = "prosjekt"}),
        field<&C::driver>("driver", {.max_length = 60, .column = "grunnlag"}),
        field<&C::year>("year", {.minimum = 1900, .maximum = 2200, .column = "år"}),
        field<&C::value>("value", {.minimum = 0, .maximum = 1'000'000'000, .column = "verdi"}),
        field<&C::amount>("amount",
            {.minimum = -largest_row_amount, .maximum = largest_row_amount, .column = "beløp_nok"}),
        field<&C::group>("group", {.column = "gruppe"}),
        field<&C::key>("key", {.max_length = 200, .column = "navn"}),
        field<&C::formula>("formula", {.max_length = 400, .column = "nøkkel"}),
        field<&C::cap>("cap", {.minimum = 0, .maximum = hundredths(100), .column = "tak_prosent"}),
        field<&C::floor>(
            "floor", {.minimum = 0, .maximum = hundredths(100), .column = "gulv_prosent"}),
        field<&C::joined>("joined", {.column = "medlem_fra"}),
        field<&C::left>("left", {.column = "medlem_til"}),
        field<&C::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&C::remark>("remark", {.column = "merknad"}), field<&C::extra>("extra"));
    return e;
}

} // namespace samdrift
