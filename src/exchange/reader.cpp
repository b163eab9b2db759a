#include "exchange/reader.hpp"
#include "base/failure.hpp"
#include "exchange/csv_reader.hpp"
#include "exchange/file_bytes.hpp"
#include "exchange/xlsx_reader.hpp"
#include <algorithm>

namespace samdrift {

namespace {

namespace fs = std::filesystem;

// Tables are read, or told of as a problem; other files in a folder are only named.
bool is_table(const fs::path& file) {
    auto ending = lower_ending(file);
    return ending == ".csv" || ending == ".xlsx" || ending == ".xls" || ending == ".ods";
}

Problems read_file(const fs::path& file, std::vector<Sheet>& out) {
    auto ending = lower_ending(file);
    if (ending == ".xlsx") return read_xlsx(file, out);
    if (ending == ".xls") return {file_problem("old_xls_format", file)};
    if (ending != ".csv") {
        auto problem = file_problem("format_not_read", file);
        problem.value = file.extension().string();
        return {problem};
    }
    Sheet sheet;
    auto problems = read_csv(file, sheet);
    if (problems.empty()) out.push_back(std::move(sheet));
    return problems;
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
