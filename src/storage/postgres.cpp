#include "storage/postgres.hpp"
#include "base/failure.hpp"
#include "storage/migrations.hpp"
#include <charconv>
#include <libpq-fe.h>
#include <map>
#include <utility>
#include <vector>

namespace samdrift {
namespace {

struct ClearResult {
    void operator()(PGresult* r) const { PQclear(r); }
};
struct CloseConnection {
    void operator()(PGconn* c) const { PQfinish(c); }
};
using ResultHandle = std::unique_ptr<PGresult, ClearResult>;
using ConnectionHandle = std::unique_ptr<PGconn, CloseConnection>;

// What went wrong, by its class (PostgreSQL 15, appendix A).
const char* failure_code(std::string_view state) {
    if (state == "53100") return "disk_full";
    if (state == "25006") return "database_read_only";
    if (state == "55P03" || state == "40P01" || state == "40001") return "database_busy";
    if (state.starts_with("08") || state.starts_with("57P")) return "database_lost";
    if (state.starts_with("XX")) return "database_broken";
    return "database_failed";
}

[[noreturn]] void fail(PGconn* connection, const PGresult* result, std::string_view doing) {
    const char* state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
    const std::string detail = std::string{doing} + ": " + PQerrorMessage(connection);
    if (PQstatus(connection) != CONNECTION_OK) throw Failure("database_lost", detail);
    throw Failure(failure_code(state ? state : ""), detail);
}

class PostgresRow : public ResultRow {
public:
    explicit PostgresRow(const PGresult* result) : result_(result) {}
    void stand_on(int row) { row_ = row; }
    bool null(int column) const override { return PQgetisnull(result_, row_, column) != 0; }
    std::int64_t integer(int column) const override {
        std::int64_t number = 0;
        const auto written = text(column);
        std::from_chars(written.data(), written.data() + written.size(), number);
        return number;
    }
    std::string_view text(int column) const override {
        return {PQgetvalue(result_, row_, column),
            static_cast<std::size_t>(PQgetlength(result_, row_, column))};
    }

private:
    const PGresult* result_;
    int row_ = 0;
};

// Parameters as texts, whose kinds the server works out from where they stand.
class Parameters {
public:
    explicit Parameters(std::span<const Value> values) : texts_(values.size()) {
        for (std::size_t i = 0; i < values.size(); ++i) {
            const auto& v = values[i];
            if (const auto* s = std::get_if<std::string>(&v)) {
                pointers_.push_back(s->c_str());
                continue;
            }
            if (const auto* n = std::get_if<std::int64_t>(&v)) texts_[i] = std::to_string(*n);
            if (const auto* b = std::get_if<bool>(&v)) texts_[i] = *b ? "1" : "0";
            pointers_.push_back(absent(v) ? nullptr : texts_[i].c_str());
        }
    }
    int size() const { return static_cast<int>(pointers_.size()); }
    const char* const* pointers() const { return pointers_.data(); }

private:
    std::vector<std::string> texts_;
    std::vector<const char*> pointers_;
};

// A value in the lines of COPY (PostgreSQL 15, COPY, "Text Format").
void append_copied(std::string& out, const Value& v) {
    if (const auto* s = std::get_if<std::string>(&v)) {
        for (const char c : *s) switch (c) {
            case '\\': out += "\\\\"; break;
            case '\t': out += "\\t"; break;
            case '\n': out += "\\n"; break;
            case '\r': out += "\\r"; break;
            default: out += c;
            }
    } else if (const auto* n = std::get_if<std::int64_t>(&v))
        out += std::to_string(*n);
    else if (const auto* b = std::get_if<bool>(&v))
        out += *b ? '1' : '0';
    else
        out += "\\N";
}

// The migrations are written for SQLite: whole numbers have eight bytes here, and texts sort by
// their bytes.
std::string in_postgres(std::string sql) {
    const std::pair<std::string_view, std::string_view> changes[] = {
        {") STRICT, WITHOUT ROWID", ")"}, {") STRICT", ")"}, {" INTEGER", " BIGINT"},
        {" TEXT", " TEXT COLLATE \"C\""}};
    for (const auto& [from, to] : changes)
        for (auto at = sql.find(from); at != sql.npos; at = sql.find(from, at + to.size()))
            sql.replace(at, from.size(), to);
    return sql;
}

// One writer at a time, in all servers: held until the transaction ends.
constexpr std::string_view take_pen = "SELECT pg_advisory_xact_lock(5301947236410)";

class PostgresSession : public Session {
public:
    explicit PostgresSession(const std::string& address)
        : connection_(PQconnectdb(address.c_str())) {
        if (PQstatus(connection_.get()) != CONNECTION_OK)
            throw Failure("database_cannot_open", PQerrorMessage(connection_.get()));
        settle();
    }

    std::int64_t run(std::string_view sql, std::span<const Value> parameters) override {
        const auto result = answer(sql, parameters);
        const std::string_view touched = PQcmdTuples(result.get());
        std::int64_t rows = 0;
        std::from_chars(touched.data(), touched.data() + touched.size(), rows);
        return rows;
    }
    void each(
        std::string_view sql, std::span<const Value> parameters, const EachRow& use) override {
        const auto result = answer(sql, parameters);
        PostgresRow row{result.get()};
        for (int i = 0; i < PQntuples(result.get()); ++i) {
            row.stand_on(i);
            use(row);
        }
    }
    void add_rows(std::string_view table, std::span<const std::string_view> columns,
        std::span<const std::span<const Value>> rows) override {
        std::string sql = "COPY \"" + std::string{table} + "\" (";
        for (const auto& column : columns)
            sql.append(&column == columns.data() ? "\"" : ", \"").append(column).append("\"");
        const ResultHandle ready{PQexec(connection_.get(), (sql + ") FROM STDIN").c_str())};
        if (PQresultStatus(ready.get()) != PGRES_COPY_IN) fail(connection_.get(), ready.get(), sql);
        std::string lines;
        for (const auto& row : rows) {
            for (std::size_t i = 0; i < row.size(); ++i) {
                if (i) lines += '\t';
                append_copied(lines, row[i]);
            }
            lines += '\n';
            if (lines.size() > 1 << 20) send(lines);
        }
        send(lines);
        if (PQputCopyEnd(connection_.get(), nullptr) != 1) fail(connection_.get(), nullptr, sql);
        while (const ResultHandle ended{PQgetResult(connection_.get())})
            if (PQresultStatus(ended.get()) != PGRES_COMMAND_OK)
                fail(connection_.get(), ended.get(), sql);
    }

    void begin(bool write) override {
        if (PQstatus(connection_.get()) != CONNECTION_OK) connect_anew();
        script(write ? "BEGIN" : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
        // The lock is waited for; the picture of a reader is taken now.
        script(write ? std::string{take_pen} : "SELECT 1");
    }
    void commit() override { script("COMMIT"); }
    void roll_back() override {
        if (PQstatus(connection_.get()) == CONNECTION_OK &&
            PQtransactionStatus(connection_.get()) != PQTRANS_IDLE)
            ResultHandle{PQexec(connection_.get(), "ROLLBACK")};
    }
    std::int64_t version() override {
        if (PQstatus(connection_.get()) != CONNECTION_OK) connect_anew();
        return one_integer(*this, "SELECT coalesce(max(id), 0) FROM journal_entry");
    }
    // The server looks after its files, and lets nothing point to what is not there.
    std::vector<std::string> faults() override { return {}; }

    void script(const std::string& sql) {
        const ResultHandle result{PQexec(connection_.get(), sql.c_str())};
        const auto status = PQresultStatus(result.get());
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
            fail(connection_.get(), result.get(), sql.substr(0, 60));
    }

private:
    void settle() {
        PQsetNoticeProcessor(
            connection_.get(), [](void*, const char*) {}, nullptr); // what it tells is in English
        script("SET client_encoding = 'UTF8'; SET lock_timeout = '10s'; SET "
               "standard_conforming_strings = on");
    }
    void connect_anew() {
        kept_.clear();
        PQreset(connection_.get());
        if (PQstatus(connection_.get()) != CONNECTION_OK)
            throw Failure("database_lost", PQerrorMessage(connection_.get()));
        settle();
    }
    void send(std::string& lines) {
        if (!lines.empty() &&
            PQputCopyData(connection_.get(), lines.data(), static_cast<int>(lines.size())) != 1)
            fail(connection_.get(), nullptr, "COPY");
        lines.clear();
    }
    ResultHandle answer(std::string_view sql, std::span<const Value> values) {
        const auto& name = prepared(sql);
        const Parameters parameters{values};
        ResultHandle result{PQexecPrepared(connection_.get(), name.c_str(), parameters.size(),
            parameters.pointers(), nullptr, nullptr, 0)};
        const auto status = PQresultStatus(result.get());
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
            fail(connection_.get(), result.get(), sql);
        return result;
    }
    const std::string& prepared(std::string_view sql) {
        const auto found = kept_.find(sql);
        if (found != kept_.end()) return found->second;
        const std::string text{sql};
        const auto name = "s" + std::to_string(kept_.size());
        const ResultHandle result{
            PQprepare(connection_.get(), name.c_str(), text.c_str(), 0, nullptr)};
        if (PQresultStatus(result.get()) != PGRES_COMMAND_OK)
            fail(connection_.get(), result.get(), sql);
        return kept_.emplace(text, name).first->second;
    }

    ConnectionHandle connection_;
    std::map<std::string, std::string, std::less<>> kept_; // statements by their text
};

std::int64_t migration_of(PostgresSession& session) {
    if (one_integer(session, "SELECT count(*) FROM information_schema.tables WHERE table_schema = "
                             "current_schema() AND table_name = 'store_version'") == 0)
        return 0;
    return one_integer(session, "SELECT migration FROM store_version");
}

// All in one transaction; store_version holds the number of the last one.
void migrate(PostgresSession& session) {
    Transaction all{session, true};
    const auto have = migration_of(session);
    for (auto i = have; i < latest_migration; ++i)
        session.script(in_postgres(std::string{migrations[i]}));
    if (have == 0)
        session.script("CREATE TABLE store_version (migration BIGINT NOT NULL); "
                       "INSERT INTO store_version VALUES (0)");
    session.script("UPDATE store_version SET migration = " + std::to_string(latest_migration));
    all.commit();
}

} // namespace

bool is_postgres(std::string_view store) {
    return store.starts_with("postgresql://") || store.starts_with("postgres://");
}

std::string without_password(std::string_view store) {
    const auto start = store.find("://");
    const auto at = store.rfind('@');
    if (start == store.npos || at == store.npos || at < start) return std::string{store};
    const auto colon = store.find(':', start + 3);
    if (colon == store.npos || colon > at) return std::string{store};
    return std::string{store.substr(0, colon)} + std::string{store.substr(at)};
}

std::unique_ptr<Session> open_postgres(const std::string& address, bool create) {
    auto session = std::make_unique<PostgresSession>(address);
    const auto have = migration_of(*session);
    if (have > latest_migration)
        throw Failure("database_newer", without_password(address) + ": " + std::to_string(have) +
                                            " > " + std::to_string(latest_migration));
    if (have == 0 && !create) throw Failure("no_database", without_password(address));
    if (have < latest_migration) migrate(*session);
    return session;
}

} // namespace samdrift
