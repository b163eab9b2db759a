#include "plan_cases.hpp"
#include "plan/counted_random.hpp"
#include <algorithm>

namespace samdrift::bench {
namespace {

using namespace std::chrono;

constexpr Date today = year{2026} / January / 5;

int between(CountedRandom& random, int low, int high) {
    return low + static_cast<int>(random.below(static_cast<std::uint32_t>(high - low + 1)));
}

Date after(int days) { return sys_days{today} + std::chrono::days{days}; }

void add_teams(DatedPlan& plan, int teams, CountedRandom& random) {
    for (int t = 0; t < teams; ++t) {
        const int people = between(random, 4, 8);
        DatedTeam team{"team " + std::to_string(t + 1), {{today, people}}, {}};
        for (int step = 1; step <= 3; ++step) // somebody leaves, somebody comes
            team.capacity.push_back(
                {after(180 * step), std::max(3, people + between(random, -2, 2))});
        plan.teams.push_back(std::move(team));
    }
}

void add_freezes(DatedPlan& plan, int freezes, CountedRandom& random) {
    plan.freezes.push_back({"payroll", FreezeKind::hard, 0, {}, MonthlyDays{10, 12}});
    for (int f = 1; f < freezes; ++f) {
        const auto first = after(between(random, 10, 1'000));
        const Date last = sys_days{first} + std::chrono::days{between(random, 1, 7)};
        const auto kind = f % 4 == 0   ? FreezeKind::soft
                          : f % 4 == 1 ? FreezeKind::passable_by_day_1
                                       : FreezeKind::hard;
        plan.freezes.push_back({"freeze " + std::to_string(f), kind, 1, {{first, last}}, {}});
    }
}

void add_tasks(DatedPlan& plan, const PlanSize& size, CountedRandom& random) {
    for (int t = 0; t < size.tasks; ++t) {
        const auto task = static_cast<std::size_t>(t);
        DatedTask cutover{"cutover " + std::to_string(t + 1)};
        cutover.kind = t % 3 == 0 ? TaskClass::day_1 : TaskClass::later;
        cutover.days = between(random, 3, 18);
        cutover.exposed_days = between(random, 1, 2);
        if (random.below(5) == 0) cutover.earliest = after(between(random, 0, 300));
        cutover.weight = cutover.kind == TaskClass::day_1 ? 5 : 1;
        plan.tasks.push_back(cutover);
        const auto main = static_cast<std::size_t>(between(random, 0, size.teams - 1));
        plan.needs.push_back({task, main, between(random, 1, 3)});
        for (int more = between(random, 0, 2); more > 0; --more) {
            const auto other = static_cast<std::size_t>(between(random, 0, size.teams - 1));
            if (other != main) plan.needs.push_back({task, other, 1});
        }
        for (int tries = 0; t > 0 && tries < 2; ++tries)
            if (random.below(2))
                plan.lags.push_back(
                    {task - 1 - random.below(static_cast<std::uint32_t>(std::min(t, 60))), task,
                        random.below(4) ? 0 : between(random, 1, 5), false});
    }
}

} // namespace

DatedPlan made_plan(const PlanSize& size, std::uint64_t seed) {
    CountedRandom random{seed};
    DatedPlan plan{{today, after(7 * 365)}};
    add_teams(plan, size.teams, random);
    add_freezes(plan, size.freezes, random);
    add_tasks(plan, size, random);
    for (auto& task : plan.tasks)
        if (random.below(3) == 0) task.deadline = after(between(random, 900, 1'800));
    return plan;
}

} // namespace samdrift::bench
