// Rows of any entity, read and written by its description.
#pragma once
#include "schema/record.hpp"
#include "storage/session.hpp"

namespace samdrift {

// Every row, in the order of ids; where: "cooperation = $1" and the like, or empty.
std::vector<Record> load_records(
    Session&, const Entity&, std::string_view where = {}, std::span<const Value> parameters = {});
std::optional<Record> load_record(Session&, const Entity&, std::int64_t id);
void insert_records(Session&, const Entity&, std::span<const std::span<const Value>> rows);
void update_record(Session&, const Entity&, const Record&);
void remove_record(Session&, const Entity&, std::int64_t id);
std::int64_t next_id(Session&, const Entity&);
// The rows that point to this one, of whatever entity.
std::vector<std::pair<const Entity*, std::int64_t>> referring_rows(
    Session&, const Entity&, std::int64_t id);

inline std::int64_t id_of(const Record& r) {
    return std::get<std::int64_t>(r[0]);
} // every entity's first field
inline std::int64_t entry_of(const Record& r) {
    return std::get<std::int64_t>(r[1]);
} // and its second

} // namespace samdrift
