// A report as bytes, ready to be saved or sent.
#pragma once
#include "app/allocate.hpp"
#include "app/estimate.hpp"
#include "publish/document.hpp"
#include "schema/texts.hpp"

namespace samdrift {

enum class ReportFormat { html, xlsx, pdf, docx };

struct Report {
    std::string content_type, file_name, bytes;
};

inline constexpr std::string_view pdf_type = "application/pdf";
inline constexpr std::string_view docx_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

// A document as the bytes of a page, or of what is made from it. Not xlsx. Failures as
// exchange/html_files.hpp. name: without its ending.
Report document_report(const Document&, ReportFormat, const std::string& name);

// The report `comparison`. Codes as read().
Result<Report> comparison_report(App&, const User&, const ReadRequest&, ReportFormat, Language);

struct NoteAsked {
    std::string area = {};     // its code; empty: a summary and all areas
    std::string scenario = {}; // as in ChooseAsked
    std::int64_t seconds = 60; // of the choice it is made from
};
// The report `decision-note`, as html, pdf or docx, of the answer that choose() gives. Codes: those
// of choose() and of no_choice(), no_such_choice_area.
Result<Report> decision_note_report(
    App&, const User&, const ReadRequest&, const NoteAsked&, ReportFormat, Language);

// The report `contribution`: who pays what in a year. Codes: those of allocate(), and
// report_no_costs where nobody has entered any.
Result<Report> contribution_report(
    App&, const User&, const ReadRequest&, const AllocateAsked&, ReportFormat, Language);

// The report `estimate`: what it takes and costs that a municipality joins. joining may be empty
// when one municipality alone has its machines mapped, or one alone of those joins after the day
// that is read; date when its membership says it. Codes: report_joining_missing (arguments names),
// report_date_missing, and those of estimate_answer().
Result<Report> estimate_report(
    App&, const User&, const ReadRequest&, const EstimateAsked&, ReportFormat, Language);

struct PlanReportAsked {
    std::string scenario = {}; // as in ScheduleAsked
    std::int64_t seconds = 20;
    bool draft = false; // as in ScheduleAsked
};
// The report `plan`: when each cutover is, who does it, and how sure that is. Codes: those of
// schedule().
Result<Report> plan_report(
    App&, const User&, const ReadRequest&, const PlanReportAsked&, ReportFormat, Language);
// The plan as days in people's own calendars (RFC 5545). Codes: those of schedule().
Result<Report> plan_calendar(
    App&, const User&, const ReadRequest&, const PlanReportAsked&, Language);
inline constexpr std::string_view calendar_type = "text/calendar; charset=utf-8";

} // namespace samdrift
