// What comes after the best answer: the next ones, and each area's second choice.
#include "choose/portfolio_solve.hpp"
#include <algorithm>

namespace samdrift {
namespace {

// A part of what is left: all answers with these options, and the best of them if it is known.
struct RankedPart {
    Marks allowed;
    PortfolioAnswer best;
    std::size_t fixed = 0; // the areas before it have one option
};

std::int64_t preference_of(const PortfolioProblem& p, const Choice& option_of) {
    std::int64_t sum = 0;
    for (std::size_t area = 0; area < p.preference.size(); ++area)
        sum += p.preference[area][option_of[area]];
    return sum;
}

// Takes the best answer out of a part and splits the rest (Lawler 1972): in the n-th of the new
// parts the areas before n are as in that answer, and n is not. False: it was stopped.
bool split(const PortfolioProblem& problem, const RankedPart& part, const PortfolioWatcher& watcher,
    std::vector<RankedPart>& parts) {
    const auto& option_of = part.best.option_of;
    auto allowed = part.allowed;
    for (std::size_t area = part.fixed; area < problem.cost.size(); ++area) {
        RankedPart rest{allowed, {}, area};
        rest.allowed[area][option_of[area]] = 0;
        std::ranges::fill(allowed[area], 0);
        allowed[area][option_of[area]] = 1;
        if (std::ranges::count(rest.allowed[area], 1) == 0) continue;
        rest.best = answer(problem, {rest.allowed, option_of, false, nullptr}, watcher);
        if (rest.best.status == PortfolioStatus::infeasible) continue;
        if (rest.best.status != PortfolioStatus::optimal) return false;
        parts.push_back(std::move(rest));
    }
    return true;
}

} // namespace

std::vector<PortfolioAnswer> next_best(const PortfolioProblem& problem, const PortfolioAnswer& best,
    std::size_t k, const PortfolioWatcher& watcher) {
    std::vector<PortfolioAnswer> next;
    if (best.option_of.empty()) return next;
    std::vector<RankedPart> parts;
    if (k == 0 || !split(problem, {all_options(problem), best, 0}, watcher, parts)) return next;
    while (!parts.empty()) {
        const auto first = std::ranges::min_element(parts, {}, [&](const RankedPart& part) {
            return std::pair{part.best.cost, preference_of(problem, part.best.option_of)};
        });
        const auto part = std::move(*first);
        parts.erase(first);
        next.push_back(part.best);
        if (next.size() == k || !split(problem, part, watcher, parts)) break;
    }
    return next;
}

std::vector<SecondChoice> second_choices(
    const PortfolioProblem& problem, const PortfolioAnswer& best, const PortfolioWatcher& watcher) {
    std::vector<SecondChoice> seconds;
    if (best.option_of.empty()) return seconds;
    auto allowed = all_options(problem);
    for (std::size_t area = 0; area < problem.cost.size(); ++area) {
        allowed[area][best.option_of[area]] = 0;
        const auto other = answer(problem, {allowed, best.option_of, false, nullptr}, watcher);
        allowed[area][best.option_of[area]] = 1;
        auto& second = seconds.emplace_back();
        second.proven =
            other.status == PortfolioStatus::optimal || other.status == PortfolioStatus::infeasible;
        if (other.option_of.empty()) continue;
        second.option = other.option_of[area];
        second.margin = other.cost - best.cost;
    }
    return seconds;
}

} // namespace samdrift
