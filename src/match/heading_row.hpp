// Where the headings of a sheet stand: not always in its first row, and not always in one row.
#pragma once
#include "schema/sheet.hpp"
#include <optional>
#include <string_view>

namespace samdrift {

struct HeadingRows {
    std::size_t first = 0, last = 0; // in sheet.rows; one apart when groups stand above
    std::vector<std::string> texts;  // by column; two rows as "System / Navn"
    bool operator==(const HeadingRows&) const = default;
};

// The row whose cells are most surely headings of ours, among the first that hold anything; what
// stands below it being of other kinds speaks for it. nullopt: none has two known headings.
std::optional<HeadingRows> heading_rows(const Sheet&);

// Headings that no two columns share: the second of a kind is "Kostnad (2)", a column without one
// "(kolonne 5)".
void tell_apart(std::vector<std::string>& headings);
std::string without_number(std::string_view heading); // as it stands in the file

// "C": as spreadsheets call the column.
std::string column_letter(std::size_t at);

} // namespace samdrift
