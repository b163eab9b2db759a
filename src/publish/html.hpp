// A document as one page that needs nothing else: no scripts, nothing fetched. It is also
// well-formed XML.
#pragma once
#include "publish/document.hpp"
#include <string_view>

namespace samdrift {

std::string html(const Document&);

// What is added to the page's style where it becomes a PDF (docs/decisions/0028-pdf-and-docx.md).
extern const std::string_view paper_css;

} // namespace samdrift
