#include "compare/area_view.hpp"
#include "compare/chain_views.hpp"
#include "compare/pages.hpp"
#include <algorithm>
#include <set>

namespace samdrift {
namespace {

// What each municipality has around its usages in the area: their contracts, integrations and work
// processes.
void add_rows(AreaPage& page, const ViewContext& context, const Comparison& comparison,
    const AreaCompared& area) {
    std::set<std::pair<std::uint32_t, Code>> products;
    for (const auto at : comparison.rows_in(area)) {
        const auto member = comparison.members[at.member];
        products.emplace(member, context.cooperation.block(member).usages.product[at.row]);
    }
    for (const auto& [member, product] : products) {
        const Block& block = context.cooperation.block(member);
        const auto contracts = block.contracts_of(product);
        for (auto row = contracts.first; row < contracts.last; ++row)
            page.contracts.push_back(contract_view(context, member, row));
        for (const auto row : integrations_with(block, product)) {
            const auto view = integration_view(context, member, row);
            if (std::ranges::find(page.integrations, view.id, &IntegrationView::id) ==
                page.integrations.end())
                page.integrations.push_back(view);
        }
    }
    for (const auto member : comparison.members) {
        const auto rows = context.cooperation.block(member).processes_in(area.area);
        for (auto row = rows.first; row < rows.last; ++row)
            page.processes.push_back(process_view(context, member, row));
    }
}

} // namespace

std::optional<AreaPage> area_page(
    const Landscape& landscape, std::size_t cooperation, std::string_view code, Date as_of) {
    const ViewContext context{landscape, cooperation, as_of};
    const auto comparison = compare_all(context.cooperation, as_of);
    const auto area = std::ranges::find(comparison.areas, code,
        [&](const AreaCompared& a) -> std::string_view { return context.area(a.area).code; });
    if (area == comparison.areas.end()) return std::nullopt;
    AreaPage page;
    page.cooperation = context.reference();
    page.as_of = as_of;
    page.hourly_rate = internal_hourly_rate;
    page.municipalities = municipality_columns(context, comparison);
    page.area = area_view(context, comparison, *area);
    add_rows(page, context, comparison, *area);
    for (auto& chain : chain_views(context))
        if (chain.area == page.area.area) page.chains.push_back(std::move(chain));
    return page;
}

} // namespace samdrift
