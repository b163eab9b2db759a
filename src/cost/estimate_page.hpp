// The estimate of joining as the command line answers it (design.md §10).
#pragma once
#include "cost/estimate.hpp"
#include "register/landscape.hpp"

namespace samdrift {

// joining: the name of a member, also one that is not in yet; day: the day it joins. Codes:
// no_such_member, no_devices, and those of the rules.
Result<EstimateAnswer> estimate_answer(const Landscape&, std::size_t cooperation,
    const std::string& joining, Date day, EstimateChoices);

} // namespace samdrift
