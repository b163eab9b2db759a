#include "base/fraction.hpp"
#include "base/money.hpp"
#include <gtest/gtest.h>
#include <random>

namespace samdrift {
namespace {

TEST(Proportion, RoundsHalfAwayFromZeroAndNeverOverflows) {
    struct Row {
        const char* why;
        std::int64_t total, part, whole, result;
    };
    const Row rows[] = {
        {"exact", 900, 1, 3, 300},
        {"half goes away from zero", 5, 1, 2, 3},
        {"a credit the same way", -5, 1, 2, -3},
        {"below half goes to zero", 4, 1, 3, 1},
        {"9e14 øre times ten million users fits", 900'000'000'000'000, 9'999'999, 10'000'000,
            899'999'910'000'000},
        {"a negative whole", 10, 1, -4, -3},
    };
    for (const auto& row : rows)
        EXPECT_EQ(proportion({row.total}, row.part, row.whole).oere, row.result) << row.why;
}

TEST(Proportion, IsNeverHalfAnOereFromTheExactShare) {
    std::mt19937_64 dice{7};
    for (int i = 0; i < 100'000; ++i) {
        const auto total =
            static_cast<std::int64_t>(dice() % 1'800'000'000'000'001) - 900'000'000'000'000;
        const auto whole = static_cast<std::int64_t>(dice() % 10'000'000) + 1;
        const auto part = static_cast<std::int64_t>(dice() % static_cast<std::uint64_t>(whole + 1));
        const Wide off = Wide{proportion({total}, part, whole).oere} * whole - Wide{total} * part;
        ASSERT_LE((off < 0 ? -off : off) * 2, whole) << total << " " << part << " " << whole;
    }
}

TEST(Decimal, IsShortAndExact) {
    struct Row {
        std::int64_t part, whole;
        int decimals;
        const char* text;
    };
    for (const auto& row : {Row{1, 2, 6, "0.5"}, Row{2, 3, 3, "0.667"}, Row{0, 7, 6, "0"},
             Row{1, 1, 6, "1"}, Row{-1, 3, 2, "-0.33"}, Row{1, 3'000'000, 2, "0"},
             Row{22539, 26861, 6, "0.839098"}, Row{662, 10, 1, "66.2"}})
        EXPECT_EQ(decimal({row.part, row.whole}, row.decimals), row.text);
}

} // namespace
} // namespace samdrift
