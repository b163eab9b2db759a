// Made-up plans of any size, and the measurements on them.
#pragma once
#include "plan/dated_plan.hpp"

namespace samdrift::bench {

struct PlanSize {
    int tasks = 500, teams = 12, freezes = 40;
};

// Cutovers of one to four weeks in chains, each by one to three teams; payroll days every month,
// holidays and school starts as freezes; deadlines that most can hold. The same seed, the same
// plan.
DatedPlan made_plan(const PlanSize&, std::uint64_t seed);

// "case,value,unit,bound,seconds,remark": end in days beside its bound, replanning after a delay,
// and how many of the unaffected it moved. The status: 1 when a promise is not kept or the checker
// finds a broken rule.
int run_schedule(const PlanSize&, std::uint64_t seed, double most_seconds);

// "case,value,unit,seconds": percentiles of end and cost. The status: 1 when it is not the same
// answer twice, or took longer than promised.
int run_montecarlo(const PlanSize&, std::uint64_t seed, int runs);

} // namespace samdrift::bench
