#include "identity/oidc_provider.hpp"
#include "identity/http_client.hpp"
#include <algorithm>

namespace samdrift {
namespace {

// What we say ourselves in a request to log in. max_age would have to be checked, and is not.
constexpr std::array<std::string_view, 12> ours{"client_id", "redirect_uri", "response_type",
    "response_mode", "scope", "state", "nonce", "code_challenge", "code_challenge_method",
    "request", "request_uri", "max_age"};

void say(Problems& problems, std::string code, std::string field, std::string value = {}) {
    problems.push_back(
        {std::move(code), {.file = {}, .sheet = {}, .column = std::move(field)}, std::move(value)});
}

bool plain_name(std::string_view name) {
    return !name.empty() && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

void check_filled(const OidcProvider& p, Problems& problems) {
    for (const auto& [field, value] : {std::pair{"label", &p.label}, {"client_id", &p.client_id},
             {"subject_claim", &p.subject_claim}, {"name_claim", &p.name_claim}})
        if (value->empty()) say(problems, "missing_value", field);
    const bool needs_secret = p.client_authentication != ClientAuthentication::none;
    if (needs_secret && p.client_secret.empty()) say(problems, "missing_value", "client_secret");
}

void check_provider(const OidcProvider& p, Problems& problems) {
    if (!plain_name(p.name)) say(problems, "key_not_plain", "name", p.name);
    check_filled(p, problems);
    for (const auto& [field, value] :
        {std::pair{"issuer", &p.issuer}, {"redirect_uri", &p.redirect_uri}})
        if (!read_web_address(*value) || value->find('?') != std::string::npos)
            say(problems, "address_not_secure", field, *value);
    if (!p.scopes.empty() && std::ranges::find(p.scopes, "openid") == p.scopes.end())
        say(problems, "openid_missing", "scopes");
    for (const auto& name : p.algorithms)
        if (!signature_algorithm(name)) say(problems, "algorithm_not_allowed", "algorithms", name);
    for (const auto& parameter : p.extra)
        if (parameter.name.empty() || std::ranges::find(ours, parameter.name) != ours.end())
            say(problems, "parameter_not_allowed", "extra", parameter.name);
}

} // namespace

template <> const Entity& entity<LoginParameter>() {
    static const Entity e = describe<LoginParameter>({"LoginParameter"}, nullptr,
        field<&LoginParameter::name>("name"), field<&LoginParameter::value>("value"));
    return e;
}

template <> const Entity& entity<OidcProvider>() {
    static const Entity e = describe<OidcProvider>({"OidcProvider"}, check_provider,
        field<&OidcProvider::name>("name"), field<&OidcProvider::label>("label"),
        field<&OidcProvider::issuer>("issuer"), field<&OidcProvider::client_id>("client_id"),
        field<&OidcProvider::client_secret>("client_secret"),
        field<&OidcProvider::client_authentication>("client_authentication"),
        field<&OidcProvider::scopes>("scopes"), field<&OidcProvider::redirect_uri>("redirect_uri"),
        field<&OidcProvider::subject_claim>("subject_claim"),
        field<&OidcProvider::name_claim>("name_claim"),
        field<&OidcProvider::mail_claim>("mail_claim"),
        field<&OidcProvider::algorithms>("algorithms"),
        field<&OidcProvider::accepted_acr>("accepted_acr"), field<&OidcProvider::extra>("extra"));
    return e;
}

std::string scopes_of(const OidcProvider& provider) {
    if (provider.scopes.empty()) return "openid profile";
    std::string all;
    for (const auto& scope : provider.scopes) all += (all.empty() ? "" : " ") + scope;
    return all;
}

std::vector<SignatureAlgorithm> algorithms_of(const OidcProvider& provider) {
    if (provider.algorithms.empty()) return {SignatureAlgorithm::rs256};
    std::vector<SignatureAlgorithm> all;
    for (const auto& name : provider.algorithms)
        if (const auto known = signature_algorithm(name)) all.push_back(*known);
    return all;
}

} // namespace samdrift
