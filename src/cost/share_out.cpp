#include "cost/share_out.hpp"
#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>
#include <cassert>
#include <numeric>

namespace samdrift {
namespace {

using Large = boost::multiprecision::cpp_int;
constexpr std::int64_t largest_whole = std::int64_t{1} << 62;

enum Held : char { by_the_key = 0, at_its_cap = 1, at_its_floor = 2 };

// What stays the same from round to round; amounts are magnitudes.
struct Asked {
    std::span<const KeyColumn> columns;
    std::vector<std::optional<std::int64_t>> most;
    std::vector<std::int64_t> least;
};

template <class N> struct Weights {
    std::vector<N> of;
    N whole = 0;
};

std::int64_t common_divisor(const KeyColumn& column, std::span<const char> held) {
    std::int64_t divisor = 0;
    for (std::size_t i = 0; i < column.weights.size(); ++i)
        if (held[i] == by_the_key) divisor = std::gcd(divisor, column.weights[i]);
    return divisor;
}

Wide sum_of(const KeyColumn& column, std::span<const char> held) {
    Wide sum = 0;
    for (std::size_t i = 0; i < column.weights.size(); ++i)
        if (held[i] == by_the_key) sum += column.weights[i];
    return sum;
}

template <class N> N least_common_multiple(N a, const N& b) {
    N x = a, y = b;
    while (y != 0) {
        N rest = x % y;
        x = y;
        y = rest;
    }
    return a / x * b;
}

// The mix as one column of whole weights: each column is brought to one common whole. None when
// that is larger than `most`.
template <class N>
std::optional<Weights<N>> mixed(
    std::span<const KeyColumn> columns, std::span<const char> held, const std::optional<N>& most) {
    N common = 1, parts = 0;
    for (const auto& column : columns) {
        if (column.part == 0) continue;
        parts += column.part;
        const auto whole = sum_of(column, held) / common_divisor(column, held);
        if (most && whole > *most) return std::nullopt;
        common = least_common_multiple<N>(common, N(whole));
        if (most && (common > *most || parts > *most || common > *most / parts))
            return std::nullopt;
    }
    Weights<N> weights{std::vector<N>(held.size(), N(0)), common * parts};
    for (const auto& column : columns) {
        if (column.part == 0) continue;
        const auto divisor = common_divisor(column, held);
        const N times = common / N(sum_of(column, held) / divisor) * N(column.part);
        for (std::size_t i = 0; i < held.size(); ++i)
            if (held[i] == by_the_key) weights.of[i] += times * N(column.weights[i] / divisor);
    }
    return weights;
}

template <class N> struct Exact {
    std::vector<std::int64_t> whole_oere; // the exact share rounded down
    std::vector<N> rest;                  // ÷ whole
    N whole = 1;
};

template <class N> Exact<N> exact_shares(std::int64_t amount, const Weights<N>& weights) {
    Exact<N> exact{{}, {}, weights.whole};
    for (const auto& weight : weights.of) {
        const N product = weight * N(amount);
        const N down = product / weights.whole;
        exact.whole_oere.push_back(static_cast<std::int64_t>(down));
        exact.rest.push_back(product - down * weights.whole);
    }
    return exact;
}

// Holds those that the caps or the floors catch, whichever comes to more, as exact fractions:
// together they would otherwise catch somebody whom the others' holding sets free. False: nobody.
template <class N> bool hold(const Asked& asked, const Exact<N>& exact, std::vector<char>& held) {
    N cut = 0; // by caps, less what floors ask for; in parts of whole
    std::vector<std::size_t> over, under;
    for (std::size_t i = 0; i < held.size(); ++i) {
        if (held[i] != by_the_key) continue;
        const auto down = exact.whole_oere[i];
        const auto most = asked.most[i];
        const bool above = most && (down > *most || (down == *most && exact.rest[i] != 0));
        if (!above && down >= asked.least[i]) continue;
        (above ? over : under).push_back(i);
        cut += N(down - (above ? *most : asked.least[i])) * exact.whole + exact.rest[i];
    }
    if (cut >= 0)
        for (const auto i : over) held[i] = at_its_cap;
    if (cut <= 0)
        for (const auto i : under) held[i] = at_its_floor;
    return !over.empty() || !under.empty();
}

template <class N>
void round_once(std::int64_t amount, Exact<N>& exact, std::span<const char> held) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < held.size(); ++i) {
        if (held[i] != by_the_key) continue;
        amount -= exact.whole_oere[i];
        order.push_back(i);
    }
    assert(amount >= 0 && amount <= static_cast<std::int64_t>(order.size()));
    std::ranges::stable_sort(
        order, [&](std::size_t a, std::size_t b) { return exact.rest[a] > exact.rest[b]; });
    for (std::int64_t i = 0; i < amount; ++i) ++exact.whole_oere[order[i]];
}

std::int64_t held_amount(const Asked& asked, std::span<const char> held) {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < held.size(); ++i)
        sum += held[i] == at_its_cap     ? *asked.most[i]
               : held[i] == at_its_floor ? asked.least[i]
                                         : 0;
    return sum;
}

// One round. False: somebody was held, so another round is needed.
template <class N>
bool settled(
    const Asked& asked, std::int64_t amount, const Weights<N>& weights, SharedOut& answer) {
    auto exact = exact_shares(amount, weights);
    if (hold(asked, exact, answer.limited)) return false;
    round_once(amount, exact, answer.limited);
    for (std::size_t i = 0; i < answer.limited.size(); ++i)
        answer.shares[i].oere = answer.limited[i] == at_its_cap     ? *asked.most[i]
                                : answer.limited[i] == at_its_floor ? asked.least[i]
                                                                    : exact.whole_oere[i];
    return true;
}

SharedOut refused(ShareOutcome outcome, std::size_t at = 0, Money amount = {}) {
    SharedOut answer;
    answer.outcome = outcome;
    answer.at = at;
    answer.amount = amount;
    return answer;
}

std::optional<std::size_t> without_driver(
    std::span<const KeyColumn> columns, std::span<const char> held) {
    for (std::size_t k = 0; k < columns.size(); ++k)
        if (columns[k].part > 0 && sum_of(columns[k], held) == 0) return k;
    return std::nullopt;
}

// What can be paid in all when everybody who has a share is held by a cap; none: somebody is free.
std::optional<std::int64_t> most_together(const Asked& asked) {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < asked.most.size(); ++i) {
        const bool has_share = std::ranges::any_of(
            asked.columns, [&](const KeyColumn& c) { return c.part > 0 && c.weights[i] > 0; });
        if (has_share && !asked.most[i]) return std::nullopt;
        sum += has_share ? *asked.most[i] : asked.least[i];
    }
    return sum;
}

SharedOut by_key(const Asked& asked, std::int64_t amount, std::size_t owners) {
    SharedOut answer;
    answer.shares.resize(owners);
    answer.limited.assign(owners, by_the_key);
    if (const auto k = without_driver(asked.columns, answer.limited); k && amount > 0)
        return refused(ShareOutcome::no_driver, *k);
    const auto floors = std::accumulate(asked.least.begin(), asked.least.end(), std::int64_t{0});
    if (floors > amount) return refused(ShareOutcome::floors_over_total, 0, {floors});
    if (const auto most = most_together(asked); most && *most < amount)
        return refused(ShareOutcome::caps_under_total, 0, {*most});
    while (true) {
        const auto left = amount - held_amount(asked, answer.limited);
        answer.by_key = {left};
        if (left == 0) {
            for (std::size_t i = 0; i < owners; ++i)
                answer.shares[i].oere =
                    answer.limited[i] == at_its_cap ? *asked.most[i] : asked.least[i];
            return answer;
        }
        if (const auto k = without_driver(asked.columns, answer.limited))
            return refused(ShareOutcome::no_driver, *k);
        const auto small =
            mixed<Wide>(asked.columns, answer.limited, std::optional<Wide>{largest_whole});
        if (small ? settled(asked, left, *small, answer)
                  : settled(asked, left, *mixed<Large>(asked.columns, answer.limited, {}), answer))
            return answer;
    }
}

std::optional<SharedOut> wrong(Money total, std::span<const KeyColumn> columns,
    std::span<const Money> fixed, std::span<const OwnerLimit> limits) {
    const auto large = [](Money m) { return m.oere < 0 || m > largest_total; };
    for (const auto& column : columns)
        for (std::size_t i = 0; i < column.weights.size(); ++i)
            if (column.weights[i] < 0) return refused(ShareOutcome::negative_weight, i);
    if (total > largest_total || total.oere < -largest_total.oere)
        return refused(ShareOutcome::too_large);
    if (std::ranges::any_of(fixed, large)) return refused(ShareOutcome::too_large);
    for (std::size_t i = 0; i < limits.size(); ++i) {
        const auto& [most, least] = limits[i];
        if ((most && large(*most)) || (least && large(*least)))
            return refused(ShareOutcome::too_large);
        const auto owes = std::max(least.value_or(Money{}), fixed.empty() ? Money{} : fixed[i]);
        if (most && *most < owes) return refused(ShareOutcome::cap_below_floor, i);
    }
    return std::nullopt;
}

} // namespace

std::optional<std::vector<std::int64_t>> one_column(
    std::span<const KeyColumn> columns, std::size_t owners) {
    const std::vector<char> nobody(owners, by_the_key);
    if (without_driver(columns, nobody)) return std::nullopt;
    const auto weights = mixed<Wide>(columns, nobody, std::optional<Wide>{largest_whole});
    if (!weights) return std::nullopt;
    std::vector<std::int64_t> column;
    for (const auto weight : weights->of) column.push_back(static_cast<std::int64_t>(weight));
    return column;
}

SharedOut share_out(Money total, std::span<const KeyColumn> columns, std::size_t owners,
    std::span<const Money> fixed, std::span<const OwnerLimit> limits) {
    if (const auto problem = wrong(total, columns, fixed, limits)) return *problem;
    const auto magnitude = total.oere < 0 ? -total.oere : total.oere;
    Wide paid = 0;
    for (const auto amount : fixed) paid += amount.oere;
    if (paid > magnitude)
        return refused(ShareOutcome::fixed_over_total, 0,
            {static_cast<std::int64_t>(std::min<Wide>(paid - magnitude, largest_total.oere))});
    const auto rest = magnitude - static_cast<std::int64_t>(paid);
    const bool has_key =
        std::ranges::any_of(columns, [](const KeyColumn& c) { return c.part > 0; });
    if (!has_key && rest > 0) return refused(ShareOutcome::fixed_under_total, 0, {rest});
    Asked asked{columns, std::vector<std::optional<std::int64_t>>(owners),
        std::vector<std::int64_t>(owners)};
    for (std::size_t i = 0; i < limits.size(); ++i) {
        const auto already = fixed.empty() ? std::int64_t{0} : fixed[i].oere;
        if (limits[i].at_most) asked.most[i] = limits[i].at_most->oere - already;
        if (limits[i].at_least)
            asked.least[i] = std::max(std::int64_t{0}, limits[i].at_least->oere - already);
    }
    auto answer = by_key(asked, rest, owners);
    for (std::size_t i = 0; i < answer.shares.size(); ++i) {
        if (!fixed.empty()) answer.shares[i] += fixed[i];
        if (total.oere < 0) answer.shares[i].oere = -answer.shares[i].oere;
    }
    return answer;
}

} // namespace samdrift
