#include "choose/portfolio_tree.hpp"
#include "choose/portfolio_improve.hpp"
#include "choose/portfolio_reduce.hpp"
#include <algorithm>
#include <numeric>

namespace samdrift {
namespace {

constexpr TightenEffort at_nodes{12, 40}, when_tried{2, 1000};
constexpr std::size_t most_cells = 30'000'000; // what open nodes may take before it goes deep first
constexpr std::size_t most_candidates = 8;

} // namespace

template <class Cost>
PortfolioTree<Cost>::PortfolioTree(PortfolioTerms<Cost> root, Cost cutoff, std::size_t all,
    std::uint64_t& nodes, TreeHooks<Cost> hooks)
    : cutoff_(cutoff), all_(all), nodes_(nodes), hooks_(std::move(hooks)), current_(root.base) {
    open(std::move(root));
}

template <class Cost> TreeAnswer<Cost> PortfolioTree<Cost>::run() {
    while (!open_.empty() && !stop()) {
        if (by_bound_.begin()->first >= cutoff_) break;
        auto terms = next();
        if (terms.base >= cutoff_) continue;
        current_ = terms.base;
        visit(std::move(terms));
        if (!stopped_) current_ = cutoff_;
        at_root_ = false;
    }
    answer_.stopped = stopped_;
    answer_.bound = stopped_ ? lower() : cutoff_;
    return std::move(answer_);
}

template <class Cost> void PortfolioTree<Cost>::open(Terms terms) {
    cells_ += terms.cells();
    by_bound_.emplace(terms.base, opened_);
    open_.emplace(opened_++, std::move(terms));
}

// Without an answer, or when memory runs short, the deepest: those opened last.
template <class Cost> PortfolioTerms<Cost> PortfolioTree<Cost>::next() {
    const bool deep = cells_ > most_cells || !(answer_.found || hooks_.known);
    const auto which = deep ? open_.rbegin()->first : by_bound_.begin()->second;
    auto node = open_.extract(which);
    by_bound_.erase({node.mapped().base, which});
    cells_ -= node.mapped().cells();
    return std::move(node.mapped());
}

template <class Cost> Cost PortfolioTree<Cost>::lower() const {
    auto low = std::min(cutoff_, current_);
    if (!by_bound_.empty()) low = std::min(low, by_bound_.begin()->first);
    return low;
}

template <class Cost> bool PortfolioTree<Cost>::stop() {
    if (!stopped_ && !hooks_.goes_on(lower())) stopped_ = true;
    return stopped_;
}

// Tightens and reduces until neither helps. False: no answer below the cutoff.
template <class Cost> bool PortfolioTree<Cost>::shrink(Terms& terms) {
    for (;;) {
        if (!tighten<Cost>(terms, cutoff_, at_nodes, [&] { return stop(); })) return false;
        if (!stopped_) current_ = std::max(current_, std::min(terms.base, cutoff_));
        const auto areas = terms.areas();
        drop_dominated(terms);
        if (!settle(terms) || terms.base >= cutoff_) return false;
        if (stopped_ || terms.areas() == areas || terms.areas() == 0) return true;
    }
}

template <class Cost> void PortfolioTree<Cost>::visit(Terms terms) {
    ++nodes_;
    if (!shrink(terms) || stopped_) return;
    if (terms.areas() == 0) {
        Choice option_of(all_, no_option);
        write_settled(terms, option_of);
        accept(terms.base, option_of);
        return;
    }
    decode(terms);
    if (terms.base >= cutoff_) return;
    if (auto parts = parts_of(terms); parts.size() > 1)
        take_apart(terms, std::move(parts));
    else
        branch(std::move(terms));
}

template <class Cost> void PortfolioTree<Cost>::accept(Cost price, const Choice& option_of) {
    if (price >= cutoff_) return;
    cutoff_ = price;
    answer_.found = true;
    answer_.option_of = option_of;
    if (hooks_.offer)
        if (const auto best = hooks_.offer(option_of)) cutoff_ = std::min(cutoff_, *best);
}

template <class Cost> void PortfolioTree<Cost>::decode(const Terms& terms) {
    const auto chosen = one_after_another(terms);
    const auto price = price_of(terms, chosen);
    const bool good = price && *price < cutoff_;
    if (!good && !(hooks_.offer && (at_root_ || nodes_ % 16 == 0))) return;
    Choice option_of(all_, no_option);
    write_choice(terms, chosen, option_of);
    if (good)
        accept(*price, option_of);
    else if (const auto best = hooks_.offer(option_of))
        cutoff_ = std::min(cutoff_, *best);
}

// Parts that nothing ties together are solved one after the other, the least first: each must leave
// room below the cutoff for what the others cost at least.
template <class Cost>
void PortfolioTree<Cost>::take_apart(const Terms& terms, std::vector<Terms> parts) {
    std::ranges::sort(parts, {}, [](const Terms& part) { return part.cells(); });
    const bool to_offer = at_root_ && hooks_.offer;
    Cost sum = terms.base;
    Choice option_of(all_, no_option);
    for (auto& part : parts) {
        TreeHooks<Cost> hooks{{}, {}, hooks_.known || answer_.found};
        hooks.goes_on = [&](Cost inner) {
            current_ = std::max(current_, std::min(cutoff_, sum + inner));
            return !stop();
        };
        if (to_offer)
            hooks.offer = [&](const Choice& chosen) -> std::optional<Cost> {
                static_cast<void>(hooks_.offer(chosen));
                return std::nullopt;
            };
        PortfolioTree tree{std::move(part), cutoff_ - sum, all_, nodes_, std::move(hooks)};
        const auto answer = tree.run();
        if (stopped_ || !answer.found) return;
        sum += answer.bound;
        for (std::size_t area = 0; area < all_; ++area)
            if (answer.option_of[area] != no_option) option_of[area] = answer.option_of[area];
    }
    write_settled(terms, option_of);
    accept(sum, option_of);
}

// The undecided first: those whose second option costs least beyond the first, of many pairs.
template <class Cost>
std::vector<std::uint32_t> PortfolioTree<Cost>::candidates(const Terms& terms) const {
    const auto least = least_with(terms);
    std::vector<std::tuple<Cost, std::int64_t, std::uint32_t>> order;
    for (std::uint32_t v = 0; v < terms.areas(); ++v) {
        auto costs = least[v];
        std::ranges::nth_element(costs, costs.begin() + 1);
        order.emplace_back(costs[1] - *std::min_element(costs.begin(), costs.begin() + 1),
            -static_cast<std::int64_t>(terms.pairs_of[v].size()), v);
    }
    std::ranges::sort(order);
    std::vector<std::uint32_t> best;
    for (const auto& [cost, pairs, v] : order)
        if (best.size() < most_candidates) best.push_back(v);
    return best;
}

template <class Cost>
std::vector<typename PortfolioTree<Cost>::Child> PortfolioTree<Cost>::children(
    const Terms& terms, std::uint32_t here) {
    std::vector<Child> all;
    for (std::uint32_t i = 0; i < terms.own[here].size(); ++i) {
        auto child = terms;
        if (keep_only(child, here, i) &&
            tighten<Cost>(child, cutoff_, when_tried, [&] { return stop(); }))
            all.push_back({i, std::move(child)});
    }
    return all;
}

// About how large the trees below the children will be, together.
template <class Cost>
std::int64_t PortfolioTree<Cost>::hardness(const std::vector<Child>& all, Cost base) const {
    std::int64_t sum = 0;
    for (const auto& child : all) {
        const auto part = static_cast<std::int64_t>(
            (static_cast<Wide>(cutoff_ - child.terms.base) << 10) / (cutoff_ - base));
        sum += part * part * part + 1;
    }
    return sum;
}

// Tries some areas a little way (strong branching) and takes the one that closes most. Options
// found to be too dear on the way are dropped at once.
template <class Cost> void PortfolioTree<Cost>::branch(Terms terms) {
    std::vector<Child> best;
    std::optional<std::int64_t> least;
    for (const auto v : candidates(terms)) {
        auto all = children(terms, v);
        if (stopped_ || all.empty()) return;
        const bool fewer = all.size() < terms.own[v].size();
        if (all.size() == 1) {
            open(std::move(all[0].terms));
            return;
        }
        const auto hard = hardness(all, terms.base);
        if (fewer) {
            Marks keep(terms.areas());
            for (std::size_t w = 0; w < terms.areas(); ++w)
                keep[w].assign(terms.own[w].size(), w != v);
            for (const auto& child : all) keep[v][child.option] = 1;
            keep_options(terms, keep);
        }
        if (!least || hard < *least) {
            least = hard;
            best = std::move(all);
        }
    }
    std::ranges::sort(
        best, std::ranges::greater{}, [](const Child& child) { return child.terms.base; });
    for (auto& child : best) open(std::move(child.terms));
}

template class PortfolioTree<std::int64_t>;
template class PortfolioTree<Wide>;

} // namespace samdrift
