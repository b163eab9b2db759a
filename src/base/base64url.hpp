// Base64url without padding (RFC 4648 section 5, RFC 7515 section 2), read strictly.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace samdrift {

std::string base64url(std::string_view bytes);

// Nothing where a character is not of the alphabet (so no padding, no white space), where the
// length is no whole number of bytes, or where bits are left over that are not zero: one text for
// each value, so that a text cannot be changed and still mean the same.
std::optional<std::string> read_base64url(std::string_view text);

} // namespace samdrift
