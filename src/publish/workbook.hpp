// A workbook as plain data: what a report or an export holds, before it is written as a file.
#pragma once
#include "base/date.hpp"
#include "base/money.hpp"
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace samdrift {

// What the figures of a column are, and so how they are shown. percent: 0.25 is shown as 25 %.
enum class ColumnKind : std::uint8_t { text, integer, decimal, money_kr, percent, date };

// What people may write in the cells of a column that they fill in.
enum class InputKind : std::uint8_t { text, whole, amount, day, list };
enum class Otherwise : std::uint8_t { refuse, warn, allow }; // when it is something else

struct WorkInput {
    InputKind kind = InputKind::text;
    std::string help; // stands beside a cell that is chosen; at most 255 characters
    std::string note; // on the heading
    bool required = false;
    Otherwise otherwise = Otherwise::allow;
    std::string wrong;                       // what is said then; at most 255 characters
    std::optional<std::int64_t> least, most; // whole: itself; amount: in øre, or in hundredths
    std::vector<std::string> choices;        // list: the words, at most 255 characters in all
    std::string list_sheet;                  // list: or the sheet where they stand
    std::size_t list_column = 0;
    std::size_t list_size = 0;
};

struct WorkColumn {
    std::string heading;
    double width = 0; // in characters; 0: from the heading and the kind
    ColumnKind kind = ColumnKind::text;
    std::optional<WorkInput> input = {}; // none: not filled in
    bool to_change = false; // people will change it: text stays text, a year has no grouping
};

// A place in the same workbook.
struct WorkLink {
    std::string sheet;
    std::optional<std::size_t> row = {}; // in its `rows`, from 0; none: the top of the sheet
    std::size_t column = 0;
};

// What a cell holds, or, of one with a formula, what the formula came to when the book was made.
// double: never money.
using WorkValue = std::variant<std::monostate, std::string, std::int64_t, double, Money, Date>;

struct WorkCell {
    WorkValue value = {};
    bool marked = false; // an example or an estimate: shown in italics over a dotted line
    std::optional<WorkLink> link = {};
    std::string formula = {}; // work_place.hpp; without "=", names of functions in English
    bool to_change = false; // what people may change to see the formulas follow: on a light ground
};

struct WorkSheet {
    std::string name;
    std::vector<std::string> intro; // lines above the heading; the first is a title
    std::vector<WorkColumn> columns;
    std::vector<std::vector<WorkCell>> rows;
    bool last_row_is_sum = false;
    bool freeze_heading = true;
    bool filter = true;
    bool hidden = false;
};

struct Workbook {
    std::string title;
    std::vector<WorkSheet> sheets;
};

} // namespace samdrift
