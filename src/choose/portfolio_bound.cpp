#include "choose/portfolio_bound.hpp"
#include <algorithm>
#include <limits>

namespace samdrift {
namespace {

template <class Cost> class Sweeps {
public:
    Sweeps(PortfolioTerms<Cost>& terms, Cost cutoff) : t_(terms), cutoff_(cutoff) { mark_all(); }

    bool there() {
        for (std::uint32_t v = 0; v < t_.areas(); ++v)
            if (!visit(v, true)) return false;
        return true;
    }
    bool back() {
        for (auto v = static_cast<std::uint32_t>(t_.areas()); v-- > 0;)
            if (!visit(v, false)) return false;
        return true;
    }
    // Everything the pairs can spare goes to the areas.
    bool collect() {
        for (std::uint32_t v = 0; v < t_.areas(); ++v)
            if (!receive_all(v)) return false;
        return true;
    }
    // Removes what was found to be too dear, and what limits then rule out.
    bool drop() {
        if (dropped_) {
            if (!keep_options(t_, keep_)) return false;
            normalise(t_);
        }
        const bool fits = t_.limits.empty() || fit_limits(t_);
        mark_all();
        return fits && t_.base < cutoff_;
    }

private:
    void mark_all() {
        keep_.resize(t_.areas());
        for (std::size_t v = 0; v < t_.areas(); ++v) keep_[v].assign(t_.own[v].size(), 1);
        dropped_ = false;
    }

    void receive(std::uint32_t v, PairCosts<Cost>& pair) {
        auto& own = t_.own[v];
        if (pair.one == v) {
            const auto columns = t_.own[pair.other].size();
            for (std::size_t a = 0; a < own.size(); ++a) {
                Cost* row = &pair.cost[a * columns];
                Cost low = row[0];
                for (std::size_t b = 1; b < columns; ++b) low = std::min(low, row[b]);
                if (low == 0) continue;
                own[a] += low;
                for (std::size_t b = 0; b < columns; ++b) row[b] -= low;
            }
            return;
        }
        const auto columns = own.size(), rows = t_.own[pair.one].size();
        low_.assign(pair.cost.begin(), pair.cost.begin() + static_cast<std::ptrdiff_t>(columns));
        for (std::size_t a = 1; a < rows; ++a)
            for (std::size_t b = 0; b < columns; ++b)
                low_[b] = std::min(low_[b], pair.cost[a * columns + b]);
        for (std::size_t a = 0; a < rows; ++a)
            for (std::size_t b = 0; b < columns; ++b) pair.cost[a * columns + b] -= low_[b];
        for (std::size_t b = 0; b < columns; ++b) own[b] += low_[b];
    }

    // What it then costs beyond the base, an option costs in any answer.
    bool receive_all(std::uint32_t v) {
        auto& own = t_.own[v];
        for (const auto e : t_.pairs_of[v]) receive(v, t_.pairs[e]);
        const auto low = *std::ranges::min_element(own);
        t_.base += low;
        if (t_.base >= cutoff_) return false;
        const auto most = cutoff_ - t_.base;
        for (std::size_t a = 0; a < own.size(); ++a) {
            own[a] -= low;
            if (own[a] < most) continue;
            own[a] = most;
            keep_[v][a] = 0;
            dropped_ = true;
        }
        return true;
    }

    bool visit(std::uint32_t v, bool forward) {
        if (!receive_all(v)) return false;
        const auto to_come = [&](const PairCosts<Cost>& pair) {
            return (pair.one == v) == forward;
        };
        std::size_t later = 0;
        for (const auto e : t_.pairs_of[v]) later += to_come(t_.pairs[e]);
        if (later == 0) return true;
        const auto parts = static_cast<Cost>(std::max(later, t_.pairs_of[v].size() - later));
        auto& own = t_.own[v];
        share_.resize(own.size());
        for (std::size_t a = 0; a < own.size(); ++a) {
            share_[a] = own[a] / parts;
            own[a] -= share_[a] * static_cast<Cost>(later);
        }
        for (const auto e : t_.pairs_of[v])
            if (to_come(t_.pairs[e])) send(v, t_.pairs[e]);
        return true;
    }

    void send(std::uint32_t v, PairCosts<Cost>& pair) {
        const auto most = cutoff_ - t_.base;
        const auto columns = t_.own[pair.other].size(), rows = t_.own[pair.one].size();
        const bool by_rows = pair.one == v;
        for (std::size_t a = 0; a < rows; ++a)
            for (std::size_t b = 0; b < columns; ++b) {
                auto& cost = pair.cost[a * columns + b];
                cost = std::min(most, cost + share_[by_rows ? a : b]);
            }
    }

    PortfolioTerms<Cost>& t_;
    Cost cutoff_;
    Marks keep_;
    bool dropped_ = false;
    std::vector<Cost> low_, share_;
};

// The best multiplier of one limit while all else stays.
template <class Cost> class Multiplier {
public:
    Multiplier(PortfolioTerms<Cost>& terms, UseLimit<Cost>& limit, Cost most)
        : t_(terms), limit_(limit), now_(limit.multiplier), most_(4 * most) {
        for (std::size_t v = 0; v < t_.areas(); ++v)
            if (std::ranges::max(limit_.amount[v]) > 0) users_.push_back(v);
    }

    void raise() {
        const auto before = value(now_);
        Cost low = 0, high = now_;
        if (too_much_used(now_)) {
            low = now_;
            for (high = std::max<Cost>(1, now_); high < most_; low = high) {
                high = std::min(most_, 2 * high);
                if (!too_much_used(high)) break;
            }
        }
        while (high - low > 1) {
            const auto middle = low + (high - low) / 2;
            (too_much_used(middle) ? low : high) = middle;
        }
        const auto best = value(low) > value(high) ? low : high;
        if (best != now_ && value(best) > before) change_to(best);
    }

    void change_to(Cost multiplier) {
        for (const auto v : users_)
            for (std::size_t i = 0; i < t_.own[v].size(); ++i)
                t_.own[v][i] = costs(v, i, multiplier);
        t_.base += price(now_, limit_.left) - price(multiplier, limit_.left);
        limit_.multiplier = multiplier;
    }
    bool allows(Cost multiplier) const { return multiplier >= 0 && multiplier <= most_; }

private:
    Cost costs(std::size_t v, std::size_t i, Cost multiplier) const {
        const auto amount = limit_.amount[v][i];
        return t_.own[v][i] + price(multiplier, amount) - price(now_, amount);
    }
    Cost price(Cost multiplier, std::int64_t amount) const {
        return static_cast<Cost>(
            (static_cast<Wide>(multiplier) * (amount >> limit_.coarse)) >> limit_.shift);
    }
    Wide value(Cost multiplier) const {
        Wide sum = -static_cast<Wide>(price(multiplier, limit_.left));
        for (const auto v : users_) {
            auto low = costs(v, 0, multiplier);
            for (std::size_t i = 1; i < t_.own[v].size(); ++i)
                low = std::min(low, costs(v, i, multiplier));
            sum += low;
        }
        return sum;
    }
    bool too_much_used(Cost multiplier) const {
        std::int64_t used = 0;
        for (const auto v : users_) {
            auto low = costs(v, 0, multiplier);
            auto amount = limit_.amount[v][0];
            for (std::size_t i = 1; i < t_.own[v].size(); ++i) {
                const auto cost = costs(v, i, multiplier);
                if (cost > low || (cost == low && limit_.amount[v][i] >= amount)) continue;
                low = cost;
                amount = limit_.amount[v][i];
            }
            used += amount;
        }
        return used > limit_.left;
    }

    PortfolioTerms<Cost>& t_;
    UseLimit<Cost>& limit_;
    Cost now_, most_;
    std::vector<std::size_t> users_;
};

template <class Cost> void raise_multipliers(PortfolioTerms<Cost>& t, Cost cutoff) {
    for (auto& limit : t.limits) {
        Multiplier<Cost>{t, limit, cutoff - t.base}.raise();
        normalise(t);
    }
}

} // namespace

template <class Cost>
bool tighten(
    PortfolioTerms<Cost>& t, Cost cutoff, TightenEffort effort, const std::function<bool()>& stop) {
    if (!fit_limits(t)) return false;
    normalise(t);
    Sweeps<Cost> sweeps{t, cutoff};
    for (int round = 0; round < effort.rounds && t.base < cutoff; ++round) {
        const auto before = t.base;
        if (!sweeps.there() || !sweeps.back()) return false;
        if (!t.limits.empty()) {
            if (!sweeps.collect()) return false;
            raise_multipliers(t, cutoff);
        }
        if (!sweeps.drop()) return false;
        if (stop()) return true;
        if (t.base - before <= (cutoff - t.base) / effort.worth) break;
    }
    return t.base < cutoff;
}

// One step for one multiplier, the rest following. True: it raised the base.
template <class Cost>
bool step(PortfolioTerms<Cost>& t, Cost cutoff, std::size_t limit, Cost by,
    const std::function<bool()>& stop) {
    auto then = t;
    Multiplier<Cost> multiplier{then, then.limits[limit], cutoff - t.base};
    const auto to = then.limits[limit].multiplier + by;
    if (!multiplier.allows(to)) return false;
    multiplier.change_to(to);
    normalise(then);
    if (!tighten(then, cutoff, TightenEffort{4, 1000}, stop)) {
        t.base = cutoff;
        return false;
    }
    if (stop() || then.base <= t.base) return false;
    t = std::move(then);
    return true;
}

template <class Cost>
bool climb(PortfolioTerms<Cost>& t, Cost cutoff, const std::function<bool()>& stop) {
    for (const int part : {4, 16, 64, 256}) {
        bool again = !t.limits.empty();
        for (int round = 0; again && round < 4; ++round) {
            again = false;
            for (std::size_t limit = 0; limit < t.limits.size(); ++limit)
                for (const int way : {1, -1}) {
                    const auto by = [&] {
                        return std::max<Cost>(1, t.limits[limit].multiplier / part) * way;
                    };
                    while (limit < t.limits.size() && step(t, cutoff, limit, by(), stop))
                        again = true;
                    if (t.base >= cutoff) return false;
                    if (stop() || limit >= t.limits.size()) return true;
                }
        }
    }
    return true;
}

template <class Cost> std::vector<std::vector<Cost>> least_with(const PortfolioTerms<Cost>& t) {
    auto least = t.own;
    for (const auto& pair : t.pairs) {
        const auto columns = t.own[pair.other].size();
        for (std::size_t a = 0; a < t.own[pair.one].size(); ++a)
            least[pair.one][a] +=
                *std::min_element(pair.cost.begin() + static_cast<std::ptrdiff_t>(a * columns),
                    pair.cost.begin() + static_cast<std::ptrdiff_t>((a + 1) * columns));
        for (std::size_t b = 0; b < columns; ++b) {
            auto low = pair.cost[b];
            for (std::size_t at = b; at < pair.cost.size(); at += columns)
                low = std::min(low, pair.cost[at]);
            least[pair.other][b] += low;
        }
    }
    return least;
}

#define SAMDRIFT_FOR(Cost)                                                                         \
    template bool tighten(                                                                         \
        PortfolioTerms<Cost>&, Cost, TightenEffort, const std::function<bool()>&);                 \
    template bool climb(PortfolioTerms<Cost>&, Cost, const std::function<bool()>&);                \
    template std::vector<std::vector<Cost>> least_with(const PortfolioTerms<Cost>&);
SAMDRIFT_FOR(std::int64_t)
SAMDRIFT_FOR(Wide)

} // namespace samdrift
