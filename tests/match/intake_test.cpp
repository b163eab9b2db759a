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

const Record* made_usage(const Intake& done, const std::string& system) {
    const Entity& e = entity<Usage>();
    for (const auto& change : done.changes)
        if (change.entity == &e && change.after &&
            (*change.after)[e.index("system")] == Value{system})
            return &*change.after;
    return nullptr;
}

TEST(Intake, SplitsARowWhoseCellAPersonSaysHoldsTwoProducts) {
    auto sheets = house();
    const auto rows = "Røyken;helse.plo;Gerica;Tieto;i drift;9;9\n"
                      "Røyken;helse.plo;CosDoc;Acos;i drift;9;9\n"
                      "Asker;helse.plo;Gerica/CosDoc;;i drift;1900;1000001,01";
    sheets.push_back(sheet("systemer", std::string{heading} + rows));
    sheets.push_back(sheet("avtaler", "kommune;system\nAsker;Gerica/CosDoc"));
    const auto asked = run(sheets);
    ASSERT_EQ(asked.questions.size(), 1u);
    ASSERT_EQ(asked.questions[0].proposals.size(), 2u);
    EXPECT_EQ(asked.questions[0].proposals[1].part, "CosDoc");

    const auto split = run(sheets, {sheet("alias", "slag;navn;skrivemåte;del\n"
                                                   "produkt;Gerica;Gerica/CosDoc;Gerica\n"
                                                   "produkt;CosDoc;Gerica/CosDoc;CosDoc")});
    EXPECT_EQ(codes(split), "") << "the contract covers the first of the two";
    EXPECT_TRUE(split.questions.empty());
    EXPECT_EQ(split.new_products.size(), 2u) << "the cell itself is no product";
    const Entity& e = entity<Usage>();
    std::int64_t cost = 0, users = 0, count = 0;
    for (const auto& change : split.changes) {
        if (change.entity != &e) continue;
        const auto usage = from_record<Usage>(*change.after);
        if (usage.users != 1900) continue;
        ++count;
        users = *usage.users;
        cost += usage.yearly_cost->oere;
        EXPECT_EQ(usage.figures_source, Origin::derived) << usage.system;
        EXPECT_NE(usage.remark.find("Gerica/CosDoc"), std::string::npos);
        EXPECT_TRUE(usage.system == "Gerica" || usage.system == "CosDoc") << usage.system;
    }
    EXPECT_EQ(count, 2);
    EXPECT_EQ(users, 1900);
    EXPECT_EQ(cost, 100'000'101) << "not an øre more or less than the cell";
    EXPECT_EQ(
        std::ranges::count(split.rows, e.table, [](const RowAnswer& r) { return r.entity->table; }),
        4)
        << "the row is counted as the two it became";

    const auto one = run(sheets, {sheet("alias", "slag;navn;skrivemåte\n"
                                                 "produkt;Gerica;Gerica/CosDoc")});
    EXPECT_NE(made_usage(one, "Gerica/CosDoc"), nullptr) << "said to be one name, it stays one row";
}

TEST(Intake, TellsWhatIsWrongWithASplitRowOnce) {
    auto sheets = house();
    const auto rows = "Røyken;helse.plo;Gerica;Tieto;i drift;9;9\n"
                      "Røyken;helse.plo;CosDoc;Acos;i drift;9;9\n"
                      "Asker;helse.plo;Gerica/CosDoc;;i drift;-1;5\n"
                      "Asker;helse.plo;Gerica;;i drift;3;5\n"
                      "Oslo;helse.plo;Gerica/CosDoc;;i drift;1;5";
    sheets.push_back(sheet("systemer", std::string{heading} + rows));
    const auto done = run(sheets, {sheet("alias", "slag;navn;skrivemåte;del\n"
                                                  "produkt;Gerica;Gerica/CosDoc;Gerica\n"
                                                  "produkt;CosDoc;Gerica/CosDoc;CosDoc")});
    EXPECT_EQ(codes(done), "4:brukere:below_zero 6:kommune:unknown_municipality");
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
