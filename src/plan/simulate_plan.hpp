// How sure a plan is: many runs through it with durations drawn from three points, correlated by
// team and by supplier, in the plan's own order of hand-overs.
#pragma once
#include "plan/estimate_table.hpp"
#include "plan/plan_case.hpp"

namespace samdrift {

struct SimulatedTask {
    ThreePoints days;
    std::optional<std::uint32_t> team = {}, supplier = {}; // whose common factor it has
    std::int64_t fixed_cost = 0, day_cost = 0;             // øre
};

struct SimulationTerms {
    std::uint64_t seed = 1;
    int runs = 100'000;
    EstimateShape shape = EstimateShape::pert;
    // How much of a duration's variance, in percent, it has in common with others of its team, and
    // with others of its supplier. Together at most 100.
    int team_percent = 20, supplier_percent = 20;
    bool before_plan = false; // a task may begin before its planned day when all is ready
};

// Tasks that are all to be done before a day begins.
struct SimulatedGate {
    std::vector<std::uint32_t> tasks;
    int due = 0;
};

struct Percentiles {
    std::int64_t p50 = 0, p80 = 0, p95 = 0;
    bool operator==(const Percentiles&) const = default;
};

struct SimulationAnswer {
    Percentiles end;          // hundredths of a working day from day 0
    Percentiles cost;         // øre
    std::vector<int> in_time; // of each task with a due day: in how many of the runs; else -1
    std::vector<int> gates;   // of each, in how many of the runs all its tasks are in time
    std::vector<int> matters; // of each task: the correlation of its duration with the end, in
                              // thousandths
    bool operator==(const SimulationAnswer&) const = default;
};

// Gaussian copula with a common factor for each team and each supplier; hand-overs as in
// plan_links, so that a run is one pass in order. A cutover that would end in a hard freeze waits
// until it is over; lags count from the end when they are as long as the planned duration, else
// from the start. The numbers drawn depend on seed, task and run alone.
// start: keeps the hard rules. tasks: as many as in the plan.
SimulationAnswer simulate_plan(const PlanCase&, std::span<const int> start,
    std::span<const SimulatedTask> tasks, const SimulationTerms& = {},
    std::span<const SimulatedGate> gates = {});

} // namespace samdrift
