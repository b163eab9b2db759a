#include "app/choose.hpp"
#include "choose/scenario_rules.hpp"

namespace samdrift {
namespace {

using Clock = std::chrono::steady_clock;

// Stops when the time is out, or whoever asked wants it to.
PortfolioWatcher until(Clock::time_point deadline, const ChooseWatcher& watcher) {
    return [deadline, &watcher](const PortfolioProgress& progress) {
        return Clock::now() < deadline && (!watcher || watcher(progress));
    };
}

} // namespace

Result<ChooseAnswer> choose(App& app, const User& user, const ReadRequest& request,
    const ChooseAsked& asked, const ChooseWatcher& watcher) {
    const auto reading = read(app, user, request);
    if (!reading) return reading.problems;
    auto rows = choice_rows(*reading->landscape, reading->cooperation, asked.scenario);
    if (!rows) return rows.problems;
    const auto weights = product_weights(rows->criteria);
    const RateTable rates{rows->rates};
    auto problems = weights.problems;
    for (auto& p : unusable(rates)) problems.push_back(std::move(p));
    if (!problems.empty()) return problems;

    const auto start = Clock::now();
    const auto facts = choice_facts(
        *reading->landscape, reading->cooperation, reading->as_of, std::move(*rows.value));
    const auto basis = price_basis(facts, rates);
    const auto made = portfolio_case(basis, *weights);
    auto found = find_choice(made, static_cast<std::size_t>(asked.alternatives),
        until(start + std::chrono::seconds{asked.seconds}, watcher));
    found.milliseconds =
        std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start).count();
    return choose_answer(basis, made, found);
}

} // namespace samdrift
