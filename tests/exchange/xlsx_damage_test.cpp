// Workbooks that are broken, hostile, or something else than a workbook.
#include "base/failure.hpp"
#include "exchange/xlsx_reader.hpp"
#include "foreign_files.hpp"
#include <gtest/gtest.h>
#include <random>
#include <set>

namespace samdrift {
namespace {

std::string utf16(std::string_view text) {
    std::string wide;
    for (char c : text) wide.append(1, c).append(1, '\0');
    return wide;
}

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    all.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

std::string zip_bytes(const std::vector<ZipEntry>& entries) {
    TemporaryFolder folder;
    write_zip(folder.path() / "x.zip", entries);
    return bytes_of(folder.path() / "x.zip");
}

std::string workbook_bytes(const HandWritten& book) { return zip_bytes(entries_of(book)); }

std::string small_workbook() {
    std::string rows;
    for (int r = 1; r <= 40; ++r)
        rows += "<row r=\"" + std::to_string(r) + "\"><c t=\"s\"><v>0</v></c><c s=\"1\"><v>" +
                std::to_string(43000 + r * r) + "</v></c><c t=\"inlineStr\"><is><t>Linje " +
                std::to_string(r * 7919) + "</t></is></c></row>";
    return workbook_bytes({.rows = rows,
        .strings = "<si><t>Navn</t></si>",
        .styles = R"(<xf numFmtId="0"/><xf numFmtId="14"/>)"});
}

// A stored byte of the sheet is changed, so that its checksum no longer fits.
std::string with_wrong_checksum() {
    auto entries = entries_of({.rows = "<row><c><v>1234</v></c></row>"});
    for (auto& entry : entries) entry.compressed = false;
    auto bytes = zip_bytes(entries);
    bytes[bytes.find("1234")] = '9';
    return bytes;
}

std::string encrypted_flag() {
    auto bytes = small_workbook();
    for (std::string_view mark : {"PK\x03\x04", "PK\x01\x02"})
        for (auto at = bytes.find(mark); at != std::string::npos; at = bytes.find(mark, at + 4))
            bytes[at + (mark[2] == 3 ? 6 : 8)] |= 1;
    return bytes;
}

std::string nested(int levels) {
    return workbook_bytes({.rows = repeated("<row>", static_cast<std::size_t>(levels)) +
                                   repeated("</row>", static_cast<std::size_t>(levels))});
}

const auto ole = std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + std::string(504, '\0');
const auto laughs = std::string(R"(<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>)");

TEST(XlsxDamage, IsToldAsWhatItIs) {
    auto whole = small_workbook();
    struct Row {
        const char* why;
        std::string bytes;
        const char* problems;
    };
    const Row rows[] = {
        {"nothing at all", "", "file_empty kart.xlsx\n"},
        {"text", "Navn;Eier\n", "not_what_its_ending_says kart.xlsx\n"},
        {"a PDF", "%PDF-1.7", "not_what_its_ending_says kart.xlsx\n"},
        {"a zip of something else", zip_bytes({{"bilde.png", "x"}}),
            "not_what_its_ending_says kart.xlsx\n"},
        {"a document", zip_bytes({{"word/document.xml", "<x/>"}}),
            "not_what_its_ending_says kart.xlsx\n"},
        {"a workbook part of another kind", zip_bytes({{"xl/workbook.xml", "<document/>"}}),
            "not_what_its_ending_says kart.xlsx\n"},
        {"with a password", ole + utf16("EncryptedPackage"), "password_protected kart.xlsx\n"},
        {"its beginning only", ole, "password_protected kart.xlsx\n"},
        {"an old workbook with a new ending", ole + utf16("Workbook"),
            "old_xls_format kart.xlsx\n"},
        {"parts with a password", encrypted_flag(), "password_protected kart.xlsx\n"},
        {"the first half", whole.substr(0, whole.size() / 2), "truncated_file kart.xlsx\n"},
        {"the last bytes are missing", whole.substr(0, whole.size() - 10),
            "truncated_file kart.xlsx\n"},
        {"a sheet with a wrong checksum", with_wrong_checksum(), "truncated_file kart.xlsx/Data\n"},
        {"a type of document with entities",
            workbook_bytes({.rows = "<row><c><v>&b;</v></c></row>", .before_root = laughs}),
            "unsafe_xml kart.xlsx/Data\n"},
        {"nested without end", nested(100'000), "unsafe_xml kart.xlsx/Data/198\n"},
        {"one tag of many megabytes",
            workbook_bytes({.rows = "<row a=\"" + std::string(8'000'000, 'x') + "\"/>"}),
            "unsafe_xml kart.xlsx/Data\n"},
        {"an entity nobody declared",
            workbook_bytes({.rows = "<row r=\"2\"><c><v>&b;</v></c></row>"}),
            "broken_xml kart.xlsx/Data/2\n"},
        {"a sheet without content",
            zip_bytes({{"xl/workbook.xml", "<workbook><sheet name=\"A\" id=\"1\"/></workbook>"},
                {"xl/_rels/workbook.xml.rels",
                    "<R><Relationship Id=\"1\" Target=\"a.xml\" Type=\"worksheet\"/></R>"},
                {"xl/a.xml", ""}}),
            "broken_xml kart.xlsx/A\n"},
        {"broken styles are of no sheet", workbook_bytes({.rows = "", .styles = "<xf>"}),
            "broken_xml kart.xlsx\n"},
        {"much out of little", workbook_bytes({.rows = repeated(" ", 40'000'000)}),
            "zip_bomb kart.xlsx/Data\n"},
        {"much out of little, among the strings",
            workbook_bytes({.rows = "", .strings = repeated(" ", 40'000'000)}),
            "zip_bomb kart.xlsx\n"},
        {"cells far to the right in very many rows",
            workbook_bytes({.rows = repeated("<row><c r=\"XFD1\"><v>1</v></c></row>", 700)}),
            "too_many_cells kart.xlsx/Data/458\n"},
        {"a cell with more text than any cell has",
            workbook_bytes(
                {.rows = "<row><c t=\"str\"><v>" + std::string(3'000'000, 'x') + "</v></c></row>"}),
            "row_too_long kart.xlsx/Data/1\n"},
        {"a shared text with more than any cell has",
            workbook_bytes(
                {.rows = "", .strings = "<si><t>" + std::string(3'000'000, 'x') + "</t></si>"}),
            "row_too_long kart.xlsx\n"},
        {"more formats than any workbook has",
            workbook_bytes({.rows = "", .formats = repeated("<numFmt/>", 20'001)}),
            "unsafe_xml kart.xlsx\n"},
        {"more parts than any workbook has",
            zip_bytes(std::vector<ZipEntry>(1)) +
                repeated("PK\x01\x02" + std::string(60, 'x'), 20'001),
            "zip_bomb kart.xlsx\n"},
        {"a binary workbook", zip_bytes({{"xl/workbook.bin", "x"}}), "binary_workbook kart.xlsx\n"},
    };
    std::set<std::string> seen;
    for (const auto& row : rows) {
        TemporaryFolder folder;
        std::vector<Sheet> sheets;
        auto problems = read_xlsx(folder.write("kart.xlsx", row.bytes), sheets);
        EXPECT_EQ(shown(problems), row.problems) << row.why;
        EXPECT_TRUE(sheets.empty()) << row.why;
        for (const auto& problem : problems) seen.insert(problem.code);
    }
    EXPECT_EQ(seen.size(), 11u) << "file_too_large is the twelfth, and is below";
}

TEST(XlsxDamage, NamesWhatItIsInstead) {
    struct Row {
        std::string bytes;
        const char* kind;
    };
    const Row rows[] = {
        {zip_bytes({{"mimetype", "x"}, {"content.xml", "<x/>"}}), "ODS"},
        {zip_bytes({{"word/document.xml", "<x/>"}}), "DOCX"},
        {zip_bytes({{"ppt/presentation.xml", "<x/>"}}), "PPTX"},
        {zip_bytes({{"notat.txt", "x"}}), "ZIP"},
        {"%PDF-1.7", "PDF"},
        {"<html><table>", "HTML"},
    };
    for (const auto& row : rows) {
        TemporaryFolder folder;
        std::vector<Sheet> sheets;
        auto problems = read_xlsx(folder.write("kart.xlsx", row.bytes), sheets);
        ASSERT_EQ(problems.size(), 1u);
        EXPECT_EQ(problems[0].value, row.kind);
        EXPECT_EQ(problems[0].arguments,
            (std::vector<Argument>{{"ending", ".xlsx"}, {"kind", row.kind}}));
    }
}

TEST(XlsxDamage, MeasuresBeforeItReads) {
    TemporaryFolder folder;
    auto file = folder.write("stor.xlsx", "PK\x03\x04");
    std::filesystem::resize_file(file, 100'000'001);
    std::vector<Sheet> sheets;
    EXPECT_EQ(shown(read_xlsx(file, sheets)), "file_too_large stor.xlsx\n");
    EXPECT_THROW(read_xlsx("/finnes/ikke.xlsx", sheets), Failure);
}

TEST(XlsxDamage, OneBrokenSheetDoesNotHideTheOthers) {
    TemporaryFolder folder;
    auto entries = entries_of({.rows = "<row><c><v>1</v></c></row>"});
    entries[1].content =
        R"(<workbook><sheets><sheet name="Gal" id="rId9"/><sheet name="God" id="rId1"/>
        </sheets></workbook>)";
    write_zip(folder.path() / "kart.xlsx", entries);
    std::vector<Sheet> sheets;
    auto problems = read_xlsx(folder.path() / "kart.xlsx", sheets);
    EXPECT_EQ(shown(problems), "truncated_file kart.xlsx/Gal\n");
    ASSERT_EQ(sheets.size(), 1u);
    EXPECT_EQ(sheets[0].name, "God");
}

// Whatever is cut away or changed, there is an answer: a problem, or sheets.
TEST(XlsxDamage, EveryCutIsAProblem) {
    TemporaryFolder folder;
    auto whole = small_workbook();
    for (std::size_t length = 1; length < whole.size(); length += 97) {
        std::vector<Sheet> sheets;
        auto file = folder.write("kart.xlsx", whole.substr(0, length));
        EXPECT_FALSE(read_xlsx(file, sheets).empty()) << length;
        EXPECT_TRUE(sheets.empty()) << length;
    }
}

TEST(XlsxDamage, EveryChangedByteHasAnAnswer) {
    TemporaryFolder folder;
    const auto whole = small_workbook();
    std::vector<Sheet> unharmed;
    ASSERT_TRUE(read_xlsx(folder.write("kart.xlsx", whole), unharmed).empty());
    std::mt19937 random(2026);
    std::set<bool> outcomes;
    for (int i = 0; i < 600; ++i) {
        auto bytes = whole;
        auto at = random() % bytes.size();
        bytes[at] = static_cast<char>(bytes[at] ^ static_cast<char>(1 + random() % 255));
        std::vector<Sheet> sheets;
        auto problems = read_xlsx(folder.write("kart.xlsx", bytes), sheets);
        EXPECT_FALSE(problems.empty() && sheets.empty()) << "byte " << at;
        outcomes.insert(problems.empty());
    }
    EXPECT_EQ(outcomes.size(), 2u) << "some changes do no harm, others are told";
}

// Inside the zip, where no checksum stands guard.
TEST(XlsxDamage, EveryChangedByteOfXmlHasAnAnswer) {
    TemporaryFolder folder;
    const auto entries =
        entries_of({.rows = R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c s="1"><v>43830.5</v></c>
        <c t="inlineStr"><is><r><t>Sak_x000D_</t></r><rPh><t>x</t></rPh></is></c><c t="b"><v>1</v></c></row>
        <row><c t="d"><v>2019-12-31T10:00:00</v></c><c t="e"><v>#N/A</v></c><c><f>A1</f><v>1E5</v></c></row>)",
            .strings = "<si><r><t>Navn</t></r></si>",
            .formats = R"(<numFmt numFmtId="164" formatCode="dd.mm.yyyy"/>)",
            .styles = R"(<xf numFmtId="0"/><xf numFmtId="164"/>)"});
    std::mt19937 random(1900);
    constexpr std::string_view likely = "<>/\"&;=0123456789-_x:EARrctsv ";
    std::set<bool> outcomes;
    for (int i = 0; i < 400; ++i) {
        auto changed = entries;
        auto& content = changed[random() % changed.size()].content;
        content[random() % content.size()] = likely[random() % likely.size()];
        write_zip(folder.path() / "kart.xlsx", changed);
        std::vector<Sheet> sheets;
        outcomes.insert(read_xlsx(folder.path() / "kart.xlsx", sheets).empty());
    }
    EXPECT_EQ(outcomes.size(), 2u);
}

} // namespace
} // namespace samdrift
