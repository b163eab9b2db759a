#include "choose/portfolio_reduce.hpp"
#include <algorithm>
#include <cassert>

namespace samdrift {
namespace {

template <class Cost>
Cost cost_in(const PortfolioTerms<Cost>& t, const PairCosts<Cost>& pair, std::uint32_t v,
    std::size_t mine, std::size_t others) {
    const auto columns = t.own[pair.other].size();
    return pair.one == v ? pair.cost[mine * columns + others] : pair.cost[others * columns + mine];
}

template <class Cost> std::uint32_t beyond(const PairCosts<Cost>& pair, std::uint32_t v) {
    return pair.one == v ? pair.other : pair.one;
}

// Whether `better` costs no more than `worse` whatever the others choose.
template <class Cost>
bool beats(const PortfolioTerms<Cost>& t, std::uint32_t v, std::size_t better, std::size_t worse) {
    Cost difference = t.own[v][better] - t.own[v][worse];
    for (const auto& limit : t.limits) {
        const auto more = limit.amount[v][better], less = limit.amount[v][worse];
        if (more > less) return false;
        difference -= limit.price(more) - limit.price(less);
    }
    for (const auto e : t.pairs_of[v]) {
        const auto& pair = t.pairs[e];
        const auto others = t.own[beyond(pair, v)].size();
        Cost most = cost_in(t, pair, v, better, 0) - cost_in(t, pair, v, worse, 0);
        for (std::size_t i = 1; i < others; ++i)
            most = std::max(most, cost_in(t, pair, v, better, i) - cost_in(t, pair, v, worse, i));
        difference += most;
    }
    return difference <= 0;
}

template <class Cost> class Settling {
public:
    explicit Settling(PortfolioTerms<Cost>& terms) : t_(terms), gone_(t_.areas()) {}

    void settle_all() {
        for (bool again = true; again;) {
            again = false;
            for (std::uint32_t v = 0; v < t_.areas(); ++v)
                if (!gone_[v] && settles(v)) again = true;
        }
        remove_gone();
    }

private:
    bool settles(std::uint32_t v) {
        if (t_.own[v].size() == 1) {
            settle_single(v);
            return true;
        }
        if (t_.pairs_of[v].size() > 2 || uses_any(t_, v)) return false;
        if (t_.pairs_of[v].size() < 2) {
            settle_leaf(v);
            return true;
        }
        const auto one = beyond(t_.pairs[t_.pairs_of[v][0]], v);
        const auto other = beyond(t_.pairs[t_.pairs_of[v][1]], v);
        if (t_.own[one].size() * t_.own[other].size() * t_.own[v].size() > 100'000) return false;
        settle_between(v, std::min(one, other), std::max(one, other));
        return true;
    }

    SettledArea record(std::uint32_t v, const std::vector<std::uint32_t>& neighbours) {
        SettledArea settled{t_.area[v], {}, {}, {}};
        for (const auto n : neighbours) {
            settled.neighbours.push_back(t_.area[n]);
            settled.options.push_back(t_.option[n]);
        }
        gone_[v] = 1;
        return settled;
    }

    // The pair is no longer anybody's.
    void forget(std::uint32_t e) {
        std::erase(t_.pairs_of[t_.pairs[e].one], e);
        std::erase(t_.pairs_of[t_.pairs[e].other], e);
        t_.pairs[e].cost.clear();
    }

    void settle_single(std::uint32_t v) {
        while (!t_.pairs_of[v].empty()) {
            const auto e = t_.pairs_of[v].back();
            const auto n = beyond(t_.pairs[e], v);
            for (std::size_t i = 0; i < t_.own[n].size(); ++i)
                t_.own[n][i] += cost_in(t_, t_.pairs[e], v, 0, i);
            forget(e);
        }
        t_.base += t_.own[v][0];
        t_.settled.push_back(record(v, {}));
        t_.settled.back().best = {t_.option[v][0]};
    }

    void settle_leaf(std::uint32_t v) {
        const bool alone = t_.pairs_of[v].empty();
        const auto e = alone ? 0 : t_.pairs_of[v][0];
        const auto n = alone ? v : beyond(t_.pairs[e], v);
        auto settled = alone ? record(v, {}) : record(v, {n});
        for (std::size_t i = 0; i < (alone ? 1 : t_.own[n].size()); ++i) {
            const auto with = [&](std::size_t a) {
                return t_.own[v][a] + (alone ? Cost{0} : cost_in(t_, t_.pairs[e], v, a, i));
            };
            std::size_t best = 0;
            for (std::size_t a = 1; a < t_.own[v].size(); ++a)
                if (with(a) < with(best)) best = a;
            (alone ? t_.base : t_.own[n][i]) += with(best);
            settled.best.push_back(t_.option[v][best]);
        }
        if (!alone) forget(e);
        t_.settled.push_back(std::move(settled));
    }

    void settle_between(std::uint32_t v, std::uint32_t one, std::uint32_t other) {
        const auto by_one = beyond(t_.pairs[t_.pairs_of[v][0]], v) == one ? 0 : 1;
        const auto first = t_.pairs_of[v][by_one], second = t_.pairs_of[v][1 - by_one];
        const auto rows = t_.own[one].size(), columns = t_.own[other].size();
        auto settled = record(v, {one, other});
        std::vector<Cost> through(rows * columns);
        for (std::size_t i = 0; i < rows; ++i)
            for (std::size_t j = 0; j < columns; ++j) {
                const auto with = [&](std::size_t a) {
                    return t_.own[v][a] + cost_in(t_, t_.pairs[first], v, a, i) +
                           cost_in(t_, t_.pairs[second], v, a, j);
                };
                std::size_t best = 0;
                for (std::size_t a = 1; a < t_.own[v].size(); ++a)
                    if (with(a) < with(best)) best = a;
                through[i * columns + j] = with(best);
                settled.best.push_back(t_.option[v][best]);
            }
        forget(first);
        forget(second);
        t_.settled.push_back(std::move(settled));
        add_pair(one, other, std::move(through));
    }

    void add_pair(std::uint32_t one, std::uint32_t other, std::vector<Cost> cost) {
        for (const auto e : t_.pairs_of[one])
            if (t_.pairs[e].other == other) {
                for (std::size_t i = 0; i < cost.size(); ++i) t_.pairs[e].cost[i] += cost[i];
                return;
            }
        const auto e = static_cast<std::uint32_t>(t_.pairs.size());
        t_.pairs.push_back({one, other, std::move(cost)});
        t_.pairs_of[one].push_back(e);
        t_.pairs_of[other].push_back(e);
    }

    void remove_gone() {
        std::vector<std::uint32_t> here(t_.areas());
        std::uint32_t count = 0;
        for (std::size_t v = 0; v < t_.areas(); ++v) {
            here[v] = count;
            if (gone_[v]) continue;
            if (count != v) {
                t_.area[count] = t_.area[v];
                t_.option[count] = std::move(t_.option[v]);
                t_.own[count] = std::move(t_.own[v]);
                for (auto& limit : t_.limits) limit.amount[count] = std::move(limit.amount[v]);
            }
            ++count;
        }
        t_.area.resize(count);
        t_.option.resize(count);
        t_.own.resize(count);
        for (auto& limit : t_.limits) limit.amount.resize(count);
        std::erase_if(t_.pairs, [](const auto& pair) { return pair.cost.empty(); });
        for (auto& pair : t_.pairs) pair.one = here[pair.one], pair.other = here[pair.other];
        index_pairs(t_);
    }

    PortfolioTerms<Cost>& t_;
    std::vector<char> gone_;
};

// Pairs that say nothing, once what they can spare is the areas', are let go.
template <class Cost> void drop_idle_pairs(PortfolioTerms<Cost>& t) {
    std::erase_if(t.pairs, [](const PairCosts<Cost>& pair) {
        return std::ranges::all_of(pair.cost, [](Cost cost) { return cost == 0; });
    });
    index_pairs(t);
}

} // namespace

template <class Cost> void drop_dominated(PortfolioTerms<Cost>& t) {
    Marks keep(t.areas());
    bool any = false;
    for (std::uint32_t v = 0; v < t.areas(); ++v) {
        const auto options = t.own[v].size();
        keep[v].assign(options, 1);
        for (std::size_t worse = 0; worse < options; ++worse)
            for (std::size_t better = 0; better < options && keep[v][worse]; ++better)
                if (better != worse && keep[v][better] && beats(t, v, better, worse))
                    keep[v][worse] = 0, any = true;
    }
    if (!any) return;
    keep_options(t, keep);
    normalise(t);
}

template <class Cost> bool settle(PortfolioTerms<Cost>& t) {
    if (!fit_limits(t)) return false;
    drop_idle_pairs(t);
    Settling<Cost>{t}.settle_all();
    normalise(t);
    return true;
}

#define SAMDRIFT_FOR(Cost)                                                                         \
    template void drop_dominated(PortfolioTerms<Cost>&);                                           \
    template bool settle(PortfolioTerms<Cost>&);
SAMDRIFT_FOR(std::int64_t)
SAMDRIFT_FOR(Wide)

} // namespace samdrift
