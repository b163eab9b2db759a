#include "exchange/xlsx_sheet.hpp"
#include "base/words.hpp"
#include "exchange/cell_text.hpp"
#include "exchange/hidden_columns.hpp"
#include "exchange/number_format.hpp"
#include "exchange/xml_part.hpp"
#include <algorithm>
#include <charconv>
#include <limits>

namespace samdrift {

namespace {

enum class Stored : std::uint8_t { number, shared, text, boolean, error, iso_date };

Stored stored_as(std::string_view type) {
    if (type == "s") return Stored::shared;
    if (type == "str" || type == "inlineStr") return Stored::text;
    if (type == "b") return Stored::boolean;
    if (type == "e") return Stored::error;
    if (type == "d") return Stored::iso_date;
    return Stored::number;
}

// "AB12": 27, counted from 0; most_columns when there are no such letters.
std::size_t column_of(std::string_view reference) {
    std::size_t column = 0;
    for (char c : reference) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        if (c < 'A' || c > 'Z') break;
        column = column * 26 + static_cast<std::size_t>(c - 'A') + 1;
        if (column > most_columns) break;
    }
    return column == 0 ? most_columns : column - 1;
}

bool is_true(const char* value) {
    return value && (std::string_view(value) == "1" || std::string_view(value) == "true");
}

constexpr std::size_t no_index = std::numeric_limits<std::size_t>::max();

std::size_t index_of(std::string_view digits) {
    std::size_t index = 0;
    auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), index);
    return error == std::errc{} && end == digits.data() + digits.size() ? index : no_index;
}

class SheetHandler {
public:
    SheetHandler(WorkbookContext& context, Sheet& out) : context_(context), out_(out) {}

    std::int32_t row() const { return in_row_ ? row_.number : 0; }
    void finish() { out_.hidden_columns = hidden_columns_.within(out_.rows); }

    Trouble start(std::string_view name, const char** attributes) {
        if (!in_data_) return start_around_rows(name, attributes);
        switch (name[0]) {
        case 'c':
            if (name.size() == 1) return start_cell(attributes);
            break;
        case 'v':
            if (name.size() == 1) collecting_ = true;
            break;
        case 't':
            if (name.size() == 1) collecting_ = in_inline_ && !in_phonetic_;
            break;
        case 'i':
            if (name == "is") in_inline_ = true;
            break;
        case 'r':
            if (name == "row") return start_row(attributes);
            if (name == "rPh") in_phonetic_ = true;
            break;
        }
        return {};
    }

    Trouble end(std::string_view name) {
        if (!in_data_) return {};
        switch (name[0]) {
        case 'c':
            if (name.size() == 1) return end_cell();
            break;
        case 'v':
        case 't':
            if (name.size() == 1) collecting_ = false;
            break;
        case 'i':
            if (name == "is") in_inline_ = false;
            break;
        case 'r':
            if (name == "row") return end_row();
            if (name == "rPh") in_phonetic_ = false;
            break;
        case 's':
            if (name == "sheetData") in_data_ = false;
            break;
        }
        return {};
    }

    void text(std::string_view piece) {
        if (collecting_ && value_.size() <= most_row_bytes) value_ += piece;
    }

private:
    Trouble start_around_rows(std::string_view name, const char** attributes) {
        if (name == "sheetData") in_data_ = true;
        if (name == "col" && is_true(attribute(attributes, "hidden"))) {
            auto from = index_in(attributes, "min"), to = index_in(attributes, "max");
            if (from >= 1 && to != no_index) hidden_columns_.add(from - 1, to);
        }
        if (name != "mergeCell") return {};
        if (const char* cells = attribute(attributes, "ref")) keep_merged(cells);
        context_.budget.bytes += 2 * sizeof(MergedCells);
        return context_.budget.spent() ? "too_many_cells" : Trouble{};
    }

    static std::size_t index_in(const char** attributes, std::string_view name) {
        const char* value = attribute(attributes, name);
        return value ? index_of(value) : no_index;
    }

    // "B2:D3"; what is no such thing draws nothing as one.
    void keep_merged(std::string_view cells) {
        auto colon = cells.find(':');
        if (colon == std::string_view::npos) return;
        auto first = cells.substr(0, colon), last = cells.substr(colon + 1);
        auto row = row_of(first), last_row = row_of(last);
        auto column = column_of(first), last_column = column_of(last);
        if (row < 1 || last_row > most_rows || last_row < row) return;
        if (last_column >= most_columns || last_column < column) return;
        out_.merged.push_back({.row = static_cast<std::int32_t>(row),
            .column = column,
            .rows = static_cast<std::int32_t>(last_row - row + 1),
            .columns = last_column - column + 1});
    }

    static std::size_t row_of(std::string_view reference) {
        auto digits = reference.find_first_of("0123456789");
        return digits == std::string_view::npos ? 0 : index_of(reference.substr(digits));
    }

    // Rows and cells may leave out where they are: then they follow the one before.
    Trouble start_row(const char** attributes) {
        const char* number = attribute(attributes, "r");
        const auto above = last_row_;
        last_row_ = number ? static_cast<std::int32_t>(
                                 std::min<std::size_t>(index_of(number), most_rows + 1))
                           : last_row_ + 1;
        if (last_row_ <= above || last_row_ > static_cast<std::int32_t>(most_rows))
            return "broken_xml"; // they stand in order, each once
        row_.number = last_row_;
        row_.hidden = is_true(attribute(attributes, "hidden"));
        row_.cells.reserve(widest_);
        next_column_ = 0;
        in_row_ = true;
        return {};
    }

    Trouble end_row() {
        if (!row_.cells.empty()) {
            widest_ = std::max(widest_, row_.cells.size());
            if (row_.cells.size() < widest_ / 2) row_.cells.shrink_to_fit();
            context_.budget.bytes += SheetBudget::size_of_row(row_);
            if (context_.budget.spent()) return "too_many_cells";
            out_.rows.push_back(std::move(row_));
            row_ = {};
        }
        in_row_ = false;
        return {};
    }

    Trouble start_cell(const char** attributes) {
        value_.clear();
        stored_ = Stored::number;
        style_ = 0;
        column_ = next_column_;
        for (; *attributes; attributes += 2) {
            if (attributes[0][1] != '\0') continue;
            const char* value = attributes[1];
            switch (attributes[0][0]) {
            case 'r': column_ = column_of(value); break;
            case 's': style_ = index_of(value); break;
            case 't': stored_ = stored_as(value); break;
            }
        }
        if (column_ >= most_columns || !in_row_) return "broken_xml";
        next_column_ = column_ + 1;
        return {};
    }

    Trouble end_cell() {
        if (value_.empty() || !in_row_) return {};
        if (value_.size() > most_row_bytes) return "row_too_long";
        Cell cell;
        if (stored_ == Stored::shared) {
            auto index = index_of(trimmed(value_));
            if (index >= context_.strings.size()) return "broken_xml";
            const auto& text = context_.strings[index];
            if (!text.empty()) cell = {CellKind::text, text};
        } else {
            cell = cell_of_value();
        }
        if (cell.kind == CellKind::blank || cell.text.empty()) return {};
        return place(std::move(cell));
    }

    Cell cell_of_value() const {
        switch (stored_) {
        case Stored::text:
            return text_cell(
                value_.find("_x") == std::string::npos ? value_ : without_escapes(value_));
        case Stored::boolean:
            return {CellKind::boolean, value_ == "1" || value_ == "true" ? "1" : "0"};
        case Stored::error: return {CellKind::error, std::string(trimmed(value_))};
        case Stored::iso_date: return iso_date_cell(value_);
        default: return cell_of_number(trimmed(value_));
        }
    }

    Cell cell_of_number(std::string_view written) const {
        if (style_ < context_.date_styles.size() && context_.date_styles[style_])
            if (auto serial = number_of(written))
                if (auto date = date_cell(*serial, context_.from_1904)) return *date;
        if (auto number = plain_number(written)) return {CellKind::number, std::move(*number)};
        return text_cell(written);
    }

    Trouble place(Cell cell) {
        if (column_ >= row_.cells.size()) row_.cells.resize(column_ + 1);
        context_.budget.bytes += SheetBudget::size_of_text(cell.text.size());
        row_.cells[column_] = std::move(cell);
        return context_.budget.spent() ? "too_many_cells" : Trouble{};
    }

    WorkbookContext& context_;
    Sheet& out_;
    SheetRow row_;
    HiddenColumns hidden_columns_;
    std::int32_t last_row_ = 0;
    std::size_t widest_ = 0, column_ = 0, next_column_ = 0, style_ = 0;
    Stored stored_ = Stored::number;
    bool in_data_ = false, in_row_ = false, in_inline_ = false, in_phonetic_ = false;
    bool collecting_ = false;
    std::string value_;
};

} // namespace

Trouble read_sheet_part(ZipArchive& archive, const std::string& part, WorkbookContext& context,
    Sheet& out, std::int32_t& row) {
    SheetHandler handler(context, out);
    auto trouble = read_xml_with(archive, part, handler);
    if (trouble.empty()) handler.finish();
    row = trouble.empty() ? 0 : handler.row();
    return trouble;
}

} // namespace samdrift
