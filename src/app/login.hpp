// Logging in and out, and who a request is from: a browser's session or a token for programs.
#pragma once
#include "app/app.hpp"
#include "base/result.hpp"

namespace samdrift {

struct LoginRequest {
    std::string login, password;
};
template <> const Entity& entity<LoginRequest>();

// Where a try comes from.
struct Caller {
    std::string address; // of the network
    std::string device;  // the secret a browser got when somebody logged in with it; "" for none
};

// What a browser is given; secrets that are stored nowhere as they are.
struct LoggedIn {
    std::int64_t user = 0;
    std::string session, device; // device: "" when it had one already
};
// Codes: login_failed, whatever is wrong; login_wait, with `seconds` (see identity/throttle).
Result<LoggedIn> log_in(App&, const LoginRequest&, const Caller&);
// A session for somebody whom another has vouched for.
Result<LoggedIn> log_in_as(App&, std::int64_t user, const Caller&);
void log_out(App&, const std::string& session);

struct Asker {
    User user;
    std::string csrf; // what a changing request by cookie must bring; "" for others
    bool by_token = false;
};
// session: the cookie's secret; token: the bearer's; "" when there was none. Nobody when the secret
// is not known, has ended, or the account is closed; code token_refused when a token was sent.
Result<Asker> asker(App&, const std::string& session, const std::string& token);
// From a program that only knows names and passwords: a person's login, and a token of theirs for a
// password. Codes: token_refused, whatever is wrong; login_wait, as log_in().
Result<Asker> asker_by_name_and_token(App&, const LoginRequest&, const Caller&);
inline constexpr std::string_view token_begins = "sdt_";

inline constexpr std::chrono::hours longest_session{24 * 7}, idle_session{12};

struct PasswordChange {
    std::string old_password, new_password;
};
template <> const Entity& entity<PasswordChange>();
struct Done {
    bool done = true;
};
template <> const Entity& entity<Done>();
// Ends all the person's other sessions. Codes: login_needed, wrong_password, login_wait,
// password_too_short, password_too_long, password_too_common, no_password_here.
Result<LoggedIn> change_password(App&, const User&, const PasswordChange&, const Caller&);

enum class TokenScope { read, write };
template <>
inline constexpr std::array<Choice, 2> choices_of<TokenScope>{
    {{"read", "lese"}, {"write", "lese og skrive"}}};
template <> inline constexpr std::string_view type_name_of<TokenScope> = "TokenScope";

struct TokenOrder {
    std::string name;
    TokenScope scope = TokenScope::read;
    std::optional<std::string> cooperation; // key; none: all that the person has
    Date ends{};                            // its last day, at most two years away
};
template <> const Entity& entity<TokenOrder>();
struct TokenView {
    std::int64_t id = 0;
    std::string name;
    TokenScope scope = TokenScope::read;
    std::optional<std::string> cooperation; // its name
    std::string made, ends;                 // moments
    std::optional<std::string> revoked;
    std::optional<std::string> secret; // told once, when it is made
};
struct TokenPage {
    std::vector<TokenView> tokens;
};
template <> const Entity& entity<TokenPage>();
// A person's own tokens. Codes: login_needed, not_with_a_token, unknown_cooperation,
// ends_too_late, unknown_token, and those of check().
Result<TokenPage> token_page(App&, const Asker&);
Result<TokenPage> make_token(App&, const Asker&, const TokenOrder&);
Result<TokenPage> revoke_token(App&, const Asker&, std::int64_t id);

} // namespace samdrift
