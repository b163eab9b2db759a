#include "compare/pages.hpp"
#include "compare/view_context.hpp"
#include <algorithm>

namespace samdrift {
namespace {

AreaAnswer area_answer(
    const ViewContext& context, const Comparison& comparison, const AreaCompared& area) {
    const auto& row = context.area(area.area);
    AreaAnswer answer{row.code, row.name, area.judged.verdict, area.judged.of_those_who_have, {},
        {}, degree(area.harmonisation), area.harmonisation.users};
    const auto uses = comparison.uses_in(area);
    std::size_t next = 0;
    for (std::uint32_t m = 0; m < comparison.members.size(); ++m) {
        const bool has = next < uses.size() && uses[next].member == m;
        while (next < uses.size() && uses[next].member == m) ++next;
        if (!has) answer.missing.push_back(context.member_name(comparison.members[m]));
    }
    for (const auto& p : comparison.products_in(area)) {
        ProductAnswer product{context.product_name(p.product), {}, p.users};
        for (const auto& use : uses) {
            const auto& name = context.member_name(comparison.members[use.member]);
            if (use.product == p.product &&
                (product.municipalities.empty() || product.municipalities.back() != name))
                product.municipalities.push_back(name);
        }
        answer.products.push_back(std::move(product));
    }
    return answer;
}

UsageAnswer usage_answer(const ViewContext& context, const std::string& municipality,
    const Block& block, std::uint32_t row) {
    const auto& u = block.usages;
    const auto& area = context.area(u.area[row]);
    UsageAnswer answer;
    answer.municipality = municipality;
    answer.area = area.code;
    answer.area_name = area.name;
    answer.product = context.product_name(u.product[row]);
    answer.system = block.text(u.system[row]);
    if (u.supplier[row] != no_code)
        answer.supplier = context.catalogue.suppliers.name(u.supplier[row]);
    answer.version = block.text(u.version[row]);
    answer.hosting = u.hosting[row].get();
    answer.users = u.users[row].get();
    answer.criticality = u.criticality[row].get();
    answer.way_of_working = block.text(u.way_of_working[row]);
    answer.personal_data = u.personal_data[row].get();
    answer.yearly_cost = u.yearly_cost[row].get();
    answer.status = u.status[row].value();
    answer.source = u.source[row].value();
    return answer;
}

} // namespace

CompareAnswer compare_answer(const Landscape& landscape, std::size_t cooperation, Date as_of) {
    const ViewContext context{landscape, cooperation, as_of};
    const auto comparison = compare_all(context.cooperation, as_of);
    CompareAnswer answer{degree(comparison.harmonisation), degree(comparison.where_all_have), {}};
    for (const auto& area : comparison.areas)
        answer.areas.push_back(area_answer(context, comparison, area));
    return answer;
}

UsagesAnswer usages_answer(
    const Landscape& landscape, std::size_t cooperation, std::optional<Date> as_of) {
    // Without a day nothing is asked of the context that depends on one.
    const ViewContext context{landscape, cooperation, as_of.value_or(std::chrono::sys_days{})};
    std::vector<std::pair<std::int64_t, UsageInBlock>> order;
    for (std::size_t b = 0; b < context.cooperation.blocks.size(); ++b) {
        const auto& u = context.cooperation.blocks[b]->usages;
        for (std::uint32_t row = 0; row < u.id.size(); ++row)
            if (!as_of || valid_on(u.valid_from[row], u.valid_to[row], context.as_of))
                order.push_back({u.id[row], {b, row}});
    }
    std::ranges::sort(order, {}, &std::pair<std::int64_t, UsageInBlock>::first);
    UsagesAnswer answer;
    for (const auto& [id, at] : order) {
        const Block& block = *context.cooperation.blocks[at.block];
        answer.usages.push_back(
            usage_answer(context, context.municipality_name(at.block), block, at.row));
    }
    return answer;
}

} // namespace samdrift
