// What amounts of coming years are worth on the day the horizon starts.
#pragma once
#include "base/money.hpp"

namespace samdrift {

// Amounts fall at year's end. The factor Σ 1 ÷ (1 + rate)^k over the years is kept in 128 bits as
// whole parts of 10^18, each power rounded down, so that it is wrong by less than `years` of them;
// a present value is rounded once, to whole øre, half away from zero.
class PresentValue {
public:
    // years from 1 to 50; rate in hundredths of percent. Both as reckonable() allows.
    PresentValue(std::int64_t years, std::int64_t rate);
    // Above −100 %, and not so far below zero that a krone a year becomes more than 1000 of them.
    static bool reckonable(std::int64_t years, std::int64_t rate);
    std::int64_t years() const { return years_; }
    Money of_yearly(Money a_year) const;
    // The least yearly amount, in whole øre, whose present value is more than this one. more_than
    // must be from 0 up.
    Money least_yearly_above(Money more_than) const;

private:
    std::int64_t years_;
    Wide factor_ = 0;
};

} // namespace samdrift
