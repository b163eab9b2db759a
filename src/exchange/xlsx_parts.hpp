// The parts of a workbook around its sheets: what is related to what, the styles, the shared
// strings.
#pragma once
#include "exchange/file_bytes.hpp"
#include "exchange/zip_archive.hpp"
#include <string>
#include <vector>

namespace samdrift {

struct Relationship {
    std::string id;
    std::string kind; // the last word of its type: "worksheet", "styles", "sharedStrings"
    std::string part; // where it points, from the root of the zip
};

struct SheetEntry {
    std::string name, relationship;
    bool hidden = false;
};

struct WorkbookPart {
    std::vector<SheetEntry> sheets; // in the order of the workbook
    bool from_1904 = false;
};

// Of the part, or of the whole package when `part` is empty. No relationships: an empty answer.
Trouble read_relationships(
    ZipArchive& archive, const std::string& part, std::vector<Relationship>& out);

Trouble read_workbook_part(ZipArchive& archive, const std::string& part, WorkbookPart& out);

// For each cell style, by its number: whether it shows its number as a date.
Trouble read_date_styles(ZipArchive& archive, const std::string& part, std::vector<bool>& out);

Trouble read_shared_strings(ZipArchive& archive, const std::string& part, SheetBudget& budget,
    std::vector<std::string>& out);

} // namespace samdrift
