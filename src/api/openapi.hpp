// The OpenAPI 3.1 document of the routes.
#pragma once
#include "api/router.hpp"

namespace samdrift {

// The same routes give the same bytes, in whatever order they were added.
std::string openapi(std::span<const Route>, std::string_view version);

// Adds GET /api/openapi.json, itself in the document. Called when all other routes are there.
void add_openapi_route(Router&, std::string_view version);

} // namespace samdrift
