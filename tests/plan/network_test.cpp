#include "made_networks.hpp"
#include "plan/generate_schedule.hpp"
#include "plan/network.hpp"
#include "plan/schedule_bounds.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace samdrift {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

ProjectNetwork three_in_a_row() {
    return {.resources = 1,
        .duration = {2, 3, 4},
        .demand = {1, 1, 1},
        .capacity = {{{0, 1}}},
        .lags = {{0, 1, 2}, {1, 2, 3}},
        .horizon = 20};
}

TEST(Network, NamesTheRing) {
    auto n = three_in_a_row();
    EXPECT_THAT(lag_cycle(n), IsEmpty());
    EXPECT_THAT(topological_order(n), ElementsAre(0, 1, 2));
    n.lags.push_back({2, 1, 4});
    EXPECT_THAT(lag_cycle(n), ::testing::UnorderedElementsAre(1, 2));
    EXPECT_FALSE(is_sound(n));
    n.lags.push_back({0, 0, 0}); // waits for itself
    EXPECT_FALSE(lag_cycle(n).empty());
}

TEST(Network, SoundnessLooksAtEveryList) {
    struct Row {
        const char* why;
        void (*change)(ProjectNetwork&);
    };
    const Row rows[] = {
        {"a demand missing", [](ProjectNetwork& n) { n.demand.pop_back(); }},
        {"a lag to nobody", [](ProjectNetwork& n) { n.lags[0].after = 3; }},
        {"a lag back in time", [](ProjectNetwork& n) { n.lags[0].days = -1; }},
        {"a negative duration", [](ProjectNetwork& n) { n.duration[0] = -1; }},
        {"a demand no team has", [](ProjectNetwork& n) { n.demand[0] = most_capacity + 1; }},
        {"capacity from the second day", [](ProjectNetwork& n) { n.capacity[0][0].from = 1; }},
        {"steps that go back",
            [](ProjectNetwork& n) {
                n.capacity[0].push_back({0, 2});
            }},
        {"an earliest day for one only", [](ProjectNetwork& n) { n.earliest = {1}; }},
        {"an empty span",
            [](ProjectNetwork& n) {
                n.closed_starts = {{{3, 3}}, {}, {}};
            }},
        {"spans that touch",
            [](ProjectNetwork& n) {
                n.closed_starts = {{{1, 3}, {3, 4}}, {}, {}};
            }},
    };
    EXPECT_TRUE(is_sound(three_in_a_row()));
    for (const auto& row : rows) {
        auto n = three_in_a_row();
        row.change(n);
        EXPECT_FALSE(is_sound(n)) << row.why;
    }
}

TEST(Network, FourTeamsFitInOneWord) {
    auto n = made_network(3, {.activities = 12, .resources = 6, .changing = true});
    const PackedNetwork packed{n};
    EXPECT_EQ(packed.words, 2u);
    for (std::uint32_t a = 0; a < 12; ++a)
        for (std::size_t r = 0; r < 6; ++r) EXPECT_EQ(packed.wanted(a, r), n.demand[a * 6 + r]);
    for (std::size_t r = 0; r < 6; ++r)
        for (std::size_t s = 0; s < n.capacity[r].size(); ++s)
            EXPECT_EQ(packed.capacity(n.capacity[r][s].from, r), n.capacity[r][s].amount);
    EXPECT_TRUE(lanes_fit(0x0003'0002'0001'0000U, 0x0003'0002'0001'0000U));
    EXPECT_FALSE(lanes_fit(0x0003'0002'0001'0000U, 0x0003'0003'0001'0000U));
    EXPECT_FALSE(lanes_fit(0x7FFF'7FFF'7FFF'0000U, 0x0000'0000'0000'0001U));
}

TEST(Network, BoundsKnowChainsWorkAndWhoCannotMeet) {
    auto n = three_in_a_row();
    EXPECT_EQ(end_bound(PackedNetwork{n}), 9); // the chain
    n.lags.clear();
    EXPECT_EQ(end_bound(PackedNetwork{n}), 9); // one team of one
    n.capacity = {{{0, 3}, {1, 0}, {11, 3}}};
    EXPECT_EQ(end_bound(PackedNetwork{n}), 13); // nine days of work, three of them on the first day
    n.capacity = {{{0, 3}}};
    n.demand = {2, 2, 2};
    EXPECT_EQ(end_bound(PackedNetwork{n}), 9); // no two at once
}

TEST(Generator, RunsBothWays) {
    const auto n = three_in_a_row();
    const PackedNetwork packed{n};
    ScheduleGenerator generator{packed};
    std::vector<std::uint32_t> order{0, 1, 2};
    std::vector<int> start(3);
    EXPECT_EQ(generator.forward(order, start), 9);
    EXPECT_THAT(start, ElementsAre(0, 2, 5));
    EXPECT_TRUE(generator.backward(order, start, 12));
    EXPECT_THAT(start, ElementsAre(3, 5, 8));
    EXPECT_FALSE(generator.backward(order, start, 8));
}

TEST(Generator, JustifyingNeverEndsLater) {
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        const auto n = made_network(seed,
            {.activities = 20, .resources = 5, .changing = seed % 2 == 0, .closed = seed % 3 == 0});
        const PackedNetwork packed{n};
        ScheduleGenerator generator{packed};
        auto order = packed.order;
        std::vector<int> start(20);
        const auto end = generator.forward(order, start);
        ASSERT_TRUE(end) << seed;
        EXPECT_EQ(broken_rule(n, start), "") << seed;
        const int sooner = generator.justify(order, start, *end);
        EXPECT_LE(sooner, *end) << seed;
        EXPECT_EQ(broken_rule(n, start), "") << seed;
    }
}

} // namespace
} // namespace samdrift
