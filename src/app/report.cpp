#include "app/report.hpp"
#include "app/choose.hpp"
#include "app/comparison_report.hpp"
#include "app/decision_note.hpp"
#include "app/workbook_bytes.hpp"
#include "compare/pages.hpp"
#include "exchange/html_files.hpp"
#include "publish/html.hpp"
#include <algorithm>

namespace samdrift {

Report document_report(const Document& document, ReportFormat format, const std::string& name) {
    auto page = html(document);
    if (format == ReportFormat::pdf) return {std::string{pdf_type}, name + ".pdf", pdf_of(page)};
    if (format == ReportFormat::docx)
        return {std::string{docx_type}, name + ".docx", docx_of(page)};
    return {"text/html; charset=utf-8", name + ".html", std::move(page)};
}

Result<Report> comparison_report(App& app, const User& user, const ReadRequest& request,
    ReportFormat format, Language language) {
    const auto reading = read(app, user, request);
    if (!reading) return reading.problems;
    const auto& [landscape, at, as_of, known_at] = *reading;
    const auto comparison = comparison_view(*landscape, at, as_of, known_at);
    const auto completeness = completeness_page(*landscape, at, as_of);
    const auto chains = chain_page(*landscape, at, as_of);
    const std::string name =
        request.key + (language == Language::nb ? "-sammenligning-" : "-comparison-") + iso(as_of);
    if (format == ReportFormat::xlsx)
        return Report{xlsx_type, name + ".xlsx",
            workbook_bytes(comparison_workbook(comparison, completeness, chains, language))};
    return document_report(
        comparison_document(comparison, completeness, chains, language), format, name);
}

Result<Report> decision_note_report(App& app, const User& user, const ReadRequest& request,
    const NoteAsked& asked, ReportFormat format, Language language) {
    const auto reading = read(app, user, request);
    if (!reading) return reading.problems;
    const auto answer = choose(*reading, {asked.scenario, asked.seconds});
    if (!answer) return answer.problems;
    if (!answer->cost) return no_choice(*answer);
    const bool known =
        std::ranges::find(answer->areas, asked.area, &ChosenAreaView::area) != answer->areas.end();
    if (!asked.area.empty() && !known) return Problem{"no_such_choice_area", {}, asked.area};
    const auto& [landscape, at, as_of, known_at] = *reading;
    const auto today = comparison_view(*landscape, at, as_of, known_at);
    const auto breaks = break_page(*landscape, at, as_of);
    const NoteSource source{
        *answer, today, breaks, *landscape->cooperations[at].picture, asked.scenario};
    const auto name = request.key + (language == Language::nb ? "-notat-" : "-decision-note-") +
                      (asked.area.empty() ? "" : asked.area + "-") + iso(as_of);
    return document_report(decision_note(source, asked.area, language), format, name);
}

} // namespace samdrift
