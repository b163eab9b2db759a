#include "cost/split.hpp"
#include <algorithm>
#include <cassert>
#include <numeric>

namespace samdrift {
namespace {

__extension__ using WideUnsigned = unsigned __int128;

constexpr std::uint64_t largest_whole = std::uint64_t{1} << 62;

std::uint64_t high_half(std::uint64_t a, std::uint64_t b) {
    return static_cast<std::uint64_t>((WideUnsigned{a} * b) >> 64);
}

} // namespace

// Without a division for each part: total × weight ÷ whole is weight × (total ÷ whole), whose
// fraction is kept in 64 bits. What comes out is the exact part or one less; the remainder tells.
// Returns how many øre are left.
std::uint64_t Splitter::round_down(std::uint64_t magnitude, std::uint64_t whole,
    std::span<const std::int64_t> weights, std::span<Money> shares) {
    const std::uint64_t each = magnitude / whole;
    const auto ratio = static_cast<std::uint64_t>((WideUnsigned{magnitude % whole} << 64) / whole);
    std::uint64_t given = 0;
    rests_.resize(weights.size());
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const auto weight = static_cast<std::uint64_t>(weights[i]);
        std::uint64_t part = weight * each + high_half(weight, ratio);
        std::uint64_t rest = magnitude * weight - part * whole;
        const std::uint64_t one_more = rest >= whole;
        part += one_more;
        rest -= one_more ? whole : 0;
        rests_[i] = rest;
        shares[i].oere = static_cast<std::int64_t>(part);
        given += part;
    }
    return magnitude - given;
}

void Splitter::hand_out(std::uint64_t left, std::uint64_t whole, std::span<Money> shares) {
    const auto count = rests_.size();
    if (whole >> 48 == 0 && count >> 16 == 0) { // remainder and place in one word
        packed_.resize(count);
        for (std::size_t i = 0; i < count; ++i) packed_[i] = rests_[i] << 16 | (65'535 - i);
        std::nth_element(packed_.begin(), packed_.begin() + static_cast<std::ptrdiff_t>(left) - 1,
            packed_.end(), std::greater{});
        for (std::size_t i = 0; i < left; ++i) ++shares[65'535 - (packed_[i] & 65'535)].oere;
        return;
    }
    order_.resize(count);
    std::iota(order_.begin(), order_.end(), 0u);
    std::nth_element(order_.begin(), order_.begin() + static_cast<std::ptrdiff_t>(left) - 1,
        order_.end(), [&](std::uint32_t a, std::uint32_t b) {
            return rests_[a] != rests_[b] ? rests_[a] > rests_[b] : a < b;
        });
    for (std::size_t i = 0; i < left; ++i) ++shares[order_[i]].oere;
}

SplitOutcome Splitter::split(
    Money total, std::span<const std::int64_t> weights, std::span<Money> shares) {
    assert(weights.size() == shares.size());
    WideUnsigned sum = 0;
    std::int64_t any = 0; // negative when one of them is
    for (const auto weight : weights) {
        any |= weight;
        sum += static_cast<std::uint64_t>(weight);
    }
    if (any < 0) return SplitOutcome::negative_weight;
    if (total > largest_total || total.oere < -largest_total.oere || sum > largest_whole)
        return SplitOutcome::too_large;
    if (total.oere == 0) {
        std::ranges::fill(shares, Money{});
        return SplitOutcome::split;
    }
    if (sum == 0) return SplitOutcome::no_driver;
    const bool credit = total.oere < 0;
    const auto magnitude = static_cast<std::uint64_t>(credit ? -total.oere : total.oere);
    const auto whole = static_cast<std::uint64_t>(sum);
    const auto left = round_down(magnitude, whole, weights, shares);
    assert(left < weights.size());
    if (left > 0) hand_out(left, whole, shares);
    if (credit)
        for (auto& share : shares) share.oere = -share.oere;
    return SplitOutcome::split;
}

} // namespace samdrift
