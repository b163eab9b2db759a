#include "exchange/ods_reader.hpp"
#include "foreign_files.hpp"
#include <gtest/gtest.h>
#include <random>
#include <set>

namespace samdrift {
namespace {

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

struct Read {
    std::vector<Sheet> sheets;
    std::string problems;

    explicit Read(const std::vector<ZipEntry>& entries) {
        TemporaryFolder folder;
        write_zip(folder.path() / "kart.ods", entries);
        problems = shown(read_ods(folder.path() / "kart.ods", sheets));
    }
};

// The only sheet with these rows, or its problems.
std::string read(const std::string& rows) {
    Read read{ods_of("<table:table table:name=\"Data\">" + rows + "</table:table>")};
    return read.sheets.size() == 1 ? shown(read.sheets[0]) : read.problems;
}

std::string row(const std::string& cells) {
    return "<table:table-row>" + cells + "</table:table-row>";
}

std::string text_of(const std::string& text) {
    return "<table:table-cell office:value-type=\"string\"><text:p>" + text +
           "</text:p></table:table-cell>";
}

std::string number(const char* n, const char* more = "") {
    return std::string("<table:table-cell office:value-type=\"float\" office:value=\"") + n +
           "\" " + more + "><text:p>" + n + " shown</text:p></table:table-cell>";
}

struct CellRow {
    const char* why;
    std::string xml;
    const char* shown;
};

TEST(OdsReader, ReadsEveryKindOfCell) {
    const CellRow rows[] = {
        {"text", text_of("Navn"), "1: text Navn\n"},
        {"a number as it is, not as it is shown", number("12.5"), "1: number 12.5\n"},
        {"a share",
            R"(<table:table-cell office:value-type="percentage" office:value="0.25"><text:p>25 %</text:p></table:table-cell>)",
            "1: number 0.25\n"},
        {"an amount",
            R"(<table:table-cell office:value-type="currency" office:currency="NOK" office:value="1450000"><text:p>kr 1 450 000</text:p></table:table-cell>)",
            "1: number 1450000\n"},
        {"a day",
            R"(<table:table-cell office:value-type="date" office:date-value="2019-12-31"><text:p>31.12.19</text:p></table:table-cell>)",
            "1: date 2019-12-31\n"},
        {"a day and a time",
            R"(<table:table-cell office:value-type="date" office:date-value="2019-12-31T12:30:00.5"/>)",
            "1: date 2019-12-31 12:30:00\n"},
        {"midnight is a day alone",
            R"(<table:table-cell office:value-type="date" office:date-value="2019-12-31T00:00:00"/>)",
            "1: date 2019-12-31\n"},
        {"what is no day",
            R"(<table:table-cell office:value-type="date" office:date-value="i går"/>)",
            "1: text i går\n"},
        {"a time", R"(<table:table-cell office:value-type="time" office:time-value="PT7H05M00S"/>)",
            "1: text 07:05:00\n"},
        {"what is no time",
            R"(<table:table-cell office:value-type="time" office:time-value="PTxH"/>)",
            "1: text PTxH\n"},
        {"true and false",
            R"(<table:table-cell office:value-type="boolean" office:boolean-value="true"/><table:table-cell office:value-type="boolean" office:boolean-value="false"/>)",
            "1: boolean 1 | boolean 0\n"},
        {"paragraphs are lines", text_of("en</text:p><text:p>to"), "1: text en\nto\n"},
        {"runs, links and spaces",
            text_of("Sak<text:s/><text:span>og <text:a>arkiv</text:a></text:span><text:s "
                    "text:c=\"2\"/>X<text:tab/>Y<text:line-break/>Z"),
            "1: text Sak og arkiv  X\tY\nZ\n"},
        {"white space of the file is one space", text_of("\n   Sak\n    og   arkiv\n "),
            "1: text Sak og arkiv\n"},
        {"notes are left out",
            R"(<table:table-cell office:value-type="string"><office:annotation><text:p>Husk</text:p></office:annotation><text:p>Navn<text:note>n</text:note></text:p></table:table-cell>)",
            "1: text Navn\n"},
        {"drawings are left out",
            R"(<table:table-cell><draw:frame><draw:text-box><text:p>Boks</text:p></draw:text-box></draw:frame></table:table-cell>)",
            ""},
        {"how it is pronounced is left out",
            text_of("<text:ruby><text:ruby-base>東京</text:ruby-base><text:ruby-text>トウキョウ</"
                    "text:ruby-text></text:ruby>"),
            "1: text 東京\n"},
        {"a formula as what it gave", number("3", "table:formula=\"of:=1+2\""), "1: number 3\n"},
        {"a formula that gave text",
            R"(<table:table-cell table:formula="of:=A1" office:value-type="string" office:string-value="Acos"><text:p>viser Acos</text:p></table:table-cell>)",
            "1: text Acos\n"},
        {"a formula never calculated is blank",
            R"(<table:table-cell table:formula="of:=1+2"/>)" + number("1"),
            "1: blank | number 1\n"},
        {"an error of LibreOffice",
            R"(<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>)",
            "1: error #DIV/0!\n"},
        {"an error of others",
            R"(<table:table-cell table:formula="of:=1/0" office:value-type="string"><text:p>#N/A</text:p></table:table-cell>)",
            "1: error #N/A\n"},
        {"the same letters, typed", text_of("#N/A"), "1: text #N/A\n"},
        {"a number that is none",
            R"(<table:table-cell office:value-type="float" office:value="x"><text:p>12 kr</text:p></table:table-cell>)",
            "1: text 12 kr\n"},
        {"only spaces is blank", text_of(" \u00A0 ") + number("1"), "1: blank | number 1\n"},
        {"cells that stand many times", number("7", "table:number-columns-repeated=\"3\""),
            "1: number 7 | number 7 | number 7\n"},
        {"blank cells that stand many times",
            R"(<table:table-cell table:number-columns-repeated="2"/>)" + number("1") +
                R"(<table:table-cell table:number-columns-repeated="16381"/>)",
            "1: blank | blank | number 1\n"},
        {"what lies under merged cells is left out",
            number("1", "table:number-columns-spanned=\"2\"") +
                R"(<table:covered-table-cell office:value-type="float" office:value="9"/>)" +
                number("3"),
            "1: number 1 | blank | number 3\n"},
    };
    for (const auto& r : rows) EXPECT_EQ(read(row(r.xml)), r.shown) << r.why;
}

TEST(OdsReader, ReadsRowsWhereTheyAre) {
    const auto blank = [](const char* times) {
        return std::string("<table:table-row table:number-rows-repeated=\"") + times +
               "\"><table:table-cell/></table:table-row>";
    };
    const CellRow rows[] = {
        {"no rows", "", ""},
        {"blank rows are left out, and counted", row(number("1")) + blank("3") + row(number("2")),
            "1: number 1\n5: number 2\n"},
        {"a million blank rows are nothing", row(number("1")) + blank("1048575"), "1: number 1\n"},
        {"rows that stand many times",
            R"(<table:table-row table:number-rows-repeated="3">)" + number("7") +
                "</table:table-row>",
            "1: number 7\n2: number 7\n3: number 7\n"},
        {"heading rows and groups",
            "<table:table-header-rows>" + row(number("1")) +
                "</table:table-header-rows><table:table-row-group><table:table-rows>" +
                row(number("2")) + "</table:table-rows></table:table-row-group>",
            "1: number 1\n2: number 2\n"},
        {"other things of the sheet are no rows",
            "<office:forms/><table:shapes><draw:frame><table:table>" + row(number("9")) +
                "</table:table></draw:frame></table:shapes>" + row(number("1")),
            "1: number 1\n"},
        {"a row beyond the last", blank("1048576") + row(number("1")),
            "broken_xml kart.ods/Data/1048577\n"},
        {"a column beyond the last",
            row(R"(<table:table-cell table:number-columns-repeated="16384"/>)" + number("1")),
            "broken_xml kart.ods/Data/1\n"},
        {"numbers of times that are none",
            row(number("1", "table:number-columns-repeated=\"-4\"") +
                number("2", "table:number-columns-repeated=\"x\"")),
            "1: number 1 | number 2\n"},
    };
    for (const auto& r : rows) EXPECT_EQ(read(r.xml), r.shown) << r.why;
}

TEST(OdsReader, TellsHowTheSheetsLooked) {
    Read read{ods_of(
        R"(<table:tracked-changes><table:table><table:table-row/></table:table></table:tracked-changes>
        <table:table table:name="Kart &amp; plan" table:style-name="ta1">
        <table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>
        <table:table-column-group><table:table-column table:visibility="filter" table:number-columns-repeated="16381"/></table:table-column-group>
        <table:table-row>)" +
            number("1", "table:number-columns-spanned=\"3\" table:number-rows-spanned=\"2\"") +
            R"(<table:covered-table-cell table:number-columns-repeated="2"/>)" + number("4") +
            R"(</table:table-row><table:table-row><table:covered-table-cell/></table:table-row>
        <table:table-row table:visibility="collapse">)" +
            number("3") + R"(</table:table-row>
        <table:table-row table:visibility="filter" table:number-rows-repeated="2">)" +
            number("4") +
            R"(</table:table-row></table:table>
        <table:table table:name="Gammel" table:style-name="ta2">)" +
            row(number("1")) + "</table:table>",
        R"(<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>
        <style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>)")};
    EXPECT_EQ(read.problems, "");
    ASSERT_EQ(read.sheets.size(), 2u);
    EXPECT_EQ(read.sheets[0].file + "/" + read.sheets[0].name, "kart.ods/Kart & plan");
    EXPECT_EQ(look_of(read.sheets[0]), "rows 3 4 5, columns 1 2 3, merged 1:0+2x3");
    EXPECT_EQ(look_of(read.sheets[1]), "hidden, rows, columns, merged");
}

TEST(OdsReader, TellsWhatIsWrong) {
    const auto entries = [](const std::string& content) {
        auto all = ods_of("");
        all[2].content = content;
        return all;
    };
    const auto with_manifest = [](const char* manifest) {
        auto all = ods_of("");
        all[1].content = manifest;
        return all;
    };
    const auto table = [](const std::string& rows) {
        return ods_of("<table:table table:name=\"Data\">" + rows + "</table:table>");
    };
    const std::string wide_cell = number("1", "table:number-columns-repeated=\"16384\"");
    struct Row {
        const char* why;
        std::vector<ZipEntry> entries;
        const char* problems;
    };
    const Row rows[] = {
        {"with a password", with_manifest("<m><file-entry><encryption-data/></file-entry></m>"),
            "password_protected kart.ods\n"},
        {"with a password, all in one", {{"mimetype", "x"}, {"encrypted-package", "x"}},
            "password_protected kart.ods\n"},
        {"a broken manifest", with_manifest("<m>"), "broken_xml kart.ods\n"},
        {"a text document",
            entries("<office:document-content><office:body><office:text/></office:body></"
                    "office:document-content>"),
            "not_what_its_ending_says kart.ods\n"},
        {"something else than a document", entries("<html/>"),
            "not_what_its_ending_says kart.ods\n"},
        {"no content", {{"mimetype", "x"}}, "not_what_its_ending_says kart.ods\n"},
        {"a document type with entities",
            entries("<!DOCTYPE x [<!ENTITY a \"ha\">]><office:document-content/>"),
            "unsafe_xml kart.ods\n"},
        {"ends that do not fit", table("<table:table-row><table:table-cell></table:table-row>"),
            "broken_xml kart.ods/Data/1\n"},
        {"nested without end", table(repeated("<table:table-row-group>", 300)),
            "unsafe_xml kart.ods/Data\n"},
        {"a million full rows out of one",
            table("<table:table-row table:number-rows-repeated=\"1048576\">" +
                  number("1", "table:number-columns-repeated=\"20\"") + "</table:table-row>"),
            "too_many_cells kart.ods/Data/1\n"},
        {"all cells there can be",
            table("<table:table-row table:number-rows-repeated=\"999999999999999999999\">" +
                  wide_cell + "</table:table-row>"),
            "too_many_cells kart.ods/Data/1\n"},
        {"a long text in many columns",
            table(row("<table:table-cell table:number-columns-repeated=\"16384\" "
                      "office:value-type=\"string\"><text:p>" +
                      std::string(200, 'x') + "</text:p></table:table-cell>")),
            "row_too_long kart.ods/Data/1\n"},
        {"one cell without end", table(row(text_of(std::string(3'000'000, 'x')))),
            "row_too_long kart.ods/Data/1\n"},
        {"much out of little", entries(repeated(" ", 40'000'000)), "zip_bomb kart.ods\n"},
    };
    std::set<std::string> seen;
    for (const auto& r : rows) {
        Read read{r.entries};
        EXPECT_EQ(read.problems, r.problems) << r.why;
        EXPECT_TRUE(read.sheets.empty()) << r.why;
        seen.insert(read.problems.substr(0, read.problems.find(' ')));
    }
    EXPECT_EQ(seen.size(), 7u) << "file_empty, file_too_large and truncated_file are below";
    TemporaryFolder folder;
    std::vector<Sheet> sheets;
    EXPECT_EQ(shown(read_ods(folder.write("a.ods", ""), sheets)), "file_empty a.ods\n");
    EXPECT_EQ(
        shown(read_ods(folder.write("a.ods", "PK\x03\x04"), sheets)), "truncated_file a.ods\n");
    EXPECT_EQ(
        shown(read_ods(folder.write("a.ods", "Navn"), sheets)), "not_what_its_ending_says a.ods\n");
    const auto large = folder.write("stor.ods", "PK\x03\x04");
    std::filesystem::resize_file(large, 100'000'001);
    EXPECT_EQ(shown(read_ods(large, sheets)), "file_too_large stor.ods\n");
}

TEST(OdsReader, SheetsBeforeTheBrokenOneAreRead) {
    Read read{ods_of("<table:table table:name=\"God\">" + row(number("1")) +
                     "</table:table><table:table table:name=\"Gal\"><table:table-row></x>")};
    EXPECT_EQ(read.problems, "broken_xml kart.ods/Gal/1\n");
    ASSERT_EQ(read.sheets.size(), 1u);
    EXPECT_EQ(read.sheets[0].name, "God");
}

TEST(OdsReader, EveryChangedByteOfXmlHasAnAnswer) {
    const auto entries = ods_of(
        "<table:table table:name=\"A\"><table:table-column table:number-columns-repeated=\"4\"/>" +
            row(text_of("Navn<text:s text:c=\"3\"/>x") +
                number("12.5", "table:number-columns-repeated=\"2\"")) +
            "<table:table-row table:number-rows-repeated=\"3\">" +
            number("1", "table:number-columns-spanned=\"2\"") +
            "<table:covered-table-cell/></table:table-row></table:table>",
        "<style:style style:name=\"ta1\"/>");
    std::mt19937 random(2017);
    constexpr std::string_view likely = "<>/\"&;=0123456789-_x:office ";
    std::set<bool> outcomes;
    for (int i = 0; i < 400; ++i) {
        auto changed = entries;
        auto& content = changed[2].content;
        content[random() % content.size()] = likely[random() % likely.size()];
        outcomes.insert(Read{changed}.problems.empty());
    }
    EXPECT_EQ(outcomes.size(), 2u);
}

} // namespace
} // namespace samdrift
