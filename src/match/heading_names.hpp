// What people call the fields and the sheets, in Bokmål, Nynorsk and English: one table of words.
// The heading of the template itself stands with the field (schema/entity.hpp).
#pragma once
#include "match/heading_words.hpp"
#include "schema/entity.hpp"

namespace samdrift {

enum class HeadingMatch { none, exact, synonym, near };

struct HeadingName {
    const Field* field = nullptr;
    double likeness = 0; // 0 to 1
    HeadingMatch match = HeadingMatch::none;
    std::string like; // the known heading that it is like
};

// The written heading as each field of the entity that it may be. Two rows of headings are written
// with " / " between: "System / Navn".
std::vector<HeadingName> fields_called(const Entity&, std::string_view heading);

// How sure it is that the text is a heading of some kind of sheet at all, 0 to 1.
double known_as_heading(std::string_view text);

// The kind of sheet of such a name ("Fagsystemer 2017" → usage); nullptr: none.
const Entity* entity_called(std::string_view sheet_name);

// Kinds that are known by their headings alone, whatever the sheet is called.
bool known_by_headings(const Entity&);

} // namespace samdrift
