// Several products for one function in one municipality.
#pragma once
#include "compare/verdict.hpp"
#include <vector>

namespace samdrift {

struct Overlap {
    std::uint32_t member = 0;
    std::vector<Code> products;
    bool operator==(const Overlap&) const = default;
};

// `uses` stand by member.
std::vector<Overlap> overlaps(std::span<const UseInArea> uses);

} // namespace samdrift
