// Passwords as argon2id keeps them (RFC 9106; parameters of OWASP's Password Storage Cheat Sheet:
// 19 MiB, two passes, one lane).
#pragma once
#include <string>
#include <string_view>

namespace samdrift {

// "$argon2id$v=19$m=19456,t=2,p=1$…". Throws Failure no_randomness, out_of_memory.
std::string hashed_password(std::string_view password);
// Does the same work whether the password fits or not; and with nothing stored, as with something.
bool password_fits(std::string_view password, std::string_view stored);

// Codes: password_too_short (under 12 letters), password_too_long (over 200 bytes),
// password_too_common (one letter again and again, or the login name). NIST SP 800-63B §5.1.1.2.
// "" when it will do.
std::string password_fault(std::string_view password, std::string_view login);

} // namespace samdrift
