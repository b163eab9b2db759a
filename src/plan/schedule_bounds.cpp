#include "plan/schedule_bounds.hpp"
#include <algorithm>

namespace samdrift {
namespace {

// Work that cannot begin before `head` and has `tail` still to come, for all pairs of the two.
int energy_bound(const PackedNetwork& n, std::size_t resource) {
    std::vector<std::uint32_t> by_tail;
    std::vector<int> heads;
    for (std::uint32_t a = 0; a < n.activities; ++a)
        if (n.wanted(a, resource) > 0 && n.duration[a] > 0) {
            by_tail.push_back(a);
            heads.push_back(n.earliest[a]);
        }
    const auto rest = [&](std::uint32_t a) { return n.tail[a] - n.duration[a]; };
    std::ranges::sort(by_tail, [&](auto a, auto b) { return rest(a) > rest(b); });
    std::ranges::sort(heads);
    heads.erase(std::unique(heads.begin(), heads.end()), heads.end());
    int bound = 0;
    for (const int head : heads) {
        std::int64_t work = 0, done = 0;
        int day = head; // by which the team has done so much, if it does nothing else
        for (const auto a : by_tail) {
            if (n.earliest[a] < head) continue;
            work += std::int64_t{n.wanted(a, resource)} * n.duration[a];
            for (; done < work && day <= n.horizon; ++day) done += n.capacity(day, resource);
            bound = std::max(bound, day + rest(a));
        }
    }
    return bound;
}

// One after the other, the one that may begin first and has most to come, with interruptions
// (Jackson): no schedule of the clique ends sooner.
int preemptive_bound(const PackedNetwork& n, const std::vector<std::uint32_t>& clique) {
    std::vector<int> left;
    for (const auto a : clique) left.push_back(n.duration[a]);
    const auto rest = [&](std::size_t i) { return n.tail[clique[i]] - n.duration[clique[i]]; };
    int day = 0, bound = 0;
    while (true) {
        int next = n.horizon + 1, chosen = -1, running_until = n.horizon + 1;
        for (std::size_t i = 0; i < clique.size(); ++i) {
            if (left[i] == 0) continue;
            const int head = n.earliest[clique[i]];
            if (head > day)
                running_until = std::min(running_until, head);
            else if (chosen < 0 || rest(i) > rest(static_cast<std::size_t>(chosen)))
                chosen = static_cast<int>(i);
            next = std::min(next, std::max(head, day));
        }
        if (next > n.horizon) return bound;
        if (chosen < 0) {
            day = next;
            continue;
        }
        const auto i = static_cast<std::size_t>(chosen);
        const int step = std::min(left[i], running_until - day);
        day += step;
        left[i] -= step;
        if (left[i] == 0) bound = std::max(bound, day + rest(i));
    }
}

int clique_bound(const PackedNetwork& n) {
    std::vector<std::vector<char>> apart(n.activities, std::vector<char>(n.activities));
    for (std::uint32_t a = 0; a < n.activities; ++a)
        for (std::uint32_t b = 0; b < n.activities; ++b)
            apart[a][b] =
                a != b && n.duration[a] > 0 && n.duration[b] > 0 && never_together(n, a, b);
    // along the lags too: who comes after the end of another is never beside it
    for (auto i = n.activities; i-- > 0;) {
        const auto a = n.order[i];
        for (const auto& s : n.after(a)) {
            if (s.days < n.duration[a]) continue;
            apart[a][s.activity] = apart[s.activity][a] = 1;
        }
    }
    int bound = 0;
    for (std::uint32_t first = 0; first < n.activities; ++first) {
        std::vector<std::uint32_t> clique{first}, may;
        for (std::uint32_t b = 0; b < n.activities; ++b)
            if (apart[first][b]) may.push_back(b);
        std::ranges::stable_sort(
            may, [&](auto a, auto b) { return n.duration[a] > n.duration[b]; });
        for (const auto b : may)
            if (std::ranges::all_of(clique, [&](auto c) { return apart[b][c] != 0; }))
                clique.push_back(b);
        bound = std::max(bound, preemptive_bound(n, clique));
    }
    return bound;
}

} // namespace

bool never_together(const PackedNetwork& n, std::uint32_t a, std::uint32_t b) {
    for (std::size_t r = 0; r < n.resources; ++r)
        if (n.wanted(a, r) + n.wanted(b, r) > n.most[r] && n.wanted(a, r) > 0 && n.wanted(b, r) > 0)
            return true;
    return false;
}

int end_bound(const PackedNetwork& n) {
    int bound = 0;
    for (std::uint32_t a = 0; a < n.activities; ++a)
        bound = std::max(bound, n.earliest[a] + n.tail[a]);
    for (std::size_t r = 0; r < n.resources; ++r) bound = std::max(bound, energy_bound(n, r));
    return std::max(bound, clique_bound(n));
}

} // namespace samdrift
