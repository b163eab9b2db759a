// A page of our own (publish/html) as a file to print or to write on in: PDF by WeasyPrint, DOCX by
// pandoc, each run as a child process that is given nothing but the page
// (docs/decisions/0028-pdf-and-docx.md).
#pragma once
#include <string>

namespace samdrift {

// Bytes of a PDF of its own pages, tagged (PDF/UA-1), with title, language and bookmarks.
// Failures: weasyprint_missing, report_too_slow, report_program_failed, overloaded, disk_full,
// cannot_write.
std::string pdf_of(const std::string& html);

// Bytes of a DOCX on A4 landscape: headings, tables with their heading rows, links inside;
// pictures, which only repeat the text beside them, are left out. Failures: as pdf_of, and
// pandoc_missing.
std::string docx_of(const std::string& html);

} // namespace samdrift
