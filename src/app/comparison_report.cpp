#include "app/comparison_report_parts.hpp"

namespace samdrift {

namespace {

// "Ny kommune 01.01.2020: Asker, Røyken og Hurum"
std::string about(const ComparisonSource& s) {
    std::vector<std::string> names;
    for (const auto& m : s.view.municipalities) names.push_back(m.name);
    auto kind = s.words.choice(s.view.cooperation.kind);
    if (s.view.cooperation.target_date) kind += " " + s.words.day(s.view.cooperation.target_date);
    return kind + ": " + (names.size() > 6 ? comma_separated(names) : s.words.names(names));
}

Pieces marks_explained(const ReportWords& words) {
    return {{.text = words("foot.dotted"), .marked = true}, {.text = " " + words("foot.marked")}};
}

} // namespace

Document comparison_document(const ComparisonView& view, const CompletenessPage& completeness,
    const ChainPage& chains, Language language) {
    const ComparisonSource source{view, completeness, chains, ReportWords{language}};
    Document document{
        .title = source.words("report.comparison.title", {{"name", view.cooperation.name}}),
        .subtitle = about(source),
        .language = language,
        .as_of = view.as_of,
        .notes = {marks_explained(source.words)},
        .sections = {}};
    if (view.known_at)
        document.notes.push_back(
            {{.text = source.words("report.known_at", {{"moment", *view.known_at}})}});
    add_findings(source, document);
    add_follow_up(source, document);
    add_overview_of_areas(source, document);
    add_each_area(source, document);
    add_lacking(source, document);
    add_overlaps(source, document);
    add_breaks(source, document);
    add_chains(source, document);
    add_completeness(source, document);
    add_sources(source, document);
    return document;
}

} // namespace samdrift
