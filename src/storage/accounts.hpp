// Who may log in, who is logged in, and by what. Of secrets only digests are kept, and nothing of
// this is in the journal: what it says of people are their ids.
#pragma once
#include "storage/session.hpp"
#include <optional>

namespace samdrift {

struct Account {
    std::int64_t user = 0;
    std::string name, login; // login: folded
    std::string provider;    // "" for a password of our own
    std::optional<std::string> subject;
    std::string password; // hashed; "" for none
    bool demo = false, disabled = false;
};
// By "login", "user", or provider and subject.
std::optional<Account> account_of_login(Session&, const std::string& login);
std::optional<Account> account_of_user(Session&, std::int64_t user);
std::optional<Account> account_of_subject(
    Session&, const std::string& provider, const std::string& subject);
std::vector<Account> accounts(Session&); // by user
std::int64_t count_accounts(Session&);
// Gives the user's id: a new one when it is 0. The login must be free.
std::int64_t add_account(Session&, const Account&);
void change_account(Session&, const Account&);
std::string name_of_user(Session&, std::int64_t user); // "" when there is none

struct LoginSession {
    std::int64_t user = 0;
    std::string csrf, made, seen, ends; // moments
};
void add_login_session(Session&, const std::string& digest, const LoginSession&);
std::optional<LoginSession> find_login_session(Session&, const std::string& digest);
void touch_login_session(Session&, const std::string& digest, const std::string& seen);
void end_login_session(Session&, const std::string& digest);
void end_login_sessions_of(Session&, std::int64_t user);
// Sessions, devices and flows that have ended.
void remove_ended_logins(Session&, const std::string& now);

// A browser that has logged in as somebody before.
void add_login_device(
    Session&, const std::string& digest, std::int64_t user, const std::string& ends);
bool is_login_device(
    Session&, const std::string& digest, std::int64_t user, const std::string& now);

// What is kept while somebody is away at another's login page.
struct LoginFlow {
    std::string provider, nonce, verifier, back, ends;
    std::int64_t begun = 0; // seconds since 1970
};
void add_login_flow(Session&, const std::string& digest, const LoginFlow&);
std::optional<LoginFlow> take_login_flow(Session&, const std::string& digest); // once

struct ApiToken {
    std::int64_t id = 0, user = 0;
    std::string digest, name, scope, made, ends; // scope: "read", "write"
    std::optional<std::int64_t> cooperation;
    std::optional<std::string> revoked;
};
std::int64_t add_api_token(Session&, const ApiToken&);
std::optional<ApiToken> find_api_token(Session&, const std::string& digest);
std::vector<ApiToken> api_tokens_of(Session&, std::int64_t user);
void revoke_api_token(Session&, std::int64_t id, const std::string& at);

} // namespace samdrift
