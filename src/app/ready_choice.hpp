// A cooperation's choice made ready to be solved: its rows on a day, rates, weights, and the case.
#pragma once
#include "app/choose.hpp"
#include "choose/scenario_rules.hpp"

namespace samdrift {

// Not moved: what stands below leans on what stands above.
struct ReadyChoice {
    ReadyChoice(ChoiceFacts, RateTable, std::vector<WeightedCriterion>);
    ReadyChoice(const ReadyChoice&) = delete;
    ReadyChoice& operator=(const ReadyChoice&) = delete;

    const ChoiceFacts facts;
    const RateTable rates;
    const std::vector<WeightedCriterion> weights;
    const PriceBasis basis;
    const PortfolioCase made;
};

// scenario: as ChooseAsked. tried: criteria of products in place of those that are stored. Codes:
// those of choose() but of read().
Result<std::shared_ptr<const ReadyChoice>> ready_choice(
    const Reading&, const std::string& scenario, std::span<const Criterion> tried = {});

// Stops when the seconds are out, or whoever asked wants it to.
PortfolioWatcher watcher_until(std::int64_t seconds, ChooseWatcher = {});

} // namespace samdrift
