// What is done to a body on its way out: compression, and the tag that tells whether it has
// changed.
#pragma once
#include <string>
#include <string_view>

namespace samdrift {

enum class Effort { quick, most };
std::string gzip(std::string_view, Effort);

// Whether "Accept-Encoding" takes gzip: "gzip", "br, gzip;q=0.5", "*"; not "gzip;q=0".
bool accepts_gzip(std::string_view accept_encoding);

// Texts of more than a kilobyte; pictures, fonts and workbooks are compressed already.
bool worth_gzip(std::string_view content_type, std::size_t size);

// W/"…", the same for the same bytes. Weak, since the compressed and the plain body share it.
std::string entity_tag(std::string_view body);
// Whether "If-None-Match" names the tag: the client has it already.
bool names_tag(std::string_view if_none_match, std::string_view tag);

} // namespace samdrift
