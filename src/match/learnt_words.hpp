// The words that a register and its sheets know, gathered for sheets that are not in our own.
#pragma once
#include "match/known_words.hpp"
#include "match/recognised.hpp"
#include "match/working_table.hpp"
#include <functional>

namespace samdrift {

// Of the cooperation's members and areas, and the catalogue with its other spellings.
void learn_register(KnownWords&, const std::function<WorkingTable&(const Entity&)>& table);

// Of a sheet of members, areas or spellings that is to be read in the same import.
void learn_sheet(KnownWords&, const Recognised&);

} // namespace samdrift
