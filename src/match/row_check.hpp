// What is wrong with a row when all its cells could be read: the limits of its fields, and the
// rules between them.
#pragma once
#include "match/row_reader.hpp"

namespace samdrift {

// Adds `derived` and the problems of the record to the row's, told by the sheet's headings; a field
// that has a problem already is not told twice.
void add_check(
    const Entity&, const Record&, const Place& of_row, Problems derived, Problems& of_this_row);

} // namespace samdrift
