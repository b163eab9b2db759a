#include "compare/completeness_views.hpp"
#include "compare/pages.hpp"
#include <algorithm>
#include <bit>

namespace samdrift {

Mapped completeness(const ViewContext& context, std::span<const std::uint32_t> members) {
    Mapped mapped;
    std::int64_t usages = 0;
    std::array<std::int64_t, wanted_fields> missing = {};
    for (const auto m : members) {
        const auto a = answers(context.picture(), context.cooperation.block(m), context.as_of);
        mapped.sum += a.degree;
        mapped.members.push_back({context.member_name(m), a.degree.filled, a.degree.wanted,
            fraction(a.degree), a.usages, static_cast<std::int64_t>(a.unanswered.size())});
        usages += a.usages;
        for (std::size_t i = 0; i < missing.size(); ++i) missing[i] += a.missing[i];
    }
    for (std::size_t i = 0; i < missing.size(); ++i)
        if (missing[i] > 0)
            mapped.missing_fields.push_back({static_cast<WantedField>(i), missing[i], usages});
    std::ranges::stable_sort(mapped.missing_fields, std::greater{}, &MissingField::missing);
    return mapped;
}

Mapped completeness_of(const ViewContext& context, std::size_t member) {
    const auto number = static_cast<std::uint32_t>(member);
    return completeness(context, {&number, 1});
}

std::optional<std::size_t> group_of(const CooperationPicture& picture, Code area) {
    std::optional<std::size_t> nearest;
    std::uint32_t depth = 0;
    for (std::size_t i = 0; i < picture.working_groups.size(); ++i) {
        const auto& group = picture.working_groups[i];
        const Code of = group.area ? picture.area_of(*group.area) : no_code;
        if (of == no_code || !picture.below(area, of)) continue;
        if (nearest && picture.areas[of].depth <= depth) continue;
        nearest = i;
        depth = picture.areas[of].depth;
    }
    return nearest;
}

namespace {

void add_usage(GroupOwes& owes, const ViewContext& context, std::size_t member, std::uint32_t row) {
    const Block& block = context.cooperation.block(member);
    const auto missing = missing_fields(block, row);
    owes.wanted += wanted_fields;
    owes.filled += wanted_fields - std::popcount(missing);
    if (missing == 0) return;
    const auto& area = context.area(block.usages.area[row]);
    owes.usages.push_back({block.usages.id[row], context.member_name(member), area.code, area.name,
        std::string{block.text(block.usages.system[row])}, fields_of(missing)});
}

GroupOwes group_owes(const ViewContext& context, const WorkingGroup& group) {
    GroupOwes owes;
    owes.id = group.id.number;
    owes.code = group.code;
    owes.name = group.name;
    owes.status = group.status;
    const Code area = group.area ? context.picture().area_of(*group.area) : no_code;
    if (area == no_code) return owes;
    owes.area = context.area(area).code;
    owes.area_name = context.area(area).name;
    return owes;
}

} // namespace

CompletenessPage completeness_page(
    const Landscape& landscape, std::size_t cooperation, Date as_of) {
    const ViewContext context{landscape, cooperation, as_of};
    const auto& picture = context.picture();
    const auto members = members_on(picture, as_of);
    auto mapped = completeness(context, members);
    CompletenessPage page{context.reference(), std::move(mapped.members), mapped.sum.filled,
        mapped.sum.wanted, fraction(mapped.sum), std::move(mapped.missing_fields), {}, {}};
    for (const auto& group : picture.working_groups)
        page.groups.push_back(group_owes(context, group));
    GroupOwes without;
    std::vector<std::optional<std::size_t>> groups;
    for (Code area = 0; area < picture.areas.size(); ++area)
        groups.push_back(group_of(picture, area));
    auto owing = [&](Code area) -> GroupOwes& {
        return groups[area] ? page.groups[*groups[area]] : without;
    };
    for (const auto m : members) {
        const Block& block = context.cooperation.block(m);
        for (std::uint32_t row = 0; row < block.usages.id.size(); ++row)
            if (in_operation(block.usages, row, context.as_of))
                add_usage(owing(block.usages.area[row]), context, m, row);
        for (const auto leaf : answers(picture, block, context.as_of).unanswered) {
            auto& owes = owing(leaf);
            owes.wanted += wanted_fields;
            owes.areas.push_back(
                {context.member_name(m), context.area(leaf).code, context.area(leaf).name});
        }
    }
    for (auto& group : page.groups) group.degree = fraction({group.filled, group.wanted});
    without.degree = fraction({without.filled, without.wanted});
    if (without.wanted > 0) page.without_group = std::move(without);
    return page;
}

} // namespace samdrift
