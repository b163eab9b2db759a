// Which kind a sheet is, and which of its columns is which field.
#pragma once
#include "schema/entity.hpp"
#include "schema/sheet.hpp"

namespace samdrift {

struct RecognisedColumn {
    std::size_t at = 0;           // in the rows' cells
    const Field* field = nullptr; // nullptr: not known, kept as an extra value
    std::string heading;
};

struct Recognised {
    const Sheet* sheet = nullptr;
    const Entity* entity = nullptr;
    std::vector<RecognisedColumn> columns;
    std::optional<std::size_t> row_column = {}; // where it stands which row each is: row_mark.hpp
    bool readable = true;                       // false: its headings must be put right first
};

// nullopt: a sheet of no known kind. Problems: no_heading, doubled_column, missing_column.
std::optional<Recognised> recognise(const Sheet&, Problems&);

// The sheet as people are shown it: what it was taken for, and each of its columns.
struct ColumnRead {
    std::string heading;
    const Field* field = nullptr; // none: not known
    std::string example;          // the first value that stands there
};
struct SheetRead {
    std::string file, sheet;
    const Entity* entity = nullptr; // none: of no known kind
    std::size_t rows = 0;           // under the headings
    std::vector<ColumnRead> columns;
};
SheetRead sheet_read(const Sheet&, const std::optional<Recognised>&);

} // namespace samdrift
