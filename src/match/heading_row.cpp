#include "match/heading_row.hpp"
#include "base/words.hpp"
#include "match/heading_names.hpp"
#include "schema/cells.hpp"
#include <algorithm>
#include <unordered_map>

namespace samdrift {
namespace {

constexpr std::size_t looked_at = 25;

std::string cell_text(const SheetRow& row, std::size_t at) {
    if (at >= row.cells.size() || row.cells[at].kind == CellKind::number) return {};
    std::string text;
    for (const char c : trimmed(row.cells[at].text)) text += c == '\n' || c == '\r' ? ' ' : c;
    return text;
}

std::size_t width(const SheetRow& row) {
    std::size_t wide = row.cells.size();
    while (wide > 0 && trimmed(row.cells[wide - 1].text).empty()) --wide;
    return wide;
}

const MergedCells* merged_at(const Sheet& sheet, const SheetRow& row, std::size_t column) {
    for (const auto& m : sheet.merged)
        if (row.number >= m.row && row.number < m.row + m.rows && column >= m.column &&
            column < m.column + m.columns)
            return &m;
    return nullptr;
}

// Whether the upper row is one of groups: something in it is drawn over some of the columns, or
// down into the row below; without any drawing, three cells of text, and more under them.
bool has_groups(const Sheet& sheet, const SheetRow& upper, const SheetRow& lower) {
    if (upper.number + 1 != lower.number) return false;
    const auto wide = std::max(width(upper), width(lower));
    std::size_t texts = 0, below = 0, over_all = 0;
    bool drawn = false;
    for (std::size_t c = 0; c < wide; ++c) {
        if (!cell_text(upper, c).empty()) ++texts;
        if (!cell_text(lower, c).empty()) ++below;
        const auto* m = merged_at(sheet, upper, c);
        if (!m || m->column != c) continue;
        if (m->columns + 1 >= wide) ++over_all;
        drawn |= (m->row == upper.number && m->columns > 1 && m->columns + 1 < wide) || m->rows > 1;
    }
    if (over_all > 0) return false; // a title
    return texts > 0 && (drawn || (sheet.merged.empty() && texts >= 3 && texts < below));
}

std::vector<std::string> texts_of(
    const Sheet& sheet, const SheetRow* upper, const SheetRow& lower) {
    std::vector<std::string> texts;
    const auto wide = upper ? std::max(width(*upper), width(lower)) : width(lower);
    for (std::size_t c = 0; c < wide; ++c) {
        auto low = cell_text(lower, c);
        std::string high;
        if (upper) {
            const auto* m = merged_at(sheet, *upper, c);
            high = cell_text(*upper, m ? m->column : c);
        }
        if (low.empty() || high.empty())
            texts.push_back(low.empty() ? high : low);
        else
            texts.push_back(high + " / " + low);
    }
    return texts;
}

class Scores {
public:
    double of(const std::vector<std::string>& texts) {
        double sum = 0;
        std::size_t filled = 0, known = 0;
        for (const auto& text : texts) {
            if (text.empty()) continue;
            ++filled;
            const auto [at, fresh] = known_.try_emplace(text);
            if (fresh) at->second = known_as_heading(text);
            sum += at->second;
            known += at->second > 0 ? 1 : 0;
        }
        return known >= 2 && known * 5 >= filled * 2 ? sum : 0;
    }

private:
    std::unordered_map<std::string, double> known_;
};

// Headings are words, and under them stand figures, days and words that come again.
double change_below(const Sheet& sheet, std::size_t row) {
    if (row + 1 >= sheet.rows.size()) return 0;
    const auto& head = sheet.rows[row].cells;
    const auto& below = sheet.rows[row + 1].cells;
    double changes = 0;
    for (std::size_t c = 0; c < std::min(head.size(), below.size()); ++c)
        if (head[c].kind == CellKind::text &&
            (below[c].kind == CellKind::number || below[c].kind == CellKind::date))
            changes += 0.1;
    return std::min(changes, 0.4);
}

} // namespace

std::optional<HeadingRows> heading_rows(const Sheet& sheet) {
    Scores scores;
    std::optional<HeadingRows> best;
    double most = 0;
    for (std::size_t i = 0; i < std::min(sheet.rows.size(), looked_at); ++i) {
        const auto consider = [&](const SheetRow* upper, double extra) {
            auto texts = texts_of(sheet, upper, sheet.rows[i]);
            const auto score = scores.of(texts);
            if (score <= 0 || score + extra <= most) return;
            most = score + extra;
            best = {upper ? i - 1 : i, i, std::move(texts)};
        };
        const auto change = change_below(sheet, i);
        consider(nullptr, change);
        // Under headings that are found, what stands above headings again is no group.
        const bool found_above = best && best->last + 1 < i;
        if (i > 0 && !found_above && has_groups(sheet, sheet.rows[i - 1], sheet.rows[i]))
            consider(&sheet.rows[i - 1], change + 1);
    }
    return best;
}

void tell_apart(std::vector<std::string>& headings) {
    for (std::size_t at = 0; at < headings.size(); ++at) {
        auto& own = headings[at];
        if (own.empty()) own = "(kolonne " + std::to_string(at + 1) + ")";
        const auto written = own;
        const auto before = [&] {
            const auto end = headings.begin() + static_cast<std::ptrdiff_t>(at);
            return std::any_of(headings.begin(), end,
                [&](const std::string& other) { return heading(other) == heading(own); });
        };
        for (int n = 2; before(); ++n) own = written + " (" + std::to_string(n) + ")";
    }
}

std::string without_number(std::string_view heading) {
    const auto open = heading.rfind(" (");
    const auto digits = open == heading.npos ? std::string_view{} : heading.substr(open + 2);
    const bool number = digits.size() > 1 && digits.size() < 4 && digits.ends_with(')') &&
                        digits.find_first_not_of("0123456789") == digits.size() - 1;
    return std::string{number ? heading.substr(0, open) : heading};
}

std::string column_letter(std::size_t at) {
    std::string letters;
    for (++at; at > 0; at = (at - 1) / 26)
        letters.insert(0, 1, static_cast<char>('A' + (at - 1) % 26));
    return letters;
}

} // namespace samdrift
