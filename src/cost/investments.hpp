// Investments beside the contribution: what is bought in a year, and what is written off of what
// was bought before, by equal parts over its lifetime, from the year after at the latest
// (regulation of 15 December 2000 no. 1424 on the accounts of municipalities, § 8). It is taken to
// be the year after.
#pragma once
#include "cost/contribution_views.hpp"

namespace samdrift {

// Those that concern the year, each shared by the key of its kind; its own owner's alone.
Result<std::vector<InvestmentView>> investments_of(const CostRows&, int year);

// The parts add up to the amount; 0 outside the lifetime.
Money written_off(const Investment&, int year);

} // namespace samdrift
