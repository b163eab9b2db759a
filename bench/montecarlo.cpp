#include "bench.hpp"
#include "plan/counted_random.hpp"
#include "plan/schedule_plan.hpp"
#include "plan/simulate_plan.hpp"
#include "plan_cases.hpp"
#include <cstdio>

namespace samdrift::bench {
namespace {

std::vector<SimulatedTask> estimates(const PlanCase& plan, std::uint64_t seed) {
    CountedRandom random{seed};
    std::vector<SimulatedTask> tasks;
    const auto& n = plan.network;
    for (std::size_t t = 0; t < n.activities(); ++t) {
        const int days = n.duration[t];
        SimulatedTask task{{std::max(1, days - days / 3), days, days + 1 + days / 2}};
        for (std::size_t r = 0; r < n.resources && !task.team; ++r)
            if (n.demand[t * n.resources + r] > 0) task.team = static_cast<std::uint32_t>(r);
        task.supplier = random.below(30);
        task.fixed_cost = 1'000'00 * random.below(100);
        task.day_cost = 8'000'00;
        tasks.push_back(task);
    }
    return tasks;
}

void print(const char* name, const Percentiles& p, double taken, const char* unit, double parts) {
    const std::pair<const char*, std::int64_t> all[] = {
        {"p50", p.p50}, {"p80", p.p80}, {"p95", p.p95}};
    for (const auto& [which, value] : all)
        std::printf(
            "%s_%s,%.2f,%s,%.3f\n", name, which, static_cast<double>(value) / parts, unit, taken);
}

} // namespace

int run_montecarlo(const PlanSize& size, std::uint64_t seed, int runs) {
    const auto plan = make_plan_case(made_plan(size, seed));
    if (!plan) return 1;
    const auto scheduled = schedule_plan(*plan, {.most_tries = 2'000});
    const auto tasks = estimates(*plan, seed);
    const SimulationTerms terms{.seed = seed, .runs = runs};
    SimulationAnswer answer, again, apart;
    const double taken =
        cpu_seconds([&] { answer = simulate_plan(*plan, scheduled.start, tasks, terms); });
    again = simulate_plan(*plan, scheduled.start, tasks, terms);
    apart = simulate_plan(*plan, scheduled.start, tasks,
        {.seed = seed, .runs = runs, .team_percent = 0, .supplier_percent = 0});
    std::printf("case,value,unit,seconds\n");
    std::printf("planned_end,%lld,working days,\n", static_cast<long long>(scheduled.score.end));
    print("end", answer.end, taken, "working days", day_parts);
    print("cost", answer.cost, taken, "kr", 100);
    print("uncorrelated_end", apart.end, taken, "working days", day_parts);
    const bool same = answer == again, wider = answer.end.p95 > apart.end.p95;
    std::printf("same_again,%d,,\n", same);
    if (!same) std::fprintf(stderr, "The same seed gave another answer\n");
    if (!wider) std::fprintf(stderr, "Correlation did not widen the end\n");
    if (taken > 3) std::fprintf(stderr, "It took more than the three seconds promised\n");
    return same && wider && taken <= 3 ? 0 : 1;
}

} // namespace samdrift::bench
