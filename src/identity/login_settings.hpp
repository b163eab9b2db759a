// The ways to log in beside local accounts, as the file that the one who runs Samdrift writes.
#pragma once
#include "base/result.hpp"
#include "identity/ldap.hpp"
#include "identity/oidc_provider.hpp"

namespace samdrift {

struct LoginSettings {
    std::vector<OidcProvider> providers;
    std::vector<LdapDirectory> directories;
};
template <> const Entity& entity<LoginSettings>();

// {"providers":[…],"directories":[…]}, or all that is wrong with it, with the way to the field in
// place.column: "providers.0.issuer". No two may have the same name.
Result<LoginSettings> read_login_settings(std::string_view json);

} // namespace samdrift
