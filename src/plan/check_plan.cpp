#include "plan/check_plan.hpp"
#include <algorithm>

namespace samdrift {
namespace {

using namespace std::chrono;

// Easter by Gauss (1800, with his correction of 1816), not by the rule the scheduler's calendar
// uses.
sys_days easter_by_gauss(int y) {
    const int a = y % 19, b = y % 4, c = y % 7, k = y / 100, p = (13 + 8 * k) / 25, q = k / 4;
    const int m = (15 - p + k - q) % 30, n = (4 + k - q) % 7, d = (19 * a + m) % 30;
    const int e = (2 * b + 4 * c + 6 * d + n) % 7;
    int days_after = d + e; // the 22nd of March
    if (d == 28 && e == 6 && (11 * m + 11) % 30 < 19) days_after = 27;
    if (d == 29 && e == 6) days_after = 28; // the 19th of April
    return sys_days{year{y} / March / 22} + days{days_after};
}

bool is_holiday(sys_days d) {
    const year_month_day date{d};
    const auto fixed = [&](unsigned m, unsigned on) {
        return date.month() == month{m} && date.day() == day{on};
    };
    if (fixed(1, 1) || fixed(5, 1) || fixed(5, 17) || fixed(12, 25) || fixed(12, 26)) return true;
    const auto after = (d - easter_by_gauss(static_cast<int>(date.year()))).count();
    return after == -3 || after == -2 || after == 0 || after == 1 || after == 39 || after == 49 ||
           after == 50;
}

class Checker {
public:
    Checker(const DatedPlan& plan, std::span<const DateSpan> tasks) : plan_(plan), tasks_(tasks) {}

    std::vector<BrokenRule> run() {
        for (std::size_t t = 0; t < tasks_.size(); ++t) {
            check_days(t);
            check_freezes(t);
        }
        for (const auto& lag : plan_.lags) check_lag(lag);
        for (std::size_t team = 0; team < plan_.teams.size(); ++team) check_team(team);
        return std::move(broken_);
    }

private:
    using Rule = BrokenRule::Rule;

    bool works(sys_days d) const {
        if (!plan_.calendar.weekdays[(weekday{d}.c_encoding() + 6) % 7]) return false;
        if (plan_.calendar.public_holidays && is_holiday(d)) return false;
        for (const auto& c : plan_.calendar.closed)
            if (sys_days{c.first} <= d && d <= sys_days{c.last}) return false;
        return true;
    }
    // Working days after the first day up to and with the second.
    int working_days(sys_days after, sys_days until) const {
        int count = 0;
        for (auto d = after + days{1}; d <= until; d += days{1}) count += works(d);
        return count;
    }
    void say(Rule rule, std::size_t task, std::size_t other, sys_days d) {
        broken_.push_back({rule, task, other, Date{d}});
    }

    void check_days(std::size_t t) {
        const auto& task = plan_.tasks[t];
        const sys_days first{tasks_[t].first}, last{tasks_[t].last};
        if (first < sys_days{plan_.span.first}) say(Rule::outside_span, t, 0, first);
        if (last > sys_days{plan_.span.last}) say(Rule::outside_span, t, 0, last);
        for (const auto d : {first, last})
            if (!works(d)) say(Rule::not_a_working_day, t, 0, d);
        if (working_days(first - days{1}, last) != task.days) say(Rule::wrong_length, t, 0, first);
        if (task.earliest && first < sys_days{*task.earliest}) say(Rule::too_early, t, 0, first);
        if (task.fixed_start && first != sys_days{*task.fixed_start})
            say(Rule::moved_though_fixed, t, 0, first);
    }

    bool in_freeze(const DatedFreeze& f, sys_days d) const {
        for (const auto& span : f.dates)
            if (sys_days{span.first} <= d && d <= sys_days{span.last}) return true;
        if (!f.monthly) return false;
        const year_month_day date{d};
        const auto last = static_cast<unsigned>(
            year_month_day_last{date.year() / date.month() / std::chrono::last}.day());
        const auto on = static_cast<unsigned>(date.day());
        const auto from = std::min(static_cast<unsigned>(f.monthly->first), last);
        const auto to = std::min(static_cast<unsigned>(f.monthly->last), last);
        return f.monthly->first <= f.monthly->last ? from <= on && on <= to
                                                   : on >= from || on <= to;
    }

    static bool is_for(const DatedFreeze& f, std::size_t task) {
        return f.tasks.empty() || std::ranges::find(f.tasks, task) != f.tasks.end();
    }

    void check_freezes(std::size_t t) {
        const auto& task = plan_.tasks[t];
        for (std::size_t f = 0; f < plan_.freezes.size(); ++f) {
            const auto kind = plan_.freezes[f].kind;
            if (kind == FreezeKind::soft || !is_for(plan_.freezes[f], t)) continue;
            if (kind == FreezeKind::passable_by_day_1 && task.kind == TaskClass::day_1) continue;
            int exposed = task.exposed_days;
            for (sys_days d{tasks_[t].last}; exposed > 0 && d >= sys_days{tasks_[t].first};
                 d -= days{1}) {
                if (!works(d)) continue;
                --exposed;
                if (!in_freeze(plan_.freezes[f], d)) continue;
                say(Rule::in_freeze, t, f, d);
                break;
            }
        }
    }

    void check_lag(const DatedLag& lag) {
        const sys_days from{lag.from_start ? tasks_[lag.before].first : tasks_[lag.before].last};
        const sys_days begins{tasks_[lag.after].first};
        // from its start: so many days later; from its end: the day after, and so many more
        const int least = lag.from_start ? lag.days : lag.days + 1;
        const bool in_order =
            lag.days == 0 && lag.from_start ? begins >= from : working_days(from, begins) >= least;
        if (!in_order) say(Rule::before_predecessor, lag.after, lag.before, begins);
    }

    void check_team(std::size_t team) {
        const auto& capacity = plan_.teams[team].capacity;
        for (sys_days d{plan_.span.first}; d <= sys_days{plan_.span.last}; d += days{1}) {
            if (!works(d)) continue;
            int people = capacity.empty() ? 0 : capacity.front().people;
            for (const auto& step : capacity)
                if (sys_days{step.from} <= d) people = step.people;
            for (const auto& need : plan_.needs) {
                if (need.team != team || d < sys_days{tasks_[need.task].first} ||
                    d > sys_days{tasks_[need.task].last} || need.people == 0)
                    continue;
                people -= need.people;
                if (people >= 0) continue;
                say(Rule::team_over_capacity, need.task, team, d);
                return;
            }
        }
    }

    const DatedPlan& plan_;
    std::span<const DateSpan> tasks_;
    std::vector<BrokenRule> broken_;
};

} // namespace

std::vector<BrokenRule> check_plan(const DatedPlan& plan, std::span<const DateSpan> tasks) {
    return Checker{plan, tasks}.run();
}

} // namespace samdrift
