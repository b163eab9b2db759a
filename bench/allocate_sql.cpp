#include "allocate.hpp"
#include "bench.hpp"
#include <cstdio>
#include <cstdlib>
#include <map>
#include <sqlite3.h>

namespace samdrift::bench {
namespace {

constexpr const char* tables = R"sql(
CREATE TABLE weight (key INTEGER, owner INTEGER, weight INTEGER, PRIMARY KEY (key, owner)) WITHOUT ROWID;
CREATE TABLE whole (key INTEGER PRIMARY KEY, whole INTEGER);
CREATE TABLE cost (month INTEGER, project INTEGER, key INTEGER, amount INTEGER, PRIMARY KEY (month, project)) WITHOUT ROWID;)sql";

// The same method: rounded down, then an øre to the largest remainders, ties by owner.
constexpr const char* month = R"sql(
WITH part AS (
    SELECT c.project, w.owner, c.amount, abs(c.amount) * w.weight / t.whole AS down,
           abs(c.amount) * w.weight % t.whole AS rest
    FROM cost c JOIN whole t ON t.key = c.key JOIN weight w ON w.key = c.key
    WHERE c.month = ?1),
placed AS (
    SELECT owner, amount, down, abs(amount) - sum(down) OVER (PARTITION BY project) AS left_over,
           row_number() OVER (PARTITION BY project ORDER BY rest DESC, owner) AS place
    FROM part)
SELECT owner, sum((down + (place <= left_over)) * sign(amount)) FROM placed GROUP BY owner ORDER BY owner)sql";

class Database {
public:
    Database() {
        if (sqlite3_open(":memory:", &db_) != SQLITE_OK) std::abort();
        script("PRAGMA temp_store = MEMORY; PRAGMA cache_size = -262144");
        script(tables);
    }
    ~Database() { sqlite3_close(db_); }
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    void script(const char* sql) {
        if (sqlite3_exec(db_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) stop();
    }
    template <class Each>
    void run(const char* sql, std::initializer_list<std::int64_t> values, const Each& each) {
        auto*& statement = prepared_[sql];
        if (!statement && sqlite3_prepare_v2(db_, sql, -1, &statement, nullptr) != SQLITE_OK)
            stop();
        int at = 0;
        for (const auto value : values) sqlite3_bind_int64(statement, ++at, value);
        int step = SQLITE_ROW;
        while ((step = sqlite3_step(statement)) == SQLITE_ROW) each(statement);
        if (step != SQLITE_DONE) stop();
        sqlite3_reset(statement);
    }
    void run(const char* sql, std::initializer_list<std::int64_t> values) {
        run(sql, values, [](sqlite3_stmt*) {});
    }
    void finish() {
        for (auto& [sql, statement] : prepared_) sqlite3_finalize(statement);
        prepared_.clear();
    }

private:
    sqlite3* db_ = nullptr;
    std::map<const char*, sqlite3_stmt*> prepared_;

    [[noreturn]] void stop() {
        std::fprintf(stderr, "%s\n", sqlite3_errmsg(db_));
        std::abort();
    }
};

void fill(Database& db, const AllocateCase& made, std::size_t year) {
    const auto of_year = keys_of_year(made, year, static_cast<std::size_t>(made.size.projects));
    db.script("BEGIN; DELETE FROM weight; DELETE FROM whole; DELETE FROM cost");
    for (std::size_t k = 0; k < of_year.keys.size(); ++k) {
        std::int64_t whole = 0;
        for (std::size_t i = 0; i < of_year.keys[k].one.size(); ++i) {
            const auto weight = of_year.keys[k].one[i];
            whole += weight;
            db.run("INSERT INTO weight VALUES (?1, ?2, ?3)",
                {static_cast<std::int64_t>(k), static_cast<std::int64_t>(i), weight});
        }
        db.run("INSERT INTO whole VALUES (?1, ?2)", {static_cast<std::int64_t>(k), whole});
    }
    for (std::size_t m = 0; m < made.amounts[year].size(); ++m)
        for (std::size_t p = 0; p < of_year.key_of.size(); ++p)
            db.run("INSERT INTO cost VALUES (?1, ?2, ?3, ?4)",
                {static_cast<std::int64_t>(m), static_cast<std::int64_t>(p),
                    static_cast<std::int64_t>(of_year.key_of[p]), made.amounts[year][m][p].oere});
    db.script("COMMIT; ANALYZE");
}

} // namespace

SqlAllocation allocate_by_sql(const AllocateCase& made, std::size_t months) {
    SqlAllocation answer;
    Database db;
    const auto in_year = made.amounts[0].size();
    for (std::size_t m = 0; m < months; ++m) {
        if (m % in_year == 0) fill(db, made, m / in_year); // not timed
        auto& totals = answer.totals.emplace_back();
        answer.seconds += cpu_seconds([&] {
            db.run(month, {static_cast<std::int64_t>(m % in_year)},
                [&](sqlite3_stmt* row) { totals.push_back(sqlite3_column_int64(row, 1)); });
        });
    }
    db.finish();
    return answer;
}

} // namespace samdrift::bench
