// An ODS workbook, as LibreOffice and others save it: every sheet of it, hidden ones too, in order.
#pragma once
#include "base/problem.hpp"
#include "schema/sheet.hpp"
#include <filesystem>
#include <vector>

namespace samdrift {

// The sheets before the place where the file is broken are added to `out`. A formula is read as the
// value it had when the file was saved; what lies covered under merged cells is left out, and so
// are notes. Codes: file_empty, file_too_large, password_protected, not_what_its_ending_says,
// truncated_file, broken_xml, unsafe_xml, too_many_cells, zip_bomb.
Problems read_ods(const std::filesystem::path& file, std::vector<Sheet>& out);

} // namespace samdrift
