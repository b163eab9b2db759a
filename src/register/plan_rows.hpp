// The rows of a cooperation's plan: its projects, who does the work and when they may not, what is
// cut over, and the plans that were published. Each list is by id.
#pragma once
#include "register/cutover.hpp"
#include "register/freeze_period.hpp"
#include "register/project.hpp"
#include "register/project_team.hpp"
#include "register/published_plan.hpp"

namespace samdrift {

struct PlanRows {
    std::vector<Project> projects;
    std::vector<ProgrammeFact> programme_facts;
    std::vector<DecisionPoint> decision_points;
    std::vector<ProjectTeam> project_teams;
    std::vector<FreezePeriod> freeze_periods;
    std::vector<Cutover> cutovers;
    std::vector<CutoverLink> cutover_links;
    std::vector<PublishedPlan> published_plans;
    std::vector<PlanLine> plan_lines;
};

} // namespace samdrift
