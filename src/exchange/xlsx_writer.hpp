// A workbook of the publish room as an XLSX file: figures are numbers, days are dates, headings
// stay in sight and are repeated on each printed page.
#pragma once
#include "publish/workbook.hpp"
#include <filesystem>

namespace samdrift {

// The file is there whole or not at all. Throws Failure("cannot_write") when the disk refuses.
void write_xlsx(const Workbook& book, const std::filesystem::path& file);

} // namespace samdrift
