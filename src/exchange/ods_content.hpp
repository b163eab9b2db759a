// The content of an ODS workbook, element by element as it unpacks (OpenDocument 1.3, part 3,
// chapter 9).
#pragma once
#include "exchange/file_bytes.hpp"
#include "exchange/zip_archive.hpp"
#include "schema/sheet.hpp"
#include <string>
#include <vector>

namespace samdrift {

// Where the reading ended, when there is trouble: in this sheet and row; "" and 0: outside of them.
struct OdsPlace {
    std::string sheet;
    std::int32_t row = 0;
};

// Whole sheets are added to `out`, with `file` as their file.
Trouble read_ods_content(
    ZipArchive& archive, const std::string& file, std::vector<Sheet>& out, OdsPlace& ended);

} // namespace samdrift
