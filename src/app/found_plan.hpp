// A plan as it was found, with all that it was found from.
#pragma once
#include "app/schedule.hpp"

namespace samdrift {

// What is cut over, and when it may be.
struct PlanGround {
    Reading reading; // on the first day that is planned
    PlanBasis of = PlanBasis::best;
    std::string scenario;
    PlanDays days;
    MadeCutovers made;   // from what is chosen alone
    MadeCutovers merged; // with the rows of people

    const CooperationPicture& picture() const {
        return *reading.landscape->cooperations[reading.cooperation].picture;
    }
};

struct FoundPlan {
    PlanGround ground;
    PlanMode mode = PlanMode::draft;
    PlanOfRows rows;
    PlanCase numbers;
    PlanAnswer answer;
    WhatMustGive give;
    std::vector<DateSpan> dates; // of each task
    std::vector<int> start;      // empty: the dates break a rule
    std::vector<BrokenRule> broken;
    std::optional<PlanChances> chances;
    std::optional<VersionOfPlan> base; // planned from
};
Result<std::shared_ptr<const FoundPlan>> find_plan(
    App&, const User&, const ReadRequest&, const ScheduleAsked&);

// The ground alone: of a plan that is found already, else worked out.
Result<PlanGround> plan_ground(App&, const User&, const ReadRequest&, const ScheduleAsked&);

// A plan with its days given: looked over, scored and simulated, not scheduled. starts: by folded
// code; a cutover without one is left out.
Result<FoundPlan> plan_as_given(PlanGround, const VersionOfPlan& starts);

} // namespace samdrift
