#include "app/scenarios.hpp"
#include "app/ready_choice.hpp"
#include "app/rewrite.hpp"
#include "app/save.hpp"
#include "app/sight.hpp"
#include "base/words.hpp"
#include "storage/journal.hpp"
#include "storage/record_store.hpp"
#include <algorithm>

namespace samdrift {
namespace {

// A page is waited for.
constexpr std::int64_t seconds_each = 10;

const CooperationPicture& picture_of(const Reading& reading) {
    return *reading.landscape->cooperations[reading.cooperation].picture;
}

std::string areas_said(const std::vector<std::string>& codes) {
    std::string all;
    for (const auto& code : codes) all += (all.empty() ? "" : ", ") + code;
    return all;
}

// The best answer there is, or why there is none.
Result<ChoiceFound> answered(const ReadyChoice& choice) {
    auto found = find_best(choice.made, watcher_until(seconds_each));
    if (found.best.option_of.size() == choice.made.areas.size()) return found;
    return no_choice(choose_answer(choice.basis, choice.made, found));
}

Result<WorkedOut> worked_out(const Reading& reading, const std::string& scenario) {
    const auto ready = ready_choice(reading, scenario);
    if (!ready) return ready.problems;
    const auto& choice = **ready;
    const auto found = find_best(choice.made, watcher_until(seconds_each));
    WorkedOut out{scenario, choose_answer(choice.basis, choice.made, found), {}};
    if (out.answer.cost)
        out.figures = scenario_figures(choice.basis, choice.made, found.best.option_of);
    return out;
}

// Steps that change a scenario: read, worked out before the store is held, and saved as one.
class Changing {
public:
    Changing(App& app, const User& user, const std::string& key)
        : app_(app), user_(user), key_(key), reading_(read(app, user, {key, {}, {}})) {
        if (!reading_) problems_ = reading_.problems;
        if (reading_ && !may_change(user, entity<Scenario>(), cooperation()))
            problems_ = {{"forbidden"}};
    }
    const Problems& problems() const { return problems_; }
    const Reading& reading() const { return *reading_; }
    Id<Cooperation> cooperation() const { return picture_of(*reading_).row.id; }
    const Scenario* find(std::int64_t id) const {
        const auto& all = picture_of(*reading_).scenarios;
        const auto at = std::ranges::find(all, Id<Scenario>{id}, &Scenario::id);
        return at == all.end() ? nullptr : &*at;
    }

    // change: puts rows in the Rewrite; the scenario's number. Nothing is stored when somebody has
    // changed the register since it was read (changed_meanwhile).
    template <class Change>
    Result<ScenarioStored> stored(const std::string& what, const Change& change) {
        auto held = app_.session();
        Session& session = *held;
        Transaction transaction{session, true};
        if (last_entry(session) != reading_->landscape->last_entry)
            return Problem{"changed_meanwhile"};
        Rewrite rows{session};
        ScenarioStored done;
        done.id = change(rows, done);
        auto changes = rows.changes();
        if (changes.empty()) return done;
        const auto batch = save(session, user_,
            {app_.moment(), "scenario " + key_, "scenario", what, cooperation().number, {}},
            changes);
        if (!batch) return batch.problems;
        done.batch = *batch;
        transaction.commit();
        return done;
    }

private:
    App& app_;
    const User& user_;
    std::string key_;
    Result<Reading> reading_;
    Problems problems_;
};

// Others write at the same time: what was worked out from an older register is worked out again.
template <class Attempt> Result<ScenarioStored> tried(const Attempt& attempt) {
    for (int left = 5;; --left) {
        auto done = attempt();
        const bool outdated =
            !done.problems.empty() && done.problems.front().code == "changed_meanwhile";
        if (!outdated || left == 1) return done;
    }
}

std::int64_t add_choices(
    Rewrite& rows, std::vector<ScenarioChoice> choices, Id<Scenario> scenario) {
    for (auto& c : choices) {
        c.scenario = scenario;
        rows.add(entity<ScenarioChoice>(), to_record(c));
    }
    return static_cast<std::int64_t>(choices.size());
}

// What the scenario is weighed by is kept with it, whatever the cooperation's become.
void add_weights(Rewrite& rows, std::span<const WeightedCriterion> weights,
    Id<Cooperation> cooperation, Id<Scenario> scenario) {
    for (std::size_t i = 0; i < weights.size(); ++i) {
        Criterion c;
        c.cooperation = cooperation;
        c.subject = product_choice;
        c.name = choices_of<ProductCriterion>[i].word;
        c.scenario = scenario;
        c.weight = Decimal{weights[i].weight};
        c.source = Origin::derived;
        rows.add(entity<Criterion>(), to_record(c));
    }
}

// One is published, and the one that was is put away.
void put_states(Rewrite& rows, Id<Cooperation> cooperation, Id<Scenario> published) {
    for (const auto& row : rows.rows(entity<Scenario>())) {
        auto s = from_record<Scenario>(row);
        if (s.cooperation != cooperation) continue;
        if (s.id == published)
            s.state = ScenarioState::published;
        else if (s.state == ScenarioState::published)
            s.state = ScenarioState::kept;
        else
            continue;
        rows.put(entity<Scenario>(), to_record(s));
    }
}

// A step with a scenario that is there, made ready to be solved.
template <class Step>
Result<ScenarioStored> with_scenario(
    App& app, const User& user, const std::string& key, std::int64_t id, const Step& step) {
    return tried([&]() -> Result<ScenarioStored> {
        Changing changing{app, user, key};
        if (!changing.problems().empty()) return changing.problems();
        const auto* of = changing.find(id);
        if (!of) return Problem{"unknown_row", {}, std::to_string(id)};
        const auto ready = ready_choice(changing.reading(), of->name);
        if (!ready) return ready.problems;
        return step(changing, *of, **ready);
    });
}

} // namespace

Result<ScenariosPage> scenarios_page(App& app, const User& user, const ReadRequest& request) {
    const auto reading = read(app, user, request);
    if (!reading) return reading.problems;
    const auto& picture = picture_of(*reading);
    ScenariosPage page;
    page.may_change = may_change(user, entity<Scenario>(), picture.row.id);
    for (const auto& s : picture.scenarios) {
        auto rows = choice_rows(*reading->landscape, reading->cooperation, s.name);
        if (!rows) return rows.problems;
        const auto facts = choice_facts(
            *reading->landscape, reading->cooperation, reading->as_of, std::move(*rows.value));
        ScenarioView view{
            s.id.number, s.entry.number, s.name, {}, s.state, 0, areas_left(facts), s.remark};
        view.chosen = static_cast<std::int64_t>(facts.areas.size() - view.areas_left.size());
        for (const auto& other : picture.scenarios)
            if (s.based_on == other.id) view.based_on = other.name;
        page.scenarios.push_back(std::move(view));
    }
    const Collation norwegian;
    std::ranges::sort(page.scenarios, {}, [&](const ScenarioView& v) {
        return std::pair{v.state != ScenarioState::published, norwegian.key(v.name)};
    });
    auto rows = choice_rows(*reading->landscape, reading->cooperation);
    page.areas = static_cast<std::int64_t>(choice_facts(
        *reading->landscape, reading->cooperation, reading->as_of, std::move(*rows.value))
                                               .areas.size());
    return page;
}

Result<ScenarioComparison> compare_scenarios(App& app, const User& user, const ReadRequest& request,
    const std::string& one, const std::string& other) {
    const auto reading = read(app, user, request);
    if (!reading) return reading.problems;
    const auto first = worked_out(*reading, one);
    if (!first) return first.problems;
    const auto second = worked_out(*reading, other);
    if (!second) return second.problems;
    return side_by_side(*first, *second);
}

Result<ScenarioStored> copy_scenario(
    App& app, const User& user, const std::string& key, const ScenarioOrder& order) {
    return tried([&]() -> Result<ScenarioStored> {
        Changing changing{app, user, key};
        if (!changing.problems().empty()) return changing.problems();
        const auto& picture = picture_of(changing.reading());
        const Scenario* from = nullptr;
        for (const auto& s : picture.scenarios) {
            if (folded(s.name) == folded(order.name))
                return Problem{
                    "scenario_exists", {.file = {}, .sheet = {}, .column = "name"}, s.name};
            if (!order.from.empty() && folded(s.name) == folded(order.from)) from = &s;
        }
        const auto ready = ready_choice(changing.reading(), order.from);
        if (!ready) return ready.problems;
        const auto& choice = **ready;
        std::vector<ScenarioChoice> choices = choice.facts.rows.chosen;
        if (!from) {
            const auto found = answered(choice);
            if (!found) return found.problems;
            for (auto& c : choices_left(
                     choice.basis, choice.made, found->best.option_of, changing.cooperation()))
                choices.push_back(std::move(c));
        }
        return changing.stored(order.name, [&](Rewrite& rows, ScenarioStored& done) {
            Scenario fresh;
            fresh.cooperation = changing.cooperation();
            fresh.name = order.name;
            if (from) fresh.based_on = from->id;
            fresh.source = Origin::derived;
            fresh.remark = order.remark;
            const Id<Scenario> id{rows.add(entity<Scenario>(), to_record(fresh))};
            done.choices = add_choices(rows, std::move(choices), id);
            add_weights(rows, choice.weights, changing.cooperation(), id);
            return id.number;
        });
    });
}

Result<ScenarioStored> fill_scenario(
    App& app, const User& user, const std::string& key, std::int64_t scenario) {
    return with_scenario(app, user, key, scenario,
        [&](Changing& changing, const Scenario& of, const ReadyChoice& choice) {
            const auto found = answered(choice);
            if (!found) return Result<ScenarioStored>{found.problems};
            return changing.stored(of.name, [&](Rewrite& rows, ScenarioStored& done) {
                done.choices = add_choices(rows,
                    choices_left(
                        choice.basis, choice.made, found->best.option_of, changing.cooperation()),
                    of.id);
                return scenario;
            });
        });
}

Result<ScenarioStored> publish_scenario(
    App& app, const User& user, const std::string& key, std::int64_t scenario) {
    return with_scenario(app, user, key, scenario,
        [&](Changing& changing, const Scenario& of, const ReadyChoice& choice) {
            if (const auto left = areas_left(choice.facts); !left.empty())
                return Result<ScenarioStored>{
                    Problem{"scenario_not_whole", {}, of.name, {{"areas", areas_said(left)}}}};
            if (const auto found = answered(choice); !found)
                return Result<ScenarioStored>{found.problems};
            return changing.stored(of.name, [&](Rewrite& rows, ScenarioStored&) {
                put_states(rows, changing.cooperation(), of.id);
                return scenario;
            });
        });
}

template <> const Entity& entity<ScenarioOrder>() {
    static const Entity e = describe<ScenarioOrder>({"ScenarioOrder"}, nullptr,
        field<&ScenarioOrder::name>("name", {.max_length = 200, .required = true}),
        field<&ScenarioOrder::from>("from", {.max_length = 200}),
        field<&ScenarioOrder::remark>("remark", {.max_length = 2000}));
    return e;
}

template <> const Entity& entity<ScenarioStored>() {
    static const Entity e =
        describe<ScenarioStored>({"ScenarioStored"}, nullptr, field<&ScenarioStored::id>("id"),
            field<&ScenarioStored::batch>("batch"), field<&ScenarioStored::choices>("choices"));
    return e;
}

} // namespace samdrift
