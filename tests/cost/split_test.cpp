#include "cost/share_out.hpp"
#include <algorithm>
#include <gtest/gtest.h>
#include <numeric>
#include <random>

namespace samdrift {
namespace {

using Numbers = std::vector<std::int64_t>;

std::optional<Numbers> shares_of(std::int64_t total, const Numbers& weights) {
    Splitter splitter;
    std::vector<Money> shares(weights.size());
    if (splitter.split({total}, weights, shares) != SplitOutcome::split) return std::nullopt;
    Numbers oere;
    for (const auto share : shares) oere.push_back(share.oere);
    return oere;
}

struct Row {
    const char* why;
    std::int64_t total;
    Numbers weights, shares;
};

const Row rows[] = {
    {"one owner pays all", 100, {7}, {100}},
    {"the odd øre goes to the first of equals", 100, {1, 1, 1}, {34, 33, 33}},
    {"nobody pays for zero users, whatever is left over", 101, {280, 0, 52}, {85, 0, 16}},
    {"a zero that stands first still pays nothing", 1, {0, 1, 1}, {0, 1, 0}},
    {"a credit is the bill turned round", -100, {1, 1, 1}, {-34, -33, -33}},
    {"nothing to share", 0, {1, 2}, {0, 0}},
    {"nothing to share, and nobody to share it by", 0, {0, 0}, {0, 0}},
    {"fewer øre than owners go to the largest", 2, {5, 9, 7}, {0, 1, 1}},
    {"the largest total, weights beyond ten million", 900'000'000'000'000,
        {10'000'000'000'000, 1, 10'000'000'000'000},
        {449'999'999'999'978, 45, 449'999'999'999'977}},
    {"weights as large as they may be", 900'000'000'000'000,
        {std::int64_t{1} << 61, std::int64_t{1} << 61}, {450'000'000'000'000, 450'000'000'000'000}},
};

TEST(Split, IsTheLargestRemainder) {
    for (const auto& row : rows)
        EXPECT_EQ(shares_of(row.total, row.weights), row.shares) << row.why;
}

TEST(Split, RefusesWhatCannotBeShared) {
    Splitter splitter;
    const auto outcome = [&](std::int64_t total, const Numbers& weights) {
        std::vector<Money> shares(weights.size());
        return splitter.split({total}, weights, shares);
    };
    EXPECT_EQ(outcome(1, {0, 0}), SplitOutcome::no_driver);
    EXPECT_EQ(outcome(1, {}), SplitOutcome::no_driver);
    EXPECT_EQ(outcome(1, {2, -1}), SplitOutcome::negative_weight);
    EXPECT_EQ(outcome(largest_total.oere + 1, {1}), SplitOutcome::too_large);
    EXPECT_EQ(outcome(-largest_total.oere - 1, {1}), SplitOutcome::too_large);
    EXPECT_EQ(outcome(1, {INT64_MAX, INT64_MAX}), SplitOutcome::too_large);
}

std::int64_t gcd_of(const Numbers& numbers) {
    return std::accumulate(numbers.begin(), numbers.end(), std::int64_t{0},
        [](std::int64_t a, std::int64_t b) { return std::gcd(a, b); });
}

// By the definition, with division and sorting, in 128 bits: what the quick way is held against.
Numbers by_definition(std::int64_t total, const Numbers& weights) {
    const Wide magnitude = total < 0 ? -Wide{total} : Wide{total};
    Wide whole = 0;
    for (const auto w : weights) whole += w;
    Numbers shares;
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), 0u);
    Wide left = magnitude;
    for (const auto w : weights) {
        shares.push_back(static_cast<std::int64_t>(magnitude * w / whole));
        left -= shares.back();
    }
    std::ranges::stable_sort(order, std::ranges::greater{},
        [&](std::size_t i) { return static_cast<std::int64_t>(magnitude * weights[i] % whole); });
    for (std::size_t i = 0; i < static_cast<std::size_t>(left); ++i) ++shares[order[i]];
    if (total < 0)
        for (auto& share : shares) share = -share;
    return shares;
}

struct Dice {
    std::mt19937_64 source{20130101};
    std::int64_t below(std::int64_t n) {
        return static_cast<std::int64_t>(source() % static_cast<std::uint64_t>(n));
    }
};

Numbers random_weights(Dice& dice, std::size_t owners) {
    constexpr std::int64_t sizes[] = {3, 100, 10'000, 10'000'001};
    const auto size = sizes[dice.below(4)];
    const auto zeros = dice.below(3);
    Numbers weights(owners);
    for (auto& w : weights) w = dice.below(3) < zeros ? 0 : dice.below(size);
    if (gcd_of(weights) == 0)
        weights[static_cast<std::size_t>(dice.below(static_cast<std::int64_t>(owners)))] =
            1 + dice.below(size);
    return weights;
}

std::int64_t random_total(Dice& dice) {
    constexpr std::int64_t sizes[] = {10, 100'000, 1'000'000'000, 900'000'000'000'001};
    const auto total = dice.below(sizes[dice.below(4)]);
    return dice.below(3) == 0 ? -total : total;
}

struct Seen {
    std::size_t credits = 0, single = 0, zeros = 0, ties = 0, largest = 0;
};

void expect_fair(std::int64_t total, const Numbers& weights, const Numbers& shares, Seen& seen) {
    Wide whole = 0, sum = 0;
    for (const auto w : weights) whole += w;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        sum += shares[i];
        Wide off = Wide{shares[i]} * whole - Wide{total} * weights[i];
        if (off < 0) off = -off;
        if (off >= whole) ADD_FAILURE() << "owner " << i << " is an øre off, of " << total;
        if (weights[i] == 0) {
            ++seen.zeros;
            if (shares[i] != 0) ADD_FAILURE() << "owner " << i << " pays for nothing";
        }
    }
    if (sum != total) ADD_FAILURE() << "does not sum to " << total;
}

// Owners in another order: the same shares, but that those with the same weight may have changed
// the øre that the order decides.
void expect_order_is_nothing(Splitter& splitter, std::int64_t total, const Numbers& weights,
    const Numbers& shares, Dice& dice, Seen& seen) {
    const auto owners = weights.size();
    std::vector<std::size_t> other(owners);
    std::iota(other.begin(), other.end(), 0u);
    std::ranges::shuffle(other, dice.source);
    Numbers moved;
    for (const auto i : other) moved.push_back(weights[i]);
    std::vector<Money> again(owners);
    ASSERT_EQ(splitter.split({total}, moved, again), SplitOutcome::split);
    Wide whole = 0;
    for (const auto w : weights) whole += w;
    for (std::size_t at = 0; at < owners; ++at) {
        const auto i = other[at];
        if (again[at].oere == shares[i]) continue;
        const auto rest = Wide{total} * weights[i] % whole;
        bool tie = false;
        for (std::size_t j = 0; j < owners; ++j)
            tie |= j != i && Wide{total} * weights[j] % whole == rest;
        ++seen.ties;
        if (!tie) ADD_FAILURE() << "owner " << i << " has another share for no tie";
    }
}

TEST(Split, HoldsForAMillionRandomOnes) {
    constexpr int times = 1'000'000;
    Dice dice;
    Splitter splitter;
    Seen seen;
    for (int n = 0; n < times && !testing::Test::HasFailure(); ++n) {
        const auto owners =
            static_cast<std::size_t>(n % 50 == 0 ? 1 + dice.below(356) : 1 + dice.below(9));
        const auto weights = random_weights(dice, owners);
        const auto total = random_total(dice);
        std::vector<Money> split(owners);
        ASSERT_EQ(splitter.split({total}, weights, split), SplitOutcome::split);
        Numbers shares;
        for (const auto share : split) shares.push_back(share.oere);
        expect_fair(total, weights, shares, seen);
        expect_order_is_nothing(splitter, total, weights, shares, dice, seen);
        if (n % 8 == 0) { EXPECT_EQ(shares, by_definition(total, weights)); }
        seen.credits += total < 0;
        seen.single += owners == 1;
        seen.largest += total > 800'000'000'000'000;
    }
    for (const auto count : {seen.credits, seen.single, seen.zeros, seen.ties, seen.largest})
        EXPECT_GT(count, 100u) << "every kind is met";
}

} // namespace
} // namespace samdrift
