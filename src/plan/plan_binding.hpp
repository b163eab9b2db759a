// Why a cutover cannot start a day earlier: the rule that is in its way.
#pragma once
#include "plan/plan_case.hpp"

namespace samdrift {

struct PlanBinding {
    enum class Rule {
        nothing,     // it could; the plan has no use for it
        fixed,       // by hand
        first_day,   // it starts on the first day there is
        earliest,    // its earliest date
        predecessor, // `other`: the task it waits for
        freeze,      // `other`: the freeze
        team,        // `other`: the team that has nobody free on `day`
    } rule = Rule::nothing;
    std::size_t other = 0;
    int day = 0;
    bool operator==(const PlanBinding&) const = default;
};

// Of each task. The starts keep the hard rules.
std::vector<PlanBinding> plan_bindings(const PlanCase&, std::span<const int> start);

} // namespace samdrift
