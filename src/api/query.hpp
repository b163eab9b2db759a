// The parameters that a query has: its own fields, and those of the described structs in it.
#pragma once
#include "schema/entity.hpp"

namespace samdrift {

std::vector<const Field*> parameters_of(const Entity& query);

} // namespace samdrift
