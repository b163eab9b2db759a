// A document as one page that needs nothing else: no scripts, nothing fetched. It is also
// well-formed XML.
#pragma once
#include "publish/document.hpp"

namespace samdrift {

std::string html(const Document&);

} // namespace samdrift
