// A connection to the store, whichever it is: an SQLite file or a PostgreSQL database. Both are
// spoken to in the SQL that they share.
#pragma once
#include "schema/value.hpp"
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace samdrift {

// The row a query stands on; views are good until the next row.
class ResultRow {
public:
    virtual ~ResultRow() = default;
    virtual bool null(int column) const = 0;
    virtual std::int64_t integer(int column) const = 0;  // 0 when null
    virtual std::string_view text(int column) const = 0; // empty when null
};

using EachRow = std::function<void(const ResultRow&)>;

// Every call throws Failure: disk_full, database_read_only, database_busy, database_broken,
// database_lost.
class Session {
public:
    virtual ~Session() = default;
    // Parameters are $1, $2, … . Statements are prepared once and kept by their text.
    virtual std::int64_t run(
        std::string_view sql, std::span<const Value> parameters = {}) = 0; // rows touched
    virtual void each(std::string_view sql, std::span<const Value> parameters, const EachRow&) = 0;
    virtual void begin(
        bool write) = 0; // write: no other writer until the end; read: one picture of it all
    virtual void commit() = 0;
    virtual void roll_back() = 0;
    // Many new rows at once, by the store's quickest way.
    virtual void add_rows(std::string_view table, std::span<const std::string_view> columns,
        std::span<const std::span<const Value>> rows) = 0;
    // What is wrong with the store itself: its files, and rows that point to what is not there.
    virtual std::vector<std::string> faults() = 0;
    // Changes whenever another connection has committed; cheap enough to ask at every request.
    virtual std::int64_t version() = 0;
};

// Rolls back unless committed.
class Transaction {
public:
    Transaction(Session& session, bool write) : session_(session) { session_.begin(write); }
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    Session& session_;
    bool open_ = true;
};

std::int64_t one_integer(
    Session&, std::string_view sql, std::span<const Value> parameters = {}); // 0 without a row
std::string one_text(Session&, std::string_view sql, std::span<const Value> parameters = {});

} // namespace samdrift
