// Contracts in time: which group each stands in, and why.
#include "compare/contract_rules.hpp"
#include "compare/pages.hpp"
#include "example.hpp"
#include "register/block_builder.hpp"
#include <gmock/gmock.h>

namespace samdrift {
using example::nye_asker, example::september;
using namespace std::chrono;

namespace {

struct StateRow {
    const char* why;
    std::optional<Date> ends;
    std::optional<int> months;
    NoticeState state;
};

TEST(NoticeState, IsOneOfFive) {
    const Date today{2017y / September / 1};
    const StateRow rows[] = {
        {"the last day is to come", Date{2019y / December / 31}, 6, NoticeState::ahead},
        {"it is today", Date{2018y / March / 1}, 6, NoticeState::ahead},
        {"it was yesterday", Date{2018y / February / 28}, 6, NoticeState::passed},
        {"the contract ends today, and no notice is needed", today, 0, NoticeState::ahead},
        {"it ended yesterday", Date{2017y / August / 31}, 0, NoticeState::ended},
        {"nobody has said how long", Date{2019y / December / 31}, {}, NoticeState::unknown_terms},
        {"it ended, and nobody has said", Date{2016y / December / 31}, {}, NoticeState::ended},
        {"it has no end", {}, 12, NoticeState::open_ended}};
    for (const auto& row : rows) {
        Contract c;
        c.id = {1};
        c.ends = row.ends;
        c.notice_months = row.months;
        BlockBuilder builder;
        builder.add(c, {});
        const auto block = builder.finish({1}, 0, [](Id<ServiceArea>) { return no_code; });
        EXPECT_EQ(notice_state(block.contracts, 0, today), row.state) << row.why;
    }
}

TEST(CalendarPage, GroupsByTheQuarterOfTheLastDayOfNotice) {
    const auto page = calendar_page(nye_asker(), 0, {}, september);
    EXPECT_EQ(page.contracts, 22);
    std::vector<std::pair<std::string, std::size_t>> groups;
    for (const auto& g : page.groups)
        groups.emplace_back(
            g.from ? iso(*g.from) : std::string{name_of(g.part)}, g.contracts.size());
    using testing::ElementsAre, testing::Pair;
    EXPECT_THAT(groups, ElementsAre(Pair("2018-04-01", 1), Pair("2018-07-01", 1),
                            Pair("2018-10-01", 1), Pair("2019-01-01", 1), Pair("2019-04-01", 3),
                            Pair("2019-07-01", 3), Pair("2019-10-01", 1), Pair("2020-04-01", 1),
                            Pair("2020-07-01", 2), Pair("open_ended", 8)));
    EXPECT_EQ(page.groups[0].contracts[0].product, "Familia");
    EXPECT_EQ(page.groups[0].contracts[0].last_day_of_notice, (Date{2018y / June / 30}));
}

TEST(CalendarPage, WhatHasPassedComesFirstAndWhatHasEndedLast) {
    const auto page = calendar_page(nye_asker(), 0, {}, Date{2019y / September / 1});
    EXPECT_EQ(page.groups.front().part, CalendarPart::passed);
    EXPECT_EQ(page.groups.back().part, CalendarPart::ended);
    for (const auto& c : page.groups.front().contracts) {
        EXPECT_LT(c.last_day_of_notice, (Date{2019y / September / 1}));
        EXPECT_GE(c.ends, (Date{2019y / September / 1}));
    }
    std::int64_t in_groups = 0;
    for (const auto& g : page.groups) in_groups += static_cast<std::int64_t>(g.contracts.size());
    EXPECT_EQ(in_groups, 22) << "each contract once, whatever the day";
}

TEST(CalendarPage, IsOfOneMunicipalityOrSupplier) {
    const auto page = calendar_page(nye_asker(), 0, {"Asker", "Tieto"}, september);
    EXPECT_EQ(page.contracts, 2);
    EXPECT_EQ(page.municipalities.size(), 3u) << "all can still be chosen";
    Money sum;
    for (const auto& g : page.groups)
        for (const auto& c : g.contracts) sum += c.value.value_or(Money{});
    EXPECT_EQ(page.groups.at(0).value, sum);
}

} // namespace
} // namespace samdrift
