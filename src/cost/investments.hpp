// Investments beside the contribution: what is bought in a year, and what is written off of what
// was bought before, by equal parts over its lifetime, from the year after it was taken into use at
// the latest: it is taken to be the year after it was bought. (Regulation of 15 December 2000
// no. 1424 on the accounts of municipalities, § 8, for the accounts of 2001 to 2019; of 7 June 2019
// no. 714, chapter 3, from those of 2020.)
#pragma once
#include "cost/contribution_views.hpp"

namespace samdrift {

// Those that concern the year, each shared by the key of its kind; its own owner's alone.
Result<std::vector<InvestmentView>> investments_of(const CostRows&, int year);

// The parts add up to the amount; 0 outside the lifetime.
Money written_off(const Investment&, int year);

} // namespace samdrift
