#include "choose/facility_search.hpp"
#include <algorithm>
#include <limits>

namespace samdrift {
namespace {

constexpr std::int64_t none = std::numeric_limits<std::int64_t>::max() / 4;

// The cheapest and the next open site of each customer.
struct Nearest {
    std::vector<std::uint32_t> site;
    std::vector<std::int64_t> cost, next;

    Nearest(const FacilityProblem& p, const OpenSites& open)
        : site(p.customers), cost(p.customers, none), next(p.customers, none) {
        for (std::size_t s = 0; s < p.sites; ++s) {
            if (!open[s]) continue;
            for (std::size_t c = 0; c < p.customers; ++c) {
                const auto price = p.served(s, c);
                if (price < cost[c]) {
                    next[c] = cost[c];
                    cost[c] = price;
                    site[c] = static_cast<std::uint32_t>(s);
                } else {
                    next[c] = std::min(next[c], price);
                }
            }
        }
    }
};

struct Move {
    std::int64_t saves = 0;
    std::size_t opens = none_of, closes = none_of;
    static constexpr std::size_t none_of = ~std::size_t{0};
};

// What closing each open site saves (usually less than nothing), its customers going to their next.
std::vector<std::int64_t> savings_of_closing(
    const FacilityProblem& p, const OpenSites& open, const Nearest& near) {
    std::vector<std::int64_t> saves(p.sites, -none);
    for (std::size_t s = 0; s < p.sites; ++s)
        if (open[s]) saves[s] = p.opening[s];
    for (std::size_t c = 0; c < p.customers; ++c)
        saves[near.site[c]] -= std::min(near.next[c], none / 1024) - near.cost[c];
    return saves;
}

// What opening a site saves, and the best of the open ones to close for it. `again[k]`: what
// closing k costs less than it would alone, since its customers come here.
Move best_with(const FacilityProblem& p, const Nearest& near,
    const std::vector<std::int64_t>& closing, std::size_t fresh, std::vector<std::int64_t>& again) {
    std::int64_t gain = -p.opening[fresh];
    std::ranges::fill(again, 0);
    for (std::size_t c = 0; c < p.customers; ++c) {
        const auto price = p.served(fresh, c);
        gain += std::max(std::int64_t{0}, near.cost[c] - price);
        const auto next = std::min(near.next[c], none / 1024);
        if (price < next) again[near.site[c]] += next - std::max(price, near.cost[c]);
    }
    Move best{gain, fresh, Move::none_of};
    for (std::size_t k = 0; k < p.sites; ++k)
        if (closing[k] > -none && gain + closing[k] + again[k] > best.saves)
            best = {gain + closing[k] + again[k], fresh, k};
    return best;
}

Move best_move(const FacilityProblem& p, const OpenSites& open) {
    const Nearest near{p, open};
    const auto closing = savings_of_closing(p, open, near);
    Move best;
    if (std::ranges::count(open, 1) > 1)
        for (std::size_t s = 0; s < p.sites; ++s)
            if (open[s] && closing[s] > best.saves) best = {closing[s], Move::none_of, s};
    std::vector<std::int64_t> again(p.sites);
    for (std::size_t s = 0; s < p.sites; ++s) {
        if (open[s]) continue;
        const auto move = best_with(p, near, closing, s, again);
        if (move.saves > best.saves) best = move;
    }
    return best;
}

} // namespace

std::int64_t cost_of(const FacilityProblem& p, const OpenSites& open) {
    const Nearest near{p, open};
    std::int64_t cost = 0;
    for (const auto price : near.cost) cost += price;
    for (std::size_t s = 0; s < p.sites; ++s)
        if (open[s]) cost += p.opening[s];
    return cost;
}

std::vector<std::uint32_t> cheapest_of(const FacilityProblem& p, const OpenSites& open) {
    return Nearest{p, open}.site;
}

std::int64_t improve(const FacilityProblem& p, OpenSites& open) {
    for (auto move = best_move(p, open); move.saves > 0; move = best_move(p, open)) {
        if (move.opens != Move::none_of) open[move.opens] = 1;
        if (move.closes != Move::none_of) open[move.closes] = 0;
    }
    return cost_of(p, open);
}

} // namespace samdrift
