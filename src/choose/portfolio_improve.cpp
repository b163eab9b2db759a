#include "choose/portfolio_improve.hpp"
#include <algorithm>

namespace samdrift {
namespace {

std::uint32_t size32(std::size_t size) { return static_cast<std::uint32_t>(size); }

template <class Cost> Cost range(const std::vector<Cost>& costs) {
    const auto [low, high] = std::ranges::minmax(costs);
    return high - low;
}

} // namespace

template <class Cost> Improver<Cost>::Improver(const PortfolioTerms<Cost>& terms) : t_(terms) {
    for (const auto& own : t_.own) dear_ += range(own);
    for (const auto& pair : t_.pairs) dear_ += range(pair.cost);
    for (const auto& limit : t_.limits) {
        std::int64_t most = 1;
        for (const auto& amounts : limit.amount) most = std::max(most, std::ranges::max(amounts));
        most_.push_back(most);
    }
    for (std::uint32_t v = 0; v < t_.areas(); ++v)
        if (uses_any(t_, v)) users_.push_back(v);
}

template <class Cost> void Improver<Cost>::begin(const Choice& chosen) {
    now_ = chosen;
    with_ = t_.own;
    for (const auto& pair : t_.pairs) {
        const auto columns = t_.own[pair.other].size();
        for (std::size_t a = 0; a < t_.own[pair.one].size(); ++a)
            with_[pair.one][a] += pair.cost[a * columns + now_[pair.other]];
        for (std::size_t b = 0; b < columns; ++b)
            with_[pair.other][b] += pair.cost[now_[pair.one] * columns + b];
    }
    used_.clear();
    for (const auto& limit : t_.limits) {
        std::int64_t used = 0;
        for (std::size_t v = 0; v < t_.areas(); ++v) used += limit.amount[v][now_[v]];
        used_.push_back(used);
    }
}

template <class Cost> Cost Improver<Cost>::penalty(std::size_t limit, std::int64_t used) const {
    const auto over = used - t_.limits[limit].left;
    if (over <= 0) return 0;
    const auto parts = static_cast<Wide>(over) * 32 / most_[limit] + 1;
    return static_cast<Cost>(static_cast<Wide>(dear_) / 32 * parts + dear_);
}

template <class Cost> Cost Improver<Cost>::penalty_of(std::uint32_t v, std::uint32_t to) const {
    Cost more = 0;
    for (std::size_t l = 0; l < t_.limits.size(); ++l) {
        const auto& amounts = t_.limits[l].amount[v];
        const auto change = amounts[to] - amounts[now_[v]];
        if (change != 0) more += penalty(l, used_[l] + change) - penalty(l, used_[l]);
    }
    return more;
}

template <class Cost>
Cost Improver<Cost>::penalty_of(
    std::uint32_t v, std::uint32_t to, std::uint32_t w, std::uint32_t also) const {
    Cost more = 0;
    for (std::size_t l = 0; l < t_.limits.size(); ++l) {
        const auto &mine = t_.limits[l].amount[v], &others = t_.limits[l].amount[w];
        const auto change = mine[to] - mine[now_[v]] + others[also] - others[now_[w]];
        if (change != 0) more += penalty(l, used_[l] + change) - penalty(l, used_[l]);
    }
    return more;
}

template <class Cost> void Improver<Cost>::change(std::uint32_t v, std::uint32_t to) {
    const auto from = now_[v];
    for (const auto e : t_.pairs_of[v]) {
        const auto& pair = t_.pairs[e];
        const auto columns = t_.own[pair.other].size();
        if (pair.one == v)
            for (std::size_t b = 0; b < columns; ++b)
                with_[pair.other][b] += pair.cost[to * columns + b] - pair.cost[from * columns + b];
        else
            for (std::size_t a = 0; a < t_.own[pair.one].size(); ++a)
                with_[pair.one][a] += pair.cost[a * columns + to] - pair.cost[a * columns + from];
    }
    for (std::size_t l = 0; l < t_.limits.size(); ++l)
        used_[l] += t_.limits[l].amount[v][to] - t_.limits[l].amount[v][from];
    now_[v] = to;
}

template <class Cost> bool Improver<Cost>::change_one() {
    bool any = false;
    for (std::uint32_t v = 0; v < t_.areas(); ++v) {
        Cost best = 0;
        auto to = now_[v];
        for (std::uint32_t i = 0; i < t_.own[v].size(); ++i) {
            if (i == now_[v]) continue;
            const Cost more = with_[v][i] - with_[v][now_[v]];
            if (t_.limits.empty() ? more < best : more + penalty_of(v, i) < best) {
                best = t_.limits.empty() ? more : more + penalty_of(v, i);
                to = i;
            }
        }
        if (to == now_[v]) continue;
        change(v, to);
        any = true;
    }
    return any;
}

template <class Cost> bool Improver<Cost>::change_pair(std::uint32_t e) {
    const auto& pair = t_.pairs[e];
    const auto v = pair.one, w = pair.other;
    const auto columns = size32(t_.own[w].size());
    const auto cost = [&](std::uint32_t a, std::uint32_t b) { return pair.cost[a * columns + b]; };
    const auto before = with_[v][now_[v]] + with_[w][now_[w]] - cost(now_[v], now_[w]);
    Cost best = 0;
    auto to = now_[v], also = now_[w];
    for (std::uint32_t a = 0; a < t_.own[v].size(); ++a)
        for (std::uint32_t b = 0; b < columns; ++b) {
            if (a == now_[v] || b == now_[w]) continue;
            Cost more = with_[v][a] - cost(a, now_[w]) + with_[w][b] - cost(now_[v], b) +
                        cost(a, b) - before;
            if (more < best || !t_.limits.empty()) more += penalty_of(v, a, w, b);
            if (more >= best) continue;
            best = more;
            to = a;
            also = b;
        }
    if (to == now_[v]) return false;
    change(v, to);
    change(w, also);
    return true;
}

template <class Cost> bool Improver<Cost>::change_tied() {
    bool any = false;
    for (std::uint32_t e = 0; e < t_.pairs.size(); ++e) any |= change_pair(e);
    return any;
}

// An area takes an option that a limit forbids it, and another gives way.
template <class Cost> bool Improver<Cost>::exchange_for(std::uint32_t v, std::uint32_t to) {
    const Cost gain = with_[v][to] - with_[v][now_[v]];
    for (const auto w : users_) {
        if (w == v) continue;
        for (std::uint32_t b = 0; b < t_.own[w].size(); ++b) {
            if (b == now_[w] || gain + with_[w][b] - with_[w][now_[w]] >= 0) continue;
            if (gain + with_[w][b] - with_[w][now_[w]] + penalty_of(v, to, w, b) >= 0) continue;
            const auto from = now_[v], was = now_[w];
            const auto before = score();
            change(v, to);
            change(w, b);
            if (score() < before) return true; // a pair of the two may say otherwise
            change(w, was);
            change(v, from);
        }
    }
    return false;
}

template <class Cost> bool Improver<Cost>::exchange() {
    bool any = false;
    for (const auto v : users_)
        for (std::uint32_t a = 0; a < t_.own[v].size(); ++a)
            if (a != now_[v] && with_[v][a] < with_[v][now_[v]]) any |= exchange_for(v, a);
    return any;
}

template <class Cost> Cost Improver<Cost>::score() const {
    Cost twice = 0;
    for (std::size_t v = 0; v < t_.areas(); ++v) twice += with_[v][now_[v]] + t_.own[v][now_[v]];
    Cost more = 0;
    for (std::size_t l = 0; l < t_.limits.size(); ++l) more += penalty(l, used_[l]);
    return twice / 2 + more;
}

template <class Cost> void Improver<Cost>::descend(Choice& chosen) {
    begin(chosen);
    while (change_one() || change_tied() || (!t_.limits.empty() && exchange())) {}
    chosen = now_;
}

template <class Cost> void Improver<Cost>::shake() {
    auto v = size32(random_() % t_.areas());
    const auto steps = 2 + random_() % 4;
    for (std::size_t step = 0; step < steps; ++step) {
        change(v, size32(random_() % t_.own[v].size()));
        if (t_.pairs_of[v].empty()) {
            v = size32(random_() % t_.areas());
        } else {
            const auto& pair = t_.pairs[t_.pairs_of[v][random_() % t_.pairs_of[v].size()]];
            v = pair.one == v ? pair.other : pair.one;
        }
    }
}

template <class Cost>
void Improver<Cost>::improve(Choice& chosen, int shakes, const std::function<bool()>& stop) {
    descend(chosen);
    auto best = score();
    auto with = with_;
    auto used = used_;
    for (int i = 0; i < shakes && !stop(); ++i) {
        shake();
        while (change_one()) {}
        if (!users_.empty() && i % 4 == 0) static_cast<void>(exchange());
        auto now = score();
        if (now < best && change_tied()) {
            while (change_one()) {}
            now = score();
        }
        if (now <= best) {
            best = now;
            chosen = now_;
            with = with_;
            used = used_;
        } else {
            now_ = chosen;
            with_ = with;
            used_ = used;
        }
    }
    descend(chosen);
}

template <class Cost> Choice area_by_area(const PortfolioTerms<Cost>& t) {
    Choice chosen;
    for (const auto& own : t.own)
        chosen.push_back(
            size32(static_cast<std::size_t>(std::ranges::min_element(own) - own.begin())));
    return chosen;
}

template <class Cost> Choice one_after_another(const PortfolioTerms<Cost>& t) {
    auto with = t.own;
    for (const auto& pair : t.pairs) { // at best with those after
        const auto columns = t.own[pair.other].size();
        for (std::size_t a = 0; a < with[pair.one].size(); ++a)
            with[pair.one][a] +=
                *std::min_element(pair.cost.begin() + static_cast<std::ptrdiff_t>(a * columns),
                    pair.cost.begin() + static_cast<std::ptrdiff_t>((a + 1) * columns));
    }
    std::vector<std::int64_t> left;
    for (const auto& limit : t.limits) left.push_back(limit.left);
    Choice chosen(t.areas());
    for (std::uint32_t v = 0; v < t.areas(); ++v) {
        auto best = no_option;
        for (std::uint32_t i = 0; i < with[v].size(); ++i) {
            bool fits = true;
            for (std::size_t l = 0; l < left.size(); ++l)
                fits &= t.limits[l].amount[v][i] <= left[l];
            if (fits && (best == no_option || with[v][i] < with[v][best])) best = i;
        }
        chosen[v] = best == no_option ? 0 : best;
        for (std::size_t l = 0; l < left.size(); ++l) left[l] -= t.limits[l].amount[v][chosen[v]];
        for (const auto e : t.pairs_of[v]) {
            const auto& pair = t.pairs[e];
            const auto columns = t.own[pair.other].size();
            if (pair.one == v)
                for (std::size_t b = 0; b < columns; ++b)
                    with[pair.other][b] += pair.cost[chosen[v] * columns + b];
        }
    }
    return chosen;
}

#define SAMDRIFT_FOR(Cost)                                                                         \
    template class Improver<Cost>;                                                                 \
    template Choice area_by_area(const PortfolioTerms<Cost>&);                                     \
    template Choice one_after_another(const PortfolioTerms<Cost>&);
SAMDRIFT_FOR(std::int64_t)
SAMDRIFT_FOR(Wide)

} // namespace samdrift
