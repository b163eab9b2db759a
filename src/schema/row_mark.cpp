#include "schema/row_mark.hpp"
#include "base/words.hpp"
#include "schema/cells.hpp"
#include <algorithm>
#include <charconv>

namespace samdrift {
namespace {

std::optional<std::int64_t> number(std::string_view digits, std::int64_t least) {
    std::int64_t n = 0;
    const auto* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, n);
    return read.ec == std::errc{} && read.ptr == end && n >= least ? std::optional{n}
                                                                   : std::nullopt;
}

struct Mark {
    std::string_view kind;
    RowMark of;
};

std::optional<Mark> split(std::string_view written) {
    written = trimmed(written);
    const auto colon = written.find(':');
    if (colon == written.npos || colon == 0) return std::nullopt;
    const auto numbers = written.substr(colon + 1);
    const auto at = numbers.find('@');
    const auto id = number(numbers.substr(0, at), 1);
    // Entry 0: the row came with the program.
    const auto entry = at == numbers.npos ? std::nullopt : number(numbers.substr(at + 1), 0);
    if (!id || (at != numbers.npos && !entry)) return std::nullopt;
    return Mark{written.substr(0, colon), {*id, entry}};
}

} // namespace

std::string row_mark(const Entity& e, const RowMark& mark) {
    auto written = std::string{e.sheet} + ":" + std::to_string(mark.id);
    return mark.entry ? written + "@" + std::to_string(*mark.entry) : written;
}

std::optional<RowMark> read_row_mark(const Entity& e, std::string_view written) {
    const auto mark = split(written);
    if (!mark || heading(mark->kind) != heading(e.sheet)) return std::nullopt;
    return mark->of;
}

std::optional<std::size_t> row_column(const Sheet& sheet) {
    if (sheet.rows.empty()) return std::nullopt;
    const auto& head = sheet.rows.front().cells;
    const auto found = std::ranges::find_if(
        head, [](const Cell& cell) { return heading(cell.text) == row_heading; });
    const auto at = static_cast<std::size_t>(found - head.begin());
    const bool marked = std::ranges::any_of(sheet.rows,
        [&](const SheetRow& row) { return at < row.cells.size() && split(row.cells[at].text); });
    return marked ? std::optional{at} : std::nullopt;
}

} // namespace samdrift
