// When a plan cannot hold its dates: what could give, and how much that would help.
#pragma once
#include "plan/schedule_plan.hpp"

namespace samdrift {

// In weighted days, to be held against days late.
struct GivePrices {
    int freeze = 10;        // a freeze lifted
    int person = 20;        // one more person in a team, all the time
    int fixed_day = 5;      // a cutover no longer fixed by hand
    int earliest_date = 15; // an earliest date no longer waited for
};

struct PlanGive {
    enum class What { freeze, person, fixed_day, earliest_date } what = What::freeze;
    std::size_t which = 0; // the freeze, the team, or the task
    int price = 0;
    PlanScore after; // of the plan found when this gives (and those before it in `together`)
};

struct WhatMustGive {
    std::vector<PlanGive>
        alone; // each helps by itself; those that are enough first, cheapest first
    std::vector<PlanGive>
        together; // enough, and no longer so without any one of them; empty: not found
};

// Enough: every hard rule kept and nobody late, or as little as nothing that gives could change.
// now: the answer for the plan as it is. limits: for each try; stop for all of them. A deletion
// filter (Chinneck 2008) makes `together` small.
WhatMustGive what_must_give(
    const PlanCase&, const PlanAnswer& now, const GivePrices& = {}, const PlanLimits& = {});

// The plan when it gives.
PlanCase with_given(PlanCase, const PlanGive&);

} // namespace samdrift
