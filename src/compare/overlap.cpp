#include "compare/overlap.hpp"
#include <algorithm>

namespace samdrift {

std::vector<Overlap> overlaps(std::span<const UseInArea> uses) {
    std::vector<Overlap> all;
    for (const auto& use : uses) {
        if (all.empty() || all.back().member != use.member) all.push_back({use.member, {}});
        auto& products = all.back().products;
        if (std::ranges::find(products, use.product) == products.end())
            products.push_back(use.product);
    }
    std::erase_if(all, [](const Overlap& o) { return o.products.size() < 2; });
    return all;
}

} // namespace samdrift
