// What headings and values say of a column, and that no field is two columns'.
#include "base/words.hpp"
#include "match/assignment.hpp"
#include "match/cell_meaning.hpp"
#include "match/column_guess.hpp"
#include "match/heading_names.hpp"
#include "match/sheet_case.hpp"
#include "register/contract.hpp"
#include "register/ledger.hpp"
#include "register/usage.hpp"
#include <algorithm>
#include <gtest/gtest.h>
#include <random>

namespace samdrift {
namespace {

std::string best_field(const Entity& e, const std::string& heading) {
    auto names = fields_called(e, heading);
    const auto best = std::ranges::max_element(names, {}, &HeadingName::likeness);
    return best == names.end() || best->likeness < 0.8 ? "" : std::string{best->field->name};
}

TEST(Headings, AreKnownInThreeLanguagesAndCutShort) {
    struct Row {
        const char *heading, *field;
    };
    const Row rows[] = {{"Ant. brukere", "users"}, {"Antall\nbrukere", "users"},
        {"Tal på brukarar", "users"}, {"Number of users", "users"}, {"Kost/år", "yearly_cost"},
        {"Kost/år (tkr)", "yearly_cost"}, {"Årleg kostnad", "yearly_cost"},
        {"Annual cost (NOK)", "yearly_cost"}, {"Årlig kostnad i mill. kr", "yearly_cost"},
        {"Lev.", "supplier_as_written"}, {"Vendor", "supplier_as_written"},
        {"Driftes av", "operated_by"}, {"Driftsf.", "hosting"}, {"Krit.", "criticality"},
        {"Kritikalitett", "criticality"}, {"Pers.oppl.", "personal_data"},
        {"Person-opplysninger", "personal_data"}, {"Komm.", "municipality"}, {"Fagomr.", "area"},
        {"Service area", "area"}, {"Syst.", "system"}, {"System / Navn", "system"},
        {"Bruk / Antall brukere", "users"}, {"I bruk frå", "valid_from"},
        {"Årskostnad", "yearly_cost"}, {"årskostnad_nok", "yearly_cost"}, {"Rom", ""},
        {"Andel av IKT-kostnad", ""}, {"Kontakt", ""}, {"Org.nr", ""}};
    for (const auto& row : rows)
        EXPECT_EQ(best_field(entity<Usage>(), row.heading), row.field) << row.heading;
}

TEST(Headings, SayTheUnitOfAmounts) {
    struct Row {
        const char* heading;
        std::optional<int> unit;
    };
    const Row rows[] = {{"Kost/år (tkr)", 3}, {"Beløp i 1000 kr", 3}, {"Beløp (1 000 kr)", 3},
        {"beløp_1000nok", 3}, {"Årlig kostnad i mill. kr", 6}, {"MNOK", 6}, {"Kostnad (kr)", 0},
        {"Annual cost (NOK)", 0}, {"Kostnad", std::nullopt}, {"Kritikalitet", std::nullopt}};
    for (const auto& row : rows)
        EXPECT_EQ(heading_words(row.heading).unit, row.unit) << row.heading;
}

TEST(Amounts, AreMovedDigitByDigit) {
    EXPECT_EQ(shifted("1450", 3), "1450000");
    EXPECT_EQ(shifted("1,45", 6), "1450000");
    EXPECT_EQ(shifted("1 450,5", 0), "1450.5");
    EXPECT_EQ(shifted("0.1", 3), "100");
    EXPECT_EQ(shifted("-12,345678", 6), "-12345678");
    EXPECT_EQ(shifted("1450000", -3), "1450");
    EXPECT_EQ(shifted("1450001", -3), "1450.001");
    EXPECT_EQ(shifted("5", -3), "0.005");
    EXPECT_EQ(shifted("ca. 5", 0), std::nullopt);
    EXPECT_EQ(shifted("", 3), std::nullopt);
}

const Field& field_of(const Entity& e, const char* name) { return *e.find(name); }

TEST(Cells, AreReadAsTheTemplateWouldHaveThem) {
    const auto known = three_municipalities();
    const Entity& u = entity<Usage>();
    struct Row {
        const char *field, *written;
        std::optional<int> unit;
        const char* meant; // nullptr: not understood
    };
    const Row rows[] = {{"municipality", "asker kommune", {}, "Asker"},
        {"municipality", "0627", {}, "Røyken"}, {"municipality", "627", {}, "Røyken"},
        {"municipality", "0628 Hurum", {}, "Hurum"}, {"municipality", "Oslo", {}, nullptr},
        {"municipality", "Asker og Hurum", {}, nullptr},
        {"area", "Saksbehandling og arkiv", {}, "adm.sak"},
        {"area", "Saksbehandling & arkiv", {}, "adm.sak"}, {"area", "ADM.SAK", {}, "adm.sak"},
        {"area", "adm.sak Saksbehandling og arkiv", {}, "adm.sak"},
        {"area", "Saksbehandling og arkviv", {}, "adm.sak"}, {"area", "Kino", {}, nullptr},
        {"hosting", "Skytjeneste", {}, "sky"}, {"hosting", "Sky (SaaS)", {}, "sky"},
        {"hosting", "on-premise", {}, "lokal"}, {"hosting", "i kjelleren", {}, nullptr},
        {"status", "I bruk", {}, "i drift"}, {"criticality", "Høg", {}, "høy"},
        {"criticality", "svært høy", {}, nullptr}, {"users", "1 600 brukere", {}, "1 600"},
        {"users", "ca. 300", {}, nullptr}, {"users", "ukjent", {}, ""}, {"users", "-", {}, ""},
        {"valid_from", "1.3.2014", {}, "01.03.2014"}, {"valid_from", "31.2.2014", {}, nullptr},
        {"yearly_cost", "1 450 000 kr", {}, "1450000"},
        {"yearly_cost", "1,45 mill. kr", {}, "1450000"}, {"yearly_cost", "1450", 3, "1450000"},
        {"yearly_cost", "1450 tkr", 6, "1450000"}, {"yearly_cost", "1.000", {}, nullptr},
        {"yearly_cost", "dyrt", {}, nullptr}, {"version", "ukjent", {}, "ukjent"}};
    for (const auto& row : rows) {
        const auto is =
            meant(field_of(u, row.field), {CellKind::text, row.written}, row.unit, known);
        const auto text = is ? folded(is->text) : std::string{};
        EXPECT_EQ(is.has_value(), row.meant != nullptr) << row.field << " " << row.written;
        const bool same = !is || !row.meant || text == folded(row.meant) ||
                          shifted(text, 0) == shifted(row.meant, 0);
        EXPECT_TRUE(same) << row.field << " " << row.written << " is " << text;
    }
    // A ledger counts in thousands: what the sheet says in kroner is moved the other way.
    const auto amount =
        meant(field_of(entity<LedgerLine>(), "amount"), {CellKind::number, "1450000"}, 0, known);
    ASSERT_TRUE(amount);
    EXPECT_EQ(amount->text, "1450");
}

TEST(Detectors, KnowNumbersByTheirCheckDigit) {
    EXPECT_TRUE(is_organisation_number("974760673"));
    EXPECT_TRUE(is_organisation_number("974 760 673"));
    EXPECT_FALSE(is_organisation_number("974760674"));
    EXPECT_FALSE(is_organisation_number("123456789"));
    EXPECT_FALSE(is_organisation_number("97476067"));
    EXPECT_TRUE(is_email("post@asker.kommune.no"));
    EXPECT_FALSE(is_email("post at asker"));
    EXPECT_FALSE(is_email("@asker.no"));
}

TEST(Assignment, IsTheHeaviestAndAFieldIsOneColumns) {
    EXPECT_EQ(assigned({}), (std::vector<std::optional<std::size_t>>{}));
    EXPECT_EQ(assigned({{0.9, 0.8}, {0.9, 0.1}}), (std::vector<std::optional<std::size_t>>{1, 0}));
    EXPECT_EQ(assigned({{0.9}, {0.8}}), (std::vector<std::optional<std::size_t>>{0, std::nullopt}));
    EXPECT_EQ(
        assigned({{0, 0}, {0, 1}}), (std::vector<std::optional<std::size_t>>{std::nullopt, 1}));
    std::mt19937 chance{7};
    for (int round = 0; round < 200; ++round) { // held against trying them all
        const std::size_t rows = 1 + chance() % 4, columns = 1 + chance() % 4;
        std::vector<std::vector<double>> w(rows, std::vector<double>(columns));
        for (auto& row : w)
            for (auto& x : row) x = chance() % 3 ? static_cast<double>(chance() % 100) / 100 : 0;
        const auto most = [&](auto&& self, std::size_t row, unsigned used) -> double {
            if (row == rows) return 0;
            double best = self(self, row + 1, used);
            for (std::size_t c = 0; c < columns; ++c)
                if (!(used >> c & 1))
                    best = std::max(best, w[row][c] + self(self, row + 1, used | 1u << c));
            return best;
        };
        double sum = 0;
        std::vector<bool> used(columns);
        const auto found = assigned(w);
        for (std::size_t r = 0; r < rows; ++r)
            if (found[r]) {
                EXPECT_FALSE(used[*found[r]]);
                used[*found[r]] = true;
                sum += w[r][*found[r]];
            }
        EXPECT_NEAR(sum, most(most, 0, 0), 1e-9);
    }
}

std::string fields_of(const SheetGuess& g) {
    std::string all;
    for (const auto& c : g.columns)
        all += (all.empty() ? "" : " ") + std::string{c.taken() ? c.field->name : "-"};
    return all;
}

SheetGuess guess_of(const std::string& text, std::vector<std::size_t> hidden = {}) {
    auto sheet = sheet_of("Ark1", text);
    sheet.hidden_columns = std::move(hidden);
    const auto known = three_municipalities();
    const auto layout = laid_out(sheet, known);
    if (!layout) return {};
    return guessed(*layout, known, nullptr).value_or(SheetGuess{});
}

TEST(Columns, AreKnownByTheirValuesWhenTheHeadingSaysLittle) {
    const auto g = guess_of("Hvem;Hva;Fagsystem;Sted;Leverandør\n"
                            "Asker;Saksbehandling og arkiv;P360;sky;Tieto\n"
                            "Hurum;Pleie og omsorg;Gerica;lokal;Tieto\n");
    EXPECT_EQ(g.entity, &entity<Usage>());
    EXPECT_EQ(fields_of(g), "municipality area system hosting supplier_as_written");
    EXPECT_TRUE(g.whole);
    EXPECT_EQ(g.columns[0].reason.nb, "2 av 2 verdier er kommuner i samarbeidet.");
}

TEST(Columns, ValuesSpeakAgainstAHeading) {
    const auto g =
        guess_of("Kommune;Fagområde;Fagsystem;Lisens (kr);Drift (kr);Sum kostnad per år\n"
                 "Asker;adm.sak;P360;600;400;1000\nHurum;adm.sak;Acos;60;40;100\n");
    EXPECT_EQ(fields_of(g), "municipality area system - - yearly_cost")
        << "Drift is an amount here";
}

TEST(Columns, AHiddenOneGivesWayToOneThatIsSeen) {
    const char* text = "Kommune;Fagområde;Fagsystem;Årlig kostnad (kr);Årlig kostnad (kr)\n"
                       "Asker;adm.sak;P360;900;1000\nHurum;adm.sak;Acos;90;100\n";
    EXPECT_EQ(fields_of(guess_of(text, {3})), "municipality area system - yearly_cost");
    EXPECT_EQ(fields_of(guess_of(text, {4})), "municipality area system yearly_cost -");
}

TEST(Columns, AmountsInAnUnsaidUnitAreOnlyProposedWhereThousandsAreCounted) {
    const auto of = [](const char* heading) {
        return guess_of(std::string{"Kommune;År;Konto;Gruppe;"} + heading +
                        "\nAsker;2016;1011;personal;12\nHurum;2016;1011;personal;3\n");
    };
    const auto unsaid = of("Beløp");
    ASSERT_EQ(unsaid.columns.size(), 5u);
    EXPECT_FALSE(unsaid.columns[4].taken());
    EXPECT_EQ(unsaid.columns[4].field, entity<LedgerLine>().find("amount"));
    EXPECT_TRUE(of("Beløp i 1000 kr").columns[4].taken());
}

TEST(Sheets, OfContractsAreToldFromSheetsOfSystems) {
    const auto g =
        guess_of("Kommune;System;Leverandør;Avtalenr;Inngått;Utløpsdato;Oppsigelsestid (mnd)\n"
                 "Asker;P360;Tieto;A-1;2017-01-01;2021-01-31;6\n"
                 "Hurum;Acos;Acos;A-2;2016-01-01;2019-01-31;3\n");
    EXPECT_EQ(g.entity, &entity<Contract>());
    EXPECT_EQ(fields_of(g),
        "municipality system supplier_as_written number signed_on ends notice_months");
}

TEST(Sheets, ThatAreSomethingElseAreLeftAlone) {
    for (const char* text : {"fagområde;system;funksjon;teknisk;svar;inviterte;arkitektur\n"
                             "adm.sak;P360;3;2;412;900;2\n",
             "fagområde;regel;verdi;system;til;kilde;merknad\n"
             "adm.sak;må anskaffe nytt;1000;P360;2020-01-01;eksempel;nei\n",
             "team;kapasitet;enhet;fagområder;fra;til;merknad\nSak;2;personer;adm.sak;;;\n",
             "kode;navn;fagområde;overordnet;kilde\nA4.2;IKT;;A4;dokument\n"})
        EXPECT_EQ(guess_of(text).entity, nullptr) << text;
}

// Columns in any order are the same columns.
TEST(Columns, InAnyOrderAreTheSame) {
    const std::vector<std::vector<std::string>> rows{
        {"Komm.", "Fagomr.", "Syst.", "Lev.", "Vers.", "Driftsf.", "Ant. brukere", "Krit.",
            "Pers.oppl.", "Kost/år", "Fra"},
        {"Asker", "Saksbehandling og arkiv", "P360", "Tieto", "5.1", "sky", "12", "høy", "ja",
            "1000", "2014-03-01"},
        {"Hurum", "Pleie og omsorg", "Gerica", "Tieto", "8", "lokal", "9", "lav", "nei", "900",
            "2015-04-01"}};
    std::vector<std::size_t> order(rows[0].size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    const auto fields = [&] {
        std::string text;
        for (const auto& row : rows) {
            for (const auto at : order) text += row[at] + ";";
            text += "\n";
        }
        const auto g = guess_of(text);
        std::vector<std::string> of(order.size());
        for (std::size_t c = 0; c < order.size(); ++c)
            of[order[c]] = g.columns[c].taken() ? std::string{g.columns[c].field->name} : "-";
        return of;
    };
    const auto first = fields();
    EXPECT_EQ(std::ranges::count(first, "-"), 0);
    std::mt19937 chance{11};
    for (int round = 0; round < 50; ++round) {
        std::ranges::shuffle(order, chance);
        EXPECT_EQ(fields(), first) << round;
    }
}

} // namespace
} // namespace samdrift
