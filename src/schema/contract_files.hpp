// What the descriptions say to the outside: OpenAPI 3.1 schemas and TypeScript types.
#pragma once
#include "schema/entity.hpp"
#include <span>

namespace samdrift {

// "export interface …" for every entity and, once each, for every choice and described type inside
// them.
std::string typescript(std::span<const Entity* const> entities);
// The object of OpenAPI's components/schemas, the same types.
std::string openapi_schemas(std::span<const Entity* const> entities);

} // namespace samdrift
