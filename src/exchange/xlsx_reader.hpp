// An XLSX workbook: every sheet of it, hidden ones too, in the order of the workbook.
#pragma once
#include "base/problem.hpp"
#include "schema/sheet.hpp"
#include <filesystem>
#include <vector>

namespace samdrift {

// The sheets that could be read whole are added to `out`; the others are told as problems. A
// formula is read as the value it had when the file was saved. Of merged cells only the first has a
// value.
Problems read_xlsx(const std::filesystem::path& file, std::vector<Sheet>& out);

} // namespace samdrift
