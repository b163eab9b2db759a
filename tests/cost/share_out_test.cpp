#include "cost/share_out.hpp"
#include <boost/multiprecision/cpp_int.hpp>
#include <gtest/gtest.h>
#include <numeric>
#include <random>
#include <set>

namespace samdrift {
namespace {

using Numbers = std::vector<std::int64_t>;
using Large = boost::multiprecision::cpp_int;

struct Part {
    std::int64_t part;
    Numbers weights;
};

std::vector<KeyColumn> columns_of(const std::vector<Part>& key) {
    std::vector<KeyColumn> columns;
    for (const auto& p : key) columns.push_back({p.part, p.weights});
    return columns;
}

Numbers oere(const std::vector<Money>& amounts) {
    Numbers numbers;
    for (const auto m : amounts) numbers.push_back(m.oere);
    return numbers;
}

std::vector<Money> money(const Numbers& numbers) {
    std::vector<Money> amounts;
    for (const auto n : numbers) amounts.push_back({n});
    return amounts;
}

constexpr std::int64_t none = -1;

std::vector<OwnerLimit> limits_of(const Numbers& caps, const Numbers& floors) {
    std::vector<OwnerLimit> limits(std::max(caps.size(), floors.size()));
    for (std::size_t i = 0; i < caps.size(); ++i)
        if (caps[i] != none) limits[i].at_most = Money{caps[i]};
    for (std::size_t i = 0; i < floors.size(); ++i)
        if (floors[i] != none) limits[i].at_least = Money{floors[i]};
    return limits;
}

struct Row {
    const char* why;
    std::int64_t total;
    std::vector<Part> key;
    Numbers fixed, caps, floors;
    ShareOutcome outcome;
    Numbers shares;
};

const Numbers equal{1, 1, 1, 1}, people{64'500, 19'200, 8'500, 6'500};
using enum ShareOutcome;

const Row rows[] = {
    {"⅓ equal + ⅔ inhabitants of 1 000 kr", 100'000, {{1, equal}, {2, people}}, {}, {}, {}, shared,
        {51'900, 21'302, 14'074, 12'724}},
    {"a cap, and what it cuts off by the same key", 100'000, {{1, people}}, {},
        {50'000, none, none, none}, {}, shared, {50'000, 28'070, 12'427, 9'503}},
    {"a cap that catches a second owner when the first is held", 90, {{1, {50, 30, 20}}}, {},
        {30, 35, none}, {}, shared, {30, 35, 25}},
    {"a floor takes from the others by the same key", 100, {{1, {80, 15, 5}}}, {}, {},
        {none, none, 24}, shared, {64, 12, 24}},
    {"a floor sets free one whom the cap would have caught", 100, {{1, {60, 30, 10}}}, {},
        {58, none, none}, {none, none, 20}, shared, {53, 27, 20}},
    {"an owner without a driver pays its floor", 100, {{1, {3, 1, 0}}}, {}, {}, {none, none, 20},
        shared, {60, 20, 20}},
    {"a cap of a mix: the others share as if they were alone", 900,
        {{1, {1, 1, 1}}, {2, {60, 20, 10}}}, {}, {300, none, none}, {}, shared, {300, 367, 233}},
    {"caps that are just enough", 100, {{1, {1, 1}}}, {}, {40, 60}, {}, shared, {40, 60}},
    {"floors that are all there is", 100, {{1, {1, 3}}}, {}, {}, {90, 10}, shared, {90, 10}},
    {"a credit is held as the bill was", -100, {{1, {80, 15, 5}}}, {}, {}, {none, none, 24}, shared,
        {-64, -12, -24}},
    {"fixed amounts first, the rest by the key", 1'000, {{1, {1, 2}}}, {100, 0}, {}, {}, shared,
        {400, 600}},
    {"fixed amounts alone", 1'000, {}, {100, 900}, {}, {}, shared, {100, 900}},
    {"a cap counts the fixed amount too", 1'000, {{1, {1, 1}}}, {100, 0}, {300, none}, {}, shared,
        {300, 700}},
    {"nothing to share, nobody to share it by", 0, {{1, {0, 0}}}, {}, {}, {}, shared, {0, 0}},
    {"fixed amounts above the total", 1'000, {{1, {1, 1}}}, {600, 500}, {}, {}, fixed_over_total,
        {}},
    {"fixed amounts that leave something to nobody", 1'000, {}, {600, 300}, {}, {},
        fixed_under_total, {}},
    {"a cap below its floor", 100, {{1, {1, 1}}}, {}, {20, none}, {30, none}, cap_below_floor, {}},
    {"a cap below the fixed amount", 100, {{1, {1, 1}}}, {30, 0}, {20, none}, {}, cap_below_floor,
        {}},
    {"caps that come to less than the total", 100, {{1, {1, 1}}}, {}, {40, 59}, {},
        caps_under_total, {}},
    {"who has no driver does not help the caps", 100, {{1, {1, 1, 0}}}, {}, {40, 59, none}, {},
        caps_under_total, {}},
    {"floors that come to more than the total", 100, {{1, {1, 1}}}, {}, {}, {60, 41},
        floors_over_total, {}},
    {"a part of the key has no driver", 100, {{1, {1, 1}}, {2, {0, 0}}}, {}, {}, {}, no_driver, {}},
    {"a driver below zero", 100, {{1, {1, -1}}}, {}, {}, {}, negative_weight, {}},
    {"a total out of range", 900'000'000'000'001, {{1, {1, 1}}}, {}, {}, {}, too_large, {}},
};

TEST(ShareOut, IsTheTable) {
    std::set<ShareOutcome> met;
    for (const auto& row : rows) {
        const auto owners = std::max(
            {row.key.empty() ? 0 : row.key[0].weights.size(), row.fixed.size(), row.caps.size()});
        const auto columns = columns_of(row.key);
        const auto answer = share_out(
            {row.total}, columns, owners, money(row.fixed), limits_of(row.caps, row.floors));
        EXPECT_EQ(answer.outcome, row.outcome) << row.why;
        EXPECT_EQ(oere(answer.shares), row.shares) << row.why;
        met.insert(answer.outcome);
    }
    EXPECT_EQ(met.size(), 9u) << "every outcome";
}

// Rounded part by part, ⅓ equal + ⅔ equal of 5 øre would be 2 + 3: 1 + 2, 1 + 1, and somebody
// would be a whole øre or more from the exact share.
TEST(ShareOut, RoundsAMixOnceAtTheEnd) {
    const Numbers ones{1, 1, 1, 1}, others{0, 0, 1, 1};
    std::mt19937 dice{7};
    int differs = 0;
    for (int n = 0; n < 2'000; ++n) {
        const std::int64_t total = 1 + static_cast<std::int64_t>(dice() % 100'000);
        const KeyColumn key[] = {{1, ones}, {2, others}};
        const auto once = share_out({total}, key, 4).shares;
        Splitter splitter;
        std::vector<Money> third(2), parts(4), more(4);
        ASSERT_EQ(splitter.split({total}, Numbers{1, 2}, third), SplitOutcome::split);
        ASSERT_EQ(splitter.split(third[0], ones, parts), SplitOutcome::split);
        ASSERT_EQ(splitter.split(third[1], others, more), SplitOutcome::split);
        for (std::size_t i = 0; i < 4; ++i) {
            const auto twelfths = i < 2 ? 1 : 5;
            EXPECT_LT(std::abs(once[i].oere * 12 - total * twelfths), 12);
            parts[i] += more[i];
        }
        differs += parts != once;
    }
    EXPECT_GT(differs, 0) << "part by part is another answer";
}

// Weights whose common whole needs more than 62 bits are shared in numbers of any size.
TEST(ShareOut, IsExactInMixesOfAnySize) {
    const Numbers a{1'000'003, 999'983, 7}, b{2'000'003, 1'999'993, 11},
        c{3'000'017, 2'999'999, 13}, d{9'999'991, 9'999'973, 17};
    const KeyColumn key[] = {{1, a}, {2, b}, {3, c}, {4, d}};
    EXPECT_FALSE(one_column(key, 3));
    const std::int64_t total = 899'999'999'999'999;
    const auto answer = share_out({total}, key, 3);
    ASSERT_EQ(answer.outcome, shared);
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        Large exact = 0, whole = 1;
        for (const auto& k : key) whole *= std::accumulate(k.weights.begin(), k.weights.end(), 0LL);
        for (const auto& k : key)
            exact += whole / std::accumulate(k.weights.begin(), k.weights.end(), 0LL) *
                     (k.part * k.weights[i]);
        const Large off = Large{answer.shares[i].oere} * whole * 10 - exact * total;
        EXPECT_LT(abs(off), whole * 10);
        sum += answer.shares[i].oere;
    }
    EXPECT_EQ(sum, total);
}

TEST(ShareOut, IsTheSameByOneColumn) {
    std::mt19937_64 dice{11};
    Splitter splitter;
    for (int n = 0; n < 5'000; ++n) {
        const auto owners = 1 + dice() % 12;
        Numbers same(owners, 1), users(owners), people_(owners);
        for (auto& w : users) w = static_cast<std::int64_t>(dice() % 500);
        for (auto& w : people_) w = 1 + static_cast<std::int64_t>(dice() % 700'000);
        users[0] += 1;
        const KeyColumn key[] = {{30, same}, {20, users}, {50, people_}};
        const Money total{static_cast<std::int64_t>(dice() % 10'000'000'000)};
        const auto column = one_column(key, owners);
        ASSERT_TRUE(column);
        std::vector<Money> shares(owners);
        ASSERT_EQ(splitter.split(total, *column, shares), SplitOutcome::split);
        ASSERT_EQ(share_out(total, key, owners).shares, shares);
    }
}

// Whoever pays by the key pays its share of what is left, whoever is at a cap would have paid as
// much at least, whoever is at a floor as much at most.
TEST(ShareOut, EndsWhereCapsAndFloorsAgree) {
    std::mt19937_64 dice{13};
    const auto below = [&](std::int64_t n) {
        return static_cast<std::int64_t>(dice() % static_cast<std::uint64_t>(n));
    };
    int at_caps = 0, at_floors = 0, impossible = 0;
    for (int n = 0; n < 20'000; ++n) {
        const auto owners = static_cast<std::size_t>(1 + below(8));
        Numbers weights(owners), caps(owners, none), floors(owners, none);
        for (auto& w : weights) w = 1 + below(100);
        const auto total = 1 + below(100'000);
        for (std::size_t i = 0; i < owners; ++i) {
            if (below(3) == 0) floors[i] = below(total / static_cast<std::int64_t>(owners) + 1);
            if (below(3) == 0) caps[i] = std::max<std::int64_t>(floors[i], 0) + below(total);
        }
        const KeyColumn key[] = {{1, weights}};
        const auto answer = share_out({total}, key, owners, {}, limits_of(caps, floors));
        if (answer.outcome == caps_under_total) {
            ++impossible;
            EXPECT_LT(std::accumulate(caps.begin(), caps.end(), 0LL), total);
            continue;
        }
        ASSERT_EQ(answer.outcome, shared);
        Wide whole = 0;
        std::int64_t sum = 0;
        for (std::size_t i = 0; i < owners; ++i) whole += answer.limited[i] ? 0 : weights[i];
        for (std::size_t i = 0; i < owners; ++i) {
            const auto share = answer.shares[i].oere;
            sum += share;
            const Wide off = Wide{share} * whole - Wide{answer.by_key.oere} * weights[i];
            if (answer.limited[i] == 0) {
                EXPECT_TRUE(off < whole && off > -whole);
                EXPECT_TRUE((caps[i] == none || share <= caps[i]) && share >= floors[i]);
            } else if (answer.limited[i] == 1) {
                ++at_caps;
                EXPECT_EQ(share, caps[i]);
                EXPECT_TRUE(whole == 0 || off <= 0);
            } else {
                ++at_floors;
                EXPECT_EQ(share, floors[i]);
                EXPECT_TRUE(whole == 0 || off >= 0);
            }
        }
        EXPECT_EQ(sum, total);
    }
    EXPECT_GT(at_caps, 1'000);
    EXPECT_GT(at_floors, 1'000);
    EXPECT_GT(impossible, 100);
}

} // namespace
} // namespace samdrift
