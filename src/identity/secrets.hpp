// Random secrets and what is stored of them.
#pragma once
#include <string>
#include <string_view>

namespace samdrift {

// 32 random bytes from the operating system as 43 letters of base64url (RFC 4648 §5). Throws
// Failure no_randomness.
std::string random_secret();
// SHA-256 as 64 hexadecimal digits: what the store keeps of a secret.
std::string digest_of(std::string_view secret);
// Takes the same time wherever the two differ.
bool same_secret(std::string_view a, std::string_view b);

} // namespace samdrift
