#include "storage/known_at.hpp"
#include "base/failure.hpp"
#include "schema/json.hpp"
#include "storage/record_store.hpp"
#include <algorithm>
#include <array>
#include <map>

namespace samdrift {
namespace {

constexpr std::string_view changes_after =
    "SELECT \"row\", before FROM journal_change WHERE entity = $2 AND "
    "entry IN (SELECT id FROM journal_entry WHERE at > $1) ORDER BY entry, seq";

} // namespace

std::vector<Record> records_known_at(Session& session, const Entity& e, std::string_view moment) {
    // The first change after the moment says how the row was; none: it was not there.
    std::map<std::int64_t, std::optional<Record>> were;
    const std::array<Value, 2> of{std::string{moment}, std::string{e.table}};
    session.each(changes_after, of, [&](const ResultRow& row) {
        const auto [seen, is_first] = were.try_emplace(row.integer(0));
        if (!is_first || row.null(1)) return;
        Record record = blank_record(e);
        if (!read_json(e, row.text(1), record).empty())
            throw Failure("database_broken", "journal_change: " + std::string{row.text(1)});
        seen->second = std::move(record);
    });
    auto rows = load_records(session, e);
    std::erase_if(rows, [&](const Record& r) { return were.contains(id_of(r)); });
    for (auto& [id, record] : were)
        if (record) rows.push_back(std::move(*record));
    std::ranges::sort(rows, {}, id_of);
    return rows;
}

} // namespace samdrift
