// Where the cells of a sheet are, as a formula says it. Only what every spreadsheet knows: no
// names, no tables.
#pragma once
#include "publish/workbook.hpp"

namespace samdrift {

// The headings' row from 0: under the intro and an empty line.
std::size_t heading_row(const WorkSheet&);

// row: in the sheet's `rows`, from 0. "$C$7".
std::string work_place(const WorkSheet&, std::size_t row, std::size_t column);
std::string heading_place(const WorkSheet&, std::size_t column);
// Both rows are in it: "$C$7:$C$11".
std::string work_range(const WorkSheet&, std::size_t first, std::size_t last, std::size_t column);
// Of a place or a range, seen from another sheet: "'Grunnlag'!$C$7".
std::string in_sheet(const WorkSheet&, const std::string& place);

} // namespace samdrift
