#include "choose/portfolio_case.hpp"
#include <algorithm>

namespace samdrift {
namespace {

// An integration between areas is lost unless both products are kept: it costs where the first is
// not, and as a tie where the first is and the second is not.
void add_flow(const PriceBasis& basis, PortfolioCase& made, const FlowFact& flow) {
    const auto& from_area = basis.facts.areas[flow.from.area];
    const auto& to_area = basis.facts.areas[flow.to.area];
    const auto price = basis.rates.money(RateKind::lost_integration, from_area.id).oere;
    if (price == 0) return;
    const auto& from = made.areas[flow.from.area].options;
    const auto& to = made.areas[flow.to.area].options;
    for (std::uint32_t a = 0; a < from.size(); ++a) {
        if (!keeps(from[a], from_area, flow.member, flow.from.product)) {
            made.problem.cost[flow.from.area][a] += price;
            continue;
        }
        for (std::uint32_t b = 0; b < to.size(); ++b)
            if (!keeps(to[b], to_area, flow.member, flow.to.product))
                made.problem.ties.push_back({{static_cast<std::uint32_t>(flow.from.area), a},
                    {static_cast<std::uint32_t>(flow.to.area), b}, price});
    }
}

} // namespace

PortfolioCase portfolio_case(const PriceBasis& basis, std::span<const WeightedCriterion> weights) {
    PortfolioCase made;
    for (std::size_t a = 0; a < basis.facts.areas.size(); ++a) {
        CaseArea area;
        area.candidates = candidates_of(basis.facts, a, weights, basis.rates);
        area.options = options_of(basis, a, area.candidates);
        for (const auto& rule : basis.facts.rows.rules) {
            if (!is_about(rule, basis.facts.areas[a])) continue;
            if (rule.rule == RuleKind::interim) area.interim = &rule;
            if (rule.rule == RuleKind::defer) area.defer = &rule;
        }
        auto& costs = made.problem.cost.emplace_back();
        auto& preference = made.problem.preference.emplace_back();
        for (const auto& o : area.options) {
            costs.push_back(o.cost.oere);
            preference.push_back(o.score_missed);
        }
        made.areas.push_back(std::move(area));
    }
    for (const auto& f : basis.facts.flows)
        if (f.from.area != f.to.area) add_flow(basis, made, f);
    add_rules(basis, made);
    return made;
}

std::vector<const FlowFact*> lost_between(
    const PriceBasis& basis, const PortfolioCase& made, std::span<const std::uint32_t> option_of) {
    const auto kept = [&](const FlowEnd& end, std::uint32_t member) {
        return keeps(made.areas[end.area].options[option_of[end.area]], basis.facts.areas[end.area],
            member, end.product);
    };
    std::vector<const FlowFact*> lost;
    for (const auto& f : basis.facts.flows)
        if (f.from.area != f.to.area && !(kept(f.from, f.member) && kept(f.to, f.member)))
            lost.push_back(&f);
    return lost;
}

Money paid_in_year(const PricedOption& option, std::int64_t year) {
    Money paid;
    for (const auto& line : option.lines) {
        const bool payment = line.part != CostPart::exposure && line.part != CostPart::breaks &&
                             line.part != CostPart::score;
        if (!payment) continue;
        if (line.yearly)
            paid += *line.yearly;
        else if (year == 0)
            paid += line.amount;
    }
    return paid;
}

} // namespace samdrift
