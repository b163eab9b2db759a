#include "storage/accounts.hpp"

namespace samdrift {
namespace {

constexpr std::string_view select_accounts =
    "SELECT a.\"user\", u.name, a.login, a.provider, a.subject, a.password, a.demo, a.disabled "
    "FROM account a JOIN \"user\" u ON u.id = a.\"user\" ";
constexpr std::string_view insert_account =
    "INSERT INTO account (\"user\", login, provider, subject, password, demo, disabled) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7)";
constexpr std::string_view update_account =
    "UPDATE account SET login = $2, provider = $3, subject = $4, password = $5, demo = $6, "
    "disabled = $7 WHERE \"user\" = $1";
constexpr std::string_view insert_session =
    "INSERT INTO login_session (digest, \"user\", csrf, made, seen, ends) "
    "VALUES ($1, $2, $3, $4, $5, $6)";
constexpr std::string_view insert_flow =
    "INSERT INTO login_flow (digest, provider, nonce, verifier, back, ends, begun) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7)";
constexpr std::string_view insert_token =
    "INSERT INTO api_token (id, digest, \"user\", name, scope, cooperation, made, ends, revoked) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, NULL)";
constexpr std::string_view select_tokens =
    "SELECT id, digest, \"user\", name, scope, cooperation, made, ends, revoked FROM api_token ";

Value maybe(const std::optional<std::string>& text) { return text ? Value{*text} : Value{}; }
std::optional<std::string> maybe(const ResultRow& row, int column) {
    return row.null(column) ? std::nullopt : std::optional{std::string{row.text(column)}};
}
std::string text(const ResultRow& row, int column) { return std::string{row.text(column)}; }

Account read_account(const ResultRow& row) {
    return {row.integer(0), text(row, 1), text(row, 2), text(row, 3), maybe(row, 4), text(row, 5),
        row.integer(6) != 0, row.integer(7) != 0};
}

std::vector<Account> accounts_where(
    Session& session, std::string_view where, std::span<const Value> parameters) {
    std::vector<Account> all;
    session.each(std::string{select_accounts}.append(where), parameters,
        [&](const ResultRow& row) { all.push_back(read_account(row)); });
    return all;
}

std::optional<Account> first(std::vector<Account> all) {
    return all.empty() ? std::nullopt : std::optional{std::move(all.front())};
}

std::array<Value, 7> values_of(const Account& a, std::int64_t user) {
    return {user, a.login, a.provider, maybe(a.subject),
        a.password.empty() ? Value{} : Value{a.password}, std::int64_t{a.demo},
        std::int64_t{a.disabled}};
}

ApiToken read_token(const ResultRow& row) {
    return {row.integer(0), row.integer(2), text(row, 1), text(row, 3), text(row, 4), text(row, 6),
        text(row, 7), row.null(5) ? std::nullopt : std::optional{row.integer(5)}, maybe(row, 8)};
}

} // namespace

std::optional<Account> account_of_login(Session& session, const std::string& login) {
    return first(accounts_where(session, "WHERE a.login = $1", std::array<Value, 1>{login}));
}

std::optional<Account> account_of_user(Session& session, std::int64_t user) {
    return first(accounts_where(session, "WHERE a.\"user\" = $1", std::array<Value, 1>{user}));
}

std::optional<Account> account_of_subject(
    Session& session, const std::string& provider, const std::string& subject) {
    return first(accounts_where(session, "WHERE a.provider = $1 AND a.subject = $2",
        std::array<Value, 2>{provider, subject}));
}

std::vector<Account> accounts(Session& session) {
    return accounts_where(session, "ORDER BY a.\"user\"", {});
}

std::int64_t count_accounts(Session& session) {
    return one_integer(session, "SELECT count(*) FROM account");
}

std::int64_t add_account(Session& session, const Account& account) {
    auto user = account.user;
    if (user == 0) {
        user = 1 + one_integer(session, "SELECT coalesce(max(id), 0) FROM \"user\"");
        session.run("INSERT INTO \"user\" (id, name) VALUES ($1, $2)",
            std::array<Value, 2>{user, account.name});
    }
    session.run(insert_account, values_of(account, user));
    return user;
}

void change_account(Session& session, const Account& account) {
    session.run(update_account, values_of(account, account.user));
    session.run("UPDATE \"user\" SET name = $2 WHERE id = $1",
        std::array<Value, 2>{account.user, account.name});
}

std::string name_of_user(Session& session, std::int64_t user) {
    return one_text(session, "SELECT name FROM \"user\" WHERE id = $1", std::array<Value, 1>{user});
}

void add_login_session(Session& session, const std::string& digest, const LoginSession& s) {
    session.run(
        insert_session, std::array<Value, 6>{digest, s.user, s.csrf, s.made, s.seen, s.ends});
}

std::optional<LoginSession> find_login_session(Session& session, const std::string& digest) {
    std::optional<LoginSession> found;
    session.each("SELECT \"user\", csrf, made, seen, ends FROM login_session WHERE digest = $1",
        std::array<Value, 1>{digest}, [&](const ResultRow& row) {
            found = {row.integer(0), text(row, 1), text(row, 2), text(row, 3), text(row, 4)};
        });
    return found;
}

void touch_login_session(Session& session, const std::string& digest, const std::string& seen) {
    session.run(
        "UPDATE login_session SET seen = $2 WHERE digest = $1", std::array<Value, 2>{digest, seen});
}

void end_login_session(Session& session, const std::string& digest) {
    session.run("DELETE FROM login_session WHERE digest = $1", std::array<Value, 1>{digest});
}

void end_login_sessions_of(Session& session, std::int64_t user) {
    session.run("DELETE FROM login_session WHERE \"user\" = $1", std::array<Value, 1>{user});
    session.run("DELETE FROM login_device WHERE \"user\" = $1", std::array<Value, 1>{user});
}

void remove_ended_logins(Session& session, const std::string& now) {
    const std::array<Value, 1> moment{now};
    session.run("DELETE FROM login_session WHERE ends < $1", moment);
    session.run("DELETE FROM login_device WHERE ends < $1", moment);
    session.run("DELETE FROM login_flow WHERE ends < $1", moment);
}

void add_login_device(
    Session& session, const std::string& digest, std::int64_t user, const std::string& ends) {
    session.run("INSERT INTO login_device (digest, \"user\", ends) VALUES ($1, $2, $3)",
        std::array<Value, 3>{digest, user, ends});
}

bool is_login_device(
    Session& session, const std::string& digest, std::int64_t user, const std::string& now) {
    return one_integer(session,
               "SELECT count(*) FROM login_device WHERE digest = $1 AND \"user\" = $2 AND "
               "ends >= $3",
               std::array<Value, 3>{digest, user, now}) > 0;
}

void add_login_flow(Session& session, const std::string& digest, const LoginFlow& f) {
    session.run(insert_flow,
        std::array<Value, 7>{digest, f.provider, f.nonce, f.verifier, f.back, f.ends, f.begun});
}

std::optional<LoginFlow> take_login_flow(Session& session, const std::string& digest) {
    std::optional<LoginFlow> found;
    const std::array<Value, 1> of{digest};
    session.each(
        "SELECT provider, nonce, verifier, back, ends, begun FROM login_flow WHERE digest = $1", of,
        [&](const ResultRow& row) {
            found = {text(row, 0), text(row, 1), text(row, 2), text(row, 3), text(row, 4),
                row.integer(5)};
        });
    session.run("DELETE FROM login_flow WHERE digest = $1", of);
    return found;
}

std::int64_t add_api_token(Session& session, const ApiToken& t) {
    const auto id = 1 + one_integer(session, "SELECT coalesce(max(id), 0) FROM api_token");
    session.run(insert_token, std::array<Value, 8>{id, t.digest, t.user, t.name, t.scope,
                                  t.cooperation ? Value{*t.cooperation} : Value{}, t.made, t.ends});
    return id;
}

std::optional<ApiToken> find_api_token(Session& session, const std::string& digest) {
    std::optional<ApiToken> found;
    session.each(std::string{select_tokens} + "WHERE digest = $1", std::array<Value, 1>{digest},
        [&](const ResultRow& row) { found = read_token(row); });
    return found;
}

std::vector<ApiToken> api_tokens_of(Session& session, std::int64_t user) {
    std::vector<ApiToken> all;
    session.each(std::string{select_tokens} + "WHERE \"user\" = $1 ORDER BY id",
        std::array<Value, 1>{user}, [&](const ResultRow& row) { all.push_back(read_token(row)); });
    return all;
}

void revoke_api_token(Session& session, std::int64_t id, const std::string& at) {
    session.run("UPDATE api_token SET revoked = $2 WHERE id = $1 AND revoked IS NULL",
        std::array<Value, 2>{id, at});
}

} // namespace samdrift
