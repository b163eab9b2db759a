// A number with two decimals at most, as whole hundredths: points, weights, rates. Never money.
#pragma once
#include <compare>
#include <cstdint>

namespace samdrift {

struct Decimal {
    std::int64_t hundredths = 0;
    auto operator<=>(const Decimal&) const = default;
};
// 25 as hundredths, for limits.
constexpr std::int64_t hundredths(std::int64_t whole) { return whole * 100; }

} // namespace samdrift
