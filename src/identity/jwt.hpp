// Signed tokens from outside (JWT in JWS compact form, RFC 7519 and 7515), checked as RFC 8725 and
// OpenID Connect Core 1.0 section 3.1.3.7 say. What is wrong with a token is a value, never thrown.
#pragma once
#include "identity/key_set.hpp"
#include "schema/json.hpp"
#include <chrono>

namespace samdrift {

// What stood in the way, in the order it is looked for. Up to bad_signature nothing in the token
// but its header is read, and of that only which key it is signed with.
enum class TokenFault {
    none,
    too_large,
    not_three_parts,
    bad_header,    // not base64url, not one JSON object, a member twice, "crit", or another "typ"
    bad_algorithm, // not one of those allowed
    unknown_key,   // no key of that name that the algorithm may use
    bad_signature, // not base64url, or not made by that key
    bad_claims,    // not one JSON object, a member twice, or a claim of the wrong type
    wrong_issuer,
    wrong_audience,
    wrong_party, // "azp": several audiences without it, or another than us
    expired,
    not_yet_valid,
    issued_in_future,
    issued_too_long_ago,
    wrong_nonce,
    no_subject
};
std::string_view name_of(TokenFault);
// Whether the signature was worked out, which is what costs.
inline bool reached_signature(TokenFault fault) {
    return fault == TokenFault::none || fault >= TokenFault::bad_signature;
}

// What a token has to be. Nothing in a token widens it.
struct TokenRules {
    std::string issuer, audience; // exactly; the audience is our client id
    std::vector<SignatureAlgorithm> algorithms = {};
    std::optional<std::string> nonce = {}; // the one sent with the request, where one was
    std::chrono::seconds leeway{60};       // how far the clocks may differ
    std::chrono::seconds oldest{600};      // since it was issued
    std::size_t largest = 16 * 1024;       // bytes
};

struct TokenChecked {
    TokenFault fault = TokenFault::none;
    Json claims = {}; // of a token without fault; else empty
    explicit operator bool() const { return fault == TokenFault::none; }
};

// `now` in whole seconds of UTC. exp is the first second in which the token is no longer good
// (RFC 7519 section 4.1.4), leeway apart.
TokenChecked check_token(
    std::string_view token, const TokenRules&, const KeySet&, std::chrono::sys_seconds now);

// The "kid" of a token's header as it stands, for fetching keys anew: nothing is known of the
// token.
std::optional<std::string> claimed_key(std::string_view token, const TokenRules&);

} // namespace samdrift
