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

// A store from before the limits of the law and the default work were in it gets them, as a new one
// has them.
TEST(Store, GetsWhatComesWithTheProgramWhenItIsOlder) {
    const Folder folder;
    const auto path = folder.path / "older.db";
    constexpr auto work = "SELECT count(*) FROM work_default WHERE entry = 0";
    constexpr auto limits = "SELECT count(*) FROM legal_parameter WHERE entry = 0";
    {
        auto session = open_sqlite(path, OpenMode::read_write_create);
        EXPECT_EQ(one_integer(*session, limits), 17) << "a new store";
        EXPECT_EQ(one_integer(*session, work), 27);
        for (const auto* column : {"project", "status", "achieved"})
            session->run(std::string{"ALTER TABLE milestone DROP COLUMN "} + column);
        for (const auto* column :
            {"probability_after", "consequence_after", "owner", "project", "status"})
            session->run(std::string{"ALTER TABLE risk DROP COLUMN "} + column);
        for (const auto* table : {"plan_line", "published_plan", "cutover_link", "cutover",
                 "freeze_period", "project_team", "decision_point", "programme_fact", "project",
                 "work_default", "scenario_choice", "scenario", "alternative_score", "alternative",
                 "criterion", "rate", "choice_rule", "assessment", "candidate", "legal_parameter",
                 "project_cost", "project_users", "user_identities", "driver_value",
                 "allocation_key", "closed_year", "investment", "price_index", "one_off_cost",
                 "alone_cost", "key_figure", "device", "licence", "network_line", "infrastructure",
                 "organisation_unit", "directory_source", "cost_scenario_change", "benefit",
                 "kostra_art", "local_account"})
            session->run(std::string{"DROP TABLE "} + table);
        session->run("PRAGMA user_version = 9");
    }
    EXPECT_EQ(one_integer(*open_sqlite(path, OpenMode::read_write_create), limits), 17);
    EXPECT_EQ(one_integer(*open_sqlite(path, OpenMode::read_write_create), limits), 17)
        << "once only";
    EXPECT_EQ(one_integer(*open_sqlite(path, OpenMode::read_write_create), work), 27);
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
                "INSERT INTO journal_entry VALUES ($1, '', 1, '', '', $2, NULL, NULL, NULL, '')",
                std::array<Value, 2>{i, std::string(500, 'x')});
        t.commit();
    };
    EXPECT_EQ(failure_of(many), "disk_full");
    EXPECT_EQ(one_integer(*session, "SELECT count(*) FROM journal_entry"), 0);
}

} // namespace
} // namespace samdrift
