#include "small_case.hpp"
#include <gtest/gtest.h>

namespace samdrift {
namespace {

using namespace small;

struct Priced {
    RateTable rates;
    std::vector<AreaCandidate> candidates;
    std::vector<PricedOption> options;
};
Priced priced_area(const ChoiceFacts& f, std::vector<Rate> rows = plain_rates()) {
    Priced p{RateTable{rows}, {}, {}};
    const auto basis = price_basis(f, p.rates);
    p.candidates = candidates_of(f, 0, *product_weights({}), p.rates);
    p.options = options_of(basis, 0, p.candidates);
    return p;
}

TEST(PresentValue, IsOfYearsEnd) {
    EXPECT_EQ(PresentValue(1, 0).of_yearly({100}), Money{100});
    EXPECT_EQ(PresentValue(5, 0).of_yearly({100}), Money{500});
    EXPECT_EQ(PresentValue(1, 400).of_yearly({104'00}), Money{100'00}) << "a year away";
    EXPECT_EQ(PresentValue(5, 400).of_yearly({1'000'000'00}), Money{445'182'233})
        << "4,4518223 in any table";
    EXPECT_EQ(PresentValue(5, 400).of_yearly({-1'000'000'00}), Money{-445'182'233});
    EXPECT_EQ(PresentValue(2, -5000).of_yearly({1}), Money{6}) << "2 + 4";
    EXPECT_EQ(PresentValue(50, 100'000).of_yearly({1'000'000'000'000}), Money{100'000'000'000});
}

TEST(PresentValue, FindsTheYearlyAmountAbove) {
    for (const std::int64_t rate : {0, 400, 1500, -300})
        for (const std::int64_t amount : {0, 1, 999, 123'456'789}) {
            const PresentValue pv{5, rate};
            const auto least = pv.least_yearly_above({amount});
            EXPECT_GT(pv.of_yearly(least), Money{amount});
            EXPECT_LE(pv.of_yearly({least.oere - 1}), Money{amount});
        }
}

// Asker 100 users on P1 for 200 000, Røyken 40 on P2 for 60 000, Hurum none.
TEST(Price, OfWhoStaysAndWhoMovesIn) {
    auto f = facts();
    use(f, 0, 0, 1, 100, 200'000);
    use(f, 0, 1, 2, 40, 60'000);
    const auto p = priced_area(f);
    ASSERT_EQ(p.options.size(), 3u) << "two products and a new procurement";
    const auto& first = p.options[0];
    EXPECT_EQ(kroner_of(first, CostPart::kept), 2'000'000);
    EXPECT_EQ(kroner_of(first, CostPart::moved_in), 400'000) << "½ × 2 000 × 40 users × 10 years";
    EXPECT_EQ(kroner_of(first, CostPart::training), 48'000) << "2 hours × 600 × 40";
    EXPECT_EQ(kroner_of(first, CostPart::conversion), 100'000);
    EXPECT_EQ(first.cost.oere / 100, 2'548'000) << "no contract is known: its fee counts nothing";
    EXPECT_EQ(first.kept[0].contract->reasons[0].code, "no_contract");
    EXPECT_EQ(first.users_who_move, 40);
    const auto& procured = p.options[2];
    EXPECT_EQ(procured.kind, OptionKind::new_procurement);
    EXPECT_EQ(procured.cost.oere / 100, 500'000 + 10 * 1000 * 140 + 2 * 100'000 + 2 * 600 * 140);
    EXPECT_EQ(procured.served, (std::vector<std::uint32_t>{0, 1}));
    for (const auto& o : p.options) {
        Money sum;
        for (const auto& l : o.lines) {
            sum += l.amount;
            EXPECT_FALSE(l.rows.empty()) << "every number opens to its rows";
        }
        EXPECT_EQ(sum, o.cost);
    }
}

TEST(Price, CountsAMunicipalitysUsersOnce) {
    auto f = facts();
    use(f, 0, 0, 1, 100, 100'000);
    use(f, 0, 0, 2, 30, 90'000); // beside it, of the same people
    use(f, 0, 1, 3, 50, 10'000);
    use(f, 0, 1, 4, 60, 10'000);
    const auto p = priced_area(f);
    EXPECT_EQ(p.options[0].users_who_move, 60) << "the largest of Røyken's";
    EXPECT_EQ(kroner_of(p.options[0], CostPart::conversion), 300'000) << "every usage that is left";
    EXPECT_EQ(p.options[1].users_who_move, 70 + 60) << "30 have it, the other 70 move to it";
    EXPECT_EQ(p.options[4].users_who_move, 160);
}

TEST(Price, ExposureCountsOnlyWhereSomebodyMovesIn) {
    auto f = facts();
    use(f, 0, 0, 1, 100, 100'000);
    ContractFact c;
    c.id = 9;
    c.product = {1};
    c.extension = Extension::unclear;
    c.legal_review = LegalReview::reviewed;
    c.value = Money{300'000'000};
    f.contracts = {c};
    EXPECT_EQ(kroner_of(priced_area(f).options[0], CostPart::exposure), 0);
    use(f, 0, 1, 2, 10, 100'000);
    EXPECT_EQ(kroner_of(priced_area(f).options[0], CostPart::exposure), 30'000)
        << "3 000 000 × 10 % fee × 10 % likely";
    f.contracts[0].extension = Extension::yes;
    LegalParameter clause;
    clause.parameter = LegalRule::clear_clause;
    f.rows.legal = {clause};
    EXPECT_EQ(kroner_of(priced_area(f).options[0], CostPart::exposure), 0);
}

struct BreakRow {
    const char* why;
    std::optional<std::int64_t> shown_by; // a product that does the process without the break
    bool shown_is_broken;
    const char* process;
    std::int64_t closed_by_1, closed_by_2;
};

// Røyken on P2 has a break of 600 minutes a year: 6 000 kroner.
TEST(Price, ClosesABreakWhereItIsShownThatItCanBe) {
    const BreakRow rows[] = {
        {"nobody has shown anything", {}, false, "søknad", 0, 0},
        {"the other product does it without", 1, false, "søknad", -60'000, 0},
        {"the same product does it without elsewhere", 2, false, "søknad", 0, -60'000},
        {"the other product has a break there too", 1, true, "søknad", 0, 0},
        {"it is another process", 1, false, "faktura", 0, 0},
    };
    for (const auto& row : rows) {
        auto f = facts();
        use(f, 0, 0, 1, 100, 100'000);
        use(f, 0, 1, 2, 10, 10'000);
        f.areas[0].processes.push_back({1, 1, "søknad", Id<Product>{2}, true, 600});
        if (row.shown_by)
            f.areas[0].processes.push_back(
                {2, 0, row.process, Id<Product>{*row.shown_by}, row.shown_is_broken, 0});
        const auto p = priced_area(f);
        EXPECT_EQ(kroner_of(p.options[0], CostPart::breaks), row.closed_by_1) << row.why;
        EXPECT_EQ(kroner_of(p.options[1], CostPart::breaks), row.closed_by_2) << row.why;
        EXPECT_EQ(kroner_of(p.options[2], CostPart::breaks), 0) << row.why;
    }
}

TEST(Price, LosesIntegrationsWithinTheArea) {
    auto f = facts();
    use(f, 0, 0, 1, 100, 100'000);
    use(f, 0, 0, 2, 100, 100'000);
    f.flows.push_back({4, 0, {0, {1}}, {0, {2}}});
    EXPECT_EQ(kroner_of(priced_area(f).options[0], CostPart::integrations), 70'000);
}

TEST(Price, OfACandidateThatAPersonAdds) {
    auto f = facts();
    use(f, 0, 0, 1, 100, 100'000);
    Candidate added;
    added.id = {3};
    added.area = f.areas[0].id;
    added.product = {8};
    added.yearly_fixed = Money{500'000};
    added.yearly_per_user = Money{20'000};
    added.one_off = Money{4'000'000};
    f.rows.candidates = {added};
    f.products[{8}].name = "P8";
    const auto p = priced_area(f);
    ASSERT_EQ(p.options.size(), 3u);
    EXPECT_EQ(p.options[1].cost.oere / 100,
        10 * 5'000 + 10 * 200 * 100 + 40'000 + 100'000 + 2 * 600 * 100);
    f.rows.candidates[0].yearly_per_user.reset();
    EXPECT_EQ(kroner_of(priced_area(f).options[1], CostPart::moved_in), 10 * 1000 * 100)
        << "unless it is said, as of a new procurement";
}

TEST(Price, OfPoints) {
    auto f = facts();
    use(f, 0, 0, 1, 100, 100'000);
    auto rows = plain_rates();
    rows.push_back(rate(RateKind::point_value, 3));
    const auto p = priced_area(f, rows);
    EXPECT_EQ(kroner_of(p.options[0], CostPart::score), -3 * 100 * 10 * 5) << "all know it: 5,00";
    EXPECT_EQ(kroner_of(p.options[1], CostPart::score), 0) << "nobody has assessed it";
    EXPECT_LT(p.options[0].score_missed, p.options[1].score_missed);
}

TEST(Price, KeepsADeviationAlone) {
    auto f = facts();
    use(f, 0, 0, 1, 100, 100'000);
    use(f, 0, 1, 2, 10, 30'000);
    auto& own = rule(f, RuleKind::deviation, "a1");
    own.municipality = Id<Municipality>{2};
    own.until = f.moving_day;
    const auto p = priced_area(f);
    EXPECT_EQ(p.options[0].deviate, std::vector<std::uint32_t>{1});
    EXPECT_EQ(p.options[0].cost.oere / 100, 1'300'000) << "each its own, and nobody moves";
    EXPECT_TRUE(p.options[1].deviate.empty()) << "its own is the one that is kept";
    EXPECT_EQ(p.options[2].served, std::vector<std::uint32_t>{0});
}

// P1: Asker, 100 users, 100 000 a year; P2: Røyken, 100 users, 300 000; Hurum on P3, 10 users, 5
// 000.
TEST(Price, OfASharedOperationIsByTheCheapestForEach) {
    auto f = facts();
    f.kind = CooperationKind::shared_operation;
    use(f, 0, 0, 1, 100, 100'000);
    use(f, 0, 1, 2, 100, 300'000);
    use(f, 0, 2, 3, 10, 5'000);
    const auto p = priced_area(f);
    ASSERT_EQ(p.options.size(), 1u + 3 + 3 + 1) << "new; one, two and three of three";
    const auto& only_first = p.options[1];
    EXPECT_EQ(only_first.kept[0].join, std::vector<std::uint32_t>{1})
        << "½ × 1 000 × 100 × 10, moving and training: cheaper than 3 000 000 alone";
    EXPECT_EQ(only_first.deviate, std::vector<std::uint32_t>{2}) << "Hurum's own is cheaper";
    EXPECT_EQ(only_first.cost.oere / 100, 1'000'000 + (500'000 + 100'000 + 120'000) + 50'000);
    const auto& both = p.options[4];
    EXPECT_EQ(kroner_of(both, CostPart::fixed), 500'000 + 1'500'000)
        << "each its fixed yearly cost";
    EXPECT_EQ(both.kept[1].stay.size() + both.kept[1].join.size(), 0u)
        << "Røyken moves to P1 all the same";
}

} // namespace
} // namespace samdrift
