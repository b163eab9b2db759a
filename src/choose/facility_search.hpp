// Good answers to facility location, quickly: an answer is a set of open sites.
#pragma once
#include "choose/facility.hpp"

namespace samdrift {

// Whether each site is open. One at least must be.
using OpenSites = std::vector<std::uint8_t>;

// What it costs when everybody is served from the cheapest open site.
std::int64_t cost_of(const FacilityProblem&, const OpenSites&);
std::vector<std::uint32_t> cheapest_of(const FacilityProblem&, const OpenSites&);

// Opens, closes or exchanges a site as long as it pays, the best move first. Returns the cost.
std::int64_t improve(const FacilityProblem&, OpenSites&);

} // namespace samdrift
