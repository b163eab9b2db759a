#include "exchange/reader.hpp"
#include "base/failure.hpp"
#include "exchange/csv_reader.hpp"
#include "exchange/file_bytes.hpp"
#include "exchange/ods_reader.hpp"
#include "exchange/xlsx_reader.hpp"
#include "exchange/zip_archive.hpp"
#include <algorithm>
#include <array>

namespace samdrift {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 6> table_endings = {
    ".csv", ".xlsx", ".xlsm", ".ods", ".xls", ".xlsb"};

bool is_ods(const ZipArchive& archive) {
    return archive.has("content.xml") && archive.has("mimetype") && !archive.has("xl/workbook.xml");
}

Problems read_zip(const fs::path& file, std::vector<Sheet>& out) {
    auto ending = lower_ending(file);
    ZipArchive archive(file);
    bool named_as_zip = ending == ".xlsx" || ending == ".xlsm" || ending == ".ods";
    if (!archive.trouble().empty() && !named_as_zip) return {not_what_its_ending_says(file, "ZIP")};
    return is_ods(archive) ? read_ods(file, out) : read_xlsx(file, out);
}

// Programs that hand out lists often give plain text the ending of a workbook.
Problems read_text(const fs::path& file, std::vector<Sheet>& out) {
    Sheet sheet;
    auto problems = read_csv(file, sheet);
    if (problems.empty()) out.push_back(std::move(sheet));
    bool broken = !problems.empty() && problems.front().code == "not_text";
    if (broken && lower_ending(file) != ".csv") return {file_problem("truncated_file", file)};
    return problems;
}

Problems read_file(const fs::path& file, std::vector<Sheet>& out) {
    if (!is_table(file)) {
        auto problem = file_problem("format_not_read", file);
        problem.value = file.extension().string();
        return {problem};
    }
    if (size_of(file) > most_file_bytes) return {file_problem("file_too_large", file)};
    auto kind = content_kind(read_bytes(file, bytes_to_know_kind));
    if (kind == "ZIP") return read_zip(file, out);
    if (kind == "OLE") return {ole_problem(file)};
    return read_text(file, out);
}

// Spreadsheet programs leave "~$name.xlsx" beside a workbook that is open.
bool is_hidden(const std::string& name) { return name.starts_with('.') || name.starts_with("~$"); }

std::vector<fs::path> files_in(const fs::path& folder) {
    std::error_code error;
    std::vector<fs::path> files;
    for (fs::directory_iterator at(folder, error), none; !error && at != none; at.increment(error))
        if (at->is_regular_file() && !is_hidden(at->path().filename().string()))
            files.push_back(at->path());
    if (error) throw Failure("cannot_read", folder.string() + ": " + error.message());
    std::ranges::sort(files, {}, [](const fs::path& file) { return file.filename().string(); });
    return files;
}

} // namespace

bool is_table(const fs::path& file) {
    auto ending = lower_ending(file);
    return std::ranges::find(table_endings, ending) != table_endings.end();
}

Problems read_path(
    const fs::path& path, std::vector<Sheet>& out, std::vector<std::string>& not_read) {
    std::error_code error;
    if (fs::is_regular_file(path, error)) return read_file(path, out);
    if (!fs::is_directory(path, error)) {
        auto problem = file_problem("no_such_path", path);
        problem.value = path.string();
        return {problem};
    }
    Problems all;
    bool any = false;
    for (const auto& file : files_in(path)) {
        if (!is_table(file)) {
            not_read.push_back(file.filename().string());
            continue;
        }
        any = true;
        auto problems = read_file(file, out);
        all.insert(all.end(), problems.begin(), problems.end());
    }
    if (!any) {
        all.push_back(file_problem("nothing_to_read", path));
        all.back().value = path.string();
    }
    return all;
}

} // namespace samdrift
