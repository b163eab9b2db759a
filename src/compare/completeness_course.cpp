#include "compare/pages.hpp"
#include <algorithm>

namespace samdrift {
namespace {

CourseDegree degree_of(std::int64_t filled, std::int64_t wanted) {
    return {filled, wanted, fraction({filled, wanted})};
}

const GroupOwes* group_with(const CompletenessPage& page, std::optional<std::int64_t> id) {
    if (!id) return page.without_group ? &*page.without_group : nullptr;
    const auto at = std::ranges::find(page.groups, id, &GroupOwes::id);
    return at == page.groups.end() ? nullptr : &*at;
}

} // namespace

CompletenessCourse completeness_course(std::span<const CompletenessOnDay> days) {
    CompletenessCourse course;
    if (days.empty()) return course;
    const auto& last = days.back().page;
    course.cooperation = last.cooperation;
    for (const auto& [day, page] : days) {
        course.days.push_back(day);
        course.all.push_back(degree_of(page.filled, page.wanted));
    }
    const auto add = [&](const GroupOwes& group) {
        course.groups.push_back({group.id, group.code, group.name, group.area_name, {}});
        for (const auto& on_day : days) {
            const auto* then = group_with(on_day.page, group.id);
            course.groups.back().degrees.push_back(
                then ? degree_of(then->filled, then->wanted) : CourseDegree{});
        }
    };
    for (const auto& group : last.groups) add(group);
    if (last.without_group) add(*last.without_group);
    return course;
}

} // namespace samdrift
