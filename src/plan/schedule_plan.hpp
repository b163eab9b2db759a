// A plan's days: hard rules first, then as little weighted lateness, as few changes, as even a load
// and as early an end as can be, in that order, each with a bound.
#pragma once
#include "plan/plan_decoder.hpp"
#include <functional>

namespace samdrift {

struct PlanLimits {
    std::function<bool()> stop = {}; // asked now and then; true: what there is so far
    std::uint64_t most_tries = 20'000;
    std::uint64_t seed = 1;
};

enum class PlanObjective { broken, lateness, changes, uneven, end, none };

struct PlanAnswer {
    std::vector<int> start;
    PlanScore score, bound;                   // no plan is below the bound in any of them
    PlanObjective open = PlanObjective::none; // the first that is not at its bound
    std::uint64_t tries = 0;
};

// The first objective that is not at its bound.
PlanObjective first_open(const PlanScore&, const PlanScore& bound);

// Orders are decoded (PlanDecoder) and improved by late acceptance (Burke, Bykov 2017), beginning
// with due days and with the shortest schedules of the genetic search. When broken is not 0 no plan
// was found that keeps every hard rule: what_must_give says what could.
PlanAnswer schedule_plan(const PlanCase&, const PlanLimits& = {});

// Bounds from each task alone, each team's work before its due days, and end_bound.
PlanScore plan_bound(const PlanCase&);

} // namespace samdrift
