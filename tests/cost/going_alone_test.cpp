// Joining held against going alone: the case of Nedre Eiker, and small ones reckoned by hand.
#include "cost/going_alone.hpp"
#include "cost/investments.hpp"
#include "cost/nedre_eiker.hpp"
#include "cost/years_ahead.hpp"
#include <gtest/gtest.h>

namespace samdrift {
namespace {

Date day(const char* iso_day) { return *read_iso(iso_day); }
Money kr(std::int64_t kroner) { return {kroner * 100}; }

AloneCost alone(int year, BudgetType type, std::int64_t kroner, const char* name = "alene") {
    AloneCost c;
    c.municipality = {1};
    c.alternative = name;
    c.year = year;
    c.type = type;
    c.amount = kr(kroner);
    return c;
}

// Two share a project of 1000 kr a year by halves; the first of them is yet to join.
struct Small {
    CostRows rows;
    std::vector<AloneCost> alone_costs;
    JoiningOrder order{{1}, "Vik", day("2020-01-01"), {}};

    Small() {
        for (const auto* name : {"Vik", "Nes"}) {
            Owner o;
            o.name = name;
            o.member.municipality = {static_cast<std::int64_t>(rows.owners.size()) + 1};
            o.member.number = "000" + std::to_string(rows.owners.size() + 1);
            o.member.joined = day(name == std::string{"Vik"} ? "2020-01-01" : "2010-01-01");
            rows.owners.push_back(o);
        }
        ProjectCost cost;
        cost.project = cost.name = "Nett";
        cost.year = 2020;
        cost.amount = kr(1000);
        rows.costs.push_back(cost);
        AllocationKey key;
        key.group = KeyGroup::base;
        key.formula = "likt";
        rows.keys.push_back(key);
        for (int year = 2020; year <= 2022; ++year)
            alone_costs.push_back(alone(year, BudgetType::operation, 800));
    }
    EstimateItem item(int year, std::int64_t kroner, bool yearly = false) const {
        EstimateItem i;
        i.year = year;
        i.amount = kr(kroner);
        i.yearly = yearly;
        return i;
    }
    GoingAloneView view() const {
        const auto views = going_alone(rows, alone_costs, order);
        EXPECT_EQ(views.size(), 1u);
        return views.empty() ? GoingAloneView{} : views[0];
    }
};

TEST(GoingAlone, BreaksEvenInTheYearThatWhatIsSavedHasPaidWhatWasSpent) {
    Small small;
    small.order.items = {small.item(2020, 500)};
    const auto view = small.view();
    ASSERT_EQ(view.years.size(), 3u);
    EXPECT_EQ(view.years[0].joining, kr(1000)) << "half of 1000, and 500 once";
    EXPECT_EQ(view.years[0].difference, kr(200));
    EXPECT_EQ(view.years[1].difference, kr(-300));
    EXPECT_EQ(view.years[1].difference_so_far, kr(-100));
    EXPECT_FALSE(view.years[0].prolonged);
    EXPECT_TRUE(view.years[1].prolonged);
    EXPECT_EQ(view.break_even, 2021);
    small.order.items = {small.item(2020, 500), small.item(2022, 1000)};
    EXPECT_EQ(small.view().break_even, std::nullopt) << "it does not stay so to the end";
    small.order.items = {small.item(2020, 900)};
    EXPECT_EQ(small.view().break_even, 2022) << "to the krone is enough";
    small.order.items = {small.item(2020, 901)};
    EXPECT_EQ(small.view().break_even, std::nullopt);
}

TEST(GoingAlone, PaysAloneUntilTheDayItJoins) {
    Small small;
    small.order.day = day("2020-07-01"); // 184 of 366 days are left
    small.alone_costs.push_back(alone(2020, BudgetType::investment, 300));
    const auto first = small.view().years.at(0);
    EXPECT_EQ(first.alone, kr(1100));
    EXPECT_EQ(first.before_joining, proportion(kr(800), 182, 366)) << "its operation alone";
    EXPECT_EQ(first.contribution, proportion(kr(1000), 184, 184 + 366));
    EXPECT_EQ(first.joining, first.before_joining + first.contribution);
}

TEST(GoingAlone, HasWhatIsPaidBeforeJoiningAndEveryYear) {
    Small small;
    small.order.day = day("2021-01-01");
    small.rows.owners[0].member.joined = day("2021-01-01");
    auto own = small.item(2021, 77, true);
    own.in_contribution = true;
    small.order.items = {small.item(2020, 50), small.item(2021, 20, true), own};
    small.alone_costs.push_back(alone(2020, BudgetType::investment, 4000));
    const auto years = small.view().years;
    ASSERT_EQ(years.size(), 3u);
    EXPECT_EQ(years[0].joining, kr(850)) << "the operation alone, and what is paid ahead";
    EXPECT_EQ(years[0].contribution, Money{});
    EXPECT_EQ(years[1].joining, kr(520)) << "half, and 20; its own line is in the contribution";
    EXPECT_EQ(years[2].yearly, kr(20));
}

TEST(GoingAlone, HasItsPartOfWhatIsInvestedInTheYearItIsBought) {
    Small small;
    Investment san;
    san.id = {9};
    san.name = "Lagring";
    san.year = 2021;
    san.amount = kr(400);
    san.lifetime = 4;
    AllocationKey key;
    key.group = KeyGroup::core_investment;
    key.formula = "likt";
    small.rows.keys.push_back(key);
    small.rows.investments.push_back(san);
    const auto years = small.view().years;
    EXPECT_EQ(years[1].investments, kr(200));
    EXPECT_EQ(years[2].investments, Money{}) << "it is written off, and not paid again";
}

TEST(GoingAlone, SaysWhyThereIsNothingToHoldItAgainst) {
    Small small;
    small.alone_costs = {alone(2019, BudgetType::operation, 1)};
    EXPECT_NE(small.view().stops.at(0).nb.find("2020"), std::string::npos);
    small.alone_costs = {
        alone(2020, BudgetType::operation, 1), alone(2022, BudgetType::operation, 1)};
    const auto gap = small.view();
    EXPECT_EQ(gap.years.size(), 1u);
    EXPECT_NE(gap.stops.at(0).nb.find("mangler for 2021"), std::string::npos);
    EXPECT_EQ(gap.break_even, std::nullopt) << "nobody knows";
    small.alone_costs = {alone(2020, BudgetType::operation, 1, "Alene"),
        alone(2020, BudgetType::operation, 1, "Kjøpe av nabo"),
        alone(2020, BudgetType::investment, 1, "alene")};
    EXPECT_EQ(going_alone(small.rows, small.alone_costs, small.order).size(), 2u);
    small.order.municipality = {2};
    EXPECT_TRUE(going_alone(small.rows, small.alone_costs, small.order).empty()) << "another's";
}

std::vector<AloneCost> alone_of_case() {
    std::vector<AloneCost> all;
    for (auto& c : nedre_eiker::sheet("alene"))
        all.push_back(alone(std::stoi(c["år"]), nedre_eiker::choice<BudgetType>(c["type"]),
            std::stoll(c["beløp_1000nok"]) * 1000, c["alternativ"].c_str()));
    return all;
}

TEST(GoingAlone, OfNedreEiker) {
    const auto rows = nedre_eiker::rows();
    const auto joining = [&](const char* on) {
        JoiningOrder order{{1}, "Nedre Eiker", day(on), {}};
        return going_alone(rows, alone_of_case(), order).at(0);
    };
    const auto view = joining("2013-01-01");
    ASSERT_EQ(view.years.size(), 3u) << "2013 to 2015";
    EXPECT_EQ(
        view.years[0].alone, kr(6254'000 + 2756'000 + 954'000 + 1166'000 + 742'000 + 1100'000));
    const auto contribution = allocate_year(rows, 2013, CostStage::budget);
    const auto owner = *rows.owner_of(std::string_view{"Nedre Eiker"});
    EXPECT_EQ(view.years[0].contribution, contribution->totals[owner]);
    Money so_far;
    for (const auto& y : view.years) {
        EXPECT_EQ(y.joining, y.before_joining + y.contribution + y.investments + y.once + y.yearly);
        so_far += y.joining - y.alone;
        EXPECT_EQ(y.difference_so_far, so_far);
    }
    const auto too_soon = joining("2012-01-01");
    EXPECT_TRUE(too_soon.years.empty());
    ASSERT_FALSE(too_soon.stops.empty()) << "nobody has said who uses what there in 2012";
    EXPECT_EQ(too_soon.stops[0].nb.find("problem."), std::string::npos) << too_soon.stops[0].nb;
}

} // namespace
} // namespace samdrift
