#include "plan/plan_restrict.hpp"
#include <algorithm>

namespace samdrift {
namespace {

// The least that the cutover can be late by itself.
std::int64_t least_late(const PlanDecoder& decoder, std::uint32_t a) {
    const auto& n = decoder.network();
    std::int64_t least = -1;
    for (int s = n.earliest[a]; s + n.duration[a] <= n.horizon && least != 0; ++s) {
        if (n.first_open(a, s) != s) continue;
        const auto late = decoder.late(a, s);
        least = least < 0 ? late : std::min(least, late);
    }
    return std::max<std::int64_t>(least, 0);
}

void cap(std::vector<CapacityStep>& steps, int most) {
    for (auto& step : steps) step.amount = std::min(step.amount, most);
}

} // namespace

ProjectNetwork narrowed(
    const PlanDecoder& decoder, std::span<const int> start, const NarrowTo& to) {
    const auto& plan = decoder.plan();
    const auto& packed = decoder.network();
    ProjectNetwork n = plan.network;
    n.earliest = packed.earliest;
    n.closed_starts.assign(n.activities(), {});
    for (std::uint32_t a = 0; a < n.activities(); ++a) {
        auto most = to.in_time ? least_late(decoder, a) : decoder.late(a, start[a]);
        if (to.sooner == a) --most;
        const bool stays = to.keep_published && plan.terms[a].published == start[a];
        auto& spans = n.closed_starts[a];
        for (int s = 0; s + n.duration[a] <= n.horizon; ++s) {
            if (packed.first_open(a, s) == s && decoder.late(a, s) <= most &&
                (!stays || s == start[a]))
                continue;
            if (!spans.empty() && spans.back().end == s)
                ++spans.back().end;
            else
                spans.push_back({s, s + 1});
        }
    }
    const auto score = decoder.score(start);
    for (std::size_t r = 0; to.even && score.uneven == 0 && r < n.resources; ++r)
        if (plan.even[r]) cap(n.capacity[r], *plan.even[r]);
    return n;
}

} // namespace samdrift
