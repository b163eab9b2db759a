#include "cost/estimate_page.hpp"

namespace samdrift {

Result<EstimateAnswer> estimate_answer(const Landscape& landscape, std::size_t cooperation,
    const std::string& joining, Date day, EstimateChoices choices) {
    const auto& picture = *landscape.cooperations[cooperation].picture;
    const auto member = picture.member_of(std::string_view{joining});
    if (!member) return Problem{"no_such_member", {}, joining};
    const auto municipality = picture.members[*member].row.municipality;
    const auto rules = estimate_rules(picture.operation.key_figures, day);
    if (!rules) return rules.problems;
    std::vector<Device> devices;
    for (const auto& d : picture.operation.devices)
        if (d.municipality == municipality) devices.push_back(d);
    if (devices.empty()) return Problem{"no_devices", {}, joining};
    std::vector<OneOffCost> costs;
    for (const auto& c : picture.operation.one_off_costs)
        if (!c.joining || *c.joining == municipality) costs.push_back(c);
    std::vector<ProjectCost> own;
    for (const auto& c : picture.operation.project_costs)
        if (c.owner == municipality) own.push_back(c);
    const int year = static_cast<int>(day.year());
    EstimateAnswer answer;
    answer.devices = estimated_devices(devices, year, *rules);
    auto items = estimated_items(answer.devices,
        {costs, own, picture.members[*member].row.employees}, year, *rules, choices);
    if (!items) return items.problems;
    answer.items = std::move(*items.value);
    answer.alone = going_alone(cost_rows(picture), picture.operation.alone_costs,
        {municipality, picture.members[*member].name, day, answer.items});
    answer.benefits = benefits_of(picture, municipality);
    return answer;
}

template <> const Entity& entity<EstimateAnswer>() {
    using A = EstimateAnswer;
    static const Entity e = describe<A>({"EstimateAnswer"}, nullptr, field<&A::items>("items"),
        field<&A::devices>("devices"), field<&A::alone>("alone"), field<&A::benefits>("benefits"));
    return e;
}

} // namespace samdrift
