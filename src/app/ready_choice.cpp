#include "app/ready_choice.hpp"

namespace samdrift {

ReadyChoice::ReadyChoice(ChoiceFacts f, RateTable r, std::vector<WeightedCriterion> w)
    : facts(std::move(f))
    , rates(std::move(r))
    , weights(std::move(w))
    , basis(price_basis(facts, rates))
    , made(portfolio_case(basis, weights)) {}

Result<std::shared_ptr<const ReadyChoice>> ready_choice(
    const Reading& reading, const std::string& scenario, std::span<const Criterion> tried) {
    auto rows = choice_rows(*reading.landscape, reading.cooperation, scenario);
    if (!rows) return rows.problems;
    if (!tried.empty()) rows.value->criteria.assign(tried.begin(), tried.end());
    auto weights = product_weights(rows->criteria, rows->scenario);
    RateTable rates{rows->rates};
    auto problems = weights.problems;
    for (auto& p : unusable(rates)) problems.push_back(std::move(p));
    if (!problems.empty()) return problems;
    auto facts = choice_facts(
        *reading.landscape, reading.cooperation, reading.as_of, std::move(*rows.value));
    return std::shared_ptr<const ReadyChoice>{std::make_shared<ReadyChoice>(
        std::move(facts), std::move(rates), std::move(*weights.value))};
}

PortfolioWatcher watcher_until(std::int64_t seconds, ChooseWatcher watcher) {
    using Clock = std::chrono::steady_clock;
    const auto deadline = Clock::now() + std::chrono::seconds{seconds};
    return [deadline, watcher = std::move(watcher)](const PortfolioProgress& progress) {
        return Clock::now() < deadline && (!watcher || watcher(progress));
    };
}

} // namespace samdrift
