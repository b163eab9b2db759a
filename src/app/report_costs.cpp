#include "app/contribution_report.hpp"
#include "app/estimate_report.hpp"
#include "app/estimate_report_alone.hpp"
#include "app/report.hpp"
#include "app/workbook_bytes.hpp"
#include <algorithm>

namespace samdrift {
namespace {

using Members = std::vector<const MemberInOrder*>;

// The members whose machines are mapped; of several, those that join after the day.
Members may_join(const CooperationPicture& picture, Date day) {
    Members mapped, later;
    for (const auto& m : picture.members) {
        if (std::ranges::find(picture.operation.devices, m.row.municipality,
                &Device::municipality) == picture.operation.devices.end())
            continue;
        mapped.push_back(&m);
        if (m.row.joined && *m.row.joined > day) later.push_back(&m);
    }
    return mapped.size() > 1 && later.size() == 1 ? later : mapped;
}

// Who joins and when, of what is asked or else of who there is.
Result<EstimateAsked> said_in_full(const Reading& reading, EstimateAsked asked) {
    const auto& picture = *reading.landscape->cooperations[reading.cooperation].picture;
    if (asked.joining.empty()) {
        const auto candidates = may_join(picture, reading.as_of);
        std::vector<std::string> names;
        for (const auto* m : candidates) names.push_back(m->name);
        if (candidates.size() != 1)
            return Problem{"report_joining_missing", {}, {},
                {{"names", names.empty() ? std::string{no_value} : comma_separated(names)}}};
        asked.joining = names.front();
    }
    const auto member = picture.member_of(std::string_view{asked.joining});
    if (!member) return Problem{"no_such_member", {}, asked.joining};
    asked.joining = picture.members[*member].name;
    if (!asked.date) asked.date = picture.members[*member].row.joined;
    if (!asked.date) return Problem{"report_date_missing", {}, asked.joining};
    return asked;
}

Report made(const Workbook& book, const std::string& name) {
    return {xlsx_type, name + ".xlsx", workbook_bytes(book)};
}

} // namespace

Result<Report> contribution_report(App& app, const User& user, const ReadRequest& request,
    const AllocateAsked& asked, ReportFormat format, Language language) {
    const auto reading = read(app, user, request);
    if (!reading) return reading.problems;
    const auto& cooperation = reading->landscape->cooperations[reading->cooperation];
    const auto rows = cost_rows(*cooperation.picture);
    const auto last = last_year_with_costs(rows);
    if (!last) return Problem{"report_no_costs", {}, cooperation.picture->row.name};
    const int year = asked.year ? asked.year : *last;
    const auto answer = contribution_answer(rows, year, asked.stage);
    if (!answer) return answer.problems;
    const auto allocated = allocate_year(rows, year, asked.stage);
    const ContributionSource source{rows, *allocated, *answer, cooperation.picture->row.name,
        reading->as_of, reading->known_at};
    const auto name = request.key + (language == Language::nb ? "-tilskudd-" : "-contributions-") +
                      std::to_string(year);
    if (format == ReportFormat::xlsx) return made(contribution_workbook(source, language), name);
    return document_report(contribution_document(source, language), format, name);
}

Result<Report> estimate_report(App& app, const User& user, const ReadRequest& request,
    const EstimateAsked& asked, ReportFormat format, Language language) {
    const auto reading = read(app, user, request);
    if (!reading) return reading.problems;
    const auto full = said_in_full(*reading, asked);
    if (!full) return full.problems;
    const auto& cooperation = reading->landscape->cooperations[reading->cooperation];
    const auto answer = estimate_answer(
        *reading->landscape, reading->cooperation, full->joining, *full->date, full->choices);
    if (!answer) return answer.problems;
    const auto& picture = *cooperation.picture;
    const auto rules = estimate_rules(picture.operation.key_figures, *full->date);
    if (!rules) return rules.problems;
    EstimateSource source{*answer, *rules, {}, full->choices, full->joining, *full->date,
        cooperation.picture->row.name, reading->as_of, reading->known_at};
    const auto member = *picture.member_of(std::string_view{full->joining});
    for (const auto& d : picture.operation.devices)
        if (d.municipality == picture.members[member].row.municipality) source.devices.push_back(d);
    const auto name =
        request.key + (language == Language::nb ? "-anslag-" : "-estimate-") + iso(*full->date);
    const ReportWords words{language};
    source.more = weighing_sections(*answer, words);
    source.more_sheets = weighing_sheets(*answer, words);
    if (format == ReportFormat::xlsx) return made(estimate_workbook(source, language), name);
    return document_report(estimate_document(source, language), format, name);
}

} // namespace samdrift
