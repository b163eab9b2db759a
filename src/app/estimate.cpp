#include "app/estimate.hpp"
#include <algorithm>

namespace samdrift {

Result<EstimatePage> estimate_page(
    App& app, const User& user, const ReadRequest& request, const EstimateAsked& asked) {
    const auto reading = read(app, user, request);
    if (!reading) return reading.problems;
    const auto& picture = *reading->landscape->cooperations[reading->cooperation].picture;
    EstimatePage page{.joining = asked.joining, .date = asked.date};
    std::optional<Date> latest;
    for (const auto& m : picture.members) {
        const auto has_machines = std::ranges::any_of(picture.operation.devices,
            [&](const Device& d) { return d.municipality == m.row.municipality; });
        if (!has_machines) continue;
        page.may_join.push_back(m.name);
        const bool later = !latest || (m.row.joined && *m.row.joined > *latest);
        if (asked.joining.empty() ? later : m.name == asked.joining) {
            latest = m.row.joined;
            page.joining = m.name;
            if (!asked.date) page.date = m.row.joined;
        }
    }
    if (page.joining.empty() || !page.date) return page;
    auto answer = estimate_answer(
        *reading->landscape, reading->cooperation, page.joining, *page.date, asked.choices);
    if (!answer) return answer.problems;
    page.items = std::move(answer.value->items);
    page.devices = answer.value->devices;
    page.alone = std::move(answer.value->alone);
    page.benefits = std::move(answer.value->benefits);
    return page;
}

template <> const Entity& entity<EstimatePage>() {
    static const Entity e = describe<EstimatePage>({"EstimatePage"}, nullptr,
        field<&EstimatePage::may_join>("may_join"), field<&EstimatePage::joining>("joining"),
        field<&EstimatePage::date>("date"), field<&EstimatePage::items>("items"),
        field<&EstimatePage::devices>("devices"), field<&EstimatePage::alone>("alone"),
        field<&EstimatePage::benefits>("benefits"));
    return e;
}

} // namespace samdrift
