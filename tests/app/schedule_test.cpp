// The plan of the two mergers: everything of the first day in time, by rules that a checker of its
// own has looked over, and what people wrote kept.
#include "app/import.hpp"
#include "app/one_sheet.hpp"
#include "app/schedule.hpp"
#include <algorithm>
#include <gtest/gtest.h>
#include <set>

namespace samdrift {
namespace {

using namespace std::chrono;

class Schedule : public testing::Test {
public:
    Schedule() : app{scratch.store(), ticking()} {}
    void take_in(const char* key) {
        EXPECT_TRUE(import_folder(app, scratch.copy_example(key)).batch) << key;
    }
    void take_in_only(const char* key, const std::string& file, const std::string& lines) {
        const auto answer = take_in_one(app, scratch, key, file, lines);
        EXPECT_TRUE(answer.batch) << (answer.problems.empty() ? "" : answer.problems[0].text);
    }
    Result<PlanView> planned(const char* key, std::optional<Date> today = {}) {
        return schedule(app, local_user(), {key, {}, {}}, {.today = today, .seconds = 4});
    }
    static const CutoverInPlan* find(const PlanView& plan, const std::string& id) {
        const auto at = std::ranges::find(plan.cutovers, id, &CutoverInPlan::id);
        return at == plan.cutovers.end() ? nullptr : &*at;
    }

    Scratch scratch;
    App app;
};

std::string code_of(const Result<PlanView>& plan) {
    return plan.problems.empty() ? "" : plan.problems[0].code + " " + plan.problems[0].value;
}

TEST_F(Schedule, OfNyeAskerHoldsTheFirstDay) {
    take_in("nye-asker");
    const auto plan = planned("nye-asker");
    ASSERT_TRUE(plan) << code_of(plan);
    EXPECT_EQ(plan->basis, PlanBasis::best);
    EXPECT_EQ(plan->today, 2017y / 9 / 1) << "the day has passed: from when there are teams";
    std::set<std::string> ids;
    for (const auto& c : plan->cutovers) {
        EXPECT_TRUE(ids.insert(c.id).second) << c.id;
        EXPECT_GE(c.start, plan->today);
        EXPECT_LE(c.start, c.finish);
        EXPECT_FALSE(c.team.empty()) << c.name;
        EXPECT_FALSE(c.why.nb.empty()) << c.name;
        EXPECT_GT(c.days, 0);
        const bool in_time = c.cutover_class == CutoverClass::day_1 && c.days_late == 0;
        EXPECT_TRUE(!in_time || c.finish < 2020y / 1 / 1) << c.name;
    }
    EXPECT_TRUE(plan->status == PlanStatus::kept || !plan->must_give.empty())
        << "in time, or what must give";
    EXPECT_LE(plan->bound, plan->end);
    EXPECT_TRUE(std::ranges::any_of(plan->cutovers, &CutoverInPlan::critical));
    const auto* network = find(*plan, "plattform/nett");
    const auto* directory = find(*plan, "plattform/katalog");
    ASSERT_TRUE(network);
    ASSERT_TRUE(directory);
    EXPECT_GT(directory->start, network->finish);
    EXPECT_TRUE(find(*plan, "sertifikat/virksomhet")) << "the number is new";
}

TEST_F(Schedule, OfNyeDrammenHasNoTeamsOrScores) {
    take_in("nye-drammen");
    const auto plan = planned("nye-drammen");
    ASSERT_TRUE(plan) << code_of(plan);
    EXPECT_EQ(plan->basis, PlanBasis::most_used);
    EXPECT_GT(plan->cutovers.size(), 20u);
    std::set<std::string> teams;
    for (const auto& c : plan->cutovers) teams.insert(c.team);
    EXPECT_TRUE(teams.contains("Helse og velferd")) << "two in each subproject";
    EXPECT_TRUE(plan->status == PlanStatus::kept || !plan->must_give.empty());
}

TEST_F(Schedule, KeepsWhatPeopleWrote) {
    take_in("nye-asker");
    const auto before = planned("nye-asker");
    ASSERT_TRUE(before);
    const auto mail = find(*before, "plattform/e-post");
    ASSERT_TRUE(mail);
    take_in_only("nye-asker", "omlegginger.csv",
        "kode;navn;slag;plattform;klasse;varighet_dager;fast_start\n"
        "plattform/e-post;E-post i sky;plattform;e-post;første dag;7;2019-03-04\n");
    const auto plan = planned("nye-asker");
    ASSERT_TRUE(plan) << code_of(plan);
    EXPECT_EQ(plan->cutovers.size(), before->cutovers.size()) << "in place of the one that is made";
    const auto* row = find(*plan, "plattform/e-post");
    ASSERT_TRUE(row);
    EXPECT_EQ(row->name, "E-post i sky");
    EXPECT_EQ(row->start, 2019y / 3 / 4);
    EXPECT_EQ(row->why.nb, "Dagen er satt for hånd.");
}

TEST_F(Schedule, SaysWhatCouldGiveWhenThereIsTooLittleTime) {
    take_in("nye-asker");
    const auto plan = planned("nye-asker", 2019y / 10 / 1);
    ASSERT_TRUE(plan) << code_of(plan);
    EXPECT_NE(plan->status, PlanStatus::kept);
    EXPECT_GT(plan->lateness, 0);
    ASSERT_FALSE(plan->must_give.empty());
    EXPECT_TRUE(std::ranges::any_of(plan->must_give, [](const Sentence& s) {
        return s.nb.find("én til") != std::string::npos;
    })) << "a whole person in a team helps";
}

TEST_F(Schedule, SaysWhatIsWrongAllAtOnce) {
    take_in("nye-asker");
    const auto late = planned("nye-asker", 2021y / 1 / 1);
    std::set<std::string> codes;
    for (const auto& p : late.problems) codes.insert(p.code);
    EXPECT_TRUE(codes.contains("plan_deadline_past"));
    EXPECT_TRUE(codes.contains("plan_team_without_capacity")) << "they are there until 2020";
}

TEST(PlanOfRows, NamesWhatItDoesNotKnow) {
    MadeCutovers made;
    Cutover row;
    row.code = "x";
    row.name = "Noe";
    row.teams = "Ukjent";
    row.duration_days = 2;
    made.cutovers.push_back({row, {}});
    row.code = "y";
    row.teams.clear();
    row.duration_days.reset();
    made.cutovers.push_back({row, {}});
    CutoverLink link;
    link.from = "x";
    link.to = "z";
    made.links.push_back(link);
    const auto rows = plan_of_rows({}, {}, made, {2026y / 1 / 5, 2026y / 12 / 31, {}});
    std::vector<std::string> told;
    for (const auto& p : rows.problems) told.push_back(p.code + " " + p.value);
    EXPECT_EQ(told, (std::vector<std::string>{"cutover_unknown_team Ukjent",
                        "cutover_without_work Noe", "cutover_unknown_link z"}));
}

TEST(MadeCutovers, WaitForAProcurementAndLeaveAnArchive) {
    Undertaking of;
    for (const auto* municipality : {"Asker", "Hurum"}) {
        AreaChange change;
        change.code = "adm.sak";
        change.area_name = "Sak og arkiv";
        change.municipality_name = municipality;
        change.ending = {{.name = "ESA", .product = {}}};
        change.to_name = "ny anskaffelse";
        of.changes.push_back(change);
    }
    const auto made = made_cutovers(of);
    std::vector<std::string> codes;
    for (const auto& m : made.cutovers) codes.push_back(m.row.code);
    EXPECT_EQ(codes, (std::vector<std::string>{"adm.sak/Asker", "anskaffelse/adm.sak",
                         "arkiv/adm.sak/Asker/ESA", "adm.sak/Hurum", "arkiv/adm.sak/Hurum/ESA"}))
        << "one procurement for the area";
    std::vector<std::string> links;
    for (const auto& l : made.links) links.push_back(l.from + " > " + l.to);
    EXPECT_EQ(
        links, (std::vector<std::string>{"anskaffelse/adm.sak > adm.sak/Asker",
                   "adm.sak/Asker > arkiv/adm.sak/Asker/ESA", "anskaffelse/adm.sak > adm.sak/Hurum",
                   "adm.sak/Hurum > arkiv/adm.sak/Hurum/ESA"}));
}

TEST(PlanOfRows, TakesPricesWeightsAndEvenLevelsFromTheRows) {
    CooperationPicture picture;
    ProjectTeam team;
    team.name = "Drift";
    team.areas = "*";
    team.capacity = Decimal{400};
    team.even_level = Decimal{250};
    picture.plan.project_teams.push_back(team);
    FreezePeriod freeze;
    freeze.strength = FreezeStrength::soft;
    freeze.from = 2026y / 3 / 2;
    freeze.to = 2026y / 3 / 6;
    for (const auto price : {0, 100'00, 9'750'00, 14'700'00}) {
        freeze.price_per_day = Money{price};
        picture.plan.freeze_periods.push_back(freeze);
    }
    MadeCutovers made;
    Cutover row;
    row.name = row.code = "a";
    row.duration_days = 2;
    row.late_weight = 7;
    made.cutovers.push_back({row, {}});
    row.name = row.code = "b";
    row.late_weight.reset();
    made.cutovers.push_back({row, {}});
    PlanDays days{2026y / 1 / 5, 2026y / 12 / 31, {}, Money{4'875'00}};
    const auto rows = plan_of_rows(picture, {}, made, days);
    ASSERT_TRUE(rows) << rows.problems[0].code;
    EXPECT_EQ(rows->dated.tasks[0].weight, 7);
    EXPECT_EQ(rows->dated.tasks[1].weight, 1);
    EXPECT_EQ(rows->dated.teams[0].even_level, 250);
    std::vector<int> prices;
    for (const auto& f : rows->dated.freezes) prices.push_back(f.price);
    EXPECT_EQ(prices, (std::vector<int>{0, 1, 2, 3}))
        << "in days of one person's work, 4 875 kr; what costs anything counts as one";
}

TEST(MadeCutovers, LeftOutAreGoneWithTheirArchive) {
    Undertaking of;
    for (const auto* municipality : {"Asker", "Hurum"}) {
        AreaChange change;
        change.code = "adm.sak";
        change.municipality_name = municipality;
        change.ending = {{.name = "ESA", .product = {}}};
        change.to_name = "ny anskaffelse";
        of.changes.push_back(change);
    }
    PlanRows rows;
    Cutover row;
    row.code = "adm.sak/Hurum";
    row.made_from = "område";
    row.left_out = true;
    rows.cutovers.push_back(row);
    CutoverLink link;
    link.from = "adm.sak/Hurum";
    link.to = "adm.sak/Asker";
    rows.cutover_links.push_back(link);
    const auto left = with_rows(made_cutovers(of), rows);
    std::vector<std::string> codes, links;
    for (const auto& m : left.cutovers) codes.push_back(m.row.code);
    for (const auto& l : left.links) links.push_back(l.from + " > " + l.to);
    EXPECT_EQ(codes, (std::vector<std::string>{
                         "adm.sak/Asker", "anskaffelse/adm.sak", "arkiv/adm.sak/Asker/ESA"}));
    EXPECT_EQ(links, (std::vector<std::string>{"anskaffelse/adm.sak > adm.sak/Asker",
                         "adm.sak/Asker > arkiv/adm.sak/Asker/ESA"}));
}

TEST(PlanOfRows, TakesTimeThatNoTeamCanShorten) {
    std::vector<WorkDefault> defaults(4);
    const auto row = [&](std::size_t i, CutoverKind kind, WorkPart part, std::int64_t likely) {
        defaults[i].kind = kind;
        defaults[i].part = part;
        defaults[i].low = defaults[i].likely = defaults[i].high = Decimal{likely};
    };
    row(0, CutoverKind::procurement, WorkPart::each, 4000);
    row(1, CutoverKind::procurement, WorkPart::least_days, 18000);
    row(2, CutoverKind::area, WorkPart::each, 500);
    row(3, CutoverKind::area, WorkPart::parallel, 1000);
    MadeCutovers made;
    Cutover cutover;
    cutover.code = "anskaffelse/adm.sak";
    cutover.name = "Anskaffelse";
    cutover.kind = CutoverKind::procurement;
    made.cutovers.push_back({cutover, {.kind = CutoverKind::procurement}});
    cutover.code = "adm.sak/Asker";
    cutover.name = "Sak i Asker";
    cutover.kind = CutoverKind::area;
    cutover.latest = 2026y / 12 / 31;
    made.cutovers.push_back({cutover, {}});
    const auto rows = plan_of_rows({}, defaults, made, {2026y / 1 / 5, 2027y / 12 / 31, {}});
    ASSERT_TRUE(rows) << rows.problems[0].code;
    EXPECT_EQ(rows->dated.tasks[0].days, 180) << "not the 40 that its work comes to";
    EXPECT_EQ(rows->dated.needs[0].people, 23) << "40 days of work over 180 days";
    EXPECT_EQ(rows->dated.tasks[1].deadline, Date{2026y / 12 / 16})
        << "ten working days before the contract ends the old and the new go side by side";
}

} // namespace
} // namespace samdrift
