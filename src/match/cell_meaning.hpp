// What a cell in somebody's own sheet means, as the template would have it written: an area's name
// as its code, "1,45 mill." as 1450000, "Skytjeneste" as sky. Nothing is guessed: what is not
// certain stays as it stands, and is told of when the row is read.
#pragma once
#include "match/known_words.hpp"
#include "schema/entity.hpp"
#include "schema/sheet.hpp"

namespace samdrift {

// unit: what the heading says that amounts are in, as heading_words() has it; none: what the
// template counts in. nullopt: the cell can not be read as this field. A cell that says "not
// known" ("-", "ukjent") is blank.
std::optional<Cell> meant(const Field&, const Cell&, std::optional<int> unit, const KnownWords&);

// The number with its decimal point moved right (left when negative), digit by digit: nothing is
// rounded. nullopt when it is no number.
std::optional<std::string> shifted(std::string_view number, int places);

// Nine digits, the last of which is the check digit (modulus 11, weights 3 2 7 6 5 4 3 2:
// Brønnøysundregistrene).
bool is_organisation_number(std::string_view written);
bool is_email(std::string_view written);

} // namespace samdrift
