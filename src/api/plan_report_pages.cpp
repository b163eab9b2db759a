#include "api/pages.hpp"
#include "api/report_query.hpp"

namespace samdrift {
namespace {

struct PlanReportQuery {
    std::string scenario; // its name; empty: the published one, else the best there is
    bool draft = false;   // made now, though one is published
    std::optional<ReportLanguage> lang;
    DayQuery day;
};

// A page is waited for, and a calendar program gives up sooner; the command line gives it more.
constexpr std::int64_t seconds_of_a_plan = 10, seconds_of_a_calendar = 5;

} // namespace

template <> const Entity& entity<PlanReportQuery>() {
    using Q = PlanReportQuery;
    static const Entity e = describe<Q>({"PlanReportQuery"}, nullptr,
        field<&Q::scenario>("scenario", {.max_length = 200}), field<&Q::draft>("draft"),
        field<&Q::lang>("lang"), field<&Q::day>("day"));
    return e;
}

namespace {

Response calendar(App& app, const Request& request) {
    Problems problems;
    const auto query = read_query<PlanReportQuery>(request, problems);
    if (!problems.empty()) return refused_response(request, problems);
    const auto made = plan_calendar(app, who(request), on_day(request.value("key"), query.day),
        {.scenario = query.scenario, .seconds = seconds_of_a_calendar, .draft = query.draft},
        said_in(query.lang));
    return made ? file_response(*made, "inline") : refused_response(request, made.problems);
}

Response report(App& app, const Request& request, ReportFormat format) {
    Problems problems;
    const auto query = read_query<PlanReportQuery>(request, problems);
    if (!problems.empty()) return refused_response(request, problems);
    const auto made = plan_report(app, who(request), on_day(request.value("key"), query.day),
        {.scenario = query.scenario, .seconds = seconds_of_a_plan, .draft = query.draft}, format,
        said_in(query.lang));
    if (!made) return refused_response(request, made.problems);
    return file_response(*made, format == ReportFormat::xlsx ? "attachment" : "inline");
}

} // namespace

void add_plan_report_routes(Router& router, App& app) {
    const auto add = [&](const char* ending, const std::string& type, ReportFormat format) {
        router.add({.method = "GET",
            .path = std::string{"/api/{key}/report/plan."} + ending,
            .operation = std::string{"plan_report_"} + ending,
            .summary = "The plan of the cutovers as a report",
            .rule = Rule{Action::read_register},
            .query = &entity<PlanReportQuery>(),
            .answer_type = type,
            .handle = [&app, format](const Request& r) { return report(app, r, format); }});
    };
    add("html", "text/html", ReportFormat::html);
    add("pdf", std::string{pdf_type}, ReportFormat::pdf);
    add("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ReportFormat::xlsx);
    router.add({.method = "GET",
        .path = "/api/{key}/plan/calendar.ics",
        .operation = "plan_calendar",
        .summary = "The plan for people's own calendars, to subscribe to",
        .rule = Rule{Action::read_register},
        .query = &entity<PlanReportQuery>(),
        .answer_type = "text/calendar",
        .handle = [&app](const Request& r) { return calendar(app, r); },
        .asks_for_password = true});
}

} // namespace samdrift
