// A plan in working days: what the scheduler reckons with. Day 0 is the first working day from
// today on.
#pragma once
#include "plan/dated_plan.hpp"
#include "plan/network.hpp"

namespace samdrift {

struct CutoverTerms {
    std::optional<int> due = {}; // done before this day begins, or late
    int weight = 0;              // of a day late
    bool day_1 = false;
    int exposed = 0;                   // of its last days, what a freeze keeps from
    std::optional<int> fixed = {};     // starts there
    std::optional<int> published = {}; // started there in the last published plan
};

struct PlanFreeze {
    FreezeKind kind = FreezeKind::hard;
    std::vector<char> days;       // of each working day, whether
    std::vector<char> tasks = {}; // of each activity, whether; empty: all

    bool is_for(std::size_t task) const { return tasks.empty() || tasks[task]; }
};

struct PlanCase {
    ProjectNetwork network;               // its closed_starts follow from the rest: close_starts
    std::vector<CutoverTerms> terms;      // of each activity
    std::vector<std::optional<int>> even; // of each team
    std::vector<PlanFreeze> freezes;
    int person = 1;              // what one is counted as, in capacities and demands
    std::vector<int> soft_price; // of an exposed day, by day; empty: no soft freeze
    std::vector<std::vector<int>>
        own_soft_price; // besides, [activity]; empty: none, or none of its own
};

// Whether one of the task's exposed days is frozen for it when it starts then.
bool in_hard_freeze(const PlanCase&, const PlanFreeze&, std::size_t task, int start);
// Days on which a task cannot start: a hard freeze, or all but the fixed day. The answer: those
// that can start on no day.
std::vector<std::size_t> close_starts(PlanCase&);

// What is wrong with the plan as it stands, all at once:
//   plan_no_working_days, plan_no_duration, plan_deadline_past, plan_team_without_capacity,
//   plan_team_too_small, plan_unknown_task, plan_cycle (names the ring), plan_freeze_covers_all,
//   plan_fixed_day_closed, plan_beyond_span
// value: the name of the task, team or freeze.
Result<PlanCase> make_plan_case(const DatedPlan&);

// The days of a schedule as dates, both included.
std::vector<DateSpan> plan_dates(const DatedPlan&, const PlanCase&, std::span<const int> start);

} // namespace samdrift
