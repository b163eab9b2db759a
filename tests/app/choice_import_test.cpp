// What the choice of products is made from, as it comes in: of the case, again, undone, and wrong.
#include "app/check.hpp"
#include "app/edit.hpp"
#include "app/history.hpp"
#include "app/scratch.hpp"
#include "app/table.hpp"
#include "register/landscape.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace samdrift {
namespace {

class Choosing : public testing::Test {
public:
    Choosing() : app{scratch.store(), ticking()}, folder{scratch.copy_example("nye-asker")} {}

    CooperationPicture picture() { return *app.landscape()->cooperations.at(0).picture; }
    std::string product(std::optional<Id<Product>> id) {
        if (!id) return {};
        const auto& names = app.landscape()->catalogue->products;
        return names.name(names.find(id->number));
    }
    std::int64_t rows(const char* table) {
        auto held = app.session();
        return one_integer(*held, std::string{"SELECT count(*) FROM "} + table);
    }
    // "rammer.csv:3 regel verdi «6»" of each problem.
    static std::vector<std::string> told(const ImportAnswer& answer) {
        std::vector<std::string> all;
        for (const auto& p : answer.problems) {
            EXPECT_EQ(p.text.find("problem."), p.text.npos) << p.text;
            EXPECT_EQ(p.text.find("{{"), p.text.npos) << p.text;
            all.push_back(p.code + " " + p.file + ":" + std::to_string(p.row) + " " + p.column +
                          " «" + p.value + "»");
        }
        return all;
    }

    Scratch scratch;
    App app;
    std::filesystem::path folder;
};

using Lines = std::vector<std::string>;

TEST_F(Choosing, OfNyeAskerIsReadWhole) {
    const auto answer = import_folder(app, folder);
    EXPECT_EQ(told(answer), Lines{});
    const auto count = [&](const char* kind) {
        const auto found = std::ranges::find(answer.kinds, kind, &KindCount::kind);
        return found == answer.kinds.end() ? 0 : found->fresh;
    };
    EXPECT_EQ(count("vurderinger"), 24);
    EXPECT_EQ(count("rammer"), 8);
    EXPECT_EQ(count("kostnadssatser"), 23);
    EXPECT_EQ(count("leveransemodell-kriterier"), 11);
    const auto p = picture();
    ASSERT_EQ(p.assessments.size(), 24u);
    const auto gat = std::ranges::find(p.assessments, "GAT", &Assessment::system);
    EXPECT_EQ(gat->survey, Decimal{370});
    EXPECT_EQ(gat->answers, 640);
    EXPECT_EQ(gat->continued, true);
    EXPECT_EQ(product(gat->product), "GAT");
    EXPECT_EQ(p.assessments.front().continued, false) << "Sak/arkiv Asker";
    ASSERT_EQ(p.choice_rules.size(), 8u);
    EXPECT_EQ(p.choice_rules[2].rule, RuleKind::defer);
    EXPECT_EQ(p.choice_rules[2].areas, "kultur.billett");
    EXPECT_EQ(p.choice_rules[2].until, read_iso("2018-06-30"));
    EXPECT_EQ(p.choice_rules[7].rule, RuleKind::at_most_procurements);
    EXPECT_EQ(p.choice_rules[7].value, Decimal{400});
    EXPECT_EQ(p.choice_rules[7].areas, "") << "the whole portfolio";
    ASSERT_EQ(p.rates.size(), 23u);
    EXPECT_EQ(std::ranges::count(p.rates, RateKind::procurement_user_year, &Rate::rate), 10);
    EXPECT_EQ(p.criteria.size(), 11u);
    EXPECT_EQ(p.criteria[0].subject, delivery_model);
    EXPECT_EQ(p.criteria[0].weight, Decimal{100});
}

TEST_F(Choosing, ASystemIsNamedAsAnyMunicipalityOrTheCatalogueWritesIt) {
    import_folder(app, folder);
    scratch.edit("nye-asker/vurderinger.csv", "adm.turnus;GAT;", "adm.turnus;GAT turnus;");
    scratch.edit("nye-asker/vurderinger.csv", "Familia;4", "visma familia;4");
    scratch.edit(
        "nye-asker/rammer.csv", "oppvekst.skole;må anskaffe nytt;;;;", "Skole;må beholde;;Oppad;;");
    const auto answer = import_folder(app, folder);
    EXPECT_EQ(told(answer), Lines{});
    EXPECT_EQ(answer.changed, 2) << "spelled anew, the same assessments";
    EXPECT_EQ(answer.fresh, 1) << "another rule is another row";
    const auto p = picture();
    const auto gat = std::ranges::find(p.assessments, "GAT turnus", &Assessment::system);
    EXPECT_EQ(product(gat->product), "GAT");
    const auto& rule = p.choice_rules.back();
    EXPECT_EQ(rule.areas, "oppvekst.skole") << "an area by its name";
    EXPECT_EQ(product(rule.product), "Oppad");
    EXPECT_EQ(import_folder(app, folder).same, 327);
}

TEST_F(Choosing, IsUndoneAsOne) {
    const auto batch = import_folder(app, folder).batch;
    EXPECT_TRUE(undo_batch(app, local_user(), *batch).batch);
    for (const auto* table : {"assessment", "choice_rule", "rate", "criterion"})
        EXPECT_EQ(rows(table), 0) << table;
    EXPECT_EQ(rows("legal_parameter"), 17) << "they came with the program";
    EXPECT_EQ(check_store(app, local_user())->faults, Lines{});
}

TEST_F(Choosing, WhatIsWrongIsToldWithItsPlaceAndNothingIsStored) {
    scratch.write("nye-asker/vurderinger.csv",
        "fagområde;system;funksjon;teknisk;brukerundersøkelse;svar;inviterte;time;time_"
        "begrunnelse\n"
        "adm.turnus;GAT;6;0,5;3,125;12;10;flytt;\n"
        "adm.turnus;Gatsoft GAT;3;3;3;1;10;;\n"
        "adm.hrm;Ukjent HR;3;3;3;1;10;;\n"
        "adm.okonom;Agresso;3;3;3;1;10;;\n"
        "adm.plan;Framsikt;3;3;3;12;10;;\n"
        "adm.sak;Sak/arkiv Asker;3;3;3;1;10;flytt;\n");
    scratch.write("nye-asker/rammer.csv",
        "fagområde;regel;verdi;system;kommune;felleskomponent;til;år\n"
        ";må beholde;;;;;;\n"
        "adm.sak oppvekst.skol;samme system;;;;;;\n"
        "adm.sak;midlertidig;;;;;;\n"
        "adm.sak;avvik;;;Oslo;;2020-01-01;\n"
        ";høyst nye anskaffelser;1,5;;;;;\n"
        ";kanskje;;;;;;\n");
    scratch.write("nye-asker/kostnadssatser.csv", "navn;fagområde;verdi;enhet\n"
                                                  "Kalkulasjonsrente;;-100;prosent\n"
                                                  "Timepris intern;;650;kr\n"
                                                  "Horisont;adm.sak;5;år\n"
                                                  "Fast andel av årskostnad;;140;prosent\n"
                                                  "Minste antall svar;;10;stk\n");
    scratch.write("nye-asker/leveransemodell-kriterier.csv", "kriterium;vekt;gjelder\n"
                                                             "Beredskap;0;\n"
                                                             "Ansattes rettigheter;0;\n"
                                                             "pris;2;produkt\n");
    scratch.write("nye-asker/alternativer.csv", "alternativ;gjelder\nSky;\n");
    scratch.write("nye-asker/alternativpoeng.csv",
        "alternativ;kriterium;poeng\nSky;Beredskap;7\nSkyen;Beredskap;3\nSky;Fart;3\n");
    scratch.write("nye-asker/scenarioer.csv",
        "navn;bygger_på;tilstand\nA;;publisert\nB;A;publisert\nC;X;utkast\n");
    scratch.write("nye-asker/scenariovalg.csv", "scenario;fagområde;valg;system;utsatt_til\n"
                                                "A;adm.sak;utsatt;;\n"
                                                "D;adm.sak;system;GAT;\n");
    scratch.write("nye-asker/lovparametre.csv",
        "parameter;gjelder;verdi;enhet;fra;til;hjemmel;kilde\n"
        "terskel_lov;alle;200000;NOK uten mva;2026-01-01;;loven;nett\n"
        "terskel_eos;alle;;NOK uten mva;2026-01-01;2025-01-01;loven;nett\n");
    const auto answer = import_folder(app, folder);
    EXPECT_EQ(told(answer),
        (Lines{"too_many_decimals vurderinger.csv:2 brukerundersøkelse «3,125»",
            "too_large vurderinger.csv:2 funksjon «6»", "too_small vurderinger.csv:2 teknisk «0,5»",
            "system_nowhere vurderinger.csv:4 system «Ukjent HR»",
            "unknown_area vurderinger.csv:5 fagområde «adm.okonom»",
            "more_answers_than_invited vurderinger.csv:6 svar «12»",
            "time_without_reason vurderinger.csv:7 time_begrunnelse «»",
            "rule_needs_area rammer.csv:2 fagområde «»", "rule_needs_system rammer.csv:2 system «»",
            "unknown_area rammer.csv:3 fagområde «oppvekst.skol»",
            "rule_needs_until rammer.csv:4 til «»",
            "unknown_municipality rammer.csv:5 kommune «Oslo»",
            "not_whole rammer.csv:6 verdi «1,5»", "unknown_choice rammer.csv:7 regel «kanskje»",
            "rate_eats_all kostnadssatser.csv:2 verdi «−100»",
            "wrong_unit kostnadssatser.csv:3 enhet «kr»",
            "rate_not_by_area kostnadssatser.csv:4 fagområde «»",
            "too_large kostnadssatser.csv:5 verdi «140»",
            "unknown_scenario scenarioer.csv:4 bygger_på «X»",
            "choice_needs_day scenariovalg.csv:2 utsatt_til «»",
            "unknown_scenario scenariovalg.csv:3 scenario «D»",
            "unknown_choice leveransemodell-kriterier.csv:4 kriterium «pris»",
            "too_large alternativpoeng.csv:2 poeng «7»",
            "ends_before_start lovparametre.csv:3 til «2025-01-01»",
            "missing_value lovparametre.csv:3 verdi «»",
            "weights_of_nothing leveransemodell-kriterier.csv:3 vekt «leveransemodell»",
            "published_twice scenarioer.csv:3 tilstand «B»",
            "periods_overlap lovparametre.csv:2 fra «2026-01-01»",
            "unknown_alternative alternativpoeng.csv:3 alternativ «Skyen»",
            "unknown_criterion alternativpoeng.csv:4 kriterium «Fart»"}));
    EXPECT_FALSE(answer.batch);
    EXPECT_EQ(rows("assessment") + rows("choice_rule") + rows("rate") + rows("usage") +
                  rows("journal_entry"),
        0);
}

TEST_F(Choosing, WeightsAreHeldAgainstThoseThatAreThere) {
    import_folder(app, folder);
    std::string sheet = "kriterium;vekt\n";
    for (const auto& criterion : picture().criteria) sheet += criterion.name + ";0\n";
    scratch.write("nye-asker/leveransemodell-kriterier.csv", sheet);
    EXPECT_EQ(told(import_folder(app, folder)),
        Lines{"weights_of_nothing leveransemodell-kriterier.csv:12 vekt «leveransemodell»"});
    scratch.write(
        "nye-asker/leveransemodell-kriterier.csv", "kriterium;vekt\nAnsattes rettigheter;0\n");
    EXPECT_EQ(told(import_folder(app, folder)), Lines{}) << "the others still weigh";
}

TEST_F(Choosing, OneScenarioIsPublished) {
    import_folder(app, folder);
    const auto import = [&](const char* rows) {
        scratch.write("nye-asker/scenarioer.csv", std::string{"navn;bygger_på;tilstand\n"} + rows);
        return told(import_folder(app, folder));
    };
    EXPECT_EQ(import("A;;publisert\nB;A;\n"), Lines{});
    EXPECT_EQ(import("B;A;publisert\n"), Lines{"published_twice scenarioer.csv:2 tilstand «B»"});
    EXPECT_EQ(import("B;A;publisert\nA;;lagt bort\n"), Lines{}) << "in one: the other is put aside";
    const auto p = picture();
    ASSERT_EQ(p.scenarios.size(), 2u);
    EXPECT_EQ(p.scenarios[1].based_on, p.scenarios[0].id);
    EXPECT_EQ(p.scenarios[1].state, ScenarioState::published);
}

TEST_F(Choosing, LimitsOfTheLawComeWithTheProgramAndAreTheStoresOwn) {
    import_folder(app, folder);
    const auto limits = [&] { return app.landscape()->catalogue->legal_parameters; };
    ASSERT_EQ(limits().size(), 17u);
    const auto on = [&](LegalRule rule, const char* what, const char* day) {
        std::vector<std::int64_t> kroner;
        for (const auto& p : limits())
            if (p.parameter == rule && p.applies_to == what && in_force(p, *read_iso(day)))
                kroner.push_back(p.value->hundredths / 100);
        return kroner;
    };
    using Kroner = std::vector<std::int64_t>;
    const auto* goods = "varer og tjenester, kommune";
    EXPECT_EQ(on(LegalRule::national_threshold, goods, "2018-04-05"), Kroner{1'100'000});
    EXPECT_EQ(on(LegalRule::national_threshold, goods, "2018-04-06"), Kroner{1'300'000});
    EXPECT_EQ(on(LegalRule::eea_threshold, goods, "2026-01-01"), Kroner{}) << "nobody has found it";
    EXPECT_EQ(on(LegalRule::small_change, "varer og tjenester", "2020-01-01"), Kroner{10});

    const auto change = [&](Role role) {
        EditRequest request{true,
            {{"legal_parameter", {"value"},
                {{std::int64_t{3}, std::int64_t{0}, false, {"1400000"}}}}},
            {}};
        const auto edited = edit_rows(app, user_in_role(1, "en", role), "nye-asker", request);
        if (!edited) return edited.problems.at(0).code;
        return edited->problems.empty() ? std::string{} : edited->problems.at(0).code;
    };
    EXPECT_EQ(change(Role::programme_lead), "not_yours");
    EXPECT_EQ(change(Role::ict_manager), "not_yours");
    EXPECT_EQ(change(Role::administrator), "");
    EXPECT_EQ(on(LegalRule::national_threshold, goods, "2020-01-01"), Kroner{1'400'000});
    EXPECT_EQ(check_store(app, local_user())->faults, Lines{});
}

TEST_F(Choosing, ARuleFollowsTheCodeOfItsArea) {
    import_folder(app, folder);
    const auto areas = *table_page(app, local_user(), "nye-asker", "service_area");
    const auto& names = areas.columns;
    const auto code = static_cast<std::size_t>(
        std::ranges::find(names, "code", &TableField::field) - names.begin());
    for (const auto& row : areas.rows)
        if (row.values[code].value == Value{std::string{"teknisk"}}) {
            EditRequest request{
                true, {{"service_area", {"code"}, {{row.id, row.entry, false, {"klima"}}}}}, {}};
            EXPECT_TRUE(edit_rows(app, local_user(), "nye-asker", request)->batch);
        }
    EXPECT_EQ(picture().choice_rules[3].areas, "klima");
}

} // namespace
} // namespace samdrift
