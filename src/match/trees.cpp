#include "match/trees.hpp"
#include <algorithm>
#include <cmath>

namespace samdrift {
namespace {

// The same sign of many pairs, answered by one machine instruction.
constexpr std::size_t at_once = 16;
using Lane [[gnu::vector_size(at_once)]] = std::uint8_t;

} // namespace

void ask(const Forest& forest, std::span<const Signs> pairs, std::span<std::int32_t> add_to) {
    std::array<Lane, signs> by_sign{};
    for (std::size_t began = 0; began < pairs.size(); began += at_once) {
        const std::size_t n = std::min(at_once, pairs.size() - began);
        for (std::size_t p = 0; p < n; ++p)
            for (std::size_t s = 0; s < signs; ++s) by_sign[s][p] = pairs[began + p][s];
        std::array<std::int32_t, at_once> sums{};
        for (const auto& tree : forest.trees) {
            Lane leaf{};
            for (std::size_t d = 0; d < Tree::depth; ++d) {
                const auto above = by_sign[tree.sign[d]] > tree.above[d];
                const auto one = static_cast<std::uint8_t>(1u << d);
                leaf |= reinterpret_cast<const Lane&>(above) & one;
            }
            for (std::size_t p = 0; p < at_once; ++p) sums[p] += tree.answer[leaf[p]];
        }
        for (std::size_t p = 0; p < n; ++p) add_to[began + p] += forest.start + sums[p];
    }
}

int chance(std::int32_t log_odds) {
    return static_cast<int>(
        std::lround(1000 / (1 + std::exp(-static_cast<double>(log_odds) / 1000))));
}

} // namespace samdrift
