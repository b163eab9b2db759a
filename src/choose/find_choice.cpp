#include "choose/portfolio_views.hpp"

namespace samdrift {

ChoiceFound find_best(const PortfolioCase& made, const PortfolioWatcher& watcher) {
    ChoiceFound found;
    if (made.areas.empty()) {
        found.best.status = PortfolioStatus::optimal;
        return found;
    }
    found.best = choose_portfolio(made.problem, watcher);
    if (found.best.status == PortfolioStatus::infeasible)
        found.contradiction = contradiction(made.problem, watcher);
    return found;
}

ChoiceFound find_choice(
    const PortfolioCase& made, std::size_t next, const PortfolioWatcher& watcher) {
    auto found = find_best(made, watcher);
    if (made.areas.empty() || found.best.status != PortfolioStatus::optimal) return found;
    found.second = second_choices(made.problem, found.best, watcher);
    if (next > 0) found.next = next_best(made.problem, found.best, next, watcher);
    return found;
}

} // namespace samdrift
