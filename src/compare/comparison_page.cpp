#include "compare/area_view.hpp"
#include "compare/pages.hpp"

namespace samdrift {

ComparisonView comparison_view(const Landscape& landscape, std::size_t cooperation, Date as_of,
    std::optional<std::string> known_at) {
    const ViewContext context{landscape, cooperation, as_of};
    const auto comparison = compare_all(context.cooperation, as_of);
    ComparisonView page;
    page.cooperation = context.reference();
    page.as_of = as_of;
    page.known_at = std::move(known_at);
    page.municipalities = municipality_columns(context, comparison);
    page.harmonisation = degree(comparison.harmonisation);
    page.harmonisation_where_all_have = degree(comparison.where_all_have);
    page.areas_where_all_have = comparison.areas_where_all_have;
    page.verdicts = verdict_counts(comparison);
    page.groups = group_views(context, comparison);
    for (const auto& area : comparison.areas) {
        page.areas.push_back(area_view(context, comparison, area));
        page.yearly_cost += area.yearly_cost;
        page.marked = page.marked || area.marked;
    }
    page.users = comparison.harmonisation.users;
    return page;
}

} // namespace samdrift
