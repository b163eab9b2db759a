#include "compare/completeness_views.hpp"
#include "compare/pages.hpp"
#include "compare/sheet_parts.hpp"
#include <algorithm>
#include <set>

namespace samdrift {
namespace {

// One member's part of what the group answers for.
void add_member(GroupSheet& sheet, const ViewContext& context, std::uint32_t member,
    const std::set<Code>& areas, std::span<const Code> most_used) {
    const Block& block = context.cooperation.block(member);
    const auto& u = block.usages;
    MemberCompleteness own{context.member_name(member), 0, 0, {}, 0, 0};
    std::set<Code> products;
    for (std::uint32_t row = 0; row < u.id.size(); ++row) {
        if (!areas.contains(u.area[row]) || !in_operation(u, row, context.as_of)) continue;
        sheet.usages.push_back(
            usage_view(context, {member, row}, most_used[u.area[row]] == u.product[row]));
        products.insert(u.product[row]);
        ++own.usages;
        own.wanted += wanted_fields;
        own.filled += wanted_fields - static_cast<std::int64_t>(sheet.usages.back().missing.size());
    }
    for (const auto leaf : answers(context.picture(), block, context.as_of).unanswered) {
        if (!areas.contains(leaf)) continue;
        ++own.unanswered_areas;
        own.wanted += wanted_fields;
    }
    own.degree = fraction({own.filled, own.wanted});
    sheet.members.push_back(std::move(own));
    for (const auto product : products) {
        const auto rows = block.contracts_of(product);
        for (auto row = rows.first; row < rows.last; ++row)
            sheet.contracts.push_back(contract_view(context, member, row));
    }
}

} // namespace

std::optional<GroupSheet> group_sheet(
    const Landscape& landscape, std::size_t cooperation, std::int64_t id, Date as_of) {
    const ViewContext context{landscape, cooperation, as_of};
    const auto& picture = context.picture();
    const auto at = std::ranges::find(
        picture.working_groups, id, [](const WorkingGroup& g) { return g.id.number; });
    if (at == picture.working_groups.end()) return std::nullopt;
    const auto number = static_cast<std::size_t>(at - picture.working_groups.begin());
    auto page = completeness_page(landscape, cooperation, as_of);
    GroupSheet sheet{context.reference(), as_of, std::move(page.groups[number]), {}, {}, {}, {}};
    std::set<Code> areas;
    for (Code area = 0; area < picture.areas.size(); ++area)
        if (group_of(picture, area) == number) areas.insert(area);
    sheet.areas = verdicts_of(context, compare_all(context.cooperation, as_of),
        [&](Code area) { return areas.contains(area); });
    const auto most_used = most_used_products(context.cooperation, as_of);
    for (const auto member : members_on(picture, as_of))
        add_member(sheet, context, member, areas, most_used);
    return sheet;
}

} // namespace samdrift
