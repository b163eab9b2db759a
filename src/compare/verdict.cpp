#include "compare/verdict.hpp"
#include <algorithm>
#include <vector>

namespace samdrift {
namespace {

// The set of products of one member, which are the first uses of `uses`; they are taken off it.
void take_products(std::span<const UseInArea>& uses, std::vector<Code>& products) {
    products.clear();
    const auto member = uses.front().member;
    for (; !uses.empty() && uses.front().member == member; uses = uses.subspan(1))
        products.push_back(uses.front().product);
    std::ranges::sort(products);
    products.erase(std::ranges::unique(products).begin(), products.end());
}

bool same_products(std::span<const UseInArea> uses) {
    std::vector<Code> first, other;
    take_products(uses, first);
    while (!uses.empty()) {
        take_products(uses, other);
        if (other != first) return false;
    }
    return true;
}

bool one_way_of_working(std::span<const UseInArea> uses) {
    const auto way = uses.front().way_of_working;
    return !way.empty() &&
           std::ranges::all_of(uses, [&](const UseInArea& u) { return u.way_of_working == way; });
}

bool one_supplier(std::span<const UseInArea> uses) {
    const auto supplier = uses.front().supplier;
    return supplier != no_code &&
           std::ranges::all_of(uses, [&](const UseInArea& u) { return u.supplier == supplier; });
}

std::size_t members_with(std::span<const UseInArea> uses) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < uses.size(); ++i)
        if (i == 0 || uses[i].member != uses[i - 1].member) ++count;
    return count;
}

Verdict of_those_who_have(std::span<const UseInArea> uses) {
    if (same_products(uses))
        return one_way_of_working(uses) ? Verdict::same : Verdict::same_product;
    return one_supplier(uses) ? Verdict::same_supplier : Verdict::different;
}

} // namespace

Judged verdict(std::span<const UseInArea> uses, std::size_t members) {
    if (uses.empty()) return {Verdict::not_mapped, {}};
    const auto have = members_with(uses);
    if (have == members) return {of_those_who_have(uses), {}};
    if (have == 1) return {Verdict::gap, {}};
    return {Verdict::gap, of_those_who_have(uses)};
}

} // namespace samdrift
