// The seeds of fuzz/corpus, and what fuzzing has found, once more in every run. UPDATE_GOLDEN=1
// writes the seeds.
#include "exchange/csv_reader.hpp"
#include "exchange/ods_reader.hpp"
#include "exchange/xlsx_reader.hpp"
#include "foreign_files.hpp"
#include <functional>
#include <gtest/gtest.h>
#include <map>

namespace samdrift {
namespace {

namespace fs = std::filesystem;
using namespace std::string_literals;

const fs::path corpus = fs::path{SAMDRIFT_SOURCE} / "fuzz/corpus";

const HandWritten book{
    .rows =
        R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" s="1"><v>43830.5</v></c><c t="b"><v>1</v></c></row>)"
        R"(<row r="3" hidden="1"><c t="inlineStr"><is><r><t>Sak_x000D_</t></r><rPh><t>x</t></rPh></is></c>)"
        R"(<c t="d"><v>2019-12-31T10:00:00</v></c><c t="e"><v>#N/A</v></c><c><f>A1</f><v>1E5</v></c></row>)",
    .strings = "<si><t>Navn</t></si><si><r><t>Sak </t></r><r><t>og arkiv</t></r></si>",
    .formats = R"(<numFmt numFmtId="164" formatCode="dd.mm.yyyy"/>)",
    .styles = R"(<xf numFmtId="0"/><xf numFmtId="164"/>)",
    .columns = R"(<col min="2" max="3" hidden="1"/>)",
    .after_rows = R"(<mergeCells><mergeCell ref="A1:B2"/></mergeCells>)"};

std::string zipped(const std::vector<ZipEntry>& entries) {
    TemporaryFolder folder;
    write_zip(folder.path() / "x.zip", entries);
    return bytes_of(folder.path() / "x.zip");
}

const std::string ods_tables =
    R"(<table:table table:name="A" table:style-name="ta1"><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>)"
    R"(<table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="2"><text:p>Navn<text:s text:c="2"/>x</text:p><text:p>to</text:p></table:table-cell><table:covered-table-cell/>)"
    R"(<table:table-cell office:value-type="float" office:value="12.5"/><table:table-cell office:value-type="date" office:date-value="2019-12-31T10:00:00"/></table:table-row>)"
    R"(<table:table-row table:number-rows-repeated="3" table:visibility="filter"><table:table-cell office:value-type="percentage" office:value="0.5" table:number-columns-repeated="2"/>)"
    R"(<table:table-cell office:value-type="boolean" office:boolean-value="true"/><table:table-cell office:value-type="time" office:time-value="PT1H2M3S"/></table:table-row></table:table>)";

// Of each reader, by the name of its fuzzer.
const std::map<std::string, std::map<std::string, std::string>> seeds = {
    {"csv", {{"semicolon", "Navn;Pris\nAcos;12,50\n"}, {"comma", "Navn,Pris\n\"A, B\",1\n"},
                {"tab-utf16", "\xFF\xFEN\0\t\0E\0\n\0\xC5\0\t\0s\0"s},
                {"utf16-be-unmarked", "\0N\0a\0|\0E\0\n\0a\0|\0s"s},
                {"windows-1252", "sep=;\r\nNavn;Bel\xF8p\r\nAcos;1\xA0"
                                 "234,50\r\n"},
                {"quoted", "\xEF\xBB\xBFNavn;Merknad\n\"A\";\"en\r\nto \"\"tre\"\"\"\n"},
                {"titles", "Kartlegging; 2017\n\nNavn;Eier;Pris\rA;IT;1\r"}}},
    {"xlsx", {{"small", zipped(entries_of(book))}}},
    {"sheet", {{"small", entries_of(book).back().content}}},
    {"ods",
        {{"small",
            ods_of(ods_tables,
                R"(<style:style style:name="ta1"><style:table-properties table:display="false"/></style:style>)")
                [2]
                    .content}}},
};

using Reading =
    std::function<Problems(const TemporaryFolder&, const std::string&, std::vector<Sheet>&)>;

const std::map<std::string, Reading> readings = {
    {"csv",
        [](const TemporaryFolder& folder, const std::string& bytes, std::vector<Sheet>& sheets) {
            Sheet sheet;
            auto problems = read_csv(folder.write("x.csv", bytes), sheet);
            if (problems.empty()) sheets.push_back(std::move(sheet));
            return problems;
        }},
    {"xlsx",
        [](const TemporaryFolder& folder, const std::string& bytes, std::vector<Sheet>& sheets) {
            return read_xlsx(folder.write("x.xlsx", bytes), sheets);
        }},
    {"sheet",
        [](const TemporaryFolder& folder, const std::string& bytes, std::vector<Sheet>& sheets) {
            auto entries = entries_of(book);
            entries.back().content = bytes;
            write_zip(folder.path() / "x.xlsx", entries);
            return read_xlsx(folder.path() / "x.xlsx", sheets);
        }},
    {"ods",
        [](const TemporaryFolder& folder, const std::string& bytes, std::vector<Sheet>& sheets) {
            auto entries = ods_of("");
            entries[2].content = bytes;
            write_zip(folder.path() / "x.ods", entries);
            return read_ods(folder.path() / "x.ods", sheets);
        }},
};

TEST(Corpus, SeedsAreReadAndTheRestHasAnAnswer) {
    for (const auto& [reader, own] : seeds) {
        if (std::getenv("UPDATE_GOLDEN")) {
            fs::create_directories(corpus / reader);
            for (const auto& [name, bytes] : own)
                std::ofstream(corpus / reader / name, std::ios::binary) << bytes;
        }
        std::size_t seen = 0;
        for (const auto& file : fs::directory_iterator(corpus / reader)) {
            TemporaryFolder folder;
            std::vector<Sheet> sheets;
            const auto problems = readings.at(reader)(folder, bytes_of(file.path()), sheets);
            const auto name = file.path().filename().string();
            if (own.contains(name)) {
                ++seen;
                EXPECT_EQ(shown(problems), "") << reader << "/" << name;
                ASSERT_FALSE(sheets.empty()) << reader << "/" << name;
                EXPECT_FALSE(sheets[0].rows.empty()) << reader << "/" << name;
            } else {
                EXPECT_TRUE(!problems.empty() || !sheets.empty()) << reader << "/" << name;
            }
        }
        EXPECT_EQ(seen, own.size()) << reader;
    }
}

} // namespace
} // namespace samdrift
