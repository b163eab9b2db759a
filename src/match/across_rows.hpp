// What must hold between the rows of a kind when all of them are read: weights that sum to
// something, one published scenario, limits of the law that do not overlap, points for what is
// there.
#pragma once
#include "match/told.hpp"
#include "match/working_table.hpp"
#include <functional>

namespace samdrift {

using TableOf = std::function<WorkingTable&(const Entity&)>;

// An area that has got another code takes along the rules that name it.
void follow_codes(const TableOf&);

// Told at the row that was read last of those it is about. Codes: weights_of_nothing,
// published_twice, periods_overlap, unknown_alternative, unknown_criterion, unknown_area, and those
// of across_costs and across_accounts, whose notes are added to noted.
Problems across_rows(const TableOf&, std::vector<Told>& noted);

} // namespace samdrift
