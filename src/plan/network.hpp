// Activities that share teams: durations, lags, demands and capacities as plain numbers of whole
// days. Day 0 is the first one. It knows no calendar and no municipality.
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

namespace samdrift {

// start(after) >= start(before) + days. Finish to start: days is the duration of `before` plus the
// lag between them; start to start: the lag alone. Never negative.
struct StartLag {
    std::uint32_t before = 0, after = 0;
    int days = 0;
};
// From this day until the next step.
struct CapacityStep {
    int from = 0, amount = 0;
};
// Days first <= day < end.
struct DaySpan {
    int first = 0, end = 0;
    bool operator==(const DaySpan&) const = default;
};

inline constexpr int most_capacity = 32'767; // of one team, and of one demand

// What is handed in is right: no cycle in the lags, no demand above the team's highest capacity,
// nothing negative; `check_network` says so where it may not be.
struct ProjectNetwork {
    std::size_t resources = 0;
    std::vector<int> duration;                       // of each activity
    std::vector<int> demand;                         // [activity * resources + resource]
    std::vector<std::vector<CapacityStep>> capacity; // of each resource, by day; the first is 0
    std::vector<StartLag> lags;
    std::vector<int> earliest;                       // of each activity; empty: 0
    std::vector<std::vector<DaySpan>> closed_starts; // by day, apart from each other; empty: none
    int horizon = 0;                                 // no activity ends after this day

    std::size_t activities() const { return duration.size(); }
};

// A number of days that certainly suffices where nothing is closed and capacity never changes.
int sure_horizon(const ProjectNetwork&);

// Activities along the lags. Shorter than the network when the lags go in a ring.
std::vector<std::uint32_t> topological_order(const ProjectNetwork&);

// A ring of lags, in order, or none: what to tell the person who made it.
std::vector<std::uint32_t> lag_cycle(const ProjectNetwork&);

// Whether the numbers hang together: lengths of lists, ids, signs, no ring.
bool is_sound(const ProjectNetwork&);

} // namespace samdrift
