// What people may write in a column of an XLSX sheet: the note on its heading, the help beside a
// cell, the list to choose from, and what is refused.
#pragma once
#include "publish/workbook.hpp"
#include <xlsxwriter.h>

namespace samdrift {

// list_sheet: the name its list's sheet has in the file, when it has one. Throws
// Failure("cannot_write") when a text is longer than a spreadsheet takes.
void write_input(const WorkColumn&, const std::string& list_sheet, lxw_worksheet*,
    lxw_row_t heading, lxw_col_t column);

} // namespace samdrift
