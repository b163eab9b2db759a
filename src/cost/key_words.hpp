// The words a key may be written in, Bokmål and English, and the numbers among them.
#pragma once
#include "cost/key_formula.hpp"

namespace samdrift {

enum class KeyWord { equal, owner_alone, fixed, steps, key, rest };

// Small letters, ⅓ as 1/3, white space single: what the functions below are asked about.
std::string plain_key(std::string_view);

bool is_word(KeyWord, std::string_view);
// What follows one of the words; none when the text does not begin with any.
std::optional<std::string_view> after_word(KeyWord, std::string_view);
std::optional<std::string_view> known_driver(std::string_view);

// At "+" outside parentheses; at ";".
std::vector<std::string_view> split_terms(std::string_view);
std::vector<std::string_view> split_list(std::string_view);

// A fraction or a percentage at the beginning is taken off: "2/3 innbyggere", "33,3 % brukere".
struct WrittenShare {
    std::int64_t part = 0, whole = 1;
};
std::optional<WrittenShare> take_share(std::string_view&);
std::optional<KeyStep> read_step(std::string_view);      // "inntil 5 000: 100 000 kr"
std::optional<FixedAmount> read_fixed(std::string_view); // "Sande 50 000,50 kr"

} // namespace samdrift
