// Networks made up from a seed, for tests: lags, several teams, capacities that change, closed
// starts.
#pragma once
#include "plan/counted_random.hpp"
#include "plan/network.hpp"
#include <algorithm>
#include <string>

namespace samdrift {

struct MadeSize {
    std::uint32_t activities = 8, resources = 2;
    bool changing = false, closed = false;
};

inline ProjectNetwork made_network(std::uint64_t seed, const MadeSize& size) {
    CountedRandom random{seed};
    ProjectNetwork n;
    n.resources = size.resources;
    for (std::uint32_t a = 0; a < size.activities; ++a) {
        n.duration.push_back(static_cast<int>(random.below(10) ? 1 + random.below(6) : 0));
        for (std::uint32_t r = 0; r < size.resources; ++r)
            n.demand.push_back(static_cast<int>(random.below(3) ? random.below(6) : 0));
        for (int tries = 0; a > 0 && tries < 2; ++tries)
            if (random.below(2)) {
                const auto before = random.below(a);
                const bool to_start = random.below(5) == 0;
                n.lags.push_back({before, a,
                    to_start ? static_cast<int>(random.below(4))
                             : n.duration[before] + static_cast<int>(random.below(2))});
            }
    }
    for (std::uint32_t r = 0; r < size.resources; ++r) {
        std::vector<CapacityStep> steps{{0, 5 + static_cast<int>(random.below(4))}};
        for (int day = 0; size.changing && day < 40;) {
            day += 2 + static_cast<int>(random.below(9));
            steps.push_back({day, static_cast<int>(random.below(9))});
        }
        steps.push_back({60, 8});
        n.capacity.push_back(steps);
    }
    for (std::uint32_t a = 0; size.closed && a < size.activities; ++a) {
        n.earliest.push_back(static_cast<int>(random.below(8)));
        std::vector<DaySpan> spans;
        for (int day = 0; random.below(3) && day < 40;) {
            const int first = day + 1 + static_cast<int>(random.below(6));
            day = first + 1 + static_cast<int>(random.below(5));
            spans.push_back({first, day});
        }
        n.closed_starts.push_back(spans);
    }
    n.horizon = 60 + sure_horizon(n) + 40;
    return n;
}

// Every rule counted out day by day; "" when all are kept.
inline std::string broken_rule(const ProjectNetwork& n, const std::vector<int>& start) {
    if (start.size() != n.activities()) return "not every activity has a start";
    for (std::size_t a = 0; a < start.size(); ++a) {
        if (start[a] < (n.earliest.empty() ? 0 : n.earliest[a])) return "too early";
        if (start[a] + n.duration[a] > n.horizon) return "beyond the horizon";
        if (!n.closed_starts.empty())
            for (const auto& span : n.closed_starts[a])
                if (start[a] >= span.first && start[a] < span.end) return "on a closed day";
    }
    for (const auto& lag : n.lags)
        if (start[lag.after] < start[lag.before] + lag.days) return "before what it waits for";
    for (std::size_t r = 0; r < n.resources; ++r)
        for (int day = 0; day < n.horizon; ++day) {
            int free = 0;
            for (const auto& step : n.capacity[r])
                if (step.from <= day) free = step.amount;
            for (std::size_t a = 0; a < start.size(); ++a)
                if (start[a] <= day && day < start[a] + n.duration[a])
                    free -= n.demand[a * n.resources + r];
            if (free < 0) return "a team over capacity";
        }
    return "";
}

} // namespace samdrift
