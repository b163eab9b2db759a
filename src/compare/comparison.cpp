#include "compare/comparison.hpp"
#include "compare/completeness.hpp"

namespace samdrift {
namespace {

void add_uses(
    Comparison& comparison, AreaCompared& area, std::uint32_t member, const Block& block) {
    const auto& u = block.usages;
    const auto rows = block.usages_in(area.area);
    bool has = false;
    for (auto row = rows.first; row < rows.last; ++row) {
        if (!in_operation(u, row, comparison.as_of)) continue;
        has = true;
        comparison.uses.push_back({member, u.product[row], u.supplier[row],
            block.text(u.way_of_working[row]), u.users[row].or_zero()});
        comparison.at.push_back({member, row});
        area.yearly_cost += u.yearly_cost[row].or_zero();
        area.marked = area.marked || marked(u.figures_source[row].value());
        area.life_and_health =
            area.life_and_health || u.criticality[row].is(Criticality::life_and_health);
        area.follows_municipality_number =
            area.follows_municipality_number || u.uses_municipality_number[row].is(true);
    }
    if (has) ++area.members_who_have;
    area.breaks += breaks_in(block, block.processes_in(area.area));
}

AreaCompared compare_area(
    Comparison& comparison, const CooperationInLandscape& cooperation, Code leaf) {
    AreaCompared area;
    area.area = leaf;
    area.first_use = static_cast<std::uint32_t>(comparison.uses.size());
    for (std::uint32_t m = 0; m < comparison.members.size(); ++m)
        add_uses(comparison, area, m, cooperation.block(comparison.members[m]));
    area.last_use = static_cast<std::uint32_t>(comparison.uses.size());
    const auto uses = comparison.uses_in(area);
    area.judged = verdict(uses, comparison.members.size());
    const auto products = products_in(uses);
    area.harmonisation = harmonisation(products);
    area.first_product = static_cast<std::uint32_t>(comparison.products.size());
    comparison.products.insert(comparison.products.end(), products.begin(), products.end());
    area.last_product = static_cast<std::uint32_t>(comparison.products.size());
    return area;
}

} // namespace

std::vector<std::uint32_t> members_on(const CooperationPicture& picture, Date day) {
    std::vector<std::uint32_t> members;
    for (std::uint32_t i = 0; i < picture.members.size(); ++i)
        if (valid_on(picture.members[i].row.joined, picture.members[i].row.left, day))
            members.push_back(i);
    return members;
}

Comparison compare_all(const CooperationInLandscape& cooperation, Date as_of) {
    Comparison comparison;
    comparison.as_of = as_of;
    comparison.members = members_on(*cooperation.picture, as_of);
    for (const auto leaf : cooperation.picture->leaves) {
        auto area = compare_area(comparison, cooperation, leaf);
        comparison.harmonisation += area.harmonisation;
        if (!comparison.members.empty() && area.members_who_have == comparison.members.size()) {
            comparison.where_all_have += area.harmonisation;
            ++comparison.areas_where_all_have;
        }
        comparison.areas.push_back(area);
    }
    return comparison;
}

} // namespace samdrift
