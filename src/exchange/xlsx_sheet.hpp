// One sheet of a workbook, cell by cell as it unpacks.
#pragma once
#include "exchange/file_bytes.hpp"
#include "exchange/zip_archive.hpp"
#include "schema/sheet.hpp"
#include <string>
#include <vector>

namespace samdrift {

// What the sheets of a workbook have in common.
struct WorkbookContext {
    std::vector<std::string> strings;
    std::vector<bool> date_styles;
    bool from_1904 = false;
    SheetBudget budget;
};

// Where the reading ended is told in `row` when there is trouble; 0: outside of the rows.
Trouble read_sheet_part(ZipArchive& archive, const std::string& part, WorkbookContext& context,
    Sheet& out, std::int32_t& row);

} // namespace samdrift
