#include "plan/network.hpp"
#include <algorithm>
#include <numeric>

namespace samdrift {
namespace {

std::vector<std::vector<std::uint32_t>> followers(const ProjectNetwork& n) {
    std::vector<std::vector<std::uint32_t>> after(n.activities());
    for (const auto& lag : n.lags) after[lag.before].push_back(lag.after);
    return after;
}

bool steps_are_sound(const std::vector<CapacityStep>& steps) {
    if (steps.empty() || steps.front().from != 0) return false;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (steps[i].amount < 0 || steps[i].amount > most_capacity) return false;
        if (i > 0 && steps[i].from <= steps[i - 1].from) return false;
    }
    return true;
}

bool spans_are_sound(const std::vector<DaySpan>& spans) {
    for (std::size_t i = 0; i < spans.size(); ++i)
        if (spans[i].end <= spans[i].first || (i > 0 && spans[i].first <= spans[i - 1].end))
            return false;
    return true;
}

} // namespace

int sure_horizon(const ProjectNetwork& n) {
    std::int64_t days = std::accumulate(n.duration.begin(), n.duration.end(), std::int64_t{0});
    for (const auto& lag : n.lags) days += std::max(0, lag.days - n.duration[lag.before]);
    int last = 0;
    for (const int e : n.earliest) last = std::max(last, e);
    return static_cast<int>(days + last + 1);
}

std::vector<std::uint32_t> topological_order(const ProjectNetwork& n) {
    const auto after = followers(n);
    std::vector<std::uint32_t> waits(n.activities()), order;
    for (const auto& lag : n.lags) ++waits[lag.after];
    for (std::uint32_t a = 0; a < n.activities(); ++a)
        if (waits[a] == 0) order.push_back(a);
    for (std::size_t i = 0; i < order.size(); ++i)
        for (const auto b : after[order[i]])
            if (--waits[b] == 0) order.push_back(b);
    return order;
}

std::vector<std::uint32_t> lag_cycle(const ProjectNetwork& n) {
    const auto order = topological_order(n);
    if (order.size() == n.activities()) return {};
    std::vector<char> outside(n.activities(), 1);
    for (const auto a : order) outside[a] = 0;
    std::vector<std::uint32_t> one_before(n.activities());
    for (const auto& lag : n.lags) // who is left over has somebody before it that is left over
        if (outside[lag.before] && outside[lag.after]) one_before[lag.after] = lag.before;
    const auto left = std::ranges::find(outside, 1) - outside.begin();
    auto at = static_cast<std::uint32_t>(left);
    std::vector<char> met(n.activities());
    for (; !met[at]; at = one_before[at]) met[at] = 1;
    std::vector<std::uint32_t> ring{at};
    for (auto b = one_before[at]; b != at; b = one_before[b]) ring.push_back(b);
    std::ranges::reverse(ring);
    return ring;
}

bool is_sound(const ProjectNetwork& n) {
    const auto size = n.activities();
    const auto from_nought = [](int v) { return v >= 0; };
    if (n.demand.size() != size * n.resources || n.capacity.size() != n.resources) return false;
    if (!n.earliest.empty() && n.earliest.size() != size) return false;
    if (!n.closed_starts.empty() && n.closed_starts.size() != size) return false;
    if (!std::ranges::all_of(n.duration, from_nought) || n.horizon < 0) return false;
    if (!std::ranges::all_of(n.earliest, from_nought)) return false;
    if (!std::ranges::all_of(n.demand, [](int d) { return d >= 0 && d <= most_capacity; }))
        return false;
    for (const auto& lag : n.lags)
        if (lag.before >= size || lag.after >= size || lag.days < 0) return false;
    return std::ranges::all_of(n.capacity, steps_are_sound) &&
           std::ranges::all_of(n.closed_starts, spans_are_sound) &&
           topological_order(n).size() == size;
}

} // namespace samdrift
