// Logging in by way of others: providers that a browser is sent to (identity/oidc), and directories
// that are asked about a name and a password (identity/ldap). Accounts are ours: whom another
// vouches for may come in only when an administrator has made them an account with that provider.
#pragma once
#include "app/session_view.hpp"
#include "identity/login_settings.hpp"
#include "identity/oidc.hpp"
#include "storage/accounts.hpp"

namespace samdrift {

struct LoginBegun {
    std::string address; // where the browser goes
    std::string state;   // for it to keep, and bring back
};
struct LoginDone {
    LoggedIn made;
    std::string back; // the page that was wanted: "/nye-asker"
};

class LoginWays {
public:
    using Log = std::function<void(const std::string&)>; // why a login did not go, for the log
    LoginWays() = default;                               // none but our own
    LoginWays(LoginSettings, Now, Log);
    // With another way of speaking to providers.
    LoginWays(LoginSettings, std::unique_ptr<HttpClient>, Now, Log);

    std::vector<ProviderView> providers() const;
    std::vector<std::string> names() const; // of providers and directories
    bool has(const std::string& name) const;

    // Codes: unknown_provider, and those of problem_of(OidcFault).
    Result<LoginBegun> begin(App&, const std::string& provider, const std::string& back);
    // state: what the browser kept. Codes: those of begin(), no_account.
    Result<LoginDone> finish(App&, const std::string& provider, const OidcReturn&,
        const std::string& state, const Caller&);

    // Whether the directory says that the password is this person's. An account of our own, or
    // none, is asked about as well, with a password nobody has: every name takes as long.
    bool vouched(const std::optional<Account>&, const std::string& name, std::string_view password);

private:
    LoginSettings settings_;
    std::unique_ptr<HttpClient> http_;
    std::vector<std::unique_ptr<OidcLogin>> logins_;
    Log log_;
};

} // namespace samdrift
