#include "app/report.hpp"
#include "app/comparison_report.hpp"
#include "app/workbook_bytes.hpp"
#include "compare/pages.hpp"
#include "publish/html.hpp"

namespace samdrift {

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
    if (format == ReportFormat::html)
        return Report{"text/html; charset=utf-8", name + ".html",
            html(comparison_document(comparison, completeness, chains, language))};
    return Report{xlsx_type, name + ".xlsx",
        workbook_bytes(comparison_workbook(comparison, completeness, chains, language))};
}

} // namespace samdrift
