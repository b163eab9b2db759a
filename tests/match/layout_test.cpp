// One kind of layout at a time: what becomes of the table, and what is told of the rest.
#include "match/heading_row.hpp"
#include "match/sheet_case.hpp"
#include "match/table_layout.hpp"
#include <gtest/gtest.h>

namespace samdrift {
namespace {

std::string told(const std::vector<Told>& all) {
    std::string out;
    for (const auto& t : all)
        out +=
            (out.empty() ? "" : " ") + std::to_string(t.place.row) + t.place.column + ":" + t.code;
    return out;
}

struct Case {
    const char *why, *sheet, *table, *left_out, *noted;
};

const Case cases[] = {
    {"title lines and blank rows above the headings",
        "Kartlegging av fagsystemer\nAsker, Røyken og Hurum, september 2017\n\n"
        "Kommune;Fagområde;Fagsystem;Antall brukere\nAsker;adm.sak;Gerica;12\n",
        "4 Kommune;Fagområde;Fagsystem;Antall brukere\n5 Asker;adm.sak;Gerica;12\n",
        "1:title 2:title", ""},
    {"a row that names an area heads those below it",
        "Kommune;Fagsystem;Leverandør;Antall brukere\nSaksbehandling og arkiv\n"
        "Asker;P360;Tieto;12\nHurum;Acos;Acos;3\nPleie og omsorg\nAsker;Gerica;Tieto;9\n",
        "1 Kommune;Fagsystem;Leverandør;Antall brukere;fagområde\n3 Asker;P360;Tieto;12;adm.sak\n"
        "4 Hurum;Acos;Acos;3;adm.sak\n6 Asker;Gerica;Tieto;9;helse.plo\n",
        "", "2:section_area 5:section_area"},
    {"a row that names a municipality, with sums under each",
        "Fagområde;Fagsystem;Leverandør;Antall brukere\nAsker kommune\nadm.sak;P360;Tieto;12\n"
        "Sum Asker;;;12\nHurum kommune\nadm.sak;Acos;Acos;3\nadm.sak;KomTek;Norconsult;4\n"
        "Sum Hurum;;;7\n",
        "1 Fagområde;Fagsystem;Leverandør;Antall brukere;kommune\n3 adm.sak;P360;Tieto;12;Asker\n"
        "6 adm.sak;Acos;Acos;3;Hurum\n7 adm.sak;KomTek;Norconsult;4;Hurum\n",
        "4:sum 8:sum", "2:section_municipality 5:section_municipality"},
    {"sums at the foot, with a word and without one",
        "Kommune;Fagområde;Fagsystem;Antall brukere;Kostnad\nAsker;adm.sak;P360;12;1000\n"
        "Hurum;adm.sak;Acos;3;500\n\nSum;;;15;1500\n;;;7.5;750\nGjennomsnitt;;;7.5;750\n",
        "1 Kommune;Fagområde;Fagsystem;Antall brukere;Kostnad\n2 Asker;adm.sak;P360;12;1000\n"
        "3 Hurum;adm.sak;Acos;3;500\n",
        "5:sum 6:sum_without_word 7:sum", ""},
    {"a system that is called something with total is no sum",
        "Fagsystem;Kommune;Fagområde;Leverandør\nTotal Kontroll;Asker;adm.sak;Tieto\n"
        "Summit;Asker;adm.sak;Tieto\n",
        "1 Fagsystem;Kommune;Fagområde;Leverandør\n2 Total Kontroll;Asker;adm.sak;Tieto\n"
        "3 Summit;Asker;adm.sak;Tieto\n",
        "", ""},
    {"notes in the margin and under the table",
        "Kommune;Fagområde;Fagsystem;Antall brukere\nAsker;adm.sak;P360;12;;Husk: sjekkes\n"
        "Hurum;adm.sak;Acos;3\nRøyken;adm.sak;Acos;4\n\nTegnforklaring\nA: kommunen selv\n",
        "1 Kommune;Fagområde;Fagsystem;Antall brukere\n2 Asker;adm.sak;P360;12\n"
        "3 Hurum;adm.sak;Acos;3\n4 Røyken;adm.sak;Acos;4\n",
        "2F:margin 6:below_table 7:below_table", ""},
    {"headings printed again on the next page",
        "Kommune;Fagområde;Fagsystem\nAsker;adm.sak;P360\nKommune;Fagområde;Fagsystem\n"
        "Hurum;adm.sak;Acos\n",
        "1 Kommune;Fagområde;Fagsystem\n2 Asker;adm.sak;P360\n4 Hurum;adm.sak;Acos\n",
        "3:heading_again", ""},
    {"the municipality stands over the table",
        "Kommune:;Røyken\n\nFagområde;Fagsystem;Leverandør\nadm.sak;P360;Tieto\n",
        "3 Fagområde;Fagsystem;Leverandør;kommune\n4 adm.sak;P360;Tieto;Røyken\n", "1:title",
        "0:municipality_title"},
    {"a line between that says nothing we know",
        "Kommune;Fagområde;Fagsystem\nAsker;adm.sak;P360\nSist endret i mai\nHurum;adm.sak;Acos\n",
        "1 Kommune;Fagområde;Fagsystem\n2 Asker;adm.sak;P360\n4 Hurum;adm.sak;Acos\n",
        "3:line_between", ""},
};

TEST(Layout, IsFoundAndWhatIsLeftOutIsTold) {
    const auto known = three_municipalities();
    for (const auto& c : cases) {
        auto sheet = sheet_of("Ark1", c.sheet);
        const auto layout = laid_out(sheet, known);
        ASSERT_TRUE(layout) << c.why;
        EXPECT_EQ(text_of(layout->table), c.table) << c.why;
        EXPECT_EQ(told(layout->left_out), c.left_out) << c.why;
        EXPECT_EQ(told(layout->noted), c.noted) << c.why;
    }
}

TEST(Layout, JoinsHeadingsInTwoRows) {
    auto sheet = sheet_of("Ark1", "Systemoversikt\nKommune;Fagområde;System;;Bruk\n"
                                  ";;Navn;Leverandør;Antall\nAsker;adm.sak;P360;Tieto;12\n");
    sheet.merged = {{1, 0, 1, 5}, {2, 0, 2, 1}, {2, 1, 2, 1}, {2, 2, 1, 2}};
    const auto layout = laid_out(sheet, three_municipalities());
    ASSERT_TRUE(layout);
    EXPECT_EQ(text_of(layout->table),
        "3 Kommune;Fagområde;System / Navn;System / Leverandør;Bruk / Antall\n"
        "4 Asker;adm.sak;P360;Tieto;12\n");
    EXPECT_EQ(told(layout->left_out), "1:title");
}

TEST(Layout, RepeatsACellDrawnOverSeveralRows) {
    auto sheet = sheet_of("Ark1", "Kommune;Fagområde;Fagsystem;Versjon\nAsker;adm.sak;P360;5\n"
                                  ";;Gerica;8\n;;Acos;9\nHurum;adm.sak;Acos;9\n");
    sheet.merged = {{2, 0, 3, 1}, {2, 1, 2, 1}};
    const auto layout = laid_out(sheet, three_municipalities());
    ASSERT_TRUE(layout);
    EXPECT_EQ(text_of(layout->table),
        "1 Kommune;Fagområde;Fagsystem;Versjon\n2 Asker;adm.sak;P360;5\n"
        "3 Asker;adm.sak;Gerica;8\n4 Asker;;Acos;9\n"
        "5 Hurum;adm.sak;Acos;9\n");
}

TEST(Layout, ReadsHiddenRowsAndColumnsAndSaysSo) {
    auto sheet = sheet_of("Ark1", "Kommune;Fagområde;Fagsystem;Nøkkel\nAsker;adm.sak;P360;x1\n"
                                  "Hurum;adm.sak;Acos;x2\n");
    sheet.rows[2].hidden = true;
    sheet.hidden_columns = {3};
    const auto layout = laid_out(sheet, three_municipalities());
    ASSERT_TRUE(layout);
    EXPECT_EQ(layout->table.rows.size(), 3u);
    EXPECT_EQ(told(layout->noted), "3:hidden_rows 0D:hidden_column");
}

TEST(Layout, TakesTheMunicipalityFromTheNamesOfSheetAndFile) {
    const char* text = "Fagområde;Fagsystem;Leverandør\nadm.sak;P360;Tieto\n";
    const auto known = three_municipalities();
    auto by_sheet = sheet_of("Hurum kommune", text);
    EXPECT_EQ(told(laid_out(by_sheet, known)->noted), "0:municipality_sheet");
    auto by_file = sheet_of("Ark1", text);
    by_file.file = "systemliste_asker_2017.xlsx";
    const auto layout = laid_out(by_file, known);
    EXPECT_EQ(told(layout->noted), "0:municipality_file");
    EXPECT_EQ(layout->table.rows[1].cells[3].text, "Asker");
    auto by_none = sheet_of("Ark1", text);
    by_none.file = "asker_og_hurum.xlsx";
    EXPECT_EQ(told(laid_out(by_none, known)->noted), "") << "two are named: nobody is to guess";
}

TEST(Layout, IsNotFoundInWhatHasNoHeadings) {
    auto sheet = sheet_of("Ark1", "a;b\n1;2\n");
    const auto before = text_of(sheet);
    EXPECT_FALSE(laid_out(sheet, three_municipalities()));
    EXPECT_EQ(text_of(sheet), before);
}

TEST(Columns, AreCalledAsSpreadsheetsCallThem) {
    EXPECT_EQ(column_letter(0), "A");
    EXPECT_EQ(column_letter(25), "Z");
    EXPECT_EQ(column_letter(26), "AA");
    EXPECT_EQ(column_letter(701), "ZZ");
    EXPECT_EQ(column_letter(702), "AAA");
}

} // namespace
} // namespace samdrift
