#include "app/schedule.hpp"
#include "app/cutover_basis.hpp"
#include "app/found_plan.hpp"
#include "app/found_plans.hpp"
#include "app/sight.hpp"
#include "base/words.hpp"
#include "choose/rates.hpp"
#include "plan/plan_decoder.hpp"
#include <algorithm>
#include <chrono>

namespace samdrift {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using Clock = std::chrono::steady_clock;

constexpr auto tries_of_give = std::uint64_t{300};
constexpr auto tries_of_a_move = std::uint64_t{3'000};
constexpr std::int64_t seconds_of_a_move = 3;
constexpr int runs_shown = 10'000;
constexpr std::int64_t working_day_hundredths = 750; // hours, hovedtariffavtalen § 4.2: 37,5 a week

Date moved(Date from, std::chrono::days by) { return Date{sys_days{from} + by}; }

// What a day of one person's work costs, by the area's rate or the cooperation's.
Money person_day(const RateTable& rates, std::optional<Id<ServiceArea>> area) {
    return {rates.money(RateKind::internal_hour, area).oere * working_day_hundredths / 100};
}

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
    return {today, moved(std::max(today, target.value_or(today)), days{730}), target,
        person_day(RateTable{picture.rates}, std::nullopt)};
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

PlanLimits until(std::int64_t seconds, std::uint64_t tries = PlanLimits{}.most_tries) {
    const auto end = Clock::now() + std::chrono::seconds{seconds};
    return {.stop = [end] { return Clock::now() > end; }, .most_tries = tries};
}

void add_chances(FoundPlan& plan) {
    const auto& ground = plan.ground;
    const RateTable rates{ground.picture().rates};
    const ChanceBasis basis{*ground.reading.landscape->catalogue, ground.picture(), plan.rows,
        plan.numbers, ground.days.first_day,
        [&](const Cutover& row) { return person_day(rates, row.area).oere; }};
    plan.chances = plan_chances(basis, plan.start, {.runs = runs_shown});
}

Result<FoundPlan> scheduled(
    PlanGround ground, PlanFrom from, const PlanLimits& limits, std::int64_t seconds_of_give) {
    FoundPlan plan;
    plan.ground = std::move(ground);
    auto rows =
        plan_of_rows(plan.ground.picture(), plan.ground.reading.landscape->catalogue->work_defaults,
            plan.ground.merged, plan.ground.days, from);
    if (!rows) return rows.problems;
    plan.rows = std::move(*rows.value);
    auto numbers = make_plan_case(plan.rows.dated);
    if (!numbers) return numbers.problems;
    plan.numbers = std::move(*numbers.value);
    plan.base = std::move(from.published);
    plan.answer = schedule_plan(plan.numbers, limits);
    plan.dates = plan_dates(plan.rows.dated, plan.numbers, plan.answer.start);
    if (plan.answer.score.broken == 0) {
        const auto broken = check_plan(plan.rows.dated, plan.dates);
        if (!broken.empty())
            return Problem{"plan_broken", {}, plan.rows.dated.tasks[broken[0].task].name};
        plan.start = plan.answer.start;
        add_chances(plan);
    } else {
        plan.broken = check_plan(plan.rows.dated, plan.dates);
    }
    if (seconds_of_give > 0 && (plan.answer.score.broken > 0 || plan.answer.score.lateness > 0))
        plan.give =
            what_must_give(plan.numbers, plan.answer, {}, until(seconds_of_give, tries_of_give));
    return plan;
}

// Planned from the published plan, or from what is found when there is none, so that a move of one
// is not drowned in others.
VersionOfPlan as_lines(const FoundPlan& plan) {
    VersionOfPlan version;
    for (std::size_t t = 0; t < plan.rows.rows.size(); ++t) {
        PlanLine line;
        line.cutover = plan.rows.rows[t].row.code;
        line.start = plan.dates[t].first;
        line.finish = plan.dates[t].last;
        version.lines.insert_or_assign(folded(line.cutover), line);
    }
    return version;
}

PlanView view_of(const FoundPlan& plan, bool may_change) {
    auto view = plan_view({.picture = plan.ground.picture(),
        .rows = plan.rows,
        .numbers = plan.numbers,
        .found = plan.answer,
        .dates = plan.dates,
        .start = plan.start,
        .broken = plan.broken,
        .give = &plan.give,
        .chances = plan.chances ? &*plan.chances : nullptr,
        .mode = plan.mode,
        .first_day = plan.ground.days.first_day,
        .base = plan.base ? &*plan.base : nullptr});
    view.basis = plan.ground.of;
    view.scenario = plan.ground.scenario;
    view.may_change = may_change;
    if (plan.mode == PlanMode::published)
        view.not_planned = static_cast<std::int64_t>(
            plan.ground.merged.cutovers.size() - plan.rows.rows.size() - plan.rows.done.size());
    return view;
}

bool may_change_plan(const User& user, const FoundPlan& plan) {
    return may_change(user, entity<PublishedPlan>(), plan.ground.picture().row.id);
}

// What a plan is found again by.
std::string name_of(
    const Reading& reading, const ReadRequest& request, const ScheduleAsked& asked, bool draft) {
    return request.key + '\n' + asked.scenario + '\n' + iso(reading.as_of) + '\n' +
           (asked.today ? iso(*asked.today) : "") + '\n' + std::to_string(asked.seconds) +
           (draft ? "draft" : "");
}

Result<PlanGround> new_ground(
    App& app, const User& user, const ReadRequest& request, const ScheduleAsked& asked) {
    const auto first = read(app, user, request);
    if (!first) return first.problems;
    PlanGround ground;
    ground.days = plan_days(
        *first->landscape->cooperations[first->cooperation].picture, first->as_of, asked.today);
    auto reading = read(app, user, {request.key, ground.days.today, request.known_at});
    if (!reading) return reading.problems;
    ground.reading = std::move(*reading.value);
    auto basis = basis_of(ground.reading, asked);
    if (!basis) return basis.problems;
    ground.of = basis->of;
    ground.scenario = basis->scenario;
    ground.made = made_cutovers(basis->undertaking);
    ground.merged = with_rows(ground.made, ground.picture().plan);
    if (ground.merged.cutovers.empty()) return Problem{"cutover_nothing"};
    return ground;
}

} // namespace

Result<PlanGround> plan_ground(
    App& app, const User& user, const ReadRequest& request, const ScheduleAsked& asked) {
    const auto reading = read(app, user, request);
    if (!reading) return reading.problems;
    for (const bool draft : {true, false})
        if (const auto known = app.found_plans().find(
                reading->landscape, name_of(*reading, request, asked, draft)))
            return known->ground;
    return new_ground(app, user, request, asked);
}

Result<FoundPlan> plan_as_given(PlanGround ground, const VersionOfPlan& starts) {
    FoundPlan plan;
    plan.ground = std::move(ground);
    plan.mode = PlanMode::published;
    auto rows =
        plan_of_rows(plan.ground.picture(), plan.ground.reading.landscape->catalogue->work_defaults,
            only_published(plan.ground.merged, starts), plan.ground.days, {.published = starts});
    if (!rows) return rows.problems;
    plan.rows = std::move(*rows.value);
    auto numbers = make_plan_case(plan.rows.dated);
    if (!numbers) return numbers.problems;
    plan.numbers = std::move(*numbers.value);
    plan.base = starts;
    const auto calendar = WorkingCalendar::make(plan.rows.dated.calendar, plan.rows.dated.span);
    if (!calendar) return calendar.problems;
    for (std::size_t t = 0; t < plan.rows.rows.size(); ++t) {
        const auto& row = plan.rows.rows[t].row;
        const auto begins = starts.lines.at(folded(row.code)).start;
        // what has begun goes on today
        const int day = row.actual_start ? 0 : calendar->first_from(begins);
        plan.start.push_back(std::min(day, calendar->days() - plan.rows.dated.tasks[t].days));
    }
    plan.dates = plan_dates(plan.rows.dated, plan.numbers, plan.start);
    for (std::size_t t = 0; t < plan.rows.rows.size(); ++t) {
        const auto& row = plan.rows.rows[t].row;
        const auto& line = starts.lines.at(folded(row.code));
        // it should have begun, or begins on a day off: the checker says so
        if (!row.actual_start && plan.dates[t].first != line.start)
            plan.dates[t] = {
                line.start, line.finish > line.start ? line.finish : plan.dates[t].last};
    }
    plan.broken = check_plan(plan.rows.dated, plan.dates);
    plan.answer.bound = plan_bound(plan.numbers);
    plan.answer.score = PlanDecoder{plan.numbers}.score(plan.start);
    plan.answer.open = first_open(plan.answer.score, plan.answer.bound);
    if (plan.broken.empty())
        add_chances(plan);
    else
        plan.start.clear();
    return plan;
}

Result<std::shared_ptr<const FoundPlan>> find_plan(
    App& app, const User& user, const ReadRequest& request, const ScheduleAsked& asked) {
    const auto reading = read(app, user, request);
    if (!reading) return reading.problems;
    const auto& picture = *reading->landscape->cooperations[reading->cooperation].picture;
    const auto published = last_published(picture.plan);
    const auto name = name_of(*reading, request, asked, asked.draft || !published);
    if (auto known = app.found_plans().find(reading->landscape, name)) return known;
    auto ground = plan_ground(app, user, request, asked);
    if (!ground) return ground.problems;
    auto plan = published && !asked.draft
                    ? plan_as_given(std::move(*ground.value), *published)
                    : scheduled(std::move(*ground.value), {.published = published},
                          until(asked.seconds), asked.seconds);
    if (!plan) return plan.problems;
    std::shared_ptr<const FoundPlan> found = std::make_shared<FoundPlan>(std::move(*plan.value));
    app.found_plans().keep(reading->landscape, name, found);
    return found;
}

Result<PlanView> schedule(
    App& app, const User& user, const ReadRequest& request, const ScheduleAsked& asked) {
    const auto plan = find_plan(app, user, request, asked);
    if (!plan) return plan.problems;
    return view_of(**plan, may_change_plan(user, **plan));
}

Result<PlanView> try_plan(
    App& app, const User& user, const std::string& key, const PlanTry& order) {
    const auto now = find_plan(app, user, {key, order.as_of, {}},
        {.scenario = order.scenario, .seconds = seconds_of_a_page});
    if (!now) return now.problems;
    const auto& ground = (*now)->ground;
    PlanFrom from{
        .published = (*now)->mode == PlanMode::published ? (*now)->base : as_lines(**now)};
    Problems unknown;
    for (const auto& move : order.moves) {
        const auto code = folded(move.cutover);
        if (std::ranges::none_of(ground.merged.cutovers,
                [&](const MadeCutover& m) { return folded(m.row.code) == code; }))
            unknown.push_back({"no_such_cutover", {}, move.cutover});
        from.tried[code] = move.start;
        if (!move.start) from.published->lines.erase(code);
    }
    if (!unknown.empty()) return unknown;
    auto plan = scheduled(ground, from, until(seconds_of_a_move, tries_of_a_move), 0);
    if (!plan) return plan.problems;
    return view_of(*plan, may_change_plan(user, *plan));
}

template <> const Entity& entity<PlanMove>() {
    static const Entity e = describe<PlanMove>({"PlanMove"}, nullptr,
        field<&PlanMove::cutover>("cutover", {.max_length = 60}), field<&PlanMove::start>("start"));
    return e;
}

template <> const Entity& entity<PlanTry>() {
    static const Entity e = describe<PlanTry>({"PlanTry"}, nullptr, field<&PlanTry::moves>("moves"),
        field<&PlanTry::scenario>("scenario", {.max_length = 200}),
        field<&PlanTry::as_of>("as_of"));
    return e;
}

} // namespace samdrift
