// What a person has chosen in a scenario, as demands: a scenario is priced as what is left to
// choose when its choices are kept. And back: an answer as the rows of a scenario.
#pragma once
#include "choose/portfolio_case.hpp"

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

// What the answer chooses in the areas that nobody has chosen in, as rows without scenario, entry
// or id: one for each product that is kept, and one for each deviation that a rule allows.
// option_of: an option for each area.
std::vector<ScenarioChoice> choices_left(const PriceBasis&, const PortfolioCase&,
    std::span<const std::uint32_t> option_of, Id<Cooperation>);

// The areas that nobody has chosen in, by code.
std::vector<std::string> areas_left(const ChoiceFacts&);

} // namespace samdrift
