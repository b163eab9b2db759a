#include "storage/record_store.hpp"
#include "register/entities.hpp"
#include "schema/sql.hpp"

namespace samdrift {
namespace {

Value column_value(const Field& f, const ResultRow& row, int column) {
    if (row.null(column)) return {};
    switch (f.kind) {
    case Kind::boolean: return row.integer(column) != 0;
    case Kind::integer:
    case Kind::money:
    case Kind::decimal:
    case Kind::reference: return row.integer(column);
    default: return std::string{row.text(column)};
    }
}

} // namespace

std::vector<Record> load_records(
    Session& session, const Entity& e, std::string_view where, std::span<const Value> parameters) {
    std::vector<Record> all;
    std::string sql = select_sql(e);
    if (!where.empty()) sql += " WHERE " + std::string{where};
    session.each(sql + " ORDER BY id", parameters, [&](const ResultRow& row) {
        Record r;
        r.reserve(e.fields.size());
        for (std::size_t i = 0; i < e.fields.size(); ++i)
            r.push_back(column_value(e.fields[i], row, static_cast<int>(i)));
        all.push_back(std::move(r));
    });
    return all;
}

std::optional<Record> load_record(Session& session, const Entity& e, std::int64_t id) {
    auto found = load_records(session, e, "id = $1", std::array<Value, 1>{id});
    return found.empty() ? std::nullopt : std::optional{std::move(found.front())};
}

void insert_records(
    Session& session, const Entity& e, std::span<const std::span<const Value>> rows) {
    std::vector<std::string_view> names;
    for (const auto& f : e.fields) names.push_back(f.name);
    session.add_rows(e.table, names, rows);
}
void update_record(Session& session, const Entity& e, const Record& r) {
    session.run(update_sql(e), r);
}

void remove_record(Session& session, const Entity& e, std::int64_t id) {
    session.run(
        "DELETE FROM \"" + std::string{e.table} + "\" WHERE id = $1", std::array<Value, 1>{id});
}

// Never an id that the journal knows: a row that was taken back keeps its number to itself.
std::int64_t next_id(Session& session, const Entity& e) {
    const std::string table{e.table};
    return 1 + one_integer(session,
                   "SELECT max(n) FROM (SELECT coalesce(max(id), 0) AS n FROM \"" + table +
                       "\" UNION ALL SELECT coalesce(max(\"row\"), 0) FROM journal_change WHERE "
                       "entity = $1) AS used",
                   std::array<Value, 1>{table});
}

std::vector<std::pair<const Entity*, std::int64_t>> referring_rows(
    Session& session, const Entity& to, std::int64_t id) {
    std::vector<std::pair<const Entity*, std::int64_t>> rows;
    for (const auto* e : all_entities())
        for (const auto& f : e->fields) {
            if (f.kind != Kind::reference || f.name == "id" || f.name == "entry" ||
                &target_of(f) != &to)
                continue;
            const std::string sql = "SELECT id FROM \"" + std::string{e->table} + "\" WHERE \"" +
                                    std::string{f.name} + "\" = $1";
            session.each(sql, std::array<Value, 1>{id},
                [&](const ResultRow& row) { rows.emplace_back(e, row.integer(0)); });
        }
    return rows;
}

} // namespace samdrift
