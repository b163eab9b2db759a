// The workbook of a plan: its formulas, reckoned by LibreOffice from nothing, give what the plan
// says; and when somebody moves a cutover in it, they follow.
#include "app/plan_made.hpp"
#include "app/plan_report.hpp"
#include "app/reckoned_workbook.hpp"
#include <set>

namespace samdrift {
namespace {

using namespace std::chrono;

Workbook book_of(const PlanView& plan, Language language = Language::nb) {
    return plan_workbook({plan, "Nye Asker", 2019y / 10 / 8}, language);
}

std::size_t column_of(const WorkSheet& sheet, const std::string& heading) {
    const auto at = std::ranges::find(sheet.columns, heading, &WorkColumn::heading);
    EXPECT_NE(at, sheet.columns.end()) << heading;
    return static_cast<std::size_t>(at - sheet.columns.begin());
}

const WorkCell& cell_at(
    Workbook& book, const std::string& sheet, std::size_t row, const std::string& heading) {
    return sheet_of(book, sheet).rows.at(row).at(column_of(sheet_of(book, sheet), heading));
}

TEST(PlanWorkbook, LibreOfficeReckonsWhatThePlanSays) {
    const Scratch s;
    auto plan = plan_made::plan();
    auto alone = plan; // nothing published, no free days
    alone.published.reset();
    alone.baseline.reset();
    alone.free_days.clear();
    alone.cutovers.back().days = 23;
    alone.cutovers.back().days_late = 6;
    // What somebody who moves a cutover in the book is told, is what the plan would say of it.
    auto moved = plan;
    auto& late = moved.cutovers.back();
    late.finish = 2020y / 1 / 14;
    late.days = 24;
    late.days_late = 9;
    const std::pair<std::string, const PlanView*> cases[] = {
        {"plan", &plan}, {"alone", &alone}, {"moved", &moved}};
    std::vector<std::string> files;
    for (const auto& [name, of] : cases) {
        auto book = book_of(name == "moved" ? plan : *of);
        forget_what_formulas_came_to(book);
        if (name == "moved") {
            auto& sheet = sheet_of(book, "Omlegginger");
            auto& finish = sheet.rows.back().at(column_of(sheet, "Slutt"));
            ASSERT_TRUE(finish.to_change);
            finish.value = late.finish;
        }
        write_xlsx(book, s.path / (name + ".xlsx"));
        files.push_back(name);
    }
    reckon(s, files);
    if (HasFatalFailure()) return;
    for (const auto& [name, of] : cases)
        EXPECT_GT(
            expect_reckoned(book_of(*of), read_book(s.path / "reckoned" / (name + ".xlsx")), name),
            name == "alone" ? 25u : 30u);
}

TEST(PlanWorkbook, HasWhatThePlanHas) {
    auto book = book_of(plan_made::plan());
    std::vector<std::string> names;
    for (const auto& sheet : book.sheets) names.push_back(sheet.name);
    EXPECT_EQ(names, (std::vector<std::string>{"Omlegginger", "Belastning", "Avhengigheter",
                         "Milepæler", "Frys", "Usikkerhet", "Fridager"}));
    for (const auto& sheet : book.sheets)
        for (const auto& row : sheet.rows)
            EXPECT_EQ(row.size(), sheet.columns.size()) << sheet.name;
    const auto whole = [&](const char* sheet, std::size_t row, const char* heading) {
        return std::get<std::int64_t>(cell_at(book, sheet, row, heading).value);
    };
    EXPECT_EQ(whole("Omlegginger", 3, "Dager for sent"), 5);
    EXPECT_FALSE(cell_at(book, "Omlegginger", 3, "Dager for sent").formula.empty());
    EXPECT_EQ(whole("Omlegginger", 1, "Dager flyttet fra publisert"), 7);
    EXPECT_EQ(whole("Omlegginger", 1, "Dager flyttet fra grunnplan"), 14);
    EXPECT_EQ(whole("Avhengigheter", 0, "Dager mellom"), 2);
    EXPECT_EQ(whole("Frys", 0, "Dager"), 17);
    EXPECT_EQ(whole("Usikkerhet", 2, "Dager etter første dag"), 34);
    EXPECT_EQ(std::get<Money>(cell_at(book, "Usikkerhet", 2, "Koster høyst").value),
        (Money{1'800'000'50}));
    EXPECT_EQ(std::get<double>(cell_at(book, "Belastning", 2, "Ledig").value), -0.5);
    EXPECT_EQ(std::get<double>(cell_at(book, "Omlegginger", 1, "Framdrift").value), 0.4);
    EXPECT_TRUE(cell_at(book, "Avhengigheter", 2, "Dager mellom").formula.empty())
        << "of one that is not in the plan";
}

TEST(PlanWorkbook, ADayThatOnlyThePlanKnowsOfIsWrittenAsItIs) {
    auto plan = plan_made::plan();
    plan.cutovers[2].days = 4; // a day off that is in no calendar of the sheet
    auto book = book_of(plan);
    const auto& days = cell_at(book, "Omlegginger", 2, "Dager");
    EXPECT_TRUE(days.formula.empty());
    EXPECT_EQ(std::get<std::int64_t>(days.value), 4);
}

TEST(PlanWorkbook, WithoutTeamsOrChanceItIsStillWhole) {
    auto plan = plan_made::plan();
    plan.teams.clear();
    plan.freezes.clear();
    plan.milestones.clear();
    plan.chance.reset();
    const auto book = book_of(plan, Language::en);
    EXPECT_EQ(book.sheets.size(), 7u);
    EXPECT_EQ(book.sheets[0].name, "Cutovers");
    const Scratch s;
    write_xlsx(book, s.path / "plan.xlsx");
    EXPECT_EQ(read_book(s.path / "plan.xlsx").size(), 7u);
}

} // namespace
} // namespace samdrift
