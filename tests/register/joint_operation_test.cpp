// What a joint operation costs and runs: what is refused in each kind of row, and what stands when
// its year is closed.
#include "register/closed_years.hpp"
#include "register/cost_model.hpp"
#include "register/equipment.hpp"
#include "register/investment.hpp"
#include "row_checks.hpp"

namespace samdrift {
namespace {

TEST(ProjectCost, IsInAYearAndAMonthAndWithinWhatCanBeSplit) {
    ProjectCost sound;
    sound.project = "IT101";
    sound.name = "Sak/arkiv";
    sound.year = 2012;
    const Row<ProjectCost> rows[] = {
        {"a credit", [](auto& c) { c.amount = {-largest_row_amount}; }, ""},
        {"one øre more than can be split", [](auto& c) { c.amount = {largest_row_amount + 1}; },
            "too_large amount"},
        {"and on the other side", [](auto& c) { c.amount = {-largest_row_amount - 1}; },
            "too_small amount"},
        {"January and December", [](auto& c) { c.month = 12; }, ""},
        {"no month", [](auto& c) { c.month = 13; }, "too_large month"},
        {"nor this", [](auto& c) { c.month = 0; }, "too_small month"},
        {"no year", [](auto& c) { c.year = 0; }, "too_small year"},
        {"a year that is a slip", [](auto& c) { c.year = 20122; }, "too_large year"},
        {"no number, no name", [](auto& c) { c.project.clear(), c.name.clear(); },
            "missing_value project, missing_value name"},
    };
    expect_all(rows, sound, 3);
}

TEST(Drivers, AreNotBelowZero) {
    ProjectUsers users;
    users.project = "IT101";
    users.year = 2012;
    UserIdentities identities;
    identities.year = 2012;
    DriverValue driver;
    driver.driver = "enheter";
    driver.year = 2012;
    EXPECT_EQ(wrong(users) + wrong(identities) + wrong(driver), "") << "zero is a number";
    users.users = identities.identities = driver.value = -1;
    EXPECT_EQ(wrong(users), "below_zero users");
    EXPECT_EQ(wrong(identities), "below_zero identities");
    EXPECT_EQ(wrong(driver), "below_zero value");
    users.users = most_users + 1;
    EXPECT_EQ(wrong(users), "too_large users");
}

TEST(AllocationKey, IsForSomethingAndItsCapIsNotBelowItsFloor) {
    AllocationKey sound;
    sound.group = KeyGroup::base;
    sound.formula = "brukeridenter";
    const Row<AllocationKey> rows[] = {
        {"of a name alone", [](auto& k) { k.group.reset(), k.name = "Likt"; }, ""},
        {"of nothing", [](auto& k) { k.group.reset(); }, "key_of_nothing group"},
        {"a cap at its floor", [](auto& k) { k.cap = k.floor = Decimal{2000}; }, ""},
        {"a cap below its floor", [](auto& k) { k.cap = Decimal{1999}, k.floor = Decimal{2000}; },
            "cap_below_floor cap"},
        {"more than all of it", [](auto& k) { k.cap = Decimal{10'001}; }, "too_large cap"},
        {"less than nothing", [](auto& k) { k.floor = Decimal{-1}; }, "below_zero floor"},
        {"one year", [](auto& k) { k.from_year = k.to_year = 2012; }, ""},
        {"years that go back", [](auto& k) { k.from_year = 2013, k.to_year = 2012; },
            "ends_before_start to_year"},
        {"no key", [](auto& k) { k.formula.clear(); }, "missing_value formula"},
    };
    expect_all(rows, sound, 6);
}

TEST(Investment, LastsAtLeastAYear) {
    Investment sound;
    sound.name = "Lagring";
    sound.year = 2012;
    const Row<Investment> rows[] = {
        {"of a year", [](auto& i) { i.lifetime = 1; }, ""},
        {"of none", [](auto& i) { i.lifetime = 0; }, "too_small lifetime"},
        {"of more than a century", [](auto& i) { i.lifetime = 101; }, "too_large lifetime"},
        {"not a credit", [](auto& i) { i.amount = {-1}; }, "below_zero amount"},
    };
    expect_all(rows, sound, 3);
}

TEST(OneOffCost, StandsWithinItsRange) {
    OneOffCost sound;
    sound.category = "prosess";
    sound.item = "Opplæring";
    sound.year = 2012;
    sound.amount = {500};
    const Row<OneOffCost> rows[] = {
        {"a range of nothing", [](auto& c) { c.low = c.high = Money{500}; }, ""},
        {"above it", [](auto& c) { c.high = Money{499}; }, "high_below_amount high"},
        {"below it", [](auto& c) { c.low = Money{501}; }, "low_above_amount low"},
        {"a credit", [](auto& c) { c.low = Money{-1}; }, "below_zero low"},
    };
    expect_all(rows, sound, 3);
}

TEST(KeyFigure, HoldsOnItsFirstDayAndItsLast) {
    KeyFigure f;
    f.name = "Levetid PC";
    EXPECT_TRUE(in_force(f, *read_iso("1900-01-01"))) << "always";
    f.from = read_iso("2012-01-01");
    f.to = read_iso("2012-12-31");
    const std::pair<const char*, bool> days[] = {
        {"2011-12-31", false}, {"2012-01-01", true}, {"2012-12-31", true}, {"2013-01-01", false}};
    for (const auto& [day, holds] : days) EXPECT_EQ(in_force(f, *read_iso(day)), holds) << day;
    EXPECT_EQ(wrong(f), "");
    f.to = read_iso("2011-12-31");
    EXPECT_EQ(wrong(f), "ends_before_start to");
}

TEST(Device, HasAYearThatMachinesMayBeFrom) {
    Device d;
    d.model = "Dell";
    EXPECT_EQ(wrong(d), "") << "nobody knows the year";
    d.purchase_year = 11;
    d.count = -1;
    EXPECT_EQ(wrong(d), "too_small purchase_year, below_zero count");
}

TEST(ClosedYear, StandsAsItIs) {
    ProjectCost cost;
    cost.project = "IT101";
    cost.year = 2012;
    auto dearer = cost, moved = cost, later = cost, entered = cost;
    dearer.amount = {1};
    moved.year = 2014;
    later.year = 2013;
    entered.entry = {7};
    const std::set<std::int64_t> closed{2012};
    struct Case {
        const char* why;
        const ProjectCost *before, *after;
        std::optional<std::int64_t> year;
    };
    const Case cases[] = {
        {"a new cost", nullptr, &cost, 2012},
        {"a cost that is dearer", &cost, &dearer, 2012},
        {"one that goes", &cost, nullptr, 2012},
        {"one that moves out of the year", &cost, &moved, 2012},
        {"one that moves into it", &moved, &cost, 2012},
        {"of another year", nullptr, &later, std::nullopt},
        {"one that is the same", &cost, &entered, std::nullopt},
    };
    const Entity& e = entity<ProjectCost>();
    for (const auto& c : cases) {
        const auto before = c.before ? std::optional{to_record(*c.before)} : std::nullopt;
        const auto after = c.after ? std::optional{to_record(*c.after)} : std::nullopt;
        EXPECT_EQ(
            closed_year(e, before ? &*before : nullptr, after ? &*after : nullptr, closed), c.year)
            << c.why;
    }
    const auto device = to_record(Device{});
    EXPECT_EQ(closed_year(entity<Device>(), nullptr, &device, closed), std::nullopt)
        << "equipment is not of the accounts";
}

} // namespace
} // namespace samdrift
