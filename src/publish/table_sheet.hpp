// Rows of a kind as a sheet that can be changed in a spreadsheet and imported again: the headings
// are those of the import, and the first column says which row each is.
#pragma once
#include "publish/workbook.hpp"
#include "schema/record.hpp"
#include <functional>

namespace samdrift {

// What a reference is called in sheets: a municipality's name, an area's code.
using WordOf = std::function<std::string(const Entity&, std::int64_t id)>;

// columns: fields that have a heading.
WorkSheet table_sheet(const Entity&, std::span<const Record> rows,
    std::span<const Field* const> columns, const WordOf&);

} // namespace samdrift
