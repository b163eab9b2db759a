#include "compare/harmonisation.hpp"
#include <algorithm>
#include <tuple>

namespace samdrift {

std::vector<ProductInArea> products_in(std::span<const UseInArea> uses) {
    std::vector<ProductInArea> products;
    std::vector<std::uint32_t> last_member;
    for (const auto& use : uses) {
        auto at = std::ranges::find(products, use.product, &ProductInArea::product);
        if (at == products.end()) {
            products.push_back({use.product, 0, 0});
            last_member.push_back(no_code);
            at = products.end() - 1;
        }
        at->users += use.users;
        auto& last = last_member[static_cast<std::size_t>(at - products.begin())];
        if (last != use.member) ++at->members;
        last = use.member;
    }
    std::ranges::sort(products, [](const ProductInArea& a, const ProductInArea& b) {
        return std::tuple{b.users, b.members, a.product} <
               std::tuple{a.users, a.members, b.product};
    });
    return products;
}

Harmonisation harmonisation(std::span<const ProductInArea> most_used_first) {
    Harmonisation h;
    if (!most_used_first.empty()) h.on_most_used = most_used_first.front().users;
    for (const auto& p : most_used_first) h.users += p.users;
    return h;
}

std::optional<Fraction> degree(Harmonisation h) {
    return h.users > 0 ? std::optional{Fraction{h.on_most_used, h.users}} : std::nullopt;
}

} // namespace samdrift
