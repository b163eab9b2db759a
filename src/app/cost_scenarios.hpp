// Scenarios of who pays what: changes that were tried, kept under a name, opened again and held
// against each other.
#pragma once
#include "app/read.hpp"
#include "cost/what_if.hpp"

namespace samdrift {

struct CostScenarioView {
    std::string name;
    std::vector<WhatIfChange> changes;
    CostSources rows;
};
template <> const Entity& entity<CostScenarioView>();

struct CostScenariosPage {
    bool may_change = false;
    std::vector<CostScenarioView> scenarios; // by name, by Norwegian rules
};
template <> const Entity& entity<CostScenariosPage>();
Result<CostScenariosPage> cost_scenarios(App&, const User&, const ReadRequest&);

// Two by name, empty: as it is; before is the one, after the other. Codes: no_such_cost_scenario
// and those of what_if().
struct CostScenariosAsked {
    std::string one, other;
    WhatIfOrder of; // its changes are not used
};
Result<WhatIfAnswer> compare_cost_scenarios(
    App&, const User&, const ReadRequest&, const CostScenariosAsked&);

struct CostScenarioOrder {
    std::string name;
    CostStage stage = CostStage::budget;
    std::vector<WhatIfChange> changes; // none: the scenario is removed
};
template <> const Entity& entity<CostScenarioOrder>();

struct CostScenarioStored {
    std::int64_t batch = 0; // 0: there was nothing to change
};
template <> const Entity& entity<CostScenarioStored>();

// In place of what has that name: one journal entry. Codes: not_yours,
// cost_scenario_name_missing,
// no_such_cost_scenario (to be removed), and those of changed_rows(): what cannot be tried is not
// kept.
Result<CostScenarioStored> keep_cost_scenario(
    App&, const User&, const std::string& key, const CostScenarioOrder&);

} // namespace samdrift
