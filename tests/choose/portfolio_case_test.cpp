// Rules, ties and contradictions: what people demand, as the optimiser is told of it.
#include "small_case.hpp"
#include <gtest/gtest.h>

namespace samdrift {
namespace {

using namespace small;
using namespace std::chrono;

ChooseAnswer answer(const ChoiceFacts& f, std::vector<Rate> rows = plain_rates()) {
    const RateTable rates{rows};
    const auto basis = price_basis(f, rates);
    const auto made = portfolio_case(basis, *product_weights({}));
    return choose_answer(basis, made, find_choice(made, 1));
}
std::string choices(const ChooseAnswer& a) {
    std::string all;
    for (const auto& area : a.areas) all += (all.empty() ? "" : " ") + area.choice;
    return a.contradiction.empty() ? all : "contradiction";
}

// Three areas alike: P1 in Asker is the cheapest, P2 in Røyken the next.
ChoiceFacts three_areas() {
    auto f = facts(3);
    for (std::size_t a = 0; a < 3; ++a) {
        use(f, a, 0, 1, 100, 100'000);
        use(f, a, 1, 2, 100, 150'000);
    }
    return f;
}

struct CaseRow {
    const char* why;
    void (*change)(ChoiceFacts&);
    const char* chosen;
};

TEST(PortfolioCase, KeepsWhatPeopleDemand) {
    const CaseRow rows[] = {
        {"nobody demands anything", [](ChoiceFacts&) {}, "P1 P1 P1"},
        {"must keep",
            [](ChoiceFacts& f) { rule(f, RuleKind::must_keep, "a2").product = Id<Product>{2}; },
            "P1 P2 P1"},
        {"must keep, wherever it is a candidate",
            [](ChoiceFacts& f) { rule(f, RuleKind::must_keep, "").product = Id<Product>{2}; },
            "P2 P2 P2"},
        {"must not",
            [](ChoiceFacts& f) { rule(f, RuleKind::must_not, "a1 a3").product = Id<Product>{1}; },
            "P2 P1 P2"},
        {"must procure", [](ChoiceFacts& f) { rule(f, RuleKind::must_procure, "a3"); },
            "P1 P1 new_procurement"},
        {"deferred", [](ChoiceFacts& f) { rule(f, RuleKind::defer, "a1").until = f.day; },
            "deferred P1 P1"},
        {"the same product, one of them given",
            [](ChoiceFacts& f) {
                rule(f, RuleKind::same_product, "a1 a2");
                rule(f, RuleKind::must_keep, "a2").product = Id<Product>{2};
            },
            "P2 P2 P1"},
        {"the same supplier is enough",
            [](ChoiceFacts& f) {
                f.products[{1}].supplier = f.products[{2}].supplier = Id<Supplier>{4};
                rule(f, RuleKind::same_supplier, "a1 a2");
                rule(f, RuleKind::must_keep, "a2").product = Id<Product>{2};
            },
            "P1 P2 P1"},
        {"two whose supplier nobody knows are not of one",
            [](ChoiceFacts& f) {
                rule(f, RuleKind::same_supplier, "a1 a2");
                rule(f, RuleKind::must_keep, "a2").product = Id<Product>{2};
            },
            "P2 P2 P1"},
        {"a mandatory component that only the other supports",
            [](ChoiceFacts& f) {
                f.components.push_back({8, {2}, "svarut"});
                rule(f, RuleKind::needs_component, "a2").component = "felles:SvarUt";
            },
            "P1 P2 P1"},
        {"not continued by its supplier",
            [](ChoiceFacts& f) {
                Assessment a;
                a.id = {6};
                a.area = f.areas[0].id;
                a.product = {1};
                a.continued = false;
                f.rows.assessments = {a};
            },
            "P2 P1 P1"},
        {"not supported on the day they would move",
            [](ChoiceFacts& f) {
                Assessment a;
                a.id = {6};
                a.area = f.areas[0].id;
                a.product = {1};
                a.supported_until =
                    Date{std::chrono::sys_days{f.moving_day} - std::chrono::days{1}};
                f.rows.assessments = {a};
            },
            "P2 P1 P1"},
        {"supported until they move",
            [](ChoiceFacts& f) {
                Assessment a;
                a.id = {6};
                a.area = f.areas[0].id;
                a.product = {1};
                a.supported_until = f.moving_day;
                f.rows.assessments = {a};
            },
            "P1 P1 P1"},
        {"out of use before they would move",
            [](ChoiceFacts& f) {
                for (auto& u : f.areas[2].uses)
                    if (u.product == Id<Product>{1}) u.until = f.moving_day;
            },
            "P1 P1 P2"},
        {"a budget that the first year does not hold",
            [](ChoiceFacts& f) {
                auto& r = rule(f, RuleKind::budget_per_year, "a1");
                r.value = Decimal{hundredths(200'000)};
                r.year = 2020;
            },
            "contradiction"},
        {"a budget of a year outside the horizon holds nothing back",
            [](ChoiceFacts& f) {
                auto& r = rule(f, RuleKind::budget_per_year, "a1");
                r.value = Decimal{0};
                r.year = 2042;
            },
            "P1 P1 P1"},
        {"more must be procured than may be",
            [](ChoiceFacts& f) {
                rule(f, RuleKind::must_procure, "a1");
                rule(f, RuleKind::must_procure, "a2");
                rule(f, RuleKind::at_most_procurements, "").value = Decimal{hundredths(1)};
            },
            "contradiction"},
    };
    for (const auto& row : rows) {
        auto f = three_areas();
        row.change(f);
        EXPECT_EQ(choices(answer(f)), row.chosen) << row.why;
    }
}

TEST(PortfolioCase, InterimKeepsAProductAndCountsForNoProcurement) {
    auto f = three_areas();
    rule(f, RuleKind::interim, "a1").until = Date{2020y / December / 31};
    rule(f, RuleKind::at_most_procurements, "").value = Decimal{0};
    // Dear products: a new one would be chosen, were it let.
    for (auto& u : f.areas[0].uses) u.yearly_cost = {u.yearly_cost.oere * 100};
    const auto a = answer(f);
    EXPECT_EQ(choices(a), "P1 P1 P1");
    EXPECT_EQ(a.areas[0].interim_until, (Date{2020y / December / 31}));
    EXPECT_EQ(a.areas[0].target, "new_procurement");
    EXPECT_FALSE(a.areas[1].target);
}

TEST(PortfolioCase, TellsWhichRulesContradict) {
    auto f = three_areas();
    rule(f, RuleKind::must_keep, "a1").product = Id<Product>{1};
    rule(f, RuleKind::must_procure, "a2");
    rule(f, RuleKind::must_not, "a1").product = Id<Product>{1};
    const auto a = answer(f);
    EXPECT_EQ(a.status, ChooseStatus::infeasible);
    EXPECT_TRUE(a.areas.empty());
    ASSERT_EQ(a.contradiction.size(), 2u);
    EXPECT_EQ(a.contradiction[0].rule.rows[0].id, 1);
    EXPECT_EQ(a.contradiction[1].rule.rows[0].id, 3);
    EXPECT_EQ(a.contradiction[0].areas, std::vector<std::string>{"a1"});
}

TEST(PortfolioCase, IntegrationsTieAreasTogether) {
    auto f = three_areas();
    for (auto& u : f.areas[1].uses) // P2 a little cheaper in the second area
        if (u.product == Id<Product>{1}) u.yearly_cost = {15'200'000};
    EXPECT_EQ(choices(answer(f)), "P1 P2 P1");
    f.flows.push_back({31, 0, {0, {1}}, {1, {1}}});
    const auto a = answer(f);
    EXPECT_EQ(choices(a), "P1 P1 P1") << "70 000 is more than the difference";
    EXPECT_TRUE(a.integrations_lost.empty());
    rule(f, RuleKind::must_keep, "a1").product = Id<Product>{2};
    const auto lost = answer(f);
    ASSERT_EQ(lost.integrations_lost.size(), 1u);
    EXPECT_EQ(lost.integrations_lost[0].amount, Money{7'000'000});
    Money sum = lost.integrations_lost[0].amount;
    for (const auto& area : lost.areas) sum += area.cost;
    EXPECT_EQ(sum, *lost.cost);
}

TEST(PortfolioCase, PointsDecideATie) {
    auto f = facts();
    use(f, 0, 0, 1, 100, 100'000);
    use(f, 0, 1, 2, 100, 100'000);
    Assessment a;
    a.id = {6};
    a.area = f.areas[0].id;
    a.product = {2};
    a.function = Decimal{500};
    f.rows.assessments = {a};
    EXPECT_EQ(choices(answer(f)), "P2");
    f.rows.assessments[0].product = {1};
    EXPECT_EQ(choices(answer(f)), "P1");
    EXPECT_EQ(answer(f).areas[0].reasons[1].code, "as_cheap");
}

} // namespace
} // namespace samdrift
