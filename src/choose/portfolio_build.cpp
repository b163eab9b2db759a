#include "choose/portfolio_build.hpp"
#include <algorithm>
#include <bit>
#include <cassert>
#include <map>

namespace samdrift {
namespace {

constexpr Wide forbidden = Wide{1} << 126; // until it is known how much is enough

using PairMap = std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<Wide>>;

Wide range_of_preferences(const PortfolioProblem& p) {
    Wide sum = 0;
    for (const auto& preferences : p.preference) {
        const auto [low, high] = std::ranges::minmax(preferences);
        sum += high - low;
    }
    return sum;
}

Marks not_excluded(const PortfolioProblem& p, Marks allowed) {
    for (const auto& rule : p.rules) {
        for (const auto& [area, option] : rule.excludes) allowed[area][option] = 0;
        for (const auto& [one, other] : rule.excludes_together)
            if (one == other) allowed[one.area][one.option] = 0;
    }
    return allowed;
}

// The place of the pair in a matrix whose rows are the options of the lower area.
Wide& at(PairMap& pairs, const PortfolioProblem& p, AreaOption one, AreaOption other) {
    if (one.area > other.area) std::swap(one, other);
    const auto columns = p.cost[other.area].size();
    auto& costs = pairs[{one.area, other.area}];
    costs.resize(p.cost[one.area].size() * columns);
    return costs[one.option * columns + other.option];
}

PairMap tied_pairs(const PortfolioProblem& p, Wide unit) {
    PairMap pairs;
    for (const auto& tie : p.ties) {
        assert(tie.one.area != tie.other.area);
        if (tie.cost != 0) at(pairs, p, tie.one, tie.other) += unit * tie.cost;
    }
    for (const auto& rule : p.rules)
        for (const auto& [one, other] : rule.excludes_together)
            if (one.area != other.area) at(pairs, p, one, other) = forbidden;
    return pairs;
}

UseLimit<Wide> limit_of(const PortfolioProblem& p, const PortfolioProblem::Rule& rule) {
    UseLimit<Wide> limit;
    limit.left = *rule.at_most;
    for (const auto& costs : p.cost) limit.amount.emplace_back(costs.size());
    for (const auto& [chosen, amount] : rule.uses) {
        assert(amount >= 0);
        limit.amount[chosen.area][chosen.option] += amount;
    }
    return limit;
}

// Forbidden pairs get a cost that no answer reaches; the base of all is what it costs at least.
void price_forbidden(BuiltPortfolio& built) {
    auto& t = built.terms;
    const auto take = [&](std::vector<Wide>& costs, Wide& range) {
        auto low = forbidden, high = -forbidden;
        for (const auto cost : costs)
            if (cost != forbidden) low = std::min(low, cost), high = std::max(high, cost);
        if (low == forbidden) low = high = 0; // none of them is possible
        for (auto& cost : costs)
            if (cost != forbidden) cost -= low;
        t.base += low;
        range += high - low;
    };
    Wide range = 0;
    for (auto& own : t.own) take(own, range);
    for (auto& pair : t.pairs) take(pair.cost, range);
    for (auto& pair : t.pairs)
        for (auto& cost : pair.cost)
            if (cost == forbidden) cost = range + 1;
    built.beyond = t.base + range + 1;
}

std::int64_t greatest(const UseLimit<Wide>& limit) {
    std::int64_t most = 1;
    for (const auto& amounts : limit.amount) most = std::max(most, std::ranges::max(amounts));
    return most;
}

int bits(Wide number) {
    int count = 0;
    for (; number > 0; number >>= 1) ++count;
    return count;
}

} // namespace

std::int64_t BuiltPortfolio::oere(Wide price) const {
    const auto down = price / unit;
    return static_cast<std::int64_t>(down * unit > price ? down - 1 : down);
}

Marks all_options(const PortfolioProblem& p) {
    Marks all;
    for (const auto& costs : p.cost) all.emplace_back(costs.size(), 1);
    return all;
}

std::optional<BuiltPortfolio> build(const PortfolioProblem& p, const Marks& allowed) {
    BuiltPortfolio built;
    built.unit = range_of_preferences(p) + 1;
    auto& t = built.terms;
    for (std::uint32_t v = 0; v < p.cost.size(); ++v) {
        t.area.push_back(v);
        auto& options = t.option.emplace_back();
        auto& own = t.own.emplace_back();
        const auto low = p.preference.empty() ? 0 : std::ranges::min(p.preference[v]);
        for (std::uint32_t i = 0; i < p.cost[v].size(); ++i) {
            options.push_back(i);
            own.push_back(
                built.unit * p.cost[v][i] + (p.preference.empty() ? 0 : p.preference[v][i] - low));
        }
    }
    for (auto& [areas, costs] : tied_pairs(p, built.unit))
        t.pairs.push_back({areas.first, areas.second, std::move(costs)});
    index_pairs(t);
    for (const auto& rule : p.rules)
        if (rule.at_most) t.limits.push_back(limit_of(p, rule));
    if (!keep_options(t, not_excluded(p, allowed))) return std::nullopt;
    price_forbidden(built);
    if (!fit_limits(t) || t.base >= built.beyond) return std::nullopt;
    return built;
}

template <class Cost> PortfolioTerms<Cost> narrowed(const PortfolioTerms<Wide>& t, Wide cutoff) {
    const auto most = cutoff - t.base;
    const auto clipped = [&](const std::vector<Wide>& costs) {
        std::vector<Cost> all;
        for (const auto cost : costs) all.push_back(static_cast<Cost>(std::min(cost, most)));
        return all;
    };
    PortfolioTerms<Cost> to;
    to.settled = t.settled;
    to.area = t.area;
    to.option = t.option;
    for (const auto& own : t.own) to.own.push_back(clipped(own));
    for (const auto& pair : t.pairs) to.pairs.push_back({pair.one, pair.other, clipped(pair.cost)});
    index_pairs(to);
    for (const auto& limit : t.limits) {
        UseLimit<Cost> copy{limit.left, limit.amount, static_cast<Cost>(limit.multiplier),
            limit.coarse, limit.shift};
        if (limit.multiplier == 0) {
            copy.coarse = std::max(0, bits(most) + 3 + bits(limit.left) - 125);
            copy.shift = bits((greatest(limit) >> copy.coarse) - 1);
        }
        to.limits.push_back(std::move(copy));
    }
    return to;
}

// An area's own cost may receive from all its pairs, each at most what is between base and cutoff;
// a multiplier is at most four times that, and prices the limit by its greatest amount.
template <class Cost> bool fits(const PortfolioTerms<Wide>& t, Wide cutoff) {
    std::size_t most_pairs = 0;
    for (const auto& pairs : t.pairs_of) most_pairs = std::max(most_pairs, pairs.size());
    auto sums = static_cast<Wide>(3 * most_pairs + 20);
    for (const auto& limit : t.limits) sums += 8 * (2 * limit.left / greatest(limit) + 2);
    constexpr auto room = Wide{1} << (8 * sizeof(Cost) - 3);
    return cutoff - t.base < room / sums;
}

template PortfolioTerms<std::int64_t> narrowed(const PortfolioTerms<Wide>&, Wide);
template PortfolioTerms<Wide> narrowed(const PortfolioTerms<Wide>&, Wide);
template bool fits<std::int64_t>(const PortfolioTerms<Wide>&, Wide);
template bool fits<Wide>(const PortfolioTerms<Wide>&, Wide);

} // namespace samdrift
