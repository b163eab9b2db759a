// A filled-in row for each sheet of the mapping template, that together can be read as one
// cooperation. Nothing in it is of a real municipality.
#pragma once
#include "schema/entity.hpp"

namespace samdrift {

// What stands in the example row, as people write it; empty when the column is left empty.
std::string_view example_of(const Entity&, const Field&);

} // namespace samdrift
