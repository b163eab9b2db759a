#include "cost/contribution_views.hpp"
#include "cost/investments.hpp"
#include "cost/nedre_eiker.hpp"
#include "cost/years_ahead.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace samdrift {
namespace {

constexpr auto budget = CostStage::budget;

const OwnerContributionView& of(const ContributionAnswer& answer, const std::string& owner) {
    return *std::ranges::find(answer.owners, owner, &OwnerContributionView::owner);
}

TEST(ContributionAnswer, AddsUpFromLinesToOwnersToTheTotal) {
    const auto rows = nedre_eiker::rows();
    for (const auto& [year, owners] : {std::pair{2012, 4u}, std::pair{2013, 5u}}) {
        const auto answer = contribution_answer(rows, year, budget);
        ASSERT_TRUE(answer) << text(answer.problems.at(0)).nb;
        EXPECT_EQ(answer->owners.size(), owners);
        Money total;
        for (const auto& o : answer->owners) {
            Money lines;
            for (const auto& l : o.lines) {
                lines += l.amount;
                ASSERT_TRUE(l.value && l.of);
                const Wide off = Wide{l.amount.oere} * *l.of - Wide{l.total.oere} * *l.value;
                EXPECT_TRUE(off < *l.of && off > -*l.of) << l.cost_project << " of " << o.owner;
                EXPECT_GE(l.rows.size(), 2u) << "the cost and the key";
            }
            EXPECT_EQ(lines, o.amount);
            EXPECT_EQ(o.base + o.applications + o.own, o.amount);
            const auto& c = o.change;
            EXPECT_EQ(c.before + c.projects + c.members + c.share + c.cost, o.amount);
            total += o.amount;
        }
        EXPECT_EQ(total, answer->total);
    }
}

TEST(ContributionAnswer, SaysALineAsPeopleReckonIt) {
    const auto answer = contribution_answer(nedre_eiker::rows(), 2012, budget);
    ASSERT_TRUE(answer);
    const auto& drammen = of(*answer, "Drammen");
    const auto wintid =
        std::ranges::find(drammen.lines, "IT138", &ContributionLineView::cost_project);
    EXPECT_EQ(wintid->key, "brukere");
    EXPECT_EQ(wintid->driver, "brukere");
    EXPECT_EQ(wintid->value, 2'600);
    EXPECT_EQ(wintid->of, 3'820);
    EXPECT_EQ(wintid->amount.oere, 27'905'759);
    ASSERT_EQ(wintid->parts.size(), 1u);
    EXPECT_EQ(wintid->parts[0].rows.at(0).kind, "project_users");
    const auto price =
        std::ranges::find(answer->unit_prices, "IT138", &UnitPriceView::cost_project);
    EXPECT_EQ(price->of, 3'820);
    EXPECT_EQ(price->price.oere, 10'733) << "107.33 kr a user, shown and not used";
}

TEST(ContributionAnswer, GivesOwnSystemsToTheirOwnerAndLeavesThemOutOfOthers) {
    const auto answer = contribution_answer(nedre_eiker::rows(), 2013, budget);
    ASSERT_TRUE(answer);
    for (const auto& o : answer->owners) {
        const auto own = std::ranges::count_if(
            o.lines, [](const auto& l) { return l.cost_project.starts_with("IT9"); });
        EXPECT_EQ(own, o.owner == "Nedre Eiker" ? 3 : 0);
        EXPECT_EQ(o.own.oere, o.owner == "Nedre Eiker" ? 171'000'000 : 0);
    }
}

TEST(ContributionAnswer, SaysAMixInLowestTerms) {
    auto rows = nedre_eiker::rows();
    for (auto& key : rows.keys)
        if (key.group == KeyGroup::base) key.formula = "1/3 likt + 2/3 innbyggere";
    const auto answer = contribution_answer(rows, 2012, budget);
    ASSERT_TRUE(answer);
    const auto& line = of(*answer, "Sande").lines.front();
    EXPECT_EQ(line.cost_project, "IT101");
    const auto base =
        std::ranges::find(of(*answer, "Sande").lines, "IT182", &ContributionLineView::cost_project);
    // 1/3 · 1/4 + 2/3 · 8 500/98 700
    EXPECT_EQ(base->driver, "1/3 lik del + 2/3 innbyggere");
    EXPECT_EQ(Wide{*base->value} * 12 * 98'700, Wide{*base->of} * (98'700 + 8 * 8'500));
    EXPECT_EQ(base->parts.size(), 2u);
}

TEST(ContributionAnswer, HoldsInvestmentsBeside) {
    const auto rows = nedre_eiker::rows();
    const auto answer = contribution_answer(rows, 2013, budget);
    ASSERT_TRUE(answer);
    Money bought, off;
    for (const auto& o : answer->owners) {
        bought += o.investments;
        off += o.depreciation;
    }
    EXPECT_EQ(bought.oere, 380'000'000) << "what nobody is said to own is not shared";
    EXPECT_EQ(off.oere, (9'000'000 + 5'200'000 + 1'500'000) / 5 * 100);
    const auto own =
        std::ranges::find(answer->investments, InvestmentKind::own, &InvestmentView::kind);
    EXPECT_TRUE(own->shares.empty());
    EXPECT_EQ(own->amount.oere, 30'000'000);
}

TEST(WrittenOff, AddsUpToTheAmount) {
    Investment i;
    i.year = 2012;
    i.amount = {1'000};
    i.lifetime = 3;
    std::vector<std::int64_t> years;
    for (int year = 2011; year <= 2016; ++year) years.push_back(written_off(i, year).oere);
    EXPECT_EQ(years, (std::vector<std::int64_t>{0, 0, 334, 333, 333, 0}));
}

TEST(YearsAhead, RaisePricesByTheIndexOfTheKind) {
    auto rows = nedre_eiker::rows();
    for (auto& cost : rows.costs)
        if (cost.project == "IT182") cost.cost_kind = "lisens";
    rows.price_indices = {{.cost_kind = "lisens", .year = 2014, .percent = {1'000}},
        {.cost_kind = "", .year = 2014, .percent = {250}}};
    const auto answer = contribution_answer(rows, 2012, budget);
    ASSERT_TRUE(answer);
    ASSERT_EQ(answer->ahead.size(), 4u);
    const auto next = contribution_answer(rows, 2013, budget);
    EXPECT_FALSE(answer->ahead[0].prolonged) << "2013 has been entered";
    EXPECT_EQ(answer->ahead[0].total, next->total);
    EXPECT_EQ(answer->ahead[0].owners.size(), 5u);
    EXPECT_TRUE(answer->ahead[1].prolonged);
    const std::int64_t licence = 148'000'000, rest = next->total.oere - licence;
    EXPECT_EQ(answer->ahead[1].total.oere, licence * 11 / 10 + rest * 41 / 40);
    EXPECT_EQ(answer->ahead[2].total, answer->ahead[1].total) << "no index of 2015";
    for (const auto& year : answer->ahead) {
        Money sum;
        for (const auto& o : year.owners) sum += o.amount;
        EXPECT_EQ(sum, year.total);
    }
}

TEST(ExplainedAmount, IsOfOneOwnerAndProject) {
    const auto rows = nedre_eiker::rows();
    const auto amount = explained_amount(rows, 2012, budget, "drammen", "IT138");
    ASSERT_TRUE(amount);
    EXPECT_EQ(amount->amount.oere, 27'905'759);
    EXPECT_EQ(amount->steps.back().text.nb, "Drammen betaler 279\u00a0057,59 kr.");
    EXPECT_EQ(
        explained_amount(rows, 2012, budget, "Oslo", "IT138").problems.at(0).code, "no_such_owner");
    EXPECT_EQ(explained_amount(rows, 2013, budget, "Sande", "IT901").problems.at(0).code,
        "no_such_cost_project");
    EXPECT_EQ(explained_amount(rows, 2012, budget, "Sande", "IT000").problems.at(0).code,
        "no_such_cost_project");
}

} // namespace
} // namespace samdrift
