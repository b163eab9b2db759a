#include "plan/packed_network.hpp"
#include <algorithm>

namespace samdrift {
namespace {

struct Lists {
    std::vector<Neighbour> all;
    std::vector<std::size_t> at;
};

// Of several lags between the same two, the longest.
Lists lists(std::size_t activities, const std::vector<StartLag>& lags, bool forward) {
    std::vector<std::vector<Neighbour>> of(activities);
    for (const auto& lag : lags) {
        auto& mine = of[forward ? lag.before : lag.after];
        const auto other = forward ? lag.after : lag.before;
        const auto known = std::ranges::find(mine, other, &Neighbour::activity);
        if (known == mine.end())
            mine.push_back({other, lag.days});
        else
            known->days = std::max(known->days, lag.days);
    }
    Lists result{{}, {0}};
    for (const auto& mine : of) {
        result.all.insert(result.all.end(), mine.begin(), mine.end());
        result.at.push_back(result.all.size());
    }
    return result;
}

} // namespace

PackedNetwork::PackedNetwork(const ProjectNetwork& n)
    : activities(n.activities())
    , resources(n.resources)
    , words(std::max<std::size_t>(1, (n.resources + 3) / 4))
    , horizon(n.horizon)
    , duration(n.duration)
    , earliest(n.earliest)
    , demand(activities * words)
    , free(static_cast<std::size_t>(n.horizon + 1) * words)
    , order(topological_order(n))
    , closed(n.closed_starts) {
    auto forward = lists(activities, n.lags, true), backward = lists(activities, n.lags, false);
    after_ = std::move(forward.all), after_at_ = std::move(forward.at);
    before_ = std::move(backward.all), before_at_ = std::move(backward.at);
    earliest.resize(activities);
    closed.resize(activities);
    for (const auto& lag : n.lags) overlaps |= lag.days < duration[lag.before];
    for (const auto& spans : closed) any_closed |= !spans.empty();
    for (std::size_t a = 0; a < activities; ++a)
        for (std::size_t r = 0; r < resources; ++r)
            demand[a * words + r / 4] |= static_cast<std::uint64_t>(n.demand[a * resources + r])
                                         << (16 * (r % 4));
    for (std::size_t r = 0; r < resources; ++r)
        for (std::size_t s = 0; s < n.capacity[r].size(); ++s) {
            const int end = s + 1 < n.capacity[r].size() ? n.capacity[r][s + 1].from : horizon + 1;
            for (int day = n.capacity[r][s].from; day < std::min(end, horizon + 1); ++day)
                free[static_cast<std::size_t>(day) * words + r / 4] |=
                    static_cast<std::uint64_t>(n.capacity[r][s].amount) << (16 * (r % 4));
        }
    most.assign(resources, 0);
    for (std::size_t r = 0; r < resources; ++r)
        for (int day = 0; day < horizon; ++day) most[r] = std::max(most[r], capacity(day, r));
    for (const auto a : order) {
        for (const auto& p : before(a))
            earliest[a] = std::max(earliest[a], earliest[p.activity] + p.days);
        earliest[a] = first_open(a, earliest[a]);
    }
    tail.assign(activities, 0);
    latest.resize(activities);
    for (auto i = activities; i-- > 0;) {
        const auto a = order[i];
        tail[a] = duration[a];
        latest[a] = horizon - duration[a];
        for (const auto& s : after(a)) {
            tail[a] = std::max(tail[a], s.days + tail[s.activity]);
            latest[a] = std::min(latest[a], latest[s.activity] - s.days);
        }
        latest[a] = last_open(a, latest[a]);
    }
}

} // namespace samdrift
