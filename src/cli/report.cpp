#include "app/report.hpp"
#include "cli/commands.hpp"
#include "cli/written_file.hpp"

namespace samdrift {

int run_report(const Context& context, const ReportOptions& options) {
    const std::filesystem::path out{options.out};
    if (out.extension() != ".html" && out.extension() != ".xlsx")
        return refuse({{"unknown_report_ending", {}, options.out}});
    Problems problems;
    const ReadRequest request{
        options.key, as_of(options.as_of, problems), moment_asked(options.known_at)};
    if (!problems.empty()) return refuse(problems);
    App app{context.store, context.now};
    const auto format = out.extension() == ".html" ? ReportFormat::html : ReportFormat::xlsx;
    const auto report = comparison_report(
        app, context.user, request, format, options.language == "en" ? Language::en : Language::nb);
    if (!report) return refuse(report.problems);
    return write_file(context, out, report->bytes);
}

} // namespace samdrift
