// The text of a cell: trimmed of the white space around it; a no-break space inside it is kept.
#pragma once
#include "schema/sheet.hpp"
#include <string>
#include <string_view>

namespace samdrift {

Cell text_cell(std::string_view text); // trimmed; blank when nothing is left of it

// "_x000D_" stands for a carriage return in the strings of a workbook, "_x005F_" for the underscore
// itself.
std::string without_escapes(std::string_view text);

void append_utf8(std::string& to, char32_t character);

} // namespace samdrift
