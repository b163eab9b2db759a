#include "register/block.hpp"
#include <algorithm>

namespace samdrift {

static Rows equal_rows(const std::vector<Code>& sorted, Code wanted) {
    const auto [first, last] = std::equal_range(sorted.begin(), sorted.end(), wanted);
    return {static_cast<std::uint32_t>(first - sorted.begin()),
        static_cast<std::uint32_t>(last - sorted.begin())};
}

UsageSums sums_of(const UsageColumns& u, std::span<const std::uint32_t> rows) {
    UsageSums sums;
    for (const auto row : rows) {
        sums.users += u.users[row].or_zero();
        sums.yearly_cost += u.yearly_cost[row].or_zero();
        sums.marked |= marked(u.figures_source[row].value());
    }
    return sums;
}

Rows Block::contracts_of(Code product) const { return equal_rows(contracts.product, product); }

Rows Block::integrations_from(Code product) const {
    return equal_rows(integrations.from_product, product);
}

std::span<const std::uint32_t> Block::integrations_to(Code product) const {
    const auto found = std::ranges::equal_range(integrations.by_target, product, {},
        [&](std::uint32_t row) { return integrations.to_product[row]; });
    return {found.begin(), found.end()};
}

std::span<const std::uint32_t> Block::integrations_to(std::string_view common_component) const {
    const auto components = integrations_to(no_code);
    const auto found = std::ranges::equal_range(components, common_component, {},
        [&](std::uint32_t row) { return text(integrations.common_component[row]); });
    return {found.begin(), found.end()};
}

} // namespace samdrift
