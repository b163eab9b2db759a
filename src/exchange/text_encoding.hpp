// Text as people's programs save it, made into UTF-8.
#pragma once
#include <string>
#include <string_view>

namespace samdrift {

bool is_utf8(std::string_view bytes);

// By byte order mark (UTF-8, UTF-16); else UTF-16 when the zeros stand as they do there; else UTF-8
// when it is valid; else Windows-1252, which every byte is.
std::string to_utf8(std::string bytes);

} // namespace samdrift
