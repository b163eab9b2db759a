#include "app/report.hpp"
#include "app/comparison_report.hpp"
#include "base/failure.hpp"
#include "compare/pages.hpp"
#include "exchange/xlsx_writer.hpp"
#include "publish/html.hpp"
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace samdrift {
namespace {

// A folder of its own that is gone with what is in it.
class ScratchFolder {
public:
    ScratchFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "samdrift-XXXXXX").string();
        if (!mkdtemp(pattern.data())) throw Failure("cannot_write", pattern);
        path_ = pattern;
    }
    ~ScratchFolder() {
        std::error_code ignored; // nothing can be done about a scratch file that stays
        std::filesystem::remove_all(path_, ignored);
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

std::string workbook_bytes(const Workbook& workbook) {
    const ScratchFolder folder;
    const auto path = folder.path() / "report.xlsx";
    write_xlsx(workbook, path);
    std::ifstream in{path, std::ios::binary};
    std::string bytes{std::istreambuf_iterator<char>{in}, {}};
    if (!in || bytes.empty()) throw Failure("cannot_read", path.string());
    return bytes;
}

} // namespace

Result<Report> comparison_report(App& app, const User& user, const ReadRequest& request,
    ReportFormat format, Language language) {
    const auto reading = read(app, user, request);
    if (!reading) return reading.problems;
    const auto& [landscape, at, as_of] = *reading;
    const auto comparison = comparison_view(*landscape, at, as_of, request.known_at);
    const auto completeness = completeness_page(*landscape, at, as_of);
    const auto chains = chain_page(*landscape, at, as_of);
    const std::string name =
        request.key + (language == Language::nb ? "-sammenligning-" : "-comparison-") + iso(as_of);
    if (format == ReportFormat::html)
        return Report{"text/html; charset=utf-8", name + ".html",
            html(comparison_document(comparison, completeness, chains, language))};
    return Report{"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        name + ".xlsx",
        workbook_bytes(comparison_workbook(comparison, completeness, chains, language))};
}

} // namespace samdrift
