// Facility location against every answer there is, and against what must hold of any answer.
#include "choose/facility.hpp"
#include "choose/facility_bound.hpp"
#include "choose/facility_search.hpp"
#include <gtest/gtest.h>
#include <limits>
#include <random>

namespace samdrift {
namespace {

using Random = std::mt19937_64;

FacilityProblem made(
    Random& random, std::size_t sites, std::size_t customers, std::int64_t dear, std::int64_t far) {
    const auto upto = [&](std::int64_t most) {
        return static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(most + 1));
    };
    FacilityProblem p{sites, customers, {}, {}};
    for (std::size_t s = 0; s < sites; ++s) p.opening.push_back(upto(dear));
    for (std::size_t i = 0; i < sites * customers; ++i)
        p.serving.push_back(random() % 20 == 0 ? cannot_serve : upto(far));
    for (std::size_t c = 0; c < customers; ++c) p.serving[c] = upto(far); // somebody serves each
    return p;
}

// Written apart from the solver: tries every set of open sites.
std::int64_t cheapest(const FacilityProblem& p) {
    std::int64_t best = std::numeric_limits<std::int64_t>::max();
    for (std::uint32_t set = 1; set < (1U << p.sites); ++set) {
        std::int64_t cost = 0;
        for (std::size_t s = 0; s < p.sites; ++s)
            if (set >> s & 1) cost += p.opening[s];
        for (std::size_t c = 0; c < p.customers; ++c) {
            std::int64_t near = std::numeric_limits<std::int64_t>::max();
            for (std::size_t s = 0; s < p.sites; ++s)
                if (set >> s & 1) near = std::min(near, p.served(s, c));
            cost += near;
        }
        best = std::min(best, cost);
    }
    return best;
}

std::int64_t priced_apart(const FacilityProblem& p, const std::vector<std::uint32_t>& site_of) {
    std::vector<bool> open(p.sites);
    std::int64_t cost = 0;
    for (std::size_t c = 0; c < p.customers; ++c) {
        cost += p.served(site_of[c], c);
        open[site_of[c]] = true;
    }
    for (std::size_t s = 0; s < p.sites; ++s)
        if (open[s]) cost += p.opening[s];
    return cost;
}

TEST(Facility, IsAsCheapAsTheCheapestOfAll) {
    Random random{5};
    for (int i = 0; i < 1500; ++i) {
        const auto sites = 1 + random() % 9, customers = 1 + random() % 12;
        const auto dear = std::int64_t{1} << (random() % 24);
        const auto p = made(random, sites, customers, dear, 1 << (1 + random() % 16));
        const auto answer = locate(p);
        ASSERT_TRUE(answer.proven) << i;
        ASSERT_EQ(answer.cost, cheapest(p)) << i;
        ASSERT_EQ(answer.bound, answer.cost);
        ASSERT_LE(priced_apart(p, answer.site_of), answer.cost) << i;
    }
}

TEST(Facility, TheBoundNeverPassesTheCheapest) {
    Random random{6};
    for (int i = 0; i < 300; ++i) {
        const auto p = made(random, 2 + random() % 7, 2 + random() % 9, 1 << (random() % 12), 1000);
        const auto best = cheapest(p);
        const SiteStates all(p.sites, SiteState::free);
        const auto prices = ascended(p, all);
        ASSERT_LE(priced(p, all, prices).bound, best) << i;
        std::int64_t last = priced(p, all, prices).bound;
        const auto climbed = climb(p, all, prices, best, 200, [&](const PricedSites& sites) {
            EXPECT_GT(sites.bound, last);
            last = sites.bound;
            return true;
        });
        ASSERT_LE(climbed.at_best.bound, best) << i;
        Prices any(p.customers);
        for (auto& price : any) price = static_cast<std::int64_t>(random() % 4000);
        ASSERT_LE(priced(p, all, any).bound, best) << "any prices at all";
    }
}

TEST(Facility, EachImprovementPays) {
    Random random{7};
    for (int i = 0; i < 100; ++i) {
        const auto p = made(random, 8, 20, 500, 300);
        OpenSites open(p.sites, 1);
        const auto before = cost_of(p, open);
        const auto after = improve(p, open);
        ASSERT_LE(after, before);
        ASSERT_EQ(after, cost_of(p, open));
        ASSERT_GE(after, cheapest(p));
    }
}

TEST(Facility, StoppedItSaysHowFarItCame) {
    Random random{8};
    // Costs without any order leave a gap that only a large tree closes.
    FacilityProblem p{60, 200, std::vector<std::int64_t>(60, 3000), {}};
    for (std::size_t i = 0; i < 60 * 200; ++i)
        p.serving.push_back(1000 + static_cast<std::int64_t>(random() % 1000));
    int asked = 0;
    const auto answer = locate(p, [&] { return ++asked > 3; });
    EXPECT_FALSE(answer.proven);
    EXPECT_LT(answer.bound, answer.cost);
    EXPECT_GT(answer.bound, answer.cost * 9 / 10);
    EXPECT_LE(priced_apart(p, answer.site_of), answer.cost);
}

TEST(Facility, IsTheSameEveryTime) {
    Random random{9};
    const auto p = made(random, 30, 60, 400, 300);
    const auto one = locate(p), two = locate(p);
    EXPECT_TRUE(one.proven);
    EXPECT_EQ(one.site_of, two.site_of);
    EXPECT_EQ(one.nodes, two.nodes);
}

} // namespace
} // namespace samdrift
