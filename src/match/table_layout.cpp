#include "match/table_layout.hpp"
#include "base/words.hpp"
#include "match/heading_names.hpp"
#include "match/heading_row.hpp"
#include "register/usage.hpp"
#include <algorithm>
#include <array>

namespace samdrift {
namespace {

constexpr std::array<std::string_view, 16> sum_words{"sum", "sum:", "summer", "delsum", "totalt",
    "totalt:", "total", "total:", "totalsum", "i alt", "tilsammen", "til sammen", "gjennomsnitt",
    "snitt", "average", "subtotal"};

std::string_view text_at(const SheetRow& row, std::size_t at) {
    return at < row.cells.size() ? trimmed(row.cells[at].text) : std::string_view{};
}

bool figure(const Cell& cell) {
    if (cell.kind == CellKind::number) return true;
    const auto text = trimmed(cell.text);
    bool digit = false;
    for (const char c : folded(text)) {
        const bool one = c >= '0' && c <= '9';
        digit |= one;
        if (!one && std::string_view{" .,%-"}.find(c) == std::string_view::npos) return false;
    }
    return digit;
}

// How a row is filled.
struct Filled {
    std::size_t all = 0, texts = 0;
    std::size_t first = 0; // the first that is filled
};
Filled filled(const SheetRow& row, std::size_t wide) {
    Filled f;
    for (std::size_t c = 0; c < std::min(wide, row.cells.size()); ++c) {
        if (trimmed(row.cells[c].text).empty()) continue;
        if (f.all++ == 0) f.first = c;
        if (!figure(row.cells[c])) ++f.texts;
    }
    return f;
}

bool says_sum(std::string_view written) {
    const auto text = folded(written);
    return std::ranges::any_of(sum_words, [&](std::string_view word) {
        return text == word || (text.starts_with(word) && text[word.size()] == ' ');
    });
}

// A word for sums and figures, or figures alone: nobody's system.
const char* sum_code(const SheetRow& row, const Filled& f) {
    if (f.all == 0) return nullptr;
    if (f.texts == 0) return "sum_without_word";
    const bool only_word = f.texts == 1 && says_sum(text_at(row, f.first));
    return only_word ? "sum" : nullptr;
}

std::string row_text(const SheetRow& row) {
    std::string all;
    for (const auto& cell : row.cells)
        if (const auto text = trimmed(cell.text); !text.empty())
            all += (all.empty() ? "" : " ") + std::string{text};
    return all;
}

class Laying {
public:
    Laying(Sheet& sheet, HeadingRows head, const KnownWords& known)
        : from_(sheet), head_(std::move(head)), known_(known) {}

    Layout run() {
        repeat_merged();
        find_columns();
        title_lines();
        start_table();
        read_body();
        add_made();
        tell_hidden();
        return std::move(out_);
    }

private:
    Place place(const SheetRow& row, std::string column = {}) const {
        return {from_.file, from_.name, row.number, std::move(column)};
    }
    void leave_out(const char* code, const SheetRow& row) {
        out_.left_out.push_back({code, place(row), row_text(row)});
    }

    // A cell drawn over several rows says the same of each.
    void repeat_merged() {
        for (const auto& m : from_.merged) {
            if (m.rows < 2) continue;
            const SheetRow* first = nullptr;
            for (auto& row : from_.rows) {
                if (row.number == m.row) first = &row;
                const bool below = row.number > m.row && row.number < m.row + m.rows;
                if (!first || !below || &row <= &from_.rows[head_.last]) continue;
                if (m.column >= first->cells.size()) continue;
                if (row.cells.size() <= m.column) row.cells.resize(m.column + 1);
                row.cells[m.column] = first->cells[m.column];
            }
        }
    }

    // Columns with a heading are the table; one without belongs to it when most rows fill it.
    void find_columns() {
        std::size_t wide = head_.texts.size();
        for (std::size_t i = head_.last + 1; i < from_.rows.size(); ++i)
            wide = std::max(wide, from_.rows[i].cells.size());
        std::vector<std::size_t> fill(wide);
        std::size_t rows = 0;
        for (std::size_t i = head_.last + 1; i < from_.rows.size(); ++i) {
            if (filled(from_.rows[i], head_.texts.size()).all > 1) ++rows;
            for (std::size_t c = 0; c < from_.rows[i].cells.size(); ++c)
                if (!text_at(from_.rows[i], c).empty()) ++fill[c];
        }
        for (std::size_t c = 0; c < wide; ++c) {
            const bool headed = c < head_.texts.size() && !head_.texts[c].empty();
            if (headed || (fill[c] > 2 && fill[c] * 2 >= rows))
                columns_.push_back(c);
            else if (fill[c] > 0)
                margin_.push_back(c);
        }
        for (const auto c : columns_)
            if (c < head_.texts.size() && !head_.texts[c].empty()) note_place(head_.texts[c]);
    }

    // Whether the table itself says which municipality and area a row is of.
    void note_place(const std::string& heading) {
        for (const auto& name : fields_called(entity<Usage>(), heading)) {
            if (name.likeness < 0.9) continue;
            has_municipality_ |= name.field->name == "municipality";
            has_area_ |= name.field->name == "area";
        }
    }

    void title_lines() {
        for (std::size_t i = 0; i < head_.first; ++i) {
            title_ += row_text(from_.rows[i]) + "\n";
            leave_out("title", from_.rows[i]);
        }
    }

    void start_table() {
        auto& table = out_.table;
        table.file = from_.file;
        table.name = from_.name;
        table.kind = from_.kind;
        table.read_as = from_.read_as;
        table.hidden = from_.hidden;
        table.hidden_columns = from_.hidden_columns;
        SheetRow head{from_.rows[head_.last].number, {}};
        for (const auto c : columns_) {
            head.cells.resize(c + 1);
            if (c < head_.texts.size())
                head.cells[c] = {
                    head_.texts[c].empty() ? CellKind::blank : CellKind::text, head_.texts[c]};
        }
        wide_ = head.cells.size();
        table.rows.push_back(std::move(head));
    }

    // How many cells a whole row has filled, so that one with but one stands out; and how many of
    // them are texts. Four rows of five may be headings of sections and sums.
    Filled usual_fill() const {
        std::vector<std::size_t> fills, texts;
        for (std::size_t i = head_.last + 1; i < from_.rows.size(); ++i)
            if (const auto f = filled(from_.rows[i], wide_); f.all > 0) {
                fills.push_back(f.all);
                texts.push_back(f.texts);
            }
        const auto whole = [](std::vector<std::size_t>& all) {
            if (all.empty()) return std::size_t{0};
            const auto at = all.begin() + static_cast<std::ptrdiff_t>(all.size() * 4 / 5);
            std::ranges::nth_element(all, at);
            return *at;
        };
        return {whole(fills), whole(texts), 0};
    }

    // Why the row is no row of the table, when it is a sum; nullptr: it is none.
    const char* sum(const SheetRow& row, const Filled& f) const {
        return usual_.all >= 2 && usual_.texts > 0 ? sum_code(row, f) : nullptr;
    }

    // Where the foot begins: sums and single remarks under the last whole row, and after a blank
    // row also lines of two cells.
    std::size_t foot() const {
        const auto& rows = from_.rows;
        const auto at = [&](std::size_t i) { return filled(rows[i], wide_); };
        std::size_t last = rows.size();
        while (last > head_.last + 1) {
            const auto f = at(last - 1);
            if (f.all > (usual_.all >= 3 ? 1 : 0) && !sum(rows[last - 1], f)) break;
            --last;
        }
        for (auto i = last; usual_.all >= 6 && i > head_.last + 2; --i) {
            const auto f = at(i - 1);
            if (f.all > 2 && !sum(rows[i - 1], f)) break;
            if (rows[i - 1].number > rows[i - 2].number + 1) last = i - 1;
        }
        return last;
    }

    void read_body() {
        usual_ = usual_fill();
        const auto last = foot();
        for (std::size_t i = head_.last + 1; i < from_.rows.size(); ++i) {
            auto& row = from_.rows[i];
            margin_notes(row);
            const auto f = filled(row, wide_);
            if (f.all == 0) continue;
            if (is_heading_again(row, f))
                leave_out("heading_again", row);
            else if (const auto* code = sum(row, f))
                leave_out(code, row);
            else if (i >= last)
                leave_out("below_table", row);
            else if (usual_.all >= 3 && f.all == 1)
                section(row, f);
            else
                keep(row);
        }
    }

    void margin_notes(const SheetRow& row) {
        for (const auto c : margin_)
            if (const auto text = text_at(row, c); !text.empty())
                out_.left_out.push_back(
                    {"margin", place(row, column_letter(c)), std::string{text}});
    }

    bool is_heading_again(const SheetRow& row, const Filled& f) const {
        const auto& head = from_.rows[head_.last];
        std::size_t same = 0;
        for (std::size_t c = 0; c < std::min(wide_, row.cells.size()); ++c) {
            const auto text = text_at(row, c);
            same += !text.empty() && text == text_at(head, c) ? 1 : 0;
        }
        return same >= 2 && same * 5 >= f.all * 4;
    }

    // A row with one text is the heading of those below it, when it says what they lack.
    void section(const SheetRow& row, const Filled& f) {
        const std::string text{text_at(row, f.first)};
        if (const auto name = known_.municipality(text); name && !has_municipality_) {
            municipality_ = *name;
            tell_section("section_municipality", row, text, *name);
        } else if (const auto code = known_.area(text); code && !has_area_) {
            area_ = *code;
            tell_section("section_area", row, text, *code);
        } else if (!has_area_ && municipality_.empty() && !figure(row.cells[f.first])) {
            area_ = text; // not known: the rows will say so
            tell_section("section_area", row, text, text);
        } else {
            leave_out("line_between", row);
        }
    }
    void tell_section(
        const char* code, const SheetRow& row, const std::string& text, const std::string& is) {
        out_.noted.push_back({code, place(row), text, {{"is", is}}});
    }

    void keep(SheetRow& row) {
        SheetRow made{row.number, std::move(row.cells), row.id, row.hidden};
        for (const auto c : margin_)
            if (c < made.cells.size()) made.cells[c] = {};
        if (made.cells.size() > wide_) made.cells.resize(wide_);
        if (made.hidden) hidden_rows_.push_back(made.number);
        sections_.emplace_back(municipality_, area_);
        out_.table.rows.push_back(std::move(made));
    }

    void add_column(bool municipality, MadeFrom from, const std::string& for_all) {
        out_.made.push_back({wide_, from, municipality});
        auto& rows = out_.table.rows;
        const auto set = [&](SheetRow& row, std::string text) {
            row.cells.resize(wide_ + 1);
            row.cells[wide_] = {text.empty() ? CellKind::blank : CellKind::text, std::move(text)};
        };
        set(rows[0], municipality ? "kommune" : "fagområde");
        for (std::size_t i = 1; i < rows.size(); ++i)
            set(rows[i], from != MadeFrom::section
                             ? for_all
                             : (municipality ? sections_[i - 1].first : sections_[i - 1].second));
        ++wide_;
    }

    void add_made() {
        const auto any = [&](auto part) {
            return std::ranges::any_of(
                sections_, [&](const auto& s) { return !(s.*part).empty(); });
        };
        using Section = std::pair<std::string, std::string>;
        if (!has_municipality_) {
            if (any(&Section::first))
                add_column(true, MadeFrom::section, {});
            else
                municipality_for_all();
        }
        if (!has_area_ && any(&Section::second)) add_column(false, MadeFrom::section, {});
    }

    void municipality_for_all() {
        const auto take = [&](std::optional<std::string> name, MadeFrom from, const char* code) {
            if (!name) return false;
            add_column(true, from, *name);
            out_.noted.push_back({code, {from_.file, from_.name, 0, {}}, *name});
            return true;
        };
        take(known_.municipality(from_.name), MadeFrom::sheet_name, "municipality_sheet") ||
            take(known_.municipality_in(title_), MadeFrom::title, "municipality_title") ||
            take(known_.municipality_in(from_.name), MadeFrom::sheet_name, "municipality_sheet") ||
            take(known_.municipality_in(from_.file), MadeFrom::file_name, "municipality_file") ||
            take(known_.only_municipality(), MadeFrom::only_member, "municipality_only");
    }

    void tell_hidden() {
        if (!hidden_rows_.empty())
            out_.noted.push_back({"hidden_rows", {from_.file, from_.name, hidden_rows_.front(), {}},
                {}, {{"count", std::to_string(hidden_rows_.size())}}});
        for (const auto c : from_.hidden_columns)
            if (std::ranges::find(columns_, c) != columns_.end())
                out_.noted.push_back(
                    {"hidden_column", {from_.file, from_.name, 0, column_letter(c)},
                        c < head_.texts.size() ? head_.texts[c] : std::string{}});
    }

    Sheet& from_;
    HeadingRows head_;
    const KnownWords& known_;
    Layout out_;
    std::vector<std::size_t> columns_, margin_;
    std::size_t wide_ = 0;
    Filled usual_;
    bool has_municipality_ = false, has_area_ = false;
    std::string title_, municipality_, area_;
    std::vector<std::pair<std::string, std::string>> sections_; // by row of the table
    std::vector<std::int32_t> hidden_rows_;
};

} // namespace

Layout as_it_stands(Sheet sheet) {
    Layout out;
    while (sheet.rows.size() > 2) {
        const auto& row = sheet.rows.back();
        const auto f = filled(row, row.cells.size());
        const auto* code = sum_code(row, f);
        if (row.id != by_its_key || !code || std::string_view{code} != "sum") break;
        out.left_out.insert(
            out.left_out.begin(), {code, {sheet.file, sheet.name, row.number, {}}, row_text(row)});
        sheet.rows.pop_back();
    }
    out.table = std::move(sheet);
    return out;
}

std::optional<Layout> laid_out(Sheet& sheet, const KnownWords& known) {
    auto head = heading_rows(sheet);
    if (!head) return std::nullopt;
    return Laying{sheet, std::move(*head), known}.run();
}

} // namespace samdrift
