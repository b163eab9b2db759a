// A programme as one looks at it: the tree of its projects with their money, its risks in a matrix
// before and after measures, and its milestones by date.
#pragma once
#include "register/programme.hpp"
#include "register/project.hpp"
#include <span>
#include <vector>

namespace samdrift {

// A project in its place. budget and actual are sums of what has been said: none when nobody has
// said anything of it or of what is below it.
struct ProjectInTree {
    Id<Project> id;
    std::size_t row = 0, depth = 0;      // its number in the rows; 0: the project above has no row
    std::size_t below = 0;               // so many that follow are below it
    std::optional<Money> budget, actual; // with all below it
};
// Each project before those below it, projects beside each other by code as people count (D2 before
// D10). Rows must be without rings, as the register holds them.
std::vector<ProjectInTree> project_tree(std::span<const Project>);

inline constexpr std::size_t risk_steps = 5;
// [probability − 1][consequence − 1]: the risks there, by id.
using RiskCells = std::array<std::array<std::vector<Id<Risk>>, risk_steps>, risk_steps>;
struct RiskMatrix {
    RiskCells before, after;
    std::vector<Id<Risk>> after_unknown; // nobody has said what is left of them
};
// Those that are closed are left out.
RiskMatrix risk_matrix(std::span<const Risk>);

enum class MilestoneState { done, dropped, late, ahead };
template <>
inline constexpr std::array<Choice, 4> choices_of<MilestoneState>{
    {{"done", ""}, {"dropped", ""}, {"late", ""}, {"ahead", ""}}};
template <> inline constexpr std::string_view type_name_of<MilestoneState> = "MilestoneState";

struct MilestoneOnDay {
    Id<Milestone> id;
    std::size_t row = 0; // its number in the rows
    MilestoneState state = MilestoneState::ahead;
    int days_late = 0; // when done: after its day; when late: until today; never below 0
};
// By day, then by code. A milestone is late from the day after its own.
std::vector<MilestoneOnDay> milestones_by_day(std::span<const Milestone>, Date today);

} // namespace samdrift
