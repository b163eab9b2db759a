#include "exchange/csv_reader.hpp"
#include "exchange/cell_text.hpp"
#include "exchange/csv_writer.hpp"
#include "exchange/file_bytes.hpp"
#include "exchange/text_encoding.hpp"
#include "schema/row_mark.hpp"
#include <algorithm>
#include <optional>

namespace samdrift {

namespace {

constexpr std::size_t rows_to_judge = 60;
constexpr std::size_t bytes_to_judge = 256 * 1024;

// Goes through the text row by row; a row may hold line breaks inside its quotes.
class CsvRows {
public:
    CsvRows(std::string_view text, char delimiter, std::int32_t first_line = 1)
        : text_(text), delimiter_(delimiter), line_(first_line) {}

    // The next row that is not wholly blank; false at the end, or when a problem stopped it.
    bool next(SheetRow& row) {
        while (at_ < text_.size() && !stopped()) {
            read_row(row);
            if (!stopped() && !row.cells.empty()) return true;
        }
        return false;
    }

    std::size_t fields() const { return fields_; } // of the last row, trailing blanks counted
    std::int32_t line() const { return line_; }
    std::int32_t unclosed() const { return unclosed_; } // the line of a quote that never ends, or 0
    bool too_wide() const { return too_wide_; }
    std::int32_t too_long() const { return too_long_; } // the line of a row without end, or 0

private:
    bool stopped() const { return unclosed_ != 0 || too_wide_ || too_long_ != 0; }

    void read_row(SheetRow& row) {
        row.number = line_;
        row.cells.clear();
        auto from = at_;
        fields_ = 0;
        do {
            read_field();
            ++fields_;
            if (at_ - from > most_row_bytes && unclosed_ == 0) {
                too_long_ = row.number;
                return;
            }
            if (fields_ > most_columns) {
                too_wide_ = true;
                return;
            }
            row.cells.push_back(text_cell(field_));
        } while (passes(delimiter_));
        if (passes('\r'))
            passes('\n');
        else
            passes('\n');
        ++line_;
        while (!row.cells.empty() && row.cells.back().kind == CellKind::blank) row.cells.pop_back();
    }

    void read_field() {
        field_.clear();
        if (passes('"')) read_quoted();
        auto from = at_;
        while (at_ < text_.size() && !ends_field(text_[at_])) ++at_;
        field_ += text_.substr(from, at_ - from);
    }

    void read_quoted() {
        auto opened = line_;
        do {
            auto end = text_.find('"', at_);
            if (end == std::string_view::npos) {
                unclosed_ = opened;
                at_ = text_.size();
                return;
            }
            keep_quoted(text_.substr(at_, end - at_));
            at_ = end + 1;
            if (at_ < text_.size() && text_[at_] == '"') field_ += '"';
        } while (passes('"'));
    }

    // Line breaks inside quotes are all kept as \n.
    void keep_quoted(std::string_view part) {
        for (std::size_t i = 0; i < part.size(); ++i) {
            bool carriage = part[i] == '\r';
            if (carriage && i + 1 < part.size() && part[i + 1] == '\n') continue;
            field_ += carriage ? '\n' : part[i];
            if (field_.back() == '\n') ++line_;
        }
    }

    bool ends_field(char c) const { return c == delimiter_ || c == '\n' || c == '\r'; }
    bool passes(char c) {
        if (at_ >= text_.size() || text_[at_] != c) return false;
        ++at_;
        return true;
    }

    std::string_view text_;
    char delimiter_;
    std::int32_t line_;
    std::size_t at_ = 0, fields_ = 0;
    std::int32_t unclosed_ = 0, too_long_ = 0;
    bool too_wide_ = false;
    std::string field_;
};

// Goes through the rows the delimiter is judged by.
struct Divided {
    std::vector<std::size_t> fields; // of each row that is not blank
    bool first_row = false;          // the delimiter divides the very first one

    Divided(std::string_view text, char delimiter) {
        CsvRows rows(text, delimiter);
        SheetRow row;
        while (fields.size() < rows_to_judge && rows.next(row)) fields.push_back(rows.fields());
        first_row = !fields.empty() && fields[0] > 1;
    }
};

// A comma is found in running text and in numbers too: where most of them are followed by a space,
// or stand between two digits.
bool is_of_the_language(std::string_view text, char delimiter) {
    if (delimiter != ',') return false;
    auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    std::size_t all = 0, ordinary = 0;
    for (std::size_t at = 1; at + 1 < text.size(); ++at) {
        if (text[at] != ',') continue;
        ++all;
        bool in_number = is_digit(text[at - 1]) && is_digit(text[at + 1]);
        ordinary += in_number || text[at + 1] == ' ';
    }
    return 2 * ordinary > all;
}

struct Fit {
    std::size_t consistent = 0; // how many of the rows have as many fields as most divided rows
    bool certain = false;       // not a comma that the language may have put there
    std::size_t fields = 0;
    auto operator<=>(const Fit&) const = default;
};

// How well the delimiter divides the first rows. A title may stand alone above the heading; but
// what the language uses must divide the very first row.
Fit fit_of(std::string_view text, char delimiter) {
    Divided divided(text, delimiter);
    bool certain = !is_of_the_language(text, delimiter);
    if (!certain && !divided.first_row) return {};
    Fit best;
    for (auto fields : divided.fields) {
        if (fields < 2) continue;
        auto alike = static_cast<std::size_t>(std::ranges::count(divided.fields, fields));
        best = std::max(best, Fit{alike, certain, fields});
    }
    return best;
}

char delimiter_of(std::string_view text) {
    text = text.substr(0, bytes_to_judge);
    char best = ';';
    Fit best_fit;
    for (char delimiter : {';', '\t', ',', '|'})
        if (auto fit = fit_of(text, delimiter); fit > best_fit) {
            best = delimiter;
            best_fit = fit;
        }
    return best;
}

// Spreadsheets write "sep=;" on a line of its own to tell the delimiter.
std::optional<char> told_delimiter(std::string_view& text) {
    auto rest = text;
    bool quoted = rest.starts_with('"'); // some programs quote every line
    if (quoted) rest.remove_prefix(1);
    if (rest.size() < 6 || (!rest.starts_with("sep=") && !rest.starts_with("SEP=")))
        return std::nullopt;
    char delimiter = rest[4];
    rest.remove_prefix(5);
    if (quoted && rest.starts_with('"')) rest.remove_prefix(1);
    if (rest.empty() || delimiter == '"') return std::nullopt;
    if (rest[0] != '\r' && rest[0] != '\n') return std::nullopt;
    rest.remove_prefix(rest.starts_with("\r\n") ? 2 : 1);
    text = rest;
    return delimiter;
}

bool is_text(std::string_view text) {
    if (text.find('\0') != std::string_view::npos) return false;
    auto head = text.substr(0, bytes_to_judge);
    auto odd = std::ranges::count_if(head, [](char c) {
        return static_cast<unsigned char>(c) < ' ' && std::string_view("\t\n\v\f\r").find(c) > 4;
    });
    return odd <= static_cast<std::ptrdiff_t>(head.size() / 100 + 1); // some old files end in one
}

Problems read_rows(const std::filesystem::path& file, std::string_view text, Sheet& sheet) {
    auto told = told_delimiter(text);
    CsvRows rows(text, told ? *told : delimiter_of(text), told ? 2 : 1);
    SheetBudget budget{.bytes = text.size()};
    SheetRow row;
    while (rows.next(row)) {
        for (const auto& cell : row.cells)
            budget.bytes += SheetBudget::size_of_text(cell.text.size());
        sheet.rows.push_back(row);
        budget.bytes += SheetBudget::size_of_row(sheet.rows.back());
        if (budget.spent()) return {file_problem("too_many_cells", file)};
    }
    if (rows.too_long() != 0) {
        auto problem = file_problem("row_too_long", file);
        problem.place.row = rows.too_long();
        return {problem};
    }
    if (rows.too_wide()) {
        auto problem = file_problem("too_many_cells", file);
        problem.place.row = rows.line();
        return {problem};
    }
    if (rows.unclosed() != 0) {
        auto problem = file_problem("unclosed_quote", file);
        problem.place.row = rows.unclosed();
        return {problem};
    }
    if (sheet.rows.empty()) return {file_problem("file_empty", file)};
    return {};
}

// What csv_of() wrote.
void take_guards_off(Sheet& sheet) {
    for (auto& row : sheet.rows)
        for (auto& cell : row.cells)
            if (cell.kind == CellKind::text) cell.text = without_guard(cell.text);
}

} // namespace

Problems read_csv(const std::filesystem::path& file, Sheet& out) {
    if (size_of(file) > most_file_bytes) return {file_problem("file_too_large", file)};
    auto bytes = read_bytes(file);
    if (bytes.empty()) return {file_problem("file_empty", file)};
    if (auto kind = content_kind(bytes); !kind.empty())
        return {not_what_its_ending_says(file, kind)};
    auto text = to_utf8(std::move(bytes));
    if (!is_text(text)) return {file_problem("not_text", file)};
    Sheet sheet{.file = file.filename().string(), .name = file.stem().string(), .rows = {}};
    auto problems = read_rows(file, text, sheet);
    if (row_column(sheet)) take_guards_off(sheet);
    if (problems.empty()) out = std::move(sheet);
    return problems;
}

} // namespace samdrift
