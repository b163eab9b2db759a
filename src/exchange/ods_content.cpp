#include "exchange/ods_content.hpp"
#include "exchange/cell_text.hpp"
#include "exchange/hidden_columns.hpp"
#include "exchange/number_format.hpp"
#include "exchange/xml_part.hpp"
#include <algorithm>
#include <charconv>
#include <cstring>
#include <set>

namespace samdrift {

namespace {

// What an element is, told by where it stands; whatever is not named here is passed by with all
// that is in it: notes, drawings, tracked changes, pivot tables.
enum class In : std::uint8_t {
    nothing,
    content,
    styles,
    style,
    body,
    spreadsheet,
    table,
    part_of_table,
    row,
    cell,
    paragraph,
    inside_paragraph,
    passed_by
};

bool one_of(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::ranges::find(names, name) != names.end();
}

bool is_part_of_table(std::string_view name) {
    return one_of(name, {"table-header-columns", "table-columns", "table-column-group",
                            "table-header-rows", "table-rows", "table-row-group"});
}

// Notes, and what is drawn above the sheet but anchored in the text.
bool is_no_text(std::string_view name) {
    return one_of(name, {"annotation", "annotation-end", "note", "ruby-text", "frame",
                            "custom-shape", "g", "rect", "line", "control", "script"});
}

// "12": 12, but never more than `most`; 1 when it is not a number from 1.
std::size_t times(const char* written, std::size_t most) {
    if (!written) return 1;
    const char* end = written + std::strlen(written);
    std::size_t count = 0;
    auto [at, error] = std::from_chars(written, end, count);
    if (error == std::errc::result_out_of_range) return most;
    if (error != std::errc{} || at != end || count == 0) return 1;
    return std::min(count, most);
}

bool is_hidden(const char** attributes) {
    const char* visibility = attribute(attributes, "visibility");
    return visibility && one_of(visibility, {"collapse", "filter"});
}

// "PT12H30M00S" as "12:30:00"; as it stands when it is something else.
std::string time_text(std::string_view written) {
    std::string text;
    std::string_view rest = written;
    if (!rest.starts_with("PT")) return std::string(written);
    rest.remove_prefix(2);
    for (char unit : {'H', 'M', 'S'}) {
        auto end = rest.find(unit);
        auto digits = end == std::string_view::npos ? std::string_view("0") : rest.substr(0, end);
        if (end != std::string_view::npos) rest.remove_prefix(end + 1);
        if (unit == 'S') digits = digits.substr(0, digits.find_first_of(".,"));
        if (digits.empty() || digits.size() > 9 ||
            digits.find_first_not_of("0123456789") != std::string_view::npos)
            return std::string(written);
        if (!text.empty()) text += ':';
        if (digits.size() < 2) text += '0';
        text += digits;
    }
    return text;
}

// As spreadsheets show what a formula could not work out.
bool is_shown_error(std::string_view text) {
    return one_of(text, {"#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!"}) ||
           (text.starts_with("Err:") && text.size() == 7);
}

// What a cell's attributes say; its text comes after.
struct CellSaid {
    std::string type, value, string_value;
    std::size_t repeated = 1, columns = 1, rows = 1;
    bool formula = false, error = false;
};

CellSaid said_by(const char** attributes) {
    CellSaid said;
    for (; *attributes; attributes += 2) {
        std::string_view name = attributes[0];
        const char* value = attributes[1];
        name.remove_prefix(name.find(':') == name.npos ? 0 : name.find(':') + 1);
        if (name == "value-type") {
            if (std::string_view(value) == "error")
                said.error = true;
            else if (said.type.empty())
                said.type = value;
        } else if (one_of(name, {"value", "date-value", "time-value", "boolean-value"}))
            said.value = value;
        else if (name == "string-value")
            said.string_value = value;
        else if (name == "number-columns-repeated")
            said.repeated = times(value, most_columns);
        else if (name == "number-columns-spanned")
            said.columns = times(value, most_columns);
        else if (name == "number-rows-spanned")
            said.rows = times(value, most_rows);
        else if (name == "formula")
            said.formula = true;
    }
    return said;
}

Cell cell_of(const CellSaid& said, const std::string& shown) {
    if (said.error) return {CellKind::error, shown.empty() ? "#N/A" : shown};
    if (one_of(said.type, {"float", "percentage", "currency"})) {
        if (auto number = plain_number(said.value)) return {CellKind::number, *number};
        return text_cell(shown);
    }
    if (said.type == "date") return iso_date_cell(said.value);
    if (said.type == "time") return text_cell(time_text(said.value));
    if (said.type == "boolean")
        return {CellKind::boolean, said.value == "true" || said.value == "1" ? "1" : "0"};
    auto cell = text_cell(said.string_value.empty() ? shown : said.string_value);
    if (said.formula && is_shown_error(cell.text)) cell.kind = CellKind::error;
    return cell;
}

class ContentHandler {
public:
    ContentHandler(const std::string& file, std::vector<Sheet>& out) : file_(file), out_(out) {}

    OdsPlace place() const {
        if (!in_table_) return {};
        return {sheet_.name, in_row_ ? row_.number : 0};
    }

    Trouble start(std::string_view name, const char** attributes) {
        auto outer = stack_.back();
        if (outer == In::nothing && name != "document-content") return "not_what_its_ending_says";
        auto here = what(outer, name, attributes);
        stack_.push_back(here);
        switch (here) {
        case In::style:
            style_ = text_of(attribute(attributes, "name"));
            budget_.bytes += 64 + style_.size();
            return budget_.spent() ? "unsafe_xml" : Trouble{};
        case In::table: return start_table(attributes);
        case In::row: return start_row(attributes);
        case In::cell:
            said_ = said_by(attributes);
            covered_ = name != "table-cell";
            shown_.clear();
            break;
        case In::paragraph:
            if (!shown_.empty()) shown_ += '\n';
            paragraph_from_ = shown_.size();
            break;
        default: break;
        }
        return outer == In::body && here == In::passed_by ? "not_what_its_ending_says" : Trouble{};
    }

    Trouble end(std::string_view) {
        auto here = stack_.back();
        stack_.pop_back();
        if (here == In::cell) return end_cell();
        if (here == In::row) return end_row();
        if (here == In::table) return end_table();
        return {};
    }

    // White space is as in a web page: a run of it is one space, and none begins a paragraph.
    void text(std::string_view piece) {
        if (stack_.back() != In::paragraph && stack_.back() != In::inside_paragraph) return;
        if (shown_.size() > most_row_bytes) return; // and is then refused
        for (char c : piece) {
            bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
            if (!blank)
                shown_ += c;
            else if (shown_.size() > paragraph_from_ && shown_.back() != ' ')
                shown_ += ' ';
        }
    }

private:
    static std::string text_of(const char* value) { return value ? value : ""; }

    In what(In outer, std::string_view name, const char** attributes) {
        switch (outer) {
        case In::nothing: return In::content;
        case In::content:
            if (name == "automatic-styles") return In::styles;
            return name == "body" ? In::body : In::passed_by;
        case In::styles: return name == "style" ? In::style : In::passed_by;
        case In::style:
            if (const char* display = attribute(attributes, "display");
                name == "table-properties" && display && std::string_view(display) == "false")
                hidden_styles_.insert(style_);
            return In::passed_by;
        case In::body: return name == "spreadsheet" ? In::spreadsheet : In::passed_by;
        case In::spreadsheet: return name == "table" ? In::table : In::passed_by;
        case In::table:
        case In::part_of_table:
            if (name == "table-row") return In::row;
            if (name == "table-column") see_column(attributes);
            return is_part_of_table(name) ? In::part_of_table : In::passed_by;
        case In::row:
            return one_of(name, {"table-cell", "covered-table-cell"}) ? In::cell : In::passed_by;
        case In::cell: return name == "p" ? In::paragraph : In::passed_by;
        case In::paragraph:
        case In::inside_paragraph: return inside_paragraph(name, attributes);
        default: return In::passed_by;
        }
    }

    In inside_paragraph(std::string_view name, const char** attributes) {
        if (name == "s")
            shown_.append(
                shown_.size() > most_row_bytes ? 0 : times(attribute(attributes, "c"), most_spaces),
                ' ');
        else if (name == "tab")
            shown_ += '\t';
        else if (name == "line-break")
            shown_ += '\n';
        else
            return is_no_text(name) ? In::passed_by : In::inside_paragraph;
        return In::passed_by;
    }

    Trouble start_table(const char** attributes) {
        sheet_ = {.file = file_, .name = text_of(attribute(attributes, "name")), .rows = {}};
        sheet_.hidden = hidden_styles_.contains(text_of(attribute(attributes, "style-name")));
        hidden_columns_ = {};
        columns_ = 0;
        next_row_ = 1;
        in_table_ = true;
        budget_.bytes += bytes_per_sheet + sheet_.name.size();
        return budget_.spent() ? "unsafe_xml" : Trouble{};
    }

    void see_column(const char** attributes) {
        auto count = times(attribute(attributes, "number-columns-repeated"), most_columns);
        if (is_hidden(attributes)) hidden_columns_.add(columns_, columns_ + count);
        columns_ = std::min(columns_ + count, most_columns);
    }

    Trouble start_row(const char** attributes) {
        row_ = {.number = next_row_, .cells = {}};
        row_.hidden = is_hidden(attributes);
        repeated_ = static_cast<std::int32_t>(
            times(attribute(attributes, "number-rows-repeated"), most_rows));
        column_ = 0;
        row_text_ = 0;
        in_row_ = true;
        return {};
    }

    Trouble end_cell() {
        auto cell = covered_ ? Cell{} : cell_of(said_, shown_);
        auto from = column_;
        column_ = std::min(column_ + said_.repeated, most_columns + 1);
        if (!covered_ && (said_.columns > 1 || said_.rows > 1)) keep_merged(from);
        if (cell.kind == CellKind::blank) return budget_.spent() ? "too_many_cells" : Trouble{};
        if (column_ > most_columns || next_row_ > static_cast<std::int32_t>(most_rows))
            return "broken_xml";
        if (cell.text.size() > most_row_bytes / said_.repeated) return "row_too_long";
        row_text_ += said_.repeated * SheetBudget::size_of_text(cell.text.size());
        row_.cells.resize(column_);
        std::fill(row_.cells.begin() + static_cast<std::ptrdiff_t>(from), row_.cells.end(), cell);
        return row_text_ > most_row_bytes ? "row_too_long" : Trouble{};
    }

    void keep_merged(std::size_t column) {
        if (column >= most_columns) return;
        budget_.bytes += sizeof(MergedCells) * 2;
        sheet_.merged.push_back({.row = row_.number,
            .column = column,
            .rows = static_cast<std::int32_t>(said_.rows),
            .columns = std::min(said_.columns, most_columns - column)});
    }

    // A row that stands many times is counted before it is kept.
    Trouble end_row() {
        auto last = std::min(next_row_ + repeated_, static_cast<std::int32_t>(most_rows) + 1);
        if (!row_.cells.empty()) {
            row_.cells.shrink_to_fit();
            auto each = SheetBudget::size_of_row(row_) + row_text_;
            budget_.bytes += static_cast<std::size_t>(last - next_row_) * each;
            if (budget_.spent()) return "too_many_cells";
            for (; row_.number < last - 1; ++row_.number) sheet_.rows.push_back(row_);
            sheet_.rows.push_back(std::move(row_));
        }
        next_row_ = last;
        in_row_ = false;
        return {};
    }

    Trouble end_table() {
        sheet_.hidden_columns = hidden_columns_.within(sheet_.rows);
        out_.push_back(std::move(sheet_));
        in_table_ = false;
        return {};
    }

    static constexpr std::size_t most_spaces = 1'000;
    static constexpr std::size_t bytes_per_sheet = 4'000;

    const std::string& file_;
    std::vector<Sheet>& out_;
    std::vector<In> stack_{In::nothing};
    std::set<std::string, std::less<>> hidden_styles_;
    std::string style_, shown_;
    SheetBudget budget_;
    Sheet sheet_;
    HiddenColumns hidden_columns_;
    SheetRow row_;
    CellSaid said_;
    std::size_t columns_ = 0, column_ = 0, paragraph_from_ = 0, row_text_ = 0;
    std::int32_t next_row_ = 1, repeated_ = 1;
    bool in_table_ = false, in_row_ = false, covered_ = false;
};

} // namespace

Trouble read_ods_content(
    ZipArchive& archive, const std::string& file, std::vector<Sheet>& out, OdsPlace& ended) {
    ContentHandler handler(file, out);
    auto trouble = read_xml_with(archive, "content.xml", handler);
    if (!trouble.empty()) ended = handler.place();
    return trouble;
}

} // namespace samdrift
