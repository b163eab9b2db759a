#include "app/import.hpp"
#include "app/save.hpp"
#include "app/still_used.hpp"
#include "register/closed_years.hpp"
#include "register/cooperation.hpp"
#include "register/cost_model.hpp"
#include "storage/journal.hpp"
#include "storage/record_store.hpp"
#include <algorithm>
#include <set>

namespace samdrift {
namespace {

// Rows that are no longer as the batch left them: what was done to them must be taken back first.
Problems edited_since(Session& session, const std::vector<Change>& changes) {
    Problems problems;
    for (const auto& c : changes) {
        const auto now = load_record(session, *c.entity, c.row);
        const bool untouched =
            c.after ? now && differences(*c.entity, *c.after, *now).empty() : !now;
        if (!untouched) problems.push_back(about_row("edited_since", c));
    }
    return problems;
}

// What stands in a year that has been closed since is not taken back.
Problems closed_since(
    Session& session, std::optional<std::int64_t> cooperation, const std::vector<Change>& changes) {
    Problems problems;
    if (!cooperation) return problems;
    std::set<std::int64_t> closed;
    const auto of_batch = [&](const Record& year) {
        return std::ranges::any_of(changes, [&](const Change& c) {
            return c.entity == &entity<ClosedYear>() && c.row == id_of(year);
        });
    };
    for (const auto& year : load_records(
             session, entity<ClosedYear>(), "cooperation = $1", std::array<Value, 1>{*cooperation}))
        if (!of_batch(year)) closed.insert(from_record<ClosedYear>(year).year);
    for (const auto& c : changes)
        if (const auto year = closed_year(*c.entity, c.before ? &*c.before : nullptr,
                c.after ? &*c.after : nullptr, closed)) {
            problems.push_back(about_row("year_closed", c));
            problems.back().value = std::to_string(*year);
        }
    return problems;
}

// key: a cooperation's, or "" for whatever the entry was about.
bool of_cooperation(Session& session, const Entry& entry, const std::string& key) {
    if (key.empty()) return true;
    if (!entry.cooperation) return false;
    const auto row = load_record(session, entity<Cooperation>(), *entry.cooperation);
    return row && (*row)[entity<Cooperation>().index("key")] == Value{key};
}

// The same changes the other way, last first.
std::vector<Change> taken_back(const std::vector<Change>& changes) {
    std::vector<Change> back;
    for (auto c = changes.rbegin(); c != changes.rend(); ++c)
        back.push_back({c->entity, c->row, c->place, c->after, c->before});
    return back;
}

} // namespace

UndoAnswer undo_batch(App& app, const User& user, std::int64_t batch, const std::string& key) {
    auto held = app.session();
    Session& session = *held;
    Transaction transaction{session, true};
    const auto entry = find_entry(session, batch);
    if (!entry || !of_cooperation(session, *entry, key))
        return {0, {}, views_of({{"unknown_batch", {}, std::to_string(batch)}})};
    const auto about =
        entry->cooperation ? std::optional{Id<Cooperation>{*entry->cooperation}} : std::nullopt;
    const auto asks = entry->user.id == user.id ? Action::edit_rows : Action::undo_batch;
    if (auto problems = refused(user, asks, about); !problems.empty())
        return {0, {}, views_of(problems)};
    if (entry->undone_by)
        return {0, {},
            views_of({{"already_undone", {}, std::to_string(batch),
                {{"by", std::to_string(*entry->undone_by)}}}})};
    const auto changes = changes_of(session, batch);
    auto problems = edited_since(session, changes);
    if (problems.empty()) problems = closed_since(session, entry->cooperation, changes);
    auto back = taken_back(changes);
    if (problems.empty()) problems = still_used(session, back);
    if (!problems.empty()) return {0, {}, views_of(problems)};
    const auto undo = save(session, user,
        {app.moment(), "undo " + std::to_string(batch), "undo", entry->what, entry->cooperation,
            batch, asks},
        back);
    if (!undo) return {0, {}, views_of(undo.problems)};
    mark_undone(session, batch, *undo);
    transaction.commit();
    return {static_cast<std::int64_t>(back.size()), *undo, {}};
}

template <> const Entity& entity<UndoAnswer>() {
    static const Entity e =
        describe<UndoAnswer>({"UndoAnswer"}, nullptr, field<&UndoAnswer::undone>("undone"),
            field<&UndoAnswer::batch>("batch"), field<&UndoAnswer::problems>("problems"));
    return e;
}

} // namespace samdrift
