#include "app/save.hpp"
#include "storage/record_store.hpp"
#include "storage/seal.hpp"
#include <map>

namespace samdrift {

std::int64_t save(Session& session, const NewEntry& what, std::vector<Change>& changes) {
    const auto entry = write_entry(session, what);
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
