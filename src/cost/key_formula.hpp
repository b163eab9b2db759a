// A key as a person writes it, read into exact parts: "brukere", "likt", "eieren alene",
// "1/3 likt + 2/3 innbyggere", "30 % likt + 70 % innbyggere", "faste beløp (Sande 50 000) +
// brukere", "trinnpris innbyggere (inntil 5 000: 100 000; over: 250 000)", or another key's name.
// docs/model/allocation_key.md says all that is understood.
#pragma once
#include "base/fraction.hpp"
#include "base/money.hpp"
#include "base/result.hpp"
#include "schema/texts.hpp"
#include <map>
#include <span>
#include <string>
#include <vector>

namespace samdrift {

enum class TermKind { driver, equal, owner_alone, fixed, steps, key };

struct KeyStep {
    std::optional<std::int64_t> up_to; // counted in; none: all above the others
    Money price;
    bool operator==(const KeyStep&) const = default;
};

struct FixedAmount {
    std::string owner; // folded
    Money amount;
    bool operator==(const FixedAmount&) const = default;
};

struct KeyTerm {
    TermKind kind = TermKind::driver;
    Fraction share{1, 1};
    std::string name = {};               // of the driver, or of the key
    std::vector<KeyStep> steps = {};     // smallest first
    std::vector<FixedAmount> fixed = {}; // has no share
    bool operator==(const KeyTerm&) const = default;
};

struct KeyFormula {
    std::vector<KeyTerm> terms;
    bool operator==(const KeyFormula&) const = default;
};

// The drivers everybody has; a cooperation's own come beside them.
inline constexpr std::string_view users_driver = "brukere", identities_driver = "brukeridenter",
                                  devices_driver = "enheter", employees_driver = "ansatte",
                                  inhabitants_driver = "innbyggere";

// What the words of a formula may be, beside the words of the language of keys.
struct KeyWords {
    std::span<const std::string> drivers, keys;
};

// Codes, with the formula as value: key_empty, key_word_unknown, key_share_missing, key_share_sum
// (arguments sum), key_share_unreadable, key_list_unreadable, key_steps_unordered, key_not_mixed
// (the owner alone and steps of one line are whole keys). The place is left to the caller.
Result<KeyFormula> read_key(std::string_view text, const KeyWords&);

// A formula with the keys it refers to put in their place, each with its part of the share.
// Codes: key_refers_to_itself (value: the way round, "A → B → A"), key_not_mixed,
// key_share_unreadable (parts too fine to count with). A key that is not among them was found wrong
// before: no problem is said again, and there is no value.
Result<KeyFormula> resolved_key(
    const std::string& name, const std::map<std::string, KeyFormula>& keys);

// The words of a driver or a term, as people read them.
std::string driver_words(Language, const std::string& driver);
std::string term_words(Language, const KeyTerm&);
std::string share_words(Language, Fraction); // "1/3", "30 %"

} // namespace samdrift
