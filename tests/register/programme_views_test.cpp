// A programme as one looks at it: the tree with its sums, the risk matrix, milestones by day.
#include "register/programme_views.hpp"
#include <gtest/gtest.h>

namespace samdrift {
namespace {

Project project(std::int64_t id, std::string code, std::string parent,
    std::optional<Money> budget = {}, std::optional<Money> actual = {}) {
    Project p;
    p.id = {id};
    p.code = std::move(code);
    p.parent = std::move(parent);
    p.budget = budget;
    p.actual = actual;
    return p;
}

std::string money(std::optional<Money> m) { return m ? std::to_string(m->oere) : "–"; }

std::string told(const std::vector<Project>& rows) {
    std::string all;
    for (const auto& node : project_tree(rows))
        all += std::string(node.depth, '.') + rows[node.row].code + " " +
               std::to_string(node.below) + " " + money(node.budget) + " " + money(node.actual) +
               "\n";
    return all;
}

TEST(ProjectTree, SumsWhatHasBeenSaid) {
    EXPECT_EQ(told({}), "");
    EXPECT_EQ(
        told({project(1, "D10", "A4.2", Money{7}), project(2, "D2", "a4.2", Money{5}, Money{1}),
            project(3, "A4.2", "A4", Money{100}), project(4, "D2.1", "D2", {}, Money{2}),
            project(5, "X", "")}),
        "A4.2 3 112 3\n"
        ".D2 1 5 3\n"
        "..D2.1 0 – 2\n"
        ".D10 0 7 –\n"
        "X 0 – –\n")
        << "A4 has no row; D2 counts before D10; nothing said is not nothing";
}

TEST(ProjectTree, GoesByNumbersAsPeopleCount) {
    std::vector<Project> rows;
    std::int64_t id = 0;
    for (const auto* code : {"10", "9", "A10", "A2", "A02.1", "A2.0", "A", "B"})
        rows.push_back(project(++id, code, ""));
    std::string order;
    for (const auto& node : project_tree(rows)) order += rows[node.row].code + " ";
    EXPECT_EQ(order, "9 10 A A2 A2.0 A02.1 A10 B ");
}

Risk risk(std::int64_t id, int probability, int consequence, std::optional<int> p = {},
    std::optional<int> c = {}) {
    Risk r;
    r.id = {id};
    r.probability = probability;
    r.consequence = consequence;
    r.probability_after = p;
    r.consequence_after = c;
    return r;
}

TEST(RiskMatrix, HoldsEachRiskBeforeAndAfter) {
    std::vector<Risk> risks{risk(4, 4, 4, 2, 3), risk(2, 4, 4), risk(3, 1, 5, 1, 1),
        risk(5, 5, 1, 2, 3), risk(1, 5, 5, 5, 5)};
    risks.back().status = RiskStatus::closed;
    const auto matrix = risk_matrix(risks);
    EXPECT_EQ(matrix.before[3][3], (std::vector<Id<Risk>>{{2}, {4}}));
    EXPECT_EQ(matrix.before[0][4], (std::vector<Id<Risk>>{{3}}));
    EXPECT_EQ(matrix.before[4][0], (std::vector<Id<Risk>>{{5}}));
    EXPECT_EQ(matrix.after[1][2], (std::vector<Id<Risk>>{{4}, {5}}));
    EXPECT_EQ(matrix.after[0][0], (std::vector<Id<Risk>>{{3}}));
    EXPECT_EQ(matrix.after_unknown, (std::vector<Id<Risk>>{{2}}));
    std::size_t before = 0, after = 0;
    for (const auto& row : matrix.before)
        for (const auto& cell : row) before += cell.size();
    for (const auto& row : matrix.after)
        for (const auto& cell : row) after += cell.size();
    EXPECT_EQ(before, 4u) << "the closed one is in neither";
    EXPECT_EQ(after, 3u);
}

TEST(Milestones, StandByTheirDay) {
    const auto today = *read_iso("2019-06-15");
    struct Row {
        const char *why, *due;
        std::optional<MilestoneStatus> status;
        const char* achieved;
        MilestoneState state;
        int late;
    };
    const Row rows[] = {
        {"today is not late", "2019-06-15", {}, "", MilestoneState::ahead, 0},
        {"yesterday is", "2019-06-14", {}, "", MilestoneState::late, 1},
        {"whatever was thought of it", "2019-06-01", MilestoneStatus::planned, "",
            MilestoneState::late, 14},
        {"done in time", "2019-01-31", {}, "2019-01-30", MilestoneState::done, 0},
        {"done too late", "2019-01-31", {}, "2019-02-02", MilestoneState::done, 2},
        {"done, nobody knows when", "2019-01-31", MilestoneStatus::achieved, "",
            MilestoneState::done, 0},
        {"no longer wanted", "2019-01-31", MilestoneStatus::dropped, "", MilestoneState::dropped,
            0},
        {"delayed, and its day is to come", "2019-12-31", MilestoneStatus::delayed, "",
            MilestoneState::ahead, 0},
    };
    for (const auto& row : rows) {
        Milestone m;
        m.due = *read_iso(row.due);
        m.status = row.status;
        m.achieved = read_iso(row.achieved);
        const auto on_day = milestones_by_day(std::vector{m}, today).at(0);
        EXPECT_EQ(on_day.state, row.state) << row.why;
        EXPECT_EQ(on_day.days_late, row.late) << row.why;
    }
    std::vector<Milestone> several(3);
    several[0].code = "M10";
    several[1].code = "M9";
    several[2].code = "M1";
    several[0].due = several[1].due = *read_iso("2019-12-31");
    several[2].due = *read_iso("2020-01-01");
    std::string order;
    for (const auto& m : milestones_by_day(several, today)) order += several[m.row].code + " ";
    EXPECT_EQ(order, "M9 M10 M1 ");
}

} // namespace
} // namespace samdrift
