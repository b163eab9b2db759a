// What must hold between the rows of a plan: projects, teams and cutovers that are named are there,
// no project is above itself, no cutover waits for itself, and a team is of one size at a time.
#pragma once
#include "match/across_rows.hpp"

namespace samdrift {

// Codes: project_in_circle, project_not_there, team_periods_overlap, team_not_there,
// cutover_not_there, cutover_in_circle, plan_not_there. A ring is told once, with all that are in
// it.
void across_plan(const TableOf&, Problems&);

// A project, team or cutover that is called otherwise now is called so in the rows that name it.
void follow_plan_codes(const TableOf&);

// A cutover that was made and that a person has changed says so, unless the person said otherwise:
// who makes the cutovers anew keeps it.
void mark_changed_by_hand(const TableOf&);

} // namespace samdrift
