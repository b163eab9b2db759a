// The names of sheets as a spreadsheet allows them: 31 characters, some of them forbidden, no two
// alike.
#pragma once
#include "publish/workbook.hpp"
#include <string>
#include <vector>

namespace samdrift {

std::vector<std::string> sheet_names(const Workbook& book); // one per sheet, in its order
std::string quoted_sheet_name(const std::string& name);     // as it stands in an address

} // namespace samdrift
