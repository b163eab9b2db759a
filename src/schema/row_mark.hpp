// Which row of the register a row of an exported sheet is: what stands in its column `rad`. It says
// the kind as well, so that a row pasted into another sheet is not taken for one of that kind, and
// a column of numbers that people themselves call `rad` is not taken for marks.
#pragma once
#include "schema/entity.hpp"
#include "schema/sheet.hpp"

namespace samdrift {

inline constexpr std::string_view row_heading = "rad";

struct RowMark {
    std::int64_t id = 0;
    std::optional<std::int64_t> entry; // the journal entry that had written the row when it left
};

std::string row_mark(
    const Entity&, const RowMark&); // "systemer:24@118", without an entry "systemer:24"

// nullopt when it is no mark, or one of another kind.
std::optional<RowMark> read_row_mark(const Entity&, std::string_view written);

// The column of marks; nullopt when the sheet is not one that was exported.
std::optional<std::size_t> row_column(const Sheet&);

} // namespace samdrift
