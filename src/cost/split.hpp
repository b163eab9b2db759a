// A total shared over weights, to the øre: the method of the largest remainder (Hamilton). Each
// part is the exact share rounded down; the øre that are left go one by one to the largest
// remainders, and where those are equal, to the owner that comes first. A negative total, a credit,
// is shared as its magnitude, so that a bill taken back gives everybody back what they paid.
#pragma once
#include "base/money.hpp"
#include <span>
#include <vector>

namespace samdrift {

// In the order they are looked for. A total or a sum of weights can be too large to count with.
enum class SplitOutcome { split, negative_weight, too_large, no_driver };

// No total is larger than this, in either direction: 9 000 000 000 000 kroner.
inline constexpr Money largest_total{900'000'000'000'000};

// Holds room that is used again from split to split.
class Splitter {
public:
    // shares is as long as weights and is written when the outcome is split: then it sums to the
    // total, a weight of 0 has 0, and each share is less than one øre from the exact one.
    // no_driver: all weights are 0, and so is nothing said of who should pay. Of a total of 0,
    // everybody's share is 0 whatever the weights.
    SplitOutcome split(Money total, std::span<const std::int64_t> weights, std::span<Money> shares);

private:
    std::vector<std::uint64_t> packed_;
    std::vector<std::uint64_t> rests_;
    std::vector<std::uint32_t> order_;

    std::uint64_t round_down(std::uint64_t magnitude, std::uint64_t whole,
        std::span<const std::int64_t> weights, std::span<Money> shares);
    void hand_out(std::uint64_t left, std::uint64_t whole, std::span<Money> shares);
};

} // namespace samdrift
