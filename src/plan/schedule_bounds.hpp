// How early all can be done at best: bounds on the end that need no search.
#pragma once
#include "plan/packed_network.hpp"

namespace samdrift {

// The largest of: the longest chain of lags; for every two head and tail lengths, the work of one
// team that must lie between them over its capacity (energy); and chains of activities of which no
// two can run at once (Carlier 1982 on every clique found greedily).
int end_bound(const PackedNetwork&);

// Whether the two can never run at the same time: some team has not enough for both, ever.
bool never_together(const PackedNetwork&, std::uint32_t a, std::uint32_t b);

} // namespace samdrift
