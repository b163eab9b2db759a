// How sheets are to be read, as people have said when they were imported: listed, and forgotten.
#pragma once
#include "app/app.hpp"
#include "base/result.hpp"
#include "register/remembered_mapping.hpp"

namespace samdrift {

struct MappingView {
    std::int64_t id = 0;
    std::string municipality; // its name; "": rows of several
    std::string entity;       // of row: its table
    std::vector<std::string> headings;
    std::optional<Date> said_on;
};
struct MappingsPage {
    std::vector<MappingView> mappings; // those said last first
};
template <> const Entity& entity<MappingsPage>();

// Codes of both: unknown_cooperation, forbidden.
Result<MappingsPage> remembered_mappings(App&, const User&, const std::string& key);

// Codes: unknown_row, not_yours.
Result<MappingsPage> forget_mapping(App&, const User&, const std::string& key, std::int64_t id);

} // namespace samdrift
