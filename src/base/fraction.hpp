// A share as two whole numbers, so that nothing is rounded before it is shown.
#pragma once
#include <cstdint>
#include <string>

namespace samdrift {

struct Fraction {
    std::int64_t part = 0, whole = 1;
    bool operator==(const Fraction&) const = default;
};

// "0.841" : part ÷ whole with that many decimals, rounded half away from zero, without trailing
// zeros.
std::string decimal(Fraction, int decimals);

} // namespace samdrift
