#include "app/report.hpp"
#include "base/failure.hpp"
#include "cli/commands.hpp"
#include <cstdio>
#include <fstream>

namespace samdrift {
namespace {

// Whole or not at all: written beside and moved into place.
void write_file(const std::filesystem::path& path, const std::string& bytes) {
    const std::filesystem::path part = path.string() + ".part";
    {
        std::ofstream out{part, std::ios::binary};
        out << bytes;
        out.close();
        if (!out) {
            std::filesystem::remove(part);
            throw Failure("cannot_write", path.string());
        }
    }
    std::filesystem::rename(part, path);
}

} // namespace

int run_report(const Context& context, const ReportOptions& options) {
    const std::filesystem::path out{options.out};
    if (out.extension() != ".html" && out.extension() != ".xlsx")
        return refuse({{"unknown_report_ending", {}, options.out}});
    Problems problems;
    const ReadRequest request{options.key, as_of(options.as_of, problems), {}};
    if (!problems.empty()) return refuse(problems);
    App app{context.store, context.now};
    const auto format = out.extension() == ".html" ? ReportFormat::html : ReportFormat::xlsx;
    const auto report = comparison_report(
        app, context.user, request, format, options.language == "en" ? Language::en : Language::nb);
    if (!report) return refuse(report.problems);
    std::error_code ignored_when_it_is_there;
    if (out.has_parent_path())
        std::filesystem::create_directories(out.parent_path(), ignored_when_it_is_there);
    write_file(out, report->bytes);
    if (context.json) {
        std::string quoted;
        append_json_text(quoted, out.string());
        std::printf("{\"file\":%s,\"bytes\":%zu}\n", quoted.c_str(), report->bytes.size());
    } else {
        std::printf("Skrevet: %s\n", out.c_str());
    }
    return done;
}

} // namespace samdrift
