// Logging in with another's account: the authorisation code flow of OpenID Connect Core 1.0 section
// 3.1, with PKCE (RFC 7636). The caller keeps what begin() gives, tied to the browser it began in,
// and hands it to finish() once.
#pragma once
#include "identity/http_client.hpp"
#include "identity/jwt.hpp"
#include "identity/oidc_provider.hpp"
#include "identity/secrets.hpp"
#include <functional>
#include <mutex>

namespace samdrift {

enum class OidcFault {
    none,
    provider_unreachable,   // no answer, or one that is not what it should be
    provider_misconfigured, // its description of itself does not fit ours
    wrong_state,            // not the login that this browser began
    took_too_long,
    wrong_issuer, // the answer says it comes from another provider (RFC 9207)
    cancelled,    // the person did not want to
    refused,      // the provider, for another reason
    code_missing,
    code_refused,  // by the token endpoint
    token_refused, // the id_token; the detail is its TokenFault
    level_too_low, // "acr" is not one that is accepted
    no_subject     // the claims that say who it is are not there, or do not agree
};
std::string_view name_of(OidcFault);
// The code of the sentence people read: "problem.<code>". Which of the checks failed is for the
// log.
std::string_view problem_of(OidcFault);

// One login that has begun. Secret, but for the address.
struct OidcStart {
    std::string address; // where the browser is sent
    std::string state, nonce, verifier;
    std::chrono::sys_seconds begun{};
};

// What the browser brings back to redirect_uri, percent-decoded; empty where it is not there.
struct OidcReturn {
    std::string code, state, issuer, error; // issuer: the parameter "iss"
};

struct OidcPerson {
    std::string subject; // the provider's own, never used again for another: the key with its name
    std::string name, mail;
    Json claims = {};
};

struct OidcBegun {
    OidcFault fault = OidcFault::none;
    std::string detail = {}; // for the log
    OidcStart start = {};
    explicit operator bool() const { return fault == OidcFault::none; }
};
struct OidcFinished {
    OidcFault fault = OidcFault::none;
    std::string detail = {};
    OidcPerson person = {};
    explicit operator bool() const { return fault == OidcFault::none; }
};

struct OidcTimes {
    std::chrono::seconds to_log_in{900};          // from begin() to finish()
    std::chrono::seconds between_key_fetches{30}; // where a token names a key we do not know
    std::chrono::seconds kept{3600};              // what the provider says of itself, and its keys
};

class OidcLogin {
public:
    using Clock = std::function<std::chrono::system_clock::time_point()>;
    // Unguessable, of letters that PKCE takes: 43 of base64url (RFC 7636 section 4.1).
    using Random = std::function<std::string()>;

    OidcLogin(OidcProvider, HttpClient&, Clock, Random = random_secret, OidcTimes = {});

    const OidcProvider& provider() const { return provider_; }

    // Both may ask the provider, and then block for as long as the HTTP client allows. By several
    // threads at once; one fetches, the others wait for what it brings.
    OidcBegun begin();
    OidcFinished finish(const OidcStart&, const OidcReturn&);

private:
    struct Metadata {
        std::string authorization_endpoint, token_endpoint, userinfo_endpoint, jwks_uri;
        bool names_issuer = false;
        std::chrono::sys_seconds fetched{};
    };
    // Shared: a token is checked with the keys it was begun with, while newer ones take their
    // place.
    using Keys = std::shared_ptr<const KeySet>;

    std::chrono::sys_seconds now() const;
    OidcFault know_provider(Metadata&, std::string& detail);
    OidcFault read_metadata(const Json&, std::string& detail);
    Keys keys(const std::string& jwks_uri, const std::string* unknown, std::string& detail);
    OidcFault return_fault(const OidcStart&, const OidcReturn&, const Metadata&) const;
    OidcFault exchange(const OidcStart&, const std::string& code, const Metadata&, Json& tokens,
        std::string& detail);
    TokenChecked check(const std::string& token, const OidcStart&, const Metadata&,
        std::string& detail, bool& unreachable);
    OidcFault read_person(
        const Json& claims, const Json& tokens, const Metadata&, OidcPerson&, std::string& detail);

    OidcProvider provider_;
    HttpClient& http_;
    Clock clock_;
    Random random_;
    OidcTimes times_;
    std::mutex mutex_; // over what follows
    std::optional<Metadata> metadata_;
    Keys keys_;
    std::chrono::sys_seconds keys_fetched_{};
};

} // namespace samdrift
