#include "exchange/xlsx_reader.hpp"
#include "exchange/file_bytes.hpp"
#include "exchange/xlsx_parts.hpp"
#include "exchange/xlsx_sheet.hpp"
#include <algorithm>

namespace samdrift {

namespace {

const Relationship* of_kind(const std::vector<Relationship>& all, std::string_view kind) {
    auto found = std::ranges::find(all, kind, &Relationship::kind);
    return found == all.end() ? nullptr : &*found;
}

Problem no_workbook(const ZipArchive& archive, const std::filesystem::path& file) {
    if (archive.has("xl/workbook.bin")) return file_problem("binary_workbook", file);
    std::string_view kind = "ZIP";
    if (archive.has("word/document.xml"))
        kind = "DOCX";
    else if (archive.has("ppt/presentation.xml"))
        kind = "PPTX";
    else if (archive.has("mimetype") && archive.has("content.xml"))
        kind = "ODS";
    return not_what_its_ending_says(file, kind);
}

class XlsxReading {
public:
    XlsxReading(const std::filesystem::path& file, std::vector<Sheet>& out)
        : file_(file), archive_(file), out_(out) {}

    Problems read() {
        if (!archive_.trouble().empty()) return {file_problem(archive_.trouble(), file_)};
        auto trouble = read_frame();
        if (trouble == "not_what_its_ending_says") return {no_workbook(archive_, file_)};
        if (!trouble.empty()) return {file_problem(trouble, file_)};
        for (const auto& entry : workbook_.sheets) {
            trouble = read_sheet(entry);
            if (trouble == "zip_bomb" || trouble == "too_many_cells") break;
        }
        return problems_;
    }

private:
    // Everything but the sheets themselves.
    Trouble read_frame() {
        std::vector<Relationship> package;
        if (auto trouble = read_relationships(archive_, "", package); !trouble.empty())
            return trouble;
        const auto* main = of_kind(package, "officeDocument");
        std::string part = main ? main->part : "xl/workbook.xml";
        if (!archive_.has(part) || part.ends_with(".bin")) return "not_what_its_ending_says";
        if (auto trouble = read_workbook_part(archive_, part, workbook_); !trouble.empty())
            return trouble;
        context_.from_1904 = workbook_.from_1904;
        if (auto trouble = read_relationships(archive_, part, related_); !trouble.empty())
            return trouble;
        if (const auto* styles = of_kind(related_, "styles"))
            if (auto trouble = read_date_styles(archive_, styles->part, context_.date_styles);
                !trouble.empty())
                return trouble;
        const auto* strings = of_kind(related_, "sharedStrings");
        if (!strings) return {};
        return read_shared_strings(archive_, strings->part, context_.budget, context_.strings);
    }

    Trouble read_sheet(const SheetEntry& entry) {
        auto found = std::ranges::find(related_, entry.relationship, &Relationship::id);
        bool known = found != related_.end();
        if (known && found->kind != "worksheet")
            return {}; // a chart that fills a sheet has no rows
        Sheet sheet{.file = file_.filename().string(), .name = entry.name, .rows = {}};
        sheet.hidden = entry.hidden;
        std::int32_t row = 0;
        auto trouble = known ? read_sheet_part(archive_, found->part, context_, sheet, row)
                             : Trouble("truncated_file");
        if (trouble.empty()) {
            out_.push_back(std::move(sheet));
            return {};
        }
        auto problem = file_problem(trouble, file_);
        problem.place.sheet = entry.name;
        problem.place.row = row;
        problems_.push_back(std::move(problem));
        return trouble;
    }

    const std::filesystem::path& file_;
    ZipArchive archive_;
    std::vector<Sheet>& out_;
    WorkbookPart workbook_;
    std::vector<Relationship> related_;
    WorkbookContext context_;
    Problems problems_;
};

} // namespace

Problems read_xlsx(const std::filesystem::path& file, std::vector<Sheet>& out) {
    auto size = size_of(file);
    if (size > most_file_bytes) return {file_problem("file_too_large", file)};
    if (size == 0) return {file_problem("file_empty", file)};
    auto kind = content_kind(read_bytes(file, bytes_to_know_kind));
    if (kind == "OLE") return {ole_problem(file)};
    if (kind != "ZIP") return {not_what_its_ending_says(file, kind)};
    return XlsxReading(file, out).read();
}

} // namespace samdrift
