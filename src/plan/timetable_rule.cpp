#include "plan/timetable_rule.hpp"
#include <algorithm>

namespace samdrift {
namespace {

// The days that become certain when a's earliest start goes up to `is`, or its latest down to it.
DaySpan grown(bool upper, int is, int low, int high, int days) {
    return upper ? DaySpan{is, std::min(high, low + days)}
                 : DaySpan{std::max(high, low + days), is + days};
}

} // namespace

TimetableRule::TimetableRule(const PackedNetwork& network, const BoundTrail& trail)
    : network_(network), free_(network.free) {
    for (std::uint32_t a = 0; a < network.activities; ++a) {
        low_.push_back(trail.low(a));
        high_.push_back(trail.high(a));
        if (network.duration[a] > 0 && !network.wants_nothing(a)) consumers_.push_back(a);
    }
    for (const auto a : consumers_) { // what is certain from the beginning
        const int end = low_[a] + network.duration[a];
        for (int day = high_[a]; day < end && !over_; ++day) over_ = !fits(a, day);
        if (high_[a] < end && !over_) add(a, high_[a], end, true);
    }
}

inline bool TimetableRule::fits(std::uint32_t a, int day) const {
    const auto words = network_.words;
    const auto* free = free_.data() + static_cast<std::size_t>(day) * words;
    const auto* wanted = network_.demand.data() + a * words;
    for (std::size_t w = 0; w < words; ++w)
        if (!lanes_fit(free[w], wanted[w])) return false;
    return true;
}

void TimetableRule::add(std::uint32_t a, int from, int end, bool take) {
    const auto words = network_.words;
    const auto* wanted = network_.demand.data() + a * words;
    auto* free = free_.data() + static_cast<std::size_t>(from) * words;
    for (int day = from; day < end; ++day, free += words)
        for (std::size_t w = 0; w < words; ++w)
            if (take)
                free[w] -= wanted[w];
            else
                free[w] += wanted[w];
}

bool TimetableRule::catch_up(const BoundTrail& trail, std::vector<BoundLiteral>& facts) {
    const auto entries = trail.entries();
    if (over_) {
        facts.clear();
        return false;
    }
    for (; seen_ < entries.size(); ++seen_) {
        const auto& e = entries[seen_];
        const auto a = e.side / 2;
        if (a >= network_.activities) continue;
        const bool upper = e.side & 1U;
        const auto span = grown(upper, e.is, low_[a], high_[a], network_.duration[a]);
        for (int day = span.first; day < span.end; ++day)
            if (!fits(a, day)) {
                facts.clear();
                facts.push_back(trail.at_least(a, day - network_.duration[a] + 1));
                facts.push_back(trail.at_most(a, day));
                explain(a, day, trail, facts);
                return false;
            }
        if (span.first < span.end) add(a, span.first, span.end, true);
        (upper ? high_ : low_)[a] = e.is;
    }
    return true;
}

void TimetableRule::give_back(const BoundTrail& trail, std::size_t size) {
    const auto entries = trail.entries();
    while (seen_ > size) {
        const auto& e = entries[--seen_];
        const auto a = e.side / 2;
        if (a >= network_.activities) continue;
        const bool upper = e.side & 1U;
        (upper ? high_ : low_)[a] = e.was;
        const auto span = grown(upper, e.is, low_[a], high_[a], network_.duration[a]);
        if (span.first < span.end) add(a, span.first, span.end, false);
    }
}

void TimetableRule::explain(
    std::uint32_t a, int day, const BoundTrail& trail, std::vector<BoundLiteral>& facts) const {
    const auto words = network_.words;
    std::size_t resource = 0;
    for (std::size_t r = 0; r < network_.resources; ++r) {
        const auto left =
            (free_[static_cast<std::size_t>(day) * words + r / 4] >> (16 * (r % 4))) & 0x7FFF;
        if (network_.wanted(a, r) > static_cast<int>(left)) resource = r;
    }
    const auto there = [&](std::uint32_t k) {
        return k != a && high_[k] <= day && day < low_[k] + network_.duration[k] &&
               network_.wanted(k, resource) > 0;
    };
    int over = network_.wanted(a, resource) - network_.capacity(day, resource);
    for (const auto k : consumers_)
        if (there(k)) over += network_.wanted(k, resource);
    for (const auto k : consumers_) {
        if (!there(k)) continue;
        if (network_.wanted(k, resource) < over) { // as many as can be are left out
            over -= network_.wanted(k, resource);
            continue;
        }
        facts.push_back(trail.at_least(k, day - network_.duration[k] + 1));
        facts.push_back(trail.at_most(k, day));
    }
}

// The day, of those from..end-1 outside what is a's own already, on which it does not fit.
int TimetableRule::last_over(std::uint32_t a, int from, int end) const {
    const int own = high_[a], own_end = low_[a] + network_.duration[a];
    for (int day = end - 1; day >= from; --day) {
        if (own < own_end && day >= own && day < own_end)
            day = own;
        else if (!fits(a, day))
            return day;
    }
    return -1;
}

int TimetableRule::first_over(std::uint32_t a, int from, int end) const {
    const int own = high_[a], own_end = low_[a] + network_.duration[a];
    for (int day = from; day < end; ++day) {
        if (own < own_end && day >= own && day < own_end)
            day = own_end - 1;
        else if (!fits(a, day))
            return day;
    }
    return -1;
}

bool TimetableRule::push(
    std::uint32_t a, int day, bool up, BoundTrail& trail, std::vector<BoundLiteral>& facts) {
    const int days = network_.duration[a];
    const auto from = up ? trail.at_least(a, day - days + 1) : trail.at_most(a, day);
    const auto to = up ? trail.at_least(a, day + 1) : trail.at_most(a, day - days);
    facts.clear();
    facts.push_back(from);
    explain(a, day, trail, facts);
    if (trail.fails(to)) {
        facts.push_back(opposite(to));
        return false;
    }
    trail.set(to, {BoundReason::Kind::facts, trail.keep_facts(facts), 0});
    return true;
}

bool TimetableRule::filter(BoundTrail& trail, std::vector<BoundLiteral>& facts) {
    for (const auto a : consumers_) {
        if (trail.low(a) == trail.high(a)) continue;
        const int days = network_.duration[a];
        for (int day; (day = last_over(a, trail.low(a), trail.low(a) + days)) >= 0;)
            if (!push(a, day, true, trail, facts)) return false;
        for (int day; (day = first_over(a, trail.high(a), trail.high(a) + days)) >= 0;)
            if (!push(a, day, false, trail, facts)) return false;
    }
    return true;
}

} // namespace samdrift
