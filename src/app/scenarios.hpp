// Scenarios: one is copied from another or from the best there is, is filled in, is held against
// another, and is published.
#pragma once
#include "app/read.hpp"
#include "choose/scenario_views.hpp"

namespace samdrift {

Result<ScenariosPage> scenarios_page(App&, const User&, const ReadRequest&);

// one, other: names; empty: the best of all. Codes: as choose().
Result<ScenarioComparison> compare_scenarios(
    App&, const User&, const ReadRequest&, const std::string& one, const std::string& other);

struct ScenarioOrder {
    std::string name;
    std::string from; // the name of another; empty: the best of all
    std::string remark;
};
template <> const Entity& entity<ScenarioOrder>();

struct ScenarioStored {
    std::int64_t id = 0, batch = 0;
    std::int64_t choices = 0; // rows of scenario_choice made
};
template <> const Entity& entity<ScenarioStored>();

// The choices and weights as they are now, in a scenario of its own: one journal entry. Codes:
// scenario_exists, no_such_scenario, rules_contradict, choice_stopped, and those of choose().
Result<ScenarioStored> copy_scenario(
    App&, const User&, const std::string& key, const ScenarioOrder&);

// Where nobody has chosen, what is best beside what is chosen. Codes: unknown_row, and as above.
Result<ScenarioStored> fill_scenario(
    App&, const User&, const std::string& key, std::int64_t scenario);

// The one that was published is put away. Codes: unknown_row, scenario_not_whole with the areas,
// rules_contradict.
Result<ScenarioStored> publish_scenario(
    App&, const User&, const std::string& key, std::int64_t scenario);

} // namespace samdrift
