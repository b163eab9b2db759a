#include "app/login.hpp"
#include "app/login_ways.hpp"
#include "app/who.hpp"
#include "base/words.hpp"
#include "identity/password.hpp"
#include "identity/secrets.hpp"
#include "storage/accounts.hpp"
#include <semaphore>

namespace samdrift {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::minutes seen_again{5}; // how exactly a session's last use is kept
constexpr std::chrono::hours device_life{24 * 365};
constexpr std::size_t longest_login = 200, longest_password = 1000; // bytes that are looked at

std::string in(const App& app, std::chrono::seconds time) { return moment(app.now() + time); }

// A password takes 19 MiB and a core's time to try: two at once, whatever comes in.
std::counting_semaphore<2>& places() {
    static std::counting_semaphore<2> two{2};
    return two;
}

bool tried(std::string_view password, std::string_view stored) {
    places().acquire();
    struct Leave {
        ~Leave() { places().release(); }
    } leave;
    return password_fits(password, stored);
}

// The browser that has logged in as this person before has a count of its own.
std::string source_of(
    App& app, Session& session, const Caller& caller, const std::optional<Account>& account) {
    const auto digest = digest_of(caller.device);
    const auto user = account ? account->user : 0;
    const bool known = is_login_device(session, digest, user, app.moment());
    return known ? "device " + digest : caller.address;
}

Problem wait_problem(std::chrono::seconds wait) {
    return {"login_wait", {}, {}, {{"seconds", std::to_string(wait.count())}}};
}

LoggedIn begin_session(App& app, Session& session, std::int64_t user, const Caller& caller) {
    LoggedIn made{user, random_secret(), {}};
    Transaction transaction{session, true};
    remove_ended_logins(session, app.moment());
    if (!is_login_device(session, digest_of(caller.device), user, app.moment())) {
        made.device = random_secret();
        add_login_device(session, digest_of(made.device), user, in(app, device_life));
    }
    add_login_session(session, digest_of(made.session),
        {user, random_secret(), app.moment(), app.moment(), in(app, longest_session)});
    transaction.commit();
    return made;
}

Asker nobody(Session& session) { return {load_user(session, 0), {}, false}; }

bool may_log_in(Session& session, std::int64_t user) {
    const auto account = account_of_user(session, user);
    return account && !account->disabled;
}

} // namespace

Result<LoggedIn> log_in(App& app, const LoginRequest& request, const Caller& caller) {
    const auto name = folded(std::string_view{request.login}.substr(0, longest_login));
    const auto password = std::string_view{request.password}.substr(0, longest_password);
    auto held = app.session();
    auto account = account_of_login(*held, name);
    const auto source = source_of(app, *held, caller, account);
    if (const auto wait = app.throttle().wait(name, source, app.now()); wait > 0s)
        return wait_problem(wait);
    const bool usable = account && !account->disabled && account->provider.empty();
    const bool fits = tried(password, usable ? account->password : std::string{});
    const bool vouched = app.login_ways().vouched(account, name, password);
    if (!fits && !(vouched && !account->disabled)) {
        app.throttle().failed(name, source, app.now());
        return Problem{"login_failed"};
    }
    app.throttle().succeeded(name, source);
    return begin_session(app, *held, account->user, caller);
}

Result<LoggedIn> log_in_as(App& app, std::int64_t user, const Caller& caller) {
    auto held = app.session();
    if (!may_log_in(*held, user)) return Problem{"login_failed"};
    return begin_session(app, *held, user, caller);
}

void log_out(App& app, const std::string& session) {
    auto held = app.session();
    Transaction transaction{*held, true};
    end_login_session(*held, digest_of(session));
    transaction.commit();
}

namespace {

std::optional<Asker> by_session(App& app, Session& session, const std::string& secret) {
    const auto digest = digest_of(secret);
    const auto found = find_login_session(session, digest);
    const auto now = app.moment();
    if (!found || found->ends < now || found->seen < in(app, -idle_session) ||
        !may_log_in(session, found->user))
        return std::nullopt;
    if (found->seen < in(app, -seen_again)) {
        Transaction transaction{session, true};
        touch_login_session(session, digest, now);
        transaction.commit();
    }
    return Asker{load_user(session, found->user), found->csrf, false};
}

std::optional<Asker> by_token(App& app, Session& session, const std::string& secret) {
    const auto found = find_api_token(session, digest_of(secret));
    if (!found || found->revoked || found->ends < app.moment() || !may_log_in(session, found->user))
        return std::nullopt;
    Asker asker{load_user(session, found->user), {}, true};
    asker.user.only_reads = found->scope != name_of(TokenScope::write);
    if (found->cooperation) asker.user.only_about = Id<Cooperation>{*found->cooperation};
    return asker;
}

} // namespace

Result<Asker> asker(App& app, const std::string& session, const std::string& token) {
    if (!app.has_store()) return Asker{};
    auto held = app.session();
    if (!token.empty()) {
        auto found = by_token(app, *held, token);
        if (!found) return Problem{"token_refused"};
        return *std::move(found);
    }
    if (!session.empty())
        if (auto found = by_session(app, *held, session)) return *std::move(found);
    return nobody(*held);
}

Result<Asker> asker_by_name_and_token(App& app, const LoginRequest& sent, const Caller& caller) {
    if (!app.has_store()) return Asker{};
    const auto name = folded(std::string_view{sent.login}.substr(0, longest_login));
    const auto source = "token " + caller.address;
    if (const auto wait = app.throttle().wait(name, source, app.now()); wait > 0s)
        return wait_problem(wait);
    auto held = app.session();
    const auto account = account_of_login(*held, name);
    auto found = by_token(app, *held, sent.password);
    if (!account || !found || found->user.id != account->user) {
        app.throttle().failed(name, source, app.now());
        return Problem{"token_refused"};
    }
    app.throttle().succeeded(name, source);
    return *std::move(found);
}

Result<LoggedIn> change_password(
    App& app, const User& user, const PasswordChange& change, const Caller& caller) {
    if (user.id == 0) return Problem{"login_needed"};
    auto held = app.session();
    auto account = account_of_user(*held, user.id);
    if (!account || !account->provider.empty()) return Problem{"no_password_here"};
    const auto source = "change " + caller.address;
    if (const auto wait = app.throttle().wait(account->login, source, app.now()); wait > 0s)
        return wait_problem(wait);
    if (!tried(change.old_password, account->password)) {
        app.throttle().failed(account->login, source, app.now());
        return Problem{"wrong_password"};
    }
    if (const auto fault = password_fault(change.new_password, account->login); !fault.empty())
        return Problem{fault};
    account->password = hashed_password(change.new_password);
    account->demo = false;
    {
        Transaction transaction{*held, true};
        change_account(*held, *account);
        end_login_sessions_of(*held, user.id);
        transaction.commit();
    }
    app.throttle().succeeded(account->login, source);
    return begin_session(app, *held, user.id, {caller.address, {}});
}

template <> const Entity& entity<LoginRequest>() {
    static const Entity e = describe<LoginRequest>({"LoginRequest"}, nullptr,
        field<&LoginRequest::login>("login"), field<&LoginRequest::password>("password"));
    return e;
}

template <> const Entity& entity<PasswordChange>() {
    static const Entity e = describe<PasswordChange>({"PasswordChange"}, nullptr,
        field<&PasswordChange::old_password>("old_password"),
        field<&PasswordChange::new_password>("new_password"));
    return e;
}

template <> const Entity& entity<Done>() {
    static const Entity e = describe<Done>({"Done"}, nullptr, field<&Done::done>("done"));
    return e;
}

} // namespace samdrift
