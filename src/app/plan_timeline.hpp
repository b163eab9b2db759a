// A plan drawn as rows of bars by team, on as many pages as it takes.
#pragma once
#include "app/report_words.hpp"
#include "plan/plan_views.hpp"

namespace samdrift {

// The team that a cutover stands under: the first of those that do it.
std::string first_team(const CutoverInPlan&);
// The teams in the plan's order, then those that only cutovers name; none without anything to do.
struct TeamRows {
    std::string name;
    const TeamInPlan* load = nullptr;             // none: nobody has said who is there
    std::vector<const CutoverInPlan*> cutovers{}; // by start
};
std::vector<TeamRows> by_team(const PlanView&);

struct PlanTimeline {
    std::vector<Drawing> pages;
    bool first_day_outside = false; // too far away to be drawn
    std::int64_t milestones_outside = 0;
};
PlanTimeline plan_timeline(const PlanView&, const ReportWords&);

} // namespace samdrift
