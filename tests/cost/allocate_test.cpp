#include "cost/allocate.hpp"
#include <gtest/gtest.h>
#include <numeric>

namespace samdrift {
namespace {

using namespace std::chrono;
using Numbers = std::vector<std::int64_t>;

struct DaysRow {
    const char* why;
    std::optional<Date> joined, left;
    int year, days;
};

const DaysRow days_rows[] = {
    {"a member from the beginning, for ever", {}, {}, 2013, 365},
    {"a leap year", {}, {}, 2012, 366},
    {"joined on the first day", 2013y / 1 / 1, {}, 2013, 365},
    {"joins the year after", 2013y / 1 / 1, {}, 2012, 0},
    {"joined in July", 2012y / 7 / 1, {}, 2012, 184},
    {"joined on the last day", 2012y / 12 / 31, {}, 2012, 1},
    {"out on the day it left", {}, 2012y / 3 / 1, 2012, 60},
    {"left on the first day of the year", {}, 2012y / 1 / 1, 2012, 0},
    {"left before", {}, 2011y / 5 / 1, 2012, 0},
    {"in and out within the year", 2012y / 2 / 1, 2012y / 3 / 1, 2012, 29},
};

TEST(DaysOfMembership, AreTheTable) {
    for (const auto& row : days_rows)
        EXPECT_EQ(days_of_membership(row.joined, row.left, row.year), row.days) << row.why;
}

TEST(WeightedByDays, AreTheDriversThemselvesWhenAllWereMembersTheWholeYear) {
    const std::vector<int> whole{365, 0, 365}, part{366, 184, 0};
    EXPECT_EQ(weighted_by_days(Numbers{10, 20, 30}, whole, 365), (Numbers{10, 0, 30}));
    EXPECT_EQ(weighted_by_days(Numbers{10, 20, 30}, part, 366), (Numbers{3'660, 3'680, 0}));
}

Numbers oere(std::span<const Money> amounts) {
    Numbers numbers;
    for (const auto m : amounts) numbers.push_back(m.oere);
    return numbers;
}

TEST(Allocator, AddsUpWhateverIsRefusedOnTheWay) {
    const Numbers users{2, 1, 1}, nobody{0, 0, 0}, equal{1, 1, 1};
    Allocator all{3};
    SharingKey by_users{{{1, users}}, {}, {}, {}, {}}, by_nobody{{{1, nobody}}, {}, {}, {}, {}},
        mixed{{{1, equal}, {2, users}}, {}, {}, {}, {}},
        capped{{{1, users}}, {}, Decimal{4'000}, {}, {}};
    for (auto* key : {&by_users, &by_nobody, &mixed, &capped}) prepare(*key, 3);
    EXPECT_EQ(all.share({101}, by_users), ShareOutcome::shared);
    EXPECT_EQ(oere(all.shares()), (Numbers{51, 25, 25}));
    EXPECT_EQ(all.share({101}, by_nobody), ShareOutcome::no_driver);
    EXPECT_EQ(all.share({900'000'000'000'001}, by_users), ShareOutcome::too_large);
    EXPECT_EQ(all.share({-900}, mixed), ShareOutcome::shared);
    EXPECT_EQ(oere(all.shares()), (Numbers{-400, -250, -250}));
    EXPECT_EQ(all.share({1'001}, capped), ShareOutcome::shared);
    EXPECT_EQ(oere(all.shares()), (Numbers{401, 300, 300})) << "40 % of 1 001 øre, rounded up";
    EXPECT_EQ(all.details().limited, (std::vector<char>{1, 0, 0}));
    EXPECT_EQ(all.give({77}, 2), ShareOutcome::shared);
    EXPECT_EQ(oere(all.totals()), (Numbers{52, 75, 152}));
    EXPECT_EQ(std::accumulate(all.totals().begin(), all.totals().end(), Money{}).oere,
        101 - 900 + 1'001 + 77);
}

TEST(Allocator, RefusesASumThatIsTooLarge) {
    const Numbers one{1};
    SharingKey key{{{1, one}}, {}, {}, {}, {}};
    prepare(key, 1);
    Allocator all{1};
    int shared = 0;
    while (shared < 20'000 && all.share(largest_total, key) == ShareOutcome::shared) ++shared;
    EXPECT_EQ(shared, INT64_MAX / largest_total.oere);
    EXPECT_EQ(all.details().outcome, ShareOutcome::too_large);
    EXPECT_EQ(all.totals()[0].oere, shared * largest_total.oere);
}

TEST(LimitOf, NeverCutsMoreThanIsWritten) {
    EXPECT_EQ(
        limit_of({1'001}, Decimal{5'000}, Decimal{5'000}), (OwnerLimit{Money{501}, Money{500}}));
    EXPECT_EQ(limit_of({-1'001}, Decimal{5'000}, {}), (OwnerLimit{Money{501}, {}}));
    EXPECT_EQ(limit_of(largest_total, Decimal{10'000}, {}).at_most, largest_total);
}

TEST(Allocator, FloorsHoldForThoseWhoHaveAPart) {
    const Numbers users{98, 2, 0};
    SharingKey key{{{1, users}}, {}, {}, Decimal{1'000}, {}};
    Allocator all{3};
    EXPECT_EQ(all.share({1'000}, key), ShareOutcome::shared);
    EXPECT_EQ(oere(all.shares()), (Numbers{900, 100, 0}));
}

} // namespace
} // namespace samdrift
