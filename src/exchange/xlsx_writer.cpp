#include "exchange/xlsx_writer.hpp"
#include "base/failure.hpp"
#include "exchange/sheet_names.hpp"
#include "exchange/xlsx_input.hpp"
#include "exchange/xlsx_reader.hpp"
#include "publish/work_place.hpp"
#include <algorithm>
#include <array>
#include <map>
#include <xlsxwriter.h>

namespace samdrift {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_text = 32'767; // in one cell
constexpr int first_year = 1900;
constexpr int a4_paper = 9;
constexpr lxw_color_t ground_of_what_may_change = 0xFFF6D6;

// The grouping is the reader's own: a space in Norwegian, a comma in English.
constexpr std::array<const char*, 6> number_formats = {
    "", "#,##0", "#,##0.00", "#,##0.00", "0.0%", "dd.mm.yyyy"};
constexpr std::array<double, 6> usual_widths = {24, 12, 12, 16, 10, 12};

enum class Part : std::uint8_t { heading, body, sum, title, intro };

struct Look {
    Part part = Part::body;
    ColumnKind kind = ColumnKind::text;
    bool marked = false, linked = false;
    bool filled_in = false, required = false; // a column that people fill in
    bool to_change = false;
    auto operator<=>(const Look&) const = default;
};

class XlsxWriting {
public:
    XlsxWriting(const Workbook& book, const fs::path& file)
        : book_(book), names_(sheet_names(book)), out_(workbook_new(file.c_str())) {
        if (!out_) throw Failure("cannot_write", file.string());
    }
    XlsxWriting(const XlsxWriting&) = delete;
    XlsxWriting& operator=(const XlsxWriting&) = delete;
    ~XlsxWriting() {
        if (out_) lxw_workbook_free(out_);
    }

    lxw_error write() {
        lxw_doc_properties properties{};
        auto title = book_.title;
        properties.title = title.data();
        workbook_set_properties(out_, &properties);
        for (std::size_t i = 0; i < book_.sheets.size(); ++i)
            write_sheet(book_.sheets[i], workbook_add_worksheet(out_, names_[i].c_str()));
        auto error = workbook_close(out_);
        out_ = nullptr; // closing frees it, whatever came of it
        return error;
    }

private:
    void write_sheet(const WorkSheet& sheet, lxw_worksheet* to) {
        if (!to) throw Failure("cannot_write", sheet.name);
        for (std::size_t i = 0; i < sheet.intro.size(); ++i)
            write_text(to, row_number(i), 0, sheet.intro[i],
                format({.part = i == 0 ? Part::title : Part::intro}));
        auto heading = row_number(heading_row(sheet));
        for (std::size_t c = 0; c < sheet.columns.size(); ++c) {
            const auto& column = sheet.columns[c];
            Look look{.part = Part::heading, .kind = column.kind};
            look.filled_in = column.input || column.to_change;
            look.required = column.input && column.input->required;
            write_text(to, heading, column_number(c), column.heading, format(look));
            look.part = Part::body;
            worksheet_set_column(to, column_number(c), column_number(c), width_of(column),
                look.filled_in ? format(look) : nullptr);
            if (column.input)
                write_input(column, list_sheet(*column.input), to, heading, column_number(c));
        }
        if (sheet.hidden) worksheet_hide(to);
        for (std::size_t r = 0; r < sheet.rows.size(); ++r) write_row(sheet, r, to);
        lay_out(sheet, heading, to);
    }

    std::string list_sheet(const WorkInput& input) const {
        const auto found = std::ranges::find(book_.sheets, input.list_sheet, &WorkSheet::name);
        return found == book_.sheets.end()
                   ? std::string{}
                   : names_[static_cast<std::size_t>(found - book_.sheets.begin())];
    }

    void write_row(const WorkSheet& sheet, std::size_t r, lxw_worksheet* to) {
        bool sum = sheet.last_row_is_sum && r + 1 == sheet.rows.size();
        auto row = row_number(heading_row(sheet) + 1 + r);
        for (std::size_t c = 0; c < sheet.rows[r].size(); ++c) {
            const auto& cell = sheet.rows[r][c];
            auto kind = c < sheet.columns.size() ? sheet.columns[c].kind : ColumnKind::text;
            Look look{sum ? Part::sum : Part::body, kind, cell.marked, false};
            look.filled_in = c < sheet.columns.size() && sheet.columns[c].to_change;
            if (cell.link) look.linked = write_link(*cell.link, to, row, column_number(c));
            look.to_change = cell.to_change;
            if (cell.formula.empty())
                write_value(cell.value, look, to, row, column_number(c));
            else
                write_formula(cell, look, to, row, column_number(c));
        }
    }

    // With what it came to, for whoever looks at the file without reckoning.
    void write_formula(
        const WorkCell& cell, Look look, lxw_worksheet* to, lxw_row_t row, lxw_col_t column) {
        const auto formula = "=" + cell.formula;
        if (const auto* text = std::get_if<std::string>(&cell.value)) {
            worksheet_write_formula_str(
                to, row, column, formula.c_str(), format(look), text->c_str());
            return;
        }
        double came_to = 0;
        if (const auto* money = std::get_if<Money>(&cell.value)) {
            look.kind = ColumnKind::money_kr;
            came_to = static_cast<double>(money->oere) / 100;
        } else if (const auto* whole = std::get_if<std::int64_t>(&cell.value))
            came_to = static_cast<double>(*whole);
        else if (const auto* number = std::get_if<double>(&cell.value))
            came_to = *number;
        worksheet_write_formula_num(to, row, column, formula.c_str(), format(look), came_to);
    }

    void write_value(
        const WorkValue& value, Look look, lxw_worksheet* to, lxw_row_t row, lxw_col_t column) {
        if (std::holds_alternative<Money>(value)) look.kind = ColumnKind::money_kr;
        if (std::holds_alternative<Date>(value)) look.kind = ColumnKind::date;
        auto* shown = format(look);
        if (const auto* text = std::get_if<std::string>(&value))
            write_text(to, row, column, *text, shown);
        else if (const auto* whole = std::get_if<std::int64_t>(&value))
            worksheet_write_number(to, row, column, static_cast<double>(*whole), shown);
        else if (const auto* number = std::get_if<double>(&value))
            worksheet_write_number(to, row, column, *number, shown);
        else if (const auto* money = std::get_if<Money>(&value))
            worksheet_write_number(to, row, column, static_cast<double>(money->oere) / 100, shown);
        else if (const auto* date = std::get_if<Date>(&value))
            write_date(to, row, column, *date, shown);
        else
            worksheet_write_blank(to, row, column, shown);
    }

    // A link is laid under the cell; the cell's own value is then written over the link's text.
    bool write_link(const WorkLink& link, lxw_worksheet* to, lxw_row_t row, lxw_col_t column) {
        auto target = std::ranges::find(book_.sheets, link.sheet, &WorkSheet::name);
        if (target == book_.sheets.end()) return false;
        auto index = static_cast<std::size_t>(target - book_.sheets.begin());
        auto target_row = link.row ? heading_row(*target) + 1 + *link.row : std::size_t{0};
        std::array<char, LXW_MAX_CELL_NAME_LENGTH> place{};
        lxw_rowcol_to_cell(place.data(), row_number(target_row), column_number(link.column));
        auto address = "internal:" + quoted_sheet_name(names_[index]) + "!" + place.data();
        return worksheet_write_url(to, row, column, address.c_str(), nullptr) == LXW_NO_ERROR;
    }

    void write_text(lxw_worksheet* to, lxw_row_t row, lxw_col_t column, const std::string& text,
        lxw_format* shown) {
        if (text.size() <= longest_text) {
            worksheet_write_string(to, row, column, text.c_str(), shown);
            return;
        }
        auto length = longest_text - 3;
        while ((static_cast<unsigned char>(text[length]) & 0xC0) == 0x80) --length;
        worksheet_write_string(to, row, column, (text.substr(0, length) + "…").c_str(), shown);
    }

    void write_date(
        lxw_worksheet* to, lxw_row_t row, lxw_col_t column, Date date, lxw_format* shown) {
        if (static_cast<int>(date.year()) < first_year) // a spreadsheet knows no day so early
            return write_text(to, row, column, iso(date), shown);
        lxw_datetime day{};
        day.year = static_cast<int>(date.year());
        day.month = static_cast<int>(static_cast<unsigned>(date.month()));
        day.day = static_cast<int>(static_cast<unsigned>(date.day()));
        worksheet_write_datetime(to, row, column, &day, shown);
    }

    void lay_out(const WorkSheet& sheet, lxw_row_t heading, lxw_worksheet* to) {
        if (sheet.freeze_heading) worksheet_freeze_panes(to, heading + 1, 0);
        worksheet_repeat_rows(to, heading, heading);
        worksheet_set_landscape(to);
        worksheet_set_paper(to, a4_paper);
        worksheet_fit_to_pages(to, 1, 0);
        worksheet_set_footer(to, "&L&A&R&P / &N");
        auto filtered = sheet.rows.size() - (sheet.last_row_is_sum && !sheet.rows.empty() ? 1 : 0);
        if (sheet.filter && filtered > 0 && !sheet.columns.empty())
            worksheet_autofilter(to, heading, 0, row_number(heading + filtered),
                column_number(sheet.columns.size() - 1));
    }

    lxw_format* format(Look look) {
        auto& made = formats_[look];
        if (made) return made;
        made = workbook_add_format(out_);
        format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
        bool is_text = look.kind == ColumnKind::text;
        if (look.filled_in) return filled_in(made, look);
        if (!is_text && (look.part == Part::body || look.part == Part::sum))
            format_set_num_format(made, number_formats[static_cast<std::size_t>(look.kind)]);
        if (look.part == Part::heading) {
            format_set_bottom(made, LXW_BORDER_THIN);
            if (!is_text) format_set_align(made, LXW_ALIGN_RIGHT);
        }
        if (is_text && (look.part == Part::body || look.part == Part::heading))
            format_set_text_wrap(made);
        if (look.part != Part::body && look.part != Part::intro) format_set_bold(made);
        if (look.part == Part::title) format_set_font_size(made, 14);
        if (look.part == Part::sum) format_set_top(made, LXW_BORDER_THIN);
        if (look.marked) {
            format_set_italic(made);
            format_set_bottom(made, LXW_BORDER_DOTTED);
        }
        if (look.to_change) format_set_bg_color(made, ground_of_what_may_change);
        if (look.linked) {
            format_set_underline(made, LXW_UNDERLINE_SINGLE);
            format_set_font_color(made, LXW_COLOR_BLUE);
        }
        return made;
    }

    // Text stays text (a number with a zero first, a version), and a year has no grouping.
    static lxw_format* filled_in(lxw_format* made, const Look& look) {
        if (look.part == Part::heading) {
            format_set_bottom(made, look.required ? LXW_BORDER_THICK : LXW_BORDER_THIN);
            if (look.required) format_set_bold(made);
            return made;
        }
        const bool whole = look.kind == ColumnKind::integer;
        format_set_num_format(made, look.kind == ColumnKind::text ? "@"
                                    : whole                       ? "0"
                                            : number_formats[static_cast<std::size_t>(look.kind)]);
        return made;
    }

    static lxw_row_t row_number(std::size_t row) { return static_cast<lxw_row_t>(row); }
    static lxw_col_t column_number(std::size_t column) { return static_cast<lxw_col_t>(column); }

    static double width_of(const WorkColumn& column) {
        if (column.width > 0) return column.width;
        auto heading =
            static_cast<double>(column.heading.size()) + 3; // room for the filter's arrow
        return std::max(
            usual_widths[static_cast<std::size_t>(column.kind)], std::min(heading, 40.));
    }

    const Workbook& book_;
    std::vector<std::string> names_;
    lxw_workbook* out_;
    std::map<Look, lxw_format*> formats_;
};

// A disk that fills up on the way may leave a file that looks finished, so it is read again.
void check_whole(const fs::path& file) {
    std::vector<Sheet> sheets;
    if (auto problems = read_xlsx(file, sheets); !problems.empty())
        throw Failure("cannot_write", file.string() + ": " + problems.front().code);
}

} // namespace

void write_xlsx(const Workbook& book, const fs::path& file) {
    auto unfinished = file;
    unfinished += ".part";
    std::error_code ignored;
    try {
        auto error = XlsxWriting(book, unfinished).write();
        if (error != LXW_NO_ERROR)
            throw Failure("cannot_write", file.string() + ": " + lxw_strerror(error));
        check_whole(unfinished);
        fs::rename(unfinished, file);
    } catch (const fs::filesystem_error& error) {
        fs::remove(unfinished, ignored);
        throw Failure("cannot_write", error.what());
    } catch (...) {
        fs::remove(unfinished, ignored);
        throw;
    }
}

} // namespace samdrift
