// Rows that may not go, since others point to them.
#pragma once
#include "base/problem.hpp"
#include "schema/change.hpp"
#include "storage/session.hpp"

namespace samdrift {

// A problem about the row of a change: where it was read, and what it is called.
Problem about_row(std::string code, const Change&);

// Of the changes that take rows away, those whose rows others will point to when all the changes
// are made. Code: still_used.
Problems still_used(Session&, const std::vector<Change>&);

} // namespace samdrift
