// The common portfolio of the example, taken in from its sheets as people hand them in.
#include "app/choose.hpp"
#include "compare/example.hpp"
#include "scratch.hpp"
#include "storage/record_store.hpp"
#include <gmock/gmock.h>

namespace samdrift {
namespace {

using testing::IsEmpty;

class Choose : public testing::Test {
protected:
    Choose() : folder{scratch.copy_example("nye-asker")} {}

    // Takes the example in as it stands in the folder, in a store of its own each time.
    Result<ChooseAnswer> chosen(const ChooseAsked& asked = {}, std::optional<Date> day = {}) {
        Scratch fresh;
        App app{fresh.store(), ticking()};
        const auto imported = import_folder(app, folder);
        EXPECT_THAT(imported.problems, IsEmpty());
        return choose(app, local_user(), {"nye-asker", day, {}}, asked);
    }

    void expect_recommended(const Result<ChooseAnswer>& answer, const std::string& when) {
        ASSERT_TRUE(answer) << when;
        EXPECT_EQ(answer->status, ChooseStatus::optimal) << when;
        const auto rows = example::rows_of(std::filesystem::path{SAMDRIFT_SOURCE} /
                                           "examples/nye-asker/expected/anbefalt-portefolje.csv");
        ASSERT_EQ(rows.size(), 17u);
        for (const auto& row : rows) {
            const auto a =
                std::ranges::find(answer->areas, row.at("fagområde"), &ChosenAreaView::area);
            ASSERT_NE(a, answer->areas.end()) << when << ": " << row.at("fagområde");
            const auto wanted =
                row.at("valg") == "ny anskaffelse" ? "new_procurement" : row.at("valg");
            EXPECT_EQ(a->choice, wanted) << when << ": " << a->area;
            EXPECT_EQ(a->interim_until ? iso(*a->interim_until) : "", row.at("midlertidig_til"));
            EXPECT_EQ(a->target.has_value(), a->interim_until.has_value());
        }
    }

    Scratch scratch;
    std::filesystem::path folder;
};

TEST_F(Choose, GivesTheRecommendedPortfolio) {
    expect_recommended(chosen(), "today");
    expect_recommended(chosen({}, example::september), "in September 2017");
}

TEST_F(Choose, HoldsWhenARateIsAFifthMoreOrLess) {
    const auto sheet = folder / "kostnadssatser.csv";
    const auto whole = scratch.read("nye-asker/kostnadssatser.csv");
    const auto rows = example::rows_of(sheet);
    ASSERT_GT(rows.size(), 15u);
    for (const auto& row : rows)
        for (const std::int64_t part : {80, 120}) {
            const auto value = std::stoll(row.at("verdi"));
            const auto changed = value * part;
            auto written = std::to_string(changed / 100);
            if (changed % 100) written += "," + std::to_string(100 + changed % 100).substr(1);
            if (row.at("enhet") == "stk" || row.at("enhet") == "år")
                written = std::to_string(changed / 100);
            const auto line = row.at("navn") + ";" + row.at("fagområde") + ";";
            scratch.edit("nye-asker/kostnadssatser.csv", line + row.at("verdi"), line + written);
            expect_recommended(chosen(), line + written);
            scratch.write("nye-asker/kostnadssatser.csv", whole);
        }
}

TEST_F(Choose, TellsRulesThatContradict) {
    scratch.edit("nye-asker/rammer.csv", "teknisk;utsett",
        "adm.turnus;må anskaffe nytt;;;;eksempel;\nadm.turnus;må beholde;;GAT;;eksempel;\nteknisk;"
        "utsett");
    const auto answer = chosen();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, ChooseStatus::infeasible);
    ASSERT_EQ(answer->contradiction.size(), 2u);
    for (const auto& c : answer->contradiction) {
        EXPECT_THAT(c.areas, testing::ElementsAre("adm.turnus"));
        EXPECT_EQ(c.rule.rows.at(0).kind, "choice_rule");
    }
    EXPECT_FALSE(answer->cost);
}

TEST_F(Choose, RefusesWhatIsNotThere) {
    const auto answer = chosen({.scenario = "Drømmen"});
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.problems.at(0).code, "no_such_scenario");
    Scratch fresh;
    App app{fresh.store(), ticking()};
    import_folder(app, folder);
    EXPECT_EQ(choose(app, local_user(), {"nowhere", {}, {}}, {}).problems.at(0).code,
        "unknown_cooperation");
    EXPECT_EQ(choose(app, User{}, {"nye-asker", {}, {}}, {}).problems.at(0).code, "login_needed");
}

TEST_F(Choose, KeepsWhatAScenarioHasChosen) {
    scratch.write("nye-asker/scenarioer.csv", "navn;tilstand\nAlt i GAT;utkast\n");
    scratch.write("nye-asker/scenariovalg.csv",
        "scenario;fagområde;valg;system\nAlt i GAT;helse.helsestasjon;system;WinMed Helse\n");
    const auto free = chosen(), bound = chosen({.scenario = "alt i gat"});
    ASSERT_TRUE(free);
    ASSERT_TRUE(bound);
    const auto station =
        std::ranges::find(bound->areas, "helse.helsestasjon", &ChosenAreaView::area);
    EXPECT_EQ(station->choice, "WinMed Helse");
    EXPECT_FALSE(station->second) << "the scenario leaves no other";
    EXPECT_EQ(station->reasons.at(0).rows.at(0).kind, "scenario_choice");
    const auto was = std::ranges::find(free->areas, "helse.helsestasjon", &ChosenAreaView::area);
    EXPECT_EQ(*bound->cost - *free->cost, *was->margin) << "it costs what the second choice does";
}

} // namespace
} // namespace samdrift
