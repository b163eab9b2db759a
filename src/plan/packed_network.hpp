// A network laid out for speed: neighbours in one array, four teams' capacities in one word, so
// that one subtraction says whether an activity fits on a day.
#pragma once
#include "plan/network.hpp"
#include <span>

namespace samdrift {

// Four lanes of 16 bits; the top bit of a lane is free, and falls when the lane goes below nought.
inline constexpr std::uint64_t lane_tops = 0x8000'8000'8000'8000U;
inline bool lanes_fit(std::uint64_t free, std::uint64_t wanted) {
    return (((free | lane_tops) - wanted) & lane_tops) == lane_tops;
}

struct Neighbour {
    std::uint32_t activity = 0;
    int days = 0; // between the starts
};

struct PackedNetwork {
    explicit PackedNetwork(const ProjectNetwork&); // is_sound

    std::size_t activities = 0, resources = 0, words = 0;
    int horizon = 0;
    std::vector<int> duration, earliest, latest; // latest: by the lags and the horizon
    std::vector<int> tail;                       // from its start to the end of all that follows
    std::vector<std::uint64_t> demand;           // [activity * words + word]
    std::vector<std::uint64_t> free;             // [day * words + word], nothing placed
    std::vector<int> most;                       // of each resource: its highest capacity
    std::vector<std::uint32_t> order;            // along the lags
    std::vector<std::vector<DaySpan>> closed;    // of each activity
    bool any_closed = false;
    bool overlaps = false; // some lag is shorter than the activity it follows

    std::span<const Neighbour> before(std::uint32_t a) const {
        return {before_.data() + before_at_[a], before_at_[a + 1] - before_at_[a]};
    }
    std::span<const Neighbour> after(std::uint32_t a) const {
        return {after_.data() + after_at_[a], after_at_[a + 1] - after_at_[a]};
    }
    int wanted(std::uint32_t a, std::size_t resource) const {
        return static_cast<int>(
            (demand[a * words + resource / 4] >> (16 * (resource % 4))) & 0x7FFF);
    }
    int capacity(int day, std::size_t resource) const {
        return static_cast<int>(
            (free[static_cast<std::size_t>(day) * words + resource / 4] >> (16 * (resource % 4))) &
            0x7FFF);
    }
    bool wants_nothing(std::uint32_t a) const {
        for (std::size_t w = 0; w < words; ++w)
            if (demand[a * words + w]) return false;
        return true;
    }
    // The first day from `day` on, and the last until it, on which the activity may start.
    int first_open(std::uint32_t a, int day) const {
        for (const auto& span : closed[a])
            if (day < span.end) return day < span.first ? day : span.end;
        return day;
    }
    int last_open(std::uint32_t a, int day) const {
        for (auto i = closed[a].size(); i-- > 0;)
            if (day >= closed[a][i].first)
                return day < closed[a][i].end ? closed[a][i].first - 1 : day;
        return day;
    }

private:
    std::vector<Neighbour> before_, after_;
    std::vector<std::size_t> before_at_, after_at_;
};

} // namespace samdrift
