#include "plan/check_plan.hpp"
#include "plan/plan_give.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace samdrift {
namespace {

using What = PlanGive::What;

Date on(const char* text) { return *read_iso(text); }

// Two cutovers of five days in a team of one, both due on the second Friday.
DatedPlan tight_plan() {
    DatedPlan plan{{on("2026-01-05"), on("2026-12-31")}};
    plan.teams = {{"network", {{on("2026-01-05"), 1}}, {}}};
    plan.tasks = {{"mail", TaskClass::day_1, 5}, {"directory", TaskClass::day_1, 5}};
    plan.needs = {{0, 0, 1}, {1, 0, 1}};
    for (auto& task : plan.tasks) task.deadline = on("2026-01-16");
    return plan;
}

WhatMustGive given(const DatedPlan& dated) {
    const auto plan = make_plan_case(dated);
    EXPECT_TRUE(plan);
    const PlanLimits limits{.most_tries = 200};
    return what_must_give(*plan, schedule_plan(*plan, limits), {}, limits);
}

TEST(WhatMustGive, NothingWhenAllIsWell) {
    const auto result = given(tight_plan());
    EXPECT_TRUE(result.alone.empty());
    EXPECT_TRUE(result.together.empty());
}

TEST(WhatMustGive, OneMoreIsAWholePersonHoweverTheyAreCounted) {
    auto plan = tight_plan();
    for (auto& task : plan.tasks) task.deadline = on("2026-01-09");
    for (const int unit : {1, 100}) {
        plan.person = unit;
        plan.teams[0].capacity[0].people = unit;
        for (auto& need : plan.needs) need.people = unit;
        const auto result = given(plan);
        ASSERT_FALSE(result.alone.empty()) << unit;
        EXPECT_EQ(result.alone[0].what, What::person);
        EXPECT_EQ(result.alone[0].after.lateness, 0) << unit;
    }
}

TEST(WhatMustGive, TheCheapestThatIsEnoughComesFirst) {
    auto plan = tight_plan();
    plan.freezes = {{"payroll", FreezeKind::hard, 0, {{on("2026-01-09"), on("2026-01-16")}}, {}}};
    const auto result = given(plan);
    ASSERT_FALSE(result.alone.empty());
    EXPECT_EQ(result.alone[0].what, What::freeze);
    EXPECT_EQ(result.alone[0].after.lateness, 0);
    ASSERT_EQ(result.together.size(), 1u);
}

TEST(WhatMustGive, AFixedDayGivesBeforeAPerson) {
    auto plan = tight_plan();
    plan.tasks[0].fixed_start = on("2026-01-07"); // the other has no five days before or after it
    const auto result = given(plan);
    ASSERT_GE(result.alone.size(), 2u);
    EXPECT_EQ(result.alone[0].what, What::fixed_day);
    EXPECT_EQ(result.alone[1].what, What::person);
    EXPECT_EQ(result.alone[1].after.lateness, 0);
}

TEST(WhatMustGive, TwoTogetherAndNoMoreThanTheyNeed) {
    auto plan = tight_plan();
    plan.tasks[0].earliest = on("2026-02-02");
    plan.tasks[1].earliest = on("2026-03-02");
    plan.freezes = {{"far away", FreezeKind::hard, 0, {{on("2026-11-02"), on("2026-11-06")}}, {}}};
    const auto result = given(plan);
    ASSERT_EQ(result.together.size(), 2u);
    for (const auto& g : result.together) EXPECT_EQ(g.what, What::earliest_date);
    EXPECT_NE(result.together[0].which, result.together[1].which);
    EXPECT_EQ(result.together[1].after.lateness, 0);
}

TEST(WhatMustGive, AHardRuleThatCannotBeKept) {
    auto plan = tight_plan();
    for (auto& task : plan.tasks) task.fixed_start = on("2026-01-05"); // one person, two places
    const auto numbers = make_plan_case(plan);
    const auto now = schedule_plan(*numbers, {.most_tries = 200});
    EXPECT_GT(now.score.broken, 0);
    EXPECT_FALSE(check_plan(plan, plan_dates(plan, *numbers, now.start)).empty());
    const auto result = what_must_give(*numbers, now, {}, {.most_tries = 200});
    ASSERT_FALSE(result.alone.empty());
    EXPECT_EQ(result.alone[0].what, What::fixed_day);
    EXPECT_EQ(result.alone[0].after.broken, 0);
}

} // namespace
} // namespace samdrift
