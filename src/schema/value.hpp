// The few kinds of value a field may hold. A new kind is added here, and nowhere else.
#pragma once
#include "base/date.hpp"
#include "base/decimal.hpp"
#include "base/fraction.hpp"
#include "base/id.hpp"
#include "base/money.hpp"
#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace samdrift {

// What JSON, SQL and a spreadsheet's cell can all carry.
using Value = std::variant<std::monostate, bool, std::int64_t, std::string>;
inline bool absent(const Value& v) { return std::holds_alternative<std::monostate>(v); }

// A value as it stands in its object, for who only reads it: nothing is copied.
using Seen = std::variant<std::monostate, bool, std::int64_t, std::string_view, Date>;
Value value_of(const Seen&);

// any: a Value as it is; object and list: described types inside others (never in a table).
enum class Kind {
    boolean,
    integer,
    money,
    date,
    text,
    choice,
    reference,
    fraction,
    any,
    object,
    list,
    decimal
};

// One value of a choice: its name in JSON and SQL, and the word people write in their sheets.
struct Choice {
    std::string_view name, word;
};
// An enum becomes a choice by naming its values, in order:
// choices_of<Colour> = {{{"red", "rød"}, {"green", "grønn"}}}; and type_name_of<Colour> = "Colour".
template <class E> inline constexpr std::array<Choice, 0> choices_of{};
template <class E> inline constexpr std::string_view type_name_of{};

// A value of whatever kind, for rows of which the reader knows no more than the description.
struct AnyValue {
    Value value;
    bool operator==(const AnyValue&) const = default;
};

// Specialised once for each kind of value, never for an entity: see() reads what is held, unpack()
// takes a value in. What has no form to be seen in has pack(), which makes one.
template <class T> struct Codec;

template <> struct Codec<bool> {
    static constexpr Kind kind = Kind::boolean;
    static Seen see(bool b) { return b; }
    static std::optional<bool> unpack(const Value& v) {
        const auto* b = std::get_if<bool>(&v);
        return b ? std::optional{*b} : std::nullopt;
    }
};
template <> struct Codec<std::int64_t> {
    static constexpr Kind kind = Kind::integer;
    static Seen see(std::int64_t i) { return i; }
    static std::optional<std::int64_t> unpack(const Value& v) {
        const auto* i = std::get_if<std::int64_t>(&v);
        return i ? std::optional{*i} : std::nullopt;
    }
};
template <> struct Codec<int> {
    static constexpr Kind kind = Kind::integer;
    static Seen see(int i) { return std::int64_t{i}; }
    static std::optional<int> unpack(const Value& v) {
        const auto* i = std::get_if<std::int64_t>(&v);
        const bool fits =
            i && *i >= std::numeric_limits<int>::min() && *i <= std::numeric_limits<int>::max();
        return fits ? std::optional{static_cast<int>(*i)} : std::nullopt;
    }
};
template <> struct Codec<Money> {
    static constexpr Kind kind = Kind::money;
    static Seen see(Money m) { return m.oere; }
    static std::optional<Money> unpack(const Value& v) {
        const auto* i = std::get_if<std::int64_t>(&v);
        return i ? std::optional{Money{*i}} : std::nullopt;
    }
};
template <> struct Codec<Decimal> {
    static constexpr Kind kind = Kind::decimal;
    static Seen see(Decimal d) { return d.hundredths; }
    static std::optional<Decimal> unpack(const Value& v) {
        const auto* i = std::get_if<std::int64_t>(&v);
        return i ? std::optional{Decimal{*i}} : std::nullopt;
    }
};
template <> struct Codec<Date> {
    static constexpr Kind kind = Kind::date;
    static Seen see(Date d) { return d; }
    static std::optional<Date> unpack(const Value& v) {
        const auto* s = std::get_if<std::string>(&v);
        return s ? read_iso(*s) : std::nullopt;
    }
};
template <> struct Codec<std::string> {
    static constexpr Kind kind = Kind::text;
    static Seen see(std::string_view s) { return s; }
    static std::optional<std::string> unpack(const Value& v) {
        const auto* s = std::get_if<std::string>(&v);
        return s ? std::optional{*s} : std::nullopt;
    }
};
template <> struct Codec<Fraction> {
    static constexpr Kind kind = Kind::fraction;
    static Value pack(Fraction f) { return decimal(f, 6); } // written as a number in JSON
    static std::optional<Fraction> unpack(const Value&) { return std::nullopt; } // never comes in
};
template <> struct Codec<AnyValue> {
    static constexpr Kind kind = Kind::any;
    static Value pack(const AnyValue& a) { return a.value; }
    static std::optional<AnyValue> unpack(const Value& v) { return AnyValue{v}; }
};
template <class Of> struct Codec<Id<Of>> {
    static constexpr Kind kind = Kind::reference;
    static Seen see(Id<Of> id) { return id.number; }
    static std::optional<Id<Of>> unpack(const Value& v) {
        const auto* n = std::get_if<std::int64_t>(&v);
        return n ? std::optional{Id<Of>{*n}} : std::nullopt;
    }
};
// Which of the choices the value names; none: no one of them.
std::optional<std::size_t> choice_at(std::span<const Choice>, const Value&);

template <class E>
requires std::is_enum_v<E>
struct Codec<E> {
    static constexpr Kind kind = Kind::choice;
    static Seen see(E e) { return choices_of<E>[static_cast<std::size_t>(e)].name; }
    static std::optional<E> unpack(const Value& v) {
        const auto at = choice_at(choices_of<E>, v);
        return at ? std::optional{static_cast<E>(*at)} : std::nullopt;
    }
};

template <class E> std::string_view name_of(E e) {
    return choices_of<E>[static_cast<std::size_t>(e)].name;
}

} // namespace samdrift
