#include "app/login_ways.hpp"
#include "base/words.hpp"
#include "identity/secrets.hpp"
#include "storage/accounts.hpp"
#include <algorithm>

namespace samdrift {
namespace {

constexpr std::chrono::seconds flow_life = OidcTimes{}.to_log_in;

// A page of ours, and nothing that a browser takes for another's.
std::string own_page(const std::string& back) {
    const bool ours = back.starts_with('/') && !back.starts_with("//") &&
                      back.find_first_of("\\\r\n\t") == back.npos && back.size() < 2000;
    return ours ? back : "/";
}

// Whose account it is: the one that has been used with this subject, or one that an administrator
// has made in the name that the provider itself decides. Names that people may choose do not count.
std::optional<Account> account_for(
    Session& session, const OidcProvider& provider, const OidcPerson& person) {
    if (auto known = account_of_subject(session, provider.name, person.subject)) return known;
    std::vector<std::string> names{person.subject};
    if (provider.name_claim == "preferred_username") names.push_back(person.name);
    for (const auto& name : names) {
        auto account = account_of_login(session, folded(name));
        if (account && account->provider == provider.name && !account->subject) {
            account->subject = person.subject;
            return account;
        }
    }
    return std::nullopt;
}

} // namespace

LoginWays::LoginWays(LoginSettings settings, Now now, Log log)
    : LoginWays(std::move(settings), https_client(), std::move(now), std::move(log)) {}

LoginWays::LoginWays(LoginSettings settings, std::unique_ptr<HttpClient> http, Now now, Log log)
    : settings_(std::move(settings)), http_(std::move(http)), log_(std::move(log)) {
    for (const auto& provider : settings_.providers)
        logins_.push_back(std::make_unique<OidcLogin>(provider, *http_, now));
}

std::vector<ProviderView> LoginWays::providers() const {
    std::vector<ProviderView> all;
    for (const auto& p : settings_.providers) all.push_back({p.name, p.label});
    return all;
}

std::vector<std::string> LoginWays::names() const {
    std::vector<std::string> all;
    for (const auto& p : settings_.providers) all.push_back(p.name);
    for (const auto& d : settings_.directories) all.push_back(d.name);
    return all;
}

bool LoginWays::has(const std::string& name) const {
    const auto all = names();
    return std::ranges::find(all, name) != all.end();
}

Result<LoginBegun> LoginWays::begin(
    App& app, const std::string& provider, const std::string& back) {
    const auto login =
        std::ranges::find(logins_, provider, [](const auto& l) { return l->provider().name; });
    if (login == logins_.end()) return Problem{"unknown_provider", {}, provider};
    auto begun = (*login)->begin();
    if (!begun) {
        log_(provider + ": " + std::string{name_of(begun.fault)} + " " + begun.detail);
        return Problem{std::string{problem_of(begun.fault)}};
    }
    auto held = app.session();
    Transaction transaction{*held, true};
    remove_ended_logins(*held, app.moment());
    const auto seconds = begun.start.begun.time_since_epoch().count();
    add_login_flow(*held, digest_of(begun.start.state),
        {provider, begun.start.nonce, begun.start.verifier, own_page(back),
            moment(app.now() + flow_life), seconds});
    transaction.commit();
    return LoginBegun{std::move(begun.start.address), std::move(begun.start.state)};
}

Result<LoginDone> LoginWays::finish(App& app, const std::string& provider,
    const OidcReturn& returned, const std::string& state, const Caller& caller) {
    const auto login =
        std::ranges::find(logins_, provider, [](const auto& l) { return l->provider().name; });
    if (login == logins_.end()) return Problem{"unknown_provider", {}, provider};
    auto held = app.session();
    std::optional<LoginFlow> flow;
    {
        Transaction transaction{*held, true};
        flow = take_login_flow(*held, digest_of(state));
        transaction.commit();
    }
    // That it is the state that the browser came back with, OidcLogin sees to.
    if (!flow || flow->provider != provider)
        return Problem{std::string{problem_of(OidcFault::wrong_state)}};
    const OidcStart start{{}, state, flow->nonce, flow->verifier,
        std::chrono::sys_seconds{std::chrono::seconds{flow->begun}}};
    const auto finished = (*login)->finish(start, returned);
    if (!finished) {
        log_(provider + ": " + std::string{name_of(finished.fault)} + " " + finished.detail);
        return Problem{std::string{problem_of(finished.fault)}};
    }
    const auto account = account_for(*held, (*login)->provider(), finished.person);
    if (!account || account->disabled) {
        log_(provider + ": no account for " + finished.person.subject);
        return Problem{"no_account"};
    }
    {
        Transaction transaction{*held, true};
        change_account(*held, *account);
        transaction.commit();
    }
    auto made = log_in_as(app, account->user, caller);
    if (!made) return made.problems;
    return LoginDone{*std::move(made), flow->back};
}

bool LoginWays::vouched(
    const std::optional<Account>& account, const std::string& name, std::string_view password) {
    if (settings_.directories.empty()) return false;
    const auto own = std::ranges::find(
        settings_.directories, account ? account->provider : std::string{}, &LdapDirectory::name);
    const bool asked = own != settings_.directories.end();
    const auto& directory = asked ? *own : settings_.directories.front();
    const auto answer =
        ldap_login(directory, name, asked ? std::string{password} : random_secret());
    if (asked && answer.fault == LdapFault::unreachable)
        log_(directory.name + ": " + answer.detail);
    return asked && answer;
}

} // namespace samdrift
