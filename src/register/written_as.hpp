// What somebody wrote for what a row points to.
#pragma once
#include <string_view>

namespace samdrift {

// The field that holds what was written for a reference to the catalogue: "system" for "product".
// "": the reference was not written as a name.
std::string_view written_as(std::string_view reference);

} // namespace samdrift
