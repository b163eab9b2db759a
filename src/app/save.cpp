#include "app/save.hpp"
#include "app/sight.hpp"
#include "storage/journal.hpp"
#include "storage/record_store.hpp"
#include "storage/seal.hpp"
#include <map>

namespace samdrift {

Result<std::int64_t> save(
    Session& session, const User& user, const Batch& batch, std::vector<Change>& changes) {
    const auto about =
        batch.cooperation ? std::optional{Id<Cooperation>{*batch.cooperation}} : std::nullopt;
    if (auto problems = not_allowed(session, user, changes, about, batch.for_rows);
        !problems.empty())
        return problems;
    const auto entry = write_entry(session, {batch.at, user.id, batch.request, batch.action,
                                                batch.what, batch.cooperation, batch.undoes});
    std::map<const Entity*, std::vector<std::span<const Value>>> fresh;
    for (auto& change : changes) {
        if (change.after) change.after->at(1) = entry;
        if (!change.after)
            remove_record(session, *change.entity, change.row);
        else if (change.before)
            update_record(session, *change.entity, *change.after);
        else
            fresh[change.entity].emplace_back(*change.after);
    }
    for (const auto& [e, rows] : fresh) insert_records(session, *e, rows);
    write_changes(session, entry, changes);
    seal_journal(session);
    return entry;
}

} // namespace samdrift
