#include "compare/area_view.hpp"
#include "compare/explain.hpp"
#include "compare/overlap.hpp"
#include <algorithm>
#include <set>

namespace samdrift {
namespace {

const Block& block_of(
    const ViewContext& context, const Comparison& comparison, std::uint32_t member) {
    return context.cooperation.block(comparison.members[member]);
}

std::vector<CellView> cells(
    const ViewContext& context, const Comparison& comparison, const AreaCompared& area) {
    const Code most_used = comparison.most_used(area);
    std::vector<CellView> all(comparison.members.size());
    for (std::uint32_t m = 0; m < all.size(); ++m) {
        all[m].municipality = context.member_name(comparison.members[m]);
        const bool none =
            confirmed_none(block_of(context, comparison, m), area.area, comparison.as_of);
        all[m].state = none                        ? CellState::none_confirmed
                       : area.members_who_have > 0 ? CellState::not_stated
                                                   : CellState::not_answered;
    }
    for (const auto at : comparison.rows_in(area)) {
        const Block& block = block_of(context, comparison, at.member);
        all[at.member].state = CellState::has;
        all[at.member].usages.push_back(usage_view(context, {comparison.members[at.member], at.row},
            block.usages.product[at.row] == most_used));
    }
    return all;
}

std::vector<MissingView> missing(const std::vector<CellView>& cells) {
    std::vector<MissingView> all;
    for (const auto& cell : cells)
        if (cell.state != CellState::has)
            all.push_back({cell.municipality, cell.state == CellState::none_confirmed});
    return all;
}

std::vector<ProductView> products(
    const ViewContext& context, const Comparison& comparison, const AreaCompared& area) {
    std::vector<ProductView> all;
    const auto uses = comparison.uses_in(area);
    for (const auto& p : comparison.products_in(area)) {
        ProductView view{context.catalogue.products.id(p.product), context.product_name(p.product),
            {}, {}, {}, p.users, p.product == comparison.most_used(area)};
        for (const auto& use : uses) {
            if (use.product != p.product) continue;
            if (!view.supplier && use.supplier != no_code) {
                view.supplier = context.catalogue.suppliers.name(use.supplier);
                view.supplier_id = context.catalogue.suppliers.id(use.supplier);
            }
            const auto& name = context.member_name(comparison.members[use.member]);
            if (view.municipalities.empty() || view.municipalities.back() != name)
                view.municipalities.push_back(name);
        }
        all.push_back(std::move(view));
    }
    return all;
}

std::vector<OverlapView> overlap_views(
    const ViewContext& context, const Comparison& comparison, const AreaCompared& area) {
    std::vector<OverlapView> all;
    for (const auto& o : overlaps(comparison.uses_in(area))) {
        all.push_back({context.member_name(comparison.members[o.member]), {}});
        for (const auto p : o.products) all.back().products.push_back(context.product_name(p));
    }
    return all;
}

void count_spread(AreaView& view, const ViewContext& context, const Comparison& comparison,
    const AreaCompared& area) {
    std::set<std::pair<Code, std::string_view>> versions;
    std::set<std::uint8_t> hostings;
    for (const auto at : comparison.rows_in(area)) {
        const Block& block = block_of(context, comparison, at.member);
        const auto& u = block.usages;
        if (u.version[at.row] != 0)
            versions.emplace(u.product[at.row], block.text(u.version[at.row]));
        if (!u.hosting[at.row].absent()) hostings.insert(u.hosting[at.row].byte());
    }
    view.versions = static_cast<std::int64_t>(versions.size());
    view.hostings = static_cast<std::int64_t>(hostings.size());
}

bool lacks_information(const CellView& cell) {
    return cell.state == CellState::not_stated || cell.state == CellState::not_answered ||
           std::ranges::any_of(cell.usages, [](const UsageView& u) { return !u.missing.empty(); });
}

} // namespace

std::optional<Date> first_contract_end(
    const ViewContext& context, const Comparison& comparison, const AreaCompared& area) {
    std::optional<Date> first;
    for (const auto at : comparison.rows_in(area)) {
        const Block& block = block_of(context, comparison, at.member);
        const auto end = contract_end(block, block.usages.product[at.row], comparison.as_of);
        if (end && (!first || *end < *first)) first = end;
    }
    return first;
}

AreaView area_view(
    const ViewContext& context, const Comparison& comparison, const AreaCompared& area) {
    const auto& row = context.area(area.area);
    const auto& group = context.area(context.picture().areas[area.area].group);
    const auto target = context.picture().row.target_date;
    AreaView view;
    view.area = row.code;
    view.area_name = row.name;
    view.group = group.code;
    view.group_name = group.name;
    view.verdict = area.judged.verdict;
    view.verdict_of_those_who_have = area.judged.of_those_who_have;
    view.cells = cells(context, comparison, area);
    view.missing = missing(view.cells);
    view.products = products(context, comparison, area);
    view.harmonisation = degree(area.harmonisation);
    view.users = area.harmonisation.users;
    view.yearly_cost = area.yearly_cost;
    view.first_contract_end = first_contract_end(context, comparison, area);
    view.marked = area.marked;
    view.overlaps = overlap_views(context, comparison, area);
    count_spread(view, context, comparison, area);
    view.breaks = break_sum(area.breaks);
    view.why = why(context, comparison, area);
    view.watch = watch(context, comparison, area);
    view.life_and_health = area.life_and_health;
    view.contract_ends_before_target =
        view.first_contract_end && target && *view.first_contract_end < *target;
    view.missing_information = std::ranges::any_of(view.cells, lacks_information);
    view.follows_municipality_number = area.follows_municipality_number;
    return view;
}

std::vector<MunicipalityColumn> municipality_columns(
    const ViewContext& context, const Comparison& comparison) {
    std::vector<MunicipalityColumn> columns;
    for (const auto m : comparison.members) {
        const auto& member = context.picture().members[m];
        columns.push_back({member.row.id.number, member.name, 0, 0});
    }
    for (const auto& use : comparison.uses) {
        ++columns[use.member].usages;
        columns[use.member].users += use.users;
    }
    return columns;
}

std::vector<GroupView> group_views(const ViewContext& context, const Comparison& comparison) {
    const auto& picture = context.picture();
    std::vector<GroupView> views;
    std::vector<Harmonisation> sums(picture.groups.size());
    for (const auto group : picture.groups)
        views.push_back({context.area(group).code, context.area(group).name, {}, 0, {}, {}, false});
    for (const auto& area : comparison.areas) {
        const auto at = std::ranges::find(picture.groups, picture.areas[area.area].group);
        if (at == picture.groups.end()) continue;
        const auto i = static_cast<std::size_t>(at - picture.groups.begin());
        const auto& row = context.area(area.area);
        views[i].areas.push_back(
            {row.code, row.name, area.judged.verdict, area.judged.of_those_who_have});
        views[i].users += area.harmonisation.users;
        views[i].yearly_cost += area.yearly_cost;
        views[i].marked = views[i].marked || area.marked;
        sums[i] += area.harmonisation;
    }
    for (std::size_t i = 0; i < views.size(); ++i) views[i].harmonisation = degree(sums[i]);
    return views;
}

std::vector<VerdictCount> verdict_counts(const Comparison& comparison) {
    std::vector<VerdictCount> counts;
    for (std::size_t i = 0; i < choices_of<Verdict>.size(); ++i) {
        const auto verdict = static_cast<Verdict>(i);
        counts.push_back(
            {verdict, std::ranges::count_if(comparison.areas,
                          [&](const AreaCompared& a) { return a.judged.verdict == verdict; })});
    }
    return counts;
}

} // namespace samdrift
