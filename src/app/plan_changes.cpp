#include "app/plan_changes.hpp"
#include "app/found_plan.hpp"
#include "app/rewrite.hpp"
#include "app/save.hpp"
#include "base/words.hpp"
#include "schema/cells.hpp"
#include "storage/journal.hpp"
#include <algorithm>
#include <map>
#include <set>

namespace samdrift {
namespace {

// Rows read, changed and saved as one entry; refused when somebody has changed the register since
// the ground was read.
class PlanStep {
public:
    PlanStep(App& app, const PlanGround& ground)
        : held_{app.session()}
        , transaction_{*held_, true}
        , rows_{*held_}
        , cooperation_{ground.picture().row.id}
        , same_{last_entry(*held_) == ground.reading.landscape->last_entry} {}

    Rewrite& rows() { return rows_; }
    Id<Cooperation> cooperation() const { return cooperation_; }
    bool same() const { return same_; }
    template <class T> std::vector<T> all() {
        std::vector<T> found;
        for (const auto& record : rows_.rows(entity<T>())) {
            auto row = from_record<T>(record);
            if (row.cooperation == cooperation_) found.push_back(std::move(row));
        }
        return found;
    }
    // The entry's number; 0: there was nothing to change.
    Result<std::int64_t> stored(
        App& app, const User& user, const std::string& request, const std::string& what) {
        auto changes = rows_.changes();
        if (changes.empty()) return std::int64_t{0};
        const auto batch = save(
            *held_, user, {app.moment(), request, "plan", what, cooperation_.number, {}}, changes);
        if (!batch) return batch.problems;
        transaction_.commit();
        return *batch;
    }

private:
    App::Held held_;
    Transaction transaction_;
    Rewrite rows_;
    Id<Cooperation> cooperation_;
    bool same_;
};

// What the page planned from, which it has been shown already.
template <class Order>
Result<PlanGround> ground_of(
    App& app, const User& user, const std::string& key, const Order& order) {
    return plan_ground(app, user, {key, order.as_of, {}},
        {.scenario = order.scenario, .seconds = seconds_of_a_page});
}

const MadeCutover* find(const MadeCutovers& made, const std::string& code) {
    const auto at = std::ranges::find_if(
        made.cutovers, [&](const MadeCutover& m) { return folded(m.row.code) == folded(code); });
    return at == made.cutovers.end() ? nullptr : &*at;
}

// What people read of a row's field.
std::string field_text(const Entity& e, const Record& record, std::string_view field) {
    return shown(e.fields[e.index(field)], record[e.index(field)], false);
}

// The fields that follow from the choice, and that a row changed by hand may lag behind in.
constexpr std::array followed{"name", "from_system", "system", "cutover_class", "latest"};

void differences(const Cutover& yours, const Cutover& made, std::vector<CutoverDifference>& into) {
    const auto& e = entity<Cutover>();
    const auto mine = to_record(yours), theirs = to_record(made);
    for (const auto* field : followed)
        if (mine[e.index(field)] != theirs[e.index(field)])
            into.push_back(
                {yours.code, field, field_text(e, mine, field), field_text(e, theirs, field)});
}

const char* code_of(BrokenRule::Rule rule) {
    using Rule = BrokenRule::Rule;
    switch (rule) {
    case Rule::not_a_working_day: return "plan_line_free_day";
    case Rule::wrong_length: return "plan_line_length";
    case Rule::outside_span: return "plan_line_past";
    case Rule::too_early: return "plan_line_too_early";
    case Rule::moved_though_fixed: return "plan_line_fixed";
    case Rule::before_predecessor: return "plan_line_predecessor";
    case Rule::team_over_capacity: return "plan_line_team";
    case Rule::in_freeze: return "plan_line_freeze";
    }
    return "";
}

Problems broken_lines(const FoundPlan& plan) {
    Problems problems;
    const auto& dated = plan.rows.dated;
    for (const auto& b : plan.broken) {
        std::string other;
        if (b.rule == BrokenRule::Rule::before_predecessor) other = dated.tasks[b.other].name;
        if (b.rule == BrokenRule::Rule::team_over_capacity) other = dated.teams[b.other].name;
        if (b.rule == BrokenRule::Rule::in_freeze) other = dated.freezes[b.other].name;
        problems.push_back({code_of(b.rule), {}, dated.tasks[b.task].name,
            {{"other", other}, {"day", iso(b.day)}}});
    }
    return problems;
}

} // namespace

Result<MoveStored> move_cutover(
    App& app, const User& user, const std::string& key, const MoveOrder& order) {
    const auto ground = ground_of(app, user, key, order);
    if (!ground) return ground.problems;
    const auto* cutover = find(ground->merged, order.cutover);
    if (!cutover) return Problem{"no_such_cutover", {}, order.cutover};
    if (cutover->row.entry.number != order.seen)
        return Problem{"cutover_moved_meanwhile", {},
            cutover->row.fixed_start ? iso(*cutover->row.fixed_start) : "",
            {{"cutover", cutover->row.name}}};
    PlanFrom from;
    from.tried[folded(order.cutover)] = order.start;
    const auto rows = plan_of_rows(ground->picture(),
        ground->reading.landscape->catalogue->work_defaults, ground->merged, ground->days, from);
    if (!rows) return rows.problems;
    if (const auto numbers = make_plan_case(rows->dated); !numbers) return numbers.problems;

    PlanStep step{app, *ground};
    if (!step.same()) return Problem{"changed_meanwhile"};
    auto row = cutover->row;
    row.fixed_start = order.start;
    if (!row.made_from.empty()) row.changed_by_hand = true;
    if (row.id.number != 0) {
        step.rows().put(entity<Cutover>(), to_record(row));
    } else {
        row.cooperation = step.cooperation();
        row.id.number = step.rows().add(entity<Cutover>(), to_record(row));
    }
    const auto batch = step.stored(app, user, "move cutover " + key, row.name);
    if (!batch) return batch.problems;
    return MoveStored{*batch, row.id.number, *batch == 0 ? row.entry.number : *batch};
}

Result<CutoversStored> store_cutovers(
    App& app, const User& user, const std::string& key, const CutoverOrder& order) {
    const auto ground = ground_of(app, user, key, order);
    if (!ground) return ground.problems;
    PlanStep step{app, *ground};
    if (!step.same()) return Problem{"changed_meanwhile"};
    CutoversStored done;
    std::map<std::string, Cutover> there;
    for (auto& row : step.all<Cutover>()) there.insert_or_assign(folded(row.code), row);
    std::set<std::string> made_now, planned;
    for (const auto& m : ground->merged.cutovers) planned.insert(folded(m.row.code));
    for (const auto& made : ground->made.cutovers) {
        auto row = made.row;
        row.cooperation = step.cooperation();
        made_now.insert(folded(row.code));
        const auto at = there.find(folded(row.code));
        if (at == there.end()) {
            if (!planned.contains(folded(row.code))) continue; // of what is left out
            step.rows().add(entity<Cutover>(), to_record(row));
            ++done.created;
            continue;
        }
        const auto& stands = at->second;
        if (stands.made_from.empty() || stands.changed_by_hand || stands.actual_start) {
            ++done.kept;
            differences(stands, row, done.different);
            continue;
        }
        row.id = stands.id;
        row.entry = stands.entry;
        if (to_record(row) == to_record(stands)) continue;
        step.rows().put(entity<Cutover>(), to_record(row));
        ++done.changed;
    }
    std::set<std::string> gone;
    for (const auto& [code, row] : there) {
        if (row.made_from.empty() || made_now.contains(code)) continue;
        if (row.changed_by_hand || row.actual_start) {
            ++done.kept;
            done.no_longer.push_back(row.code);
            continue;
        }
        step.rows().remove(entity<Cutover>(), row.id.number);
        gone.insert(code);
        ++done.removed;
    }
    std::set<std::pair<std::string, std::string>> linked;
    for (const auto& link : step.all<CutoverLink>()) {
        if (gone.contains(folded(link.from)) || gone.contains(folded(link.to)))
            step.rows().remove(entity<CutoverLink>(), link.id.number);
        else
            linked.insert({folded(link.from), folded(link.to)});
    }
    for (auto link : ground->made.links) {
        if (linked.contains({folded(link.from), folded(link.to)})) continue;
        link.cooperation = step.cooperation();
        step.rows().add(entity<CutoverLink>(), to_record(link));
    }
    const auto batch = step.stored(app, user, "cutovers " + key, ground->scenario);
    if (!batch) return batch.problems;
    done.batch = *batch;
    return done;
}

Result<PlanPublished> publish_plan(
    App& app, const User& user, const std::string& key, const PublishOrder& order) {
    if (folded(order.name).empty())
        return Problem{"plan_name_missing", {.file = {}, .sheet = {}, .column = "name"}};
    if (order.lines.empty()) return Problem{"plan_without_lines"};
    auto ground = ground_of(app, user, key, order);
    if (!ground) return ground.problems;
    VersionOfPlan starts;
    Problems unknown;
    for (const auto& asked : order.lines) {
        const auto* cutover = find(ground->merged, asked.cutover);
        if (!cutover) {
            unknown.push_back({"no_such_cutover", {}, asked.cutover});
            continue;
        }
        PlanLine line;
        line.cutover = cutover->row.code;
        line.start = line.finish = asked.start;
        starts.lines.insert_or_assign(folded(line.cutover), line);
    }
    if (!unknown.empty()) return unknown;
    const auto scenario = ground->scenario;
    const auto plan = plan_as_given(std::move(*ground.value), starts);
    if (!plan) return plan.problems;
    if (auto broken = broken_lines(*plan); !broken.empty()) return broken;

    PlanStep step{app, plan->ground};
    if (!step.same()) return Problem{"changed_meanwhile"};
    PublishedPlan row;
    row.cooperation = step.cooperation();
    for (const auto& p : step.all<PublishedPlan>()) row.number = std::max(row.number, p.number + 1);
    row.name = order.name;
    row.published = app.today();
    row.planned_from = plan->ground.days.today;
    row.baseline = order.baseline;
    row.scenario = scenario;
    row.source = Origin::derived;
    step.rows().add(entity<PublishedPlan>(), to_record(row));
    for (std::size_t t = 0; t < plan->rows.rows.size(); ++t) {
        const auto& planned = plan->rows.rows[t];
        PlanLine line;
        line.cooperation = step.cooperation();
        line.plan = row.number;
        line.cutover = planned.row.code;
        line.name = planned.row.name;
        line.start = planned.row.actual_start.value_or(plan->dates[t].first);
        line.finish = plan->dates[t].last;
        line.teams = written(planned.teams);
        line.source = Origin::derived;
        step.rows().add(entity<PlanLine>(), to_record(line));
    }
    const auto batch = step.stored(app, user, "publish plan " + key, row.name);
    if (!batch) return batch.problems;
    return PlanPublished{*batch, row.number};
}

template <> const Entity& entity<MoveOrder>() {
    static const Entity e = describe<MoveOrder>({"MoveOrder"}, nullptr,
        field<&MoveOrder::cutover>("cutover", {.max_length = 60, .required = true}),
        field<&MoveOrder::start>("start"), field<&MoveOrder::seen>("seen"),
        field<&MoveOrder::as_of>("as_of"),
        field<&MoveOrder::scenario>("scenario", {.max_length = 200}));
    return e;
}

template <> const Entity& entity<MoveStored>() {
    static const Entity e =
        describe<MoveStored>({"MoveStored"}, nullptr, field<&MoveStored::batch>("batch"),
            field<&MoveStored::row>("row"), field<&MoveStored::entry>("entry"));
    return e;
}

template <> const Entity& entity<CutoverOrder>() {
    static const Entity e = describe<CutoverOrder>({"CutoverOrder"}, nullptr,
        field<&CutoverOrder::scenario>("scenario", {.max_length = 200}),
        field<&CutoverOrder::as_of>("as_of"));
    return e;
}

template <> const Entity& entity<CutoverDifference>() {
    using D = CutoverDifference;
    static const Entity e =
        describe<D>({"CutoverDifference"}, nullptr, field<&D::cutover>("cutover"),
            field<&D::field>("field"), field<&D::yours>("yours"), field<&D::made>("made"));
    return e;
}

template <> const Entity& entity<CutoversStored>() {
    using S = CutoversStored;
    static const Entity e = describe<S>({"CutoversStored"}, nullptr, field<&S::batch>("batch"),
        field<&S::created>("created"), field<&S::changed>("changed"), field<&S::removed>("removed"),
        field<&S::kept>("kept"), field<&S::different>("different"),
        field<&S::no_longer>("no_longer"));
    return e;
}

template <> const Entity& entity<PublishedLine>() {
    static const Entity e = describe<PublishedLine>({"PublishedLine"}, nullptr,
        field<&PublishedLine::cutover>("cutover", {.max_length = 60}),
        field<&PublishedLine::start>("start"));
    return e;
}

template <> const Entity& entity<PublishOrder>() {
    using O = PublishOrder;
    static const Entity e =
        describe<O>({"PublishOrder"}, nullptr, field<&O::name>("name", {.max_length = 200}),
            field<&O::baseline>("baseline"), field<&O::scenario>("scenario", {.max_length = 200}),
            field<&O::lines>("lines"), field<&O::as_of>("as_of"));
    return e;
}

template <> const Entity& entity<PlanPublished>() {
    static const Entity e = describe<PlanPublished>({"PlanPublished"}, nullptr,
        field<&PlanPublished::batch>("batch"), field<&PlanPublished::number>("number"));
    return e;
}

} // namespace samdrift
