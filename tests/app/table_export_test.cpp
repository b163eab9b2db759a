// A table out, changed in a spreadsheet, and in again.
#include "app/check.hpp"
#include "app/scratch.hpp"
#include "app/table_export.hpp"
#include "exchange/csv_writer.hpp"
#include "exchange/reader.hpp"
#include "register/entities.hpp"
#include <algorithm>
#include <gtest/gtest.h>
#include <ranges>
#include <regex>

namespace samdrift {
namespace {

class TableExport : public testing::Test {
protected:
    TableExport() { import_folder(app, scratch.copy_example("nye-asker")); }

    std::string exported(const std::string& table, TableFormat format,
        std::vector<std::string> columns = {},
        std::optional<std::vector<std::int64_t>> ids = std::nullopt) {
        const auto made = export_table(
            app, local_user(), {"nye-asker", table, std::move(columns), std::move(ids)}, format);
        EXPECT_TRUE(made) << table;
        return made ? made->bytes : std::string{};
    }
    std::string csv(const std::string& table, std::vector<std::string> columns = {},
        std::optional<std::vector<std::int64_t>> ids = std::nullopt) {
        return exported(table, TableFormat::csv, std::move(columns), std::move(ids));
    }
    ImportAnswer import_bytes(const std::string& file, const std::string& bytes) {
        scratch.write(file, bytes);
        return import_sheets(app, local_user(), {scratch.path / file, "nye-asker", {}, true});
    }
    std::string code_of(const ImportAnswer& answer) {
        return answer.problems.empty() ? "" : answer.problems[0].code;
    }

    Scratch scratch;
    App app{scratch.store(), ticking()};
};

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    EXPECT_NE(at, text.npos) << from << " is not in\n" << text.substr(0, 2000);
    return at == text.npos ? text : text.replace(at, from.size(), to);
}

int rows_in(const std::string& csv) { return static_cast<int>(std::ranges::count(csv, '\n')) - 1; }

TEST_F(TableExport, ComesBackTheSameForEveryKind) {
    const std::pair<const char*, const char*> not_in_the_case[] = {
        {"kandidater.csv", "fagområde;system;leverandør;fast_årskostnad_nok\n"
                           "adm.turnus;Notus;Tieto;250 000,50\n"},
        {"alternativer.csv", "alternativ;gjelder\nSky;leveransemodell\n"},
        {"alternativpoeng.csv", "alternativ;kriterium;poeng\nSky;Ansattes rettigheter;3,25\n"},
        {"scenarioer.csv", "navn;bygger_på;tilstand\nA;;publisert\nB;A;\n"},
        {"scenariovalg.csv", "scenario;fagområde;kommune;valg;system;utsatt_til\n"
                             "B;adm.turnus;;system;GAT turnus;\nB;adm.sak;;utsatt;;30.06.2018\n"},
        {"fordeling.csv", "gruppe;navn;nøkkel;tak_prosent;fra_år\n"
                          ";Likt;1/3 likt + 2/3 innbyggere;33,33;2012\ngrunnpakke;;likt;;\n"},
        {"it-prosjekter.csv",
            "prosjekt;navn;gruppe;fagområde;år;måned;eier;kostnadsart;stadium;kostnad_nok;"
            "fordelingsnøkkel\n"
            "IT1;Sak;applikasjon;adm.sak;2012;3;Asker;lønn;prognose;-1 234,50;Likt\n"
            "IT2;Nett;grunnpakke;;2012;;felles;;;5000;\n"},
        {"brukere.csv", "prosjekt;kommune;år;brukere\nIT1;Asker;2012;1250\n"},
        {"brukeridenter.csv", "kommune;år;brukeridenter\nHurum;2012;900\n"},
        {"fordelingsgrunnlag.csv", "grunnlag;kommune;år;verdi\nenheter;Røyken;2012;1100\n"},
        {"lukkede-ar.csv", "år;merknad\n2010;vedtatt\n"},
        {"kjerneinvesteringer.csv", "år;kategori;navn;beløp_nok;levetid_år;eier\n"
                                    "2012;egen investering;Nett;300000,25;5;Asker\n"},
        {"prisindeks.csv", "kostnadsart;år;prosent\nlønn;2013;3,25\n;2013;-2\n"},
        {"engangsutgifter.csv", "kommune;kategori;post;år;type;beløp_nok;lavest_nok\n"
                                "Hurum;prosess;Opplæring;2012;drift;900000;800000\n"},
        {"alene.csv", "kommune;alternativ;år;type;post;beløp_1000nok\n"
                      "Hurum;uten tilslutning;2012;drift;Linjer;1100,125\n"},
        {"nokkeltall.csv", "navn;verdi;enhet;gjelder_fra\nLevetid PC;4,5;år (ca);01.01.2012\n"},
        {"kostnadsscenarier.csv",
            "scenario;nummer;endring;eier;prosjekt;grunnlag;år;verdi;beløp_nok;gruppe;nøkkel;"
            "tak_prosent;medlem_fra\n"
            "A;1;grunnlag;Asker;IT1;brukere;2012;100;;;;;\n"
            "A;2;kostnad;;IT1;;2012;;-1 000,50;;;;\n"
            "A;3;nøkkel;;;;2012;;;grunnpakke;likt;40,5;\n"
            "A;4;medlemskap;Lier;;;;;;;;;01.07.2012\n"},
        {"gevinster.csv", "navn;type;kommune;eier;måles_ved;enhet;nullpunkt;mål;frist;målt;"
                          "målt_dato;beløp_nok\n"
                          "Færre servere;økonomisk;Asker;IKT-leder;antall;stk;60;25,5;31.12.2013;"
                          "40;31.12.2012;350000\nBedre drift;kvalitativ;;;;;;;;;;\n"},
        {"kostra-arter.csv", "art;navn;fra_år;til_år\n195;Lisenser;2004;\n200;Kjøp;;2012\n"},
        {"kontoplan.csv", "konto;art\n11950;195\n"},
        {"utstyr.csv", "kommune;modell;type;kjøpsår;sted;bruk;antall\n"
                       "Asker;Dell;bærbar;2011;skole;elev;30\nAsker;Wyse;tynnklient;;helse;"
                       "ansatt;2\n"},
        {"lisenser.csv", "kommune;produkt;måltall;antall;vedlikehold\n"
                         "Asker;CoreCAL;samtidig bruker;1450;nei\n"},
        {"linjer.csv", "kommune;lokasjon;type;mbit;til\nAsker;Rådhuset;mangler;;Datarom\n"},
        {"infrastruktur.csv",
            "kommune;slag;løsning;status\nAsker;servere;VMware;utdatert\n;lagring;HP;felles\n"},
        {"organisasjon.csv", "enhet;årsverk;lærlinger;oppgave\nStab;3,5;0;økonomi\n"},
        {"katalog-kilder.csv", "katalog;område;brukere\nAD-ADM;administrasjon;900\n"},
        {"prosjekter.csv",
            "kode;navn;fagområde;overordnet;slag;mål;start;slutt;eier;styre;mandat;budsjett_nok;"
            "forbruk_nok;fase\n"
            "P1;Digitale Asker;;A4;program;Felles portefølje;01.09.2017;;rådmann;Prosjektstyret;"
            "sak 12/17;13400000,50;0;gjennomføring\n"
            "P2;Sak;adm.sak;P1;delprosjekt;;;;;;;;;\n"},
        {"program.csv", "navn;verdi;enhet\nI drift senest;01.01.2020;dato\nSystemer;150;stk (ca)\n"
                        "Eier;Fellesnemnda;\n"},
        {"beslutningspunkter.csv", "prosjekt;fase;dato;beslutning;organ\n"
                                   "P1;gjennomføring;01.03.2018;videreføres med vilkår;Styret\n"
                                   "A4;avslutning;;;\n"},
        {"omlegginger.csv",
            "kode;navn;slag;plattform;prosjekt;kommune;fagområde;fra_system;til_system;gjelder;"
            "klasse;dagsverk_lavt;dagsverk;dagsverk_høyt;varighet_dager;team;tidligst;senest;"
            "fast_start;prøvedager;parallelldrift_dager;arkiv;godkjenning;tilbakerulling;"
            "ansvarlig;framdrift_prosent;faktisk_start;faktisk_slutt;laget_av;endret_for_hånd\n"
            "O1;Sak i Hurum;;;P2;Hurum;adm.sak;Sak/arkiv Hurum;Sak/arkiv Asker;;midlertidig;5;7,5;"
            "15;3;2 Sak og arkiv + Integrasjon;01.02.2018;01.06.2018;;2;0;avleveres;styret;kopien;"
            "prosjektleder;100;01.02.2018;05.02.2018;scenario;ja\n"
            "O2;Felles e-post;plattform;e-post;;;;;;;;;;;;;;;02.03.2018;;;;;;;;;;;\n"},
        {"avhengigheter.csv",
            "fra;til;slag;dager_mellom;begrunnelse\nO2;O1;start-slutt;-3;først\n"},
        {"planer.csv", "nummer;navn;publisert;planlagt_fra;grunnplan;scenario\n"
                       "1;Vedtatt;15.01.2018;01.01.2018;ja;Anbefalt\n2;Ny;01.03.2018;;nei;\n"},
        {"planlinjer.csv", "plan;omlegging;navn;start;slutt;team\n"
                           "1;O1;Sak i Hurum;01.02.2018;05.02.2018;2 Sak og arkiv\n"
                           "2;O2;;02.03.2018;09.03.2018;\n"},
    };
    for (const auto& [file, bytes] : not_in_the_case)
        EXPECT_EQ(code_of(import_bytes(file, bytes)), "") << file;
    int kinds = 0;
    for (const auto* e : all_entities()) {
        if (e->sheet.empty()) continue;
        const std::string table{e->table}, sheet{e->sheet};
        const auto rows = rows_in(csv(table));
        EXPECT_GT(rows, 0) << table;
        for (const auto format : {TableFormat::xlsx, TableFormat::csv}) {
            const auto file = sheet + (format == TableFormat::csv ? ".csv" : ".xlsx");
            const auto answer = import_bytes(file, exported(table, format));
            EXPECT_EQ(answer.same, rows) << file;
            EXPECT_EQ(answer.fresh + answer.changed + answer.refused, 0) << file;
            EXPECT_EQ(answer.unknown_columns, std::vector<std::string>{}) << file;
            EXPECT_TRUE(answer.questions.empty()) << file;
            for (const auto& p : answer.problems) ADD_FAILURE() << file << ": " << p.text;
        }
        ++kinds;
    }
    EXPECT_EQ(kinds, 60);
}

TEST_F(TableExport, HoldsTheRowsAndColumnsThatAreShown) {
    EXPECT_EQ(csv("usage", {"system", "users", "municipality", "area", "status"}, {{3, 1}}),
        "\xEF\xBB\xBFrad;system;brukere;kommune;fagomr\u00e5de;status\r\n"
        "systemer:3@1;Sak/arkiv Hurum;260;Hurum;adm.sak;i drift\r\n"
        "systemer:1@1;Sak/arkiv Asker;1600;Asker;adm.sak;i drift\r\n");
    EXPECT_EQ(csv("ledger_line", {"account", "year", "amount"}, {{1}}),
        "\xEF\xBB\xBFrad;konto;\u00e5r;bel\u00f8p_1000nok\r\nregnskap:1@1;l\u00f8nn;2013;"
        "18239\r\n");
    EXPECT_EQ(csv("contract", {"ends", "value", "processing_agreement"}, {{1}}),
        "\xEF\xBB\xBFrad;utl\u00f8per;verdi_nok;databehandleravtale\r\n"
        "avtaler:1@1;31.01.2021;1800000;ja\r\n");
}

// A row's mark tells which entry wrote it last; that is another after a change and its undoing.
std::string without_entries(const std::string& csv) {
    return std::regex_replace(csv, std::regex{"@[0-9]+;"}, ";");
}

TEST_F(TableExport, WhatTellsARowFromOthersCanBeChanged) {
    struct Row {
        const char *why, *table, *file, *from, *to;
    };
    const Row rows[] = {
        {"a system's name and area", "usage", "systemer.csv", "adm.sak;Sak/arkiv Hurum",
            "adm.kvalitet;Elements"},
        {"a contract's number", "contract", "avtaler.csv", "A-2017-04", "A-2017-05"},
        {"an area's code", "service_area", "fagomrader.csv", ";adm.sak;", ";adm.arkiv;"},
        {"a year", "ledger_line", "regnskap.csv", ";2013;", ";2012;"},
        {"the cooperation's key", "cooperation", "samarbeid.csv", ";nye-asker;", ";asker2020;"},
    };
    for (const auto& row : rows) {
        const auto before = csv(row.table);
        const auto answer = import_bytes(row.file, replaced(before, row.from, row.to));
        EXPECT_EQ(answer.changed, 1) << row.why;
        EXPECT_EQ(answer.same, rows_in(before) - 1) << row.why;
        EXPECT_EQ(answer.fresh + answer.refused, 0) << row.why;
        for (const auto& p : answer.problems) ADD_FAILURE() << row.why << ": " << p.text;
        if (answer.batch) undo_batch(app, local_user(), *answer.batch);
        EXPECT_EQ(without_entries(csv(row.table)), without_entries(before))
            << row.why << ", and undone";
    }
    EXPECT_EQ(check_store(app, local_user())->faults, std::vector<std::string>{});
}

TEST_F(TableExport, AFewColumnsLeaveTheRest) {
    const auto all = csv("usage");
    const auto some = csv("usage", {"users"}, {{1, 2}});
    const auto answer = import_bytes("systemer.csv", replaced(some, ";1600", ";1700"));
    EXPECT_EQ(answer.changed, 1);
    EXPECT_EQ(answer.same, 1);
    EXPECT_EQ(without_entries(csv("usage")), without_entries(replaced(all, ";1600;", ";1700;")));
}

TEST_F(TableExport, AMemberKeepsItsNumberWhenOnlyTheNameIsThere) {
    const auto answer =
        import_bytes("kommuner.csv", csv("member", {"municipality", "inhabitants"}));
    EXPECT_EQ(answer.same, 3);
    EXPECT_TRUE(answer.problems.empty());
}

TEST_F(TableExport, ARowWithoutItsMarkIsANewOne) {
    const auto all = csv("risk");
    EXPECT_EQ(import_bytes("risikoer.csv", all + ";R98;Ingen svarer;2;5;;;\r\n").fresh, 1);
    const auto some = csv("risk", {"measure"});
    const auto answer = import_bytes("risikoer.csv", some + ";Purre\r\n");
    EXPECT_EQ(code_of(answer), "missing_column") << "its code is not there";
    EXPECT_EQ(answer.refused, 1);
}

TEST_F(TableExport, RefusesMarksThatAreNotOfItsRows) {
    const auto other = import_folder(app, scratch.copy_example("nye-drammen"));
    ASSERT_TRUE(other.batch);
    const auto theirs =
        export_table(app, local_user(), {"nye-drammen", "usage", {}, {}}, TableFormat::csv)->bytes;
    const auto at = theirs.find("systemer:");
    const auto their_row = theirs.substr(at, theirs.find(';', at) - at);
    const auto one = csv("usage", {"users"}, {{1}});
    struct Row {
        const char *why, *code;
        std::string to;
    };
    const Row rows[] = {
        {"of no row", "unknown_row", "systemer:999999"},
        {"of another cooperation", "unknown_row", their_row},
        {"of another kind", "not_a_row_of_this", "avtaler:1"},
        {"the same row twice", "row_twice", "systemer:1;1700\r\nsystemer:1"},
        {"no number", "not_a_row_of_this", "systemer:2;5\r\nsystemer:x"},
        {"a bare number", "not_a_row_of_this", "systemer:2;5\r\n1"},
    };
    for (const auto& row : rows) {
        const auto answer = import_bytes("systemer.csv", replaced(one, "systemer:1@1", row.to));
        EXPECT_EQ(code_of(answer), row.code) << row.why;
        EXPECT_FALSE(answer.batch) << row.why;
        EXPECT_EQ(answer.problems.size(), 1u) << row.why;
    }
}

TEST_F(TableExport, AColumnThatPeopleCallRadIsTheirOwn) {
    const auto answer = import_bytes(
        "risikoer.csv", "rad;kode;risiko;sannsynlighet;konsekvens\n1;R97;Ingen svarer;2;5\n");
    EXPECT_EQ(answer.fresh, 1);
    EXPECT_EQ(answer.unknown_columns, std::vector<std::string>{"risikoer.csv: rad"});
}

TEST_F(TableExport, ATextIsNeverAFormulaAndComesBackAsItWas) {
    const char* const texts[] = {"=1+1", "+47 12 34", "-nei", "@meg", "'sitat'", "''", "\"hermet\"",
        "a;b", "to\nlinjer", "=HYPERLINK(\"http://x\")"};
    std::string sheet = "kode;risiko;sannsynlighet;konsekvens\n";
    int code = 0;
    for (const std::string text : texts) {
        std::string quoted;
        for (const char c : text) quoted += c == '"' ? "\"\"" : std::string(1, c);
        sheet += "F" + std::to_string(++code) + ";\"" + quoted + "\";1;1\n";
    }
    ASSERT_EQ(import_bytes("risikoer.csv", sheet).fresh, code);
    const auto out = csv("risk");
    for (const auto* cell : {";'=1+1;", ";'+47 12 34;", ";'-nei;", ";'@meg;", ";''sitat';", ";''';",
             ";\"\"\"hermet\"\"\";", ";\"a;b\";", ";\"to\nlinjer\";",
             ";\"'=HYPERLINK(\"\"http://x\"\")\";"})
        EXPECT_NE(out.find(cell), out.npos) << cell;
    for (const auto format : {TableFormat::csv, TableFormat::xlsx}) {
        const auto answer =
            import_bytes(format == TableFormat::csv ? "risikoer.csv" : "risikoer.xlsx",
                exported("risk", format));
        EXPECT_EQ(answer.changed + answer.fresh + answer.refused, 0);
        EXPECT_GE(answer.same, code);
    }
}

// In a spreadsheet 8.40 is easily made 8.4: the cells of texts are texts.
TEST_F(TableExport, TextStaysTextInAWorkbook) {
    scratch.write("systemer.xlsx", exported("usage", TableFormat::xlsx, {"version", "users"}));
    std::vector<Sheet> sheets;
    std::vector<std::string> not_read;
    ASSERT_TRUE(read_path(scratch.path / "systemer.xlsx", sheets, not_read).empty());
    ASSERT_EQ(sheets.size(), 1u);
    for (const auto& row : sheets[0].rows | std::views::drop(1)) {
        EXPECT_EQ(row.cells.at(0).kind, CellKind::text);
        const auto version = row.cells.at(1).kind;
        EXPECT_TRUE(version == CellKind::text || version == CellKind::blank);
        EXPECT_EQ(row.cells.at(2).kind, CellKind::number);
    }
}

TEST_F(TableExport, SaysWhatCanNotBeExported) {
    struct Row {
        const char *why, *code;
        TableOrder order;
    };
    const Row rows[] = {
        {"nobody's", "unknown_cooperation", {"nye-oslo", "usage", {}, {}}},
        {"no kind", "unknown_entity", {"nye-asker", "poem", {}, {}}},
        {"a kind without a sheet", "unknown_entity", {"nye-asker", "supplier", {}, {}}},
        {"no field", "no_such_column", {"nye-asker", "usage", {"poem"}, {}}},
        {"a field without a heading", "no_such_column", {"nye-asker", "usage", {"product"}, {}}},
        {"a field twice", "doubled_column", {"nye-asker", "usage", {"users", "users"}, {}}},
        {"no row", "unknown_row", {"nye-asker", "usage", {}, {{1, 99999}}}},
    };
    for (const auto& row : rows) {
        const auto made = export_table(app, local_user(), row.order, TableFormat::csv);
        ASSERT_FALSE(made) << row.why;
        EXPECT_EQ(made.problems[0].code, row.code) << row.why;
    }
}

TEST(CsvWriter, WritesNumbersAsNorwegiansDo) {
    WorkSheet sheet{.name = "A"};
    sheet.columns = {{"a"}};
    for (const auto& value :
        std::vector<WorkValue>{Money{123450}, Money{-5}, Money{-12305}, Money{100}, 18239.12345,
            -0.5, std::int64_t{-12}, Date{std::chrono::year{2019} / 2 / 1}, std::monostate{}})
        sheet.rows.push_back({{value}});
    EXPECT_EQ(csv_of(sheet), "\xEF\xBB\xBF"
                             "a\r\n1234,50\r\n-0,05\r\n-123,05\r\n1\r\n18239,12345\r\n"
                             "-0,5\r\n-12\r\n01.02.2019\r\n\r\n");
}

} // namespace
} // namespace samdrift
