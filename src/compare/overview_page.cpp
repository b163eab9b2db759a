#include "compare/area_view.hpp"
#include "compare/completeness_views.hpp"
#include "compare/notices.hpp"
#include "compare/pages.hpp"

namespace samdrift {

MemberView member_view(const MemberInOrder& member) {
    return {member.row.id.number, member.row.number, member.name, member.row.inhabitants,
        member.row.employees, marked(figures_source(member.row.source, member.row.figures_source))};
}

static Breaks all_breaks(const Comparison& comparison) {
    Breaks sum;
    for (const auto& area : comparison.areas) sum += area.breaks;
    return sum;
}

Overview overview(const Landscape& landscape, std::size_t cooperation, Date as_of) {
    const ViewContext context{landscape, cooperation, as_of};
    const auto& picture = context.picture();
    const auto comparison = compare_all(context.cooperation, as_of);
    const auto mapped = completeness(context, comparison.members);
    Overview page;
    page.cooperation = context.reference();
    page.as_of = as_of;
    if (picture.row.target_date)
        page.days_to_target = days_between(as_of, *picture.row.target_date);
    for (const auto m : comparison.members) page.members.push_back(member_view(picture.members[m]));
    for (const auto& m : picture.milestones)
        page.milestones.push_back({m.id.number, m.code, m.name, m.due});
    const auto due = due_notices(context, comparison.members);
    page.notices = notices(context, due);
    page.actions = actions(context, comparison.members, due);
    page.completeness = mapped.members;
    page.completeness_filled = mapped.sum.filled;
    page.completeness_wanted = mapped.sum.wanted;
    page.completeness_degree = fraction(mapped.sum);
    page.missing_fields = mapped.missing_fields;
    page.harmonisation = degree(comparison.harmonisation);
    page.harmonisation_where_all_have = degree(comparison.where_all_have);
    page.areas_where_all_have = comparison.areas_where_all_have;
    page.areas = static_cast<std::int64_t>(comparison.areas.size());
    page.verdicts = verdict_counts(comparison);
    page.groups = group_views(context, comparison);
    page.breaks = break_sum(all_breaks(comparison));
    page.hourly_rate = internal_hourly_rate;
    for (const auto& group : page.groups) page.marked = page.marked || group.marked;
    return page;
}

} // namespace samdrift
