// Lower bounds for facility location: the price each customer is willing to pay, and what is left
// of the cost of each site when they have paid.
#pragma once
#include "choose/facility.hpp"

namespace samdrift {

enum class SiteState : std::uint8_t { free, open, closed };
using SiteStates = std::vector<SiteState>;

// One price for each customer. Any prices give a bound; good prices give a good one.
using Prices = std::vector<std::int64_t>;

struct PricedSites {
    std::int64_t bound = 0;
    std::vector<std::int64_t> reduced; // opening cost less what customers pay above serving cost
};
// In whole numbers: what it says is so.
PricedSites priced(const FacilityProblem&, const SiteStates&, const Prices&);

// Erlenkotter's dual ascent: prices raised in turn as long as no site is more than paid for. Open
// sites count as paid for already; closed ones are not there.
Prices ascended(const FacilityProblem&, const SiteStates&);

// Prices are moved, round by round, towards a better bound. `share` is how much of the time each
// site was open in the relaxation lately, from 0 to 1.
struct Climb {
    Prices best;
    PricedSites at_best;
    std::vector<double> share;
};
// upper: the cost of a known answer, which decides how far to step. seen: called with the sites
// that are open in the relaxation each time the bound has become better; false: that is enough.
Climb climb(const FacilityProblem&, const SiteStates&, Prices from, std::int64_t upper, int rounds,
    const std::function<bool(const PricedSites&)>& seen);

} // namespace samdrift
