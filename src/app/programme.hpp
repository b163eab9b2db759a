// The programme as one looks at it (design.md §6): its projects in a tree with their money, their
// phases with the points where it is decided to go on, facts, milestones, groups and risks.
#pragma once
#include "app/read.hpp"
#include "register/programme_views.hpp"

namespace samdrift {

// decided: to go on, or to stop. next: the first that is not decided. missing: nobody has said that
// it is decided, and the project is in its phase or past it.
enum class PointState { decided, next, ahead, missing };
template <>
inline constexpr std::array<Choice, 4> choices_of<PointState>{
    {{"decided", ""}, {"next", ""}, {"ahead", ""}, {"missing", ""}}};
template <> inline constexpr std::string_view type_name_of<PointState> = "PointState";

struct PointInProgramme {
    std::int64_t id = 0;
    std::string project; // its code
    ProjectPhase phase = ProjectPhase::concept_phase;
    std::optional<Date> day;
    std::optional<PointDecision> decision;
    std::string body;
    PointState state = PointState::ahead;
    std::int64_t days_late = 0; // not decided, and its day is so long ago; never below 0
};
template <> const Entity& entity<PointInProgramme>();

// unknown: nobody has said which phase the project is in.
enum class PhaseState { done, now, ahead, unknown };
template <>
inline constexpr std::array<Choice, 4> choices_of<PhaseState>{
    {{"done", ""}, {"now", ""}, {"ahead", ""}, {"unknown", ""}}};
template <> inline constexpr std::string_view type_name_of<PhaseState> = "PhaseState";

struct PhaseInProgramme {
    ProjectPhase phase = ProjectPhase::idea;
    PhaseState state = PhaseState::unknown;
    std::optional<PointInProgramme> point; // what opens it
};
template <> const Entity& entity<PhaseInProgramme>();

struct ProjectInProgramme {
    std::int64_t id = 0;
    std::string code, name;
    std::string parent; // the code of the project above when that has no row; else empty
    std::string area;   // its name
    std::optional<ProjectKind> kind;
    std::optional<ProjectPhase> phase;
    std::int64_t depth = 0, below = 0; // so many that follow are below it
    std::string goal, owner, board, mandate;
    std::optional<Date> start, end;
    std::optional<Money> budget, actual;         // its own
    std::optional<Money> budget_sum, actual_sum; // with all below it
    std::optional<Money> over;                   // what the sum spent is over the sum budgeted
    bool marked = false, sum_marked = false;     // an example or an estimate
    std::vector<PhaseInProgramme> phases; // all six; none: nothing is said of phase or points
};
template <> const Entity& entity<ProjectInProgramme>();

struct FactInProgramme {
    std::int64_t id = 0;
    std::string name, value, unit;
    std::optional<Decimal> number; // the value, where it is one
    std::optional<Date> day;       // likewise
    bool marked = false;
};
template <> const Entity& entity<FactInProgramme>();

// The project that something is of: empty and none when it is not one project's; none when the
// project has no row.
struct ProjectOf {
    std::string code, name;
    std::optional<std::int64_t> id;
};
template <> const Entity& entity<ProjectOf>();

struct MilestoneInProgramme {
    std::int64_t id = 0;
    std::string code, name;
    Date due{};
    std::optional<Date> achieved;
    std::optional<MilestoneStatus> status; // as people have said
    MilestoneState state = MilestoneState::ahead;
    std::int64_t days_late = 0; // done: after its day; late: until today
    ProjectOf project;
};
template <> const Entity& entity<MilestoneInProgramme>();

struct GroupInProgramme {
    std::int64_t id = 0;
    std::string code, name, area, status; // area: its name
};
template <> const Entity& entity<GroupInProgramme>();

// Of probability × consequence: low up to 4, medium from 5, high from 15.
enum class RiskLevel { low, medium, high };
template <>
inline constexpr std::array<Choice, 3> choices_of<RiskLevel>{
    {{"low", ""}, {"medium", ""}, {"high", ""}}};
template <> inline constexpr std::string_view type_name_of<RiskLevel> = "RiskLevel";
RiskLevel risk_level(std::int64_t size);

struct RiskSize {
    std::int64_t probability = 1, consequence = 1; // 1 to 5
    std::int64_t size = 1;                         // their product
    RiskLevel level = RiskLevel::low;
};
template <> const Entity& entity<RiskSize>();

struct RiskInProgramme {
    std::int64_t id = 0;
    std::string code, risk, measure, owner;
    RiskSize before;
    std::optional<RiskSize> after; // none: nobody has said
    std::optional<RiskStatus> status;
    ProjectOf project;
    bool marked = false;
};
template <> const Entity& entity<RiskInProgramme>();

struct RiskCell {
    RiskSize size;
    std::vector<std::int64_t> risks; // ids
};
template <> const Entity& entity<RiskCell>();

struct ProgrammePage {
    CooperationRef cooperation;
    Date today{};
    bool may_change = false;                      // the user may add rows of every kind here
    std::vector<ProjectInProgramme> projects;     // a tree: each before those below it
    std::optional<Money> budget, actual, over;    // of all projects
    std::vector<PointInProgramme> other_points;   // of projects that have no row
    std::vector<FactInProgramme> facts;           // in the order of the sheet
    std::vector<MilestoneInProgramme> milestones; // by day
    std::vector<GroupInProgramme> groups;         // by name
    std::vector<RiskInProgramme> risks;           // the largest first; those that are closed last
    std::vector<RiskCell> risks_before, risks_after; // all 25, by probability, then consequence
    std::vector<std::int64_t> risks_unknown_after;   // open, and nobody has said what is left
};
template <> const Entity& entity<ProgrammePage>();

// Codes: those of read().
Result<ProgrammePage> programme_page(App&, const User&, const ReadRequest&);

} // namespace samdrift
