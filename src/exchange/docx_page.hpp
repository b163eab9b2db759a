// The page of a DOCX as pandoc makes it: paper, borders and size of letters, which its HTML cannot
// say.
#pragma once
#include <string>

namespace samdrift {

// Bytes of a DOCX in and out. Failure: report_program_failed, when it is no DOCX.
std::string on_landscape_pages(std::string docx);

} // namespace samdrift
