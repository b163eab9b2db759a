// A spreadsheet's cell as the value of a field, and back: Norwegian numbers and dates, the words of
// choices.
#pragma once
#include "schema/entity.hpp"
#include "schema/sheet.hpp"

namespace samdrift {

// Headings are the same when they are alike but for case, and for what stands between the words:
// "Årskostnad nok" is "årskostnad_nok".
std::string heading(std::string_view written);

struct CellValue {
    Value value;
    std::string code; // empty: it was read
    std::vector<Argument> arguments;
};

// Reads a cell by the field's kind. A blank cell is an absent value, or an empty text. A code that
// lost the zero it begins with gets it back. Codes:
// not_a_number, not_whole, too_many_decimals, number_too_large, not_a_date, no_such_date,
// not_yes_or_no, unknown_choice, cell_error, thousand_or_one. References are read as their text.
CellValue read_cell(const Field&, const Cell&);

// Whether a sheet without this column can not be read: each of its rows must have a value there.
bool must_have_column(const Field&);

// The text of a choice: "choice.chain_way.manual".
std::string choice_key(std::string_view choice_type, std::string_view name);

// The value as people read it, in Bokmål or English: "1 450 000", "31.12.2019", "ja".
std::string shown(const Field&, const Value&, bool english);

} // namespace samdrift
