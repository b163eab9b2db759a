// A portfolio as people state it, made into terms; and made small enough for fast numbers.
#pragma once
#include "choose/portfolio.hpp"
#include "choose/portfolio_terms.hpp"

namespace samdrift {

// Costs are multiplied by `unit` and preferences added, so that the preference decides between
// equal costs and never more. Pairs that rules exclude cost so much that no answer has a price as
// high as `beyond`.
struct BuiltPortfolio {
    PortfolioTerms<Wide> terms;
    Wide unit = 1, beyond = 0;

    std::int64_t oere(
        Wide price) const; // rounded down: what an answer of that price costs at least
};

// Options marked 0 are left out, and so are those that rules exclude. None: an area has no option
// left, or a limit is broken by whatever is chosen.
std::optional<BuiltPortfolio> build(const PortfolioProblem&, const Marks& allowed);

Marks all_options(const PortfolioProblem&);

// The same below the cutoff, with its base taken off; prices from the cutoff up may be lower, never
// below it.
template <class Cost> PortfolioTerms<Cost> narrowed(const PortfolioTerms<Wide>&, Wide cutoff);

// Whether every sum that is reckoned on the way fits.
template <class Cost> bool fits(const PortfolioTerms<Wide>&, Wide cutoff);

} // namespace samdrift
