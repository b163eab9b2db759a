#include "choose/present_value.hpp"
#include <cassert>
#include <optional>

namespace samdrift {

static constexpr Wide unit = 1'000'000'000'000'000'000;

static constexpr Wide most = unit * 1000;

// None when the factor is more than `most`.
static std::optional<Wide> factor(std::int64_t years, std::int64_t rate) {
    Wide power = unit, sum = 0;
    for (std::int64_t k = 0; k < years && sum <= most; ++k) {
        power = power * 10'000 / (10'000 + rate);
        sum += power;
    }
    return sum <= most ? std::optional{sum} : std::nullopt;
}

bool PresentValue::reckonable(std::int64_t years, std::int64_t rate) {
    return years >= 1 && years <= 50 && rate > -10'000 && factor(years, rate).has_value();
}

PresentValue::PresentValue(std::int64_t years, std::int64_t rate)
    : years_(years), factor_(factor(years, rate).value_or(0)) {
    assert(reckonable(years, rate));
}

Money PresentValue::of_yearly(Money a_year) const {
    const Wide product = Wide{a_year.oere} * factor_;
    const Wide half = unit / 2;
    return {static_cast<std::int64_t>((product >= 0 ? product + half : product - half) / unit)};
}

Money PresentValue::least_yearly_above(Money more_than) const {
    auto a_year = static_cast<std::int64_t>(Wide{more_than.oere} * unit / factor_);
    while (a_year > 0 && of_yearly({a_year - 1}) > more_than) --a_year;
    while (of_yearly({a_year}) <= more_than) ++a_year;
    return {a_year};
}

} // namespace samdrift
