#include "plan/plan_views.hpp"
#include "plan/packed_network.hpp"
#include "plan/plan_binding.hpp"
#include "plan/plan_links.hpp"
#include <algorithm>
#include <array>

namespace samdrift {
namespace {

constexpr std::array objective_names{
    "hard_rules", "lateness", "changes", "uneven_load", "end", "none"};

class Viewing {
public:
    Viewing(const CooperationPicture& picture, const PlanOfRows& rows, const PlanCase& numbers,
        const PlanAnswer& answer)
        : picture_{picture}
        , rows_{rows}
        , numbers_{numbers}
        , answer_{answer}
        , dates_{plan_dates(rows.dated, numbers, answer.start)} {}

    PlanView run(const WhatMustGive& give) {
        PlanView view;
        view.status = answer_.score.broken > 0     ? PlanStatus::broken
                      : answer_.score.lateness > 0 ? PlanStatus::late
                                                   : PlanStatus::kept;
        view.today = rows_.dated.span.first;
        view.done = static_cast<std::int64_t>(rows_.done.size());
        view.lateness = answer_.score.lateness;
        view.lateness_bound = answer_.bound.lateness;
        view.open = open();
        add_cutovers(view);
        view.end = view.today;
        for (const auto& c : view.cutovers) view.end = std::max(view.end, c.finish);
        view.bound = day_before(answer_.bound.end).value_or(view.today);
        for (const auto* list : {&give.together, &give.alone})
            for (const auto& g : *list) say(view, g);
        return view;
    }

private:
    // The working day that ends as the day begins.
    std::optional<Date> day_before(std::int64_t day) const {
        const auto calendar = WorkingCalendar::make(rows_.dated.calendar, rows_.dated.span);
        if (!calendar || day < 1 || day > calendar->days()) return std::nullopt;
        return calendar->date(static_cast<int>(day - 1));
    }

    std::optional<OpenObjective> open() const {
        const auto& s = answer_.score;
        const auto& b = answer_.bound;
        const auto of = [&](std::int64_t value, std::int64_t bound) {
            return OpenObjective{
                objective_names[static_cast<std::size_t>(answer_.open)], value, bound};
        };
        switch (answer_.open) {
        case PlanObjective::broken: return of(s.broken, b.broken);
        case PlanObjective::lateness: return of(s.lateness, b.lateness);
        case PlanObjective::changes: return of(s.changes, b.changes);
        case PlanObjective::uneven: return of(s.uneven, b.uneven);
        case PlanObjective::end: return of(s.end, b.end);
        case PlanObjective::none: return std::nullopt;
        }
        return std::nullopt;
    }

    void add_cutovers(PlanView& view) {
        const PackedNetwork network{numbers_.network};
        const auto slack = slack_days(network, plan_links(network, answer_.start), answer_.start);
        const auto bindings = plan_bindings(numbers_, answer_.start);
        for (std::size_t t = 0; t < rows_.rows.size(); ++t) {
            const auto& planned = rows_.rows[t];
            const auto& row = planned.row;
            CutoverInPlan c{.id = row.code,
                .name = row.name,
                .kind = row.kind,
                .cutover_class = row.cutover_class,
                .made_from = row.made_from};
            if (row.area) c.area = picture_.areas[picture_.area_of(*row.area)].row.code;
            if (row.municipality)
                if (const auto m = picture_.member_of(*row.municipality))
                    c.municipality = picture_.members[*m].name;
            c.start = dates_[t].first;
            c.finish = dates_[t].last;
            c.team = written(planned.teams);
            c.days = rows_.dated.tasks[t].days;
            c.work = planned.work.likely;
            c.deadline = rows_.dated.tasks[t].deadline;
            if (const auto due = numbers_.terms[t].due)
                c.days_late = std::max(0, answer_.start[t] + numbers_.network.duration[t] - *due);
            c.slack = slack[t];
            c.critical = slack[t] == 0;
            c.why = why(bindings[t]);
            view.cutovers.push_back(std::move(c));
        }
        std::ranges::stable_sort(view.cutovers, {}, &CutoverInPlan::start);
    }

    Sentence why(const PlanBinding& b) const {
        using Rule = PlanBinding::Rule;
        const auto& dated = rows_.dated;
        const auto on = [&] {
            const auto day = day_before(b.day + 1);
            return day ? iso(*day) : std::string{};
        };
        switch (b.rule) {
        case Rule::nothing: return sentence("plan.why.nothing");
        case Rule::fixed: return sentence("plan.why.fixed");
        case Rule::first_day: return sentence("plan.why.first_day");
        case Rule::earliest: return sentence("plan.why.earliest");
        case Rule::predecessor:
            return sentence("plan.why.predecessor", {{"other", dated.tasks[b.other].name}});
        case Rule::freeze:
            return sentence("plan.why.freeze", {{"other", dated.freezes[b.other].name}});
        case Rule::team:
            return sentence("plan.why.team", {{"other", dated.teams[b.other].name}, {"day", on()}});
        }
        return {};
    }

    void say(PlanView& view, const PlanGive& g) const {
        const auto& dated = rows_.dated;
        const auto late = std::to_string(g.after.lateness);
        const auto of = [&](const char* code, const std::string& name) {
            auto said =
                sentence(std::string{"plan.give."} + code, {{"other", name}, {"late", late}});
            if (std::ranges::find(view.must_give, said) == view.must_give.end())
                view.must_give.push_back(std::move(said));
        };
        switch (g.what) {
        case PlanGive::What::freeze: return of("freeze", dated.freezes[g.which].name);
        case PlanGive::What::person: return of("person", dated.teams[g.which].name);
        case PlanGive::What::fixed_day: return of("fixed_day", dated.tasks[g.which].name);
        case PlanGive::What::earliest_date: return of("earliest_date", dated.tasks[g.which].name);
        }
    }

    const CooperationPicture& picture_;
    const PlanOfRows& rows_;
    const PlanCase& numbers_;
    const PlanAnswer& answer_;
    std::vector<DateSpan> dates_;
};

} // namespace

PlanView plan_view(const CooperationPicture& picture, const PlanOfRows& rows,
    const PlanCase& numbers, const PlanAnswer& answer, const WhatMustGive& give) {
    return Viewing{picture, rows, numbers, answer}.run(give);
}

template <> const Entity& entity<CutoverInPlan>() {
    using C = CutoverInPlan;
    static const Entity e = describe<C>({"CutoverInPlan"}, nullptr, field<&C::id>("id"),
        field<&C::name>("name"), field<&C::area>("area"), field<&C::municipality>("municipality"),
        field<&C::kind>("kind"), field<&C::cutover_class>("cutover_class"),
        field<&C::start>("start"), field<&C::finish>("finish"), field<&C::team>("team"),
        field<&C::days>("days"), field<&C::work>("work"), field<&C::deadline>("deadline"),
        field<&C::days_late>("days_late"), field<&C::critical>("critical"),
        field<&C::slack>("slack"), field<&C::why>("why"), field<&C::made_from>("made_from"));
    return e;
}

template <> const Entity& entity<OpenObjective>() {
    using O = OpenObjective;
    static const Entity e = describe<O>({"OpenObjective"}, nullptr,
        field<&O::objective>("objective"), field<&O::value>("value"), field<&O::bound>("bound"));
    return e;
}

template <> const Entity& entity<PlanView>() {
    using V = PlanView;
    static const Entity e = describe<V>({"PlanView"}, nullptr, field<&V::status>("status"),
        field<&V::basis>("basis"), field<&V::scenario>("scenario"), field<&V::today>("today"),
        field<&V::end>("end"), field<&V::bound>("bound"), field<&V::lateness>("lateness"),
        field<&V::lateness_bound>("lateness_bound"), field<&V::open>("open"),
        field<&V::cutovers>("cutovers"), field<&V::must_give>("must_give"),
        field<&V::done>("done"));
    return e;
}

} // namespace samdrift
