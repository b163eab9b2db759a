// The common portfolio: what the rules of choose/ and the optimiser find best in a cooperation, as
// far as the user may see its rows.
#pragma once
#include "app/read.hpp"
#include "choose/portfolio_views.hpp"

namespace samdrift {

struct ChooseAsked {
    std::string scenario = {}; // a scenario's name: its choices are kept; empty: all is open
    std::int64_t seconds = 60; // then it stops with what it has, and says the gap
    std::int64_t alternatives = 3;
};

// Told how far it has come now and then; false: stop with what there is.
using ChooseWatcher = std::function<bool(const PortfolioProgress&)>;

// Demands that contradict each other are no refusal: the answer's status is infeasible and it lists
// them. Codes: those of read(), no_such_scenario, weights_of_nothing, unknown_criterion,
// horizon_too_short, rate_eats_all, rate_too_low.
Result<ChooseAnswer> choose(
    App&, const User&, const ReadRequest&, const ChooseAsked&, const ChooseWatcher& = {});
// The same, of what has been read for other things too.
Result<ChooseAnswer> choose(const Reading&, const ChooseAsked&, const ChooseWatcher& = {});

// Why an answer has no cost: rules_contradict for each demand that cannot be kept with the others,
// or choice_stopped.
Problems no_choice(const ChooseAnswer&);

} // namespace samdrift
