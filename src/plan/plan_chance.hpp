// How sure a plan of rows is: its three-point estimates simulated, by team and by supplier, with
// the chance of each deadline, of each milestone and of the first day.
#pragma once
#include "plan/plan_of_rows.hpp"
#include "plan/simulate_plan.hpp"
#include "register/landscape.hpp"

namespace samdrift {

// Who the simulation leans on. day_cost: øre, a person's working day in the area of the cutover.
struct ChanceBasis {
    const Catalogue& catalogue;
    const CooperationPicture& picture;
    const PlanOfRows& rows;
    const PlanCase& numbers;
    std::optional<Date> first_day;
    std::function<std::int64_t(const Cutover&)> day_cost;
};

struct PlanChances {
    SimulationAnswer runs_say;
    SimulationTerms terms;
    std::vector<std::optional<std::int64_t>> milestones; // of each in the picture, per cent; none:
                                                         // no cutover is said to be its
    std::optional<std::int64_t> first_day;               // all that is not of later, per cent
};
// start: keeps the hard rules. What has no estimate but one takes as long as it says. A milestone
// is reached when the cutovers of its project, and of those below it, are done; one that is
// nobody's and falls on the first day, when all that must be done by then is.
PlanChances plan_chances(const ChanceBasis&, std::span<const int> start, const SimulationTerms&);

std::int64_t per_cent(std::int64_t part, std::int64_t whole); // to the nearest, whole > 0

} // namespace samdrift
