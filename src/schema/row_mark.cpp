#include "schema/row_mark.hpp"
#include "base/words.hpp"
#include "schema/cells.hpp"
#include <algorithm>
#include <charconv>

namespace samdrift {
namespace {

struct Mark {
    std::string_view kind;
    std::int64_t id = 0;
};

std::optional<Mark> split(std::string_view written) {
    written = trimmed(written);
    const auto colon = written.find(':');
    if (colon == written.npos || colon == 0) return std::nullopt;
    Mark mark{written.substr(0, colon)};
    const auto digits = written.substr(colon + 1);
    const auto* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, mark.id);
    if (read.ec != std::errc{} || read.ptr != end || mark.id < 1) return std::nullopt;
    return mark;
}

} // namespace

std::string row_mark(const Entity& e, std::int64_t id) {
    return std::string{e.sheet} + ":" + std::to_string(id);
}

std::optional<std::int64_t> read_row_mark(const Entity& e, std::string_view written) {
    const auto mark = split(written);
    if (!mark || heading(mark->kind) != heading(e.sheet)) return std::nullopt;
    return mark->id;
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
