#include "app/match_pairs.hpp"
#include "base/words.hpp"
#include "exchange/csv_reader.hpp"
#include "match/similarity.hpp"
#include <algorithm>
#include <array>
#include <charconv>

namespace samdrift {
namespace {

constexpr std::array<std::string_view, 7> headings{"left_name", "left_supplier", "right_name",
    "right_supplier", "left_price", "right_price", "same"};
constexpr std::size_t needed = 4, needed_with_prices = 6;

class PairReader {
public:
    PairReader(const Sheet& sheet, bool prices) : sheet_(sheet), prices_(prices) {}

    Result<std::vector<NamePair>> read() {
        find_columns();
        if (!problems_.empty()) return problems_;
        std::vector<NamePair> pairs;
        for (std::size_t i = 1; i < sheet_.rows.size(); ++i) pairs.push_back(pair(sheet_.rows[i]));
        if (!problems_.empty()) return problems_;
        return pairs;
    }

private:
    void find_columns() {
        columns_.fill(none);
        const auto& head = sheet_.rows.empty() ? SheetRow{} : sheet_.rows.front();
        for (std::size_t i = 0; i < head.cells.size(); ++i) {
            const auto found = std::ranges::find(headings, folded(head.cells[i].text));
            if (found == headings.end()) continue;
            auto& column = columns_[static_cast<std::size_t>(found - headings.begin())];
            if (column != none) say("doubled_column", head, *found, {});
            column = i;
        }
        for (std::size_t i = 0; i < (prices_ ? needed_with_prices : needed); ++i)
            if (columns_[i] == none) say("missing_column", head, headings[i], {});
    }

    std::string text(const SheetRow& row, std::size_t column) const {
        const auto at = columns_[column];
        return at < row.cells.size() ? std::string{trimmed(row.cells[at].text)} : std::string{};
    }

    std::optional<double> price(const SheetRow& row, std::size_t column) {
        const auto written = text(row, column);
        if (!prices_ || written.empty()) return std::nullopt;
        auto plain = written;
        std::erase(plain, ' ');
        std::ranges::replace(plain, ',', '.');
        double value = 0;
        const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
        if (error == std::errc{} && end == plain.data() + plain.size() && value >= 0) return value;
        say("not_a_number", row, headings[column], written);
        return std::nullopt;
    }

    NamePair pair(const SheetRow& row) {
        NamePair p{text(row, 0), text(row, 1), text(row, 2), text(row, 3), price(row, 4),
            price(row, 5), {}};
        for (const std::size_t column : {0u, 2u})
            if (text(row, column).empty()) say("missing_value", row, headings[column], {});
        if (const auto said = text(row, 6); !said.empty()) p.same = said == "1";
        return p;
    }

    void say(std::string code, const SheetRow& row, std::string_view column, std::string value) {
        problems_.push_back({std::move(code),
            {sheet_.file, sheet_.name, row.number, std::string{column}}, std::move(value), {}});
    }

    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    const Sheet& sheet_;
    bool prices_;
    std::array<std::size_t, headings.size()> columns_{};
    Problems problems_;
};

} // namespace

Result<std::vector<NamePair>> read_name_pairs(const std::filesystem::path& file, bool prices) {
    Sheet sheet;
    if (auto problems = read_csv(file, sheet); !problems.empty()) return problems;
    return PairReader{sheet, prices}.read();
}

std::vector<PairAnswer> match_pairs(const std::vector<NamePair>& pairs, bool prices) {
    NameBook book;
    std::vector<NameIndexes> at;
    std::vector<NameBook::Index> left, right;
    for (const auto& p : pairs) {
        at.push_back({book.add(p.left_name, p.left_supplier, p.left_price),
            book.add(p.right_name, p.right_supplier, p.right_price)});
        left.push_back(at.back().first);
        right.push_back(at.back().second);
    }
    book.settle();
    const Nearest nearest{book, left, right};
    std::vector<PairAnswer> answers;
    for (const int score : similarities(book, at, nearest, prices))
        answers.push_back({score, score >= same_from});
    return answers;
}

} // namespace samdrift
