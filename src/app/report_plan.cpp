#include "app/plan_calendar.hpp"
#include "app/plan_report.hpp"
#include "app/report.hpp"
#include "app/schedule.hpp"
#include "app/workbook_bytes.hpp"

namespace samdrift {
namespace {

struct Planned {
    Reading reading;
    PlanView plan;
    const std::string& cooperation() const {
        return reading.landscape->cooperations[reading.cooperation].picture->row.name;
    }
};

Result<Planned> planned(
    App& app, const User& user, const ReadRequest& request, const PlanReportAsked& asked) {
    auto reading = read(app, user, request);
    if (!reading) return reading.problems;
    auto plan = schedule(app, user, request,
        {.scenario = asked.scenario, .seconds = asked.seconds, .draft = asked.draft});
    if (!plan) return plan.problems;
    return Planned{*std::move(reading), *std::move(plan)};
}

} // namespace

Result<Report> plan_report(App& app, const User& user, const ReadRequest& request,
    const PlanReportAsked& asked, ReportFormat format, Language language) {
    const auto made = planned(app, user, request, asked);
    if (!made) return made.problems;
    const auto& reading = made->reading;
    const PlanSource source{made->plan, made->cooperation(), reading.as_of, reading.known_at};
    const auto name =
        request.key + (language == Language::nb ? "-plan-" : "-plan-en-") + iso(reading.as_of);
    if (format == ReportFormat::xlsx)
        return Report{xlsx_type, name + ".xlsx", workbook_bytes(plan_workbook(source, language))};
    return document_report(plan_document(source, language), format, name);
}

Result<Report> plan_calendar(App& app, const User& user, const ReadRequest& request,
    const PlanReportAsked& asked, Language language) {
    const auto made = planned(app, user, request, asked);
    if (!made) return made.problems;
    const PlanCalendarSource source{made->plan, request.key, made->cooperation(), app.now()};
    return Report{std::string{calendar_type},
        request.key + (language == Language::nb ? "-plan.ics" : "-plan-en.ics"),
        icalendar(plan_event_calendar(source, language))};
}

} // namespace samdrift
