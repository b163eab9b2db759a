#include "made_networks.hpp"
#include "plan/improve_schedule.hpp"
#include "plan/schedule_bounds.hpp"
#include "plan/solve_schedule.hpp"
#include <gtest/gtest.h>
#include <optional>

namespace samdrift {
namespace {

// Every schedule in which each activity starts on the first day it can, after those started before
// it: one of them is the best (Sprecher, Kolisch, Drexl 1995). Slow and plain.
class EveryOrder {
public:
    explicit EveryOrder(const ProjectNetwork& n) : n_(n), start_(n.activities(), -1) {}
    std::optional<int> end() {
        place(0, 0);
        return best_;
    }

private:
    bool can(std::size_t a, int day) const {
        auto with = start_;
        with[a] = day;
        ProjectNetwork only = n_;
        for (std::size_t b = 0; b < with.size(); ++b)
            if (with[b] < 0) { // not placed yet: neither here nor in the way
                with[b] = 0;
                only.duration[b] = 0;
                if (!only.earliest.empty()) only.earliest[b] = 0;
                if (!only.closed_starts.empty()) only.closed_starts[b].clear();
                std::erase_if(
                    only.lags, [&](const StartLag& l) { return l.before == b || l.after == b; });
            }
        return broken_rule(only, with).empty();
    }
    void place(std::size_t placed, int end) {
        if (best_ && end >= *best_) return;
        if (placed == start_.size()) {
            best_ = end;
            return;
        }
        for (std::size_t a = 0; a < start_.size(); ++a) {
            if (start_[a] >= 0 || std::ranges::any_of(n_.lags, [&](const StartLag& l) {
                    return l.after == a && start_[l.before] < 0;
                }))
                continue;
            int day = 0;
            while (day + n_.duration[a] <= n_.horizon && !can(a, day)) ++day;
            if (day + n_.duration[a] > n_.horizon) continue;
            start_[a] = day;
            place(placed + 1, std::max(end, day + n_.duration[a]));
            start_[a] = -1;
        }
    }
    const ProjectNetwork& n_;
    std::vector<int> start_;
    std::optional<int> best_;
};

TEST(SolveSchedule, EndsAsEarlyAsTheBestOfAllOrders) {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const auto n = made_network(seed,
            {.activities = 6, .resources = 2, .changing = seed % 2 == 0, .closed = seed % 3 == 0});
        ASSERT_TRUE(is_sound(n));
        const auto answer = solve_schedule(n);
        const auto best = EveryOrder{n}.end();
        ASSERT_TRUE(best) << seed;
        EXPECT_EQ(broken_rule(n, answer.start), "") << seed;
        EXPECT_TRUE(answer.proven) << seed;
        EXPECT_EQ(answer.end, *best) << seed;
        EXPECT_EQ(answer.bound, *best) << seed;
    }
}

TEST(SolveSchedule, KeepsEveryRuleAndBoundsHold) {
    int proven = 0;
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        const auto n = made_network(seed, {.activities = 10 + static_cast<std::uint32_t>(seed % 25),
                                              .resources = 1 + static_cast<std::uint32_t>(seed % 7),
                                              .changing = seed % 2 == 0,
                                              .closed = seed % 3 == 0});
        const auto answer = solve_schedule(n, {.most_rounds = 20});
        EXPECT_EQ(broken_rule(n, answer.start), "") << seed;
        EXPECT_LE(end_bound(PackedNetwork{n}), answer.bound) << seed;
        EXPECT_LE(answer.bound, answer.end) << seed;
        proven += answer.proven;
    }
    EXPECT_GT(proven, 140);
}

TEST(SolveSchedule, SaysTheSameEveryTime) {
    const auto n = made_network(7, {.activities = 30, .resources = 3, .changing = true});
    const auto first = solve_schedule(n, {.most_rounds = 30}),
               again = solve_schedule(n, {.most_rounds = 30});
    EXPECT_EQ(first.start, again.start);
    EXPECT_EQ(first.contradictions, again.contradictions);
}

TEST(SolveSchedule, NothingFitsBeforeTheHorizon) {
    ProjectNetwork n{.resources = 1, .duration = {3, 3}, .demand = {1, 1}, .capacity = {{{0, 1}}}};
    n.horizon = 5;
    const auto answer = solve_schedule(n);
    EXPECT_TRUE(answer.start.empty());
    EXPECT_TRUE(answer.proven);
    n.horizon = 6;
    EXPECT_EQ(solve_schedule(n).end, 6);
}

TEST(SolveSchedule, StopsWhenAsked) {
    const auto n = made_network(11, {.activities = 60, .resources = 4});
    int asked = 0;
    const auto answer = solve_schedule(n, {.stop = [&] { return ++asked > 3; }});
    EXPECT_EQ(broken_rule(n, answer.start), "");
    EXPECT_LE(answer.bound, answer.end);
}

TEST(ListSearch, TakesInWhatWasFoundElsewhere) {
    const auto n = made_network(5, {.activities = 25, .resources = 3});
    const PackedNetwork packed{n};
    const auto answer = solve_schedule(n);
    ListSearch search{packed, 1};
    search.take_in(answer.start);
    ASSERT_TRUE(search.best());
    EXPECT_LE(search.best()->end, answer.end);
    EXPECT_EQ(broken_rule(n, search.best()->start), "");
}

} // namespace
} // namespace samdrift
