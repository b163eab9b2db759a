// Whether a plan keeps every hard rule, looked at day by day and date by date. It reckons with a
// calendar of its own and shares nothing with the scheduler, so that one cannot hide the other's
// mistake.
#pragma once
#include "plan/dated_plan.hpp"

namespace samdrift {

struct BrokenRule {
    enum class Rule {
        not_a_working_day, // it starts or ends on one
        wrong_length,      // its working days are not as many as they should be
        outside_span,
        too_early, // before its earliest date
        moved_though_fixed,
        before_predecessor, // `other` is the task it waits for
        team_over_capacity, // `other` is the team
        in_freeze,          // `other` is the freeze
    } rule;
    std::size_t task = 0, other = 0;
    Date day = {}; // the first on which it shows
    bool operator==(const BrokenRule&) const = default;
};

// tasks[i] runs from its first to its last day, both included. As many spans as tasks.
std::vector<BrokenRule> check_plan(const DatedPlan&, std::span<const DateSpan> tasks);

} // namespace samdrift
