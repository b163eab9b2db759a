// The change of a contribution from the year before, in four parts that add up to the øre, in the
// order of design.md §5: each part is the difference between two whole allocations, of which the
// next takes one thing more from the new year.
#pragma once
#include "cost/allocate_year.hpp"

namespace samdrift {

struct ChangeParts {
    Money before;
    Money projects; // those that are new or ended
    Money members;  // who is in, drivers as last year
    Money share;    // own and others' drivers, and the keys themselves
    Money cost;     // what the projects cost
    Money after;    // before and the four parts
    bool operator==(const ChangeParts&) const = default;
};

// Per owner, in the owners' order. `before` is 0 for all where the year before has no costs.
std::vector<ChangeParts> change_parts(const CostRows&, const YearAllocation& after);

} // namespace samdrift
