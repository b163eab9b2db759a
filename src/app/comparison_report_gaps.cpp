#include "app/comparison_report_parts.hpp"

namespace samdrift {

namespace {

Piece area_link(const AreaView& area) {
    return {.text = area.area_name, .to = id_of_area(area.area)};
}

TableCell names_of(const AreaView& area, bool confirmed) {
    std::vector<std::string> names;
    for (const auto& m : area.missing)
        if (m.confirmed == confirmed) names.push_back(m.municipality);
    return names.empty() ? dash() : cell(comma_separated(names));
}

TableRow lacking_row(const ReportWords& words, const AreaView& area) {
    std::vector<std::string> products;
    for (const auto& p : area.products)
        products.push_back(p.product + " (" + comma_separated(p.municipalities) + ")");
    return {.heading = cell(Pieces{area_link(area)}),
        .cells = {names_of(area, true), names_of(area, false),
            products.empty() ? dash() : cell(comma_separated(products)),
            area.verdict_of_those_who_have ? cell(words.verdict(*area.verdict_of_those_who_have))
                                           : dash()}};
}

Table lacking(const ComparisonSource& s) {
    const auto& words = s.words;
    TableGroup gaps{.heading = TableRow{.heading = cell(words("report.lacking.some"))}};
    TableGroup nobody{.heading = TableRow{.heading = cell(words("report.lacking.all"))}};
    for (const auto& area : s.view.areas) {
        if (area.verdict == Verdict::gap) gaps.rows.push_back(lacking_row(words, area));
        if (area.verdict == Verdict::not_mapped) nobody.rows.push_back(lacking_row(words, area));
    }
    Table table{.caption = words("report.lacking.caption"),
        .columns = {{.heading = words("compare.area"), .width = 24},
            {.heading = words("report.lacking.confirmed"), .width = 18},
            {.heading = words("report.lacking.not_confirmed"), .width = 18},
            {.heading = words("report.lacking.others"), .width = 26},
            {.heading = words("report.lacking.otherwise"), .width = 14}},
        .groups = {}};
    for (auto* group : {&gaps, &nobody})
        if (!group->rows.empty()) table.groups.push_back(std::move(*group));
    return table;
}

TableRow break_row(const ReportWords& words, TableCell heading, const BreakSum& sum) {
    return {.heading = std::move(heading),
        .cells = {figure(words.number(sum.breaks)), figure(words.number(sum.times), sum.marked),
            figure(words.hours_of(sum.minutes), sum.marked),
            figure(words.kroner(sum.cost), sum.marked)}};
}

Paragraph plainly(std::string text) { return {{.pieces = {{.text = std::move(text)}}}}; }

} // namespace

void add_lacking(const ComparisonSource& s, Document& to) {
    Section section{.heading = s.words("report.lacking"), .id = "lacking"};
    if (auto table = lacking(s); !table.groups.empty())
        section.parts = {plainly(s.words("report.lacking.lead")), std::move(table)};
    else
        section.parts = {plainly(s.words("report.lacking.none"))};
    to.sections.push_back(std::move(section));
}

void add_overlaps(const ComparisonSource& s, Document& to) {
    const auto& words = s.words;
    Table table{.caption = words("report.overlaps.caption"),
        .columns = {{.heading = words("compare.area"), .width = 34},
            {.heading = words("usages.municipality"), .width = 20},
            {.heading = words("report.systems"), .width = 46}},
        .groups = {{}}};
    for (const auto& area : s.view.areas)
        for (const auto& o : area.overlaps)
            table.groups[0].rows.push_back({.heading = cell(Pieces{area_link(area)}),
                .cells = {cell(o.municipality), cell(comma_separated(o.products))}});
    Section section{.heading = words("report.overlaps"), .id = "overlaps"};
    if (table.groups[0].rows.empty())
        section.parts = {plainly(words("report.overlaps.none"))};
    else
        section.parts = {std::move(table)};
    to.sections.push_back(std::move(section));
}

void add_breaks(const ComparisonSource& s, Document& to) {
    const auto& words = s.words;
    Table table{.caption = words("report.breaks.caption"),
        .columns = {{.heading = words("compare.area"), .width = 40},
            number_column(words("chains.column.breaks"), 12),
            number_column(words("processes.times"), 16),
            number_column(words("processes.hours"), 16),
            number_column(words("processes.cost"), 16)},
        .groups = {{}}};
    for (const auto& area : s.view.areas)
        if (area.breaks.breaks > 0)
            table.groups[0].rows.push_back(
                break_row(words, cell(Pieces{area_link(area)}), area.breaks));
    Section section{.heading = words("report.breaks"), .id = "breaks"};
    if (table.groups[0].rows.empty()) {
        section.parts = {plainly(words("chains.no_breaks_at_all"))};
    } else {
        table.sum = break_row(words, cell(words("processes.sum")), breaks_in_all(s.view));
        section.parts = {
            plainly(words("report.breaks.lead", {{"rate", words.amount(s.chains.hourly_rate)}})),
            std::move(table)};
    }
    to.sections.push_back(std::move(section));
}

} // namespace samdrift
