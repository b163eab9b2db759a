#include "storage/sqlite.hpp"
#include "base/failure.hpp"
#include "storage/migrations.hpp"
#include <cerrno>
#include <map>
#include <sqlite3.h>
#include <unistd.h>

namespace samdrift {
namespace {

[[noreturn]] void fail(sqlite3* db, int code, std::string_view doing) {
    const std::string detail =
        std::string{doing} + ": " + (db ? sqlite3_errmsg(db) : sqlite3_errstr(code));
    switch (code & 0xFF) {
    case SQLITE_FULL: throw Failure("disk_full", detail);
    case SQLITE_READONLY: throw Failure("database_read_only", detail);
    case SQLITE_BUSY:
    case SQLITE_LOCKED: throw Failure("database_busy", detail);
    case SQLITE_CANTOPEN:
    case SQLITE_PERM: throw Failure("database_cannot_open", detail);
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT: throw Failure("database_broken", detail);
    case SQLITE_IOERR:
        throw Failure(
            db && sqlite3_system_errno(db) == ENOSPC ? "disk_full" : "disk_failed", detail);
    default: throw Failure("database_failed", detail);
    }
}

class SqliteRow : public ResultRow {
public:
    explicit SqliteRow(sqlite3_stmt* statement) : statement_(statement) {}
    bool null(int column) const override {
        return sqlite3_column_type(statement_, column) == SQLITE_NULL;
    }
    std::int64_t integer(int column) const override {
        return sqlite3_column_int64(statement_, column);
    }
    std::string_view text(int column) const override {
        const auto* s = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
        return s ? std::string_view{s,
                       static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))}
                 : std::string_view{};
    }

private:
    sqlite3_stmt* statement_;
};

struct Finalize {
    void operator()(sqlite3_stmt* s) const { sqlite3_finalize(s); }
};
struct Close {
    void operator()(sqlite3* db) const { sqlite3_close_v2(db); }
};

std::filesystem::path folder_of(const std::filesystem::path& path) {
    return path.has_parent_path() ? path.parent_path() : std::filesystem::path{"."};
}

// A path inside a file: address (RFC 3986 §2.1).
std::string escaped(const std::string& path) {
    static constexpr char hex[] = "0123456789ABCDEF";
    std::string out;
    for (const char c : path) {
        const auto u = static_cast<unsigned char>(c);
        const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
                           (c >= 'a' && c <= 'z') || c == '/' || c == '.' || c == '-' || c == '_';
        if (plain)
            out += c;
        else
            out += std::string{'%', hex[u >> 4], hex[u & 15]};
    }
    return out;
}

class SqliteSession : public Session {
public:
    SqliteSession(const std::filesystem::path& path, OpenMode mode) {
        const int flags =
            (mode == OpenMode::read_only ? SQLITE_OPEN_READONLY
                                         : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE) |
            SQLITE_OPEN_NOMUTEX;
        sqlite3* opened = nullptr;
        // Beside a WAL store SQLite makes files of its own. Where it cannot, and nobody else can
        // write either, the store is read as one that does not change.
        const bool frozen = std::filesystem::exists(path) &&
                            access(folder_of(path).c_str(), W_OK) != 0 &&
                            !std::filesystem::exists(path.string() + "-wal");
        const std::string name =
            frozen ? "file:" + escaped(path.string()) + "?immutable=1" : path.string();
        const int code = sqlite3_open_v2(name.c_str(), &opened,
            frozen ? SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX : flags, nullptr);
        db_.reset(opened);
        if (code != SQLITE_OK) fail(opened, code, "open " + path.string());
        sqlite3_extended_result_codes(opened, 1);
        sqlite3_busy_timeout(opened, 10'000);
        script("PRAGMA foreign_keys = ON");
        script("PRAGMA cache_size = -500"); // of each session: a server has several
    }

    std::int64_t run(std::string_view sql, std::span<const Value> parameters) override {
        each(sql, parameters, [](const ResultRow&) {});
        return sqlite3_changes64(db_.get());
    }

    void each(
        std::string_view sql, std::span<const Value> parameters, const EachRow& use) override {
        sqlite3_stmt* statement = prepared(sql);
        struct Reset {
            sqlite3_stmt* s;
            ~Reset() { sqlite3_reset(s); }
        } reset{statement};
        bind(statement, parameters);
        const SqliteRow row{statement};
        int code = 0;
        while ((code = sqlite3_step(statement)) == SQLITE_ROW) use(row);
        if (code != SQLITE_DONE) fail(db_.get(), code, sql);
    }

    void begin(bool write) override {
        run(write ? "BEGIN IMMEDIATE" : "BEGIN", {});
        if (!write)
            one_integer(*this, "SELECT count(*) FROM sqlite_master"); // takes the picture now
    }
    void commit() override { run("COMMIT", {}); }
    void roll_back() override {
        if (!sqlite3_get_autocommit(db_.get()))
            sqlite3_exec(db_.get(), "ROLLBACK", nullptr, nullptr, nullptr);
    }
    void add_rows(std::string_view table, std::span<const std::string_view> columns,
        std::span<const std::span<const Value>> rows) override {
        std::string names, marks;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            names.append(i ? ", \"" : "\"").append(columns[i]).append("\"");
            marks += (i ? ", $" : "$") + std::to_string(i + 1);
        }
        const auto sql =
            "INSERT INTO \"" + std::string{table} + "\" (" + names + ") VALUES (" + marks + ")";
        for (const auto& row : rows) run(sql, row);
    }
    std::vector<std::string> faults() override {
        std::vector<std::string> faults;
        each("PRAGMA integrity_check", {}, [&](const ResultRow& row) {
            if (row.text(0) != "ok") faults.emplace_back(row.text(0));
        });
        each("PRAGMA foreign_key_check", {}, [&](const ResultRow& row) {
            faults.push_back(std::string{row.text(0)} + " " + std::to_string(row.integer(1)) +
                             ": points to a row of " + std::string{row.text(2)} +
                             " that is not there");
        });
        return faults;
    }
    std::int64_t version() override { return one_integer(*this, "PRAGMA data_version"); }

    // Statements that are not kept: migrations, pragmas.
    void script(const std::string& sql) {
        if (const int code = sqlite3_exec(db_.get(), sql.c_str(), nullptr, nullptr, nullptr))
            fail(db_.get(), code, sql.substr(0, 60));
    }

private:
    sqlite3_stmt* prepared(std::string_view sql) {
        const auto found = kept_.find(sql);
        if (found != kept_.end()) return found->second.get();
        sqlite3_stmt* statement = nullptr;
        const int code = sqlite3_prepare_v3(db_.get(), sql.data(), static_cast<int>(sql.size()),
            SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
        if (code != SQLITE_OK) fail(db_.get(), code, sql);
        return kept_.emplace(std::string{sql}, statement).first->second.get();
    }

    void bind(sqlite3_stmt* statement, std::span<const Value> parameters) {
        for (std::size_t i = 0; i < parameters.size(); ++i) {
            const std::string mark =
                "$" + std::to_string(i + 1); // numbered by first appearance otherwise
            const int at = sqlite3_bind_parameter_index(statement, mark.c_str());
            if (at == 0) continue;
            const Value& v = parameters[i];
            int code = SQLITE_OK;
            if (const auto* s = std::get_if<std::string>(&v))
                code = sqlite3_bind_text64(
                    statement, at, s->data(), s->size(), SQLITE_STATIC, SQLITE_UTF8);
            else if (const auto* n = std::get_if<std::int64_t>(&v))
                code = sqlite3_bind_int64(statement, at, *n);
            else if (const auto* b = std::get_if<bool>(&v))
                code = sqlite3_bind_int64(statement, at, *b ? 1 : 0);
            else
                code = sqlite3_bind_null(statement, at);
            if (code != SQLITE_OK) fail(db_.get(), code, "bind");
        }
    }

    std::unique_ptr<sqlite3, Close> db_;
    std::map<std::string, std::unique_ptr<sqlite3_stmt, Finalize>, std::less<>> kept_;
};

// Each migration in a transaction of its own; user_version is the number of the last one.
void migrate(SqliteSession& session) {
    Transaction all{session, true};
    const auto have = one_integer(session, "PRAGMA user_version");
    if (have == latest_migration) return;
    for (auto i = have; i < latest_migration; ++i) session.script(std::string{migrations[i]});
    session.script("PRAGMA user_version = " + std::to_string(latest_migration));
    all.commit();
}

} // namespace

std::unique_ptr<Session> open_sqlite(const std::filesystem::path& path, OpenMode mode) {
    auto session = std::make_unique<SqliteSession>(path, mode);
    const auto have = one_integer(*session, "PRAGMA user_version");
    if (have > latest_migration)
        throw Failure("database_newer",
            path.string() + ": " + std::to_string(have) + " > " + std::to_string(latest_migration));
    if (mode == OpenMode::read_write_create && have < latest_migration) {
        session->script("PRAGMA journal_mode = WAL");
        migrate(*session);
    }
    if (mode == OpenMode::read_write_create) session->script("PRAGMA synchronous = FULL");
    return session;
}

} // namespace samdrift
