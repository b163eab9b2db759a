// Schedule generation: activities one after the other, each as early (or as late) as its
// neighbours and teams allow, and double justification (Valls, Ballestín, Quintanilla 2005).
#pragma once
#include "plan/packed_network.hpp"
#include <optional>

namespace samdrift {

// Keeps its arrays between calls: one generator for each thread.
class ScheduleGenerator {
public:
    explicit ScheduleGenerator(const PackedNetwork&);

    // order: every activity after those before it. Starts go into `start`; the answer is the day
    // all is done, or none when something did not fit before the horizon.
    std::optional<int> forward(std::span<const std::uint32_t> order, std::span<int> start);
    // From the last to the first of `order`, each as late as can be when all is done by `end`.
    bool backward(std::span<const std::uint32_t> order, std::span<int> start, int end);
    // All moved right in the order of their ends, then left in the order of their starts: never a
    // later end, often an earlier one. The answer is the end; `order` and `start` follow.
    int justify(std::vector<std::uint32_t>& order, std::vector<int>& start, int end);

    const PackedNetwork& network() const { return network_; }
    std::uint64_t made() const { return made_; } // schedules, each pass counted

private:
    bool fits(std::uint32_t a, int day) const;
    int first_place(std::uint32_t a, int day) const; // horizon + 1: nowhere
    int last_place(std::uint32_t a, int day) const;  // -1: nowhere
    void take(std::uint32_t a, int day);

    const PackedNetwork& network_;
    std::vector<std::uint64_t> free_;
    std::vector<int> key_, moved_;
    std::uint64_t made_ = 0;
};

} // namespace samdrift
