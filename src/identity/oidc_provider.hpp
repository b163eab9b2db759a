// A provider that people log in with (OpenID Connect), as the one who runs Samdrift describes it.
// Entra ID, ID-porten and Feide are descriptions, no code: docs/guide/innlogging.md has one of
// each.
#pragma once
#include "identity/key_set.hpp"
#include "schema/entity.hpp"
#include <string>
#include <vector>

namespace samdrift {

// How we show the token endpoint who we are: OpenID Connect Core section 9.
enum class ClientAuthentication { basic, post, none };
template <>
inline constexpr std::array<Choice, 3> choices_of<ClientAuthentication> = {
    {{"client_secret_basic", ""}, {"client_secret_post", ""}, {"none", ""}}};
template <>
inline constexpr std::string_view type_name_of<ClientAuthentication> = "ClientAuthentication";

struct LoginParameter {
    std::string name, value;
};

struct OidcProvider {
    std::string name;  // in addresses and beside the subject: a-z, 0-9 and hyphen
    std::string label; // what the button says
    std::string issuer, client_id;
    std::string client_secret = {}; // none: a client that can keep no secret
    ClientAuthentication client_authentication = ClientAuthentication::basic;
    std::vector<std::string> scopes = {}; // none: openid and profile
    std::string redirect_uri; // where the provider sends people back to; registered with it
    std::string subject_claim = "sub", name_claim = "name", mail_claim = "email";
    std::vector<std::string> algorithms = {};   // that an id_token may have; none: RS256
    std::vector<std::string> accepted_acr = {}; // levels of assurance; none: any
    std::vector<LoginParameter> extra = {};     // sent along, such as acr_values
};

template <> const Entity& entity<LoginParameter>();
template <> const Entity& entity<OidcProvider>();

std::string scopes_of(const OidcProvider&); // with a space between
std::vector<SignatureAlgorithm> algorithms_of(const OidcProvider&);

} // namespace samdrift
