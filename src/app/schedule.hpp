// The plan of the cutovers: made from what is chosen and what people wrote, scheduled, and looked
// over by a checker of its own before it is shown.
#pragma once
#include "app/read.hpp"
#include "plan/plan_views.hpp"

namespace samdrift {

struct ScheduleAsked {
    std::string scenario = {};      // its name; empty: the published one, else the best there is
    std::optional<Date> today = {}; // none: see plan_days()
    std::int64_t seconds = 20;      // for the choice, the plan, and what could give, each
};

// Codes: those of read() and choose(), cutover_nothing, plan_broken (the checker found a rule that
// the scheduler had not kept), and those of plan_of_rows() and make_plan_case().
Result<PlanView> schedule(App&, const User&, const ReadRequest&, const ScheduleAsked&);

} // namespace samdrift
