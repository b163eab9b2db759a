// The estimate of joining: the case of Nedre Eiker to the machine, and what is between the rules.
#include "cost/estimate.hpp"
#include "sheets.hpp"
#include <gtest/gtest.h>
#include <map>

namespace samdrift {
namespace {

std::vector<Device> devices_of_case() {
    std::vector<Device> all;
    for (const auto& cells : rows_of("nedre-eiker-d-ikt/utstyr.csv")) {
        Device d;
        d.model = cells[1];
        d.type = choice<DeviceType>(cells[2]);
        d.purchase_year = std::stoi(cells[3]);
        d.place = choice<DevicePlace>(cells[4]);
        d.use = choice<DeviceUse>(cells[5]);
        d.count = std::stoll(cells[6]);
        all.push_back(d);
    }
    return all;
}

std::vector<KeyFigure> figures_of_case() {
    std::vector<KeyFigure> all;
    for (const auto& cells : rows_of("nedre-eiker-d-ikt/nokkeltall.csv")) {
        KeyFigure f;
        f.name = cells[0];
        f.value = {std::stoll(cells[1]) * 100};
        all.push_back(f);
    }
    return all;
}

Date day(const char* iso_day) { return *read_iso(iso_day); }

EstimateRules rules_of_case() { return *estimate_rules(figures_of_case(), day("2012-01-01")); }

Device pc(std::string model, std::optional<int> year, std::int64_t count) {
    Device d;
    d.model = std::move(model);
    d.purchase_year = year;
    d.count = count;
    return d;
}

TEST(Estimate, OfNedreEikerInBothYears) {
    struct Row {
        int year;
        std::int64_t by_age, by_few, kept, models_kept, image_days;
    };
    const Row rows[] = {{2012, 594, 197, 1339, 41, 82}, {2013, 1096, 147, 887, 33, 66}};
    for (const auto& row : rows) {
        const auto found = estimated_devices(devices_of_case(), row.year, rules_of_case());
        EXPECT_EQ(found.pcs, 2130);
        EXPECT_EQ(found.models, 77) << "as the document has it";
        EXPECT_EQ(found.replaced_by_age, row.by_age) << row.year;
        EXPECT_EQ(found.replaced_by_few_of_model, row.by_few) << row.year;
        EXPECT_EQ(found.replaced, row.by_age + row.by_few);
        EXPECT_EQ(found.kept, row.kept) << row.year;
        EXPECT_EQ(found.models_kept, row.models_kept) << row.year;
        EXPECT_EQ(found.image_days, row.image_days) << row.year;
        EXPECT_EQ(found.thin_clients_kept, 396) << "just below 400";
        EXPECT_EQ(found.cabinets, 15) << "436 laptops of pupils, 30 in each";
        EXPECT_EQ(found.of_unknown_age, 0);
    }
}

// The document has 4.5 million for those from 2007 and before, about 3.8 for those from 2008, and
// about 3.0 for the thin clients: one price explains all three.
TEST(Estimate, OnePriceExplainsTheSumsOfTheDocument) {
    const auto rules = rules_of_case();
    const auto in_2012 = estimated_devices(devices_of_case(), 2012, rules);
    const auto in_2013 = estimated_devices(devices_of_case(), 2013, rules);
    const auto thousands = [&](std::int64_t count) {
        return proportion(rules.pc_price, count, 100'000).oere;
    };
    EXPECT_EQ(thousands(in_2012.replaced_by_age), 4500);
    EXPECT_EQ(thousands(in_2013.replaced_by_age - in_2012.replaced_by_age), 3803);
    EXPECT_EQ(thousands(in_2012.thin_clients_kept), 3000);
}

TEST(Estimate, EachRuleAtItsEdge) {
    EstimateRules rules;
    rules.lifetime = 4;
    rules.fewest_of_model = 10;
    rules.image_days = 2;
    rules.cabinet_places = 30;
    auto thin = pc("Wyse", 2001, 7), pupils = pc("Dell", 2011, 31), teachers = pc("Dell", 2011, 40),
         tablet = pc("Pad", 2001, 5);
    thin.type = DeviceType::thin_client;
    tablet.type = DeviceType::tablet;
    pupils.place = teachers.place = DevicePlace::school;
    pupils.use = DeviceUse::pupil;
    teachers.use = DeviceUse::teacher;
    struct Row {
        const char* why;
        std::vector<Device> devices;
        std::int64_t by_age, by_few, kept, models_kept, cabinets;
    };
    const Row rows[] = {
        {"four years is not more than four", {pc("A", 2008, 10)}, 0, 0, 10, 1, 0},
        {"five is", {pc("A", 2007, 10)}, 10, 0, 0, 0, 0},
        {"nine of a model are few", {pc("A", 2011, 9)}, 0, 9, 0, 0, 0},
        {"one that both catch is by age", {pc("A", 2007, 9)}, 9, 0, 0, 0, 0},
        {"the old count among the model's", {pc("A", 2007, 8), pc("A", 2011, 2)}, 8, 0, 2, 1, 0},
        {"a model is one however it is written", {pc("HP x", 2011, 5), pc("hp X", 2010, 5)}, 0, 0,
            10, 1, 0},
        {"nobody knows its year", {pc("A", std::nullopt, 10)}, 0, 0, 10, 1, 0},
        {"nor of few", {pc("A", std::nullopt, 9)}, 0, 9, 0, 0, 0},
        {"thin clients and tablets are outside", {thin, tablet}, 0, 0, 0, 0, 0},
        {"a cabinet more for the one over", {pupils, teachers}, 0, 0, 71, 1, 2},
        {"a row of none", {pc("A", 2001, 0)}, 0, 0, 0, 0, 0},
        {"nothing", {}, 0, 0, 0, 0, 0},
    };
    for (const auto& row : rows) {
        const auto found = estimated_devices(row.devices, 2012, rules);
        EXPECT_EQ(found.replaced_by_age, row.by_age) << row.why;
        EXPECT_EQ(found.replaced_by_few_of_model, row.by_few) << row.why;
        EXPECT_EQ(found.kept, row.kept) << row.why;
        EXPECT_EQ(found.models_kept, row.models_kept) << row.why;
        EXPECT_EQ(found.image_days, 2 * row.models_kept) << row.why;
        EXPECT_EQ(found.cabinets, row.cabinets) << row.why;
        EXPECT_EQ(found.pcs, found.replaced + found.kept) << row.why;
    }
    EXPECT_EQ(estimated_devices(std::vector{thin}, 2012, rules).thin_clients_kept, 7);
    EXPECT_EQ(
        estimated_devices(std::vector{pc("A", std::nullopt, 3)}, 2012, rules).of_unknown_age, 3);
}

TEST(Estimate, FiguresAreThoseOfTheDay) {
    auto figures = figures_of_case();
    for (auto& f : figures)
        if (f.name == "Levetid PC") f.to = day("2012-12-31");
    KeyFigure longer;
    longer.name = "levetid pc";
    longer.value = {500};
    longer.from = day("2013-01-01");
    figures.push_back(longer);
    EXPECT_EQ(estimate_rules(figures, day("2012-12-31"))->lifetime, 4);
    EXPECT_EQ(estimate_rules(figures, day("2013-01-01"))->lifetime, 5);
}

TEST(Estimate, SaysWhichFigureIsMissingOrWrong) {
    struct Row {
        const char* why;
        const char* name;
        std::optional<std::int64_t> hundredths; // none: the figure is not there
        const char* code;
    };
    const Row rows[] = {
        {"not there", "Plasser i et ladeskap", std::nullopt, "figure_missing"},
        {"half a year", "Levetid PC", 450, "figure_not_whole"},
        {"less than nothing", "Levetid PC", -100, "figure_out_of_range"},
        {"no room in a cabinet", "Plasser i et ladeskap", 0, "figure_out_of_range"},
        {"a price that is a slip", "Pris på bærbar PC med oppsett", 900'000'000'000'001,
            "figure_out_of_range"},
        {"dearer than a laptop", "Pris på stasjonær PC av pris på bærbar", 10'001,
            "figure_out_of_range"},
    };
    for (const auto& row : rows) {
        auto figures = figures_of_case();
        std::erase_if(
            figures, [&](const KeyFigure& f) { return !row.hundredths && f.name == row.name; });
        for (auto& f : figures)
            if (f.name == row.name) f.value = {row.hundredths.value_or(0)};
        const auto rules = estimate_rules(figures, day("2012-01-01"));
        ASSERT_FALSE(rules) << row.why;
        EXPECT_EQ(rules.problems[0].code, row.code) << row.why;
        EXPECT_EQ(rules.problems[0].value, row.name) << row.why;
    }
    EXPECT_EQ(estimate_rules({}, day("2012-01-01")).problems.size(), 6u) << "all at once";
}

std::map<std::string, EstimateItem> by_item(const Result<std::vector<EstimateItem>>& items) {
    std::map<std::string, EstimateItem> all;
    for (const auto& i : *items) all[i.item] = i;
    return all;
}

TEST(Estimate, CostsAreCountTimesPriceWithTheirRange) {
    auto rules = rules_of_case();
    const auto devices = estimated_devices(devices_of_case(), 2012, rules);
    OneOffCost plain, ranged;
    plain.category = ranged.category = "prosess";
    plain.item = "Migrering";
    ranged.item = "Opplæring";
    plain.year = ranged.year = 2012;
    plain.amount = ranged.amount = {60'000'000};
    ranged.low = Money{50'000'000};
    const std::vector<OneOffCost> costs{plain, ranged};
    ProjectCost licence, salary, later, booked;
    for (auto* c : {&licence, &salary, &later, &booked}) {
        c->project = "IT901";
        c->name = "Pleie og omsorg";
        c->year = 2012;
        c->amount = {69'000'000};
    }
    salary.project = "it901";
    salary.amount = {-1'000'000};
    later.year = 2013;
    booked.stage = CostStage::actual;
    const std::vector<ProjectCost> own{licence, salary, later, booked};
    auto items = by_item(estimated_items(devices, {costs, own}, 2012, rules, {}));
    ASSERT_EQ(items.size(), 5u) << "cabinets and days of work have no price";
    EXPECT_EQ(items["Pleie og omsorg"].amount, Money{68'000'000}) << "its budget of that year";
    EXPECT_TRUE(items["Pleie og omsorg"].yearly);
    EXPECT_TRUE(items["Pleie og omsorg"].in_contribution);
    EXPECT_FALSE(items["Migrering"].yearly);
    EXPECT_EQ(items["PC-er som er for gamle"].amount, Money{450'014'400});
    EXPECT_EQ(items["PC-er som er for gamle"].kind, BudgetType::investment);
    EXPECT_NE(items["PC-er som er for gamle"].rule.find("594"), std::string::npos);
    EXPECT_EQ(items["PC-er som er for gamle"].rule.find("{{"), std::string::npos);
    EXPECT_EQ(items["PC-er det er for få av"].amount, Money{149'247'200});
    EXPECT_EQ(items["Migrering"].low, plain.amount) << "nobody has said a range";
    EXPECT_EQ(items["Opplæring"].low, Money{50'000'000});

    rules.uncertainty = {2000};
    rules.cabinet_price = Money{3'333'333};
    rules.day_price = Money{500'000};
    items = by_item(estimated_items(devices, {costs, own}, 2012, rules, {true, true}));
    EXPECT_EQ(items["PC-er som er for gamle"].amount, Money{225'007'200}) << "desktops";
    EXPECT_EQ(items["Tynnklienter som blir PC-er"].amount, Money{150'004'800});
    EXPECT_EQ(items["Ladeskap i skolene"].amount, Money{49'999'995});
    EXPECT_EQ(items["Image til modellene som beholdes"].amount, Money{41'000'000});
    EXPECT_EQ(items["Image til modellene som beholdes"].kind, BudgetType::operation);
    EXPECT_EQ(items["Migrering"].low, Money{48'000'000});
    EXPECT_EQ(items["Migrering"].high, Money{72'000'000});
    EXPECT_EQ(items["Opplæring"].low, Money{50'000'000}) << "its own";
    EXPECT_EQ(items["Opplæring"].high, Money{72'000'000});

    EstimatedDevices many;
    many.replaced_by_age = 10'000'000'000;
    const auto refused = estimated_items(many, {}, 2012, rules, {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.problems[0].code, "estimate_too_large");
}

TEST(Estimate, HasAPcForEachEmployeeAndEachPupilWhoBegins) {
    auto rules = rules_of_case();
    auto teachers = pc("Dell", 2011, 40), pupils = pc("Dell", 2011, 31), thin = pc("Wyse", 2010, 6);
    auto thin_at_school = pc("Wyse", 2010, 4);
    pupils.use = thin_at_school.use = DeviceUse::pupil;
    thin.type = thin_at_school.type = DeviceType::thin_client;
    const std::vector<Device> all{teachers, pupils, thin, thin_at_school};
    const auto devices = estimated_devices(all, 2012, rules);
    EXPECT_EQ(devices.pcs_of_pupils, 31);
    EXPECT_EQ(devices.thin_clients_of_pupils, 4);
    const auto of = [&](EstimatedCosts costs, EstimateChoices choices) {
        return by_item(estimated_items(devices, costs, 2012, rules, choices));
    };
    const EstimateChoices employees{.pc_per_employee = true};
    constexpr auto missing = "PC-er til ansatte som ikke har";
    EXPECT_EQ(of({{}, {}, 100}, employees)[missing].amount, Money{60 * 757'600});
    EXPECT_FALSE(of({{}, {}, 40}, employees).contains(missing)) << "all have one";
    const EstimateChoices both{.thin_clients_replaced = true, .pc_per_employee = true};
    EXPECT_EQ(of({{}, {}, 100}, both)[missing].amount, Money{54 * 757'600})
        << "six get one in place of their thin client";
    const auto unknown =
        estimated_items(devices, {}, 2012, rules, {.pc_per_employee = true, .pc_per_pupil = true});
    ASSERT_EQ(unknown.problems.size(), 2u) << "both at once";
    EXPECT_EQ(unknown.problems[0].code, "employees_unknown");
    EXPECT_EQ(unknown.problems[1].code, "figure_missing");
    EXPECT_EQ(unknown.problems[1].value, "Elever på 8. trinn");
    rules.pupils = 290;
    const auto pupil =
        of({}, {.desktops = true, .pc_per_pupil = true})["PC-er til elevene på 8. trinn"];
    EXPECT_EQ(pupil.amount, Money{290 * 378'800}) << "desktops, at half the price";
    EXPECT_TRUE(pupil.yearly) << "the next year others begin";
    EXPECT_FALSE(pupil.in_contribution);
}

} // namespace
} // namespace samdrift
