// Files of other programs, made by the tests themselves.
#pragma once
#include "base/problem.hpp"
#include "schema/sheet.hpp"
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>
#include <zip.h>

namespace samdrift {

// A folder of its own for each test, gone afterwards.
class TemporaryFolder {
public:
    TemporaryFolder() {
        auto pattern = (std::filesystem::temp_directory_path() / "exchange-XXXXXX").string();
        if (!mkdtemp(pattern.data())) throw std::runtime_error("mkdtemp");
        path_ = pattern;
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path write(const std::string& name, std::string_view bytes) const {
        auto file = path_ / name;
        std::ofstream out(file, std::ios::binary);
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        return file;
    }

private:
    std::filesystem::path path_;
};

struct ZipEntry {
    std::string name, content;
    bool compressed = true;
};

inline std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

inline void write_zip(const std::filesystem::path& file, const std::vector<ZipEntry>& entries) {
    auto* archive = zip_open(file.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    for (const auto& entry : entries) {
        auto* source = zip_source_buffer(archive, entry.content.data(), entry.content.size(), 0);
        auto index = zip_file_add(archive, entry.name.c_str(), source, ZIP_FL_ENC_UTF_8);
        zip_set_file_compression(archive, static_cast<zip_uint64_t>(index),
            entry.compressed ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 1);
    }
    if (zip_close(archive) != 0) throw std::runtime_error("zip_close");
}

inline std::string part_of(const std::filesystem::path& file, const char* part) {
    std::unique_ptr<zip_t, decltype(&zip_discard)> archive(
        zip_open(file.c_str(), ZIP_RDONLY, nullptr), &zip_discard);
    std::unique_ptr<zip_file_t, decltype(&zip_fclose)> entry(
        zip_fopen(archive.get(), part, 0), &zip_fclose);
    if (!entry) return {};
    std::string all;
    std::array<char, 4096> piece;
    for (auto n = zip_fread(entry.get(), piece.data(), piece.size()); n > 0;
         n = zip_fread(entry.get(), piece.data(), piece.size()))
        all.append(piece.data(), static_cast<std::size_t>(n));
    return all;
}

// The entries of a workbook whose one sheet "Data" holds this sheetData; strings and styles as
// given.
struct HandWritten {
    std::string rows;                             // inside <sheetData>
    std::string strings = {};                     // inside <sst>
    std::string formats = {};                     // inside <numFmts>
    std::string styles = R"(<xf numFmtId="0"/>)"; // inside <cellXfs>
    std::string workbook_properties = "<workbookPr/>";
    std::string before_root = {}; // of the sheet
    std::string columns = R"(<col min="1"/>)";
    std::string after_rows = {}; // of the sheet: its <mergeCells>
};
inline constexpr auto package_relationships =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Target="xl/workbook.xml"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>)";

inline constexpr auto workbook_relationships =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Target="worksheets/sheet1.xml" Type="http://x/relationships/worksheet"/>
<Relationship Id="rId2" Target="styles.xml" Type="http://x/relationships/styles"/>
<Relationship Id="rId3" Target="/xl/sharedStrings.xml" Type="http://x/relationships/sharedStrings"/>
</Relationships>)";

inline std::vector<ZipEntry> entries_of(const HandWritten& book) {
    return {{"_rels/.rels", package_relationships},
        {"xl/workbook.xml",
            "<workbook xmlns:r=\"r\">" + book.workbook_properties +
                R"(<sheets><sheet name="Data" sheetId="7" r:id="rId1"/></sheets></workbook>)"},
        {"xl/_rels/workbook.xml.rels", workbook_relationships},
        {"xl/styles.xml",
            "<styleSheet><numFmts>" + book.formats +
                "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" +
                book.styles + "</cellXfs></styleSheet>"},
        {"xl/sharedStrings.xml", "<sst>" + book.strings + "</sst>"},
        {"xl/worksheets/sheet1.xml", book.before_root + "<worksheet><cols>" + book.columns +
                                         "</cols><sheetData>" + book.rows + "</sheetData>" +
                                         book.after_rows + "</worksheet>"}};
}

// The entries of an ODS workbook: its tables, and the styles they name.
inline std::vector<ZipEntry> ods_of(const std::string& tables, const std::string& styles = {}) {
    return {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet", false},
        {"META-INF/manifest.xml", "<manifest:manifest xmlns:manifest=\"m\"/>"},
        {"content.xml", "<office:document-content><office:automatic-styles>" + styles +
                            "</office:automatic-styles><office:body><office:spreadsheet>" + tables +
                            "</office:spreadsheet></office:body></office:document-content>"}};
}

inline std::filesystem::path write_workbook(
    const TemporaryFolder& folder, const HandWritten& book) {
    auto file = folder.path() / "kart.xlsx";
    write_zip(file, entries_of(book));
    return file;
}

// "7: text Navn | blank | number 12.5" for each row.
inline std::string shown(const Sheet& sheet) {
    constexpr std::array kinds = {"blank", "text ", "number ", "date ", "boolean ", "error "};
    std::string all;
    for (const auto& row : sheet.rows) {
        all += std::to_string(row.number) + ":";
        for (const auto& cell : row.cells)
            all += std::string(&cell == row.cells.data() ? " " : " | ") +
                   kinds[static_cast<std::size_t>(cell.kind)] + cell.text;
        all += "\n";
    }
    return all;
}

// "rows 3 6, columns 1 2, merged 1:0+2x3" for what is hidden and merged.
inline std::string look_of(const Sheet& sheet) {
    std::string all = sheet.hidden ? "hidden, rows" : "rows";
    for (const auto& row : sheet.rows)
        if (row.hidden) all += " " + std::to_string(row.number);
    all += ", columns";
    for (auto column : sheet.hidden_columns) all += " " + std::to_string(column);
    all += ", merged";
    for (const auto& m : sheet.merged)
        all += " " + std::to_string(m.row) + ":" + std::to_string(m.column) + "+" +
               std::to_string(m.rows) + "x" + std::to_string(m.columns);
    return all;
}

// "truncated_file kart.xlsx/Data/12" for each.
inline std::string shown(const Problems& problems) {
    std::string all;
    for (const auto& problem : problems) {
        all += problem.code + " " + problem.place.file;
        if (!problem.place.sheet.empty()) all += "/" + problem.place.sheet;
        if (problem.place.row != 0) all += "/" + std::to_string(problem.place.row);
        all += "\n";
    }
    return all;
}

} // namespace samdrift
