// The plan of a cooperation in dates, from its rows: cutovers made and kept, teams, freezes and the
// table of default work. What nobody has said is as design.md §6 has it: a cutover takes one of a
// team, and where there are no teams there are two in each subproject.
#pragma once
#include "base/result.hpp"
#include "plan/dated_plan.hpp"
#include "plan/made_cutovers.hpp"
#include "plan/plan_versions.hpp"
#include "register/cooperation_picture.hpp"

namespace samdrift {

// What an undertaking's cutovers take when nobody has said.
struct PlannedCutover {
    Cutover row;
    std::vector<TeamShare> teams;
    DefaultWork work; // days of work of one person
    int days = 1;     // working days, rehearsal and cutover
};

struct PlanOfRows {
    DatedPlan dated;                  // teams count people in hundredths
    std::vector<PlannedCutover> rows; // of each task
    std::vector<Cutover> done;        // finished: they are planned no more
};

// Rows that people have written or changed stand in place of those made with the same code. Rows
// that were made and that nobody has changed follow what is made now, and go with it unless they
// have begun; so do dependencies on them. What people leave out is gone, and an archive made for it
// alone.
MadeCutovers with_rows(MadeCutovers, const PlanRows&);

struct PlanDays {
    Date today, last;
    std::optional<Date> first_day; // of the new undertaking: what is of day_1 is done before it
    // What a day of one person's work costs: a day in a soft freeze counts as so many days late as
    // its price is of these. 0: as one.
    Money person_day = {};
};
// Days that are tried: by folded code, no day lets it loose.
using TriedStarts = std::map<std::string, std::optional<Date>>;
struct PlanFrom {
    std::optional<VersionOfPlan> published = {}; // as few changes from it as can be
    TriedStarts tried = {};
};
// Codes, the place a row of the plan: cutover_unknown_team, cutover_unknown_link,
// cutover_without_work.
Result<PlanOfRows> plan_of_rows(const CooperationPicture&, std::span<const WorkDefault>,
    const MadeCutovers&, const PlanDays&, const PlanFrom& = {});

// Those cutovers alone that are in the published plan, or done.
MadeCutovers only_published(MadeCutovers, const VersionOfPlan&);

} // namespace samdrift
