// Steps done by hand because systems do not meet: how often, how long, and what the time costs a
// year.
#pragma once
#include "base/money.hpp"
#include "register/block.hpp"

namespace samdrift {

// What an hour of the municipalities' own people is held to cost, in øre: 650 kroner.
inline constexpr Money internal_hourly_rate{65'000};

struct Breaks {
    std::int64_t breaks = 0, times = 0, minutes = 0; // a year; unknown counts as none
    bool marked = false;                             // some figure is an example or an estimate
    Breaks& operator+=(const Breaks&);
    bool operator==(const Breaks&) const = default;
};

bool is_break(const ProcessColumns&, std::uint32_t row);
Breaks breaks_in(const Block&, Rows processes);

Money cost_of(std::int64_t minutes, Money hourly_rate); // rounded once, half away from zero
std::int64_t whole_hours(std::int64_t minutes);         // rounded half away from zero

} // namespace samdrift
