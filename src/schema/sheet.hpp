// A sheet as it was read from a file: rows of cells, each with its number in the file.
#pragma once
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace samdrift {

enum class CellKind : std::uint8_t { blank, text, number, date, boolean, error };

// number: shortest decimal with '.', as "1600" or "3.1"; date: ISO "2019-12-31" (with " 12:30:00"
// after it when it has a time); boolean: "1" or "0"; error: as the spreadsheet shows it, "#N/A".
struct Cell {
    CellKind kind = CellKind::blank;
    std::string text;
    bool operator==(const Cell&) const = default;
};

// Which row of the register a sheet's row is.
inline constexpr std::int64_t by_its_key = 0, a_new_one = -1; // else: its id

struct SheetRow {
    std::int32_t number = 0; // in the file, from 1
    std::vector<Cell> cells; // trailing blanks may be left out
    std::int64_t id = by_its_key;
    bool hidden = false; // in the spreadsheet
};

// Cells drawn as one: `row` as SheetRow::number, `column` as the index in cells; rows and columns
// say how many.
struct MergedCells {
    std::int32_t row = 0;
    std::size_t column = 0;
    std::int32_t rows = 1;
    std::size_t columns = 1;
    bool operator==(const MergedCells&) const = default;
};

struct Sheet {
    std::string file;           // "systemer.csv", "kartlegging.xlsx"
    std::string name;           // the sheet's name; for CSV the file's stem
    std::vector<SheetRow> rows; // wholly blank rows left out
    bool some_columns = false;  // columns that must be there are missing for rows that are there
    // What a person has said of it: its kind, and which heading is to be read as which (as "": as
    // none). Else its name and headings tell.
    std::string kind = {};
    std::vector<std::pair<std::string, std::string>> read_as = {};
    // How it looked, for a sheet that must be understood before it can be read.
    std::vector<MergedCells> merged = {};
    std::vector<std::size_t> hidden_columns = {}; // in order
    bool hidden = false;
};

} // namespace samdrift
