// The portfolio against every answer there is, and against what must hold of any answer.
#include "choose/oracle.hpp"
#include "choose/portfolio.hpp"
#include <gtest/gtest.h>

namespace samdrift {
namespace {

TEST(Portfolio, IsTheBestOfAllAnswers) {
    Random random{1};
    int impossible = 0;
    for (int i = 0; i < 1000; ++i) {
        const auto p = small_case(random);
        const auto all = every_answer(p);
        const auto answer = choose_portfolio(p);
        impossible += all.empty();
        if (all.empty()) {
            ASSERT_EQ(answer.status, PortfolioStatus::infeasible) << i;
            continue;
        }
        ASSERT_EQ(answer.status, PortfolioStatus::optimal) << i;
        ASSERT_EQ(answer.cost, all[0].cost) << i;
        ASSERT_EQ(answer.bound, all[0].cost) << i;
        ASSERT_EQ(preference_of(p, answer.option_of), all[0].preference) << i;
        ASSERT_EQ(cost_of(p, answer.option_of), all[0].cost) << i;
        ASSERT_TRUE(allowed(p, answer.option_of)) << i;
    }
    EXPECT_GT(impossible, 100);
    EXPECT_LT(impossible, 500);
}

TEST(Portfolio, TheNextBestAreThoseThatFollow) {
    Random random{2};
    for (int i = 0; i < 150; ++i) {
        const auto p = small_case(random);
        const auto all = every_answer(p);
        const auto best = choose_portfolio(p);
        const auto next = next_best(p, best, 6);
        if (all.empty()) {
            ASSERT_TRUE(next.empty()) << i;
            continue;
        }
        ASSERT_EQ(next.size(), std::min<std::size_t>(6, all.size() - 1)) << i;
        std::vector<std::vector<std::uint32_t>> seen{best.option_of};
        for (std::size_t n = 0; n < next.size(); ++n) {
            ASSERT_EQ(next[n].cost, all[n + 1].cost) << i << ' ' << n;
            ASSERT_EQ(preference_of(p, next[n].option_of), all[n + 1].preference) << i;
            ASSERT_EQ(cost_of(p, next[n].option_of), next[n].cost) << i;
            ASSERT_TRUE(allowed(p, next[n].option_of)) << i;
            ASSERT_EQ(std::ranges::count(seen, next[n].option_of), 0) << i;
            seen.push_back(next[n].option_of);
        }
    }
}

TEST(Portfolio, TheSecondChoiceIsTheBestWithAnotherOptionThere) {
    Random random{3};
    for (int i = 0; i < 200; ++i) {
        const auto p = small_case(random);
        const auto all = every_answer(p);
        const auto best = choose_portfolio(p);
        const auto seconds = second_choices(p, best);
        ASSERT_EQ(seconds.size(), all.empty() ? 0 : p.cost.size());
        for (std::size_t area = 0; area < seconds.size(); ++area) {
            const auto other = std::ranges::find_if(all, [&](const Answer& answer) {
                return answer.option_of[area] != best.option_of[area];
            });
            ASSERT_TRUE(seconds[area].proven);
            ASSERT_EQ(seconds[area].option.has_value(), other != all.end()) << i;
            if (other == all.end()) continue;
            ASSERT_EQ(seconds[area].margin, other->cost - best.cost) << i;
            ASSERT_NE(seconds[area].option, best.option_of[area]) << i;
        }
    }
}

PortfolioProblem with_rules(PortfolioProblem p, const std::vector<std::size_t>& kept) {
    std::vector<PortfolioProblem::Rule> rules;
    for (const auto r : kept) rules.push_back(p.rules.at(r));
    p.rules = rules;
    return p;
}

TEST(Portfolio, AContradictionIsSolvableWithoutAnyOneOfItsRules) {
    Random random{4};
    std::vector<int> of_size(9);
    for (int i = 0; i < 400; ++i) {
        auto p = small_case(random);
        for (int more = 0; more < 3; ++more) p.rules.push_back(any_rule(random, p));
        const auto set = contradiction(p);
        ASSERT_EQ(set.empty(), !every_answer(p).empty()) << i;
        if (set.empty()) continue;
        ++of_size.at(set.size());
        ASSERT_TRUE(every_answer(with_rules(p, set)).empty()) << i;
        for (std::size_t n = 0; n < set.size(); ++n) {
            auto rest = set;
            rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(n));
            ASSERT_FALSE(every_answer(with_rules(p, rest)).empty()) << i;
        }
    }
    EXPECT_GT(of_size[1], 20);
    EXPECT_GT(of_size[2], 20);
    EXPECT_GT(of_size[3], 0);
}

// Large enough that the search has work left when it is stopped.
PortfolioProblem tangled(Random& random, std::size_t areas, std::size_t ties) {
    PortfolioProblem p;
    for (std::size_t area = 0; area < areas; ++area)
        p.cost.push_back({upto(random, 100), upto(random, 100), upto(random, 100)});
    while (p.ties.size() < 9 * ties) {
        const auto one = any_option(random, p), other = any_option(random, p);
        if (one.area == other.area) continue;
        for (std::uint32_t a = 0; a < 3; ++a)
            for (std::uint32_t b = 0; b < 3; ++b)
                p.ties.push_back({{one.area, a}, {other.area, b}, upto(random, 200) - 100});
    }
    return p;
}

TEST(Portfolio, StoppedItsBoundHoldsAndSoDoesItsAnswer) {
    Random random{5};
    int stopped = 0;
    for (int i = 0; i < 25; ++i) {
        auto p = tangled(random, 11, 28);
        if (i % 2 == 0) p.rules.push_back(any_rule(random, p));
        const auto optimum = choose_portfolio(p);
        int asked = 0;
        const auto answer = choose_portfolio(p, [&](const PortfolioProgress& now) {
            EXPECT_TRUE(optimum.option_of.empty() || now.bound <= optimum.cost);
            EXPECT_TRUE(!now.has_answer || now.cost >= optimum.cost);
            return ++asked < 3 * i;
        });
        if (answer.status == PortfolioStatus::feasible) ++stopped;
        if (answer.option_of.empty()) continue;
        ASSERT_LE(answer.bound, optimum.cost) << i;
        ASSERT_GE(answer.cost, optimum.cost) << i;
        ASSERT_EQ(answer.cost, cost_of(p, answer.option_of)) << i;
        ASSERT_TRUE(allowed(p, answer.option_of)) << i;
    }
    EXPECT_GT(stopped, 2);
}

TEST(Portfolio, SolvesWhatBoundsAloneDoNot) {
    Random random{6};
    std::uint64_t nodes = 0;
    for (int i = 0; i < 12; ++i) {
        auto p = tangled(random, 8, 28);
        if (i % 2 == 0) p.rules = {any_rule(random, p), any_rule(random, p)};
        const auto all = every_answer(p);
        const auto answer = choose_portfolio(p);
        nodes += answer.nodes;
        ASSERT_EQ(answer.option_of.empty(), all.empty()) << i;
        ASSERT_TRUE(all.empty() || answer.cost == all[0].cost) << i;
    }
    EXPECT_GT(nodes, 8U);
}

TEST(Portfolio, IsNeverDearerThanAreaByArea) {
    Random random{7};
    for (int i = 0; i < 20; ++i) {
        const auto p = tangled(random, 60, 120);
        const auto answer = choose_portfolio(p, [](const PortfolioProgress&) { return false; });
        std::vector<std::uint32_t> by_areas;
        for (const auto& costs : p.cost)
            by_areas.push_back(
                static_cast<std::uint32_t>(std::ranges::min_element(costs) - costs.begin()));
        ASSERT_EQ(answer.status, PortfolioStatus::feasible);
        ASSERT_LE(answer.cost, cost_of(p, by_areas)) << i;
        ASSERT_LE(answer.bound, answer.cost) << i;
    }
}

TEST(Portfolio, HoldsTheGreatestCosts) {
    const std::int64_t great = 100'000'000'000'000;
    PortfolioProblem p;
    for (std::uint32_t area = 0; area < 12; ++area) {
        p.cost.push_back({great - area, -great + 7 * area, great});
        p.preference.push_back({3, 1'000'000'000'000, 0});
        if (area > 0) p.ties.push_back({{area - 1, 1}, {area, 1}, great});
    }
    p.rules.resize(1);
    for (std::uint32_t area = 0; area < 12; ++area)
        p.rules[0].uses.push_back({{area, 1}, great + area});
    p.rules[0].at_most = 4 * great + 100;
    const auto answer = choose_portfolio(p);
    EXPECT_EQ(answer.status, PortfolioStatus::optimal);
    EXPECT_EQ(answer.cost, cost_of(p, answer.option_of));
    EXPECT_EQ(answer.bound, answer.cost);
    EXPECT_TRUE(allowed(p, answer.option_of));
}

TEST(Portfolio, AnswersTheSameEveryTime) {
    Random random{8};
    const auto p = tangled(random, 12, 30);
    const auto one = choose_portfolio(p), two = choose_portfolio(p);
    EXPECT_EQ(one.option_of, two.option_of);
    EXPECT_EQ(one.nodes, two.nodes);
}

TEST(Portfolio, NothingToChooseIsAnAnswer) {
    const auto answer = choose_portfolio({});
    EXPECT_EQ(answer.status, PortfolioStatus::optimal);
    EXPECT_EQ(answer.cost, 0);
}

} // namespace
} // namespace samdrift
