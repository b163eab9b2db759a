// A plan narrowed down to what is no worse than a plan at hand, so that a search for the earliest
// end alone, to proof, serves the objectives before it as well.
#pragma once
#include "plan/plan_decoder.hpp"

namespace samdrift {

struct NarrowTo {
    bool in_time = false; // every cutover as little late as it can be on its own
    std::optional<std::uint32_t> sooner = {}; // this one less late than it is
    bool keep_published = true;               // who is on its published day stays there
    bool even = true;                         // teams' even levels are their capacity
};

// Starts that are later, or cost more in soft freezes, than in the plan are closed.
ProjectNetwork narrowed(const PlanDecoder&, std::span<const int> start, const NarrowTo&);

} // namespace samdrift
