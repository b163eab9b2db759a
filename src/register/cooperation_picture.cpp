#include "register/cooperation_picture.hpp"
#include "base/words.hpp"
#include <algorithm>
#include <numeric>

namespace samdrift {

Code CooperationPicture::area_of(Id<ServiceArea> id) const {
    const auto at =
        std::ranges::lower_bound(areas, id, {}, [](const AreaInTree& a) { return a.row.id; });
    return at != areas.end() && at->row.id == id ? static_cast<Code>(at - areas.begin()) : no_code;
}

Code CooperationPicture::area_of(std::string_view code) const {
    const auto at = std::ranges::find(
        areas, code, [](const AreaInTree& a) -> std::string_view { return a.row.code; });
    return at != areas.end() ? static_cast<Code>(at - areas.begin()) : no_code;
}

std::optional<std::size_t> CooperationPicture::member_of(std::string_view name) const {
    const auto at = std::ranges::find(
        members, name, [](const MemberInOrder& m) -> std::string_view { return m.name; });
    return at != members.end() ? std::optional{static_cast<std::size_t>(at - members.begin())}
                               : std::nullopt;
}

std::optional<std::size_t> CooperationPicture::member_of(Id<Municipality> id) const {
    const auto at =
        std::ranges::find(members, id, [](const MemberInOrder& m) { return m.row.municipality; });
    return at != members.end() ? std::optional{static_cast<std::size_t>(at - members.begin())}
                               : std::nullopt;
}

bool CooperationPicture::below(Code area, Code above) const {
    for (std::size_t steps = 0; area != no_code && area != above && steps < areas.size(); ++steps)
        area = areas[area].parent;
    return area == above;
}

static void complete_tree(CooperationPicture& picture) {
    auto& areas = picture.areas;
    std::ranges::sort(areas, {}, [](const AreaInTree& a) { return a.row.id; });
    for (auto& a : areas) {
        a.parent = a.row.parent ? picture.area_of(*a.row.parent) : no_code;
        if (a.parent != no_code) areas[a.parent].leaf = false;
    }
    for (Code code = 0; code < areas.size(); ++code) {
        Code root = code;
        // A ring of parents, which no import makes, ends when every area has been passed.
        for (std::uint32_t steps = 0; areas[root].parent != no_code && steps < areas.size();
             ++steps) {
            root = areas[root].parent;
            ++areas[code].depth;
        }
        areas[code].group = root;
        if (areas[code].parent == no_code) picture.groups.push_back(code);
        if (areas[code].leaf) picture.leaves.push_back(code);
    }
}

static void rank_members(std::vector<MemberInOrder>& members) {
    std::ranges::sort(members, {}, [](const MemberInOrder& m) { return m.row.id; });
    const Collation collation;
    std::vector<std::pair<std::string, std::size_t>> order;
    for (std::size_t i = 0; i < members.size(); ++i)
        order.emplace_back(collation.key(members[i].name), i);
    std::ranges::sort(order);
    for (std::uint32_t place = 0; place < order.size(); ++place)
        members[order[place].second].rank = place;
}

void complete(CooperationPicture& picture) {
    complete_tree(picture);
    rank_members(picture.members);
    std::ranges::stable_sort(picture.chain_steps, {}, [](const ChainStep& s) {
        return std::tuple{std::string_view{s.code}, s.municipality.number, s.step};
    });
    std::ranges::stable_sort(picture.promises, {}, &AgendaPromise::number);
    std::ranges::stable_sort(picture.bodies, {}, &Body::place_in_order);
    std::ranges::stable_sort(picture.milestones, {}, &Milestone::due);
    const auto by_id = [](auto&... lists) {
        (std::ranges::sort(lists, {}, [](const auto& row) { return row.id; }), ...);
    };
    by_id(picture.assessments, picture.choice_rules, picture.rates, picture.criteria,
        picture.alternatives, picture.alternative_scores, picture.candidates, picture.scenarios,
        picture.scenario_choices);
    auto& o = picture.operation;
    by_id(o.project_costs, o.project_users, o.user_identities, o.driver_values, o.allocation_keys,
        o.closed_years, o.investments, o.price_indices, o.one_off_costs, o.alone_costs,
        o.key_figures, o.devices, o.licences, o.network_lines, o.infrastructure,
        o.organisation_units, o.directory_sources, o.cost_scenario_changes, o.benefits,
        o.kostra_arts, o.local_accounts);
    auto& p = picture.plan;
    by_id(p.projects, p.programme_facts, p.decision_points, p.project_teams, p.freeze_periods,
        p.cutovers, p.cutover_links, p.published_plans, p.plan_lines);
}

} // namespace samdrift
