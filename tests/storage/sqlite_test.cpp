#include "base/failure.hpp"
#include "register/entities.hpp"
#include "schema/sql.hpp"
#include "storage/record_store.hpp"
#include "storage/sqlite.hpp"
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>

namespace samdrift {
namespace {

std::unique_ptr<Session> fresh() { return open_sqlite(":memory:", OpenMode::read_write_create); }

std::string failure_of(const std::function<void()>& act) {
    try {
        act();
    } catch (const Failure& f) { return f.code(); }
    return "none";
}

struct Folder {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("samdrift-sqlite-" + std::to_string(getpid()));
    Folder() { std::filesystem::create_directories(path); }
    ~Folder() { std::filesystem::remove_all(path); }
};

TEST(Migrations, GiveTheSameColumnsAsTheDescriptions) {
    auto session = fresh();
    for (const auto* e : all_entities()) {
        std::vector<Column> have;
        session->each("SELECT name, type, \"notnull\" FROM pragma_table_info('" +
                          std::string{e->table} + "')",
            {}, [&](const ResultRow& row) {
                have.push_back(
                    {std::string{row.text(0)}, std::string{row.text(1)}, row.integer(2) != 0});
            });
        auto want = columns(*e);
        want[0].not_null = false; // a primary key says so by itself
        EXPECT_EQ(have, want) << e->table;
        auto described = fresh();
        described->run("DROP TABLE \"" + std::string{e->table} + "\"");
        described->run(create_table(*e));
    }
}

TEST(Records, OfEveryEntityGoThereAndBack) {
    auto session = fresh();
    session->run("PRAGMA foreign_keys = OFF");
    for (const auto* e : all_entities()) {
        Record r = blank_record(*e);
        for (std::size_t i = 0; i < r.size(); ++i) {
            const auto& f = e->fields[i];
            if (f.kind == Kind::boolean) r[i] = true;
            if (f.kind == Kind::integer || f.kind == Kind::money || f.kind == Kind::reference)
                r[i] = std::int64_t{1} << 40;
            if (f.kind == Kind::date) r[i] = std::string{"2020-02-29"};
            if (f.kind == Kind::text) r[i] = std::string{"Åse \"x\" \n"};
            if (f.kind == Kind::choice) r[i] = std::string{f.choices.back().name};
        }
        insert_record(*session, *e, r);
        EXPECT_EQ(load_record(*session, *e, id_of(r)), r) << e->table;
        const Record blank = blank_record(*e);
        Record changed = blank;
        changed[0] = r[0];
        update_record(*session, *e, changed);
        EXPECT_EQ(load_record(*session, *e, id_of(r)), changed) << e->table;
        remove_record(*session, *e, id_of(r));
        EXPECT_FALSE(load_record(*session, *e, id_of(r)));
    }
}

TEST(Store, RefusesWhatItCannotUse) {
    const Folder folder;
    const auto newer = folder.path / "newer.db", text = folder.path / "text.db";
    open_sqlite(newer, OpenMode::read_write_create)->run("PRAGMA user_version = 999");
    EXPECT_EQ(
        failure_of([&] { open_sqlite(newer, OpenMode::read_write_create); }), "database_newer");
    std::ofstream{text} << std::string(4096, 'x');
    EXPECT_EQ(
        failure_of([&] { open_sqlite(text, OpenMode::read_write_create); }), "database_broken");
    EXPECT_EQ(failure_of([&] {
        open_sqlite(folder.path / "no" / "such" / "folder.db", OpenMode::read_write_create);
    }),
        "database_cannot_open");
}

TEST(Store, CanBeReadOnly) {
    const Folder folder;
    const auto path = folder.path / "r.db";
    open_sqlite(path, OpenMode::read_write_create);
    auto session = open_sqlite(path, OpenMode::read_only);
    EXPECT_EQ(one_integer(*session, "SELECT count(*) FROM usage"), 0);
    EXPECT_EQ(failure_of([&] { session->run("DELETE FROM usage"); }), "database_read_only");
}

TEST(Store, FullDiskStoresNothing) {
    auto session = fresh();
    session->run("PRAGMA max_page_count = 200");
    const auto many = [&] {
        Transaction t{*session, true};
        for (std::int64_t i = 1; i < 100'000; ++i)
            session->run(
                "INSERT INTO journal_entry VALUES ($1, '', 1, '', '', $2, NULL, NULL, NULL)",
                std::array<Value, 2>{i, std::string(500, 'x')});
        t.commit();
    };
    EXPECT_EQ(failure_of(many), "disk_full");
    EXPECT_EQ(one_integer(*session, "SELECT count(*) FROM journal_entry"), 0);
}

TEST(Session, NumbersParametersByName) {
    auto session = fresh();
    EXPECT_EQ(one_text(*session, "SELECT $2 || $1 || $2",
                  std::array<Value, 2>{std::string{"a"}, std::string{"b"}}),
        "bab");
}

TEST(Transaction, IsTakenBackUnlessCommitted) {
    auto session = fresh();
    {
        Transaction t{*session, true};
        session->run("INSERT INTO \"user\" VALUES (7, 'x', 'reader')");
    }
    EXPECT_EQ(one_integer(*session, "SELECT count(*) FROM \"user\" WHERE id = 7"), 0);
}

} // namespace
} // namespace samdrift
