// Values as the columns of the landscape keep them: few bytes, and a mark within them for "absent".
#pragma once
#include "base/date.hpp"
#include "base/money.hpp"
#include <cstdint>
#include <limits>
#include <optional>
#include <type_traits>

namespace samdrift {

template <class T> class Packed;

// An enum or a yes/no in one byte.
template <class T>
requires(std::is_enum_v<T> || std::is_same_v<T, bool>) class Packed<T> {
public:
    Packed() = default;
    Packed(T value) : held_(static_cast<std::uint8_t>(value)) {}
    Packed(std::optional<T> value) : held_(value ? static_cast<std::uint8_t>(*value) : none) {}
    std::optional<T> get() const { return held_ == none ? std::nullopt : std::optional{value()}; }
    T value() const { return static_cast<T>(held_); } // must not be absent
    bool is(T other) const { return held_ == static_cast<std::uint8_t>(other); }
    bool absent() const { return held_ == none; }
    std::uint8_t byte() const { return held_; } // absent last

private:
    static constexpr std::uint8_t none = 0xff;
    std::uint8_t held_ = none;
};

template <> class Packed<std::int64_t> {
public:
    Packed() = default;
    Packed(std::optional<std::int64_t> value) : held_(value.value_or(none)) {}
    std::optional<std::int64_t> get() const {
        return absent() ? std::nullopt : std::optional{held_};
    }
    std::int64_t or_zero() const { return absent() ? 0 : held_; }
    bool absent() const { return held_ == none; }

private:
    static constexpr std::int64_t none = std::numeric_limits<std::int64_t>::min();
    std::int64_t held_ = none;
};

template <> class Packed<Money> {
public:
    Packed() = default;
    Packed(std::optional<Money> value) {
        if (value) oere_ = Packed<std::int64_t>{value->oere};
    }
    std::optional<Money> get() const {
        const auto oere = oere_.get();
        return oere ? std::optional{Money{*oere}} : std::nullopt;
    }
    Money or_zero() const { return {oere_.or_zero()}; }
    bool absent() const { return oere_.absent(); }

private:
    Packed<std::int64_t> oere_;
};

// A day as its number since 1970; days compare as numbers.
template <> class Packed<Date> {
public:
    Packed() = default;
    Packed(Date value) : Packed(std::optional{value}) {}
    Packed(std::optional<Date> value) {
        if (value)
            days_ =
                static_cast<std::int32_t>(std::chrono::sys_days{*value}.time_since_epoch().count());
    }
    std::optional<Date> get() const {
        if (absent()) return std::nullopt;
        return Date{std::chrono::sys_days{std::chrono::days{days_}}};
    }
    std::int32_t days() const { return days_; }
    bool absent() const { return days_ == none; }

private:
    static constexpr std::int32_t none = std::numeric_limits<std::int32_t>::min();
    std::int32_t days_ = none;
};

// The rule of valid_on() in usage.hpp, on packed days.
inline bool valid_on(Packed<Date> from, Packed<Date> to, Packed<Date> day) {
    return (from.absent() || from.days() <= day.days()) && (to.absent() || day.days() < to.days());
}

} // namespace samdrift
