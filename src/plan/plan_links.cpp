#include "plan/plan_links.hpp"
#include <algorithm>
#include <set>

namespace samdrift {
namespace {

struct Holder {
    std::uint32_t activity = 0;
    int end = 0, people = 0;
};

} // namespace

PlanLinks plan_links(const PackedNetwork& n, std::span<const int> start) {
    PlanLinks result{n.order, {}, 0};
    std::ranges::stable_sort(result.order, {}, [&](auto a) { return start[a]; });
    std::set<std::pair<std::uint32_t, std::uint32_t>> known;
    for (std::uint32_t a = 0; a < n.activities; ++a)
        for (const auto& s : n.after(a)) {
            result.links.push_back({a, s.activity, s.days});
            if (s.days >= n.duration[a]) known.emplace(a, s.activity);
        }
    result.lags = result.links.size();
    for (std::size_t r = 0; r < n.resources; ++r) {
        std::vector<Holder> holders; // who has had people and can hand them on
        for (const auto a : result.order) {
            int wanted = n.wanted(a, r);
            if (wanted == 0) continue;
            std::ranges::stable_sort(holders, [&](const Holder& x, const Holder& y) {
                return std::pair{known.contains({x.activity, a}), x.end} >
                       std::pair{known.contains({y.activity, a}), y.end};
            });
            for (auto& h : holders) {
                if (wanted == 0) break;
                if (h.people == 0 || h.end > start[a]) continue;
                const int taken = std::min(wanted, h.people);
                h.people -= taken, wanted -= taken;
                if (known.emplace(h.activity, a).second)
                    result.links.push_back({h.activity, a, n.duration[h.activity]});
            }
            std::erase_if(holders, [](const Holder& h) { return h.people == 0; });
            holders.push_back({a, start[a] + n.duration[a], n.wanted(a, r)});
        }
    }
    return result;
}

std::vector<int> slack_days(
    const PackedNetwork& n, const PlanLinks& plan, std::span<const int> start) {
    int end = 0;
    for (std::uint32_t a = 0; a < n.activities; ++a) end = std::max(end, start[a] + n.duration[a]);
    std::vector<int> latest(n.activities);
    std::vector<std::vector<Neighbour>> after(n.activities);
    for (const auto& l : plan.links) after[l.before].push_back({l.after, l.days});
    for (auto i = plan.order.size(); i-- > 0;) {
        const auto a = plan.order[i];
        latest[a] = end - n.duration[a];
        for (const auto& s : after[a]) latest[a] = std::min(latest[a], latest[s.activity] - s.days);
        latest[a] = std::max(start[a], n.last_open(a, latest[a]));
    }
    for (std::uint32_t a = 0; a < n.activities; ++a) latest[a] -= start[a];
    return latest;
}

} // namespace samdrift
