#include "made_plans.hpp"
#include "plan/check_plan.hpp"
#include "plan/plan_binding.hpp"
#include "plan/plan_links.hpp"
#include "plan/schedule_plan.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <set>

namespace samdrift {
namespace {

Date on(const char* text) { return *read_iso(text); }

DatedPlan small_plan() {
    DatedPlan plan{{on("2026-01-05"), on("2026-12-31")}};
    plan.teams = {{"network", {{on("2026-01-05"), 2}}, {}}};
    plan.tasks = {{"mail", TaskClass::day_1, 3}, {"archive", TaskClass::later, 5},
        {"payroll", TaskClass::later, 4}};
    plan.needs = {{0, 0, 1}, {1, 0, 2}, {2, 0, 1}};
    return plan;
}

std::vector<std::string> codes(const DatedPlan& plan) {
    std::vector<std::string> all;
    for (const auto& p : make_plan_case(plan).problems) all.push_back(p.code + " " + p.value);
    return all;
}

PlanAnswer answer_of(const DatedPlan& plan) {
    const auto numbers = make_plan_case(plan);
    EXPECT_TRUE(numbers);
    return schedule_plan(*numbers);
}

TEST(SchedulePlan, EndsWithTheTeam) {
    const auto answer = answer_of(small_plan());
    EXPECT_EQ(answer.score.end, 9); // five days alone, four with mail beside it
    EXPECT_EQ(answer.open, PlanObjective::none);
    EXPECT_EQ(answer.bound.end, 9);
}

TEST(SchedulePlan, DeadlinesComeBeforeTheEnd) {
    auto plan = small_plan();
    plan.freezes = {{"january", FreezeKind::hard, 0, {{on("2026-01-09"), on("2026-01-30")}}, {}}};
    plan.tasks[2].deadline = on("2026-01-08");
    const auto answer = answer_of(plan);
    EXPECT_EQ(answer.score.lateness, 0);
    EXPECT_EQ(answer.start[2], 0);
}

TEST(SchedulePlan, AFreezeOfSomeTasksKeepsTheOthersFree) {
    auto plan = small_plan();
    DatedFreeze freeze{"payroll", FreezeKind::hard, 0, {{on("2026-01-05"), on("2026-01-20")}}};
    freeze.tasks = {2};
    plan.freezes = {freeze};
    const auto kept = answer_of(plan);
    const auto numbers = make_plan_case(plan);
    const auto dates = plan_dates(plan, *numbers, kept.start);
    EXPECT_LE(dates[1].last, on("2026-01-16")) << "not its own";
    EXPECT_GT(dates[2].last, on("2026-01-20"));
    EXPECT_TRUE(check_plan(plan, dates).empty());
    auto broken = dates;
    broken[2] = {on("2026-01-14"), on("2026-01-19")};
    EXPECT_TRUE(std::ranges::any_of(check_plan(plan, broken),
        [](const BrokenRule& b) { return b.rule == BrokenRule::Rule::in_freeze && b.task == 2; }));
    plan.freezes[0].kind = FreezeKind::soft;
    plan.freezes[0].price = 3;
    plan.tasks[2].deadline = on("2026-01-12");
    const auto priced = answer_of(plan);
    EXPECT_EQ(priced.score.lateness, 3) << "a day in it costs less than nine days late";
    plan.freezes[0].tasks = {1};
    plan.freezes[0].price = 1;
    plan.tasks[2].deadline.reset();
    EXPECT_EQ(answer_of(plan).score.lateness, 0) << "the one it is for waits";
}

TEST(SchedulePlan, LateByNoMoreThanItMust) {
    auto plan = small_plan();
    for (auto& task : plan.tasks) task.deadline = on("2026-01-09"); // five days for 17 days of work
    plan.tasks[1].weight = 10;
    const auto answer = answer_of(plan);
    EXPECT_EQ(answer.start[1], 0);
    EXPECT_EQ(answer.score.lateness, 3 + 4);
    EXPECT_GT(answer.bound.lateness, 0);
}

TEST(SchedulePlan, MovesAsFewAsCanBe) {
    auto plan = small_plan();
    for (int extra = 0; extra < 12; ++extra) {
        plan.tasks.push_back({"extra " + std::to_string(extra), TaskClass::later, 2 + extra % 3});
        plan.needs.push_back({plan.tasks.size() - 1, 0, 1});
    }
    const auto numbers = make_plan_case(plan);
    const auto first = schedule_plan(*numbers);
    const auto dates = plan_dates(plan, *numbers, first.start);
    for (std::size_t t = 0; t < plan.tasks.size(); ++t)
        plan.tasks[t].published_start = dates[t].first;
    EXPECT_EQ(answer_of(plan).score.changes, 0);
    std::size_t delayed = 0;
    while (first.start[delayed] == 0) ++delayed;
    plan.tasks[delayed].earliest = on("2026-06-01");
    const auto again = answer_of(plan);
    EXPECT_EQ(again.score.changes, 1);
    EXPECT_EQ(again.bound.changes, 1);
}

TEST(SchedulePlan, SoftFreezesAreWaitedOut) {
    auto plan = small_plan();
    plan.freezes = {
        {"school start", FreezeKind::soft, 3, {{on("2026-01-05"), on("2026-01-16")}}, {}}};
    for (auto& task : plan.tasks) task.exposed_days = 1;
    const auto answer = answer_of(plan);
    EXPECT_EQ(answer.score.lateness, 0);
    plan.tasks[0].deadline = on("2026-01-09"); // now it pays: one day of three, or a weighted week
    plan.tasks[0].weight = 10;
    EXPECT_EQ(answer_of(plan).score.lateness, 3);
}

TEST(SchedulePlan, EvenLoadComesBeforeTheEnd) {
    auto plan = small_plan();
    EXPECT_EQ(answer_of(plan).score.uneven, 0);
    plan.needs[1].people = 1;
    EXPECT_EQ(answer_of(plan).score.end, 7);
    plan.teams[0].even_level = 1;
    const auto answer = answer_of(plan);
    EXPECT_EQ(answer.score.uneven, 0);
    EXPECT_EQ(answer.score.end, 12);
}

TEST(SchedulePlan, FixedByHandStaysAndBreaksWhatCannotBe) {
    auto plan = small_plan();
    plan.tasks[1].fixed_start = on("2026-01-07");
    EXPECT_EQ(answer_of(plan).start[1], 2);
    plan.lags = {{2, 1, 0, false}}; // payroll takes four days before it
    EXPECT_GT(answer_of(plan).score.broken, 0);
}

TEST(PlanCase, SaysEverythingThatIsWrong) {
    using ::testing::ElementsAre;
    using ::testing::IsEmpty;
    EXPECT_THAT(codes(small_plan()), IsEmpty());
    auto plan = small_plan();
    plan.tasks[0].days = 0;
    plan.tasks[1].deadline = on("2026-01-02");
    plan.teams.push_back({"nobody", {{on("2026-01-05"), 0}}, {}});
    plan.teams.push_back({"unsaid", {}, {}});
    plan.needs[1].people = 3;
    plan.tasks[2].fixed_start = on("2026-01-10"); // a Saturday
    EXPECT_THAT(codes(plan),
        ElementsAre("plan_team_without_capacity nobody", "plan_team_without_capacity unsaid",
            "plan_team_too_small archive", "plan_no_duration mail", "plan_deadline_past archive",
            "plan_fixed_day_closed payroll"));
    plan = small_plan();
    plan.lags = {{0, 1, 0, false}, {1, 2, 0, false}, {2, 0, 0, false}};
    const auto ring = codes(plan);
    ASSERT_EQ(ring.size(), 1u);
    EXPECT_NE(ring[0].find("plan_cycle"), ring[0].npos);
    for (const auto* name : {"mail", "archive", "payroll"})
        EXPECT_NE(ring[0].find(name), ring[0].npos);
    plan = small_plan();
    plan.lags = {{0, 7, 0, false}};
    EXPECT_THAT(codes(plan), ElementsAre("plan_unknown_task 8"));
    plan = small_plan();
    plan.freezes = {{"for ever", FreezeKind::hard, 0, {{on("2026-01-01"), on("2026-12-31")}}, {}}};
    EXPECT_THAT(codes(plan), ElementsAre("plan_freeze_covers_all for ever"));
    plan.freezes[0].monthly = MonthlyDays{1, 31};
    plan.freezes[0].dates.clear();
    EXPECT_THAT(codes(plan), ElementsAre("plan_freeze_covers_all for ever"));
    plan = small_plan();
    plan.tasks[0].earliest = on("2026-12-31");
    EXPECT_THAT(codes(plan), ElementsAre("plan_beyond_span mail"));
    plan = small_plan();
    plan.calendar.weekdays = {};
    EXPECT_THAT(codes(plan), ElementsAre("plan_no_working_days 2026-01-05–2026-12-31"));
}

TEST(PlanBinding, SaysWhatIsInTheWay) {
    using Rule = PlanBinding::Rule;
    auto plan = small_plan();
    plan.tasks.push_back({"waits", TaskClass::later, 1});
    plan.tasks.push_back({"decided", TaskClass::later, 1});
    plan.tasks.push_back({"frozen", TaskClass::later, 1});
    plan.tasks.push_back({"by hand", TaskClass::later, 1});
    plan.lags = {{0, 3, 1, false}};
    plan.tasks[4].earliest = on("2026-01-14");
    plan.freezes = {
        {"payday", FreezeKind::passable_by_day_1, 0, {{on("2026-01-01"), on("2026-01-05")}}, {}}};
    for (std::size_t t : {0, 1, 2, 3, 4}) plan.tasks[t].exposed_days = 0;
    plan.tasks[6].fixed_start = on("2026-01-07");
    const auto numbers = make_plan_case(plan);
    ASSERT_TRUE(numbers);
    const std::vector<int> start{0, 4, 0, 4, 7, 1, 2};
    const auto why = plan_bindings(*numbers, start);
    EXPECT_EQ(why[0].rule, Rule::first_day);
    EXPECT_EQ(why[1], (PlanBinding{Rule::team, 0, 3}));
    EXPECT_EQ(why[3], (PlanBinding{Rule::predecessor, 0, 3}));
    EXPECT_EQ(why[4], (PlanBinding{Rule::earliest, 0, 6}));
    EXPECT_EQ(why[5], (PlanBinding{Rule::freeze, 0, 0}));
    EXPECT_EQ(why[6].rule, Rule::fixed);
    auto late = start;
    late[4] = 9;
    EXPECT_EQ(plan_bindings(*numbers, late)[4].rule, Rule::nothing);
}

TEST(PlanLinks, HandOversHoldTheTeams) {
    const auto numbers = make_plan_case(small_plan());
    const PackedNetwork network{numbers->network};
    const std::vector<int> start{5, 0, 5};
    const auto links = plan_links(network, start);
    EXPECT_EQ(links.lags, 0u);
    std::set<std::pair<int, int>> handed;
    for (const auto& l : links.links) handed.emplace(l.before, l.after);
    EXPECT_EQ(handed, (std::set<std::pair<int, int>>{{1, 0}, {1, 2}}));
    EXPECT_EQ(slack_days(network, links, start), (std::vector<int>{1, 0, 0}));
}

// Ten thousand plans of every sort; the checker shares nothing with what made them.
TEST(CheckPlan, NoHardRuleIsEverBroken) {
    int planned = 0, refused = 0, impossible = 0;
    for (std::uint64_t seed = 1; seed <= 10'000; ++seed) {
        const auto plan = PlanMaker{seed}.make(seed % 50 == 0 ? 30 : 9);
        const auto numbers = make_plan_case(plan);
        if (!numbers) {
            ++refused;
            continue;
        }
        const auto answer = schedule_plan(*numbers, {.most_tries = 30});
        const auto dates = plan_dates(plan, *numbers, answer.start);
        const auto broken = check_plan(plan, dates);
        if (answer.score.broken > 0) {
            ++impossible;
            EXPECT_FALSE(broken.empty()) << seed << ": said to be broken, and is not";
            continue;
        }
        ++planned;
        ASSERT_TRUE(broken.empty())
            << seed << ": rule " << static_cast<int>(broken[0].rule) << " by task "
            << broken[0].task << " on " << iso(broken[0].day);
        EXPECT_LE(answer.bound.lateness, answer.score.lateness) << seed;
        EXPECT_LE(answer.bound.changes, answer.score.changes) << seed;
        EXPECT_LE(answer.bound.end, answer.score.end) << seed;
        for (const auto& why : plan_bindings(*numbers, answer.start))
            EXPECT_TRUE(why.day >= -1) << seed;
    }
    EXPECT_GT(planned, 6'000);
    EXPECT_GT(refused, 100);
    EXPECT_GT(impossible, 10);
}

// A checker that never finds anything would pass as well: each rule, broken on purpose.
TEST(CheckPlan, FindsEachBrokenRule) {
    using Rule = BrokenRule::Rule;
    auto plan = small_plan();
    plan.tasks[0].earliest = on("2026-01-07");
    plan.tasks[2].fixed_start = on("2026-01-14");
    plan.lags = {{0, 1, 1, false}};
    plan.freezes = {{"payday", FreezeKind::hard, 0, {}, MonthlyDays{15, 15}},
        {"spring", FreezeKind::passable_by_day_1, 0, {{on("2026-01-09"), on("2026-01-09")}}, {}}};
    const std::vector<DateSpan> good{{on("2026-01-07"), on("2026-01-09")},
        {on("2026-01-20"), on("2026-01-26")}, {on("2026-01-14"), on("2026-01-19")}};
    EXPECT_TRUE(check_plan(plan, good).empty());
    struct Row {
        const char* why;
        std::size_t task;
        const char *first, *last;
        Rule rule;
    };
    const Row rows[] = {
        {"ends on a Saturday", 0, "2026-01-07", "2026-01-10", Rule::not_a_working_day},
        {"two days of three", 0, "2026-01-08", "2026-01-09", Rule::wrong_length},
        {"after the span", 1, "2026-12-30", "2027-01-06", Rule::outside_span},
        {"before its date", 0, "2026-01-06", "2026-01-08", Rule::too_early},
        {"moved by hand", 2, "2026-01-13", "2026-01-16", Rule::moved_though_fixed},
        {"without the day between", 1, "2026-01-12", "2026-01-16", Rule::before_predecessor},
        {"two and one of two", 1, "2026-01-19", "2026-01-23", Rule::team_over_capacity},
        {"ends on payday", 0, "2026-01-13", "2026-01-15", Rule::in_freeze},
    };
    std::set<Rule> met;
    for (const auto& row : rows) {
        auto dates = good;
        dates[row.task] = {on(row.first), on(row.last)};
        const auto broken = check_plan(plan, dates);
        EXPECT_TRUE(std::ranges::any_of(broken, [&](const BrokenRule& b) {
            return b.rule == row.rule;
        })) << row.why;
        met.insert(row.rule);
    }
    EXPECT_EQ(met.size(), 8u);
}

} // namespace
} // namespace samdrift
