#include "workbooks/grid.hpp"
#include <cstdlib>
#include <stdexcept>
#include <xlsxwriter.h>

namespace samdrift::workbooks {

namespace {

struct Formats {
    lxw_format *day, *share, *bold, *plain;
};

lxw_datetime date_of(const std::string& iso) {
    return {std::atoi(iso.substr(0, 4).c_str()), std::atoi(iso.substr(5, 2).c_str()),
        std::atoi(iso.substr(8, 2).c_str()), 0, 0, 0};
}

// The first half bold, cut where a character begins.
void write_rich(lxw_worksheet* to, lxw_row_t row, lxw_col_t column, const std::string& text,
    const Formats& formats) {
    auto half = text.size() / 2;
    while (half < text.size() && (static_cast<unsigned char>(text[half]) & 0xC0) == 0x80) ++half;
    auto first = text.substr(0, half), second = text.substr(half);
    lxw_rich_string_tuple one{formats.bold, first.data()}, two{formats.plain, second.data()};
    lxw_rich_string_tuple* parts[] = {&one, &two, nullptr};
    worksheet_write_rich_string(to, row, column, parts, nullptr);
}

void write_value(lxw_worksheet* to, lxw_row_t row, lxw_col_t column, const Value& value,
    const Formats& formats) {
    switch (value.kind) {
    case Kind::blank: return;
    case Kind::text: worksheet_write_string(to, row, column, value.text.c_str(), nullptr); return;
    case Kind::number: worksheet_write_number(to, row, column, value.number, nullptr); return;
    case Kind::share: worksheet_write_number(to, row, column, value.number, formats.share); return;
    case Kind::day: {
        auto date = date_of(value.text);
        worksheet_write_datetime(to, row, column, &date, formats.day);
        return;
    }
    case Kind::formula:
        worksheet_write_formula_num(to, row, column, value.text.c_str(), nullptr, value.number);
        return;
    case Kind::rich: write_rich(to, row, column, value.text, formats); return;
    }
}

void write_sheet(const Grid& grid, lxw_worksheet* to, const Formats& formats) {
    const auto row_number = [](std::size_t r) { return static_cast<lxw_row_t>(r); };
    const auto column_number = [](std::size_t c) { return static_cast<lxw_col_t>(c); };
    for (const auto& m : grid.merged)
        worksheet_merge_range(to, row_number(m.row), column_number(m.column),
            row_number(m.row + m.rows - 1), column_number(m.column + m.columns - 1), "", nullptr);
    std::size_t widest = 0;
    for (std::size_t r = 0; r < grid.rows.size(); ++r) {
        widest = std::max(widest, grid.rows[r].size());
        for (std::size_t c = 0; c < grid.rows[r].size(); ++c)
            write_value(to, row_number(r), column_number(c), grid.rows[r][c], formats);
    }
    lxw_row_col_options hide{};
    hide.hidden = LXW_TRUE;
    for (auto c : grid.hidden_columns)
        worksheet_set_column_opt(to, column_number(c), column_number(c), 9, nullptr, &hide);
    for (auto r : grid.hidden_rows) worksheet_set_row_opt(to, row_number(r), 15, nullptr, &hide);
    if (grid.filter_row > 0)
        worksheet_autofilter(to, row_number(grid.filter_row - 1), 0,
            row_number(grid.rows.size() - 1), column_number(widest - 1));
    if (grid.hidden) worksheet_hide(to);
}

} // namespace

void write_with_xlsxwriter(const Book& book, const std::filesystem::path& file) {
    auto* out = workbook_new(file.c_str());
    Formats formats{workbook_add_format(out), workbook_add_format(out), workbook_add_format(out),
        workbook_add_format(out)};
    format_set_num_format(formats.day, "dd.mm.yyyy");
    format_set_num_format(formats.share, "0.0%");
    format_set_bold(formats.bold);
    bool first = true;
    for (const auto& grid : book.sheets) {
        auto* sheet = workbook_add_worksheet(out, grid.name.c_str());
        write_sheet(grid, sheet, formats);
        if (first && !grid.hidden) worksheet_activate(sheet);
        if (first && !grid.hidden) worksheet_set_first_sheet(sheet);
        first = first && grid.hidden;
    }
    if (workbook_close(out) != LXW_NO_ERROR) throw std::runtime_error(file.string());
}

} // namespace samdrift::workbooks
