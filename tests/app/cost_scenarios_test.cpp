// Scenarios of who pays what: kept, opened, held against each other, undone, and whose they are.
#include "app/cost_scenarios.hpp"
#include "app/import.hpp"
#include "app/scratch.hpp"
#include <gtest/gtest.h>

namespace samdrift {
namespace {

using namespace std::chrono;
constexpr auto key = "nedre-eiker-d-ikt";

class CostScenarios : public testing::Test {
public:
    CostScenarios() : app{scratch.store(), ticking()} {
        EXPECT_TRUE(import_folder(app, scratch.copy_example(key)).batch);
    }
    static WhatIfChange price(const char* project, int year, std::int64_t kroner) {
        WhatIfChange c;
        c.kind = WhatIfKind::price;
        c.cost_project = project;
        c.year = year;
        c.amount = Money{kroner * 100};
        return c;
    }
    static WhatIfChange leaving(const char* owner, Date day) {
        WhatIfChange c;
        c.kind = WhatIfKind::membership;
        c.owner = owner;
        c.left = day;
        return c;
    }
    Result<CostScenarioStored> keep(const char* name, std::vector<WhatIfChange> changes) {
        return keep_cost_scenario(
            app, local_user(), key, {name, CostStage::budget, std::move(changes)});
    }
    CostScenariosPage page() { return *cost_scenarios(app, local_user(), {key, {}, {}}); }
    Result<WhatIfAnswer> compared(const char* one, const char* other, int years = 3) {
        WhatIfOrder order;
        order.year = 2013;
        order.years = years;
        return compare_cost_scenarios(app, local_user(), {key, {}, {}}, {one, other, order});
    }

    Scratch scratch;
    App app;
};

std::string code_of(const auto& result) {
    return result.problems.empty() ? "" : result.problems[0].code;
}

TEST_F(CostScenarios, AreKeptOpenedChangedAndTakenAway) {
    EXPECT_TRUE(page().scenarios.empty());
    const auto stored =
        keep("Ærlig deling", {price("IT138", 2013, 500'000), leaving("Sande", 2014y / 1 / 1)});
    ASSERT_TRUE(stored) << code_of(stored);
    EXPECT_GT(stored->batch, 0);
    ASSERT_TRUE(keep("Zebra", {price("IT138", 2013, 1)}));
    auto all = page().scenarios;
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[0].name, "Zebra") << "Æ comes after Z";
    ASSERT_EQ(all[1].changes.size(), 2u);
    EXPECT_EQ(all[1].changes[0].amount, Money{50'000'000});
    EXPECT_EQ(all[1].changes[1].left, 2014y / 1 / 1);
    EXPECT_EQ(all[1].rows.size(), 2u);
    ASSERT_TRUE(keep("ærlig deling", {price("IT138", 2013, 600'000)})) << "one name, one scenario";
    all = page().scenarios;
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[1].changes.size(), 1u);
    const auto gone = keep("Zebra", {});
    ASSERT_TRUE(gone);
    EXPECT_EQ(page().scenarios.size(), 1u);
    EXPECT_TRUE(undo_batch(app, local_user(), gone->batch, key).undone);
    EXPECT_EQ(page().scenarios.size(), 2u) << "and back again";
}

TEST_F(CostScenarios, AreHeldAgainstEachOtherAndWhatIs) {
    ASSERT_TRUE(keep("Dyrere", {price("IT138", 2013, 5'000'000)}));
    ASSERT_TRUE(keep("Uten Sande", {leaving("Sande", 2013y / 7 / 1)}));
    const auto alone = compared("", "Dyrere");
    const auto other = compared("", "Uten Sande");
    const auto both = compared("Dyrere", "Uten Sande");
    ASSERT_TRUE(both) << code_of(both);
    ASSERT_EQ(both->years.size(), 3u);
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_EQ(both->years[i].before, alone->years[i].after);
        EXPECT_EQ(both->years[i].after, other->years[i].after);
        EXPECT_EQ(both->years[i].change, other->years[i].after - alone->years[i].after);
    }
    EXPECT_NE(alone->years[0].change, Money{});
    EXPECT_EQ(code_of(compared("Ingen", "")), "no_such_cost_scenario");
    WhatIfOrder last;
    EXPECT_EQ(compare_cost_scenarios(app, local_user(), {key, {}, {}}, {"", "Dyrere", last})
                  ->years.at(0)
                  .year,
        2013)
        << "the last that has costs";
}

TEST_F(CostScenarios, WhatCannotBeTriedIsNotKept) {
    EXPECT_EQ(code_of(keep(" ", {price("IT138", 2013, 1)})), "cost_scenario_name_missing");
    EXPECT_EQ(code_of(keep("A", {price("IT000", 2013, 1)})), "no_such_cost_project");
    EXPECT_EQ(code_of(keep("A", {})), "no_such_cost_scenario");
    EXPECT_TRUE(page().scenarios.empty());
    const auto reader = user_in_role(77, "Leser", Role::reader);
    EXPECT_FALSE(
        keep_cost_scenario(app, reader, key, {"A", CostStage::budget, {price("IT138", 2013, 1)}}));
}

TEST_F(CostScenarios, ComeInAsASheet) {
    const auto only = scratch.path / "only";
    std::filesystem::create_directories(only);
    std::filesystem::copy_file(scratch.path / key / "samarbeid.csv", only / "samarbeid.csv");
    scratch.write("only/kostnadsscenarier.csv",
        "scenario;nummer;endring;eier;prosjekt;grunnlag;år;verdi;gruppe;nøkkel\n"
        "Likt;1;nøkkel;;;;;;grunnpakke;likt\nLikt;2;grunnlag;Sande;IT138;brukere;2013;0;;\n");
    EXPECT_TRUE(import_folder(app, only).batch);
    const auto answer = compared("", "Likt", 1);
    ASSERT_TRUE(answer) << code_of(answer);
    EXPECT_EQ(answer->years[0].change, Money{}) << "the whole is the same, the parts are not";
    EXPECT_NE(answer->years[0].owners[0].change, Money{});
}

} // namespace
} // namespace samdrift
