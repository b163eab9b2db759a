#include "app/estimate_report_alone.hpp"
#include "app/comparison_workbook_sheets.hpp"
#include "app/contribution_workbook_sheets.hpp"
#include "publish/work_place.hpp"
#include <algorithm>

namespace samdrift {
namespace {

struct Line {
    const char* key; // "estimate.alone.<key>"
    Money GoingAloneYear::*amount;
    bool sum = false;
};
constexpr std::array lines{Line{"alone_operation", &GoingAloneYear::alone_operation},
    Line{"alone_investment", &GoingAloneYear::alone_investment},
    Line{"alone", &GoingAloneYear::alone, true},
    Line{"before_joining", &GoingAloneYear::before_joining},
    Line{"contribution", &GoingAloneYear::contribution},
    Line{"investments", &GoingAloneYear::investments}, Line{"once", &GoingAloneYear::once},
    Line{"yearly", &GoingAloneYear::yearly}, Line{"joining", &GoingAloneYear::joining, true},
    Line{"difference", &GoingAloneYear::difference},
    Line{"difference_so_far", &GoingAloneYear::difference_so_far, true}};

std::string name_of(const ReportWords& words, const Line& line) {
    return words("estimate.alone." + std::string{line.key});
}
std::string finding(const ReportWords& words, const GoingAloneView& view) {
    const auto& last = view.years.back();
    const auto far = last.difference_so_far;
    return words(view.break_even ? "estimate.alone.even" : "estimate.alone.never",
        {{"alternative", view.alternative}, {"year", std::to_string(last.year)},
            {"from", std::to_string(view.break_even.value_or(0))},
            {"amount", words.amount(far < Money{} ? Money{} - far : far)}});
}

Paragraph said(std::string text, Tone tone = Tone::plain) {
    return {{.pieces = {{.text = std::move(text)}}}, tone};
}

Section held_against(const GoingAloneView& view, const ReportWords& words) {
    Section section{
        .heading = words("estimate.alone.against", {{"alternative", view.alternative}})};
    for (const auto& s : view.stops) section.parts.push_back(said(words.of(s), Tone::note));
    if (view.years.empty()) return section;
    section.parts.push_back(said(finding(words, view)));
    Table table{.caption = words("estimate.alone.table", {{"alternative", view.alternative}}),
        .caption_shown = false,
        .columns = {{.heading = words("estimate.item"), .width = 30}},
        .groups = {{}}};
    for (const auto& y : view.years)
        table.columns.push_back(
            number_column(std::to_string(y.year), static_cast<int>(70 / view.years.size())));
    for (const auto& line : lines) {
        TableRow row{.heading = cell(name_of(words, line))};
        for (const auto& y : view.years)
            row.cells.push_back(cell(Pieces{{.text = words.kroner(y.*line.amount),
                .marked = view.marked && y.*line.amount != Money{},
                .strong = line.sum}}));
        table.groups[0].rows.push_back(std::move(row));
    }
    section.parts.push_back(std::move(table));
    section.parts.push_back(said(words("report.estimate.alone.how"), Tone::note));
    return section;
}

std::string measure(
    const ReportWords& words, std::optional<Decimal> value, const std::string& unit) {
    if (!value) return std::string{no_value};
    return hundredths(words.language(), value->hundredths) + (unit.empty() ? "" : " " + unit);
}

Section of_benefits(const EstimateAnswer& answer, const ReportWords& words) {
    Table table{.caption = words("estimate.benefits"),
        .caption_shown = false,
        .columns = {{.heading = words("benefit.name"), .width = 24},
            {.heading = words("benefit.kind"), .width = 12},
            {.heading = words("benefit.owner"), .width = 14},
            {.heading = words("benefit.indicator"), .width = 16},
            number_column(words("benefit.baseline"), 9), number_column(words("benefit.target"), 9),
            number_column(words("benefit.measured"), 8), number_column(words("benefit.yearly"), 8)},
        .groups = {{}}};
    for (const auto& b : answer.benefits) {
        const auto figure_of = [&](std::optional<Decimal> value) {
            return figure(measure(words, value, b.unit), b.marked && value);
        };
        auto target = figure_of(b.target);
        if (b.due) target.lines.push_back({.pieces = {{.text = words.day(b.due), .muted = true}}});
        table.groups[0].rows.push_back({.heading = cell(b.name),
            .cells = {cell(words.choice(b.kind)), cell(b.owner), cell(b.indicator),
                figure_of(b.baseline), std::move(target), figure_of(b.measured),
                b.yearly ? figure(words.kroner(*b.yearly), b.marked) : dash()}});
    }
    Section section{.heading = words("estimate.benefits"), .id = "estimate-benefits"};
    section.parts.push_back(said(words("estimate.benefits.what"), Tone::note));
    section.parts.push_back(std::move(table));
    return section;
}

constexpr std::size_t alone_row = 2, joining_row = 8, difference_row = 9, so_far_row = 10;

// What a line's cell is reckoned from, in the column of a year; empty: it stands as it is.
std::string formula_of(const WorkSheet& sheet, std::size_t row, std::size_t column) {
    const auto at = [&](std::size_t r) { return work_place(sheet, r, column); };
    const auto sum = [&](std::size_t first, std::size_t last) {
        return "ROUND(SUM(" + work_range(sheet, first, last, column) + "),2)";
    };
    if (row == alone_row) return sum(0, alone_row - 1);
    if (row == joining_row) return sum(alone_row + 1, joining_row - 1);
    if (row == difference_row) return "ROUND(" + at(joining_row) + "-" + at(alone_row) + ",2)";
    if (row != so_far_row) return {};
    if (column == 1) return at(difference_row);
    return "ROUND(" + work_place(sheet, so_far_row, column - 1) + "+" + at(difference_row) + ",2)";
}

WorkSheet alone_sheet(const GoingAloneView& view, const ReportWords& words, std::size_t number) {
    WorkSheet sheet{.name = words("report.estimate.sheet.alone") +
                            (number ? " " + std::to_string(number + 1) : "")};
    sheet.intro = {
        words("estimate.alone.against", {{"alternative", view.alternative}}), finding(words, view)};
    sheet.filter = false;
    sheet.columns = {{.heading = words("estimate.item"), .width = 34}};
    for (const auto& y : view.years)
        sheet.columns.push_back(
            {.heading = std::to_string(y.year), .width = 16, .kind = ColumnKind::money_kr});
    for (std::size_t row = 0; row < lines.size(); ++row) {
        std::vector<WorkCell> cells{work_text(name_of(words, lines[row]))};
        sheet.rows.emplace_back(); // its place is asked for below
        for (std::size_t i = 0; i < view.years.size(); ++i) {
            const auto amount = view.years[i].*lines[row].amount;
            const bool is_marked = view.marked && amount != Money{};
            auto formula = formula_of(sheet, row, i + 1);
            if (formula.empty()) {
                cells.push_back(work_money(amount, is_marked));
                cells.back().to_change = true;
            } else
                cells.push_back(work_formula(std::move(formula), amount, is_marked));
        }
        sheet.rows.back() = std::move(cells);
    }
    return sheet;
}

WorkSheet benefits_sheet(const EstimateAnswer& answer, const ReportWords& words) {
    WorkSheet sheet{.name = words("estimate.benefits")};
    sheet.intro = {words("estimate.benefits"), words("estimate.benefits.what")};
    for (const auto* field : {"name", "kind", "municipality", "owner", "indicator", "unit"})
        sheet.columns.push_back({.heading = words("benefit." + std::string{field}), .width = 22});
    for (const auto* field : {"baseline", "target", "measured"})
        sheet.columns.push_back({.heading = words("benefit." + std::string{field}),
            .width = 12,
            .kind = ColumnKind::decimal});
    sheet.columns.push_back(
        {.heading = words("benefit.due"), .width = 12, .kind = ColumnKind::date});
    sheet.columns.push_back(
        {.heading = words("benefit.yearly"), .width = 14, .kind = ColumnKind::money_kr});
    const auto decimal = [](std::optional<Decimal> d, bool is_marked) {
        WorkCell c;
        if (d) c.value = static_cast<double>(d->hundredths) / 100;
        c.marked = is_marked && d;
        return c;
    };
    for (const auto& b : answer.benefits) {
        WorkCell due;
        if (b.due) due.value = *b.due;
        sheet.rows.push_back({work_text(b.name), work_text(words.choice(b.kind)),
            work_text(b.municipality), work_text(b.owner), work_text(b.indicator),
            work_text(b.unit), decimal(b.baseline, b.marked), decimal(b.target, b.marked),
            decimal(b.measured, b.marked), std::move(due),
            b.yearly ? work_money(*b.yearly, b.marked) : WorkCell{}});
    }
    return sheet;
}

} // namespace

std::vector<Section> weighing_sections(const EstimateAnswer& answer, const ReportWords& words) {
    std::vector<Section> sections;
    for (const auto& view : answer.alone) sections.push_back(held_against(view, words));
    if (!answer.benefits.empty()) sections.push_back(of_benefits(answer, words));
    return sections;
}

std::vector<WorkSheet> weighing_sheets(const EstimateAnswer& answer, const ReportWords& words) {
    std::vector<WorkSheet> sheets;
    for (const auto& view : answer.alone)
        if (!view.years.empty()) sheets.push_back(alone_sheet(view, words, sheets.size()));
    if (!answer.benefits.empty()) sheets.push_back(benefits_sheet(answer, words));
    return sheets;
}

} // namespace samdrift
