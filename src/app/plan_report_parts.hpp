// The sections of the report of a plan, each made by a function, and what its document and its
// workbook share. A section with nothing to say is none.
#pragma once
#include "app/plan_report.hpp"
#include "app/plan_timeline.hpp"

namespace samdrift {

Section plan_finding(const PlanSource&, const ReportWords&);
std::optional<Section> plan_timeline_section(const PlanSource&, const ReportWords&);
std::optional<Section> plan_must_give(const PlanSource&, const ReportWords&);
Section plan_cutovers(const PlanSource&, const ReportWords&);
std::optional<Section> plan_critical(const PlanSource&, const ReportWords&);
std::optional<Section> plan_compared(const PlanSource&, const ReportWords&);
std::optional<Section> plan_chances(const PlanSource&, const ReportWords&);
std::optional<Section> plan_what_matters(const PlanSource&, const ReportWords&);
std::optional<Section> plan_milestones(const PlanSource&, const ReportWords&);
std::optional<Section> plan_freezes(const PlanSource&, const ReportWords&);
std::optional<Section> plan_teams(const PlanSource&, const ReportWords&);

Section plan_section(const ReportWords&, const std::string& name); // "report.plan.section.<name>"
std::string plan_key(std::string_view name);                       // "report.plan.<name>"
std::string counted(const ReportWords&, std::string_view name, std::int64_t count);
std::string people(const ReportWords&, Decimal);
std::string percent_of(const ReportWords&, std::optional<std::int64_t> percent);
std::string milestone_state(const ReportWords&, const MilestoneInPlan&);

// Its name leads to its row in the table of all; beside it what one must know of it.
TableCell cutover_cell(const ReportWords&, const CutoverInPlan&, bool leads = true);
TableCell deadline_cell(const ReportWords&, const CutoverInPlan&);

// A team in a month is full when all there is of it is at work on some day.
bool full(const TeamMonth&);
struct FullTeam {
    const TeamInPlan* team = nullptr; // none: no team ever is
    std::int64_t months = 0, of = 0;  // full, at work
};
FullTeam fullest_team(const PlanView&);

} // namespace samdrift
