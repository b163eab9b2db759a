#include "base/failure.hpp"
#include "exchange/sheet_names.hpp"
#include "exchange/xlsx_reader.hpp"
#include "exchange/xlsx_writer.hpp"
#include "foreign_files.hpp"
#include <gtest/gtest.h>

namespace samdrift {
namespace {

using namespace std::chrono;

Workbook report() {
    WorkSheet costs{.name = "Kostnader",
        .intro = {"Kostnader 2026", "Tall fra økonomisystemet"},
        .columns = {{"System"}, {"Brukere", 9, ColumnKind::integer},
            {"Snitt", 0, ColumnKind::decimal}, {"Kostnad", 0, ColumnKind::money_kr},
            {"Andel", 0, ColumnKind::percent}, {"Avtale til", 0, ColumnKind::date}},
        .rows = {}};
    costs.rows.push_back({{"Sak & arkiv"}, {std::int64_t{1600}}, {12.25}, {Money{123456789}},
        {0.253}, {Date{2027y / December / 31}}});
    costs.rows.push_back({{"Lønn", false, WorkLink{"Avtaler: alle", 0, 1}}, {}, {},
        {Money{-5}, true, WorkLink{"Avtaler: alle"}}, {0.5, true}, {Date{1899y / May / 1}}});
    costs.rows.push_back({{"Sum"}, {std::int64_t{1600}}, {}, {Money{123456784}}});
    costs.last_row_is_sum = true;
    WorkSheet contracts{.name = "Avtaler: alle",
        .intro = {},
        .columns = {{"Navn"}, {"Nr"}},
        .rows = {{{"A"}, {"1"}}}};
    return {.title = "Kostnader & avtaler", .sheets = {costs, contracts}};
}

TEST(XlsxWriter, WritesWhatTheReaderReads) {
    TemporaryFolder folder;
    auto file = folder.path() / "rapport.xlsx";
    write_xlsx(report(), file);
    std::vector<Sheet> sheets;
    EXPECT_EQ(shown(read_xlsx(file, sheets)), "");
    ASSERT_EQ(sheets.size(), 2u);
    EXPECT_EQ(sheets[0].name, "Kostnader");
    EXPECT_EQ(shown(sheets[0]),
        "1: text Kostnader 2026\n2: text Tall fra økonomisystemet\n"
        "4: text System | text Brukere | text Snitt | text Kostnad | text Andel | text Avtale til\n"
        "5: text Sak & arkiv | number 1600 | number 12.25 | number 1234567.89 | number 0.253 | "
        "date 2027-12-31\n"
        "6: text Lønn | blank | blank | number -0.05 | number 0.5 | text 1899-05-01\n"
        "7: text Sum | number 1600 | blank | number 1234567.84\n");
    EXPECT_EQ(sheets[1].name, "Avtaler- alle");
    EXPECT_EQ(shown(sheets[1]), "1: text Navn | text Nr\n2: text A | text 1\n");
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "rapport.xlsx.part"));
}

TEST(XlsxWriter, LaysOutForReadingAndPrinting) {
    TemporaryFolder folder;
    auto file = folder.path() / "rapport.xlsx";
    write_xlsx(report(), file);
    struct Row {
        const char *why, *part, *holds;
    };
    const Row rows[] = {
        {"the heading stays in sight", "xl/worksheets/sheet1.xml",
            R"(<pane ySplit="4" topLeftCell="A5")"},
        {"the filter leaves the sum alone", "xl/worksheets/sheet1.xml",
            R"(<autoFilter ref="A4:F6"/>)"},
        {"across the sheet of paper", "xl/worksheets/sheet1.xml", R"(orientation="landscape")"},
        {"as wide as the sheet of paper", "xl/worksheets/sheet1.xml", R"(fitToHeight="0")"},
        {"the heading is on each page", "xl/workbook.xml", "Kostnader!$4:$4"},
        {"a link to a row", "xl/worksheets/sheet1.xml", R"(location="'Avtaler- alle'!B2")"},
        {"a link to a sheet, under a figure", "xl/worksheets/sheet1.xml",
            R"(<hyperlink ref="D6" location="'Avtaler- alle'!A1")"},
        {"grouped by the reader's own custom", "xl/styles.xml", R"(formatCode="#,##0.00")"},
        {"days as we write them", "xl/styles.xml", "dd.mm.yyyy"},
        {"what is an estimate is seen", "xl/styles.xml", R"(<bottom style="dotted">)"},
        {"the title", "docProps/core.xml", "<dc:title>Kostnader &amp; avtaler</dc:title>"},
        {"no person", "docProps/core.xml", "<dc:creator></dc:creator>"},
    };
    for (const auto& row : rows)
        EXPECT_NE(part_of(file, row.part).find(row.holds), std::string::npos)
            << row.why << "\n"
            << part_of(file, row.part).substr(0, 3000);
}

Workbook to_fill_in() {
    const auto column = [](const char* heading, ColumnKind kind, WorkInput input) {
        input.help = std::string{"Hjelp til "} + heading;
        input.note = input.help + "\nMå fylles ut.";
        input.wrong = std::string{"Feil i "} + heading;
        return WorkColumn{heading, 0, kind, std::move(input)};
    };
    WorkSheet sheet{.name = "systemer"};
    sheet.columns = {column("kommune", ColumnKind::text,
                         {.kind = InputKind::list,
                             .required = true,
                             .otherwise = Otherwise::warn,
                             .list_sheet = "Lister",
                             .list_column = 1,
                             .list_size = 3}),
        column("status", ColumnKind::text,
            {.kind = InputKind::list,
                .otherwise = Otherwise::refuse,
                .choices = {"i drift", "avviklet"}}),
        column("brukere", ColumnKind::integer,
            {.kind = InputKind::whole, .otherwise = Otherwise::refuse, .least = 0, .most = 900}),
        column("kostnad", ColumnKind::money_kr,
            {.kind = InputKind::amount, .otherwise = Otherwise::refuse, .least = 150}),
        column("fra", ColumnKind::date, {.kind = InputKind::day, .otherwise = Otherwise::refuse}),
        column("versjon", ColumnKind::text, {})};
    WorkSheet lists{.name = "Lister"};
    lists.hidden = true;
    lists.columns = {{"A"}, {"B"}};
    lists.rows = {{{"1"}, {"Asker"}}, {{"2"}, {"Røyken"}}, {{"3"}, {"Hurum"}}};
    return {.title = "Mal", .sheets = {sheet, lists}};
}

TEST(XlsxWriter, SaysWhatPeopleMayFillIn) {
    TemporaryFolder folder;
    auto file = folder.path() / "mal.xlsx";
    write_xlsx(to_fill_in(), file);
    struct Row {
        const char *why, *part, *holds;
    };
    const Row rows[] = {
        {"a list in another sheet, that asks", "xl/worksheets/sheet1.xml",
            R"(<dataValidation type="list" errorStyle="warning")"},
        {"where it stands", "xl/worksheets/sheet1.xml",
            R"(sqref="A2:A1048576"><formula1>'Lister'!$B$2:$B$4</formula1>)"},
        {"a list of words, that refuses", "xl/worksheets/sheet1.xml",
            R"(<formula1>"i drift,avviklet"</formula1>)"},
        {"help beside the cell", "xl/worksheets/sheet1.xml",
            R"(promptTitle="status" prompt="Hjelp til status")"},
        {"what is said of a wrong one", "xl/worksheets/sheet1.xml",
            R"(errorTitle="status" error="Feil i status")"},
        {"whole numbers between two", "xl/worksheets/sheet1.xml",
            R"(sqref="C2:C1048576"><formula1>0</formula1><formula2>900</formula2>)"},
        {"amounts from so many kroner", "xl/worksheets/sheet1.xml",
            R"(sqref="D2:D1048576"><formula1>1.5</formula1>)"},
        {"days", "xl/worksheets/sheet1.xml", R"(<dataValidation type="date")"},
        {"help alone refuses nothing", "xl/worksheets/sheet1.xml",
            R"(<dataValidation allowBlank="1" showInputMessage="1" promptTitle="versjon")"},
        {"a note on the heading", "xl/comments1.xml", "Hjelp til kommune\nMå fylles ut."},
        {"text stays text", "xl/styles.xml", R"(formatCode="@")"},
        {"what must be filled in is seen", "xl/styles.xml", R"(<bottom style="thick">)"},
        {"the lists are hidden", "xl/workbook.xml", R"(name="Lister" sheetId="2" state="hidden")"},
    };
    for (const auto& row : rows)
        EXPECT_NE(part_of(file, row.part).find(row.holds), std::string::npos)
            << row.why << "\n"
            << part_of(file, row.part).substr(0, 6000);
}

TEST(XlsxWriter, AnEmptyReportIsAWorkbook) {
    TemporaryFolder folder;
    auto file = folder.path() / "tom.xlsx";
    write_xlsx(
        {.title = "Tom", .sheets = {{.name = "", .intro = {}, .columns = {}, .rows = {}}}}, file);
    std::vector<Sheet> sheets;
    EXPECT_EQ(shown(read_xlsx(file, sheets)), "");
    ASSERT_EQ(sheets.size(), 1u);
    EXPECT_EQ(sheets[0].name, "Ark");
    EXPECT_TRUE(sheets[0].rows.empty());
}

TEST(XlsxWriter, ShortensTextThatFitsNoCell) {
    TemporaryFolder folder;
    auto file = folder.path() / "lang.xlsx";
    std::string text;
    for (int i = 0; i < 20'000; ++i) text += "ø";
    write_xlsx(
        {.title = "",
            .sheets = {{.name = "A", .intro = {}, .columns = {{"Navn"}}, .rows = {{{text}}}}}},
        file);
    std::vector<Sheet> sheets;
    EXPECT_EQ(shown(read_xlsx(file, sheets)), "");
    const auto& kept = sheets.at(0).rows.at(1).cells.at(0).text;
    EXPECT_LE(kept.size(), 32'767u);
    EXPECT_TRUE(kept.ends_with("ø…"));
}

TEST(XlsxWriter, ADiskThatRefusesIsAFailure) {
    TemporaryFolder folder;
    EXPECT_THROW(write_xlsx(report(), folder.path() / "borte" / "rapport.xlsx"), Failure);
    std::filesystem::create_directories(folder.path() / "opptatt.xlsx" / "x");
    EXPECT_THROW(write_xlsx(report(), folder.path() / "opptatt.xlsx"), Failure);
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "opptatt.xlsx.part"));
}

TEST(SheetNames, AreAsSpreadsheetsAllow) {
    struct Row {
        const char *why, *name, *allowed;
    };
    const Row rows[] = {
        {"as it is", "Kostnader", "Kostnader"},
        {"the same again, in other letters", "KOSTNADER", "KOSTNADER (2)"},
        {"and again", "Kostnader", "Kostnader (3)"},
        {"forbidden characters", "Sak/arkiv [2026]?", "Sak-arkiv -2026--"},
        {"apostrophes at the ends", "'A'", "-A-"},
        {"no name", "", "Ark"},
        {"too long, counted in characters", "ÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅ",
            "ÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅ"},
        {"too long, and taken", "ÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅ",
            "ÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅÅ (2)"},
    };
    Workbook book;
    for (const auto& row : rows)
        book.sheets.push_back({.name = row.name, .intro = {}, .columns = {}, .rows = {}});
    auto names = sheet_names(book);
    for (std::size_t i = 0; i < std::size(rows); ++i)
        EXPECT_EQ(names[i], rows[i].allowed) << rows[i].why;
    EXPECT_EQ(quoted_sheet_name("Bo's ark"), "'Bo''s ark'");
}

} // namespace
} // namespace samdrift
