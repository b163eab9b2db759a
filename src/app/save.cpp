#include "app/save.hpp"
#include "storage/record_store.hpp"

namespace samdrift {

std::int64_t save(Session& session, const NewEntry& what, std::vector<Change>& changes) {
    const auto entry = write_entry(session, what);
    for (auto& change : changes) {
        if (change.after) change.after->at(1) = entry;
        if (!change.after)
            remove_record(session, *change.entity, change.row);
        else if (change.before)
            update_record(session, *change.entity, *change.after);
        else
            insert_record(session, *change.entity, *change.after);
    }
    write_changes(session, entry, changes);
    return entry;
}

} // namespace samdrift
