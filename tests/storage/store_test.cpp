// What holds in either store.
#include "base/failure.hpp"
#include "register/entities.hpp"
#include "schema/sql.hpp"
#include "storage/copy.hpp"
#include "storage/journal.hpp"
#include "storage/record_store.hpp"
#include "test_store.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace samdrift {
namespace {

class EitherStore : public testing::Test {
protected:
    EitherStore() : store(":memory:"), session(store.open()) {}
    std::int64_t count(const std::string& from) {
        return one_integer(*session, "SELECT count(*) FROM " + from);
    }
    TestStore store;
    std::unique_ptr<Session> session;
};

// As the store itself tells of its columns.
std::vector<Column> columns_of(Session& session, std::string_view table) {
    std::vector<Column> columns;
    const std::string in_postgres =
        "SELECT column_name, CASE data_type WHEN 'bigint' THEN 'INTEGER' ELSE upper(data_type) "
        "END, "
        "CASE is_nullable WHEN 'NO' THEN 1 ELSE 0 END FROM information_schema.columns "
        "WHERE table_schema = current_schema() AND table_name = $1 ORDER BY ordinal_position";
    const std::string in_sqlite = "SELECT name, type, \"notnull\" OR pk FROM pragma_table_info($1)";
    session.each(test_in_postgres() ? in_postgres : in_sqlite,
        std::array<Value, 1>{std::string{table}}, [&](const ResultRow& row) {
            columns.push_back(
                {std::string{row.text(0)}, std::string{row.text(1)}, row.integer(2) != 0});
        });
    return columns;
}

TEST_F(EitherStore, HasTheColumnsOfTheDescriptions) {
    for (const auto* e : all_entities())
        EXPECT_EQ(columns_of(*session, e->table), columns(*e)) << e->table;
}

TEST_F(EitherStore, KeepsRecordsOfEveryEntity) {
    session->run(test_in_postgres() ? "SET session_replication_role = replica"
                                    : "PRAGMA foreign_keys = OFF");
    for (const auto* e : all_entities()) {
        Record r = blank_record(*e);
        for (std::size_t i = 0; i < r.size(); ++i) {
            const auto& f = e->fields[i];
            if (f.kind == Kind::boolean) r[i] = true;
            if (f.kind == Kind::integer || f.kind == Kind::money || f.kind == Kind::decimal ||
                f.kind == Kind::reference)
                r[i] = std::int64_t{1} << 40;
            if (f.kind == Kind::date) r[i] = std::string{"2020-02-29"};
            if (f.kind == Kind::text) r[i] = std::string{"Åse \"x\" \n\t\\N \\"};
            if (f.kind == Kind::choice) r[i] = std::string{f.choices.back().name};
        }
        insert_records(*session, *e, std::array{std::span<const Value>{r}});
        EXPECT_EQ(load_record(*session, *e, id_of(r)), r) << e->table;
        Record changed = blank_record(*e);
        changed[0] = r[0];
        update_record(*session, *e, changed);
        EXPECT_EQ(load_record(*session, *e, id_of(r)), changed) << e->table;
        remove_record(*session, *e, id_of(r));
        EXPECT_FALSE(load_record(*session, *e, id_of(r)));
    }
}

TEST_F(EitherStore, NumbersParametersByName) {
    EXPECT_EQ(one_text(*session, "SELECT CAST($2 AS TEXT) || CAST($1 AS TEXT) || CAST($2 AS TEXT)",
                  std::array<Value, 2>{std::string{"a"}, std::string{"b"}}),
        "bab");
}

TEST_F(EitherStore, TakesBackWhatIsNotCommitted) {
    {
        Transaction t{*session, true};
        session->run("INSERT INTO \"user\" VALUES (7, 'x')");
        EXPECT_EQ(count("\"user\" WHERE id = 7"), 1);
    }
    EXPECT_EQ(count("\"user\" WHERE id = 7"), 0);
}

TEST_F(EitherStore, AFailureLeavesTheSessionFitForUse) {
    auto broken = [&] {
        Transaction t{*session, true};
        session->run("INSERT INTO \"user\" VALUES (7, 'x')");
        session->run("INSERT INTO \"user\" VALUES (7, 'x')");
    };
    EXPECT_THROW(broken(), Failure);
    EXPECT_EQ(count("\"user\" WHERE id = 7"), 0);
}

TEST_F(EitherStore, AReaderKeepsItsPictureWhileAnotherWrites) {
    if (!test_in_postgres()) GTEST_SKIP() << "a store in memory has one session";
    auto other = store.open();
    const auto before = other->version();
    {
        Transaction reading{*session, false};
        EXPECT_EQ(count("journal_entry"), 0);
        Transaction writing{*other, true};
        write_entry(*other, {.at = "2026-01-01T00:00:00.000Z",
                                .user = 1,
                                .request = "r",
                                .action = "a",
                                .what = "w",
                                .cooperation = {},
                                .undoes = {}});
        writing.commit();
        EXPECT_EQ(count("journal_entry"), 0) << "the picture was taken before";
        reading.commit();
    }
    EXPECT_EQ(count("journal_entry"), 1);
    EXPECT_NE(session->version(), before);
}

TEST_F(EitherStore, ConnectsAnewWhenItsServerHasHungUp) {
    if (!test_in_postgres()) GTEST_SKIP() << "there is no server";
    const auto process = one_integer(*session, "SELECT pg_backend_pid()");
    auto other = store.open();
    other->run("SELECT pg_terminate_backend(CAST($1 AS INTEGER))", std::array<Value, 1>{process});
    try {
        Transaction t{*session, true};
        FAIL() << "the server was gone";
    } catch (const Failure& failure) { EXPECT_EQ(failure.code(), "database_lost"); }
    Transaction again{*session, true};
    EXPECT_EQ(count("journal_entry"), 0);
}

} // namespace
} // namespace samdrift
