// Which row of the register a row of an exported sheet is: what stands in its column `rad`. It says
// the kind as well, so that a row pasted into another sheet is not taken for one of that kind, and
// a column of numbers that people themselves call `rad` is not taken for marks.
#pragma once
#include "schema/entity.hpp"
#include "schema/sheet.hpp"

namespace samdrift {

inline constexpr std::string_view row_heading = "rad";

std::string row_mark(const Entity&, std::int64_t id); // "systemer:24"

// The id; nullopt when it is no mark, or one of another kind.
std::optional<std::int64_t> read_row_mark(const Entity&, std::string_view written);

// The column of marks; nullopt when the sheet is not one that was exported.
std::optional<std::size_t> row_column(const Sheet&);

} // namespace samdrift
