#include "app/comparison_workbook_sheets.hpp"

namespace samdrift {

namespace {

std::string others_have(const AreaView& area) {
    std::vector<std::string> products;
    for (const auto& p : area.products) products.push_back(p.product);
    return comma_separated(products);
}

std::vector<WorkCell> break_row(const ReportWords& words, std::string name, const BreakSum& sum) {
    return {work_text(std::move(name)), work_number(sum.breaks), work_number(sum.times, sum.marked),
        {.value = static_cast<double>(sum.minutes) / 60, .marked = sum.marked},
        work_money(sum.cost, sum.marked), work_figures_source(words, sum.marked)};
}

void add_owed(const ReportWords& words, const GroupOwes& group, std::string name, WorkSheet& to) {
    for (const auto& usage : group.usages)
        for (const auto field : usage.missing)
            to.rows.push_back({work_text(name), work_text(group.status),
                work_text(usage.municipality), work_text(usage.area_name), work_text(usage.system),
                work_text(words("wanted." + std::string{name_of(field)}))});
    for (const auto& area : group.areas)
        to.rows.push_back({work_text(name), work_text(group.status), work_text(area.municipality),
            work_text(area.area_name), WorkCell{}, work_text(words("report.unanswered"))});
}

std::string name_of_group(const GroupOwes& group) {
    return group.code.empty() ? group.name : group.code + " " + group.name;
}

std::string numbers(const ReportWords& words, const std::vector<std::int64_t>& all) {
    std::vector<std::string> said;
    for (const auto n : all) said.push_back(words.number(n));
    return comma_separated(said);
}

} // namespace

WorkSheet lacking_sheet(const ComparisonSource& s) {
    const auto& words = s.words;
    auto sheet = new_sheet(s, "report.sheet.lacking");
    sheet.columns = {{words("compare.area"), 32}, {words("usages.municipality"), 18},
        {words("report.answer"), 18}, {words("compare.filter.verdict"), 18},
        {words("report.lacking.others"), 40}};
    for (const auto& area : s.view.areas)
        for (const auto& c : area.cells)
            if (c.state != CellState::has)
                sheet.rows.push_back({work_text(area.area_name), work_text(c.municipality),
                    work_text(cell_state(words, c.state)), work_text(words.verdict(area.verdict)),
                    work_text(others_have(area))});
    return sheet;
}

WorkSheet overlaps_sheet(const ComparisonSource& s) {
    const auto& words = s.words;
    auto sheet = new_sheet(s, "report.overlaps");
    sheet.columns = {{words("compare.area"), 40}, {words("usages.municipality"), 18},
        {words("report.number_of_systems"), 18, ColumnKind::integer},
        {words("report.systems"), 50}};
    for (const auto& area : s.view.areas)
        for (const auto& o : area.overlaps)
            sheet.rows.push_back({work_text(area.area_name), work_text(o.municipality),
                work_number(static_cast<std::int64_t>(o.products.size())),
                work_text(comma_separated(o.products))});
    return sheet;
}

WorkSheet breaks_sheet(const ComparisonSource& s) {
    const auto& words = s.words;
    auto sheet = new_sheet(s, "report.breaks");
    sheet.intro.push_back(
        words("report.breaks.lead", {{"rate", words.amount(s.chains.hourly_rate)}}));
    sheet.columns = {{words("compare.area"), 40},
        {words("chains.column.breaks"), 12, ColumnKind::integer},
        {words("processes.times"), 18, ColumnKind::integer},
        {words("processes.hours"), 18, ColumnKind::decimal},
        {words("processes.cost"), 18, ColumnKind::money_kr}, {words("rows.figures_source"), 24}};
    for (const auto& area : s.view.areas)
        if (area.breaks.breaks > 0)
            sheet.rows.push_back(break_row(words, area.area_name, area.breaks));
    sheet.rows.push_back(break_row(words, words("processes.sum"), breaks_in_all(s.view)));
    sheet.last_row_is_sum = true;
    return sheet;
}

WorkSheet chains_sheet(const ComparisonSource& s) {
    const auto& words = s.words;
    auto sheet = new_sheet(s, "nav.chains");
    sheet.columns = {{words("report.code"), 10}, {words("report.chain"), 34},
        {words("compare.area"), 28}, {words("usages.municipality"), 16},
        {words("report.promise_number"), 12, ColumnKind::integer}, {words("chains.promise"), 50},
        {words("chains.state"), 16}, {words("chains.step"), 14}, {words("chains.why"), 60}};
    for (const auto& chain : s.chains.chains)
        for (const auto& p : chain.promises)
            sheet.rows.push_back({work_text(chain.code), work_text(chain.service),
                work_text(chain.area_name), work_text(chain.municipality), work_number(p.number),
                work_text(p.promise), work_text(words.promise(std::string{name_of(p.state)})),
                work_text(numbers(words, p.steps)), work_text(words.of(p.why))});
    return sheet;
}

WorkSheet completeness_sheet(const ComparisonSource& s) {
    const auto& words = s.words;
    auto sheet = new_sheet(s, "report.sheet.completeness");
    sheet.intro.push_back(words("report.completeness.lead"));
    sheet.columns = {{words("report.whose"), 20}, {words("funds.name"), 36},
        {words("compare.area"), 28}, {words("usages.status"), 20},
        {words("overview.mapping.filled"), 14, ColumnKind::integer},
        {words("report.wanted"), 16, ColumnKind::integer},
        {words("overview.mapped"), 12, ColumnKind::percent}};
    const auto add = [&](std::string whose, std::string name, const GroupOwes& g) {
        sheet.rows.push_back({work_text(std::move(whose)), work_text(std::move(name)),
            work_text(g.area_name), work_text(g.status), work_number(g.filled),
            work_number(g.wanted), work_share(g.degree)});
    };
    for (const auto& m : s.completeness.members)
        add(words("usages.municipality"), m.municipality,
            {.filled = m.filled, .wanted = m.wanted, .degree = m.degree});
    for (const auto& g : s.completeness.groups)
        add(words("report.working_group"), name_of_group(g), g);
    if (s.completeness.without_group)
        add(words("report.working_group"), words("missing.without_group"),
            *s.completeness.without_group);
    add(words("report.all_municipalities"), s.completeness.cooperation.name,
        {.filled = s.completeness.filled,
            .wanted = s.completeness.wanted,
            .degree = s.completeness.degree});
    sheet.last_row_is_sum = true;
    return sheet;
}

WorkSheet unfilled_sheet(const ComparisonSource& s) {
    const auto& words = s.words;
    auto sheet = new_sheet(s, "report.sheet.unfilled");
    sheet.columns = {{words("report.working_group"), 36}, {words("usages.status"), 20},
        {words("usages.municipality"), 16}, {words("compare.area"), 30},
        {words("usages.system"), 30}, {words("missing.missing"), 24}};
    for (const auto& g : s.completeness.groups) add_owed(words, g, name_of_group(g), sheet);
    if (s.completeness.without_group)
        add_owed(words, *s.completeness.without_group, words("missing.without_group"), sheet);
    return sheet;
}

WorkSheet sources_sheet(const ComparisonSource& s) {
    const auto& words = s.words;
    auto sheet = new_sheet(s, "report.sheet.sources");
    for (const auto* key : {"report.rule.users", "report.rule.degree", "report.rule.cost"})
        sheet.intro.push_back(words(key));
    sheet.intro.push_back(
        words("report.rule.rate", {{"rate", words.amount(s.chains.hourly_rate)}}));
    sheet.columns = {{words("report.source"), 16}, {words("report.means"), 56},
        {words("report.rows"), 14, ColumnKind::integer},
        {words("report.rows_figures"), 24, ColumnKind::integer}};
    std::int64_t rows = 0, figures = 0;
    for (const auto& count : origins_of(s.view)) {
        sheet.rows.push_back({work_text(words.choice(count.origin)),
            work_text(words("report.origin." + std::string{name_of(count.origin)})),
            work_number(count.rows), work_number(count.figures)});
        rows += count.rows;
        figures += count.figures;
    }
    sheet.rows.push_back(
        {work_text(words("processes.sum")), WorkCell{}, work_number(rows), work_number(figures)});
    sheet.last_row_is_sum = true;
    return sheet;
}

} // namespace samdrift
