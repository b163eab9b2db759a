// One portfolio from beginning to end: built, answered soon, searched to proof.
#pragma once
#include "choose/portfolio.hpp"
#include "choose/portfolio_build.hpp"

namespace samdrift {

// What a question about a portfolio may add to it.
struct PortfolioQuestion {
    Marks allowed;                  // options marked 0 are left out
    Choice near;                    // where to begin, or empty
    bool any = false;               // the first answer will do
    std::uint64_t* nodes = nullptr; // goes on being counted, if it is given
};

PortfolioAnswer answer(
    const PortfolioProblem&, const PortfolioQuestion&, const PortfolioWatcher& = {});

} // namespace samdrift
