#include "api/pages.hpp"
#include "app/template.hpp"

namespace samdrift {
namespace {

enum class ReportLanguage { nb, en };
struct ReportQuery {
    std::optional<ReportLanguage> lang;
    DayQuery day;
};
struct TemplateQuery {
    std::optional<ReportLanguage> lang;
};

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

} // namespace

void add_report_routes(Router& router, App& app) {
    auto add = [&](const char* ending, const char* operation, const char* type,
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
    add("xlsx", "comparison_xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ReportFormat::xlsx);
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
