// What a person has chosen in a scenario, as demands: a scenario is priced as what is left to
// choose when its choices are kept.
#pragma once
#include "choose/candidates.hpp"

namespace samdrift {

// A rule for each choice of the scenario: to keep, to procure, to defer, to keep for the time
// being, and one municipality's own as a deviation. Such a rule's id is its ScenarioChoice's below
// zero (row_of).
std::vector<ChoiceRule> rules_of_scenario(
    const CooperationPicture&, std::span<const ScenarioChoice>, Id<Scenario>);

// The cooperation's rows of the choice, with those of a scenario; a name is compared folded. Code:
// no_such_scenario.
Result<ChoiceRows> choice_rows(
    const Landscape&, std::size_t cooperation, std::string_view scenario = {});

} // namespace samdrift
