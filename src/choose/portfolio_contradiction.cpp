// Rules that cannot all be kept, as few as several tries find.
#include "choose/portfolio_solve.hpp"
#include <algorithm>
#include <numeric>

namespace samdrift {
namespace {

using Rules = std::vector<std::size_t>;

class Contradiction {
public:
    Contradiction(const PortfolioProblem& problem, const PortfolioWatcher& watcher)
        : problem_(problem), watcher_(watcher) {
        for (const auto& costs : problem.cost) without_.cost.emplace_back(costs.size());
    }

    bool stopped() const { return stopped_; }

    // Whether some choice keeps all of these. Costs do not count: the first answer will do.
    bool can_keep(const Rules& rules) {
        without_.rules.clear();
        for (const auto r : rules) without_.rules.push_back(problem_.rules[r]);
        const auto found =
            answer(without_, {all_options(without_), {}, true, nullptr}, watcher_).status;
        if (found == PortfolioStatus::unknown) stopped_ = true;
        return found != PortfolioStatus::infeasible;
    }

    // Each rule that the rest contradict without is let go, in this order (deletion filter).
    Rules filtered(Rules rules) {
        for (std::size_t i = 0; i < rules.size() && !stopped_;) {
            auto rest = rules;
            rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i));
            if (can_keep(rest))
                ++i;
            else
                rules = std::move(rest);
        }
        return rules;
    }

private:
    const PortfolioProblem& problem_;
    const PortfolioWatcher& watcher_;
    PortfolioProblem without_; // costs
    bool stopped_ = false;
};

// The rules in other orders, so that each of the set is among the first to go in one of them.
std::vector<Rules> orders(const Rules& all, const Rules& set) {
    std::vector<Rules> orders{Rules{all.rbegin(), all.rend()}};
    for (const auto first : set) {
        Rules order{first};
        for (const auto r : all)
            if (r != first) order.push_back(r);
        orders.push_back(std::move(order));
    }
    return orders;
}

} // namespace

std::vector<std::size_t> contradiction(
    const PortfolioProblem& problem, const PortfolioWatcher& watcher) {
    Rules all(problem.rules.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    Contradiction tries{problem, watcher};
    if (tries.can_keep(all)) return {};
    for (const auto rule : all)
        if (!tries.can_keep({rule})) return {rule};
    auto smallest = tries.filtered(all);
    if (tries.stopped()) return {};
    for (const auto& order : orders(all, smallest)) {
        if (smallest.size() == 2 || tries.stopped()) break;
        const auto set = tries.filtered(order);
        if (!tries.stopped() && set.size() < smallest.size()) smallest = set;
    }
    std::ranges::sort(smallest);
    return smallest;
}

} // namespace samdrift
