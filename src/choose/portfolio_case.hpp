// A cooperation's choice as numbers for the optimiser: its options with their prices, integrations
// between areas as ties, and what people demand as rules; and the way back from its numbers.
#pragma once
#include "choose/portfolio.hpp"
#include "choose/price.hpp"

namespace samdrift {

// What stands behind a rule of the problem, for when rules contradict.
struct RuleBehind {
    ChoiceReason reason;            // in words, with the rows
    std::vector<std::string> areas; // codes; empty: the whole portfolio
};

struct CaseArea {
    std::vector<AreaCandidate> candidates;
    std::vector<PricedOption> options;
    const ChoiceRule* interim = nullptr; // what is chosen is kept until its day
    const ChoiceRule* defer = nullptr;
};

struct PortfolioCase {
    std::vector<CaseArea> areas;   // as in the facts
    PortfolioProblem problem;      // its areas and options are numbered as here
    std::vector<RuleBehind> rules; // beside problem.rules
};

// facts, rates and weights are kept by the one who calls, for as long as the case.
PortfolioCase portfolio_case(const PriceBasis&, std::span<const WeightedCriterion> weights);

// The integrations between areas that are lost when these options are chosen.
std::vector<const FlowFact*> lost_between(
    const PriceBasis&, const PortfolioCase&, std::span<const std::uint32_t> option_of);

// What the option costs in a year of the horizon, counted from 0: the yearly lines, and in the
// first year what is paid once. What may come (exposure), what is saved (breaks) and points are no
// payments.
Money paid_in_year(const PricedOption&, std::int64_t year);

// The rules of `rammer` and the knock-outs, into problem.rules with what stands behind each. Rules
// without an effect on the choice of options (deviation) give none.
void add_rules(const PriceBasis&, PortfolioCase&);

} // namespace samdrift
