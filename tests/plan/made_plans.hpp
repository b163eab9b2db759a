// Plans in dates made up from a seed: calendars, lags of both kinds, several teams, freezes of all
// kinds, capacities that change, cutovers fixed by hand.
#pragma once
#include "plan/counted_random.hpp"
#include "plan/dated_plan.hpp"
#include <algorithm>

namespace samdrift {

class PlanMaker {
public:
    explicit PlanMaker(std::uint64_t seed) : random_{seed} {}

    DatedPlan make(int most_tasks) {
        plan_.span = {after(number(0, 300)), after(number(600, 900))};
        make_calendar();
        for (int t = number(1, 4); t > 0; --t) make_team();
        for (int t = number(1, most_tasks); t > 0; --t) make_task();
        for (int f = number(0, 4); f > 0; --f) make_freeze();
        return plan_;
    }

private:
    int number(int low, int high) {
        return low + static_cast<int>(random_.below(static_cast<std::uint32_t>(high - low + 1)));
    }
    bool one_in(int n) { return number(1, n) == 1; }
    Date after(int days) {
        return std::chrono::sys_days{std::chrono::year{2026} / 1 / 5} + std::chrono::days{days};
    }
    Date some_day() { return after(number(250, 650)); }
    DateSpan some_days(int most) {
        const auto first = some_day();
        return {first, std::chrono::sys_days{first} + std::chrono::days{number(0, most)}};
    }

    void make_calendar() {
        plan_.calendar.public_holidays = !one_in(4);
        if (one_in(4)) plan_.calendar.weekdays[5] = true;
        if (one_in(4)) plan_.calendar.weekdays[static_cast<std::size_t>(number(0, 4))] = false;
        while (one_in(2)) plan_.calendar.closed.push_back(some_days(20));
    }
    void make_team() {
        DatedTeam team{"team " + std::to_string(plan_.teams.size() + 1),
            {{plan_.span.first, number(2, 6)}}, {}};
        while (one_in(2)) team.capacity.push_back({some_day(), number(0, 6)});
        std::ranges::stable_sort(team.capacity, {}, &DatedCapacity::from);
        if (one_in(3)) team.even_level = number(1, 3);
        plan_.teams.push_back(team);
    }
    void make_task() {
        const auto t = plan_.tasks.size();
        DatedTask task{"task " + std::to_string(t + 1)};
        task.kind = static_cast<TaskClass>(number(0, 2));
        task.days = number(1, 8);
        task.exposed_days = number(0, task.days);
        task.weight = number(1, 5);
        if (one_in(3)) task.earliest = some_day();
        if (one_in(3)) task.deadline = some_day();
        if (one_in(12)) task.fixed_start = some_day();
        if (one_in(4)) task.published_start = some_day();
        plan_.tasks.push_back(task);
        for (std::size_t team = 0; team < plan_.teams.size(); ++team)
            if (one_in(2)) plan_.needs.push_back({t, team, number(0, 2)});
        for (int tries = 0; t > 0 && tries < 2; ++tries)
            if (one_in(2))
                plan_.lags.push_back({static_cast<std::size_t>(number(0, static_cast<int>(t) - 1)),
                    t, number(0, 4), one_in(4)});
    }
    void make_freeze() {
        DatedFreeze freeze{"freeze " + std::to_string(plan_.freezes.size() + 1)};
        freeze.kind = static_cast<FreezeKind>(number(0, 2));
        freeze.price = number(1, 4);
        if (one_in(3))
            freeze.monthly = MonthlyDays{number(1, 31), number(1, 31)};
        else
            freeze.dates.push_back(some_days(30));
        // a freeze of most of the month leaves no room for long exposures: one of a few days does
        if (freeze.monthly)
            freeze.monthly->last = std::min(31, freeze.monthly->first + number(0, 4));
        for (std::size_t t = 0; one_in(3) && t < plan_.tasks.size(); ++t)
            if (one_in(2)) freeze.tasks.push_back(t);
        plan_.freezes.push_back(freeze);
    }

    CountedRandom random_;
    DatedPlan plan_;
};

} // namespace samdrift
