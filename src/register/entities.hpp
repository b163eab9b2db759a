// Every entity that is stored, those that others refer to first.
#pragma once
#include "schema/entity.hpp"
#include <span>

namespace samdrift {

std::span<const Entity* const> all_entities();
const Entity* entity_of_table(std::string_view table); // nullptr when there is none
const Entity* entity_of_sheet(std::string_view sheet); // by its heading form: "har ikke"
const Entity& target_of(const Field& reference);       // the entity a reference refers to

} // namespace samdrift
