#include "storage/journal.hpp"
#include "base/failure.hpp"
#include "register/entities.hpp"
#include "schema/json.hpp"
#include "storage/record_store.hpp"
#include <algorithm>
#include <limits>
#include <map>

namespace samdrift {
namespace {

Value of(std::optional<std::int64_t> n) { return n ? Value{*n} : Value{}; }

std::optional<std::int64_t> maybe(const ResultRow& row, int column) {
    return row.null(column) ? std::nullopt : std::optional{row.integer(column)};
}

Record read_image(const Entity& e, std::string_view image) {
    Record r = blank_record(e);
    if (!read_json(e, image, r).empty())
        throw Failure("database_broken",
            "journal_change of " + std::string{e.table} + " " + std::string{image});
    return r;
}

std::optional<Record> read_side(const Entity& e, const ResultRow& row, int column) {
    if (row.null(column)) return std::nullopt;
    return read_image(e, row.text(column));
}

const Entity& entity_in(const ResultRow& row, int column) {
    const Entity* e = entity_of_table(row.text(column));
    if (!e)
        throw Failure(
            "database_broken", "journal_change of unknown " + std::string{row.text(column)});
    return *e;
}

// A field of whichever side there is; the journal keeps it in a column of its own, to be searched
// by.
Value column_of(const Change& c, std::string_view field) {
    const Field* f = c.entity->find(field);
    const auto& side = c.after ? c.after : c.before;
    return f && side ? (*side)[c.entity->index(field)] : Value{};
}

constexpr std::string_view insert_entry = "INSERT INTO journal_entry (id, at, \"user\", request, "
                                          "action, what, cooperation, undoes, undone_by) "
                                          "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, NULL)";
constexpr std::string_view change_columns[] = {
    "entry", "seq", "entity", "row", "cooperation", "municipality", "place", "before", "after"};
constexpr std::size_t changes_at_once = 10'000; // written, so that not all are held as texts
constexpr std::string_view select_changes = "SELECT entity, \"row\", place, before, after FROM "
                                            "journal_change WHERE entry = $1 ORDER BY seq "
                                            "LIMIT $2 OFFSET $3";
constexpr std::string_view select_entries =
    "SELECT e.id, e.at, u.id, u.name, e.request, e.action, e.what, e.cooperation, e.undoes, "
    "e.undone_by, "
    "(SELECT count(*) FROM journal_change c WHERE c.entry = e.id AND c.before IS NULL), "
    "(SELECT count(*) FROM journal_change c WHERE c.entry = e.id AND c.before IS NOT NULL AND "
    "c.after IS NOT NULL), "
    "(SELECT count(*) FROM journal_change c WHERE c.entry = e.id AND c.after IS NULL) "
    "FROM journal_entry e JOIN \"user\" u ON u.id = e.\"user\" ";
constexpr std::string_view of_filter = "WHERE e.cooperation = $1 AND ($2 = 0 OR u.id = $2) AND "
                                       "($3 = '' OR e.action = $3)";
constexpr std::string_view count_all =
    "SELECT count(*) FROM journal_entry e JOIN \"user\" u ON u.id = e.\"user\" ";
constexpr std::string_view select_users =
    "SELECT DISTINCT u.id, u.name FROM journal_entry e JOIN \"user\" u ON u.id = e.\"user\" "
    "WHERE e.cooperation = $1 ORDER BY u.name, u.id";
constexpr std::string_view select_actions =
    "SELECT DISTINCT action FROM journal_entry WHERE cooperation = $1 ORDER BY action";
constexpr std::string_view select_days =
    "SELECT substr(at, 1, 10), max(at) FROM journal_entry WHERE cooperation = $1 "
    "GROUP BY substr(at, 1, 10) ORDER BY substr(at, 1, 10)";
constexpr std::string_view select_between =
    "SELECT c.entity, c.\"row\", c.place, c.before, c.after FROM journal_change c "
    "JOIN journal_entry e ON e.id = c.entry WHERE e.at > $2 AND e.at <= $3 AND "
    "(c.cooperation = $1 OR (c.cooperation IS NULL AND e.cooperation = $1)) "
    "ORDER BY c.entry, c.seq";
constexpr std::string_view select_first_after =
    "SELECT c.before FROM journal_change c JOIN journal_entry e ON e.id = c.entry "
    "WHERE c.entity = $1 AND c.\"row\" = $2 AND e.at > $3 ORDER BY c.entry, c.seq LIMIT 1";
constexpr std::string_view select_events =
    "SELECT e.id, e.at, u.id, u.name, e.action, c.place, c.before, c.after, e.cooperation FROM "
    "journal_change c "
    "JOIN journal_entry e ON e.id = c.entry JOIN \"user\" u ON u.id = e.\"user\" "
    "WHERE c.entity = $1 AND c.\"row\" = $2 ORDER BY e.id, c.seq";

Person person(const ResultRow& row, int column) {
    return {row.integer(column), std::string{row.text(column + 1)}};
}

Entry read_entry(const ResultRow& row) {
    return {row.integer(0), std::string{row.text(1)}, person(row, 2), std::string{row.text(4)},
        std::string{row.text(5)}, std::string{row.text(6)}, maybe(row, 7), maybe(row, 8),
        maybe(row, 9), row.integer(10), row.integer(11), row.integer(12)};
}

} // namespace

std::int64_t last_entry(Session& session) {
    return one_integer(session, "SELECT coalesce(max(id), 0) FROM journal_entry");
}

std::int64_t write_entry(Session& session, const NewEntry& e) {
    const auto id = 1 + last_entry(session);
    session.run(insert_entry, std::array<Value, 8>{id, e.at, e.user, e.request, e.action, e.what,
                                  of(e.cooperation), of(e.undoes)});
    return id;
}

void write_changes(Session& session, std::int64_t entry, std::span<const Change> changes) {
    auto seq =
        one_integer(session, "SELECT coalesce(max(seq), 0) FROM journal_change WHERE entry = $1",
            std::array<Value, 1>{entry});
    while (!changes.empty()) {
        std::vector<std::array<Value, std::size(change_columns)>> rows;
        for (const auto& c : changes.first(std::min(changes.size(), changes_at_once))) {
            const auto side = [&](const std::optional<Record>& r) {
                return r ? Value{to_json(*c.entity, *r)} : Value{};
            };
            const bool is_cooperation = c.entity->table == "cooperation";
            const Value cooperation = is_cooperation ? Value{c.row} : column_of(c, "cooperation");
            rows.push_back({entry, ++seq, std::string{c.entity->table}, c.row, cooperation,
                column_of(c, "municipality"), c.place, side(c.before), side(c.after)});
        }
        const std::vector<std::span<const Value>> spans{rows.begin(), rows.end()};
        session.add_rows("journal_change", change_columns, spans);
        changes = changes.subspan(rows.size());
    }
}

std::vector<Change> changes_of(
    Session& session, std::int64_t entry, std::optional<std::int64_t> most, std::int64_t offset) {
    std::vector<Change> all;
    const std::array<Value, 3> of{
        entry, most.value_or(std::numeric_limits<std::int64_t>::max()), offset};
    session.each(select_changes, of, [&](const ResultRow& row) {
        const Entity& e = entity_in(row, 0);
        all.push_back({&e, row.integer(1), std::string{row.text(2)}, read_side(e, row, 3),
            read_side(e, row, 4)});
    });
    return all;
}

std::optional<Entry> find_entry(Session& session, std::int64_t id) {
    std::optional<Entry> found;
    session.each(std::string{select_entries} + "WHERE e.id = $1", std::array<Value, 1>{id},
        [&](const ResultRow& row) { found = read_entry(row); });
    return found;
}

std::vector<Entry> entries(
    Session& session, const EntryFilter& filter, std::int64_t most, std::int64_t offset) {
    std::vector<Entry> all;
    const std::array<Value, 5> of{filter.cooperation, filter.user, filter.action, most, offset};
    session.each(
        std::string{select_entries}.append(of_filter) + " ORDER BY e.id DESC LIMIT $4 OFFSET $5",
        of, [&](const ResultRow& row) { all.push_back(read_entry(row)); });
    return all;
}

std::int64_t count_entries(Session& session, const EntryFilter& filter) {
    return one_integer(session, std::string{count_all}.append(of_filter),
        std::array<Value, 3>{filter.cooperation, filter.user, filter.action});
}

std::vector<Person> users_of_entries(Session& session, std::int64_t cooperation) {
    std::vector<Person> all;
    session.each(select_users, std::array<Value, 1>{cooperation},
        [&](const ResultRow& row) { all.push_back(person(row, 0)); });
    return all;
}

std::vector<std::string> actions_of_entries(Session& session, std::int64_t cooperation) {
    std::vector<std::string> all;
    session.each(select_actions, std::array<Value, 1>{cooperation},
        [&](const ResultRow& row) { all.emplace_back(row.text(0)); });
    return all;
}

std::vector<RecordedDay> recorded_days(Session& session, std::int64_t cooperation) {
    std::vector<RecordedDay> all;
    session.each(select_days, std::array<Value, 1>{cooperation}, [&](const ResultRow& row) {
        const auto day = read_iso(row.text(0));
        if (!day) throw Failure("database_broken", "journal_entry at " + std::string{row.text(1)});
        all.push_back({*day, std::string{row.text(1)}});
    });
    return all;
}

void mark_undone(Session& session, std::int64_t entry, std::int64_t by) {
    session.run(
        "UPDATE journal_entry SET undone_by = $2 WHERE id = $1", std::array<Value, 2>{entry, by});
}

JournalSize journal_size(Session& session) {
    return {one_integer(session, "SELECT count(*) FROM journal_entry"),
        one_integer(session, "SELECT count(*) FROM journal_change")};
}

std::optional<Record> record_known_at(
    Session& session, const Entity& e, std::int64_t row_id, const std::string& moment) {
    std::optional<std::optional<Record>> before;
    session.each(select_first_after, std::array<Value, 3>{std::string{e.table}, row_id, moment},
        [&](const ResultRow& row) { before = read_side(e, row, 0); });
    return before ? std::move(*before) : load_record(session, e, row_id);
}

namespace {

// A row's first image and its last, as they stand in the journal.
struct Images {
    std::optional<std::string> before, after;
    std::string place;
};

bool stands_otherwise(const Change& c) {
    if (c.before && c.after) return !differences(*c.entity, *c.before, *c.after).empty();
    return c.before || c.after; // else it came and went in between
}

} // namespace

std::vector<Change> changes_between(
    Session& session, std::int64_t cooperation, const std::string& from, const std::string& to) {
    std::map<const Entity*, std::map<std::int64_t, Images>> rows;
    const auto image = [](const ResultRow& row, int column) {
        return row.null(column) ? std::nullopt : std::optional{std::string{row.text(column)}};
    };
    session.each(
        select_between, std::array<Value, 3>{cooperation, from, to}, [&](const ResultRow& row) {
            const auto [at, first] = rows[&entity_in(row, 0)].try_emplace(row.integer(1));
            if (first) at->second.before = image(row, 3);
            at->second.after = image(row, 4);
            at->second.place = row.text(2);
        });
    std::vector<Change> all;
    for (const auto* e : all_entities())
        for (auto& [id, images] : rows[e]) {
            Change change{e, id, std::move(images.place), std::nullopt, std::nullopt};
            if (images.before) change.before = read_image(*e, *images.before);
            if (images.after) change.after = read_image(*e, *images.after);
            if (stands_otherwise(change)) all.push_back(std::move(change));
        }
    return all;
}

std::vector<RowEvent> events_of(Session& session, const Entity& e, std::int64_t row_id) {
    std::vector<RowEvent> all;
    session.each(select_events, std::array<Value, 2>{std::string{e.table}, row_id},
        [&](const ResultRow& row) {
            all.push_back({row.integer(0), std::string{row.text(1)}, person(row, 2),
                std::string{row.text(4)}, std::string{row.text(5)}, maybe(row, 8),
                read_side(e, row, 6), read_side(e, row, 7)});
        });
    return all;
}

} // namespace samdrift
