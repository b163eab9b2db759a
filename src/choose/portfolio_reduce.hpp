// Makes a portfolio smaller without changing what its best answer costs.
#pragma once
#include "choose/portfolio_terms.hpp"

namespace samdrift {

// Drops options that another of the same area beats whatever the others choose: no dearer with any
// of their options, and using no more of any limit.
template <class Cost> void drop_dominated(PortfolioTerms<Cost>&);

// Areas with a single option, and areas that at most two pairs tie to others and no limit to any,
// go: what they cost at best for each option of their neighbours becomes a cost of these, or of the
// pair of them (Bertelè, Brioschi 1972, Nonserial Dynamic Programming). False: nothing fits the
// limits.
template <class Cost> bool settle(PortfolioTerms<Cost>&);

} // namespace samdrift
