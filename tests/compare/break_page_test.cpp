// Breaks ranked: the order, the sums, and the rows behind.
#include "compare/pages.hpp"
#include "example.hpp"
#include <gmock/gmock.h>
#include <numeric>

namespace samdrift {
using example::nye_asker, example::september;

namespace {

std::vector<std::pair<std::string, std::int64_t>> told(const std::vector<BreakRank>& ranks) {
    std::vector<std::pair<std::string, std::int64_t>> all;
    for (const auto& r : ranks) all.emplace_back(r.name, r.sum.minutes);
    return all;
}

TEST(BreakPage, RanksByTheTimeItTakes) {
    const auto page = break_page(nye_asker(), 0, september);
    using testing::ElementsAre, testing::Pair;
    EXPECT_THAT(told(page.municipalities),
        ElementsAre(Pair("Hurum", 52'860), Pair("Asker", 52'800), Pair("Røyken", 2040)));
    EXPECT_THAT(
        told(page.systems), ElementsAre(Pair("Familia", 41'800), Pair("Sak/arkiv Hurum", 31'200),
                                Pair("Sak/arkiv Asker", 16'400), Pair("GAT", 10'800),
                                Pair("Pleie/omsorg Hurum", 4500), Pair("SpeedAdmin", 3000)));
    ASSERT_EQ(page.areas.size(), 5u);
    EXPECT_EQ(page.areas[0].key, "adm.sak");
    EXPECT_EQ(page.areas[0].sum.cost, (Money{51'566'667}))
        << "47 600 minutes at 650 kroner an hour";
    EXPECT_EQ(page.areas[4].key, "kultur.kulturskole");
}

TEST(BreakPage, EveryWayOfRankingComesToTheSameSum) {
    const auto page = break_page(nye_asker(), 0, september);
    EXPECT_EQ(page.sum.breaks, 8);
    EXPECT_EQ(page.sum.minutes, 107'700);
    EXPECT_EQ(page.sum.cost, (Money{116'675'000}));
    EXPECT_TRUE(page.sum.marked) << "the figures are examples";
    for (const auto* ranks : {&page.areas, &page.municipalities, &page.systems}) {
        std::int64_t minutes = 0;
        std::size_t rows = 0;
        for (const auto& r : *ranks) {
            minutes += r.sum.minutes;
            rows += r.processes.size();
        }
        EXPECT_EQ(minutes, page.sum.minutes);
        EXPECT_EQ(rows, 8u) << "the rows behind";
    }
    EXPECT_EQ(page.breaks.size(), 8u);
    EXPECT_EQ(page.breaks.front().hours, 607) << "the most costly first";
}

TEST(BreakPage, WhatHasNoFiguresIsCountedAndSaid) {
    LandscapeBuilder builder;
    Cooperation c;
    c.id = {1};
    Municipality m;
    m.id = {1};
    m.name = "Asker";
    Member member;
    member.id = {1}, member.cooperation = {1}, member.municipality = {1};
    ServiceArea area;
    area.id = {1}, area.cooperation = {1}, area.code = "a";
    WorkProcess p;
    p.id = {1}, p.cooperation = {1}, p.municipality = {1}, p.area = {1}, p.break_step = "for hånd";
    p.times_a_year = 10;
    builder.add(c), builder.add(m), builder.add(member), builder.add(area), builder.add(p);
    const auto page = break_page(*builder.build(1), 0, september);
    EXPECT_EQ(page.sum.breaks, 1);
    EXPECT_EQ(page.uncounted, 1);
    ASSERT_EQ(page.systems.size(), 1u);
    EXPECT_EQ(page.systems[0].key, "") << "no system";
    EXPECT_EQ(page.systems[0].uncounted, 1);
}

} // namespace
} // namespace samdrift
