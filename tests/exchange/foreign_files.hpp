// Files of other programs, made by the tests themselves.
#pragma once
#include "base/problem.hpp"
#include "schema/sheet.hpp"
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
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

// The entries of a workbook whose one sheet "Data" holds this sheetData; strings and styles as
// given.
struct HandWritten {
    std::string rows;                             // inside <sheetData>
    std::string strings = {};                     // inside <sst>
    std::string formats = {};                     // inside <numFmts>
    std::string styles = R"(<xf numFmtId="0"/>)"; // inside <cellXfs>
    std::string workbook_properties = "<workbookPr/>";
    std::string before_root = {}; // of the sheet
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
        {"xl/worksheets/sheet1.xml", book.before_root + "<worksheet><cols><col min=\"1\"/></cols>" +
                                         "<sheetData>" + book.rows + "</sheetData></worksheet>"}};
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
