// Fitted trees that read the signs of a pair. Each tree asks the same question of all its nodes on
// a level (oblivious trees), so that many pairs are answered at once without a branch.
#pragma once
#include "match/evidence.hpp"
#include <span>

namespace samdrift {

struct Tree {
    static constexpr std::size_t depth = 4;
    std::array<std::uint8_t, depth> sign{};                     // which sign is asked about
    std::array<std::uint8_t, depth> above{};                    // is it above this?
    std::array<std::int16_t, std::size_t{1} << depth> answer{}; // thousandths of log odds
};

struct Forest {
    std::int32_t start = 0; // thousandths of log odds before any tree
    std::span<const Tree> trees;
};

// Numbers fitted by `samdrift-bench match-fit`, each forest going on where the one before ends: by
// the two names alone, with who else is near where two lists are held against each other, and with
// prices.
extern const Forest fitted_names, fitted_lists, fitted_prices;

// Thousandths of log odds, one for each pair.
void ask(const Forest&, std::span<const Signs> pairs, std::span<std::int32_t> add_to);

// Log odds in thousandths as a chance in thousandths.
int chance(std::int32_t log_odds);

} // namespace samdrift
