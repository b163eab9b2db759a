#include "plan/schedule_bounds.hpp"
#include "plan/schedule_plan.hpp"
#include <algorithm>

namespace samdrift {
namespace {

// Work of one team that is due by a day and cannot be done by then: somebody is so late.
std::int64_t team_lateness(const PlanCase& plan, const PackedNetwork& n, std::size_t team) {
    struct Due {
        int day = 0, weight = 0;
        std::int64_t work = 0;
    };
    std::vector<Due> all;
    int first = n.horizon;
    for (std::uint32_t a = 0; a < n.activities; ++a)
        if (plan.terms[a].due && n.wanted(a, team) > 0) {
            all.push_back({*plan.terms[a].due, plan.terms[a].weight,
                std::int64_t{n.wanted(a, team)} * n.duration[a]});
            first = std::min(first, n.earliest[a]);
        }
    std::ranges::sort(all, {}, &Due::day);
    std::int64_t work = 0, bound = 0, done = 0;
    int least = most_capacity, day = first;
    for (const auto& due : all) {
        work += due.work;
        least = std::min(least, due.weight);
        for (; done < work && day < n.horizon; ++day) done += n.capacity(day, team);
        bound = std::max(bound, std::int64_t{std::max(0, day - due.day)} * least);
    }
    return bound;
}

} // namespace

PlanScore plan_bound(const PlanCase& plan) {
    const PlanDecoder decoder{plan};
    const auto& n = decoder.network();
    PlanScore bound;
    for (std::uint32_t a = 0; a < n.activities; ++a) {
        std::int64_t least = -1;
        for (int s = n.earliest[a]; s + n.duration[a] <= n.horizon && least != 0; ++s) {
            if (n.first_open(a, s) != s) continue;
            const auto late = decoder.late(a, s);
            least = least < 0 ? late : std::min(least, late);
        }
        bound.lateness += std::max<std::int64_t>(least, 0);
        const auto& published = plan.terms[a].published;
        bound.changes += published && (*published < n.earliest[a] || *published > n.latest[a] ||
                                          n.first_open(a, *published) != *published);
    }
    for (std::size_t r = 0; r < n.resources; ++r)
        bound.lateness = std::max(bound.lateness, team_lateness(plan, n, r));
    bound.end = end_bound(n);
    return bound;
}

} // namespace samdrift
