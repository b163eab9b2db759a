#include "storage/copy.hpp"
#include "register/entities.hpp"
#include "storage/digest.hpp"

namespace samdrift {
namespace {

constexpr std::size_t rows_at_once = 10'000, bytes_at_once = 8'000'000;

bool is_whole_number(Kind kind) {
    return kind == Kind::boolean || kind == Kind::integer || kind == Kind::money ||
           kind == Kind::decimal || kind == Kind::reference;
}

std::string quoted(std::string_view name) { return "\"" + std::string{name} + "\""; }

std::string select_all(const StoredTable& table) {
    std::string sql;
    for (const auto& column : table.columns) sql += (sql.empty() ? "" : ", ") + quoted(column);
    return "SELECT " + sql + " FROM " + quoted(table.name) + " ORDER BY " + table.order;
}

Value value_of(const StoredTable& table, const ResultRow& row, std::size_t column) {
    const auto at = static_cast<int>(column);
    if (row.null(at)) return {};
    if (table.whole_number[column]) return row.integer(at);
    return std::string{row.text(at)};
}

// Written in batches, so that a large table is never held whole.
void copy_table(Session& from, Session& to, const StoredTable& table) {
    std::vector<std::vector<Value>> rows;
    std::size_t bytes = 0;
    auto write = [&] {
        const std::vector<std::span<const Value>> spans{rows.begin(), rows.end()};
        to.add_rows(table.name, table.columns, spans);
        rows.clear();
        bytes = 0;
    };
    from.each(select_all(table), {}, [&](const ResultRow& row) {
        auto& values = rows.emplace_back();
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            values.push_back(value_of(table, row, i));
        for (const auto& value : values)
            if (const auto* text = std::get_if<std::string>(&value)) bytes += text->size();
        if (rows.size() == rows_at_once || bytes >= bytes_at_once) write();
    });
    write();
}

// An entry may be undone by a later one, which must be there before it is pointed to.
void copy_undone(Session& from, Session& to) {
    from.each("SELECT id, undone_by FROM journal_entry WHERE undone_by IS NOT NULL", {},
        [&](const ResultRow& row) {
            to.run("UPDATE journal_entry SET undone_by = $2 WHERE id = $1",
                std::array<Value, 2>{row.integer(0), row.integer(1)});
        });
}

StoredTable without(StoredTable table, std::string_view column) {
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (table.columns[i] == column) {
            table.columns.erase(table.columns.begin() + static_cast<std::ptrdiff_t>(i));
            table.whole_number.erase(table.whole_number.begin() + static_cast<std::ptrdiff_t>(i));
            break;
        }
    return table;
}

} // namespace

std::vector<StoredTable> stored_tables() {
    std::vector<StoredTable> all{{"user", {"id", "name"}, {true, false}, "id"},
        {"account", {"user", "login", "provider", "subject", "password", "demo", "disabled"},
            {true, false, false, false, false, true, true}, "\"user\""},
        {"journal_entry",
            {"id", "at", "user", "request", "action", "what", "cooperation", "undoes", "undone_by",
                "seal"},
            {true, false, true, false, false, false, true, true, true, false}, "id"}};
    for (const auto* e : all_entities()) {
        StoredTable table{std::string{e->table}, {}, {}, "id"};
        for (const auto& f : e->fields) {
            table.columns.push_back(f.name);
            table.whole_number.push_back(is_whole_number(f.kind));
        }
        all.push_back(std::move(table));
    }
    all.push_back(
        {"attachment_content", {"hash", "piece", "bytes"}, {false, true, false}, "hash, piece"});
    all.push_back({"api_token",
        {"id", "digest", "user", "name", "scope", "cooperation", "made", "ends", "revoked"},
        {true, false, true, false, false, true, false, false, false}, "id"});
    all.push_back({"journal_change",
        {"entry", "seq", "entity", "row", "cooperation", "municipality", "place", "before",
            "after"},
        {true, true, false, true, true, true, false, false, false}, "entry, seq"});
    return all;
}

TableSum sum_of(Session& session, const StoredTable& table) {
    TableSum sum;
    Digest digest;
    session.each(select_all(table), {}, [&](const ResultRow& row) {
        ++sum.rows;
        digest.add(row, table.columns.size());
    });
    sum.checksum = digest.hex();
    return sum;
}

void copy_all(Session& from, Session& to) {
    for (const auto* begun :
        {"user", "legal_parameter", "work_default"}) // what a new store begins with
        to.run("DELETE FROM " + quoted(begun));
    for (const auto& table : stored_tables()) copy_table(from, to, without(table, "undone_by"));
    copy_undone(from, to);
}

} // namespace samdrift
