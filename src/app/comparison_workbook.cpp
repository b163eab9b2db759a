#include "app/comparison_workbook_sheets.hpp"

namespace samdrift {

WorkSheet new_sheet(const ComparisonSource& s, std::string_view name_key) {
    WorkSheet sheet{.name = s.words(name_key)};
    sheet.intro = {sheet.name + ": " + s.view.cooperation.name,
        s.words("page.as_of") + " " + s.words.day(s.view.as_of) + ". " +
            s.words("report.workbook.marked")};
    return sheet;
}

WorkCell work_text(std::string text) {
    if (text.empty()) return {};
    return {.value = std::move(text)};
}

WorkCell work_number(std::optional<std::int64_t> n, bool marked) {
    if (!n) return {};
    return {.value = *n, .marked = marked};
}

WorkCell work_money(std::optional<Money> m, bool marked) {
    if (!m) return {};
    return {.value = *m, .marked = marked};
}

WorkCell work_date(std::optional<Date> d) {
    if (!d) return {};
    return {.value = *d};
}

WorkCell work_share(std::optional<Fraction> f, bool marked) {
    if (!f || f->whole == 0) return {};
    return {
        .value = static_cast<double>(f->part) / static_cast<double>(f->whole), .marked = marked};
}

WorkCell work_yes_no(const ReportWords& words, std::optional<bool> yes) {
    if (!yes) return {};
    return {.value = words.yes_or_no(*yes)};
}

WorkCell work_figures_source(const ReportWords& words, bool marked) {
    return {.value = words(marked ? "report.figures.marked" : "report.figures.documented")};
}

Workbook comparison_workbook(const ComparisonView& view, const CompletenessPage& completeness,
    const ChainPage& chains, Language language) {
    const ComparisonSource s{view, completeness, chains, ReportWords{language}};
    return {.title = s.words("report.comparison.title", {{"name", view.cooperation.name}}),
        .sheets = {areas_sheet(s), systems_sheet(s), lacking_sheet(s), overlaps_sheet(s),
            contracts_sheet(s), integrations_sheet(s), breaks_sheet(s), chains_sheet(s),
            completeness_sheet(s), unfilled_sheet(s), sources_sheet(s)}};
}

} // namespace samdrift
