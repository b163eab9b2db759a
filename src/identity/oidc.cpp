#include "identity/oidc.hpp"
#include "base/base64url.hpp"
#include "base/failure.hpp"
#include "identity/secrets.hpp"
#include <algorithm>
#include <array>
#include <openssl/evp.h>

namespace samdrift {
namespace {

constexpr std::array<std::string_view, 13> fault_names{"none", "provider_unreachable",
    "provider_misconfigured", "wrong_state", "took_too_long", "wrong_issuer", "cancelled",
    "refused", "code_missing", "code_refused", "token_refused", "level_too_low", "no_subject"};
static_assert(fault_names.size() == static_cast<std::size_t>(OidcFault::no_subject) + 1);

constexpr std::size_t longest_code = 4096; // Entra ID's are about 1000

std::string s256(const std::string& verifier) { // RFC 7636 section 4.2
    unsigned char digest[EVP_MAX_MD_SIZE];
    std::size_t size = 0;
    if (EVP_Q_digest(nullptr, "SHA256", nullptr, verifier.data(), verifier.size(), digest, &size) !=
        1)
        throw Failure("crypto_failed", "SHA-256");
    return base64url({reinterpret_cast<char*>(digest), size});
}

std::string base64(const std::string& bytes) { // RFC 7617 wants padding
    std::string out = base64url(bytes);
    std::ranges::replace(out, '-', '+');
    std::ranges::replace(out, '_', '/');
    while (out.size() % 4) out += '=';
    return out;
}

std::string text_in(const Json& json, std::string_view name) {
    return std::string{json.text_of(name).value_or("")};
}

// What others wrote goes into the log as plain letters, and no more than a line of them.
std::string plain(std::string_view text) {
    std::string out;
    for (const char c : text.substr(0, 80)) out += c >= ' ' && c <= '~' ? c : '?';
    return out;
}

std::optional<Json> object_in(const HttpAnswer& answer) {
    auto read = answer.status == 200 ? read_any_json(answer.body) : std::nullopt;
    if (!read || read->is != Json::Is::object) return std::nullopt;
    return read;
}

// A token that goes into a header: RFC 6750 section 2.1, and no line of its own.
bool bearer(std::string_view token) {
    return !token.empty() && std::ranges::all_of(token, [](char c) { return c > ' ' && c <= '~'; });
}

std::string fault_in(const std::string& address, const HttpAnswer& answer) {
    return plain(address) + ": " +
           (answer.status == 0 ? plain(answer.fault) : std::to_string(answer.status));
}

std::string discovery_address(std::string issuer) {
    while (issuer.ends_with('/')) issuer.pop_back();
    return issuer + "/.well-known/openid-configuration"; // OpenID Connect Discovery section 4
}

} // namespace

std::string_view name_of(OidcFault fault) { return fault_names[static_cast<std::size_t>(fault)]; }

std::string_view problem_of(OidcFault fault) {
    switch (fault) {
    case OidcFault::provider_unreachable:
    case OidcFault::provider_misconfigured: return "login_provider_unreachable";
    case OidcFault::wrong_state:
    case OidcFault::took_too_long: return "login_began_elsewhere";
    case OidcFault::cancelled: return "login_cancelled";
    case OidcFault::level_too_low: return "login_level_too_low";
    default: return "login_not_accepted";
    }
}

OidcLogin::OidcLogin(
    OidcProvider provider, HttpClient& http, Clock clock, Random random, OidcTimes times)
    : provider_(std::move(provider))
    , http_(http)
    , clock_(std::move(clock))
    , random_(std::move(random))
    , times_(times) {}

std::chrono::sys_seconds OidcLogin::now() const {
    return std::chrono::floor<std::chrono::seconds>(clock_());
}

// OpenID Connect Discovery section 4.3: the issuer is exactly the one that was asked.
OidcFault OidcLogin::read_metadata(const Json& from, std::string& detail) {
    const auto wrong = [&](std::string why) {
        detail = std::move(why);
        return OidcFault::provider_misconfigured;
    };
    if (from.text_of("issuer") != provider_.issuer)
        return wrong("issuer is " + plain(text_in(from, "issuer")));
    Metadata read{text_in(from, "authorization_endpoint"), text_in(from, "token_endpoint"),
        text_in(from, "userinfo_endpoint"), text_in(from, "jwks_uri"), false, now()};
    for (const auto* address : {&read.authorization_endpoint, &read.token_endpoint, &read.jwks_uri})
        if (!read_web_address(*address)) return wrong("address not allowed: " + plain(*address));
    if (!read.userinfo_endpoint.empty() && !read_web_address(read.userinfo_endpoint))
        return wrong("address not allowed: " + plain(read.userinfo_endpoint));
    // Entra ID leaves the list out, and knows S256.
    if (const auto* methods = from.find("code_challenge_methods_supported");
        methods && std::ranges::none_of(
                       methods->items, [](const Json& method) { return method.text == "S256"; }))
        return wrong("no PKCE with S256");
    const auto* names = from.find("authorization_response_iss_parameter_supported");
    read.names_issuer = names && names->truth;
    metadata_ = std::move(read);
    return OidcFault::none;
}

OidcFault OidcLogin::know_provider(Metadata& metadata, std::string& detail) {
    const std::lock_guard lock{mutex_};
    if (!metadata_ || now() >= metadata_->fetched + times_.kept) {
        const auto address = discovery_address(provider_.issuer);
        const auto answer = http_.send({address});
        const auto read = object_in(answer);
        if (!read) {
            detail = fault_in(address, answer);
            return OidcFault::provider_unreachable;
        }
        if (const auto fault = read_metadata(*read, detail); fault != OidcFault::none) return fault;
    }
    metadata = *metadata_;
    return OidcFault::none;
}

// The keys we have, unless they are old; or one is wanted that is not among them and we have not
// asked lately: a flood of unknown keys does not become a flood of questions.
OidcLogin::Keys OidcLogin::keys(
    const std::string& jwks_uri, const std::string* unknown, std::string& detail) {
    const std::lock_guard lock{mutex_};
    const auto age = now() - keys_fetched_;
    const bool wanted =
        unknown && keys_ && !keys_->has(*unknown) && age >= times_.between_key_fetches;
    if (keys_ && age < times_.kept && !wanted) return keys_;
    const auto answer = http_.send({jwks_uri});
    auto read = answer.status == 200 ? read_key_set(answer.body) : std::nullopt;
    if (!read) {
        detail = fault_in(jwks_uri, answer);
        if (wanted) keys_fetched_ = now(); // the next unknown one waits, too
        return nullptr;
    }
    keys_ = std::make_shared<const KeySet>(std::move(*read));
    keys_fetched_ = now();
    return keys_;
}

OidcBegun OidcLogin::begin() {
    OidcBegun begun;
    Metadata metadata;
    begun.fault = know_provider(metadata, begun.detail);
    if (begun.fault != OidcFault::none) return begun;
    OidcStart& start = begun.start;
    for (auto* secret : {&start.state, &start.nonce, &start.verifier}) *secret = random_();
    start.begun = now();
    FormFields asked{{"response_type", "code"}, {"client_id", provider_.client_id},
        {"redirect_uri", provider_.redirect_uri}, {"scope", scopes_of(provider_)},
        {"state", start.state}, {"nonce", start.nonce}, {"code_challenge", s256(start.verifier)},
        {"code_challenge_method", "S256"}};
    for (const auto& more : provider_.extra) asked.emplace_back(more.name, more.value);
    const auto& to = metadata.authorization_endpoint;
    start.address = to + (to.find('?') == to.npos ? "?" : "&") + form_encoded(asked);
    return begun;
}

OidcFault OidcLogin::return_fault(
    const OidcStart& start, const OidcReturn& came, const Metadata& metadata) const {
    if (start.state.empty() || !same_secret(start.state, came.state)) return OidcFault::wrong_state;
    if (now() < start.begun || now() >= start.begun + times_.to_log_in)
        return OidcFault::took_too_long;
    const bool another = !came.issuer.empty() && came.issuer != provider_.issuer;
    if (another || (came.issuer.empty() && metadata.names_issuer)) return OidcFault::wrong_issuer;
    if (came.error == "access_denied") return OidcFault::cancelled;
    if (!came.error.empty()) return OidcFault::refused;
    if (came.code.empty() || came.code.size() > longest_code) return OidcFault::code_missing;
    return OidcFault::none;
}

// OpenID Connect Core section 3.1.3.1, and RFC 6749 section 2.3.1 for how id and secret are
// written.
OidcFault OidcLogin::exchange(const OidcStart& start, const std::string& code,
    const Metadata& metadata, Json& tokens, std::string& detail) {
    HttpAsk ask{metadata.token_endpoint};
    ask.form = FormFields{{"grant_type", "authorization_code"}, {"code", code},
        {"redirect_uri", provider_.redirect_uri}, {"code_verifier", start.verifier}};
    if (provider_.client_authentication == ClientAuthentication::basic)
        ask.headers.emplace_back(
            "Authorization", "Basic " + base64(percent_encoded(provider_.client_id) + ":" +
                                               percent_encoded(provider_.client_secret)));
    else
        ask.form->emplace_back("client_id", provider_.client_id);
    if (provider_.client_authentication == ClientAuthentication::post)
        ask.form->emplace_back("client_secret", provider_.client_secret);
    const auto answer = http_.send(ask);
    if (auto read = object_in(answer); read && read->text_of("id_token")) {
        tokens = std::move(*read);
        return OidcFault::none;
    }
    detail = fault_in(metadata.token_endpoint, answer);
    if (answer.status != 400 && answer.status != 401) return OidcFault::provider_unreachable;
    const auto said = read_any_json(answer.body);
    detail += " " + plain(said ? text_in(*said, "error") : "");
    return OidcFault::code_refused;
}

TokenChecked OidcLogin::check(const std::string& token, const OidcStart& start,
    const Metadata& metadata, std::string& detail, bool& unreachable) {
    const TokenRules rules{.issuer = provider_.issuer,
        .audience = provider_.client_id,
        .algorithms = algorithms_of(provider_),
        .nonce = start.nonce};
    auto known = keys(metadata.jwks_uri, nullptr, detail);
    unreachable = !known;
    if (!known) return {TokenFault::unknown_key};
    auto checked = check_token(token, rules, *known, now());
    if (checked.fault != TokenFault::unknown_key) return checked;
    const auto kid = claimed_key(token, rules);
    if (!kid || known->has(*kid)) return checked;
    const auto newer = keys(metadata.jwks_uri, &*kid, detail);
    unreachable = !newer;
    return newer ? check_token(token, rules, *newer, now()) : std::move(checked);
}

// The claims may be in the token, or at the userinfo endpoint (OpenID Connect Core section 5.3),
// whose subject has to be the token's.
OidcFault OidcLogin::read_person(const Json& claims, const Json& tokens, const Metadata& metadata,
    OidcPerson& person, std::string& detail) {
    const auto& accepted = provider_.accepted_acr;
    if (!accepted.empty() &&
        std::ranges::find(accepted, claims.text_of("acr").value_or("")) == accepted.end()) {
        detail = "acr is " + plain(text_in(claims, "acr"));
        return OidcFault::level_too_low;
    }
    Json more;
    const auto access = text_in(tokens, "access_token");
    const bool all_there =
        claims.text_of(provider_.subject_claim) && claims.text_of(provider_.name_claim);
    if (!all_there && !metadata.userinfo_endpoint.empty() && bearer(access)) {
        const auto answer =
            http_.send({metadata.userinfo_endpoint, {{"Authorization", "Bearer " + access}}});
        auto read = object_in(answer);
        if (!read) {
            detail = fault_in(metadata.userinfo_endpoint, answer);
            return OidcFault::provider_unreachable;
        }
        if (read->text_of("sub") != claims.text_of("sub")) {
            detail = "userinfo is of another";
            return OidcFault::no_subject;
        }
        more = std::move(*read);
    }
    const auto value = [&](const std::string& name) {
        const auto in_token = text_in(claims, name);
        return in_token.empty() ? text_in(more, name) : in_token;
    };
    person = {value(provider_.subject_claim), value(provider_.name_claim),
        value(provider_.mail_claim), claims};
    if (!person.subject.empty()) return OidcFault::none;
    detail = "no " + provider_.subject_claim;
    return OidcFault::no_subject;
}

OidcFinished OidcLogin::finish(const OidcStart& start, const OidcReturn& came) {
    OidcFinished finished;
    Metadata metadata;
    finished.fault = know_provider(metadata, finished.detail);
    if (finished.fault == OidcFault::none) finished.fault = return_fault(start, came, metadata);
    if (finished.fault == OidcFault::refused) finished.detail = plain(came.error);
    if (finished.fault != OidcFault::none) return finished;
    Json tokens;
    finished.fault = exchange(start, came.code, metadata, tokens, finished.detail);
    if (finished.fault != OidcFault::none) return finished;
    bool unreachable = false;
    const auto checked =
        check(text_in(tokens, "id_token"), start, metadata, finished.detail, unreachable);
    if (!checked) {
        finished.fault = unreachable ? OidcFault::provider_unreachable : OidcFault::token_refused;
        if (!unreachable) finished.detail = name_of(checked.fault);
        return finished;
    }
    finished.fault =
        read_person(checked.claims, tokens, metadata, finished.person, finished.detail);
    return finished;
}

} // namespace samdrift
