// The estimate of joining as the command line answers it (design.md §10).
#pragma once
#include "cost/benefits.hpp"
#include "cost/going_alone.hpp"
#include "register/landscape.hpp"

namespace samdrift {

struct EstimateAnswer {
    std::vector<EstimateItem> items;
    EstimatedDevices devices;
    std::vector<GoingAloneView> alone; // each way that it could go on without joining
    std::vector<BenefitView> benefits;
};
template <> const Entity& entity<EstimateAnswer>();

// joining: the name of a member, also one that is not in yet; day: the day it joins. Codes:
// no_such_member, no_devices, and those of the rules.
Result<EstimateAnswer> estimate_answer(const Landscape&, std::size_t cooperation,
    const std::string& joining, Date day, EstimateChoices);

} // namespace samdrift
