// Kinds of row of which there is one for a product in a place: municipality × area × product is one
// usage, area × product one assessment and one candidate, however the product is spelled.
#pragma once
#include "schema/record.hpp"

namespace samdrift {

bool has_place(const Entity&);
// Its kind, place and product as one text; of a kind that has_place.
std::string place_key(const Entity&, const Record&);

// A figure with a name is the same figure however often it stands: a row that is word for word one
// that was read says nothing more.
bool says_again(const Entity&, const Record& read, const Record&);

} // namespace samdrift
