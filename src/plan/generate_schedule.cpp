#include "plan/generate_schedule.hpp"
#include <algorithm>

namespace samdrift {

ScheduleGenerator::ScheduleGenerator(const PackedNetwork& network)
    : network_(network)
    , free_(network.free)
    , key_(network.activities)
    , moved_(network.activities) {}

inline bool ScheduleGenerator::fits(std::uint32_t a, int day) const {
    const auto words = network_.words;
    const auto* free = free_.data() + static_cast<std::size_t>(day) * words;
    const auto* wanted = network_.demand.data() + a * words;
    for (std::size_t w = 0; w < words; ++w)
        if (!lanes_fit(free[w], wanted[w])) return false;
    return true;
}

int ScheduleGenerator::first_place(std::uint32_t a, int day) const {
    const int days = network_.duration[a], last = network_.horizon - days;
    while (true) {
        if (network_.any_closed) day = network_.first_open(a, day);
        if (day > last) return network_.horizon + 1;
        int at = day + days - 1;
        while (at >= day && fits(a, at)) --at;
        if (at < day) return day;
        day = at + 1;
    }
}

int ScheduleGenerator::last_place(std::uint32_t a, int day) const {
    const int days = network_.duration[a];
    while (true) {
        if (network_.any_closed) day = network_.last_open(a, day);
        if (day < 0) return -1;
        int at = day;
        while (at < day + days && fits(a, at)) ++at;
        if (at == day + days) return day;
        day = at - days;
    }
}

void ScheduleGenerator::take(std::uint32_t a, int day) {
    const auto words = network_.words;
    const auto* wanted = network_.demand.data() + a * words;
    auto* free = free_.data() + static_cast<std::size_t>(day) * words;
    for (int left = network_.duration[a]; left > 0; --left, free += words)
        for (std::size_t w = 0; w < words; ++w) free[w] -= wanted[w];
}

std::optional<int> ScheduleGenerator::forward(
    std::span<const std::uint32_t> order, std::span<int> start) {
    std::ranges::copy(network_.free, free_.begin());
    ++made_;
    int end = 0;
    for (const auto a : order) {
        int day = network_.earliest[a];
        for (const auto& p : network_.before(a)) day = std::max(day, start[p.activity] + p.days);
        day = first_place(a, day);
        if (day > network_.horizon) return std::nullopt;
        take(a, day);
        start[a] = day;
        end = std::max(end, day + network_.duration[a]);
    }
    return end;
}

bool ScheduleGenerator::backward(
    std::span<const std::uint32_t> order, std::span<int> start, int end) {
    std::ranges::copy(network_.free, free_.begin());
    ++made_;
    for (auto i = order.size(); i-- > 0;) {
        const auto a = order[i];
        int day = end - network_.duration[a];
        for (const auto& s : network_.after(a)) day = std::min(day, start[s.activity] - s.days);
        day = last_place(a, day);
        if (day < network_.earliest[a]) return false;
        take(a, day);
        start[a] = day;
    }
    return true;
}

int ScheduleGenerator::justify(
    std::vector<std::uint32_t>& order, std::vector<int>& start, int end) {
    const auto by_key = [&](std::uint32_t a, std::uint32_t b) { return key_[a] < key_[b]; };
    for (std::size_t a = 0; a < key_.size(); ++a)
        // who starts while one before it runs may end before it: then starts say the order
        key_[a] = start[a] + (network_.overlaps ? 0 : network_.duration[a]);
    std::ranges::stable_sort(order, by_key);
    if (!backward(order, moved_, end)) return end;
    for (std::size_t a = 0; a < key_.size(); ++a) key_[a] = moved_[a];
    std::ranges::stable_sort(order, by_key);
    const auto sooner = forward(order, moved_);
    if (!sooner || *sooner > end) return end;
    start = moved_;
    return *sooner;
}

} // namespace samdrift
