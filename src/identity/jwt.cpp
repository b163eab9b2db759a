#include "identity/jwt.hpp"
#include "base/base64url.hpp"
#include "identity/secrets.hpp"
#include <algorithm>
#include <array>

namespace samdrift {
namespace {

constexpr std::array<std::string_view, 17> fault_names{"none", "too_large", "not_three_parts",
    "bad_header", "bad_algorithm", "unknown_key", "bad_signature", "bad_claims", "wrong_issuer",
    "wrong_audience", "wrong_party", "expired", "not_yet_valid", "issued_in_future",
    "issued_too_long_ago", "wrong_nonce", "no_subject"};
static_assert(fault_names.size() == static_cast<std::size_t>(TokenFault::no_subject) + 1);

constexpr std::size_t longest_subject = 255; // OpenID Connect Core section 2

struct Parts {
    std::string_view header, claims, signature;
    std::string_view signed_text; // header.claims
};

std::optional<Parts> parts_of(std::string_view token) {
    const auto first = token.find('.');
    if (first == token.npos) return std::nullopt;
    const auto second = token.find('.', first + 1);
    if (second == token.npos || token.find('.', second + 1) != token.npos) return std::nullopt;
    return Parts{token.substr(0, first), token.substr(first + 1, second - first - 1),
        token.substr(second + 1), token.substr(0, second)};
}

std::optional<Json> object_in(std::string_view part) {
    const auto bytes = read_base64url(part);
    auto read = bytes ? read_any_json(*bytes) : std::nullopt;
    if (!read || read->is != Json::Is::object) return std::nullopt;
    return read;
}

// RFC 7515 section 4.1.9: the kind of a token is told whatever the case.
bool is_jwt(std::string_view type) {
    return std::ranges::equal(type, std::string_view{"jwt"},
        [](char a, char b) { return a == b || (a >= 'A' && a <= 'Z' && a + 32 == b); });
}

// RFC 7515 section 4.1.11: what is critical and not understood is refused, and we understand none.
// RFC 8725 section 3.11: a token of another kind, such as "at+jwt", is no token for logging in.
bool header_is_sound(const Json& header) {
    const auto* type = header.find("typ");
    const auto* kid = header.find("kid");
    return !header.find("crit") && !header.find("b64") && (!kid || kid->is == Json::Is::text) &&
           (!type || (type->is == Json::Is::text && is_jwt(type->text)));
}

bool has(const Json& claims, std::string_view name, Json::Is is) {
    const auto* claim = claims.find(name);
    return claim && claim->is == is;
}
bool has_no_other(const Json& claims, std::string_view name, Json::Is is) {
    return !claims.find(name) || has(claims, name, is);
}

// Which claims there must be, and of which type: OpenID Connect Core section 2.
bool claims_are_sound(const Json& claims, bool nonce_wanted) {
    using Is = Json::Is;
    const auto* audience = claims.find("aud");
    const bool audience_is_texts =
        audience &&
        (audience->is == Is::text || (audience->is == Is::list && !audience->items.empty() &&
                                         std::ranges::all_of(audience->items,
                                             [](const Json& one) { return one.is == Is::text; })));
    return audience_is_texts && has(claims, "iss", Is::text) && has(claims, "sub", Is::text) &&
           has(claims, "exp", Is::number) && has(claims, "iat", Is::number) &&
           has_no_other(claims, "nbf", Is::number) && has_no_other(claims, "azp", Is::text) &&
           (nonce_wanted ? has(claims, "nonce", Is::text)
                         : has_no_other(claims, "nonce", Is::text));
}

TokenFault audience_fault(const Json& claims, const std::string& us) {
    const Json& audience = *claims.find("aud");
    const bool one = audience.is == Json::Is::text;
    const bool ours = one ? audience.text == us
                          : std::ranges::any_of(
                                audience.items, [&](const Json& each) { return each.text == us; });
    if (!ours) return TokenFault::wrong_audience;
    const auto party = claims.text_of("azp");
    if (party ? *party != us : !one && audience.items.size() > 1) return TokenFault::wrong_party;
    return TokenFault::none;
}

// A number far from today's is brought nearer, so that nothing runs over when leeway is added.
std::chrono::sys_seconds time_in(const Json& claims, std::string_view name) {
    constexpr std::int64_t far = std::int64_t{1} << 40;
    return std::chrono::sys_seconds{
        std::chrono::seconds{std::clamp(claims.find(name)->number, -far, far)}};
}

TokenFault time_fault(const Json& claims, const TokenRules& rules, std::chrono::sys_seconds now) {
    if (now >= time_in(claims, "exp") + rules.leeway) return TokenFault::expired;
    if (claims.find("nbf") && now < time_in(claims, "nbf") - rules.leeway)
        return TokenFault::not_yet_valid;
    const auto issued = time_in(claims, "iat");
    if (now < issued - rules.leeway) return TokenFault::issued_in_future;
    if (now > issued + rules.oldest + rules.leeway) return TokenFault::issued_too_long_ago;
    return TokenFault::none;
}

TokenFault claims_fault(const Json& claims, const TokenRules& rules, std::chrono::sys_seconds now) {
    if (!claims_are_sound(claims, rules.nonce.has_value())) return TokenFault::bad_claims;
    if (*claims.text_of("iss") != rules.issuer) return TokenFault::wrong_issuer;
    if (const auto fault = audience_fault(claims, rules.audience); fault != TokenFault::none)
        return fault;
    if (const auto fault = time_fault(claims, rules, now); fault != TokenFault::none) return fault;
    if (rules.nonce && !same_secret(*claims.text_of("nonce"), *rules.nonce))
        return TokenFault::wrong_nonce;
    const auto subject = *claims.text_of("sub");
    if (subject.empty() || subject.size() > longest_subject) return TokenFault::no_subject;
    return TokenFault::none;
}

} // namespace

std::string_view name_of(TokenFault fault) { return fault_names[static_cast<std::size_t>(fault)]; }

TokenChecked check_token(std::string_view token, const TokenRules& rules, const KeySet& keys,
    std::chrono::sys_seconds now) {
    if (token.size() > rules.largest) return {TokenFault::too_large};
    const auto parts = parts_of(token);
    if (!parts) return {TokenFault::not_three_parts};
    const auto header = object_in(parts->header);
    if (!header || !header_is_sound(*header)) return {TokenFault::bad_header};
    const auto algorithm = signature_algorithm(header->text_of("alg").value_or(""));
    if (!algorithm || std::ranges::find(rules.algorithms, *algorithm) == rules.algorithms.end())
        return {TokenFault::bad_algorithm};
    const auto* key = keys.find(header->text_of("kid"), *algorithm);
    if (!key) return {TokenFault::unknown_key};
    const auto signature = read_base64url(parts->signature);
    if (!signature || !signature_fits(*key, *algorithm, parts->signed_text, *signature))
        return {TokenFault::bad_signature};
    auto claims = object_in(parts->claims);
    if (!claims) return {TokenFault::bad_claims};
    const auto fault = claims_fault(*claims, rules, now);
    if (fault != TokenFault::none) return {fault};
    return {TokenFault::none, std::move(*claims)};
}

std::optional<std::string> claimed_key(std::string_view token, const TokenRules& rules) {
    if (token.size() > rules.largest) return std::nullopt;
    const auto parts = parts_of(token);
    const auto header = parts ? object_in(parts->header) : std::nullopt;
    const auto kid = header ? header->text_of("kid") : std::nullopt;
    if (!kid) return std::nullopt;
    return std::string{*kid};
}

} // namespace samdrift
