#include "compare/harmonisation.hpp"
#include "compare/overlap.hpp"
#include "compare/verdict.hpp"
#include <gtest/gtest.h>
#include <set>

namespace samdrift {
namespace {

constexpr Code gerica = 1, profil = 2, cosdoc = 3;
constexpr Code tieto = 1, visma = 2;
using Uses = std::vector<UseInArea>;

struct VerdictRow {
    const char* why;
    std::size_t members;
    Uses uses;
    Judged judged;
};

const VerdictRow verdicts[] = {
    {"nobody has any", 3, {}, {Verdict::not_mapped, {}}},
    {"all have the same and work alike", 2, {{0, gerica, tieto, "A"}, {1, gerica, tieto, "A"}},
        {Verdict::same, {}}},
    {"one member alone is alike itself", 1, {{0, gerica, tieto, "A"}}, {Verdict::same, {}}},
    {"the same, two ways of working", 2, {{0, gerica, tieto, "A"}, {1, gerica, tieto, "B"}},
        {Verdict::same_product, {}}},
    {"an unknown way of working is never alike", 2,
        {{0, gerica, tieto, ""}, {1, gerica, tieto, ""}}, {Verdict::same_product, {}}},
    {"one unknown way among known ones", 2, {{0, gerica, tieto, "A"}, {1, gerica, tieto, ""}},
        {Verdict::same_product, {}}},
    {"products differ, one supplier", 2, {{0, gerica, tieto, "A"}, {1, profil, tieto, "A"}},
        {Verdict::same_supplier, {}}},
    {"an unknown supplier is never the same", 2,
        {{0, gerica, no_code, "A"}, {1, profil, no_code, "A"}}, {Verdict::different, {}}},
    {"products and suppliers differ", 2, {{0, gerica, tieto, "A"}, {1, profil, visma, "A"}},
        {Verdict::different, {}}},
    {"the set counts: one has a product more", 2,
        {{0, gerica, tieto, "A"}, {0, cosdoc, visma, "A"}, {1, gerica, tieto, "A"}},
        {Verdict::different, {}}},
    {"the same set in another order", 2,
        {{0, gerica, tieto, "A"}, {0, cosdoc, visma, "A"}, {1, cosdoc, visma, "A"},
            {1, gerica, tieto, "A"}},
        {Verdict::same, {}}},
    {"the same product twice is one in the set", 2,
        {{0, gerica, tieto, "A"}, {0, gerica, tieto, "A"}, {1, gerica, tieto, "A"}},
        {Verdict::same, {}}},
    {"only one has: nothing is compared", 3, {{1, gerica, tieto, "A"}}, {Verdict::gap, {}}},
    {"one lacks, the others are alike", 3, {{0, gerica, tieto, "A"}, {2, gerica, tieto, "A"}},
        {Verdict::gap, Verdict::same}},
    {"one lacks, the others work differently", 3,
        {{0, gerica, tieto, "A"}, {1, gerica, tieto, "B"}}, {Verdict::gap, Verdict::same_product}},
    {"one lacks, the others share the supplier", 3,
        {{0, gerica, tieto, "A"}, {1, profil, tieto, "B"}}, {Verdict::gap, Verdict::same_supplier}},
    {"one lacks, the others differ", 3, {{0, gerica, tieto, "A"}, {1, profil, visma, "B"}},
        {Verdict::gap, Verdict::different}},
};

TEST(Verdict, FollowsTheTable) {
    std::set<Verdict> seen, seen_of_those;
    for (const auto& row : verdicts) {
        EXPECT_EQ(verdict(row.uses, row.members), row.judged) << row.why;
        seen.insert(row.judged.verdict);
        if (row.judged.of_those_who_have) seen_of_those.insert(*row.judged.of_those_who_have);
    }
    EXPECT_EQ(seen.size(), choices_of<Verdict>.size());
    EXPECT_EQ(seen_of_those.size(), 4u);
}

struct HarmonyRow {
    const char* why;
    Uses uses;
    Code most_used;
    Harmonisation sums;
};

const HarmonyRow harmonies[] = {
    {"nobody", {}, no_code, {0, 0}},
    {"all on one", {{0, gerica, tieto, "A", 5}, {1, gerica, tieto, "A", 7}}, gerica, {12, 12}},
    {"the most used product wins by users, not by municipalities",
        {{0, gerica, tieto, "A", 5}, {1, gerica, tieto, "A", 5}, {2, profil, visma, "A", 11}},
        profil, {11, 21}},
    {"as many users: the one in more municipalities",
        {{0, profil, tieto, "A", 10}, {1, gerica, tieto, "A", 4}, {2, gerica, visma, "A", 6}},
        gerica, {10, 20}},
    {"nobody counts as a user", {{0, gerica, tieto, "A", 0}}, gerica, {0, 0}},
};

TEST(Harmonisation, TakesTheMostUsedProduct) {
    for (const auto& row : harmonies) {
        const auto products = products_in(row.uses);
        EXPECT_EQ(products.empty() ? no_code : products.front().product, row.most_used) << row.why;
        EXPECT_EQ(harmonisation(products), row.sums) << row.why;
    }
}

TEST(Harmonisation, HasNoDegreeWithoutUsers) {
    EXPECT_FALSE(degree({0, 0}));
    EXPECT_EQ(degree({1, 3}), (Fraction{1, 3}));
}

TEST(Overlap, IsSeveralProductsInOneMunicipality) {
    const Uses uses{{0, gerica}, {0, gerica}, {1, gerica}, {1, profil}, {2, cosdoc}};
    EXPECT_EQ(overlaps(uses), (std::vector<Overlap>{{1, {gerica, profil}}}));
}

} // namespace
} // namespace samdrift
