#include "cost/nedre_eiker.hpp"
#include "cost/what_if.hpp"
#include <algorithm>
#include <gtest/gtest.h>
#include <set>

namespace samdrift {
namespace {

using namespace std::chrono;

WhatIfOrder order(std::vector<WhatIfChange> changes, int year = 2013, int years = 1) {
    return {year, years, CostStage::budget, std::move(changes)};
}

Money change_of(const WhatIfYear& year, const std::string& owner) {
    const auto found = std::ranges::find(year.owners, owner, &WhatIfOwner::owner);
    return found == year.owners.end() ? Money{} : found->change;
}

void expect_adds_up(const WhatIfAnswer& answer) {
    for (const auto& year : answer.years) {
        Money before, after, change;
        for (const auto& o : year.owners) {
            before += o.before;
            after += o.after;
            change += o.change;
        }
        EXPECT_EQ(before, year.before);
        EXPECT_EQ(after, year.after);
        EXPECT_EQ(change, year.after - year.before);
    }
}

WhatIfChange driver(const char* owner, const char* project, const char* name, int year, int value) {
    WhatIfChange c;
    c.kind = WhatIfKind::driver;
    c.owner = owner;
    c.cost_project = project;
    c.driver = name;
    c.year = year;
    c.value = value;
    return c;
}
WhatIfChange price(const char* project, int year, std::int64_t oere) {
    WhatIfChange c;
    c.kind = WhatIfKind::price;
    c.cost_project = project;
    c.year = year;
    c.amount = Money{oere};
    return c;
}
WhatIfChange key(KeyGroup group, const char* formula, std::optional<int> year = {}) {
    WhatIfChange c;
    c.kind = WhatIfKind::key;
    c.group = group;
    c.formula = formula;
    if (year) c.year = *year;
    return c;
}
WhatIfChange member(const char* owner, std::optional<Date> joined, std::optional<Date> left) {
    WhatIfChange c;
    c.kind = WhatIfKind::membership;
    c.owner = owner;
    c.joined = joined;
    c.left = left;
    return c;
}

TEST(WhatIf, NothingIsChangedByNoChange) {
    const auto answer = what_if(nedre_eiker::rows(), order({}, 2012, 6));
    ASSERT_TRUE(answer);
    ASSERT_EQ(answer->years.size(), 6u);
    for (const auto& year : answer->years) {
        EXPECT_EQ(year.change, Money{});
        for (const auto& o : year.owners) EXPECT_EQ(o.change, Money{});
    }
    expect_adds_up(*answer);
}

TEST(WhatIf, MovesMoneyBetweenOwnersWhenADriverChanges) {
    const auto answer = what_if(
        nedre_eiker::rows(), order({driver("Sande", "IT138", "brukere", 2013, 630)}, 2013, 3));
    ASSERT_TRUE(answer) << text(answer.problems.at(0)).nb;
    for (const auto& year : answer->years) {
        EXPECT_EQ(year.change, Money{});
        EXPECT_GT(change_of(year, "Sande"), Money{});
        EXPECT_LT(change_of(year, "Drammen"), Money{});
    }
    expect_adds_up(*answer);
}

TEST(WhatIf, FollowsAPriceToThoseWhoPayIt) {
    const auto answer = what_if(nedre_eiker::rows(), order({price("IT901", 2013, 100'000'000)}));
    ASSERT_TRUE(answer);
    EXPECT_EQ(change_of(answer->years[0], "Nedre Eiker").oere, 100'000'000 - 69'000'000);
    EXPECT_EQ(answer->years[0].change.oere, 31'000'000);
    expect_adds_up(*answer);
}

TEST(WhatIf, TriesAKeyFromAYearOn) {
    const auto answer = what_if(nedre_eiker::rows(),
        order({key(KeyGroup::base, "1/3 likt + 2/3 innbyggere", 2013)}, 2012, 2));
    ASSERT_TRUE(answer) << text(answer.problems.at(0)).nb;
    EXPECT_EQ(change_of(answer->years[0], "Svelvik"), Money{});
    EXPECT_GT(change_of(answer->years[1], "Svelvik"), Money{}) << "the smallest pays an equal part";
    expect_adds_up(*answer);
}

TEST(WhatIf, MovesTheDayOfJoiningAndLeaving) {
    const auto rows = nedre_eiker::rows();
    const auto later = what_if(rows, order({member("Nedre Eiker", 2014y / 1 / 1, {})}, 2013, 2));
    ASSERT_TRUE(later);
    EXPECT_LT(later->years[0].change, Money{}) << "its own systems are not run";
    EXPECT_GT(change_of(later->years[0], "Drammen"), Money{});
    EXPECT_EQ(later->years[1].change, Money{});
    const auto leaves = what_if(rows, order({member("Sande", {}, 2013y / 7 / 1)}));
    ASSERT_TRUE(leaves);
    EXPECT_LT(change_of(leaves->years[0], "Sande"), Money{});
    for (const auto& answer : {later, leaves}) expect_adds_up(*answer);
}

TEST(WhatIf, TakesInOneWhoIsNotThere) {
    const auto answer = what_if(nedre_eiker::rows(),
        order({driver("Hurum", "", "brukeridenter", 2013, 3'000),
            driver("Hurum", "IT138", "brukere", 2013, 200), member("Hurum", 2013y / 1 / 1, {})}));
    ASSERT_TRUE(answer) << text(answer.problems.at(0)).nb;
    EXPECT_GT(change_of(answer->years[0], "Hurum"), Money{});
    EXPECT_EQ(answer->years[0].change, Money{});
    expect_adds_up(*answer);
}

struct Bad {
    const char *why, *code;
    WhatIfChange change;
};

TEST(WhatIf, HoldsOneChangeAgainstAnother) {
    const auto rows = nedre_eiker::rows();
    const std::vector one{price("IT138", 2013, 100'000'000)},
        other{member("Lier", 2013y / 7 / 1, {})};
    auto key_too = other;
    key_too.push_back(key(KeyGroup::base, "likt"));
    key_too.push_back(key(KeyGroup::application, "likt"));
    const auto plain = what_if(rows, order({}));
    const auto first = what_if(rows, order(one));
    const auto second = what_if(rows, order(key_too));
    const auto both = what_if(rows, order(key_too), one);
    ASSERT_TRUE(both);
    expect_adds_up(*both);
    EXPECT_EQ(both->years[0].before, first->years[0].after);
    EXPECT_EQ(both->years[0].after, second->years[0].after);
    for (const auto& o : both->years[0].owners)
        EXPECT_EQ(
            o.change, change_of(second->years[0], o.owner) - change_of(first->years[0], o.owner))
            << o.owner;
    const auto back = what_if(rows, order(one), key_too);
    EXPECT_EQ(change_of(back->years[0], "Lier"), Money{} - change_of(both->years[0], "Lier"))
        << "who is in one of them only is in the answer";
    EXPECT_NE(change_of(back->years[0], "Lier"), Money{});
    EXPECT_EQ(what_if(rows, order({}), one)->years[0].after, plain->years[0].before);
}

TEST(WhatIf, RefusesWithTheNumberOfTheChangeAndTheRule) {
    auto unfinished = driver("Sande", "IT138", "brukere", 2013, 1);
    unfinished.value.reset();
    const Bad bad[] = {
        {"nobody of the name", "no_such_owner", driver("Oslo", "IT138", "brukere", 2013, 1)},
        {"no such project", "no_such_cost_project", price("IT000", 2013, 1)},
        {"half a change", "what_if_incomplete", unfinished},
        {"fewer than none", "what_if_negative", driver("Sande", "IT138", "brukere", 2013, -1)},
        {"the accounts are closed", "year_closed", price("IT138", 2012, 1)},
        {"out before in", "left_before_joined", member("Sande", 2013y / 5 / 1, 2013y / 4 / 1)},
        {"99 %", "key_share_sum", key(KeyGroup::base, "30 % likt + 69 % innbyggere")},
        {"a joiner without a driver", "driver_missing", member("Hurum", 2013y / 1 / 1, {})},
        {"an amount out of range", "cost_too_large", price("IT138", 2013, 900'000'000'000'001)},
    };
    std::set<std::string> met;
    for (const auto& row : bad) {
        auto rows = nedre_eiker::rows();
        ClosedYear closed;
        closed.year = 2012;
        rows.closed_years.push_back(closed);
        const auto answer = what_if(rows, order({price("IT182", 2013, 1), row.change}));
        ASSERT_FALSE(answer) << row.why;
        EXPECT_EQ(answer.problems.at(0).code, row.code) << row.why;
        EXPECT_NE(answer.problems[0].place, Place{}) << row.why;
        EXPECT_EQ(text(answer.problems[0]).nb.find("{{"), std::string::npos);
        met.insert(answer.problems[0].code);
    }
    EXPECT_EQ(met.size(), std::size(bad));
}

} // namespace
} // namespace samdrift
