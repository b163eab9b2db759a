// What importing some sheets would do, worked out without a store.
#include "match/intake.hpp"
#include "register/usage.hpp"
#include <algorithm>
#include <gtest/gtest.h>
#include <sstream>

namespace samdrift {
namespace {

// A sheet as a small document: the first line is the heading, cells between semicolons.
Sheet sheet(const std::string& name, const std::string& text) {
    Sheet s{name + ".csv", name, {}};
    std::istringstream lines{text};
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        SheetRow row{number, {}};
        std::istringstream cells{line + ";"};
        std::string cell;
        while (std::getline(cells, cell, ';'))
            row.cells.push_back({cell.empty() ? CellKind::blank : CellKind::text, cell});
        s.rows.push_back(row);
    }
    return s;
}

std::vector<Sheet> house() {
    return {sheet("samarbeid", "nøkkel;navn;type\nny;Ny kommune;sammenslåing"),
        sheet("kommuner", "kommunenummer;navn\n0220;Asker\n0627;Røyken"),
        sheet("fagomrader", "kode;overordnet;navn\nhelse.plo;helse;Pleie og omsorg\nhelse;;Helse")};
}

constexpr auto heading = "kommune;fagområde;system;leverandør;status;brukere;årskostnad_nok\n";

Intake run(std::vector<Sheet> sheets, std::vector<Sheet> answers = {}) {
    return intake({}, [](std::int64_t, Existing&) {}, {std::move(sheets), "", std::move(answers)});
}

Intake run_systems(const std::string& rows) {
    auto sheets = house();
    sheets.push_back(sheet("systemer", heading + rows));
    return run(std::move(sheets));
}

std::string codes(const Intake& done) {
    std::string all;
    for (const auto& p : done.problems)
        all += (all.empty() ? "" : " ") + std::to_string(p.place.row) + ":" + p.place.column + ":" +
               p.code;
    return all;
}

TEST(Intake, TellsEveryProblemWithItsPlace) {
    struct Row {
        const char *why, *rows, *problems;
    };
    const Row rows[] = {
        {"nothing wrong", "Asker;helse.plo;Gerica;Tieto;i drift;1900;1 300 000", ""},
        {"a municipality nobody knows", "Oslo;helse.plo;Gerica;Tieto;i drift;1;1",
            "2:kommune:unknown_municipality"},
        {"one that is nearly right", "Askr;helse.plo;Gerica;Tieto;i drift;1;1",
            "2:kommune:unknown_municipality"},
        {"an area nobody knows", "Asker;kultur;Gerica;Tieto;i drift;1;1",
            "2:fagområde:unknown_area"},
        {"no such choice", "Asker;helse.plo;Gerica;Tieto;i bruk;1;1", "2:status:unknown_choice"},
        {"negative users", "Asker;helse.plo;Gerica;Tieto;i drift;-1;1", "2:brukere:below_zero"},
        {"an amount with its unit", "Asker;helse.plo;Gerica;Tieto;i drift;1;1 234,5 kr",
            "2:årskostnad_nok:not_a_number"},
        {"no system", "Asker;helse.plo;;Tieto;i drift;1;1", "2:system:missing_value"},
        {"the same usage twice",
            "Asker;helse.plo;Gerica;Tieto;i drift;1;1\nAsker;helse.plo;GERICA;Tieto;i drift;1;1",
            "3::row_twice"},
        {"three at once, all told", "Oslo;kultur;Gerica;Tieto;i drift;-1;1",
            "2:kommune:unknown_municipality 2:fagområde:unknown_area 2:brukere:below_zero"},
    };
    for (const auto& row : rows) EXPECT_EQ(codes(run_systems(row.rows)), row.problems) << row.why;
}

TEST(Intake, RefusesHeadingsThatCannotBeRead) {
    auto sheets = house();
    sheets.push_back(
        sheet("systemer", "kommune;fagområde;system;Kommune\nAsker;helse.plo;Gerica;Asker"));
    const auto done = run(sheets);
    EXPECT_EQ(codes(done), "1:Kommune:doubled_column 1:status:missing_column");
    EXPECT_EQ(std::ranges::count(done.rows, RowOutcome::refused, &RowAnswer::outcome), 1);
}

TEST(Intake, KeepsColumnsItDoesNotKnow) {
    auto sheets = house();
    sheets.push_back(sheet(
        "systemer", "kommune;fagområde;system;status;rom\nAsker;helse.plo;Gerica;i drift;204"));
    const auto done = run(sheets);
    EXPECT_EQ(done.unknown_columns, (std::vector<std::string>{"systemer.csv: rom"}));
    const Change* usage = nullptr;
    for (const auto& c : done.changes)
        if (c.entity == &entity<Usage>()) usage = &c;
    ASSERT_TRUE(usage);
    EXPECT_EQ(from_record<Usage>(*usage->after).extra, R"({"rom":"204"})");
    EXPECT_EQ(usage->place, "systemer.csv:2");
}

TEST(Intake, NeedsACooperationAndSaysSo) {
    EXPECT_EQ(
        codes(run({sheet("kommuner", "kommunenummer;navn\n0220;Asker")})), "0::no_cooperation");
    const auto asked = intake({}, [](std::int64_t, Existing&) {},
        {{sheet("kommuner", "kommunenummer;navn\n0220;Asker")}, "ukjent", {}});
    EXPECT_EQ(codes(asked), "0::unknown_cooperation");
    EXPECT_EQ(codes(run({sheet("noe annet", "a;b\n1;2")})), "0::nothing_known");
}

TEST(Intake, AsksAboutNamesInDoubtUnlessTheFolderHasItsOwnAliases) {
    const std::string rows = "Asker;helse.plo;Familia;Visma;i drift;1;1\nRøyken;helse.plo;Visma "
                             "Familia;Visma;i drift;1;1";
    const auto asked = run_systems(rows);
    ASSERT_EQ(asked.questions.size(), 1u);
    EXPECT_EQ(asked.questions[0].name, "Visma Familia");
    EXPECT_EQ(asked.questions[0].proposals[0].name, "Familia");
    EXPECT_TRUE(asked.problems.empty()) << "a question is not a fault";

    auto sheets = house();
    sheets.push_back(sheet("systemer", heading + rows));
    const auto answered =
        run(sheets, {sheet("alias", "slag;navn;skrivemåte\nprodukt;Familia;Visma Familia")});
    EXPECT_TRUE(answered.questions.empty());
    EXPECT_EQ(answered.new_products.size(), 1u) << "one product under two spellings";

    sheets.push_back(sheet("alias", "slag;navn;skrivemåte\nprodukt;GAT;Gatsoft GAT"));
    const auto settled = run(sheets);
    EXPECT_TRUE(settled.questions.empty()) << "a folder with its own aliases is settled";
    EXPECT_EQ(settled.new_products.size(), 3u) << "GAT, and each spelling its own product";
}

TEST(Intake, PutsSystemsThatOthersReferToInTheirMunicipality) {
    auto sheets = house();
    sheets.push_back(
        sheet("systemer", std::string{heading} + "Asker;helse.plo;Gerica;Tieto;i drift;1;1"));
    sheets.push_back(sheet("avtaler", "kommune;system;inngått;utløper\nAsker;GERICA;2010-01-01;"
                                      "2009-01-01\nRøyken;Gerica;;\nAsker;Gerika;;"));
    EXPECT_EQ(codes(run(sheets)),
        "2:utløper:ends_before_start 3:system:unknown_system 4:system:unknown_system");
}

TEST(Intake, RefusesAreasBelowThemselves) {
    auto sheets = house();
    sheets[2] = sheet("fagomrader", "kode;overordnet;navn\na;b;A\nb;a;B");
    EXPECT_NE(codes(run(sheets)).find("area_in_circle"), std::string::npos);
}

} // namespace
} // namespace samdrift
