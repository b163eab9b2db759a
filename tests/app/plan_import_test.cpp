// Plans as they come in: the cases whole, again, undone, out and in; what is wrong, told with its
// place; and codes that are changed.
#include "app/check.hpp"
#include "app/edit.hpp"
#include "app/scratch.hpp"
#include "app/table_export.hpp"
#include "compare/search.hpp"
#include "register/entities.hpp"
#include "register/landscape.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace samdrift {
namespace {

using Lines = std::vector<std::string>;

class Plan : public testing::Test {
public:
    const CooperationPicture& picture() {
        held_ = app.landscape();
        return *held_->cooperations.at(0).picture;
    }
    const PlanRows& plan() { return picture().plan; }
    std::int64_t rows(const std::string& table) {
        auto held = app.session();
        return one_integer(*held, "SELECT count(*) FROM " + table);
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
    std::filesystem::path folder_of(const std::string& name) const {
        const auto folder = scratch.path / name;
        return std::filesystem::exists(folder) ? folder : scratch.copy_example(name);
    }
    // Every row of it is read as what it is.
    ImportAnswer import_whole(const std::string& name) {
        const auto answer = import_folder(app, folder_of(name));
        EXPECT_EQ(told(answer), Lines{}) << name;
        EXPECT_EQ(answer.not_read, Lines{}) << name;
        EXPECT_EQ(answer.unknown_columns, Lines{}) << name;
        EXPECT_EQ(answer.refused, 0) << name;
        EXPECT_EQ(answer.changed + answer.same, 0) << name;
        return answer;
    }
    // Files beside nye-asker's cooperation, areas, members and systems.
    ImportAnswer import_with(const std::vector<std::pair<std::string, std::string>>& files) {
        const auto folder = scratch.path / "only";
        std::filesystem::remove_all(folder);
        std::filesystem::create_directories(folder);
        const auto example = folder_of("nye-asker");
        for (const auto* file :
            {"samarbeid.csv", "fagomrader.csv", "kommuner.csv", "alias.csv", "systemer.csv"})
            std::filesystem::copy_file(example / file, folder / file);
        for (const auto& [file, lines] : files) scratch.write("only/" + file, lines);
        return import_folder(app, folder);
    }
    std::string edit(
        const std::string& table, const std::string& field, const std::string& text, auto row) {
        const EditRequest request{
            true, {{table, {field}, {{row.id.number, row.entry.number, false, {text}}}}}, {}};
        const auto edited = edit_rows(app, local_user(), "nye-asker", request);
        if (!edited) return edited.problems.at(0).code;
        return edited->problems.empty() ? "" : edited->problems.at(0).code;
    }

    Lines found(const char* text) {
        Lines all;
        for (const auto& group : search(*app.landscape(), 0, text, 5).groups)
            for (const auto& item : group.items)
                all.push_back(
                    std::string{name_of(group.kind)} + " " + item.title + " " + item.detail);
        return all;
    }

    Scratch scratch;
    App app{scratch.store(), ticking()};

private:
    std::shared_ptr<const Landscape> held_;
};

TEST_F(Plan, OfNyeDrammenIsReadWhole) {
    import_whole("nye-drammen");
    ASSERT_EQ(plan().projects.size(), 7u);
    const auto& ict = plan().projects[0];
    EXPECT_EQ(ict.code + " " + ict.name + " " + ict.parent, "A4.2 IKT A4");
    EXPECT_EQ(ict.area, std::nullopt);
    EXPECT_EQ(ict.kind, std::nullopt) << "nobody has said";
    const auto& care = plan().projects[3];
    EXPECT_EQ(care.code + " " + care.parent, "D3 A4.2");
    ASSERT_TRUE(care.area);
    EXPECT_EQ(picture().areas[picture().area_of(*care.area)].row.code, "helse");
    ASSERT_EQ(plan().programme_facts.size(), 8u);
    EXPECT_EQ(fact_value(plan().programme_facts[0]), FactValue{Decimal{9'400'000'000}});
    EXPECT_EQ(fact_value(plan().programme_facts[2]), FactValue{*read_iso("2020-01-01")});
    EXPECT_EQ(picture().working_groups.size(), 9u);
    EXPECT_EQ(found("ikt-plattform"),
        (Lines{"area IKT-plattform plattform", "project IKT-plattform D6"}));
}

TEST_F(Plan, OfKongsbergregionenIsReadWhole) {
    import_whole("kongsbergregionen");
    ASSERT_EQ(plan().projects.size(), 2u);
    EXPECT_EQ(plan().projects[1].code, "DRIFT");
    EXPECT_EQ(plan().projects[1].goal,
        "vurdere felles drift av hele eller deler av porteføljen, harmonisering, "
        "tjenestenivåavtaler");
    EXPECT_EQ(plan().projects[1].start, read_iso("2008-02-01"));
    EXPECT_EQ(plan().projects[1].end, read_iso("2010-02-28"));
    EXPECT_EQ(plan().programme_facts.size(), 4u);
    ASSERT_EQ(picture().milestones.size(), 6u);
    EXPECT_EQ(picture().milestones[0].code + " " + picture().milestones[0].project, "M1 SU");
    EXPECT_EQ(picture().milestones[1].code + " " + picture().milestones[1].project, "M4 DRIFT");
}

TEST_F(Plan, OfNyeAskerIsReadWhole) {
    import_whole("nye-asker");
    ASSERT_EQ(plan().project_teams.size(), 8u);
    const auto& money = plan().project_teams[1];
    EXPECT_EQ(money.name, "Økonomi og HR");
    EXPECT_EQ(money.capacity, Decimal{300});
    EXPECT_EQ(money.areas, "adm.okonomi adm.plan adm.hrm adm.kompetanse adm.turnus");
    EXPECT_EQ(money.from, read_iso("2017-09-01"));
    EXPECT_EQ(plan().project_teams[7].areas, all_areas);
    ASSERT_EQ(plan().freeze_periods.size(), 7u);
    const auto& payroll = plan().freeze_periods[0];
    EXPECT_EQ(monthly_days(payroll.repeats), (MonthlyDays{10, 13}));
    EXPECT_TRUE(in_force(payroll, *read_iso("2019-06-12")));
    EXPECT_EQ(payroll.strength, FreezeStrength::hard);
    EXPECT_EQ(plan().freeze_periods[2].strength, FreezeStrength::hard_passable_day_1);
    EXPECT_EQ(plan().freeze_periods[5].area, std::nullopt) << "the whole portfolio";
    EXPECT_EQ(app.landscape()->catalogue->work_defaults.size(), 27u) << "with the program";
    EXPECT_EQ(found("integrasjon *"), (Lines{"project_team Integrasjon *"}));
}

TEST_F(Plan, IsTheSameAgainAndIsUndoneAsOne) {
    for (const auto* name : {"nye-drammen", "kongsbergregionen", "nye-asker"}) {
        const auto first = import_whole(name);
        const auto again = import_folder(app, folder_of(name));
        EXPECT_EQ(again.same, first.fresh) << name;
        EXPECT_EQ(again.fresh + again.changed + again.refused, 0) << name;
        EXPECT_EQ(check_store(app, local_user())->faults, Lines{}) << name;
        EXPECT_TRUE(undo_batch(app, local_user(), *first.batch).batch) << name;
        for (const auto* table : {"project", "programme_fact", "project_team", "freeze_period",
                 "milestone", "risk", "cooperation"})
            EXPECT_EQ(rows(table), 0) << name << " " << table;
        EXPECT_EQ(check_store(app, local_user())->faults, Lines{}) << name;
    }
}

TEST_F(Plan, ComesBackTheSameWhenItIsTakenOut) {
    for (const std::string name : {"nye-drammen", "kongsbergregionen", "nye-asker"}) {
        const auto first = import_whole(name);
        int kinds = 0;
        for (const auto* table : {"project", "programme_fact", "project_team", "freeze_period",
                 "milestone", "working_group", "work_default"})
            for (const auto format : {TableFormat::xlsx, TableFormat::csv}) {
                const auto made =
                    export_table(app, local_user(), {name, table, {}, std::nullopt}, format);
                ASSERT_TRUE(made) << name << " " << table;
                const auto file = std::string{entity_of_table(table)->sheet} +
                                  (format == TableFormat::csv ? ".csv" : ".xlsx");
                scratch.write(file, made->bytes);
                const auto answer =
                    import_sheets(app, local_user(), {scratch.path / file, name, {}, true});
                EXPECT_EQ(told(answer), Lines{}) << name << " " << file;
                EXPECT_EQ(answer.fresh + answer.changed + answer.refused, 0) << name << " " << file;
                kinds += answer.same > 0 ? 1 : 0;
            }
        EXPECT_GE(kinds, 8) << name;
        EXPECT_TRUE(undo_batch(app, local_user(), *first.batch).batch) << name;
    }
}

TEST_F(Plan, WhatIsWrongWithARowIsToldAndNothingIsStored) {
    const auto answer = import_with({{"prosjekter.csv", "kode;navn;overordnet;start;slutt;fase\n"
                                                        "P1;Program;;2018-06-01;2018-05-31;\n"
                                                        "P2;Prosjekt;P1;;;snart\n"
                                                        ";Uten kode;;;;\n"},
        {"program.csv", "navn;verdi;enhet\nOppstart;snart;dato\nSystemer;mange;stk\n"},
        {"ressurser.csv", "team;kapasitet;fagområder;fra;til\n"
                          "Sak;0;adm.sak;;\n"
                          "Helse + Omsorg;2;helse;;\n"
                          "Kart;1;kart;;\n"
                          "Drift;1;*;2018-02-01;2018-01-01\n"},
        {"frysperioder.csv", "navn;fra;til;gjentas;fagområde;styrke;pris_per_dag_nok\n"
                             "Ferie;2018-08-05;2018-07-01;;;fast;\n"
                             "Lønn;;;når lønna kjøres;;fast;\n"
                             "Jul;;;;;fast;\n"
                             "Påske;2018-03-26;2018-04-02;;;myk;\n"
                             "Valg;2019-09-01;2019-09-10;;;fast;1000\n"
                             "Pinse;2018-05-20;2018-05-21;;;hard som stein;\n"},
        {"omlegginger.csv",
            "kode;navn;slag;plattform;kommune;fra_system;til_system;dagsverk;varighet_dager;"
            "team;faktisk_slutt\n"
            "O1;Uten arbeid;;;;;;0;;;\n"
            "O2;Uten dager;;;;;;;0;;\n"
            "O3;E-post;plattform;;;;;;;;\n"
            "O4;Sak;;;Hurum;Finnes ikke AS;;;;;\n"
            "O5;Ferdig;;;;;;;;2 +;2019-01-01\n"},
        {"avhengigheter.csv", "fra;til;dager_mellom\nO1;O1;\nO1;O2;2,5\n"},
        {"standardarbeid.csv", "slag;regnes_per;lavt;trolig;høyt;grunnlag\n"
                               "annet;hundre brukere;3;2;1;skjønn\n"},
        {"risikoer.csv", "kode;risiko;sannsynlighet;konsekvens;sannsynlighet_etter\n"
                         "R1;For mange;6;0;2\nR2;Halv;3;3;2\n"}});
    EXPECT_EQ(told(answer),
        (Lines{"too_large risikoer.csv:2 sannsynlighet «6»",
            "too_small risikoer.csv:2 konsekvens «0»",
            "risk_half_after risikoer.csv:3 konsekvens_etter «»",
            "ends_before_start prosjekter.csv:2 slutt «2018-05-31»",
            "unknown_choice prosjekter.csv:3 fase «snart»",
            "missing_value prosjekter.csv:4 kode «»", "fact_not_a_date program.csv:2 verdi «snart»",
            "fact_not_a_number program.csv:3 verdi «mange»",
            "team_without_capacity ressurser.csv:2 kapasitet «0»",
            "team_name_with_plus ressurser.csv:3 team «Helse + Omsorg»",
            "unknown_area ressurser.csv:4 fagområder «kart»",
            "ends_before_start ressurser.csv:5 til «2018-01-01»",
            "ends_before_start frysperioder.csv:2 til «2018-07-01»",
            "freeze_rule_unknown frysperioder.csv:3 gjentas «når lønna kjøres»",
            "freeze_without_days frysperioder.csv:4 fra «»",
            "freeze_without_price frysperioder.csv:5 pris_per_dag_nok «»",
            "freeze_price_not_soft frysperioder.csv:6 pris_per_dag_nok «1\u00a0000»",
            "unknown_choice frysperioder.csv:7 styrke «hard som stein»",
            "cutover_of_nothing omlegginger.csv:2 dagsverk «0»",
            "cutover_of_nothing omlegginger.csv:3 varighet_dager «0»",
            "platform_piece_missing omlegginger.csv:4 plattform «»",
            "unknown_system omlegginger.csv:5 fra_system «Finnes ikke AS»",
            "cutover_finish_without_start omlegginger.csv:6 faktisk_start «»",
            "team_not_understood omlegginger.csv:6 team «2 +»",
            "cutover_after_itself avhengigheter.csv:2 til «O1»",
            "not_whole avhengigheter.csv:3 dager_mellom «2,5»",
            "work_low_above_likely standardarbeid.csv:2 lavt «3»",
            "work_high_below_likely standardarbeid.csv:2 høyt «1»"}));
    EXPECT_FALSE(answer.batch);
    EXPECT_EQ(rows("project") + rows("cutover") + rows("journal_entry"), 0);
}

TEST_F(Plan, WhatMustHoldBetweenTheRowsIsToldToo) {
    const auto answer =
        import_with({{"prosjekter.csv", "kode;navn;overordnet\n"
                                        "P1;En;P3\nP2;To;P1\nP3;Tre;P2\nP4;Fire;P4\nP5;Fem;A4\n"},
            {"milepaeler.csv", "kode;navn;frist;prosjekt\n"
                               "M1;Over i A4;2019-12-31;A4\nM2;Ukjent;2019-12-31;P9\n"},
            {"beslutningspunkter.csv", "prosjekt;fase\nP8;konsept\n"},
            {"ressurser.csv", "team;kapasitet;fra;til\n"
                              "Sak;2;2018-01-01;2018-06-30\nSak;3;2018-06-30;\nHelse;1;;\n"},
            {"omlegginger.csv",
                "kode;navn;prosjekt;team\n"
                "O1;En;P5;2 Sak + Helse\nO2;To;P7;Kart\nO3;Tre;;\nO4;Fire;;\nO5;Fem;;\n"},
            {"avhengigheter.csv", "fra;til\nO1;O2\nO2;O3\nO3;O4\nO4;O2\nO5;O9\n"}});
    EXPECT_EQ(told(answer), (Lines{"project_in_circle prosjekter.csv:2 overordnet «P3»",
                                "project_in_circle prosjekter.csv:5 overordnet «P4»",
                                "project_not_there beslutningspunkter.csv:2 prosjekt «P8»",
                                "project_not_there milepaeler.csv:3 prosjekt «P9»",
                                "project_not_there omlegginger.csv:3 prosjekt «P7»",
                                "team_periods_overlap ressurser.csv:3 fra «2018-06-30»",
                                "team_not_there omlegginger.csv:3 team «Kart»",
                                "cutover_not_there avhengigheter.csv:6 til «O9»",
                                "cutover_in_circle avhengigheter.csv:3 til «O3»"}));
    ASSERT_EQ(answer.problems.size(), 9u);
    EXPECT_NE(answer.problems[0].text.find("P1 → P3 → P2 → P1"), std::string::npos)
        << answer.problems[0].text;
    EXPECT_NE(answer.problems[1].text.find("P4 → P4"), std::string::npos);
    EXPECT_NE(answer.problems[8].text.find("O2 → O3 → O4 → O2"), std::string::npos)
        << answer.problems[8].text;
    EXPECT_FALSE(answer.batch);
}

TEST_F(Plan, ARingIsToldWhenItIsClosedAndThePlanStays) {
    const auto first = import_with({{"omlegginger.csv", "kode;navn\nO1;En\nO2;To\nO3;Tre\n"},
        {"avhengigheter.csv", "fra;til\nO1;O2\nO2;O3\n"}});
    ASSERT_EQ(told(first), Lines{});
    EXPECT_EQ(told(import_with({{"avhengigheter.csv", "fra;til\nO3;O1\n"}})),
        Lines{"cutover_in_circle avhengigheter.csv:2 til «O1»"})
        << "told where it was closed";
    const auto links = plan().cutover_links;
    ASSERT_EQ(links.size(), 2u);
    EXPECT_EQ(edit("cutover_link", "to", "O1", links[1]), "cutover_in_circle");
    EXPECT_EQ(edit("cutover_link", "to", "O7", links[1]), "cutover_not_there");
    EXPECT_EQ(plan().cutover_links[1].to, "O3");
}

TEST_F(Plan, RowsFollowWhatTheyNameWhenItIsCalledOtherwise) {
    const auto first = import_with({{"prosjekter.csv", "kode;navn;overordnet\nP1;En;\nP2;To;P1\n"},
        {"milepaeler.csv", "kode;navn;frist;prosjekt\nM1;I drift;2019-12-31;P1\n"},
        {"ressurser.csv", "team;kapasitet\nSak;2\nIntegrasjon;1\n"},
        {"omlegginger.csv", "kode;navn;prosjekt;team;kommune;fra_system;til_system\n"
                            "O1;En;P1;2 Sak + Integrasjon;Hurum;Sak/arkiv Hurum;Sak/arkiv Asker\n"
                            "O2;To;P2;;;;\n"},
        {"avhengigheter.csv", "fra;til\nO1;O2\n"}});
    ASSERT_EQ(told(first), Lines{});
    const auto cutover = plan().cutovers.front();
    EXPECT_TRUE(cutover.from_product && cutover.product && cutover.municipality);
    EXPECT_EQ(found("o2"), (Lines{"cutover To O2"}));
    EXPECT_EQ(edit("project", "code", "D1", plan().projects.front()), "");
    EXPECT_EQ(plan().projects[1].parent, "D1");
    EXPECT_EQ(picture().milestones.front().project, "D1");
    EXPECT_EQ(plan().cutovers.front().project, "D1");
    EXPECT_EQ(edit("project_team", "name", "Sak og arkiv", plan().project_teams.front()), "");
    EXPECT_EQ(plan().cutovers.front().teams, "2 Sak og arkiv + Integrasjon");
    EXPECT_EQ(edit("cutover", "code", "X1", plan().cutovers.front()), "");
    EXPECT_EQ(plan().cutover_links.front().from, "X1");
    EXPECT_EQ(edit("cutover", "teams", "Kart", plan().cutovers.front()), "team_not_there");
    EXPECT_EQ(edit("cutover", "duration_days", "0", plan().cutovers.front()), "cutover_of_nothing");
    EXPECT_EQ(edit("work_default", "high", "20", app.landscape()->catalogue->work_defaults[0]), "");
    EXPECT_EQ(app.landscape()->catalogue->work_defaults[0].high, Decimal{2000});
    EXPECT_EQ(check_store(app, local_user())->faults, Lines{});
}

TEST_F(Plan, AStoreFromBeforeItIsSoundWhenItHasTheNewColumns) {
    import_whole("nye-asker");
    const std::pair<const char*, const char*> since_added[] = {
        {"milestone", R"(,"project":"","status":null,"achieved":null)"},
        {"risk", R"(,"probability_after":null,"consequence_after":null,"owner":"","project":"",)"
                 R"("status":null)"}};
    {
        auto held = app.session();
        Session& session = *held;
        Transaction writing{session, true};
        for (const auto& [table, fields] : since_added)
            EXPECT_EQ(session.run("UPDATE journal_change SET after = replace(after, $1, '') WHERE "
                                  "entity = $2 AND after LIKE '%' || $1 || '%'",
                          std::array<Value, 2>{std::string{fields}, std::string{table}}),
                5)
                << table << ", as it was written before it had more to say";
        writing.commit();
    }
    const auto checked = check_store(app, local_user());
    for (const auto& fault : checked->faults)
        EXPECT_FALSE(fault.starts_with("milestone") || fault.starts_with("risk")) << fault;
}

} // namespace
} // namespace samdrift
