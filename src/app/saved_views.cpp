#include "app/saved_views.hpp"
#include "app/read.hpp"
#include "app/save.hpp"
#include "app/table.hpp"
#include "base/words.hpp"
#include "register/entities.hpp"
#include "schema/json.hpp"
#include "storage/journal.hpp"
#include "storage/record_store.hpp"
#include <algorithm>
#include <array>
#include <set>

namespace samdrift {
namespace {

Result<Id<Cooperation>> readable(App& app, const User& user, const std::string& key) {
    const auto reading = read(app, user, {key, {}, {}});
    if (!reading) return reading.problems;
    return reading->landscape->cooperations[reading->cooperation].picture->row.id;
}

constexpr std::string_view of_kind = "cooperation = $1 AND kind = $2";

std::vector<SavedView> views_of_kind(
    Session& session, Id<Cooperation> cooperation, const std::string& kind) {
    std::vector<SavedView> all;
    for (const auto& r : load_records(
             session, entity<SavedView>(), of_kind, std::array<Value, 2>{cooperation.number, kind}))
        all.push_back(from_record<SavedView>(r));
    return all;
}

bool seen_by(const SavedView& view, const User& user) {
    return view.owner == user.id || view.reach != ViewReach::own;
}

// Whoever works in the cooperation may share; the standard view is for those who change what is
// everybody's.
bool may_share(const User& user, Id<Cooperation> cooperation) {
    return may_somewhere(user, Action::edit_rows, cooperation);
}
bool may_set_standard(const User& user, Id<Cooperation> cooperation) {
    return may_everywhere(user, Action::edit_shared, cooperation);
}

// What saving a view so, or taking it away, asks for beside being allowed to read.
bool may_save(const User& user, const SavedView& view) {
    const bool mine = view.owner == user.id && user.id != 0 && !user.only_reads;
    switch (view.reach) {
    case ViewReach::own: return mine;
    case ViewReach::shared:
        return may_set_standard(user, view.cooperation) ||
               (mine && may_share(user, view.cooperation));
    case ViewReach::standard: return may_set_standard(user, view.cooperation);
    }
    return false;
}

TableView shown(Session& session, const SavedView& view, const User& user) {
    TableView made{
        view.id.number, view.name, view.reach, {}, view.owner == user.id, may_save(user, view), {}};
    for (auto& [name, value] : read_flat_json(view.settings))
        made.settings.push_back({std::move(name), std::move(value)});
    // Whoever wrote it first is its owner; the journal knows their name.
    if (const auto events = events_of(session, entity<SavedView>(), view.id.number);
        !events.empty())
        made.owner = events.front().user.name;
    return made;
}

TableViews list(Session& session, const User& user, Id<Cooperation> cooperation,
    const std::string& kind, std::optional<std::int64_t> saved = {}) {
    TableViews page{
        kind, may_share(user, cooperation), may_set_standard(user, cooperation), saved, {}};
    for (const auto& view : views_of_kind(session, cooperation, kind))
        if (seen_by(view, user)) page.views.push_back(shown(session, view, user));
    const Collation norwegian;
    std::ranges::stable_sort(
        page.views, {}, [&](const TableView& view) { return norwegian.key(view.name); });
    return page;
}

// Each setting once, and each about a column that there is.
Problems wrong_settings(const Entity& e, const std::vector<ViewSetting>& settings) {
    Problems problems;
    std::set<std::string_view> met;
    const auto expect_column = [&](std::string_view field) {
        const Field* f = e.find(field);
        if (!f || !is_column(e, *f)) problems.push_back({"no_such_column", {}, std::string{field}});
    };
    for (const auto& [name, value] : settings) {
        const bool again = !met.insert(name).second;
        if (name.starts_with("f."))
            expect_column(std::string_view{name}.substr(2));
        else if (name == "sorter")
            expect_column(value);
        else if (name == "kolonner")
            for (std::string_view rest{value}; !rest.empty();) {
                const auto comma = std::min(rest.find(','), rest.size());
                expect_column(rest.substr(0, comma));
                rest.remove_prefix(std::min(comma + 1, rest.size()));
            }
        else if (name != "tekst" && name != "synkende")
            problems.push_back({"unknown_setting", {}, name});
        if (again) problems.push_back({"unknown_setting", {}, name});
    }
    return problems;
}

std::string written(const std::vector<ViewSetting>& settings) {
    std::vector<std::pair<std::string, std::string>> pairs;
    for (const auto& [name, value] : settings) pairs.emplace_back(name, value);
    return flat_json(pairs);
}

Change change_of(const std::optional<SavedView>& before, const std::optional<SavedView>& after) {
    Change change{&entity<SavedView>(), (after ? after : before)->id.number, {}, {}, {}};
    if (before) change.before = to_record(*before);
    if (after) change.after = to_record(*after);
    return change;
}

// What a person keeps for themselves stands in no cooperation's history.
bool only_own(const std::vector<Change>& changes) {
    const auto own = [](const std::optional<Record>& r) {
        return !r || from_record<SavedView>(*r).reach == ViewReach::own;
    };
    return std::ranges::all_of(
        changes, [&](const Change& c) { return own(c.before) && own(c.after); });
}

Problems store(App& app, Session& session, const User& user, const SavedView& about,
    std::vector<Change>& all) {
    const auto cooperation = only_own(all) ? std::nullopt : std::optional{about.cooperation.number};
    return save(session, user,
        {app.moment(), "view " + about.kind, "view", about.name, cooperation, {}}, all)
        .problems;
}

// There is one standard of a kind: the one before is shared as any other.
void add_former_standard(
    const std::vector<SavedView>& all, const SavedView& fresh, std::vector<Change>& changes) {
    if (fresh.reach != ViewReach::standard) return;
    for (const auto& view : all) {
        if (view.reach != ViewReach::standard || view.id == fresh.id) continue;
        auto after = view;
        after.reach = ViewReach::shared;
        changes.push_back(change_of(view, after));
    }
}

} // namespace

Result<TableViews> saved_views(
    App& app, const User& user, const std::string& key, const std::string& table) {
    const auto cooperation = readable(app, user, key);
    if (!cooperation) return cooperation.problems;
    const Entity* e = entity_of_table(table);
    if (!e || !is_table(*e)) return Problem{"unknown_entity", {}, table};
    auto held = app.session();
    Transaction transaction{*held, false};
    auto page = list(*held, user, *cooperation, table);
    transaction.commit();
    return page;
}

Result<TableViews> save_view(
    App& app, const User& user, const std::string& key, const ViewOrder& order) {
    const auto cooperation = readable(app, user, key);
    if (!cooperation) return cooperation.problems;
    const Entity* e = entity_of_table(order.entity);
    if (!e || !is_table(*e)) return Problem{"unknown_entity", {}, order.entity};
    if (auto problems = wrong_settings(*e, order.settings); !problems.empty()) return problems;
    auto held = app.session();
    Transaction transaction{*held, true};
    const auto all = views_of_kind(*held, *cooperation, order.entity);
    std::optional<SavedView> before;
    if (order.id) {
        const auto found =
            std::ranges::find(all, *order.id, [](const auto& v) { return v.id.number; });
        if (found == all.end() || !seen_by(*found, user))
            return Problem{"unknown_view", {}, std::to_string(*order.id)};
        before = *found;
    }
    SavedView after = before.value_or(SavedView{{next_id(*held, entity<SavedView>())}, {},
        *cooperation, user.id, order.entity, {}, {}, {}});
    after.name = trimmed(order.name);
    after.reach = order.reach;
    after.settings = written(order.settings);
    if ((before && !may_save(user, *before)) || !may_save(user, after)) return Problem{"forbidden"};
    if (auto problems = check(entity<SavedView>(), to_record(after)); !problems.empty())
        return problems;
    for (const auto& view : all)
        if (view.id != after.id && view.owner == after.owner &&
            folded(view.name) == folded(after.name))
            return Problem{"view_name_taken", {}, after.name};
    std::vector<Change> changes;
    if (!before || to_record(*before) != to_record(after))
        changes.push_back(change_of(before, after));
    add_former_standard(all, after, changes);
    if (!changes.empty())
        if (auto problems = store(app, *held, user, after, changes); !problems.empty())
            return problems;
    auto page = list(*held, user, *cooperation, order.entity, after.id.number);
    transaction.commit();
    return page;
}

Result<TableViews> remove_view(
    App& app, const User& user, const std::string& key, std::int64_t id) {
    const auto cooperation = readable(app, user, key);
    if (!cooperation) return cooperation.problems;
    auto held = app.session();
    Transaction transaction{*held, true};
    const auto record = load_record(*held, entity<SavedView>(), id);
    const auto view = record ? std::optional{from_record<SavedView>(*record)} : std::nullopt;
    if (!view || view->cooperation != *cooperation || !seen_by(*view, user))
        return Problem{"unknown_view", {}, std::to_string(id)};
    if (!may_save(user, *view)) return Problem{"forbidden"};
    std::vector<Change> changes{change_of(view, std::nullopt)};
    if (auto problems = store(app, *held, user, *view, changes); !problems.empty()) return problems;
    auto page = list(*held, user, *cooperation, view->kind);
    transaction.commit();
    return page;
}

template <> const Entity& entity<ViewSetting>() {
    static const Entity e = describe<ViewSetting>({"ViewSetting"}, nullptr,
        field<&ViewSetting::name>("name", {.max_length = 100}),
        field<&ViewSetting::value>("value", {.max_length = 4000}));
    return e;
}

template <> const Entity& entity<ViewOrder>() {
    static const Entity e = describe<ViewOrder>({"ViewOrder"}, nullptr, field<&ViewOrder::id>("id"),
        field<&ViewOrder::entity>("entity"), field<&ViewOrder::name>("name"),
        field<&ViewOrder::reach>("reach"), field<&ViewOrder::settings>("settings"));
    return e;
}

template <> const Entity& entity<TableView>() {
    static const Entity e = describe<TableView>({"TableView"}, nullptr, field<&TableView::id>("id"),
        field<&TableView::name>("name"), field<&TableView::reach>("reach"),
        field<&TableView::owner>("owner"), field<&TableView::mine>("mine"),
        field<&TableView::may_change>("may_change"), field<&TableView::settings>("settings"));
    return e;
}

template <> const Entity& entity<TableViews>() {
    static const Entity e = describe<TableViews>({"TableViews"}, nullptr,
        field<&TableViews::entity>("entity"), field<&TableViews::may_share>("may_share"),
        field<&TableViews::may_set_standard>("may_set_standard"),
        field<&TableViews::saved>("saved"), field<&TableViews::views>("views"));
    return e;
}

} // namespace samdrift
