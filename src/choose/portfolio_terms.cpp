#include "choose/portfolio_terms.hpp"
#include <algorithm>
#include <cassert>
#include <numeric>

namespace samdrift {
namespace {

template <class T> void keep_marked(std::vector<T>& all, const std::vector<char>& keep) {
    std::size_t to = 0;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (keep[i]) {
            if (to != i) all[to] = std::move(all[i]);
            ++to;
        }
    all.resize(to);
}

std::uint32_t root_of(std::vector<std::uint32_t>& leader, std::uint32_t v) {
    while (leader[v] != v) v = leader[v] = leader[leader[v]];
    return v;
}

// Which part each area belongs to: the number of its first area.
template <class Cost> std::vector<std::uint32_t> leaders(const PortfolioTerms<Cost>& t) {
    std::vector<std::uint32_t> leader(t.areas());
    std::iota(leader.begin(), leader.end(), 0U);
    const auto join = [&](std::uint32_t a, std::uint32_t b) {
        a = root_of(leader, a), b = root_of(leader, b);
        leader[std::max(a, b)] = std::min(a, b);
    };
    for (const auto& pair : t.pairs) join(pair.one, pair.other);
    std::uint32_t first = no_option;
    for (std::uint32_t v = 0; v < t.areas(); ++v)
        if (uses_any(t, v)) {
            if (first == no_option) first = v;
            join(first, v);
        }
    for (std::uint32_t v = 0; v < t.areas(); ++v) leader[v] = root_of(leader, v);
    return leader;
}

// What every option of the area uses is taken from the limit at once.
template <class Cost>
void take_least(PortfolioTerms<Cost>& t, UseLimit<Cost>& limit, std::size_t v) {
    const auto low = *std::ranges::min_element(limit.amount[v]);
    if (low == 0) return;
    t.base += limit.price(limit.left) - limit.price(limit.left - low);
    limit.left -= low;
    for (std::size_t i = 0; i < t.own[v].size(); ++i) {
        auto& amount = limit.amount[v][i];
        t.own[v][i] += limit.price(amount - low) - limit.price(amount);
        amount -= low;
    }
}

} // namespace

template <class Cost> std::size_t PortfolioTerms<Cost>::cells() const {
    std::size_t all = 16 * areas();
    for (const auto& costs : own) all += (3 + limits.size()) * costs.size();
    for (const auto& pair : pairs) all += pair.cost.size() + 6;
    for (const auto& gone : settled) all += gone.best.size() + 16;
    return all;
}

template <class Cost> void index_pairs(PortfolioTerms<Cost>& t) {
    t.pairs_of.assign(t.areas(), {});
    for (std::uint32_t e = 0; e < t.pairs.size(); ++e) {
        t.pairs_of[t.pairs[e].one].push_back(e);
        t.pairs_of[t.pairs[e].other].push_back(e);
    }
}

template <class Cost> bool keep_options(PortfolioTerms<Cost>& t, const Marks& keep) {
    std::vector<char> touched(t.areas());
    for (std::size_t v = 0; v < t.areas(); ++v)
        touched[v] = !std::ranges::all_of(keep[v], [](char kept) { return kept; });
    for (auto& pair : t.pairs) {
        if (!touched[pair.one] && !touched[pair.other]) continue;
        const auto &rows = keep[pair.one], &columns = keep[pair.other];
        std::size_t to = 0;
        for (std::size_t a = 0; a < rows.size(); ++a)
            for (std::size_t b = 0; b < columns.size(); ++b)
                if (rows[a] && columns[b]) pair.cost[to++] = pair.cost[a * columns.size() + b];
        pair.cost.resize(to);
    }
    bool any_left = true;
    for (std::size_t v = 0; v < t.areas(); ++v) {
        if (!touched[v]) continue;
        keep_marked(t.own[v], keep[v]);
        keep_marked(t.option[v], keep[v]);
        for (auto& limit : t.limits) keep_marked(limit.amount[v], keep[v]);
        any_left &= !t.own[v].empty();
    }
    return any_left;
}

template <class Cost>
bool keep_only(PortfolioTerms<Cost>& t, std::uint32_t here, std::uint32_t option) {
    Marks keep(t.areas());
    for (std::size_t v = 0; v < t.areas(); ++v) keep[v].assign(t.own[v].size(), v != here);
    keep[here][option] = 1;
    return keep_options(t, keep);
}

template <class Cost> void normalise(PortfolioTerms<Cost>& t) {
    const auto take = [&](std::vector<Cost>& costs) {
        const auto low = *std::ranges::min_element(costs);
        if (low == 0) return;
        for (auto& cost : costs) cost -= low;
        t.base += low;
    };
    for (auto& own : t.own) take(own);
    for (auto& pair : t.pairs) take(pair.cost);
}

template <class Cost> bool uses_any(const PortfolioTerms<Cost>& t, std::size_t here) {
    return std::ranges::any_of(t.limits,
        [&](const UseLimit<Cost>& limit) { return std::ranges::max(limit.amount[here]) > 0; });
}

template <class Cost> bool fit_limits(PortfolioTerms<Cost>& t) {
    for (bool again = true; again;) {
        again = false;
        for (auto& limit : t.limits) {
            for (std::size_t v = 0; v < t.areas(); ++v) take_least(t, limit, v);
            if (limit.left < 0) return false;
            Marks keep(t.areas());
            bool all = true;
            for (std::size_t v = 0; v < t.areas(); ++v)
                for (const auto amount : limit.amount[v])
                    keep[v].push_back(amount <= limit.left), all &= keep[v].back() != 0;
            if (all) continue;
            keep_options(t, keep); // those of no amount remain
            again = true;
        }
    }
    std::erase_if(t.limits, [&](UseLimit<Cost>& limit) {
        std::int64_t most = 0;
        for (const auto& amounts : limit.amount) most += *std::ranges::max_element(amounts);
        if (most > limit.left) return false;
        for (std::size_t v = 0; v < t.areas(); ++v)
            for (std::size_t i = 0; i < t.own[v].size(); ++i)
                t.own[v][i] -= limit.price(limit.amount[v][i]);
        t.base += limit.price(limit.left);
        return true;
    });
    normalise(t);
    return true;
}

template <class Cost> std::vector<PortfolioTerms<Cost>> parts_of(const PortfolioTerms<Cost>& t) {
    const auto leader = leaders(t);
    std::vector<std::uint32_t> part_of(t.areas(), no_option), here(t.areas());
    std::vector<PortfolioTerms<Cost>> parts;
    for (std::uint32_t v = 0; v < t.areas(); ++v) {
        auto& part = part_of[leader[v]];
        if (part == no_option)
            part = static_cast<std::uint32_t>(parts.size()), parts.emplace_back();
        part_of[v] = part;
        auto& to = parts[part];
        here[v] = static_cast<std::uint32_t>(to.areas());
        to.area.push_back(t.area[v]);
        to.option.push_back(t.option[v]);
        to.own.push_back(t.own[v]);
    }
    for (const auto& pair : t.pairs)
        parts[part_of[pair.one]].pairs.push_back({here[pair.one], here[pair.other], pair.cost});
    for (const auto& limit : t.limits) {
        const auto user = std::ranges::find_if(
            limit.amount, [](const auto& amounts) { return std::ranges::max(amounts) > 0; });
        assert(user != limit.amount.end()); // or it could not be broken
        const auto part = part_of[static_cast<std::size_t>(user - limit.amount.begin())];
        auto& copy = parts[part].limits.emplace_back(limit);
        copy.amount.clear();
        for (std::uint32_t v = 0; v < t.areas(); ++v)
            if (part_of[v] == part) copy.amount.push_back(limit.amount[v]);
    }
    for (auto& part : parts) index_pairs(part);
    return parts;
}

template <class Cost>
std::optional<Cost> price_of(const PortfolioTerms<Cost>& t, const Choice& chosen) {
    Cost price = t.base;
    for (std::size_t v = 0; v < t.areas(); ++v) price += t.own[v][chosen[v]];
    for (const auto& pair : t.pairs)
        price += pair.cost[chosen[pair.one] * t.own[pair.other].size() + chosen[pair.other]];
    for (const auto& limit : t.limits) {
        std::int64_t used = 0;
        for (std::size_t v = 0; v < t.areas(); ++v) {
            const auto amount = limit.amount[v][chosen[v]];
            used += amount;
            price -= limit.price(amount);
        }
        if (used > limit.left) return std::nullopt;
        price += limit.price(limit.left);
    }
    return price;
}

template <class Cost> void write_settled(const PortfolioTerms<Cost>& t, Choice& option_of) {
    for (auto gone = t.settled.rbegin(); gone != t.settled.rend(); ++gone) {
        std::size_t at = 0;
        for (std::size_t n = 0; n < gone->neighbours.size(); ++n) {
            const auto& options = gone->options[n];
            const auto i = std::ranges::find(options, option_of[gone->neighbours[n]]);
            assert(i != options.end());
            at = at * options.size() + static_cast<std::size_t>(i - options.begin());
        }
        option_of[gone->area] = gone->best[at];
    }
}

template <class Cost>
void write_choice(const PortfolioTerms<Cost>& t, const Choice& chosen, Choice& option_of) {
    for (std::size_t v = 0; v < t.areas(); ++v) option_of[t.area[v]] = t.option[v][chosen[v]];
    write_settled(t, option_of);
}

#define SAMDRIFT_FOR(Cost)                                                                         \
    template struct PortfolioTerms<Cost>;                                                          \
    template void index_pairs(PortfolioTerms<Cost>&);                                              \
    template bool keep_options(PortfolioTerms<Cost>&, const Marks&);                               \
    template bool keep_only(PortfolioTerms<Cost>&, std::uint32_t, std::uint32_t);                  \
    template void normalise(PortfolioTerms<Cost>&);                                                \
    template bool uses_any(const PortfolioTerms<Cost>&, std::size_t);                              \
    template bool fit_limits(PortfolioTerms<Cost>&);                                               \
    template std::vector<PortfolioTerms<Cost>> parts_of(const PortfolioTerms<Cost>&);              \
    template std::optional<Cost> price_of(const PortfolioTerms<Cost>&, const Choice&);             \
    template void write_settled(const PortfolioTerms<Cost>&, Choice&);                             \
    template void write_choice(const PortfolioTerms<Cost>&, const Choice&, Choice&);
SAMDRIFT_FOR(std::int64_t)
SAMDRIFT_FOR(Wide)

} // namespace samdrift
