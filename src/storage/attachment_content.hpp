// What attachments hold, by its hash. A content once kept stays: the journal may bring back the row
// that it belonged to.
#pragma once
#include "storage/session.hpp"
#include <optional>

namespace samdrift {

// Keeps the bytes, unless they are there already. Within a transaction of the caller's. Returns
// their SHA-256.
std::string keep_content(Session&, std::string_view bytes);
// None: there is no such content, or it is not whole.
std::optional<std::string> content_of(Session&, const std::string& hash);
// In words: contents that are not what their hash says, and attachments whose content is not there.
std::vector<std::string> content_faults(Session&);

} // namespace samdrift
