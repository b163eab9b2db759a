// What a person has said of a sheet is used the next time its headings come.
#pragma once
#include "match/handed_in.hpp"
#include "match/row_reader.hpp"

namespace samdrift {

std::vector<HandedIn::ToRemember> remembered(WorkingTable&, WorkingTable& municipalities);

// Writes into the table what is to be remembered, in the place of what was for the same headings of
// the same municipality. One with more headings than can be told again is not kept.
void remember(std::vector<HandedIn::ToRemember>, WorkingTable&, const Lookups&);

} // namespace samdrift
