// What a joint operation costs and runs, as it comes in: of the case, again, undone, and wrong; and
// who may write it.
#include "app/check.hpp"
#include "app/edit.hpp"
#include "app/scratch.hpp"
#include "app/table.hpp"
#include "cost/estimate_page.hpp"
#include "register/landscape.hpp"
#include <algorithm>
#include <gtest/gtest.h>
#include <numeric>

namespace samdrift {
namespace {

using Lines = std::vector<std::string>;

class Joint : public testing::Test {
public:
    Joint() : app{scratch.store(), ticking()}, folder{scratch.copy_example("nedre-eiker-d-ikt")} {}

    JointOperation operation() { return app.landscape()->cooperations.at(0).picture->operation; }
    std::int64_t rows(const char* table) {
        auto held = app.session();
        return one_integer(*held, std::string{"SELECT count(*) FROM "} + table);
    }
    // "alene.csv:3 år «6»" of each problem.
    static Lines told(const ImportAnswer& answer) {
        Lines all;
        for (const auto& p : answer.problems) {
            EXPECT_EQ(p.text.find("problem."), p.text.npos) << p.text;
            EXPECT_EQ(p.text.find("{{"), p.text.npos) << p.text;
            all.push_back(p.code + " " + p.file + ":" + std::to_string(p.row) + " " + p.column +
                          " «" + p.value + "»");
        }
        return all;
    }
    // Only this file of the folder, with these lines.
    Lines import_only(const std::string& file, const std::string& lines) {
        const auto only = scratch.path / "only";
        std::filesystem::remove_all(only);
        std::filesystem::create_directories(only);
        std::filesystem::copy_file(folder / "samarbeid.csv", only / "samarbeid.csv");
        scratch.write("only/" + file, lines);
        return told(import_folder(app, only));
    }

    Scratch scratch;
    App app;
    std::filesystem::path folder;
};

TEST_F(Joint, OfNedreEikerIsReadWhole) {
    const auto answer = import_folder(app, folder);
    EXPECT_EQ(told(answer), Lines{});
    EXPECT_EQ(answer.unknown_columns, Lines{}) << "every column is kept as what it is";
    EXPECT_TRUE(answer.not_read.empty());
    EXPECT_TRUE(answer.questions.empty());
    EXPECT_EQ(answer.refused, 0);
    EXPECT_EQ(answer.same, 1) << "the one figure that stands twice";
    const auto o = operation();
    ASSERT_EQ(o.project_costs.size(), 23u);
    EXPECT_EQ(o.project_costs[0].project, "IT182");
    EXPECT_EQ(o.project_costs[0].amount, Money{145'000'000});
    EXPECT_EQ(o.project_costs[0].owner, std::nullopt) << "felles";
    EXPECT_EQ(o.project_costs[0].stage, CostStage::budget) << "nobody has said otherwise";
    EXPECT_TRUE(o.project_costs[22].owner) << "its own, from the year it joins";
    EXPECT_EQ(o.project_users.size(), 63u);
    EXPECT_EQ(o.user_identities.size(), 9u);
    ASSERT_EQ(o.allocation_keys.size(), 6u);
    EXPECT_EQ(o.allocation_keys[1].group, KeyGroup::base);
    EXPECT_EQ(o.allocation_keys[2].formula, "eieren alene");
    ASSERT_EQ(o.investments.size(), 5u);
    EXPECT_EQ(o.investments[4].kind, InvestmentKind::own);
    EXPECT_EQ(o.one_off_costs.size(), 6u);
    ASSERT_EQ(o.alone_costs.size(), 29u);
    EXPECT_EQ(o.alone_costs[0].amount, Money{590'000'000}) << "in thousands in the sheet";
    ASSERT_EQ(o.key_figures.size(), 20u);
    EXPECT_EQ(o.key_figures[7].unit, "stk (i underkant av)");
    EXPECT_EQ(o.key_figures[0].value, Decimal{5'300'000'000});
    ASSERT_EQ(o.devices.size(), 269u);
    const auto count = [&](auto is) {
        return std::accumulate(o.devices.begin(), o.devices.end(), std::int64_t{0},
            [&](std::int64_t sum, const Device& d) { return is(d) ? sum + d.count : sum; });
    };
    EXPECT_GT(count([](const Device& d) { return d.type == DeviceType::thin_client; }), 0);
    EXPECT_EQ(o.licences.size(), 4u);
    ASSERT_EQ(o.network_lines.size(), 5u);
    EXPECT_EQ(o.network_lines[4].type, LineType::missing);
    ASSERT_EQ(o.infrastructure.size(), 16u);
    EXPECT_TRUE(o.infrastructure[0].municipality);
    EXPECT_FALSE(o.infrastructure[9].municipality) << "D-IKT is the joint operation itself";
    EXPECT_EQ(o.organisation_units.size(), 4u);
    EXPECT_EQ(o.directory_sources.size(), 3u);
}

TEST_F(Joint, IsTheSameAgainAndIsUndoneAsOne) {
    const auto first = import_folder(app, folder);
    const auto again = import_folder(app, folder);
    EXPECT_EQ(again.same, first.fresh + first.same);
    EXPECT_EQ(again.fresh + again.changed + again.refused, 0);
    EXPECT_EQ(check_store(app, local_user())->faults, Lines{});
    EXPECT_TRUE(undo_batch(app, local_user(), *first.batch).batch);
    for (const auto* table : {"project_cost", "project_users", "user_identities", "allocation_key",
             "investment", "one_off_cost", "alone_cost", "key_figure", "device", "licence",
             "network_line", "infrastructure", "organisation_unit", "directory_source"})
        EXPECT_EQ(rows(table), 0) << table;
    EXPECT_EQ(check_store(app, local_user())->faults, Lines{});
}

TEST_F(Joint, WhatIsWrongIsToldWithItsPlaceAndNothingIsStored) {
    scratch.write("nedre-eiker-d-ikt/kommuner.csv",
        "kommunenummer;navn;medlem_fra;medlem_til\n0602;Drammen;2006-04-01;\n"
        "0627;Røyken;2010-01-01;\n0713;Sande;2006-04-01;2011-12-31\n"
        "0711;Svelvik;2006-04-01;\n0625;Nedre Eiker;2013-01-01;\n");
    scratch.write("nedre-eiker-d-ikt/it-prosjekter.csv",
        "prosjekt;navn;gruppe;fagområde;år;måned;eier;kostnadsart;kostnad_nok;fordelingsnøkkel\n"
        "IT1;Nett;grunnpakke;;2012;;Oslo;;1000;\n"
        "IT1;Nett;grunnpakke;;2012;;Sande;lisens;1000;\n"
        "IT1;Nett;grunnpakke;;2011;;Sande;lisens;1000;\n"
        "IT2;Post;applikasjon;;2012;13;felles;;1000;\n"
        "IT3;Arkiv;applikasjon;;12;;felles;;1000;\n"
        "IT4;Kart;applikasjon;;2012;;felles;;10000000000000;\n"
        "IT5;Skole;applikasjon;;2012;;felles;lønn;1000;\n"
        "IT5;Skolen;applikasjon;;2012;;felles;lisens;1000;\n"
        "IT5;Skole;applikasjon;;2012;;felles;lønn;2000;\n"
        "IT6;Sak;applikasjon;;2012;;felles;;1000;Likt\n");
    scratch.write("nedre-eiker-d-ikt/brukere.csv", "prosjekt;kommune;år;brukere\n"
                                                   "IT5;Drammen;2012;-1\n"
                                                   "IT77;Drammen;2012;1\n");
    scratch.write("nedre-eiker-d-ikt/fordeling.csv",
        "gruppe;navn;nøkkel;tak_prosent;gulv_prosent;fra_år;til_år\n"
        ";;brukere;;;;\n"
        "applikasjon;;brukere;20;30;;\n"
        "grunnpakke;;brukeridenter;;;;2012\n"
        "grunnpakke;;1/3 likt + 2/3 innbyggere;;;2012;\n");
    scratch.write("nedre-eiker-d-ikt/kjerneinvesteringer.csv",
        "år;kategori;navn;beløp_nok;levetid_år\n2012;kjerneinvestering;Lagring;5200000;0\n");
    scratch.write("nedre-eiker-d-ikt/engangsutgifter.csv",
        "kategori;post;år;type;beløp_nok;lavest_nok;høyest_nok\n"
        "prosess;Opplæring;2012;drift;500;600;700\n");
    scratch.write("nedre-eiker-d-ikt/nokkeltall.csv", "navn;verdi;enhet;gjelder_fra;gjelder_til\n"
                                                      "Levetid PC;4;år;;\n"
                                                      "Levetid PC;5;år;2012-01-01;\n"
                                                      "Ladeskap;15;stk;;\n"
                                                      "Ladeskap;16;stk;;\n");
    const auto answer = import_folder(app, folder);
    EXPECT_EQ(told(answer),
        (Lines{"unknown_municipality it-prosjekter.csv:2 eier «Oslo»",
            "too_large it-prosjekter.csv:5 måned «13»", "too_small it-prosjekter.csv:6 år «12»",
            "too_large it-prosjekter.csv:7 kostnad_nok «10\u00a0000\u00a0000\u00a0000\u00a0000»",
            "row_twice it-prosjekter.csv:10  «»", "below_zero brukere.csv:2 brukere «-1»",
            "key_of_nothing fordeling.csv:2 gruppe «»",
            "cap_below_floor fordeling.csv:3 tak_prosent «20»",
            "too_small kjerneinvesteringer.csv:2 levetid_år «0»",
            "low_above_amount engangsutgifter.csv:2 lavest_nok «600»",
            "row_twice nokkeltall.csv:5  «»", "project_differs it-prosjekter.csv:9 navn «IT5»",
            "owner_has_left it-prosjekter.csv:3 eier «2012»",
            "unknown_project brukere.csv:3 prosjekt «IT77»",
            "unknown_allocation_key it-prosjekter.csv:11 fordelingsnøkkel «Likt»",
            "key_years_overlap fordeling.csv:5 fra_år «2012»",
            "figures_overlap nokkeltall.csv:3 gjelder_fra «Levetid PC»"}));
    EXPECT_FALSE(answer.batch);
    EXPECT_EQ(rows("project_cost") + rows("device") + rows("journal_entry"), 0);
}

TEST_F(Joint, SheetsAreReadWhateverPeopleCallThemAndTheirColumns) {
    import_folder(app, folder);
    const auto machines = operation().devices.size(), once = operation().one_off_costs.size();
    EXPECT_EQ(import_only("Maskinpark.csv",
                  "Kommunenavn;PC-modell;Slag;Innkjøpsår;Plassering;Brukes av;Ant.\n"
                  "Sande;Eksempel 1;bærbar;2011;skole;elev;12\n"),
        Lines{});
    ASSERT_EQ(operation().devices.size(), machines + 1);
    EXPECT_EQ(operation().devices.back().model, "Eksempel 1");
    EXPECT_EQ(operation().devices.back().purchase_year, 2011);
    EXPECT_EQ(operation().devices.back().count, 12);
    EXPECT_EQ(import_only("Etableringskostnader.csv",
                  "Gruppe;Tiltak;År;Type;Mest sannsynlig kr;Lavest kr;Høyest kr\n"
                  "prosess;Opplæring av ansatte;2013;drift;500000;400000;700000\n"),
        Lines{});
    ASSERT_EQ(operation().one_off_costs.size(), once + 1);
    EXPECT_EQ(operation().one_off_costs.back().item, "Opplæring av ansatte");
    EXPECT_EQ(operation().one_off_costs.back().amount, Money{50'000'000});
    EXPECT_EQ(operation().one_off_costs.back().high, Money{70'000'000});
    EXPECT_EQ(
        import_only("Nøkler.csv", "Gjelder;Fordeles etter;Maks;Fra år\ngrunnpakke;likt;40;2014\n"),
        (Lines{"key_years_overlap Nøkler.csv:2 fra_år «2014»"}))
        << "it is read, and what it says is looked at";
}

TEST_F(Joint, AnArtIsUsedInTheYearsItIsValidIn) {
    import_folder(app, folder);
    const std::string arts = "art;navn;fra_år;til_år\n010;Fastlønn;;\n195;Lisenser;2004;2012\n"
                             "196;Lisenser og avgifter;2013;\n";
    EXPECT_EQ(import_only("kostra-arter.csv", arts + "195;Lisenser;2012;\n200;Kjøp;2013;2012\n"),
        (Lines{"ends_before_start kostra-arter.csv:6 til_år «2012»",
            "art_years_overlap kostra-arter.csv:5 fra_år «195»"}));
    EXPECT_EQ(rows("kostra_art"), 0);
    EXPECT_EQ(import_only("kostra-arter.csv", arts), Lines{});
    EXPECT_EQ(import_only("kontoplan.csv", "konto;art\nlønn;010\n11950;195\nleie;777\n"),
        (Lines{"unknown_art kontoplan.csv:4 art «777»"}));
    EXPECT_EQ(import_only("kontoplan.csv", "konto;art\nlønn;010\n11950;195\nleie;196\n"), Lines{});
    const std::string lines = "kommune;år;konto;navn;gruppe;beløp_1000nok\n";
    EXPECT_EQ(
        import_only("regnskap.csv", lines + "Drammen;2013;lønn;Lønn;personal;1\n"
                                            "Drammen;2012;11950;Lisenser;konkurranseutsatt;1\n"
                                            "Drammen;2013;11950;Lisenser;konkurranseutsatt;1\n"
                                            "Drammen;2012;Leie;Leie;konkurranseutsatt;1\n"
                                            "Drammen;2003;195;Lisenser;konkurranseutsatt;1\n"),
        (Lines{"art_not_valid regnskap.csv:4 konto «195»",
            "art_not_valid regnskap.csv:5 konto «196»",
            "art_not_valid regnskap.csv:6 konto «195»"}));
    EXPECT_EQ(rows("ledger_line"), 0);
    const auto only = scratch.path / "only";
    EXPECT_EQ(
        import_only("regnskap.csv", lines + "Drammen;2013;ukjent;Annet;konkurranseutsatt;1\n"),
        Lines{});
    EXPECT_EQ(rows("ledger_line"), 1) << "an account that nobody has placed is taken in";
    scratch.write("only/regnskap.csv", lines + "Drammen;2014;ukjent;Annet;konkurranseutsatt;1\n");
    const auto answer = import_folder(app, only);
    ASSERT_EQ(answer.noted.size(), 1u) << "and told of";
    EXPECT_NE(answer.noted[0].text.find("«ukjent»"), std::string::npos);
    EXPECT_EQ(
        import_only("it-prosjekter.csv",
            "prosjekt;navn;gruppe;år;eier;kostnadsart;kostnad_nok\n"
            "IT1;Nett;grunnpakke;2013;felles;195;1000\nIT2;Alt;grunnpakke;2013;felles;alt;1\n"),
        (Lines{"art_not_valid it-prosjekter.csv:2 kostnadsart «195»"}));
    EXPECT_EQ(
        import_only("kostra-arter.csv", "art;navn;fra_år;til_år\n010;Fastlønn;;2012\n"), Lines{})
        << "nothing is booked on it";
}

TEST_F(Joint, AGainIsMeasuredOnADayAndHasMoneyWhenItIsEconomic) {
    import_folder(app, folder);
    EXPECT_EQ(import_only("gevinster.csv",
                  "navn;type;målt;målt_dato;beløp_nok\nA;økonomisk;3;;\nB;kvalitativ;;01.02.2013;\n"
                  "C;strategisk;;;500\nD;økonomisk;3;01.02.2013;500\n"),
        (Lines{"measured_without_day gevinster.csv:2 målt_dato «A»",
            "day_without_measure gevinster.csv:3 målt «B»",
            "money_of_economic_only gevinster.csv:4 beløp_nok «C»"}));
    EXPECT_EQ(rows("benefit"), 0);
}

TEST_F(Joint, AYearThatIsClosedStandsAsItIs) {
    const auto first = import_folder(app, folder);
    EXPECT_EQ(import_only("lukkede-ar.csv", "år\n2012\n"), Lines{});
    const std::string head = "prosjekt;navn;gruppe;fagområde;år;eier;kostnad_nok;kilde\n";
    const std::string known = "IT101;Sak/arkiv;applikasjon;adm.sak;2012;felles;2150000;eksempel\n";
    EXPECT_EQ(import_only("it-prosjekter.csv", head + known), Lines{}) << "the same is no change";
    EXPECT_EQ(import_only("it-prosjekter.csv",
                  head + "IT101;Sak/arkiv;applikasjon;adm.sak;2012;felles;2150001;eksempel\n"),
        Lines{"year_closed it-prosjekter.csv:2 år «2012»"});
    EXPECT_EQ(import_only("it-prosjekter.csv",
                  head + "IT105;Ny;applikasjon;adm.sak;2012;felles;1;eksempel\n"),
        Lines{"year_closed it-prosjekter.csv:2 år «2012»"});
    EXPECT_EQ(import_only("it-prosjekter.csv",
                  head + "IT105;Ny;applikasjon;adm.sak;2014;felles;1;eksempel\n"),
        Lines{})
        << "another year is open";
    EXPECT_EQ(import_only("brukeridenter.csv", "kommune;år;brukeridenter\nSande;2012;2711\n"),
        Lines{"year_closed brukeridenter.csv:2 år «2012»"});

    const auto cost = operation().project_costs.front();
    const auto edit = [&](bool remove) {
        EditRequest request{true,
            {{"project_cost", {"amount"},
                {{cost.id.number, cost.entry.number, remove,
                    remove ? std::vector<std::string>{} : std::vector<std::string>{"1"}}}}},
            {}};
        const auto edited = edit_rows(app, local_user(), "nedre-eiker-d-ikt", request);
        return edited->problems.empty() ? std::string{} : edited->problems.at(0).code;
    };
    EXPECT_EQ(edit(false), "year_closed");
    EXPECT_EQ(edit(true), "year_closed") << "nor may it go";
    EXPECT_EQ(undo_batch(app, local_user(), *first.batch).problems.at(0).code, "year_closed");

    const auto year = operation().closed_years.front();
    EditRequest open{
        true, {{"closed_year", {"year"}, {{year.id.number, year.entry.number, true, {}}}}}, {}};
    EXPECT_TRUE(edit_rows(app, local_user(), "nedre-eiker-d-ikt", open)->batch);
    EXPECT_EQ(edit(false), "") << "opened again";
}

TEST_F(Joint, OneImportMayCloseAYearAndHoldItsLastFigures) {
    scratch.write("nedre-eiker-d-ikt/lukkede-ar.csv", "år\n2012\n");
    EXPECT_EQ(told(import_folder(app, folder)), Lines{});
    EXPECT_EQ(operation().closed_years.size(), 1u);
}

TEST_F(Joint, WritesWhatItRunsAndAnOwnerWritesItsOwn) {
    import_folder(app, folder);
    const auto o = operation();
    const auto change = [&](Role role, std::optional<Id<Municipality>> of, const std::string& table,
                            const std::string& field, const std::string& text, auto row) {
        auto user = user_in_role(1, "en", role);
        user.grants.front().municipality = of;
        EditRequest request{
            true, {{table, {field}, {{row.id.number, row.entry.number, false, {text}}}}}, {}};
        const auto edited = edit_rows(app, user, "nedre-eiker-d-ikt", request);
        if (!edited) return edited.problems.at(0).code;
        return edited->problems.empty() ? std::string{} : edited->problems.at(0).code;
    };
    const auto drammen = o.user_identities.front().municipality;
    EXPECT_EQ(change(Role::ict_manager, drammen, "user_identities", "identities", "1",
                  o.user_identities.front()),
        "not_yours")
        << "an owner does not set what its own share rests on";
    EXPECT_EQ(change(Role::joint_operation, {}, "user_identities", "identities", "19801",
                  o.user_identities.front()),
        "");
    EXPECT_EQ(change(Role::joint_operation, {}, "project_cost", "amount", "1450001",
                  o.project_costs.front()),
        "");
    EXPECT_EQ(change(Role::joint_operation, {}, "infrastructure", "status", "ny",
                  o.infrastructure.back()),
        "")
        << "its own";
    EXPECT_EQ(change(Role::joint_operation, {}, "infrastructure", "status", "ny",
                  o.infrastructure.front()),
        "not_yours")
        << "Nedre Eiker's";
    const auto eiker = o.devices.front().municipality;
    EXPECT_EQ(change(Role::ict_manager, eiker, "device", "count", "2", o.devices.front()), "");
    EXPECT_EQ(
        change(Role::ict_manager, drammen, "device", "count", "3", o.devices.back()), "not_yours");
    EXPECT_EQ(change(Role::ict_manager, eiker, "closed_year", "remark", "x", ClosedYear{}),
        "unknown_row");
}

TEST_F(Joint, TheEstimateOfJoiningIsOfTheRowsThatCameIn) {
    import_folder(app, folder);
    const auto estimate = [&](const char* who, const char* day) {
        return estimate_answer(*app.landscape(), 0, who, *read_iso(day), {});
    };
    const auto answer = estimate("Nedre Eiker", "2013-01-01");
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->devices.replaced_by_age, 1096);
    EXPECT_EQ(answer->devices.replaced_by_few_of_model, 147);
    ASSERT_EQ(answer->items.size(), 11u)
        << "two of machines, six of engangsutgifter, three systems of its own";
    EXPECT_EQ(answer->items[8].amount, Money{69'000'000});
    EXPECT_TRUE(answer->items[8].yearly);
    EXPECT_EQ(answer->items[0].year, 2013);
    EXPECT_EQ(answer->items[0].amount, Money{1096 * 757'600});
    EXPECT_EQ(answer->items[2].item, "Klientlisenser (CoreCAL)");
    EXPECT_TRUE(answer->items[2].marked) << "an example";
    EXPECT_EQ(estimate("Drammen", "2013-01-01").problems.at(0).code, "no_devices");
    EXPECT_EQ(estimate("Oslo", "2013-01-01").problems.at(0).code, "no_such_member");

    EXPECT_EQ(import_only("nokkeltall.csv", "navn;verdi;gjelder_til\nLadeskap;15;\n"), Lines{});
    auto figure = operation().key_figures[3];
    EXPECT_EQ(figure.name, "Levetid PC");
    EditRequest until{true,
        {{"key_figure", {"to"}, {{figure.id.number, figure.entry.number, false, {"2012-12-31"}}}}},
        {}};
    EXPECT_TRUE(edit_rows(app, local_user(), "nedre-eiker-d-ikt", until)->batch);
    const auto later = estimate("Nedre Eiker", "2013-01-01");
    ASSERT_FALSE(later) << "nobody has said what holds from 2013";
    EXPECT_EQ(later.problems.at(0).code, "figure_missing");
    EXPECT_TRUE(estimate("Nedre Eiker", "2012-12-31"));
}

} // namespace
} // namespace samdrift
