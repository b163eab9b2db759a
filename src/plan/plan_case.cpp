#include "plan/plan_case.hpp"
#include <algorithm>
#include <numeric>

namespace samdrift {
namespace {

class Maker {
public:
    Maker(const DatedPlan& plan, const WorkingCalendar& calendar)
        : plan_(plan), calendar_(calendar) {}

    Result<PlanCase> run() {
        auto& n = case_.network;
        n.horizon = calendar_.days();
        n.resources = plan_.teams.size();
        case_.person = plan_.person;
        n.demand.resize(plan_.tasks.size() * n.resources);
        for (const auto& team : plan_.teams) take_team(team);
        for (const auto& need : plan_.needs) take_need(need);
        for (const auto& lag : plan_.lags) take_lag(lag);
        for (const auto& task : plan_.tasks) take_task(task);
        if (!problems_.empty()) return std::move(problems_);
        name_ring();
        if (!problems_.empty()) return std::move(problems_);
        take_freezes();
        if (!problems_.empty()) return std::move(problems_);
        return std::move(case_);
    }

private:
    void say(std::string code, std::string value, std::vector<Argument> arguments = {}) {
        problems_.push_back({std::move(code), {}, std::move(value), std::move(arguments)});
    }

    void take_team(const DatedTeam& team) {
        auto capacity = team.capacity;
        std::ranges::stable_sort(capacity, {}, &DatedCapacity::from);
        std::vector<CapacityStep> steps;
        for (const auto& c : capacity) {
            const int day = steps.empty() ? 0 : calendar_.first_from(c.from);
            const int people = std::clamp(c.people, 0, most_capacity);
            if (!steps.empty() && steps.back().from == day)
                steps.back().amount = people;
            else
                steps.push_back({day, people});
        }
        if (std::ranges::none_of(steps, [](const CapacityStep& s) { return s.amount > 0; }))
            say("plan_team_without_capacity", team.name);
        case_.network.capacity.push_back(std::move(steps));
        case_.even.push_back(team.even_level);
    }

    void take_need(const TeamNeed& need) {
        if (need.task >= plan_.tasks.size() || need.team >= plan_.teams.size())
            return say("plan_unknown_task", std::to_string(need.task + 1));
        auto& n = case_.network;
        auto& wanted = n.demand[need.task * n.resources + need.team];
        wanted = std::min(wanted + std::max(need.people, 0), most_capacity);
        int most = 0;
        for (const auto& step : n.capacity[need.team]) most = std::max(most, step.amount);
        if (most > 0 && wanted > most)
            say("plan_team_too_small", plan_.tasks[need.task].name,
                {{"team", plan_.teams[need.team].name}, {"wanted", std::to_string(wanted)},
                    {"people", std::to_string(most)}});
    }

    void take_lag(const DatedLag& lag) {
        if (lag.before >= plan_.tasks.size() || lag.after >= plan_.tasks.size())
            return say("plan_unknown_task", std::to_string(std::max(lag.before, lag.after) + 1));
        const int days = std::max(lag.days, 0);
        case_.network.lags.push_back(
            {static_cast<std::uint32_t>(lag.before), static_cast<std::uint32_t>(lag.after),
                lag.from_start ? days : days + std::max(plan_.tasks[lag.before].days, 0)});
    }

    void take_task(const DatedTask& task) {
        if (task.days <= 0) say("plan_no_duration", task.name);
        if (task.deadline && *task.deadline < plan_.span.first)
            say("plan_deadline_past", task.name, {{"deadline", iso(*task.deadline)}});
        CutoverTerms terms;
        if (task.deadline) terms.due = calendar_.last_until(*task.deadline) + 1;
        terms.day_1 = task.kind == TaskClass::day_1;
        terms.weight = std::max(task.weight, 0);
        terms.exposed = std::clamp(task.exposed_days, 0, std::max(task.days, 0));
        const auto start_on = [&](Date d) -> std::optional<int> {
            if (!calendar_.works(d)) return std::nullopt;
            return calendar_.first_from(d);
        };
        if (task.published_start) terms.published = start_on(*task.published_start);
        if (task.fixed_start) {
            terms.fixed = start_on(*task.fixed_start);
            if (!terms.fixed)
                say("plan_fixed_day_closed", task.name, {{"day", iso(*task.fixed_start)}});
        }
        const int earliest = task.earliest ? calendar_.first_from(*task.earliest) : 0;
        if (earliest + task.days > calendar_.days())
            say("plan_beyond_span", task.name, {{"last", iso(plan_.span.last)}});
        auto& n = case_.network;
        n.duration.push_back(std::max(task.days, 0));
        n.earliest.push_back(earliest);
        case_.terms.push_back(terms);
    }

    void name_ring() {
        const auto ring = lag_cycle(case_.network);
        if (ring.empty()) return;
        std::string names;
        for (const auto t : ring) names += plan_.tasks[t].name + " → ";
        say("plan_cycle", names + plan_.tasks[ring.front()].name);
    }

    std::vector<char> days_of(const DatedFreeze& freeze) const {
        std::vector<char> days(static_cast<std::size_t>(calendar_.days()));
        auto spans = freeze.dates;
        if (freeze.monthly) {
            const auto more = monthly_spans(*freeze.monthly, plan_.span);
            spans.insert(spans.end(), more.begin(), more.end());
        }
        for (const auto& s : spans)
            for (int d = calendar_.first_from(s.first); d <= calendar_.last_until(s.last); ++d)
                days[static_cast<std::size_t>(d)] = 1;
        return days;
    }

    std::vector<char> tasks_of(const DatedFreeze& freeze) const {
        std::vector<char> tasks;
        if (!freeze.tasks.empty()) tasks.resize(plan_.tasks.size());
        for (const auto t : freeze.tasks)
            if (t < tasks.size()) tasks[t] = 1;
        return tasks;
    }

    void price(const DatedFreeze& freeze, const std::vector<char>& days) {
        const auto add = [&](std::vector<int>& prices) {
            prices.resize(days.size());
            for (std::size_t d = 0; d < days.size(); ++d)
                if (days[d]) prices[d] += std::max(freeze.price, 0);
        };
        if (freeze.tasks.empty()) return add(case_.soft_price);
        case_.own_soft_price.resize(plan_.tasks.size());
        for (const auto t : freeze.tasks)
            if (t < plan_.tasks.size()) add(case_.own_soft_price[t]);
    }

    void take_freezes() {
        for (const auto& freeze : plan_.freezes) {
            auto days = days_of(freeze);
            if (freeze.kind == FreezeKind::soft) {
                price(freeze, days);
            } else if (std::ranges::count(days, 0) == 0) {
                say("plan_freeze_covers_all", freeze.name);
            }
            case_.freezes.push_back({freeze.kind, std::move(days), tasks_of(freeze)});
        }
        if (!problems_.empty()) return;
        for (const auto t : close_starts(case_))
            if (case_.terms[t].fixed)
                say("plan_fixed_day_closed", plan_.tasks[t].name,
                    {{"day", iso(*plan_.tasks[t].fixed_start)}});
            else
                say("plan_freeze_covers_all", plan_.tasks[t].name);
    }

    const DatedPlan& plan_;
    const WorkingCalendar& calendar_;
    PlanCase case_;
    Problems problems_;
};

} // namespace

bool in_hard_freeze(const PlanCase& plan, const PlanFreeze& freeze, std::size_t task, int start) {
    const auto& terms = plan.terms[task];
    if (freeze.kind == FreezeKind::soft || !freeze.is_for(task)) return false;
    if (freeze.kind == FreezeKind::passable_by_day_1 && terms.day_1) return false;
    const int end = start + plan.network.duration[task];
    for (int day = end - terms.exposed; day < end; ++day)
        if (freeze.days[static_cast<std::size_t>(day)]) return true;
    return false;
}

std::vector<std::size_t> close_starts(PlanCase& plan) {
    auto& n = plan.network;
    std::vector<std::size_t> nowhere;
    n.closed_starts.assign(n.activities(), {});
    for (std::size_t t = 0; t < n.activities(); ++t) {
        auto& spans = n.closed_starts[t];
        bool any = false;
        for (int start = 0; start + n.duration[t] <= n.horizon; ++start) {
            const auto& fixed = plan.terms[t].fixed;
            if ((!fixed || *fixed == start) &&
                std::ranges::none_of(plan.freezes,
                    [&](const PlanFreeze& f) { return in_hard_freeze(plan, f, t, start); })) {
                any |= start >= (n.earliest.empty() ? 0 : n.earliest[t]);
            } else if (!spans.empty() && spans.back().end == start) {
                spans.back().end = start + 1;
            } else {
                spans.push_back({start, start + 1});
            }
        }
        if (!any) nowhere.push_back(t);
    }
    return nowhere;
}

Result<PlanCase> make_plan_case(const DatedPlan& plan) {
    const auto calendar = WorkingCalendar::make(plan.calendar, plan.span);
    if (!calendar) return calendar.problems;
    return Maker{plan, *calendar}.run();
}

std::vector<DateSpan> plan_dates(
    const DatedPlan& plan, const PlanCase& numbers, std::span<const int> start) {
    const auto calendar = WorkingCalendar::make(plan.calendar, plan.span);
    std::vector<DateSpan> dates;
    for (std::size_t t = 0; calendar && t < start.size(); ++t)
        dates.push_back(
            {calendar->date(start[t]), calendar->date(start[t] + numbers.network.duration[t] - 1)});
    return dates;
}

} // namespace samdrift
