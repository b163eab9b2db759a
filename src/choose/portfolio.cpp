#include "choose/portfolio.hpp"
#include "choose/portfolio_solve.hpp"
#include <algorithm>

namespace samdrift {
namespace {

bool keeps(const PortfolioProblem::Rule& rule, const std::vector<std::uint32_t>& option_of) {
    const auto chosen = [&](AreaOption of) { return option_of[of.area] == of.option; };
    if (std::ranges::any_of(rule.excludes, chosen)) return false;
    for (const auto& [one, other] : rule.excludes_together)
        if (chosen(one) && chosen(other)) return false;
    std::int64_t used = 0;
    for (const auto& use : rule.uses)
        if (chosen(use.chosen)) used += use.amount;
    return !rule.at_most || used <= *rule.at_most;
}

} // namespace

std::optional<std::int64_t> priced(
    const PortfolioProblem& p, const std::vector<std::uint32_t>& option_of) {
    for (const auto& rule : p.rules)
        if (!keeps(rule, option_of)) return std::nullopt;
    std::int64_t cost = 0;
    for (std::size_t area = 0; area < p.cost.size(); ++area) cost += p.cost[area][option_of[area]];
    for (const auto& tie : p.ties)
        if (option_of[tie.one.area] == tie.one.option &&
            option_of[tie.other.area] == tie.other.option)
            cost += tie.cost;
    return cost;
}

PortfolioAnswer choose_portfolio(const PortfolioProblem& problem, const PortfolioWatcher& watcher) {
    return answer(problem, {all_options(problem), {}, false, nullptr}, watcher);
}

} // namespace samdrift
