#include "app/cost_scenarios.hpp"
#include "app/rewrite.hpp"
#include "app/save.hpp"
#include "app/sight.hpp"
#include "base/words.hpp"
#include <algorithm>

namespace samdrift {
namespace {

using Row = CostScenarioChange;

const CooperationPicture& picture_of(const Reading& reading) {
    return *reading.landscape->cooperations[reading.cooperation].picture;
}

WhatIfChange change_of(const Row& r) {
    return {.kind = r.kind,
        .owner = r.owner,
        .cost_project = r.cost_project,
        .driver = r.driver,
        .year = r.year,
        .value = r.value,
        .amount = r.amount,
        .group = r.group,
        .key = r.key,
        .formula = r.formula,
        .cap = r.cap,
        .floor = r.floor,
        .joined = r.joined,
        .left = r.left};
}

Row row_of(const WhatIfChange& c, const std::string& scenario, int number, Id<Cooperation> whose) {
    Row r;
    r.cooperation = whose;
    r.scenario = scenario;
    r.number = number;
    r.kind = c.kind;
    r.owner = c.owner;
    r.cost_project = c.cost_project;
    r.driver = c.driver;
    if (c.year) r.year = static_cast<int>(*c.year);
    r.value = c.value;
    r.amount = c.amount;
    r.group = c.group;
    r.key = c.key;
    r.formula = c.formula;
    r.cap = c.cap;
    r.floor = c.floor;
    r.joined = c.joined;
    r.left = c.left;
    r.source = Origin::derived;
    return r;
}

std::vector<CostScenarioView> scenarios_of(const CooperationPicture& picture) {
    auto rows = picture.operation.cost_scenario_changes;
    std::ranges::stable_sort(rows, {}, &Row::number);
    std::vector<CostScenarioView> views;
    for (const auto& r : rows) {
        auto at = std::ranges::find_if(
            views, [&](const auto& v) { return folded(v.name) == folded(r.scenario); });
        if (at == views.end()) at = views.insert(at, {r.scenario, {}, {}});
        at->changes.push_back(change_of(r));
        at->rows.push_back({std::string{entity<Row>().table}, r.id.number});
    }
    const Collation norwegian;
    std::ranges::stable_sort(views, {}, [&](const auto& v) { return norwegian.key(v.name); });
    return views;
}

Result<std::vector<WhatIfChange>> changes_of(
    const std::vector<CostScenarioView>& all, const std::string& name) {
    if (name.empty()) return std::vector<WhatIfChange>{};
    for (const auto& v : all)
        if (folded(v.name) == folded(name)) return v.changes;
    return Problem{"no_such_cost_scenario", {}, name};
}

} // namespace

Result<CostScenariosPage> cost_scenarios(App& app, const User& user, const ReadRequest& request) {
    const auto reading = read(app, user, request);
    if (!reading) return reading.problems;
    const auto& picture = picture_of(*reading);
    return CostScenariosPage{
        may_change(user, entity<Row>(), picture.row.id), scenarios_of(picture)};
}

Result<WhatIfAnswer> compare_cost_scenarios(
    App& app, const User& user, const ReadRequest& request, const CostScenariosAsked& asked) {
    const auto reading = read(app, user, request);
    if (!reading) return reading.problems;
    const auto& picture = picture_of(*reading);
    const auto all = scenarios_of(picture);
    const auto one = changes_of(all, asked.one);
    if (!one) return one.problems;
    auto other = changes_of(all, asked.other);
    if (!other) return other.problems;
    auto order = asked.of;
    order.changes = std::move(*other.value);
    const auto rows = cost_rows(picture);
    if (order.year == 0) order.year = last_year_with_costs(rows).value_or(0);
    return what_if(rows, order, *one);
}

Result<CostScenarioStored> keep_cost_scenario(
    App& app, const User& user, const std::string& key, const CostScenarioOrder& order) {
    const auto reading = read(app, user, {key, {}, {}});
    if (!reading) return reading.problems;
    const auto& picture = picture_of(*reading);
    const auto cooperation = picture.row.id;
    if (folded(order.name).empty())
        return Problem{"cost_scenario_name_missing", {.file = {}, .sheet = {}, .column = "name"}};
    const auto tried = changed_rows(cost_rows(picture), order.changes, order.stage);
    if (!tried) return tried.problems;
    auto held = app.session();
    Session& session = *held;
    Transaction transaction{session, true};
    Rewrite rows{session};
    bool was = false;
    for (const auto& record : rows.rows(entity<Row>())) {
        const auto row = from_record<Row>(record);
        if (row.cooperation != cooperation || folded(row.scenario) != folded(order.name)) continue;
        rows.remove(entity<Row>(), row.id.number);
        was = true;
    }
    if (order.changes.empty() && !was) return Problem{"no_such_cost_scenario", {}, order.name};
    int number = 0;
    for (const auto& c : order.changes)
        rows.add(entity<Row>(), to_record(row_of(c, order.name, ++number, cooperation)));
    auto changes = rows.changes();
    if (changes.empty()) return CostScenarioStored{};
    const auto batch = save(session, user,
        {app.moment(), "cost scenario " + key, "scenario", order.name, cooperation.number, {}},
        changes);
    if (!batch) return batch.problems;
    transaction.commit();
    return CostScenarioStored{*batch};
}

template <> const Entity& entity<CostScenarioView>() {
    using V = CostScenarioView;
    static const Entity e = describe<V>({"CostScenarioView"}, nullptr, field<&V::name>("name"),
        field<&V::changes>("changes"), field<&V::rows>("rows"));
    return e;
}

template <> const Entity& entity<CostScenariosPage>() {
    using P = CostScenariosPage;
    static const Entity e = describe<P>({"CostScenariosPage"}, nullptr,
        field<&P::may_change>("may_change"), field<&P::scenarios>("scenarios"));
    return e;
}

template <> const Entity& entity<CostScenarioOrder>() {
    using O = CostScenarioOrder;
    static const Entity e =
        describe<O>({"CostScenarioOrder"}, nullptr, field<&O::name>("name", {.max_length = 200}),
            field<&O::stage>("stage"), field<&O::changes>("changes"));
    return e;
}

template <> const Entity& entity<CostScenarioStored>() {
    static const Entity e = describe<CostScenarioStored>(
        {"CostScenarioStored"}, nullptr, field<&CostScenarioStored::batch>("batch"));
    return e;
}

} // namespace samdrift
