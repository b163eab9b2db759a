#include "exchange/xlsx_reader.hpp"
#include "foreign_files.hpp"
#include <gtest/gtest.h>
#include <xlsxwriter.h>

namespace samdrift {
namespace {

// What a hand-written workbook is read as: its only sheet, or its problems.
std::string read(const HandWritten& book) {
    TemporaryFolder folder;
    std::vector<Sheet> sheets;
    auto problems = read_xlsx(write_workbook(folder, book), sheets);
    return problems.empty() && sheets.size() == 1 ? shown(sheets[0]) : shown(problems);
}

struct CellRow {
    const char *why, *xml, *shown;
};

TEST(XlsxReader, ReadsEveryKindOfCell) {
    const CellRow rows[] = {
        {"a number", R"(<c r="A1"><v>12.5</v></c>)", "1: number 12.5\n"},
        {"a number that says so", R"(<c r="A1" t="n"><v>1E5</v></c>)", "1: number 100000\n"},
        {"a shared string", R"(<c r="A1" t="s"><v>0</v></c>)", "1: text Navn\n"},
        {"runs of a shared string are put together", R"(<c t="s"><v>1</v></c>)",
            "1: text Sak og arkiv\n"},
        {"how it is pronounced is left out", R"(<c t="s"><v>2</v></c>)", "1: text 東京\n"},
        {"escapes; a carriage return before a line feed goes", R"(<c t="s"><v>3</v></c>)",
            "1: text en\nto _x000D_ 😀\n"},
        {"an empty shared string is blank", R"(<c t="s"><v>4</v></c><c t="s"><v>0</v></c>)",
            "1: blank | text Navn\n"},
        {"an inline string", R"(<c t="inlineStr"><is><t>Navn</t></is></c>)", "1: text Navn\n"},
        {"inline runs",
            R"(<c t="inlineStr"><is><r><rPr><b/></rPr><t xml:space="preserve">Sak </t></r><r><t>og arkiv</t></r></is></c>)",
            "1: text Sak og arkiv\n"},
        {"inline, pronounced",
            R"(<c t="inlineStr"><is><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></is></c>)",
            "1: text 東京\n"},
        {"inline, trimmed, with escapes and entities",
            R"(<c t="inlineStr"><is><t>  A &amp; B_x0009_ </t></is></c>)", "1: text A & B\n"},
        {"a formula that gives text", R"(<c t="str"><f>A2&amp;"x"</f><v>Acos</v></c>)",
            "1: text Acos\n"},
        {"a formula that gives a number", R"(<c><f>1+2</f><v>3</v></c>)", "1: number 3\n"},
        {"a formula never calculated is blank", R"(<c><f>1+2</f></c><c><v>1</v></c>)",
            "1: blank | number 1\n"},
        {"a formula with an empty value is blank",
            R"(<c t="str"><f>A2</f><v></v></c><c><v>1</v></c>)", "1: blank | number 1\n"},
        {"true and false", R"(<c t="b"><v>1</v></c><c t="b"><v>0</v></c>)",
            "1: boolean 1 | boolean 0\n"},
        {"an error as it is shown", R"(<c t="e"><v>#N/A</v></c>)", "1: error #N/A\n"},
        {"a date by a built-in format", R"(<c s="1"><v>43830</v></c>)", "1: date 2019-12-31\n"},
        {"a date by a format of its own", R"(<c s="2"><v>43830.5</v></c>)",
            "1: date 2019-12-31 12:00:00\n"},
        {"kroner are no date", R"(<c s="3"><v>43830</v></c>)", "1: number 43830\n"},
        {"per cent stays a number", R"(<c s="4"><v>0.25</v></c>)", "1: number 0.25\n"},
        {"a number where a day cannot be", R"(<c s="1"><v>-3</v></c>)", "1: number -3\n"},
        {"text in a cell shown as a date", R"(<c s="1" t="s"><v>0</v></c>)", "1: text Navn\n"},
        {"a style that is not there", R"(<c s="99"><v>43830</v></c>)", "1: number 43830\n"},
        {"a date in so many letters", R"(<c t="d"><v>2019-12-31T00:00:00</v></c>)",
            "1: date 2019-12-31\n"},
        {"a date and a time in letters", R"(<c t="d"><v>2019-12-31T12:30:00.000Z</v></c>)",
            "1: date 2019-12-31 12:30:00\n"},
        {"what is no number is text", R"(<c><v>12 kr</v></c>)", "1: text 12 kr\n"},
        {"merged: the value is in the first",
            R"(<c r="A1"><v>1</v></c><c r="B1"/><c r="C1"><v>3</v></c>)",
            "1: number 1 | blank | number 3\n"},
        {"a blank cell with a style is blank", R"(<c r="A1" s="1"/><c r="B1"><v>1</v></c>)",
            "1: blank | number 1\n"},
        {"a gap between cells", R"(<c r="A1"><v>1</v></c><c r="AB1"><v>2</v></c>)", nullptr},
        {"cells that do not say where follow on",
            R"(<c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c>)",
            "1: number 1 | blank | blank | number 2 | number 3\n"},
        {"names with a prefix", R"(<x:c r="A1"><x:v>1</x:v></x:c>)", "1: number 1\n"},
    };
    for (const auto& row : rows) {
        auto sheet = read({.rows = "<row r=\"1\">" + std::string(row.xml) + "</row>",
            .strings = "<si><t>Navn</t></si><si><r><t>Sak </t></r><r><rPr/><t>og arkiv</t></r></si>"
                       "<si><t>東京</t><rPh><t>トウキョウ</t></rPh><phoneticPr/></si>"
                       "<si><t>en_x000D_\nto _x005F_x000D_ _xD83D__xDE00_</t></si><si><t/></si>",
            .formats = R"(<numFmt numFmtId="164" formatCode="dd\.mm\.yyyy\ hh:mm"/>)"
                       R"(<numFmt numFmtId="165" formatCode="#,##0.00 &quot;kr per md&quot;"/>)",
            .styles = R"(<xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/>)"
                      R"(<xf numFmtId="165"/><xf numFmtId="10"/>)"});
        std::string gap = "1: number 1";
        for (int i = 0; i < 26; ++i) gap += " | blank";
        EXPECT_EQ(sheet, row.shown ? row.shown : gap + " | number 2\n") << row.why;
    }
}

TEST(XlsxReader, ReadsRowsWhereTheyAre) {
    const CellRow rows[] = {
        {"no rows", "", ""},
        {"rows that do not say where follow on",
            R"(<row><c><v>1</v></c></row><row r="7"><c><v>2</v></c></row><row><c><v>3</v></c></row>)",
            "1: number 1\n7: number 2\n8: number 3\n"},
        {"blank rows are left out",
            R"(<row r="1"/><row r="2"><c r="A2" s="0"/></row><row r="3"><c><v>1</v></c></row>)",
            "3: number 1\n"},
        {"only spaces is blank", "<row><c t=\"inlineStr\"><is><t> \u00A0 </t></is></c></row>", ""},
        {"the last row there can be", R"(<row r="1048576"><c><v>1</v></c></row>)",
            "1048576: number 1\n"},
        {"a row beyond the last", R"(<row r="1048577"><c><v>1</v></c></row>)",
            "broken_xml kart.xlsx/Data\n"},
        {"a row that stands twice",
            R"(<row r="4"><c><v>1</v></c></row><row r="4"><c><v>2</v></c></row>)",
            "broken_xml kart.xlsx/Data\n"},
        {"an error that is not told", R"(<row r="4"><c t="e"><v> </v></c><c><v>1</v></c></row>)",
            "4: blank | number 1\n"},
        {"a row of no number", R"(<row r="x"><c><v>1</v></c></row>)",
            "broken_xml kart.xlsx/Data\n"},
        {"a column beyond the last", R"(<row r="4"><c r="XFE4"><v>1</v></c></row>)",
            "broken_xml kart.xlsx/Data/4\n"},
        {"a column of very many letters",
            R"(<row r="4"><c r="ZZZZZZZZZZZZZZZZZZZZ4"><v>1</v></c></row>)",
            "broken_xml kart.xlsx/Data/4\n"},
        {"a column without letters", R"(<row r="4"><c r="4"><v>1</v></c></row>)",
            "broken_xml kart.xlsx/Data/4\n"},
        {"a string that is not there", R"(<row r="4"><c t="s"><v>5</v></c></row>)",
            "broken_xml kart.xlsx/Data/4\n"},
        {"a string of no number", R"(<row r="4"><c t="s"><v>-1</v></c></row>)",
            "broken_xml kart.xlsx/Data/4\n"},
        {"a cell in no row", R"(<c><v>1</v></c>)", "broken_xml kart.xlsx/Data\n"},
        {"ends that do not fit", R"(<row r="3"><c><v>1</c></row>)",
            "broken_xml kart.xlsx/Data/3\n"},
    };
    for (const auto& row : rows) EXPECT_EQ(read({.rows = row.xml}), row.shown) << row.why;
}

TEST(XlsxReader, TellsHowTheSheetLooked) {
    TemporaryFolder folder;
    std::vector<Sheet> sheets;
    const HandWritten book{
        .rows =
            R"(<row r="1"><c r="A1"><v>1</v></c><c r="D1"><v>4</v></c></row>)"
            R"(<row r="3" hidden="1"><c r="A3"><v>3</v></c></row>)"
            R"(<row r="4" hidden="0"><c><v>4</v></c></row><row r="6" hidden="true"><c><v>6</v></c></row>)",
        .columns = R"(<col min="1" max="1" width="9"/><col min="2" max="3" hidden="1"/>)"
                   R"(<col min="5" max="16384" hidden="true"/><col hidden="1"/>)",
        .after_rows =
            R"(<mergeCells><mergeCell ref="A1:C2"/><mergeCell ref="B7:B9"/>)"
            R"(<mergeCell ref="A1"/><mergeCell ref="C9:A1"/><mergeCell ref="A1:XFE9"/></mergeCells>)"};
    ASSERT_EQ(shown(read_xlsx(write_workbook(folder, book), sheets)), "");
    EXPECT_EQ(look_of(sheets[0]), "rows 3 6, columns 1 2, merged 1:0+2x3 7:1+3x1");
}

TEST(XlsxReader, CountsFrom1904WhenTheWorkbookDoes) {
    HandWritten book{.rows = R"(<row><c s="1"><v>42368</v></c></row>)",
        .styles = R"(<xf numFmtId="0"/><xf numFmtId="14"/>)",
        .workbook_properties = R"(<workbookPr date1904="1"/>)"};
    EXPECT_EQ(read(book), "1: date 2019-12-31\n");
    book.workbook_properties = R"(<workbookPr date1904="0"/>)";
    EXPECT_EQ(read(book), "1: date 2015-12-30\n");
}

TEST(XlsxReader, TakesSheetsInTheOrderOfTheWorkbookHiddenOnesToo) {
    TemporaryFolder folder;
    auto file = folder.path() / "to.xlsx";
    write_zip(file,
        {{"_rels/.rels",
             R"(<Relationships><Relationship Id="a" Target="/bok/hoved.xml" Type="x/officeDocument"/></Relationships>)"},
            {"bok/hoved.xml", R"(<x:workbook xmlns:x="x" xmlns:q="q"><x:sheets>
              <x:sheet name="Brukere &amp; roller" sheetId="2" q:id="c"/><x:sheet name="Graf" sheetId="3" q:id="d"/>
              <x:sheet name="Skjult" sheetId="1" state="veryHidden" q:id="b"/><x:sheet name="Borte" q:id="e"/>
              <x:sheet name="Ukjent" q:id="z"/></x:sheets></x:workbook>)"},
            {"bok/_rels/hoved.xml.rels",
                R"(<Relationships><Relationship Id="b" Target="../ark/EN.xml" Type="x/worksheet"/>
              <Relationship Id="c" Target="to.xml" Type="x/worksheet"/><Relationship Id="d" Target="g.xml" Type="x/chartsheet"/>
              <Relationship Id="e" Target="http://x" TargetMode="External" Type="x/worksheet"/></Relationships>)"},
            {"ark/en.xml",
                "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>"},
            {"bok/to.xml",
                "<worksheet><sheetData><row><c><v>2</v></c></row></sheetData></worksheet>",
                false}});
    std::vector<Sheet> sheets;
    EXPECT_EQ(shown(read_xlsx(file, sheets)),
        "truncated_file to.xlsx/Borte\ntruncated_file to.xlsx/Ukjent\n");
    ASSERT_EQ(sheets.size(), 2u);
    EXPECT_EQ(sheets[0].file, "to.xlsx");
    EXPECT_EQ(sheets[0].name + "\n" + shown(sheets[0]), "Brukere & roller\n1: number 2\n");
    EXPECT_FALSE(sheets[0].hidden);
    EXPECT_EQ(sheets[1].name + "\n" + shown(sheets[1]), "Skjult\n1: number 1\n");
    EXPECT_TRUE(sheets[1].hidden);
}

// The same rows, whether the strings are shared or, as large files are written, inline.
TEST(XlsxReader, ReadsWhatALibraryWrites) {
    for (bool inline_strings : {false, true}) {
        TemporaryFolder folder;
        auto file = folder.path() / "bok.xlsx";
        lxw_workbook_options options{};
        options.constant_memory = inline_strings;
        auto* book = workbook_new_opt(file.c_str(), &options);
        auto* sheet = workbook_add_worksheet(book, "Ark");
        auto* date = workbook_add_format(book);
        format_set_num_format(date, "dd.mm.yyyy");
        worksheet_write_string(sheet, 0, 0, "Sør\nlinje <2>", nullptr);
        worksheet_write_string(sheet, 0, 2, "Sør\nlinje <2>", nullptr);
        lxw_datetime day{2019, 12, 31, 0, 0, 0};
        worksheet_write_datetime(sheet, 3, 1, &day, date);
        worksheet_write_number(sheet, 3, 2, 0.1 + 0.2, nullptr);
        worksheet_write_boolean(sheet, 3, 3, 1, nullptr);
        worksheet_write_formula_num(sheet, 4, 0, "=1+2", nullptr, 3);
        worksheet_merge_range(sheet, 5, 0, 5, 2, "Samlet", date);
        workbook_close(book);
        std::vector<Sheet> sheets;
        EXPECT_EQ(shown(read_xlsx(file, sheets)), "");
        ASSERT_EQ(sheets.size(), 1u);
        EXPECT_EQ(shown(sheets[0]),
            "1: text Sør\nlinje <2> | blank | text Sør\nlinje <2>\n"
            "4: blank | date 2019-12-31 | number 0.3 | boolean 1\n5: number 3\n6: text Samlet\n");
    }
}

} // namespace
} // namespace samdrift
