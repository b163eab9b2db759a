// The published plans of a cooperation, as what is planned anew from, and what it is held against.
#pragma once
#include "register/plan_rows.hpp"
#include <map>

namespace samdrift {

struct VersionOfPlan {
    PublishedPlan plan;
    std::map<std::string, PlanLine> lines; // by folded code of the cutover
    Date end{};                            // the last day of a line
};
// The one with the highest number; none: nothing is published.
std::optional<VersionOfPlan> last_published(const PlanRows&);
// The last of those that are said to be it.
std::optional<VersionOfPlan> baseline_of(const PlanRows&);

} // namespace samdrift
