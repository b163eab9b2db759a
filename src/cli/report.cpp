#include "app/report.hpp"
#include "cli/commands.hpp"
#include "cli/written_file.hpp"

namespace samdrift {
namespace {

struct Ending {
    const char* written;
    ReportFormat format;
};
constexpr std::array<Ending, 4> with_workbook{{{".html", ReportFormat::html},
    {".pdf", ReportFormat::pdf}, {".docx", ReportFormat::docx}, {".xlsx", ReportFormat::xlsx}}};
constexpr std::array<Ending, 3> of_plan{
    {{".html", ReportFormat::html}, {".pdf", ReportFormat::pdf}, {".xlsx", ReportFormat::xlsx}}};
constexpr std::array<Ending, 3> of_decision_note{
    {{".html", ReportFormat::html}, {".pdf", ReportFormat::pdf}, {".docx", ReportFormat::docx}}};

// By the file's ending; else a problem that lists what it can be.
Result<ReportFormat> format_of(const std::filesystem::path& out, std::span<const Ending> endings) {
    std::string known;
    for (const auto& e : endings) {
        if (out.extension() == e.written) return e.format;
        known += (known.empty() ? "" : ", ") + std::string{e.written};
    }
    return Problem{"unknown_report_ending", {}, out.string(), {{"known", known}}};
}

struct OnlyFor {
    bool given;
    const char *kind, *code;
    const char* other_kind = "";
};

// What is asked that the kind knows nothing of.
Problems of_another_kind(const ReportOptions& options) {
    const OnlyFor all[] = {{!options.area.empty(), "decision-note", "only_for_decision_note"},
        {!options.scenario.empty(), "decision-note", "only_for_scenarios", "plan"},
        {options.year != 0, "contribution", "only_for_contribution"},
        {!options.joining.empty() || !options.date.empty(), "estimate", "only_for_estimate"}};
    Problems problems;
    for (const auto& one : all)
        if (one.given && options.kind != one.kind && options.kind != one.other_kind)
            problems.push_back({one.code, {}, options.kind});
    return problems;
}

} // namespace

int run_report(const Context& context, const ReportOptions& options) {
    const std::filesystem::path out{options.out};
    const auto format = options.kind == "decision-note" ? format_of(out, of_decision_note)
                        : options.kind == "plan"        ? format_of(out, of_plan)
                                                        : format_of(out, with_workbook);
    if (!format) return refuse(format.problems);
    auto problems = of_another_kind(options);
    const ReadRequest request{
        options.key, as_of(options.as_of, problems), moment_asked(options.known_at)};
    const auto joins = as_of(options.date, problems);
    if (!problems.empty()) return refuse(problems);
    App app{context.store, context.now};
    const auto language = options.language == "en" ? Language::en : Language::nb;
    const auto& user = context.user;
    const auto make = [&]() -> Result<Report> {
        if (options.kind == "decision-note")
            return decision_note_report(app, user, request,
                {.area = options.area, .scenario = options.scenario}, *format, language);
        if (options.kind == "plan")
            return plan_report(
                app, user, request, {.scenario = options.scenario}, *format, language);
        if (options.kind == "contribution")
            return contribution_report(
                app, user, request, {.year = static_cast<int>(options.year)}, *format, language);
        if (options.kind == "estimate")
            return estimate_report(
                app, user, request, {options.joining, joins, {}}, *format, language);
        return comparison_report(app, user, request, *format, language);
    };
    const auto report = make();
    if (!report) return refuse(report.problems);
    return write_file(context, out, report->bytes);
}

} // namespace samdrift
