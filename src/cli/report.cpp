#include "app/report.hpp"
#include "cli/commands.hpp"
#include "cli/written_file.hpp"

namespace samdrift {
namespace {

struct Ending {
    const char* written;
    ReportFormat format;
};
constexpr std::array<Ending, 4> of_comparison{{{".html", ReportFormat::html},
    {".pdf", ReportFormat::pdf}, {".docx", ReportFormat::docx}, {".xlsx", ReportFormat::xlsx}}};
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

} // namespace

int run_report(const Context& context, const ReportOptions& options) {
    const bool note = options.kind == "decision-note";
    const std::filesystem::path out{options.out};
    const auto format = note ? format_of(out, of_decision_note) : format_of(out, of_comparison);
    if (!format) return refuse(format.problems);
    Problems problems;
    const ReadRequest request{
        options.key, as_of(options.as_of, problems), moment_asked(options.known_at)};
    if (!note && !(options.area.empty() && options.scenario.empty()))
        problems.push_back({"only_for_decision_note", {}, options.kind});
    if (!problems.empty()) return refuse(problems);
    App app{context.store, context.now};
    const auto language = options.language == "en" ? Language::en : Language::nb;
    const auto report =
        note ? decision_note_report(app, context.user, request,
                   {.area = options.area, .scenario = options.scenario}, *format, language)
             : comparison_report(app, context.user, request, *format, language);
    if (!report) return refuse(report.problems);
    return write_file(context, out, report->bytes);
}

} // namespace samdrift
