// Who pays what: the contributions of a year, and why one of them is what it is.
#pragma once
#include "app/read.hpp"
#include "cost/what_if.hpp"

namespace samdrift {

struct AllocateAsked {
    int year = 0; // 0: the last that has costs
    CostStage stage = CostStage::budget;
};

// Codes: those of read() and of allocate_year().
Result<ContributionAnswer> allocate(App&, const User&, const ReadRequest&, const AllocateAsked&);

// And: no_such_owner, no_such_cost_project.
Result<ExplainedAmount> explain(App&, const User&, const ReadRequest&, const AllocateAsked&,
    const std::string& owner, const std::string& cost_project);

// Nothing is saved. Codes: those of read() and of cost/what_if.hpp.
Result<WhatIfAnswer> what_if(App&, const User&, const ReadRequest&, const WhatIfOrder&);

} // namespace samdrift
