#include "choose/turning_weight.hpp"
#include <algorithm>
#include <functional>

namespace samdrift {
namespace {

// An alternative's score as a function of one weight w: (sum + w × points) ÷ (whole + w), or
// without the w where it has no points by that criterion.
struct OfOneWeight {
    Wide sum = 0, whole = 0, points = 0;
    bool counts = false;
    Wide top(Wide w) const { return sum + (counts ? w * points : 0); }
    Wide below(Wide w) const { return whole + (counts ? w : 0); }
};

OfOneWeight without(const Score& score, std::size_t criterion, std::int64_t weight) {
    OfOneWeight one{score.sum, score.whole, 0, false};
    if (const auto& part = score.parts[criterion]; part.points) {
        one.counts = true;
        one.points = *part.points;
        one.sum -= Wide{weight} * *part.points;
        one.whole -= weight;
    }
    return one;
}

// Whether the rival is before the first when the weight is w. wins_ties: it was given before it.
struct Overtakes {
    OfOneWeight first, rival;
    bool wins_ties = false;
    bool operator()(std::int64_t w) const {
        const auto [a, b] = std::pair{first.below(w), rival.below(w)};
        if (b == 0) return false;
        if (a == 0) return true;
        const auto difference = rival.top(w) * a - first.top(w) * b;
        return wins_ties ? difference >= 0 : difference > 0;
    }
    // The difference is at most of the second degree in w: from one of these to the next it only
    // grows, or only falls.
    std::vector<std::int64_t> turns() const {
        const auto difference = [&](Wide w) {
            return rival.top(w) * first.below(w) - first.top(w) * rival.below(w);
        };
        const auto c0 = difference(0), c1c2 = difference(1) - c0;
        const auto twice_c2 = difference(2) - 2 * difference(1) + c0;
        if (twice_c2 == 0) return {};
        const auto c1 = c1c2 - twice_c2 / 2;
        const auto top = -c1 / twice_c2;
        if (top < 1 || top >= largest_weight) return {};
        const auto at = static_cast<std::int64_t>(top);
        return {at - 1, at, at + 1};
    }
};

// The first weight from one end towards the other where it holds; it holds nowhere before it holds
// everywhere after.
std::int64_t first_between(const Overtakes& holds, std::int64_t from, std::int64_t to) {
    while (from != to) {
        const auto middle = from < to ? from + (to - from) / 2 : from - (from - to) / 2;
        if (holds(middle))
            to = middle;
        else
            from = from < to ? middle + 1 : middle - 1;
    }
    return to;
}

std::optional<std::int64_t> nearest(const Overtakes& holds, std::int64_t now, std::int64_t end) {
    std::vector<std::int64_t> stops = holds.turns();
    stops.push_back(1); // one that only this criterion counts for has no score at 0
    std::erase_if(stops,
        [&](std::int64_t s) { return now < end ? s <= now || s >= end : s >= now || s <= end; });
    std::ranges::sort(stops);
    if (end < now) std::ranges::reverse(stops);
    stops.push_back(end);
    auto from = now;
    for (const auto stop : stops) {
        if (holds(stop)) return first_between(holds, from, stop);
        from = stop;
    }
    return std::nullopt;
}

// Of the alternatives with these numbers, by the weight of the criterion.
Overtakes overtakes(const WeighedAlternatives& weighed, std::span<const std::string> given,
    std::size_t criterion, std::size_t first, std::size_t rival) {
    const auto now = weighed.criteria[criterion].weight;
    const auto &a = weighed.alternatives[first], &b = weighed.alternatives[rival];
    return {without(a.score, criterion, now), without(b.score, criterion, now),
        std::ranges::find(given, b.name) < std::ranges::find(given, a.name)};
}

} // namespace

std::vector<TurningWeight> turning_weights(
    const WeighedAlternatives& weighed, std::span<const std::string> given) {
    std::vector<TurningWeight> all;
    if (weighed.alternatives.empty() || !weighed.alternatives[0].score.points) return all;
    std::int64_t sum = 0;
    for (const auto& c : weighed.criteria) sum += c.weight;
    for (std::size_t i = 0; i < weighed.criteria.size(); ++i) {
        const auto now = weighed.criteria[i].weight;
        const std::int64_t least = sum == now ? 1 : 0; // all weights may not be nothing
        const auto change = [now](std::int64_t w) { return w < now ? now - w : w - now; };
        std::optional<std::int64_t> best;
        for (std::size_t r = 1; r < weighed.alternatives.size(); ++r)
            for (const auto end : {least, largest_weight}) {
                const auto at = nearest(overtakes(weighed, given, i, 0, r), now, end);
                if (at && (!best || change(*at) < change(*best))) best = at;
            }
        if (!best) continue;
        std::size_t first = 0;
        for (std::size_t r = 1; r < weighed.alternatives.size(); ++r)
            if (overtakes(weighed, given, i, first, r)(*best)) first = r;
        all.push_back({i, now, *best, weighed.alternatives[first].name});
    }
    std::ranges::stable_sort(
        all, {}, [](const TurningWeight& t) { return t.at < t.now ? t.now - t.at : t.at - t.now; });
    return all;
}

} // namespace samdrift
