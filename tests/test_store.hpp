// The store that a test works in: an SQLite file, or a schema of its own in the PostgreSQL database
// that SAMDRIFT_TEST_POSTGRES names.
#pragma once
#include "storage/postgres.hpp"
#include "storage/sqlite.hpp"
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <unistd.h>

namespace samdrift {

inline bool test_in_postgres() { return std::getenv("SAMDRIFT_TEST_POSTGRES") != nullptr; }

class TestStore {
public:
    // file: where the SQLite file is to be.
    explicit TestStore(const std::filesystem::path& file) : address_(file.string()) {
        if (!test_in_postgres()) return;
        static int count = 0;
        schema_ = "t" + std::to_string(getpid()) + "_" + std::to_string(++count);
        const std::string database = std::getenv("SAMDRIFT_TEST_POSTGRES");
        statement("CREATE SCHEMA " + schema_);
        address_ = database + (database.find('?') == database.npos ? "?" : "&") +
                   "options=-csearch_path%3D" + schema_;
    }
    ~TestStore() {
        if (!schema_.empty()) statement("DROP SCHEMA " + schema_ + " CASCADE");
    }
    TestStore(const TestStore&) = delete;
    TestStore& operator=(const TestStore&) = delete;

    const std::string& address() const { return address_; }
    std::unique_ptr<Session> open() const {
        return test_in_postgres() ? open_postgres(address_, true)
                                  : open_sqlite(address_, OpenMode::read_write_create);
    }

private:
    static void statement(const std::string& sql) {
        const std::string run = "psql --quiet --no-psqlrc --set ON_ERROR_STOP=1 --dbname '" +
                                std::string{std::getenv("SAMDRIFT_TEST_POSTGRES")} +
                                "' --command '" + sql + "' 2>/dev/null";
        if (std::system(run.c_str()) != 0) throw std::runtime_error{"psql: " + sql};
    }
    std::string address_, schema_;
};

} // namespace samdrift
