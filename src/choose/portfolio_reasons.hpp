// Why an area's choice is what it is: each reason names a row and a number.
#pragma once
#include "choose/portfolio_views.hpp"

namespace samdrift {

struct ChosenOption {
    std::size_t area = 0;
    std::uint32_t option = 0;
    const SecondChoice* second = nullptr; // null: not worked out
    std::vector<const FlowFact*> lost;    // integrations with other areas
};

// In this order: what people demand, what is out, who keeps what they have, cost against the second
// choice, whether the contract can be used, points, breaks closed, integrations lost.
std::vector<ChoiceReason> reasons_for(const PriceBasis&, const PortfolioCase&, const ChosenOption&);

// The name of what an option keeps, new_procurement or deferred.
std::string choice_name(const ChoiceFacts&, const PricedOption&);
// The same as a value of a sentence.
ReasonValue choice_said(std::string name, const ChoiceFacts&, const PricedOption&);

} // namespace samdrift
