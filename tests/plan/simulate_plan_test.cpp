#include "plan/schedule_plan.hpp"
#include "plan/simulate_plan.hpp"
#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <numeric>

namespace samdrift {
namespace {

// Cutovers one after the other, by one team and one supplier, or with others between.
PlanCase chain(int tasks, bool due) {
    PlanCase plan;
    auto& n = plan.network;
    n.horizon = 400;
    n.resources = 1;
    n.capacity = {{{0, 5}}};
    for (int t = 0; t < tasks; ++t) {
        n.duration.push_back(10);
        n.demand.push_back(1);
        CutoverTerms terms;
        if (due) terms.due = 10 * (t + 1);
        plan.terms.push_back(terms);
        if (t > 0)
            n.lags.push_back(
                {static_cast<std::uint32_t>(t - 1), static_cast<std::uint32_t>(t), 10});
    }
    n.earliest.assign(static_cast<std::size_t>(tasks), 0);
    plan.even.resize(1);
    close_starts(plan);
    return plan;
}

std::vector<int> days_of(const PlanCase& plan) {
    std::vector<int> start;
    for (std::size_t t = 0; t < plan.terms.size(); ++t) start.push_back(10 * static_cast<int>(t));
    return start;
}

const ThreePoints even_odds{6, 10, 14}, skewed{8, 10, 24};

double mean_of(const std::vector<std::int32_t>& table) {
    double sum = 0;
    for (const auto z : normal_quantiles()) {
        const int step = static_cast<int>((z + widest_normal) * normal_steps / (2 * widest_normal));
        sum += table[static_cast<std::size_t>(step)];
    }
    return sum / 65'536 / day_parts;
}

TEST(EstimateTable, HasTheMeanAndTheEndsOfItsDistribution) {
    for (const auto& points : {even_odds, skewed, ThreePoints{3, 3, 9}, ThreePoints{3, 9, 9}}) {
        const double a = points.low, m = points.likely, b = points.high;
        const auto pert = duration_table(points, EstimateShape::pert);
        const auto triangle = duration_table(points, EstimateShape::triangular);
        EXPECT_NEAR(mean_of(pert), (a + 4 * m + b) / 6, 0.02);
        EXPECT_NEAR(mean_of(triangle), (a + m + b) / 3, 0.02);
        for (const auto* table : {&pert, &triangle}) {
            EXPECT_TRUE(std::ranges::is_sorted(*table));
            EXPECT_GE(table->front(), points.low * day_parts);
            EXPECT_LE(table->back(), points.high * day_parts);
        }
        EXPECT_GT(triangle.back(), (points.high - 0.2) * day_parts);
    }
    const auto sure = duration_table({5, 5, 5}, EstimateShape::pert);
    EXPECT_EQ(sure.front(), 5 * day_parts);
    EXPECT_EQ(sure.back(), 5 * day_parts);
}

TEST(EstimateTable, NormalNumbersAreNormal) {
    const auto& q = normal_quantiles();
    EXPECT_TRUE(std::ranges::is_sorted(q));
    EXPECT_NEAR(q[static_cast<std::size_t>(0.975 * 65'536)], 1.95996, 0.001);
    EXPECT_NEAR(std::inner_product(q.begin(), q.end(), q.begin(), 0.0) / 65'536, 1, 0.001);
}

TEST(SimulatePlan, WithoutDoubtItIsThePlan) {
    const auto plan = chain(5, true);
    std::vector<SimulatedTask> tasks(5, {{10, 10, 10}, 0, {}, 500, 100});
    const auto answer = simulate_plan(plan, days_of(plan), tasks, {.runs = 1'000});
    EXPECT_EQ(answer.end, (Percentiles{5'000, 5'000, 5'000}));
    EXPECT_EQ(answer.cost, (Percentiles{7'500, 7'500, 7'500}));
    EXPECT_EQ(answer.in_time, (std::vector<int>(5, 1'000)));
    EXPECT_EQ(answer.matters, (std::vector<int>(5, 0)));
}

TEST(SimulatePlan, TheEndOfAChainIsTheSumOfItsParts) {
    const auto plan = chain(20, true);
    std::vector<SimulatedTask> tasks(20, {even_odds, {}, {}});
    const auto answer =
        simulate_plan(plan, days_of(plan), tasks, {.runs = 50'000, .before_plan = true});
    // Twenty of mean 10 and variance 16/7 (PERT, symmetric: width² ÷ 28): 200 ± 6.76
    EXPECT_NEAR(static_cast<double>(answer.end.p50), 20'000, 25);
    EXPECT_NEAR(static_cast<double>(answer.end.p95), 20'000 + 1.645 * 676, 25);
    EXPECT_NEAR(answer.in_time[19], 25'000, 1'000);
    for (const int m : answer.matters) EXPECT_NEAR(m, 1'000 / std::sqrt(20.0), 25);
}

TEST(SimulatePlan, CorrelationWidensP95) {
    const auto plan = chain(20, false);
    std::vector<SimulatedTask> tasks(20, {even_odds, 0, 0});
    std::int64_t last = 0;
    for (const int percent : {0, 10, 25, 50}) {
        const auto answer = simulate_plan(plan, days_of(plan), tasks,
            {.runs = 20'000,
                .team_percent = percent,
                .supplier_percent = percent,
                .before_plan = true});
        EXPECT_GT(answer.end.p95, last + 100) << percent; // a day and more
        EXPECT_NEAR(static_cast<double>(answer.end.p50), 20'000, 60);
        last = answer.end.p95;
    }
    // all in common: as one task of twenty times the width
    EXPECT_NEAR(static_cast<double>(last), 20 * 1'000 + 20 * 1.66 * 151, 120);
}

TEST(SimulatePlan, AGateIsPassedWhenAllItsTasksAreDone) {
    const auto plan = chain(4, true);
    const std::vector<SimulatedTask> tasks(4, SimulatedTask{.days = even_odds});
    const SimulatedGate gates[] = {{{1}, 20}, {{1, 3}, 40}, {{0, 1, 2, 3}, 1'000}, {{3}, 1}};
    const auto answer = simulate_plan(plan, days_of(plan), tasks, {.runs = 2'000}, gates);
    ASSERT_EQ(answer.gates.size(), 4u);
    EXPECT_EQ(answer.gates[0], answer.in_time[1]) << "one task by its own due day";
    EXPECT_EQ(answer.gates[1], answer.in_time[3]) << "the last of a chain is done last";
    EXPECT_EQ(answer.gates[2], 2'000);
    EXPECT_EQ(answer.gates[3], 0);
}

TEST(SimulatePlan, SaysTheSameForTheSameSeed) {
    const auto plan = chain(8, true);
    std::vector<SimulatedTask> tasks(8, {skewed, 0, 3, 100, 7});
    const auto one = simulate_plan(plan, days_of(plan), tasks, {.seed = 5, .runs = 3'001});
    EXPECT_EQ(one, simulate_plan(plan, days_of(plan), tasks, {.seed = 5, .runs = 3'001}));
    EXPECT_FALSE(one == simulate_plan(plan, days_of(plan), tasks, {.seed = 6, .runs = 3'001}));
}

TEST(SimulatePlan, HandOversHoldItUpAndFreezesAreWaitedFor) {
    auto plan = chain(2, false);
    plan.network.lags.clear();
    plan.network.capacity = {{{0, 1}}}; // the second waits for the first's people
    std::vector<SimulatedTask> tasks(2, {{20, 20, 20}, {}, {}});
    EXPECT_EQ(simulate_plan(plan, days_of(plan), tasks, {.runs = 10}).end.p50, 4'000);
    plan.freezes = {{FreezeKind::hard, std::vector<char>(400)}};
    for (std::size_t day = 35; day < 50; ++day) plan.freezes[0].days[day] = 1;
    for (auto& t : plan.terms) t.exposed = 1;
    close_starts(plan);
    EXPECT_EQ(simulate_plan(plan, days_of(plan), tasks, {.runs = 10}).end.p50, 5'100);
}

} // namespace
} // namespace samdrift
