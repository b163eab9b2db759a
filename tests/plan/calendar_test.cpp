#include "plan/calendar.hpp"
#include "plan/check_plan.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace samdrift {
namespace {

Date on(const char* text) { return *read_iso(text); }

TEST(Calendar, EasterAsPublished) {
    // The earliest and the latest there are, leap years, and the years people plan in.
    for (const char* day : {"1818-03-22", "1943-04-25", "1961-04-02", "2000-04-23", "2008-03-23",
             "2019-04-21", "2020-04-12", "2024-03-31", "2026-04-05", "2027-03-28", "2038-04-25"})
        EXPECT_EQ(iso(easter_sunday(std::stoi(std::string{day}.substr(0, 4)))), day);
}

TEST(Calendar, TheTwelveHolidays) {
    std::vector<std::string> days;
    for (const auto d : norwegian_holidays(2026)) days.push_back(iso(d));
    EXPECT_THAT(days, ::testing::ElementsAre("2026-01-01", "2026-04-02", "2026-04-03", "2026-04-05",
                          "2026-04-06", "2026-05-01", "2026-05-14", "2026-05-17", "2026-05-24",
                          "2026-05-25", "2026-12-25", "2026-12-26"));
    EXPECT_EQ(norwegian_holidays(2008).size(), 12u); // Ascension on 1 May
}

TEST(Calendar, DaysThereAndBack) {
    const auto made = WorkingCalendar::make(
        {.closed = {{on("2026-05-18"), on("2026-05-20")}}}, {on("2026-05-11"), on("2026-05-31")});
    ASSERT_TRUE(made);
    const auto& c = *made;
    EXPECT_EQ(c.days(), 4 + 2 + 4); // Ascension; Whit Monday; three days closed
    EXPECT_EQ(iso(c.date(0)), "2026-05-11");
    EXPECT_EQ(iso(c.date(c.days() - 1)), "2026-05-29");
    EXPECT_EQ(c.first_from(on("2026-05-14")), 3); // Ascension: the Friday
    EXPECT_EQ(c.last_until(on("2026-05-14")), 2);
    EXPECT_EQ(c.first_from(on("2026-06-01")), c.days());
    EXPECT_EQ(c.last_until(on("2026-05-10")), -1);
    EXPECT_TRUE(c.works(on("2026-05-15")));
    EXPECT_FALSE(c.works(on("2026-05-19")));
}

TEST(Calendar, WithoutWorkingDaysIsRefused) {
    for (const auto& rules : {CalendarRules{.weekdays = {}},
             CalendarRules{.closed = {{on("2026-01-01"), on("2027-01-01")}}}}) {
        const auto made = WorkingCalendar::make(rules, {on("2026-02-01"), on("2026-03-01")});
        ASSERT_FALSE(made);
        EXPECT_EQ(made.problems[0].code, "plan_no_working_days");
    }
    // a week of nothing but Easter
    EXPECT_FALSE(WorkingCalendar::make({}, {on("2026-04-02"), on("2026-04-06")}));
}

TEST(Calendar, MonthlySpansEndWithShortMonths) {
    const DateSpan within{on("2026-02-10"), on("2026-03-30")};
    const auto spans = monthly_spans({30, 31}, within);
    ASSERT_EQ(spans.size(), 2u);
    EXPECT_EQ(spans[0], (DateSpan{on("2026-02-28"), on("2026-02-28")}));
    EXPECT_EQ(spans[1], (DateSpan{on("2026-03-30"), on("2026-03-31")}));
    const auto turn = monthly_spans({28, 3}, within);
    ASSERT_EQ(turn.size(), 2u);
    EXPECT_EQ(turn[0], (DateSpan{on("2026-02-28"), on("2026-03-03")}));
    EXPECT_EQ(monthly_spans({8, 12}, within).size(), 2u); // touches the first day
}

// The checker reckons Easter by another rule; four centuries of both.
TEST(Calendar, TheCheckersCalendarAgrees) {
    for (int y = 1900; y < 2300; ++y) {
        const DateSpan year_span{std::chrono::year{y} / 1 / 1, std::chrono::year{y} / 12 / 31};
        const auto made = WorkingCalendar::make({}, year_span);
        ASSERT_TRUE(made);
        const DatedPlan plan{
            .span = year_span, .tasks = {{"all year", TaskClass::later, made->days()}}};
        const DateSpan runs[] = {{made->date(0), made->date(made->days() - 1)}};
        EXPECT_TRUE(check_plan(plan, runs).empty()) << y;
    }
}

} // namespace
} // namespace samdrift
