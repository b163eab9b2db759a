// Kinds of row of which there is one for a product in a place: municipality × area × product is one
// usage, area × product one assessment and one candidate, however the product is spelled.
#pragma once
#include "schema/record.hpp"

namespace samdrift {

bool has_place(const Entity&);
// Its kind, place and product as one text; of a kind that has_place.
std::string place_key(const Entity&, const Record&);

} // namespace samdrift
