// The workbooks of contributions and of joining: their formulas, reckoned by LibreOffice from
// nothing, give what allocate and estimate give; and when somebody changes a driver, a rule or a
// price in them, what those give with it.
#include "app/contribution_report.hpp"
#include "app/estimate_report_alone.hpp"
#include "app/reckoned_workbook.hpp"
#include "cost/nedre_eiker.hpp"
#include "exchange/xlsx_reader.hpp"
#include "exchange/xlsx_writer.hpp"
#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <set>

namespace samdrift {
namespace {

struct Case {
    std::string name;
    CostRows rows;
    int year = 0;
    std::optional<CostRows> told = {}; // what the book is made of, when a cell is then changed
    std::size_t changed_row = 0, changed_column = 0; // in the sheet of drivers
    std::int64_t changed_to = 0;
};

ContributionSource source_of(
    const CostRows& rows, const YearAllocation& year, const ContributionAnswer& answer) {
    return {rows, year, answer, "D-IKT"};
}

Workbook book_of(const CostRows& rows, int year) {
    const auto answer = contribution_answer(rows, year, CostStage::budget);
    const auto allocated = allocate_year(rows, year, CostStage::budget);
    EXPECT_TRUE(answer) << (answer ? "" : answer.problems.front().code);
    if (!answer) return {};
    return contribution_workbook(source_of(rows, *allocated, *answer), Language::nb);
}

// Every way a key can be made, a credit, a year that somebody joins in, ties and remainders.
CostRows all_forms() {
    auto rows = nedre_eiker::rows();
    rows.keys.clear();
    rows.costs.clear();
    rows.investments.clear();
    std::int64_t id = 9000;
    const auto add = [&](const char* key, std::int64_t oere) {
        AllocationKey row;
        row.id = {++id};
        row.name = "K" + std::to_string(id);
        row.formula = key;
        rows.keys.push_back(row);
        ProjectCost cost;
        cost.id = {++id};
        cost.project = "P" + std::to_string(id);
        cost.name = key;
        cost.group = id % 4 == 0 ? ProjectGroup::base : ProjectGroup::application;
        cost.year = 2012;
        cost.amount = {oere};
        cost.allocation_key = row.name;
        rows.costs.push_back(cost);
    };
    add("likt", 1'000'001);
    add("innbyggere", 123'456'789'01);
    add("1/3 likt + 2/3 innbyggere", 77'777'77);
    add("30 % likt + 70 % ansatte", -99'999'98);
    add("1/7 ansatte + 2/7 innbyggere + 4/7 likt", 1'000'003);
    add("brukeridenter", 3);
    add("faste beløp (Sande 50 000,50; Svelvik 1) + brukeridenter", 6'000'051);
    add("faste beløp (Drammen 10 000)", 1'000'000);
    add("trinnpris innbyggere (inntil 7 000: 100 000; inntil 20 000: 200 000,50; over: 1 000 000)",
        55'555'555);
    auto& capped = rows.keys.emplace_back();
    capped.id = {++id};
    capped.name = "Tak";
    capped.formula = "ansatte";
    capped.cap = Decimal{4000};
    rows.costs.push_back(rows.costs.front());
    rows.costs.back().id = {++id};
    rows.costs.back().project = "TAK";
    rows.costs.back().allocation_key = "Tak";
    rows.costs.push_back(rows.costs.front());
    rows.costs.back().id = {++id};
    rows.costs.back().project = "IKKE";
    rows.costs.back().owner =
        rows.owners.at(*rows.owner_of(std::string_view{"Nedre Eiker"})).member.municipality;
    return rows;
}

CostRows with_part_of_a_year() {
    auto rows = all_forms();
    auto& member = rows.owners.at(*rows.owner_of(std::string_view{"Nedre Eiker"})).member;
    member.joined = read_iso("2012-05-17");
    rows.owners.at(*rows.owner_of(std::string_view{"Svelvik"})).member.left =
        read_iso("2012-10-02");
    UserIdentities identities;
    identities.id = {99'999};
    identities.municipality = member.municipality;
    identities.year = 2012;
    identities.identities = 7'301;
    rows.identities.push_back(identities);
    return rows;
}

Case with_users_changed() {
    Case c{"changed", nedre_eiker::rows(), 2013, nedre_eiker::rows()};
    auto book = book_of(*c.told, c.year);
    const auto& drivers = sheet_of(book, "Grunnlag");
    for (std::size_t r = 0; r < drivers.rows.size(); ++r) {
        const auto* of = std::get_if<std::string>(&drivers.rows[r][1].value);
        if (of && of->starts_with("IT101")) c.changed_row = r;
    }
    for (std::size_t column = 2; column < drivers.columns.size(); ++column)
        if (drivers.columns[column].heading == "Sande") c.changed_column = column;
    c.changed_to = 1'234;
    const auto sande =
        c.rows.owners.at(*c.rows.owner_of(std::string_view{"Sande"})).member.municipality;
    for (auto& u : c.rows.users)
        if (u.project == "IT101" && u.year == 2013 && u.municipality == sande)
            u.users = c.changed_to;
    return c;
}

// What only Samdrift works out when a person changes a driver is left out.
bool follows(const WorkSheet& sheet, std::size_t column) {
    return sheet.name == "Fordeling" || sheet.name == "Kostnader" ||
           (sheet.name == "Tilskudd" && column != 6);
}

TEST(ContributionWorkbook, LibreOfficeReckonsWhatAllocateGives) {
    const Scratch s;
    std::vector<Case> cases{{"y2012", nedre_eiker::rows(), 2012},
        {"y2013", nedre_eiker::rows(), 2013}, {"forms", all_forms(), 2012},
        {"days", with_part_of_a_year(), 2012}, with_users_changed()};
    std::vector<std::string> files;
    for (auto& c : cases) {
        auto book = book_of(c.told ? *c.told : c.rows, c.year);
        forget_what_formulas_came_to(book);
        if (c.told) {
            auto& cell = sheet_of(book, "Grunnlag").rows[c.changed_row][c.changed_column];
            ASSERT_NE(std::get<std::int64_t>(cell.value), c.changed_to);
            ASSERT_TRUE(cell.to_change);
            cell.value = c.changed_to;
        }
        write_xlsx(book, s.path / (c.name + ".xlsx"));
        files.push_back(c.name);
    }
    reckon(s, files);
    if (HasFatalFailure()) return;
    for (const auto& c : cases) {
        const auto found = read_book(s.path / "reckoned" / (c.name + ".xlsx"));
        EXPECT_GT(
            expect_reckoned(book_of(c.rows, c.year), found, c.name, c.told ? follows : every_cell),
            100u);
        // And the sums themselves, beside what the book says.
        const auto answer = contribution_answer(c.rows, c.year, CostStage::budget);
        const auto& sums = found.at("Tilskudd");
        for (std::size_t i = 0; i < c.rows.owners.size(); ++i) {
            const auto owner = std::ranges::find(
                answer->owners, c.rows.owners[i].name, &OwnerContributionView::owner);
            const auto amount = owner == answer->owners.end() ? Money{} : owner->amount;
            EXPECT_EQ(at(sums, 5 + i, 0).text, c.rows.owners[i].name);
            EXPECT_EQ(std::llround(number(at(sums, 5 + i, 4)) * 100), amount.oere) << c.name;
        }
        EXPECT_EQ(
            std::llround(number(at(sums, 5 + c.rows.owners.size(), 4)) * 100), answer->total.oere);
        EXPECT_EQ(at(sums, 5 + c.rows.owners.size(), 8).text, "OK") << c.name;
    }
}

TEST(ContributionWorkbook, SaysWhichSharesAreValues) {
    auto book = book_of(all_forms(), 2012);
    std::set<std::string> values;
    const auto& shares = sheet_of(book, "Fordeling");
    for (const auto& row : shares.rows)
        if (row[row.size() - 2].formula.empty()) {
            values.insert(std::get<std::string>(row[0].value));
            EXPECT_EQ(
                std::get<std::string>(row.back().value), "verdier: nøkkelen har tak eller gulv");
        }
    EXPECT_EQ(values, std::set<std::string>{"TAK"});
}

TEST(ContributionWorkbook, NumbersTooLargeForASpreadsheetAreValues) {
    auto rows = nedre_eiker::rows();
    for (auto& i : rows.identities) i.identities = i.identities * 1'000'000 + 1;
    auto book = book_of(rows, 2012);
    bool any = false;
    for (const auto& row : sheet_of(book, "Fordeling").rows) {
        const bool base = std::get<std::string>(row[3].value) == "Grunnpakke";
        EXPECT_EQ(row[row.size() - 2].formula.empty(), base);
        any = any || base;
    }
    EXPECT_TRUE(any);
}

std::vector<Device> machines() {
    std::vector<Device> all;
    const auto add = [&](const char* model, DeviceType type, std::optional<int> bought,
                         std::int64_t count) {
        Device d;
        d.model = model;
        d.type = type;
        d.purchase_year = bought;
        d.count = count;
        all.push_back(d);
    };
    add("Tecra 9", DeviceType::laptop, 2006, 7);
    add("tecra 9", DeviceType::laptop, 2010, 8);
    add("Tecra 9", DeviceType::laptop, {}, 2);
    add("Spesial*", DeviceType::desktop, 2011, 3);
    add("Spesialmaskin", DeviceType::desktop, 2007, 12);
    add("Spesialmaskin", DeviceType::desktop, 2008, 11);
    add("Elev 1", DeviceType::laptop, 2009, 91);
    all.back().place = DevicePlace::school;
    all.back().use = DeviceUse::pupil;
    add("Tynn", DeviceType::thin_client, 2004, 40);
    return all;
}

EstimateRules some_rules() {
    EstimateRules r;
    r.lifetime = 4;
    r.fewest_of_model = 10;
    r.image_days = 2;
    r.cabinet_places = 30;
    r.pc_price = {757'600};
    r.desktop_percent = {5050};
    r.cabinet_price = Money{3'333'333};
    r.day_price = Money{450'075};
    r.pupils = 290;
    r.uncertainty = {1250};
    return r;
}

Workbook joining_book(const EstimateRules& rules, EstimateChoices choices) {
    OneOffCost own_range;
    own_range.item = "Linjer";
    own_range.year = 2012;
    own_range.amount = {75'000'000};
    own_range.low = Money{60'000'000};
    const std::vector<OneOffCost> once{own_range};
    EstimateAnswer answer;
    const auto all = machines();
    answer.devices = estimated_devices(all, 2012, rules);
    auto items = estimated_items(answer.devices, {once, {}, 200}, 2012, rules, choices);
    EXPECT_TRUE(items);
    answer.items = std::move(*items.value);
    GoingAloneView alone{.alternative = "alene"};
    Money so_far;
    for (int year = 2012; year <= 2014; ++year) {
        GoingAloneYear y{.year = year};
        y.alone_operation = {100'000'033 * (year - 2010)};
        y.alone_investment = {7'000'001};
        y.alone = y.alone_operation + y.alone_investment;
        y.before_joining = {50'000'017};
        y.contribution = {199'999'999};
        y.once = {11};
        y.joining = y.before_joining + y.contribution + y.once;
        y.difference = y.joining - y.alone;
        y.difference_so_far = so_far += y.difference;
        alone.years.push_back(y);
    }
    answer.alone = {alone};
    EstimateSource source{answer, rules, all, choices, "Nedre Eiker", *read_iso("2012-01-01")};
    source.more_sheets = weighing_sheets(answer, ReportWords{Language::nb});
    return estimate_workbook(source, Language::nb);
}

TEST(EstimateWorkbook, LibreOfficeReckonsWhatTheRulesGive) {
    const Scratch s;
    const EstimateChoices all{true, true, true, true};
    auto plain = joining_book(some_rules(), {}), changed = joining_book(some_rules(), all);
    auto other = some_rules();
    other.lifetime = 3;
    other.pc_price = {999'999};
    forget_what_formulas_came_to(plain);
    forget_what_formulas_came_to(changed);
    auto& figures = sheet_of(changed, "Regler").rows;
    figures[0][1].value = std::int64_t{3};
    figures[4][1].value = other.pc_price;
    write_xlsx(plain, s.path / "plain.xlsx");
    write_xlsx(changed, s.path / "changed.xlsx");
    reckon(s, {"plain", "changed"});
    if (testing::Test::HasFatalFailure()) return;
    const auto expected = joining_book(some_rules(), {});
    EXPECT_GT(expect_reckoned(expected, read_book(s.path / "reckoned/plain.xlsx"), "plain"), 60u);
    expect_reckoned(
        joining_book(other, all), read_book(s.path / "reckoned/changed.xlsx"), "changed");
    const auto& against = expected.sheets.back();
    EXPECT_EQ(against.name, "Mot å klare seg alene");
    EXPECT_EQ(against.rows.size(), 11u);
}

} // namespace
} // namespace samdrift
