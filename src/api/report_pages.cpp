#include "api/pages.hpp"
#include "api/report_query.hpp"
#include "app/template.hpp"

namespace samdrift {
namespace {

struct ReportQuery {
    std::optional<ReportLanguage> lang;
    DayQuery day;
};
struct NoteQuery {
    std::string area, scenario; // its code, its name; empty: all areas, all is open
    std::optional<ReportLanguage> lang;
    DayQuery day;
};
struct CostReportQuery {
    std::optional<std::int64_t> year; // none: the last that has costs
    std::optional<ReportLanguage> lang;
    DayQuery day;
};
struct EstimateReportQuery {
    std::string joining;      // a municipality's name
    std::optional<Date> date; // the day it joins
    bool desktops = false, thin_clients_replaced = false, pc_per_employee = false,
         pc_per_pupil = false;
    std::optional<ReportLanguage> lang;
    DayQuery day;
};
struct TemplateQuery {
    std::optional<ReportLanguage> lang;
};

// A page is waited for; the command line gives it more.
constexpr std::int64_t seconds_of_a_note = 10;

} // namespace

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
template <> const Entity& entity<CostReportQuery>() {
    using Q = CostReportQuery;
    static const Entity e = describe<Q>({"CostReportQuery"}, nullptr, field<&Q::year>("year"),
        field<&Q::lang>("lang"), field<&Q::day>("day"));
    return e;
}
template <> const Entity& entity<EstimateReportQuery>() {
    using Q = EstimateReportQuery;
    static const Entity e = describe<Q>({"EstimateReportQuery"}, nullptr,
        field<&Q::joining>("joining", {.max_length = 200}), field<&Q::date>("date"),
        field<&Q::desktops>("desktops"), field<&Q::thin_clients_replaced>("thin_clients_replaced"),
        field<&Q::pc_per_employee>("pc_per_employee"), field<&Q::pc_per_pupil>("pc_per_pupil"),
        field<&Q::lang>("lang"), field<&Q::day>("day"));
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
    const auto language = said_in(query.lang);
    const auto made = template_of(app, who(request), request.value("key"), language);
    return made ? file_response(*made, "attachment") : refused_response(request, made.problems);
}

Response report(App& app, const Request& request, ReportFormat format) {
    Problems problems;
    const auto query = read_query<ReportQuery>(request, problems);
    if (!problems.empty()) return refused_response(request, problems);
    const auto language = said_in(query.lang);
    auto made = comparison_report(
        app, who(request), on_day(request.value("key"), query.day), format, language);
    if (!made) return refused_response(request, made.problems);
    return file_response(*made, format == ReportFormat::html ? "inline" : "attachment");
}

Response note(App& app, const Request& request, ReportFormat format) {
    Problems problems;
    const auto query = read_query<NoteQuery>(request, problems);
    if (!problems.empty()) return refused_response(request, problems);
    const auto language = said_in(query.lang);
    const auto made =
        decision_note_report(app, who(request), on_day(request.value("key"), query.day),
            {.area = query.area, .scenario = query.scenario, .seconds = seconds_of_a_note}, format,
            language);
    if (!made) return refused_response(request, made.problems);
    return file_response(*made, format == ReportFormat::docx ? "attachment" : "inline");
}

Response sent(const Request& request, const Result<Report>& made, ReportFormat format) {
    if (!made) return refused_response(request, made.problems);
    const bool shown = format == ReportFormat::html || format == ReportFormat::pdf;
    return file_response(*made, shown ? "inline" : "attachment");
}

Response contribution(App& app, const Request& request, ReportFormat format) {
    Problems problems;
    const auto query = read_query<CostReportQuery>(request, problems);
    if (!problems.empty()) return refused_response(request, problems);
    return sent(request,
        contribution_report(app, who(request), on_day(request.value("key"), query.day),
            {.year = static_cast<int>(query.year.value_or(0))}, format, said_in(query.lang)),
        format);
}

Response estimate(App& app, const Request& request, ReportFormat format) {
    Problems problems;
    const auto q = read_query<EstimateReportQuery>(request, problems);
    if (!problems.empty()) return refused_response(request, problems);
    return sent(request,
        estimate_report(app, who(request), on_day(request.value("key"), q.day),
            {q.joining, q.date,
                {q.desktops, q.thin_clients_replaced, q.pc_per_employee, q.pc_per_pupil}},
            format, said_in(q.lang)),
        format);
}

struct KindOfFile {
    const char* ending;
    std::string type;
    ReportFormat format;
};

void add_cost_report_routes(Router& router, App& app) {
    const KindOfFile kinds[] = {{"html", "text/html", ReportFormat::html},
        {"pdf", std::string{pdf_type}, ReportFormat::pdf},
        {"docx", std::string{docx_type}, ReportFormat::docx},
        {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ReportFormat::xlsx}};
    for (const auto& kind : kinds) {
        const auto format = kind.format;
        const auto add = [&](const std::string& name, const char* summary, const Entity& query,
                             Response (*handle)(App&, const Request&, ReportFormat)) {
            router.add({.method = "GET",
                .path = "/api/{key}/report/" + name + "." + kind.ending,
                .operation = name + "_report_" + kind.ending,
                .summary = summary,
                .rule = Rule{Action::read_register},
                .query = &query,
                .answer_type = kind.type,
                .handle = [&app, format, handle](
                              const Request& r) { return handle(app, r, format); }});
        };
        add("contribution", "Who pays what in a year as a report", entity<CostReportQuery>(),
            contribution);
        add("estimate", "What it takes and costs that a municipality joins as a report",
            entity<EstimateReportQuery>(), estimate);
    }
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
    add_cost_report_routes(router, app);
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
