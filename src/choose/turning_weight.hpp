// Which weight, changed alone, would give another alternative the first place, and to what.
#pragma once
#include "choose/score.hpp"

namespace samdrift {

// The largest weight a criterion may have, in hundredths (register/criterion.cpp).
inline constexpr std::int64_t largest_weight = hundredths(1'000'000);

struct TurningWeight {
    std::size_t criterion = 0;    // number in WeighedAlternatives::criteria
    std::int64_t now = 0, at = 0; // hundredths; at: the weight nearest to now at which it turns
    std::string first;            // who is first then
};

// At most one for each criterion, the smallest change first, then in the order of the criteria.
// given: the alternatives' names in the order they were given, which decides between equals. Empty
// when nobody is first, or nothing can turn it.
std::vector<TurningWeight> turning_weights(
    const WeighedAlternatives&, std::span<const std::string> given);

} // namespace samdrift
