// The plan of the cutovers: made from what is chosen and what people wrote, scheduled, and looked
// over by a checker of its own before it is shown.
#pragma once
#include "app/read.hpp"
#include "plan/plan_views.hpp"

namespace samdrift {

constexpr std::int64_t seconds_of_a_page = 10; // what a page waits, where nothing else is asked for

struct ScheduleAsked {
    std::string scenario = {};      // its name; empty: the published one, else the best there is
    std::optional<Date> today = {}; // none: see plan_days()
    std::int64_t seconds = 20;      // for the choice, the plan, and what could give, each
    // Made now, with as few changes from the published plan as can be; else the published plan as
    // it stands, when there is one.
    bool draft = false;
};

// Codes: those of read() and choose(), cutover_nothing, plan_broken (the checker found a rule that
// the scheduler had not kept), and those of plan_of_rows() and make_plan_case().
Result<PlanView> schedule(App&, const User&, const ReadRequest&, const ScheduleAsked&);

struct PlanMove {
    std::string cutover;       // its code
    std::optional<Date> start; // none: let loose
};
template <> const Entity& entity<PlanMove>();
struct PlanTry {
    std::vector<PlanMove> moves;
    std::string scenario;
    std::optional<Date> as_of; // the day the plan was read on; none: today
};
template <> const Entity& entity<PlanTry>();
// The plan with some cutovers on other days, and as few others moved as can be; nothing is saved.
// Codes besides: no_such_cutover, plan_fixed_day_closed.
Result<PlanView> try_plan(App&, const User&, const std::string& key, const PlanTry&);

} // namespace samdrift
