#include "plan/plan_views.hpp"
#include "base/words.hpp"
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
    explicit Viewing(const PlanShown& shown)
        : s_{shown}
        , dated_{shown.rows.dated}
        , calendar_{WorkingCalendar::make(dated_.calendar, dated_.span)}
        , published_{last_published(shown.picture.plan)}
        , baseline_{baseline_of(shown.picture.plan)} {}

    PlanView run() {
        PlanView view;
        view.mode = s_.mode;
        view.today = dated_.span.first;
        view.first_day = s_.first_day;
        view.done = static_cast<std::int64_t>(s_.rows.done.size());
        if (published_) view.published = version(*published_);
        if (baseline_) view.baseline = version(*baseline_);
        add_cutovers(view);
        for (const auto& row : s_.rows.done) view.cutovers.push_back(done(row));
        std::ranges::stable_sort(view.cutovers, {}, &CutoverInPlan::start);
        add_score(view);
        add_freezes(view);
        add_milestones(view);
        add_chance(view);
        view.teams = loads(view);
        add_free_days(view);
        if (s_.give)
            for (const auto* list : {&s_.give->together, &s_.give->alone})
                for (const auto& g : *list) say(view, g);
        return view;
    }

private:
    bool sound() const { return !s_.start.empty(); }

    static PlanVersion version(const VersionOfPlan& v) {
        return {v.plan.number, v.plan.name, v.plan.published, v.end};
    }

    void add_score(PlanView& view) const {
        const auto& score = s_.found.score;
        const bool broken = score.broken > 0 || !s_.broken.empty();
        view.status = broken               ? PlanStatus::broken
                      : score.lateness > 0 ? PlanStatus::late
                                           : PlanStatus::kept;
        view.lateness = score.lateness;
        view.lateness_bound = s_.found.bound.lateness;
        view.open = open();
        view.end = view.today;
        for (const auto& c : view.cutovers) view.end = std::max(view.end, c.finish);
        view.bound = day_before(s_.found.bound.end).value_or(view.today);
        for (const auto& c : view.cutovers) {
            if (!s_.base || c.done || c.actual_start) continue;
            const auto line = s_.base->lines.find(folded(c.id));
            view.moved += line != s_.base->lines.end() && line->second.start != c.start;
        }
    }

    // The working day that ends as the day begins.
    std::optional<Date> day_before(std::int64_t day) const {
        if (!calendar_ || day < 1 || day > calendar_->days()) return std::nullopt;
        return calendar_->date(static_cast<int>(day - 1));
    }
    // The working day that a time in hundredths of one ends on.
    Date ends_on(std::int64_t parts) const {
        const auto day = (parts + day_parts - 1) / day_parts;
        return day_before(std::min<std::int64_t>(day, calendar_->days()))
            .value_or(dated_.span.first);
    }

    std::optional<OpenObjective> open() const {
        const auto& s = s_.found.score;
        const auto& b = s_.found.bound;
        const auto of = [&](std::int64_t value, std::int64_t bound) {
            return OpenObjective{
                objective_names[static_cast<std::size_t>(s_.found.open)], value, bound};
        };
        switch (s_.found.open) {
        case PlanObjective::broken: return of(s.broken, b.broken);
        case PlanObjective::lateness: return of(s.lateness, b.lateness);
        case PlanObjective::changes: return of(s.changes, b.changes);
        case PlanObjective::uneven: return of(s.uneven, b.uneven);
        case PlanObjective::end: return of(s.end, b.end);
        case PlanObjective::none: return std::nullopt;
        }
        return std::nullopt;
    }

    // What its row says, planned or done.
    CutoverInPlan told(const Cutover& row, std::span<const TeamShare> teams) const {
        CutoverInPlan c{.id = row.code,
            .name = row.name,
            .kind = row.kind,
            .cutover_class = row.cutover_class,
            .team = written(teams),
            .made_from = row.made_from,
            .fixed = row.fixed_start.has_value(),
            .changed_by_hand = row.changed_by_hand,
            .progress = row.progress,
            .actual_start = row.actual_start,
            .row = row.id.number,
            .entry = row.entry.number,
            .from_system = row.from_system,
            .system = row.system};
        if (row.area) c.area = s_.picture.areas[s_.picture.area_of(*row.area)].row.code;
        if (row.municipality)
            if (const auto m = s_.picture.member_of(*row.municipality))
                c.municipality = s_.picture.members[*m].name;
        for (const auto& share : teams) c.teams.push_back({share.name, share.people});
        const auto in = [&](const auto& version, auto& start, auto& finish) {
            if (!version) return;
            const auto line = version->lines.find(folded(row.code));
            if (line == version->lines.end()) return;
            start = line->second.start;
            finish = line->second.finish;
        };
        in(published_, c.published_start, c.published_finish);
        in(baseline_, c.baseline_start, c.baseline_finish);
        return c;
    }

    CutoverInPlan done(const Cutover& row) const {
        auto c = told(row, team_shares(row.teams).value_or(std::vector<TeamShare>{}));
        c.done = true;
        c.progress = 100;
        c.finish = c.latest_finish = *row.actual_finish;
        c.start = row.actual_start.value_or(c.finish);
        return c;
    }

    void add_cutovers(PlanView& view) const {
        std::vector<int> slack;
        std::vector<PlanBinding> bindings;
        if (sound()) {
            const PackedNetwork network{s_.numbers.network};
            slack = slack_days(network, plan_links(network, s_.start), s_.start);
            bindings = plan_bindings(s_.numbers, s_.start);
        }
        for (std::size_t t = 0; t < s_.rows.rows.size(); ++t) {
            const auto& planned = s_.rows.rows[t];
            auto c = told(planned.row, planned.teams);
            c.start = c.actual_start.value_or(s_.dates[t].first);
            c.finish = c.latest_finish = s_.dates[t].last;
            c.days = dated_.tasks[t].days;
            c.work = planned.work.likely;
            c.deadline = dated_.tasks[t].deadline;
            c.fixed = dated_.tasks[t].fixed_start.has_value();
            c.rehearsal_days = planned.work.rehearsal_days;
            c.parallel_days = planned.work.parallel_days;
            if (c.deadline && c.finish > *c.deadline && calendar_)
                c.days_late = calendar_->last_until(c.finish) - calendar_->last_until(*c.deadline);
            if (sound()) {
                c.slack = slack[t];
                c.critical = slack[t] == 0;
                const auto last = s_.start[t] + s_.numbers.network.duration[t] - 1 + slack[t];
                if (calendar_ && last < calendar_->days()) c.latest_finish = calendar_->date(last);
                c.why = why(bindings[t]);
            }
            view.cutovers.push_back(std::move(c));
        }
        for (const auto& lag : dated_.lags)
            view.cutovers[lag.after].after.push_back(view.cutovers[lag.before].id);
        for (const auto& b : s_.broken) view.cutovers[b.task].broken.push_back(broken(b));
        if (!s_.chances) return;
        for (std::size_t t = 0; t < s_.rows.rows.size(); ++t) {
            const auto& in_time = s_.chances->runs_say.in_time[t];
            if (in_time >= 0) view.cutovers[t].chance = per_cent(in_time, s_.chances->terms.runs);
            view.cutovers[t].matters = s_.chances->runs_say.matters[t];
        }
    }

    // A sentence with a day in it, as each language writes days.
    static Sentence on_day(
        std::string_view key, std::optional<Date> day, const std::string& other = {}) {
        const auto said = [&](Language language) {
            return text(language, key,
                std::vector<Argument>{{"other", other},
                    {"day", day ? short_date(language, iso(*day)) : std::string{}}});
        };
        return {said(Language::nb), said(Language::en)};
    }

    Sentence broken(const BrokenRule& b) const {
        using Rule = BrokenRule::Rule;
        switch (b.rule) {
        case Rule::not_a_working_day: return on_day("plan.broken.free_day", b.day);
        case Rule::wrong_length: return sentence("plan.broken.length");
        case Rule::outside_span: return on_day("plan.broken.past", b.day);
        case Rule::too_early: return sentence("plan.broken.too_early");
        case Rule::moved_though_fixed: return sentence("plan.broken.fixed");
        case Rule::before_predecessor:
            return sentence("plan.broken.predecessor", {{"other", dated_.tasks[b.other].name}});
        case Rule::team_over_capacity:
            return on_day("plan.broken.team", b.day, dated_.teams[b.other].name);
        case Rule::in_freeze:
            return on_day("plan.broken.freeze", b.day, dated_.freezes[b.other].name);
        }
        return {};
    }

    Sentence why(const PlanBinding& b) const {
        using Rule = PlanBinding::Rule;
        switch (b.rule) {
        case Rule::nothing: return sentence("plan.why.nothing");
        case Rule::fixed: return sentence("plan.why.fixed");
        case Rule::first_day: return sentence("plan.why.first_day");
        case Rule::earliest: return sentence("plan.why.earliest");
        case Rule::predecessor:
            return sentence("plan.why.predecessor", {{"other", dated_.tasks[b.other].name}});
        case Rule::freeze:
            return sentence("plan.why.freeze", {{"other", dated_.freezes[b.other].name}});
        case Rule::team:
            return on_day("plan.why.team", day_before(b.day + 1), dated_.teams[b.other].name);
        }
        return {};
    }

    void say(PlanView& view, const PlanGive& g) const {
        const auto late = std::to_string(g.after.lateness);
        const auto of = [&](const char* code, const std::string& name) {
            auto said =
                sentence(std::string{"plan.give."} + code, {{"other", name}, {"late", late}});
            if (std::ranges::find(view.must_give, said) == view.must_give.end())
                view.must_give.push_back(std::move(said));
        };
        switch (g.what) {
        case PlanGive::What::freeze: return of("freeze", dated_.freezes[g.which].name);
        case PlanGive::What::person: return of("person", dated_.teams[g.which].name);
        case PlanGive::What::fixed_day: return of("fixed_day", dated_.tasks[g.which].name);
        case PlanGive::What::earliest_date: return of("earliest_date", dated_.tasks[g.which].name);
        }
    }

    void add_freezes(PlanView& view) const {
        for (const auto& f : dated_.freezes) {
            FreezeInPlan freeze{.name = f.name,
                .strength = f.kind == FreezeKind::hard   ? FreezeStrength::hard
                            : f.kind == FreezeKind::soft ? FreezeStrength::soft
                                                         : FreezeStrength::hard_passable_day_1,
                .spans = {},
                .cutovers = {}};
            for (const auto& span : f.dates)
                if (span.first <= view.end) freeze.spans.push_back({span.first, span.last});
            for (const auto t : f.tasks) freeze.cutovers.push_back(s_.rows.rows[t].row.code);
            if (!freeze.spans.empty()) view.freezes.push_back(std::move(freeze));
        }
    }

    void add_milestones(PlanView& view) const {
        const auto& rows = s_.picture.milestones;
        for (const auto& m : milestones_by_day(rows, view.today)) {
            MilestoneInPlan shown{
                rows[m.row].code, rows[m.row].name, rows[m.row].due, m.state, m.days_late, {}};
            if (s_.chances && m.state != MilestoneState::done && m.state != MilestoneState::dropped)
                shown.chance = s_.chances->milestones[m.row];
            view.milestones.push_back(std::move(shown));
        }
    }

    void add_chance(PlanView& view) const {
        if (!s_.chances || !calendar_) return;
        const auto& [said, terms, milestones, first_day] = *s_.chances;
        view.chance = PlanChance{terms.runs, static_cast<std::int64_t>(terms.seed),
            ends_on(said.end.p50), ends_on(said.end.p80), ends_on(said.end.p95),
            Money{said.cost.p50}, Money{said.cost.p80}, Money{said.cost.p95}, first_day};
    }

    // The most at work on a working day of each month, against the most there are.
    std::vector<TeamInPlan> loads(const PlanView& view) const {
        std::vector<TeamInPlan> teams;
        if (!calendar_) return teams;
        const auto days = calendar_->last_until(view.end) + 1;
        std::vector<std::vector<std::int64_t>> used(dated_.teams.size(),
            std::vector<std::int64_t>(static_cast<std::size_t>(std::max(days, 0))));
        for (const auto& need : dated_.needs)
            for (auto d = std::max(calendar_->first_from(s_.dates[need.task].first), 0);
                 d <= calendar_->last_until(s_.dates[need.task].last); ++d)
                used[need.team][static_cast<std::size_t>(d)] += need.people;
        for (std::size_t i = 0; i < dated_.teams.size(); ++i) {
            TeamInPlan team{dated_.teams[i].name, {}};
            for (int d = 0; d < days; ++d) {
                const auto date = calendar_->date(d);
                const Date month{date.year() / date.month() / 1};
                if (team.months.empty() || team.months.back().from != month)
                    team.months.push_back({month, {}, {}});
                auto& last = team.months.back();
                last.people.hundredths =
                    std::max(last.people.hundredths, used[i][static_cast<std::size_t>(d)]);
                last.capacity.hundredths =
                    std::max(last.capacity.hundredths, capacity_on(dated_.teams[i], date));
            }
            teams.push_back(std::move(team));
        }
        return teams;
    }
    static std::int64_t capacity_on(const DatedTeam& team, Date day) {
        std::int64_t people = team.capacity.empty() ? 0 : team.capacity.front().people;
        for (const auto& step : team.capacity)
            if (step.from <= day) people = step.people;
        return people;
    }

    void add_free_days(PlanView& view) const {
        const auto first = dated_.span.first.year(), last = view.end.year();
        for (auto year = first; year <= last; ++year)
            for (const auto day : norwegian_holidays(static_cast<int>(year))) {
                const std::chrono::weekday on{std::chrono::sys_days{day}};
                if (on != std::chrono::Saturday && on != std::chrono::Sunday)
                    view.free_days.push_back(day);
            }
    }

    const PlanShown& s_;
    const DatedPlan& dated_;
    Result<WorkingCalendar> calendar_;
    std::optional<VersionOfPlan> published_, baseline_;
};

} // namespace

PlanView plan_view(const PlanShown& shown) { return Viewing{shown}.run(); }

} // namespace samdrift
