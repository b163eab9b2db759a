#include "base/date.hpp"
#include <gtest/gtest.h>

namespace samdrift {
namespace {

Date day(int y, unsigned m, unsigned d) {
    return Date{std::chrono::year{y}, std::chrono::month{m}, std::chrono::day{d}};
}

TEST(Date, IsReadAsPeopleWriteIt) {
    struct Row {
        const char *why, *written;
        const char* iso; // nullptr: refused
    };
    const Row rows[] = {
        {"ISO", "2019-12-31", "2019-12-31"},
        {"Norwegian", "31.12.2019", "2019-12-31"},
        {"Norwegian without leading zeros", "1.2.2019", "2019-02-01"},
        {"a day that does not exist", "31.02.2019", nullptr},
        {"29 February in a leap year", "29.02.2020", "2020-02-29"},
        {"29 February in another year", "29.02.2019", nullptr},
        {"a year of two digits says not which century", "31.12.19", nullptr},
        {"words", "nyttår", nullptr},
        {"nothing", "", nullptr},
        {"minus is no digit", "-1.12.2019", nullptr},
        {"too much", "2019-12-31x", nullptr},
    };
    for (const auto& row : rows) {
        const auto read = read_date(row.written);
        EXPECT_EQ(read ? iso(*read) : "refused", row.iso ? row.iso : "refused") << row.why;
    }
}

TEST(Date, CountsDaysAndMonths) {
    EXPECT_EQ(days_between(day(2017, 9, 1), day(2020, 1, 1)), 852);
    EXPECT_EQ(days_between(day(2020, 1, 1), day(2017, 9, 1)), -852);
    EXPECT_EQ(iso(months_before(day(2019, 12, 31), 6)), "2019-06-30") << "June has no 31st";
    EXPECT_EQ(iso(months_before(day(2020, 3, 30), 1)), "2020-02-29");
}

TEST(Moment, SortsAsTextAndReadsBack) {
    using namespace std::chrono;
    const auto t =
        sys_days{day(2026, 11, 21)} + hours{22} + minutes{45} + seconds{58} + milliseconds{123};
    EXPECT_EQ(moment(t), "2026-11-21T22:45:58.123Z");
    EXPECT_EQ(read_moment("2026-11-21T22:45:58.123Z"), "2026-11-21T22:45:58.123Z");
    EXPECT_EQ(read_moment("2026-11-21 22:45"), "2026-11-21T22:45:59.999Z")
        << "a minute means its end";
    EXPECT_EQ(read_moment("2026-11-21"), "2026-11-21T23:59:59.999Z") << "a day means its end";
    for (const auto* wrong : {"i går", "2026-11-21T25:00", "2026-11-21T22", "2026-13-01"})
        EXPECT_FALSE(read_moment(wrong)) << wrong;
}

} // namespace
} // namespace samdrift
