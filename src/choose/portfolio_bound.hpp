// How little a portfolio can cost: costs are moved between areas and pairs until the least costs of
// the terms sum to as much as they will.
#pragma once
#include "choose/portfolio_terms.hpp"
#include <functional>

namespace samdrift {

struct TightenEffort {
    int rounds = 0; // at most
    int worth = 0;  // ends when a round closes less than 1/worth of what is between base and cutoff
};

// Raises the base, and drops every option that no answer below `cutoff` has. Whatever is below the
// cutoff keeps its price; the rest may get any price from the cutoff up. False: nothing is below
// it.
//
// A round goes through the areas there and back (sequential reweighted message passing, Kolmogorov
// 2015, in whole numbers): an area receives what its pairs can spare and sends it on to the pairs
// that are yet to come, in equal parts. Then each limit gets the multiplier that raises the sum of
// the areas' least costs the most, the others as they are.
template <class Cost>
bool tighten(PortfolioTerms<Cost>&, Cost cutoff, TightenEffort, const std::function<bool()>& stop);

// Moves the multipliers where tighten alone comes to rest: a step counts when the base is higher
// after the costs have been moved again. False: nothing is below the cutoff.
template <class Cost>
bool climb(PortfolioTerms<Cost>&, Cost cutoff, const std::function<bool()>& stop);

// What each option costs at least beyond the base when its pairs give it all they can.
template <class Cost> std::vector<std::vector<Cost>> least_with(const PortfolioTerms<Cost>&);

} // namespace samdrift
