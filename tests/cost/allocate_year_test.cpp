#include "cost/allocate_year.hpp"
#include "cost/change_parts.hpp"
#include "cost/nedre_eiker.hpp"
#include <algorithm>
#include <gtest/gtest.h>
#include <random>
#include <set>

namespace samdrift {
namespace {

using namespace std::chrono;
constexpr auto budget = CostStage::budget;

std::int64_t kroner(const char* sheet, const char* column, const std::string& year) {
    std::int64_t sum = 0;
    for (auto& c : nedre_eiker::sheet(sheet))
        if (c["år"] == year) sum += std::stoll(c[column]);
    return sum;
}

void expect_adds_up(const CostRows& rows, const YearAllocation& y) {
    Money sum;
    for (const auto& p : y.projects) {
        Money parts;
        for (std::size_t i = 0; i < p.shares.size(); ++i) {
            parts += p.shares[i];
            if (y.days[i] == 0) { EXPECT_EQ(p.shares[i], Money{}) << p.project; }
        }
        EXPECT_EQ(parts, p.amount) << p.project;
        sum += p.amount;
    }
    EXPECT_EQ(sum, y.total);
    Money owners;
    for (const auto t : y.totals) owners += t;
    EXPECT_EQ(owners, y.total);
    EXPECT_EQ(y.totals.size(), rows.owners.size());
}

TEST(AllocateYear, SharesTheBudgetOf2012OverFourAndOf2013OverFive) {
    const auto rows = nedre_eiker::rows();
    for (const auto& [year, owners] : {std::pair{2012, 4}, std::pair{2013, 5}}) {
        const auto y = allocate_year(rows, year, budget);
        ASSERT_TRUE(y) << text(y.problems.at(0)).nb;
        EXPECT_EQ(std::ranges::count_if(y->days, [](int d) { return d > 0; }), owners);
        EXPECT_EQ(std::ranges::count_if(y->totals, [](Money m) { return m.oere > 0; }), owners);
        EXPECT_EQ(
            y->total.oere, kroner("it-prosjekter", "kostnad_nok", std::to_string(year)) * 100);
        expect_adds_up(rows, *y);
    }
}

// By hand: 410 000 kr ÷ 3 820 users; 2 600, 640, 310 and 270 of them.
TEST(AllocateYear, SharesAnApplicationByItsUsers) {
    const auto rows = nedre_eiker::rows();
    const auto y = allocate_year(rows, 2012, budget);
    ASSERT_TRUE(y);
    const auto wintid = std::ranges::find(y->projects, "IT138", &SharedProject::project);
    std::map<std::string, std::int64_t> shares;
    for (std::size_t i = 0; i < rows.owners.size(); ++i)
        shares[rows.owners[i].name] = wintid->shares[i].oere;
    EXPECT_EQ(
        shares, (std::map<std::string, std::int64_t>{{"Drammen", 27'905'759}, {"Røyken", 6'869'110},
                    {"Sande", 3'327'225}, {"Svelvik", 2'897'906}, {"Nedre Eiker", 0}}));
}

TEST(AllocateYear, GivesDeviatingSystemsToTheirOwnerAlone) {
    const auto rows = nedre_eiker::rows();
    const auto y = allocate_year(rows, 2013, budget);
    ASSERT_TRUE(y);
    const auto owner = *rows.owner_of("Nedre Eiker");
    int deviating = 0;
    for (const auto& p : y->projects) {
        if (p.project[2] != '9') continue;
        ++deviating;
        EXPECT_EQ(p.owner, owner);
        EXPECT_EQ(p.shares[owner], p.amount);
    }
    EXPECT_EQ(deviating, 3);
}

TEST(AllocateYear, DoesNotRunWhatBelongsToOneWhoIsNoMemberYet) {
    auto rows = nedre_eiker::rows();
    for (auto& c : rows.costs)
        if (c.project == "IT901") c.year = 2012;
    const auto y = allocate_year(rows, 2012, budget);
    ASSERT_TRUE(y);
    ASSERT_EQ(y->not_run.size(), 1u);
    EXPECT_EQ(y->not_run[0].project, "IT901");
    EXPECT_EQ(y->total.oere, kroner("it-prosjekter", "kostnad_nok", "2012") * 100);
    expect_adds_up(rows, *y);
}

TEST(AllocateYear, CountsWhoJoinsByItsDays) {
    auto rows = nedre_eiker::rows();
    auto& joiner = rows.owners[*rows.owner_of("Nedre Eiker")];
    joiner.member.joined = 2013y / 7 / 2; // 183 days
    const auto y = allocate_year(rows, 2013, budget);
    ASSERT_TRUE(y);
    const auto wintid = std::ranges::find(y->projects, "IT138", &SharedProject::project);
    const auto i = *rows.owner_of("Nedre Eiker");
    EXPECT_EQ(wintid->parts[0].weights[i], 416 * 183);
    EXPECT_EQ(wintid->parts[0].of, 416 * 183 + (2'639 + 650 + 315 + 274) * 365);
    expect_adds_up(rows, *y);
}

struct Bad {
    const char* code;
    const char* place;
    void (*spoil)(CostRows&);
};

AllocationKey& key_of(CostRows& rows, KeyGroup group) {
    return *std::ranges::find(rows.keys, std::optional{group}, &AllocationKey::group);
}

const Bad bad[] = {
    {"driver_missing", "brukeridenter",
        [](CostRows& r) {
            std::erase_if(r.identities,
                [&](const UserIdentities& i) { return i.year == 2013 && i.identities == 2'750; });
        }},
    {"users_missing", "brukere",
        [](CostRows& r) {
            std::erase_if(r.users,
                [](const ProjectUsers& u) { return u.project == "IT138" && u.year == 2013; });
        }},
    {"driver_missing_all", "fordelingsgrunnlag",
        [](CostRows& r) { key_of(r, KeyGroup::base).formula = "enheter"; }},
    {"no_driver", "fordeling",
        [](CostRows& r) {
            for (auto& i : r.identities) i.identities = 0;
        }},
    {"key_share_sum", "fordeling",
        [](CostRows& r) { key_of(r, KeyGroup::base).formula = "30 % likt + 69 % innbyggere"; }},
    {"key_refers_to_itself", "fordeling",
        [](CostRows& r) {
            key_of(r, KeyGroup::base).formula = "applikasjon";
            key_of(r, KeyGroup::application).formula = "grunnpakke";
        }},
    {"cost_owner_left", "it-prosjekter",
        [](CostRows& r) {
            r.owners[*r.owner_of("Nedre Eiker")].member.left = 2012y / 12 / 1;
            r.owners[*r.owner_of("Nedre Eiker")].member.joined = 2010y / 1 / 1;
        }},
    {"cost_owner_unknown", "it-prosjekter",
        [](CostRows& r) { r.costs.back().owner = Id<Municipality>{99}; }},
    {"cost_key_missing", "fordeling",
        [](CostRows& r) {
            r.costs.front().year = 2013, r.costs.front().project = "X",
            r.costs.front().allocation_key = "Ukjent";
        }},
    {"key_needs_owner", "it-prosjekter",
        [](CostRows& r) { key_of(r, KeyGroup::base).formula = "eieren alene"; }},
    {"key_owner_unknown", "fordeling",
        [](CostRows& r) { key_of(r, KeyGroup::base).formula = "faste beløp (Oslo 1) + likt"; }},
    {"key_fixed_over", "fordeling",
        [](CostRows& r) {
            key_of(r, KeyGroup::base).formula = "faste beløp (Sande 9 000 000) + likt";
        }},
    {"key_fixed_under", "fordeling",
        [](CostRows& r) { key_of(r, KeyGroup::base).formula = "faste beløp (Sande 1)"; }},
    {"key_cap_below_floor", "fordeling",
        [](CostRows& r) {
            key_of(r, KeyGroup::base).cap = Decimal{1'000};
            key_of(r, KeyGroup::base).floor = Decimal{2'000};
        }},
    {"key_caps_under", "fordeling",
        [](CostRows& r) { key_of(r, KeyGroup::base).cap = Decimal{1'900}; }},
    {"key_floors_over", "fordeling",
        [](CostRows& r) { key_of(r, KeyGroup::base).floor = Decimal{2'100}; }},
    {"cost_too_large", "it-prosjekter",
        [](CostRows& r) { r.costs[1].amount = {900'000'000'000'001}; }},
    {"driver_too_large", "fordelingsgrunnlag",
        [](CostRows& r) { r.identities.back().identities = 10'000'000'000'001; }},
    {"no_costs", "it-prosjekter", [](CostRows& r) { r.costs.clear(); }},
    {"no_owners", "kommuner",
        [](CostRows& r) {
            for (auto& o : r.owners) o.member.joined = 2014y / 1 / 1;
        }},
};

TEST(AllocateYear, RefusesWithThePlaceAndTheRule) {
    for (const auto& row : bad) {
        auto rows = nedre_eiker::rows();
        row.spoil(rows);
        const auto y = allocate_year(rows, 2013, budget);
        ASSERT_FALSE(y) << row.code;
        const auto found = std::ranges::find(y.problems, row.code, &Problem::code);
        ASSERT_NE(found, y.problems.end()) << row.code << ", but " << y.problems[0].code;
        EXPECT_EQ(found->place.sheet, row.place) << row.code;
        EXPECT_FALSE(found->place.column.empty());
        for (const auto& sentence : {text(*found).nb, text(*found).en}) {
            EXPECT_EQ(sentence.find("{{"), sentence.npos) << sentence;
            EXPECT_EQ(sentence.find("problem."), sentence.npos) << sentence;
        }
    }
}

TEST(ChangeParts, AddUpFromYearToYear) {
    const auto rows = nedre_eiker::rows();
    const auto before = allocate_year(rows, 2012, budget),
               after = allocate_year(rows, 2013, budget);
    const auto parts = change_parts(rows, *after);
    ChangeParts all;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto& p = parts[i];
        EXPECT_EQ(p.before, before->totals[i]);
        EXPECT_EQ(p.after, after->totals[i]);
        EXPECT_EQ(p.before + p.projects + p.members + p.share + p.cost, p.after);
        all.projects += p.projects;
        all.members += p.members;
        all.share += p.share;
        all.cost += p.cost;
    }
    // Together: the new projects of Nedre Eiker come with its membership; drivers move nothing.
    EXPECT_EQ(all.projects, Money{});
    EXPECT_EQ(all.members.oere, (690'000 + 540'000 + 480'000) * 100);
    EXPECT_EQ(all.share, Money{});
    const auto joiner = *rows.owner_of("Nedre Eiker");
    EXPECT_EQ(parts[joiner].share.oere < 0, true) << "others' drivers grew";
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (i != joiner) { EXPECT_LT(parts[i].members.oere, 0) << "one more to share with"; }
}

TEST(ChangeParts, SayWhichProjectsAreNewOrEnded) {
    auto rows = nedre_eiker::rows();
    std::erase_if(
        rows.costs, [](const ProjectCost& c) { return c.project == "IT138" && c.year == 2013; });
    std::erase_if(
        rows.costs, [](const ProjectCost& c) { return c.project == "IT101" && c.year == 2012; });
    const auto after = allocate_year(rows, 2013, budget);
    ASSERT_TRUE(after);
    Money projects;
    for (const auto& p : change_parts(rows, *after)) {
        projects += p.projects;
        EXPECT_EQ(p.before + p.projects + p.members + p.share + p.cost, p.after);
    }
    EXPECT_EQ(projects.oere, (2'190'000 - 410'000) * 100);
}

TEST(ChangeParts, AddUpForRandomYears) {
    std::mt19937 dice{5};
    for (int n = 0; n < 100; ++n) {
        auto rows = nedre_eiker::rows();
        for (auto& c : rows.costs)
            if (dice() % 3 == 0)
                c.amount.oere = static_cast<std::int64_t>(dice() % 1'000'000) - 100'000;
        std::erase_if(
            rows.costs, [&](const ProjectCost& c) { return !c.owner && dice() % 8 == 0; });
        for (auto& u : rows.users) u.users += static_cast<std::int64_t>(dice() % 50);
        for (auto& o : rows.owners)
            if (o.name != "Nedre Eiker" && dice() % 3 == 0)
                o.member.left = 2013y / static_cast<int>(1 + dice() % 12) / 1;
        key_of(rows, KeyGroup::base).formula =
            n % 2 ? "1/3 likt + 2/3 innbyggere" : "brukeridenter";
        const auto after = allocate_year(rows, 2013, budget);
        ASSERT_TRUE(after) << text(after.problems.at(0)).nb;
        expect_adds_up(rows, *after);
        for (const auto& p : change_parts(rows, *after))
            EXPECT_EQ(p.before + p.projects + p.members + p.share + p.cost, p.after);
    }
}

} // namespace
} // namespace samdrift
