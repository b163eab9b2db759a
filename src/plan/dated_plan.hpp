// A plan as people know it, in dates: what is to be done, by whom, after what, and when not. Plain
// data, no rule.
#pragma once
#include "plan/calendar.hpp"
#include <cstdint>

namespace samdrift {

enum class TaskClass { day_1, later, interim };
enum class FreezeKind { hard, passable_by_day_1, soft };

struct DatedTask {
    std::string name;
    TaskClass kind = TaskClass::later;
    int days = 1;         // working days, one after the other
    int exposed_days = 1; // of these the last, which a freeze keeps from: the cutover itself
    std::optional<Date> earliest = {}, deadline = {}; // done on that day at the latest
    int weight = 1;                                   // of a day late
    std::optional<Date> fixed_start = {};             // by hand
    std::optional<Date> published_start = {};         // in the last published plan
};
// `after` begins when `before` is done and so many working days have passed; from_start: when
// `before` has begun.
struct DatedLag {
    std::size_t before = 0, after = 0;
    int days = 0;
    bool from_start = false;
};
struct DatedCapacity {
    Date from;
    int people = 0;
};
struct DatedTeam {
    std::string name;
    std::vector<DatedCapacity> capacity; // by date; before the first: the first
    std::optional<int> even_level = {};  // more at work than this on a day counts as uneven
};
struct TeamNeed {
    std::size_t task = 0, team = 0;
    int people = 0; // every day of the task
};
struct DatedFreeze {
    std::string name;
    FreezeKind kind = FreezeKind::hard;
    int price = 0; // of each exposed day of a task in it, in weighted days; soft only
    std::vector<DateSpan> dates = {};
    std::optional<MonthlyDays> monthly = {};
    std::vector<std::size_t> tasks = {}; // those it is for; empty: all
};
struct DatedPlan {
    DateSpan span; // today, and the last day that is reckoned with
    CalendarRules calendar = {};
    std::vector<DatedTask> tasks = {};
    std::vector<DatedLag> lags = {};
    std::vector<DatedTeam> teams = {};
    int person = 1; // what one is counted as, in capacities and needs
    std::vector<TeamNeed> needs = {};
    std::vector<DatedFreeze> freezes = {};
};

} // namespace samdrift
