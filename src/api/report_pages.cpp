#include "api/pages.hpp"
#include "app/template.hpp"

namespace samdrift {
namespace {

enum class ReportLanguage { nb, en };
struct ReportQuery {
    std::optional<ReportLanguage> lang;
    DayQuery day;
};
struct NoteQuery {
    std::string area, scenario; // its code, its name; empty: all areas, all is open
    std::optional<ReportLanguage> lang;
    DayQuery day;
};
struct TemplateQuery {
    std::optional<ReportLanguage> lang;
};

// A page is waited for; the command line gives it more.
constexpr std::int64_t seconds_of_a_note = 10;

} // namespace

template <>
inline constexpr std::array<Choice, 2> choices_of<ReportLanguage>{
    {{"nb", "bokmål"}, {"en", "engelsk"}}};
template <> inline constexpr std::string_view type_name_of<ReportLanguage> = "ReportLanguage";
template <> const Entity& entity<ReportQuery>() {
    static const Entity e = describe<ReportQuery>({"ReportQuery"}, nullptr,
        field<&ReportQuery::lang>("lang"), field<&ReportQuery::day>("day"));
    return e;
}
template <> const Entity& entity<NoteQuery>() {
    static const Entity e = describe<NoteQuery>({"NoteQuery"}, nullptr,
        field<&NoteQuery::area>("area", {.max_length = 60}),
        field<&NoteQuery::scenario>("scenario", {.max_length = 200}),
        field<&NoteQuery::lang>("lang"), field<&NoteQuery::day>("day"));
    return e;
}
template <> const Entity& entity<TemplateQuery>() {
    static const Entity e =
        describe<TemplateQuery>({"TemplateQuery"}, nullptr, field<&TemplateQuery::lang>("lang"));
    return e;
}

namespace {

Response blank(App& app, const Request& request) {
    Problems problems;
    const auto query = read_query<TemplateQuery>(request, problems);
    if (!problems.empty()) return refused_response(request, problems);
    const auto language = query.lang == ReportLanguage::en ? Language::en : Language::nb;
    const auto made = template_of(app, who(request), request.value("key"), language);
    return made ? file_response(*made, "attachment") : refused_response(request, made.problems);
}

Response report(App& app, const Request& request, ReportFormat format) {
    Problems problems;
    const auto query = read_query<ReportQuery>(request, problems);
    if (!problems.empty()) return refused_response(request, problems);
    const auto language = query.lang == ReportLanguage::en ? Language::en : Language::nb;
    auto made = comparison_report(
        app, who(request), on_day(request.value("key"), query.day), format, language);
    if (!made) return refused_response(request, made.problems);
    return file_response(*made, format == ReportFormat::html ? "inline" : "attachment");
}

Response note(App& app, const Request& request, ReportFormat format) {
    Problems problems;
    const auto query = read_query<NoteQuery>(request, problems);
    if (!problems.empty()) return refused_response(request, problems);
    const auto language = query.lang == ReportLanguage::en ? Language::en : Language::nb;
    const auto made =
        decision_note_report(app, who(request), on_day(request.value("key"), query.day),
            {.area = query.area, .scenario = query.scenario, .seconds = seconds_of_a_note}, format,
            language);
    if (!made) return refused_response(request, made.problems);
    return file_response(*made, format == ReportFormat::docx ? "attachment" : "inline");
}

void add_note_routes(Router& router, App& app) {
    const auto add = [&](const char* ending, const char* operation, const std::string& type,
                         ReportFormat format) {
        router.add({.method = "GET",
            .path = std::string{"/api/{key}/report/decision-note."} + ending,
            .operation = operation,
            .summary = "The decision note of a service area, or of all of them",
            .rule = Rule{Action::read_register},
            .query = &entity<NoteQuery>(),
            .answer_type = type,
            .handle = [&app, format](const Request& r) { return note(app, r, format); }});
    };
    add("html", "decision_note_html", "text/html", ReportFormat::html);
    add("pdf", "decision_note_pdf", std::string{pdf_type}, ReportFormat::pdf);
    add("docx", "decision_note_docx", std::string{docx_type}, ReportFormat::docx);
}

} // namespace

void add_report_routes(Router& router, App& app) {
    auto add = [&](const char* ending, const char* operation, const std::string& type,
                   ReportFormat format) {
        router.add({.method = "GET",
            .path = std::string{"/api/{key}/report/comparison."} + ending,
            .operation = operation,
            .summary = "The comparison as a report",
            .rule = Rule{Action::read_register},
            .query = &entity<ReportQuery>(),
            .answer_type = type,
            .handle = [&app, format](const Request& r) { return report(app, r, format); }});
    };
    add("html", "comparison_html", "text/html", ReportFormat::html);
    add("pdf", "comparison_pdf", std::string{pdf_type}, ReportFormat::pdf);
    add("docx", "comparison_docx", std::string{docx_type}, ReportFormat::docx);
    add("xlsx", "comparison_xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ReportFormat::xlsx);
    add_note_routes(router, app);
    router.add({.method = "GET",
        .path = "/api/{key}/template",
        .operation = "template",
        .summary = "The mapping workbook to hand out, with the cooperation's names to choose from",
        .rule = Rule{Action::read_register},
        .query = &entity<TemplateQuery>(),
        .answer_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        .handle = [&app](const Request& r) { return blank(app, r); }});
}

} // namespace samdrift
