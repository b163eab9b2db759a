#include "app/schedule.hpp"
#include "app/cutover_basis.hpp"
#include "plan/check_plan.hpp"
#include <algorithm>
#include <chrono>

namespace samdrift {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::years;

constexpr auto tries_of_give = std::uint64_t{300};

Date moved(Date from, std::chrono::days by) { return Date{sys_days{from} + by}; }

// Planning begins today; of an undertaking whose day has passed, on the first day that its teams
// are there, or else two years before it.
PlanDays plan_days(const CooperationPicture& picture, Date as_of, std::optional<Date> asked) {
    const auto target = picture.row.target_date;
    auto today = asked.value_or(as_of);
    if (!asked && target && *target <= as_of) {
        today = moved(*target, -days{730});
        std::optional<Date> first;
        for (const auto& t : picture.plan.project_teams)
            if (t.from && (!first || *t.from < *first)) first = t.from;
        if (first && *first < *target) today = *first;
    }
    return {today, moved(std::max(today, target.value_or(today)), days{730}), target};
}

struct Basis {
    PlanBasis of = PlanBasis::best;
    std::string scenario;
    Undertaking undertaking;
};

Result<Basis> basis_of(const Reading& reading, const ScheduleAsked& asked) {
    const auto& picture = *reading.landscape->cooperations[reading.cooperation].picture;
    auto name = asked.scenario;
    for (const auto& s : picture.scenarios)
        if (name.empty() && s.state == ScenarioState::published) name = s.name;
    if (name.empty() && picture.assessments.empty())
        return Basis{PlanBasis::most_used, {}, undertaking_of_most_used(reading)};
    const auto answer =
        choose(reading, {.scenario = name, .seconds = asked.seconds, .alternatives = 0});
    if (!answer) return answer.problems;
    if (!answer->cost) return no_choice(*answer);
    return Basis{name.empty() ? PlanBasis::best : PlanBasis::scenario, name,
        undertaking_of(reading, *answer)};
}

} // namespace

Result<PlanView> schedule(
    App& app, const User& user, const ReadRequest& request, const ScheduleAsked& asked) {
    const auto first = read(app, user, request);
    if (!first) return first.problems;
    const auto days = plan_days(
        *first->landscape->cooperations[first->cooperation].picture, first->as_of, asked.today);
    const auto reading = read(app, user, {request.key, days.today, request.known_at});
    if (!reading) return reading.problems;
    const auto& picture = *reading->landscape->cooperations[reading->cooperation].picture;
    const auto basis = basis_of(*reading, asked);
    if (!basis) return basis.problems;
    const auto made = with_rows(made_cutovers(basis->undertaking), picture.plan);
    if (made.cutovers.empty()) return Problem{"cutover_nothing"};
    const auto rows =
        plan_of_rows(picture, reading->landscape->catalogue->work_defaults, made, days);
    if (!rows) return rows.problems;
    const auto numbers = make_plan_case(rows->dated);
    if (!numbers) return numbers.problems;
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds{asked.seconds};
    const PlanLimits limits{.stop = [&] { return std::chrono::steady_clock::now() > until; }};
    const auto answer = schedule_plan(*numbers, limits);
    if (answer.score.broken == 0) {
        const auto spans = plan_dates(rows->dated, *numbers, answer.start);
        const auto broken = check_plan(rows->dated, spans);
        if (!broken.empty())
            return Problem{"plan_broken", {}, rows->dated.tasks[broken[0].task].name};
    }
    WhatMustGive give;
    if (answer.score.broken > 0 || answer.score.lateness > 0) {
        const auto enough = std::chrono::steady_clock::now() + std::chrono::seconds{asked.seconds};
        const PlanLimits each{.stop = [&] { return std::chrono::steady_clock::now() > enough; },
            .most_tries = tries_of_give};
        give = what_must_give(*numbers, answer, {}, each);
    }
    auto view = plan_view(picture, *rows, *numbers, answer, give);
    view.basis = basis->of;
    view.scenario = basis->scenario;
    return view;
}

} // namespace samdrift
