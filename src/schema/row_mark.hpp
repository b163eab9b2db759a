// Which row of the register a row of an exported sheet is: what stands in its column `rad`. It says
// the kind as well, so that a row pasted into another sheet is not taken for one of that kind.
#pragma once
#include "schema/entity.hpp"

namespace samdrift {

inline constexpr std::string_view row_heading = "rad";

std::string row_mark(const Entity&, std::int64_t id); // "systemer:24"

// The id, of "systemer:24" and of "24"; nullopt when it is neither, or of another kind.
std::optional<std::int64_t> read_row_mark(const Entity&, std::string_view written);

} // namespace samdrift
