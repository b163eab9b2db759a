#include "app/import.hpp"
#include "app/save.hpp"
#include "storage/record_store.hpp"
#include <cstdlib>
#include <set>

namespace samdrift {
namespace {

// A row as people know it: its kind and what tells it from others.
std::string row_name(const Entity& e, const Record& r) {
    std::string name;
    for (std::size_t i = 0; i < e.fields.size(); ++i)
        if (const auto* s = std::get_if<std::string>(&r[i]);
            s && e.fields[i].kind == Kind::text && e.fields[i].rules.key && !s->empty())
            name += (name.empty() ? "" : ", ") + *s;
    return name.empty() ? std::to_string(id_of(r)) : name;
}

Problem about(std::string code, const Change& c) {
    const auto& side = c.after ? *c.after : *c.before;
    const auto colon = c.place.rfind(':');
    const int row = colon == c.place.npos ? 0 : std::atoi(c.place.c_str() + colon + 1);
    return {std::move(code), {c.place.substr(0, colon), std::string{c.entity->sheet}, row, {}},
        row_name(*c.entity, side)};
}

// Rows that are no longer as the batch left them: what was done to them must be taken back first.
Problems edited_since(Session& session, const std::vector<Change>& changes) {
    Problems problems;
    for (const auto& c : changes) {
        const auto now = load_record(session, *c.entity, c.row);
        const bool untouched =
            c.after ? now && differences(*c.entity, *c.after, *now).empty() : !now;
        if (!untouched) problems.push_back(about("edited_since", c));
    }
    return problems;
}

// New rows of the batch that rows outside it point to by now. The batch's own rows go, or go back
// to how they were before these were there.
Problems still_used(Session& session, const std::vector<Change>& changes) {
    std::set<std::pair<const Entity*, std::int64_t>> going;
    for (const auto& c : changes) going.emplace(c.entity, c.row);
    Problems problems;
    for (const auto& c : changes) {
        if (c.before) continue;
        for (const auto& row : referring_rows(session, *c.entity, c.row))
            if (!going.contains(row)) {
                problems.push_back(about("still_used", c));
                break;
            }
    }
    return problems;
}

// The same changes the other way, last first.
std::vector<Change> taken_back(const std::vector<Change>& changes) {
    std::vector<Change> back;
    for (auto c = changes.rbegin(); c != changes.rend(); ++c)
        back.push_back({c->entity, c->row, c->place, c->after, c->before});
    return back;
}

} // namespace

UndoAnswer undo_batch(App& app, const User& user, std::int64_t batch) {
    auto held = app.session();
    Session& session = *held;
    Transaction transaction{session, true};
    const auto entry = find_entry(session, batch);
    if (!entry) return {0, {}, views_of({{"unknown_batch", {}, std::to_string(batch)}})};
    const auto about =
        entry->cooperation ? std::optional{Id<Cooperation>{*entry->cooperation}} : std::nullopt;
    if (auto problems = refused(user, Action::undo_batch, about); !problems.empty())
        return {0, {}, views_of(problems)};
    if (entry->undone_by)
        return {0, {},
            views_of({{"already_undone", {}, std::to_string(batch),
                {{"by", std::to_string(*entry->undone_by)}}}})};
    const auto changes = changes_of(session, batch);
    auto problems = edited_since(session, changes);
    if (problems.empty()) problems = still_used(session, changes);
    if (!problems.empty()) return {0, {}, views_of(problems)};
    auto back = taken_back(changes);
    const auto undo = save(session,
        {app.moment(), user.id, "undo " + std::to_string(batch), "undo", entry->what,
            entry->cooperation, batch},
        back);
    mark_undone(session, batch, undo);
    transaction.commit();
    return {static_cast<std::int64_t>(back.size()), undo, {}};
}

template <> const Entity& entity<UndoAnswer>() {
    static const Entity e =
        describe<UndoAnswer>({"UndoAnswer"}, nullptr, field<&UndoAnswer::undone>("undone"),
            field<&UndoAnswer::batch>("batch"), field<&UndoAnswer::problems>("problems"));
    return e;
}

} // namespace samdrift
