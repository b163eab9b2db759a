// Money is whole øre. Products of money and weights are taken in 128 bits.
#pragma once
#include <compare>
#include <cstdint>

namespace samdrift {

struct Money {
    std::int64_t oere = 0;
    auto operator<=>(const Money&) const = default;
    Money& operator+=(Money other) {
        oere += other.oere;
        return *this;
    }
};
inline Money operator+(Money a, Money b) { return {a.oere + b.oere}; }
inline Money operator-(Money a, Money b) { return {a.oere - b.oere}; }

__extension__ using Wide = __int128;

// total × part ÷ whole, rounded half away from zero. whole must not be 0.
Money proportion(Money total, std::int64_t part, std::int64_t whole);

} // namespace samdrift
