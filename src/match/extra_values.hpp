// What a row is given beside the fields that are known: headings and values as they stood, kept as
// a flat JSON object.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace samdrift {

// An exported extra value has this before its heading, so that it is never taken for a field.
inline constexpr std::string_view extra_mark = "ekstra: ";

// The heading without the mark.
std::string extra_name(std::string_view heading);

// Puts the columns of a sheet into what is kept: a blank takes the value away; a column that is not
// in the sheet stays as it was.
void put_extra(std::string& kept, const std::vector<std::pair<std::string, std::string>>& columns);

} // namespace samdrift
