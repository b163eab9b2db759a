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

} // namespace samdrift
