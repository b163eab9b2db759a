// What must hold between the rows of a joint operation: a project says the same of itself in all
// its rows of a year, keys and figures of one name do not overlap, and closed years stand.
#pragma once
#include "match/across_rows.hpp"

namespace samdrift {

// Codes: project_differs, owner_has_left, unknown_project, unknown_allocation_key,
// key_years_overlap, figures_overlap, year_closed.
void across_costs(const TableOf&, Problems&);

} // namespace samdrift
