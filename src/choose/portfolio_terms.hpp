// The portfolio as own costs, pair costs and limits: what bounds, search and improvement work on.
// Costs are moved between the terms, options and areas disappear, and the price of what remains
// stays the same. Cost is std::int64_t where that is wide enough, else Wide.
#pragma once
#include "base/money.hpp"
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace samdrift {

using Choice = std::vector<std::uint32_t>; // [area here] → which of its options here
inline constexpr std::uint32_t no_option = ~std::uint32_t{0};

template <class Cost> struct PairCosts {
    std::uint32_t one = 0, other = 0; // areas here, one < other
    std::vector<Cost> cost;           // [of one × options of other + of other], from 0 up
};

// Amounts of what is chosen sum to at most `left`. In the own costs stands floor(multiplier ×
// amount ÷ 2^shift) for each option, and −floor(multiplier × left ÷ 2^shift) in the base: a valid
// bound, since the floors of the parts sum to no more than the floor of the sum.
template <class Cost> struct UseLimit {
    std::int64_t left = 0;
    std::vector<std::vector<std::int64_t>> amount; // [area here][option here]
    Cost multiplier = 0;
    int coarse = 0, shift = 0; // amounts count in units of 2^coarse

    Cost price(std::int64_t of) const {
        return static_cast<Cost>((static_cast<Wide>(multiplier) * (of >> coarse)) >> shift);
    }
};

// An area that is no longer among the terms: its option follows from those of its neighbours.
struct SettledArea {
    std::uint32_t area = 0;
    std::vector<std::uint32_t> neighbours;           // none, one or two areas
    std::vector<std::vector<std::uint32_t>> options; // of each neighbour, as they were
    std::vector<std::uint32_t> best; // [of the first × options of the second + of the second]
};

template <class Cost> struct PortfolioTerms {
    Cost base = 0;                                  // no answer has a price below it
    std::vector<std::uint32_t> area;                // [here] → the area it is
    std::vector<std::vector<std::uint32_t>> option; // [here][i] → the option it is
    std::vector<std::vector<Cost>> own;             // [here][i], from 0 up
    std::vector<PairCosts<Cost>> pairs;
    std::vector<std::vector<std::uint32_t>> pairs_of; // [here] → where it stands in `pairs`
    std::vector<UseLimit<Cost>> limits;
    std::vector<SettledArea> settled; // in the order they went

    std::size_t areas() const { return own.size(); }
    std::size_t cells() const; // how much memory it takes, in numbers
};

template <class Cost> void index_pairs(PortfolioTerms<Cost>&);

// Only the options that are marked remain. False: an area is left with none.
using Marks = std::vector<std::vector<char>>; // [here][i]
template <class Cost> bool keep_options(PortfolioTerms<Cost>&, const Marks& keep);
template <class Cost>
bool keep_only(PortfolioTerms<Cost>&, std::uint32_t here, std::uint32_t option);

// The least cost of each term goes to the base.
template <class Cost> void normalise(PortfolioTerms<Cost>&);

// What every option of an area uses is taken from the limit, so that the least amount is 0 in each
// area; options that no longer fit go; so does a limit that cannot be broken. False: nothing fits.
template <class Cost> bool fit_limits(PortfolioTerms<Cost>&);

// After fit_limits: whether an option of the area uses anything of a limit.
template <class Cost> bool uses_any(const PortfolioTerms<Cost>&, std::size_t here);

// After fit_limits: those that no pair and no limit ties together, each apart. `settled` and the
// base are not in them.
template <class Cost> std::vector<PortfolioTerms<Cost>> parts_of(const PortfolioTerms<Cost>&);

// The price of a choice, without the multipliers; none when a limit is broken.
template <class Cost>
std::optional<Cost> price_of(const PortfolioTerms<Cost>&, const Choice& chosen);

// Writes what is chosen here, and what follows for the settled areas, into `option_of`.
template <class Cost>
void write_choice(const PortfolioTerms<Cost>&, const Choice& chosen, Choice& option_of);

// Writes into `option_of` what the settled areas are when all others are there.
template <class Cost> void write_settled(const PortfolioTerms<Cost>&, Choice& option_of);

} // namespace samdrift
