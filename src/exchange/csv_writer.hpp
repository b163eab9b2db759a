// A sheet as CSV that Norwegian Excel opens by a double click: UTF-8 with its mark, semicolons,
// decimal commas, days as 31.12.2019, lines that end in CR LF.
#pragma once
#include "publish/workbook.hpp"

namespace samdrift {

// A text that a spreadsheet would take for a formula gets an apostrophe first; so does one that
// begins with an apostrophe. without_guard() takes it off again.
std::string csv_of(const WorkSheet&);

std::string guarded(const std::string& text);
std::string without_guard(const std::string& text);

} // namespace samdrift
