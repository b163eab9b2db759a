#include "compare/integrations.hpp"
#include "base/words.hpp"
#include <algorithm>

namespace samdrift {

bool both_ways(std::string_view direction) {
    const auto words = folded(direction);
    for (const std::string_view said : {"begge", "toveis", "to veier", "both", "two-way", "<->"})
        if (words.find(said) != words.npos) return true;
    return false;
}

std::set<Code> products_in_area(const ViewContext& context, const Block& block, Code area) {
    std::set<Code> products;
    const auto& u = block.usages;
    for (std::uint32_t row = 0; row < u.id.size(); ++row)
        if (context.picture().below(u.area[row], area) && in_operation(u, row, context.as_of))
            products.insert(u.product[row]);
    return products;
}

std::vector<Code> areas_of_product(const ViewContext& context, const Block& block, Code product) {
    std::vector<Code> areas;
    const auto& u = block.usages;
    for (std::uint32_t row = 0; row < u.id.size(); ++row) // by area
        if (u.product[row] == product && in_operation(u, row, context.as_of) &&
            (areas.empty() || areas.back() != u.area[row]))
            areas.push_back(u.area[row]);
    return areas;
}

namespace {

std::vector<std::uint32_t> rows_of_member(
    const ViewContext& context, std::uint32_t member, const IntegrationAsked& asked) {
    const Block& block = context.cooperation.block(member);
    std::set<std::uint32_t> rows;
    const auto add = [&](Code product) {
        for (const auto row : integrations_with(block, product)) rows.insert(row);
    };
    switch (asked.scope) {
    case IntegrationScope::area:
        for (const auto product : products_in_area(context, block, asked.area)) add(product);
        break;
    case IntegrationScope::product: add(asked.product); break;
    case IntegrationScope::component:
        for (const auto row : block.integrations_to(asked.component)) rows.insert(row);
        break;
    case IntegrationScope::municipality:
        if (member != asked.member) break;
        [[fallthrough]];
    case IntegrationScope::all:
        for (std::uint32_t row = 0; row < block.integrations.id.size(); ++row) rows.insert(row);
    }
    return {rows.begin(), rows.end()};
}

} // namespace

std::vector<IntegrationAt> integrations_of(const ViewContext& context,
    std::span<const std::uint32_t> members, const IntegrationAsked& asked) {
    std::vector<IntegrationAt> all;
    for (const auto member : members) {
        auto rows = rows_of_member(context, member, asked);
        const auto& ids = context.cooperation.block(member).integrations.id;
        std::ranges::sort(rows, {}, [&](std::uint32_t row) { return ids[row]; });
        for (const auto row : rows) all.push_back({member, row});
    }
    return all;
}

} // namespace samdrift
