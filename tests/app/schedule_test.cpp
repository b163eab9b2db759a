// The plan of the two mergers: everything of the first day in time, by rules that a checker of its
// own has looked over, and what people wrote kept.
#include "app/import.hpp"
#include "app/schedule.hpp"
#include "app/scratch.hpp"
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
        const auto only = scratch.path / "only";
        std::filesystem::remove_all(only);
        std::filesystem::create_directories(only);
        std::filesystem::copy_file(scratch.path / key / "samarbeid.csv", only / "samarbeid.csv");
        scratch.write("only/" + file, lines);
        const auto answer = import_folder(app, only);
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

} // namespace
} // namespace samdrift
