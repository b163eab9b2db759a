// A year whose accounts are closed: its costs, and what they are split by, stand as they are until
// the year is opened again.
#pragma once
#include "schema/record.hpp"
#include <set>

namespace samdrift {

// Kinds of row that belong to the accounts of their year.
bool stands_when_closed(const Entity&);

// The closed year that a row would be changed in; before: none when it is new, after: none when it
// goes. None: it may be done.
std::optional<std::int64_t> closed_year(
    const Entity&, const Record* before, const Record* after, const std::set<std::int64_t>& closed);

} // namespace samdrift
