// What speaks for and against two names being one product, as numbers 0–255 that the fitted trees
// read. The same whichever of the two comes first.
#pragma once
#include "match/name_book.hpp"
#include <cstdint>
#include <string_view>

namespace samdrift {

// "lighter" is the name whose words weigh least in all; held: found in the other name, exactly, by
// spelling, joined or by initials. Core words are those that are not filler, level, licence,
// language, platform or article number, and not a supplier's.
enum class Sign : std::uint8_t {
    cosine,
    lighter_held,
    heavier_held,
    lighter_core_held,
    heavier_core_held,
    core_shared,
    core_weight_held,
    core_rarest_held,
    lighter_rarest_left,
    heavier_rarest_left,
    lighter_left,
    heavier_left,
    lighter_words,
    heavier_words,
    lighter_words_left,
    heavier_words_left,
    by_spelling,
    by_joining,
    lighter_first_held,
    heavier_first_held,
    firsts_agree,
    longest_run,
    letters_shared,
    letters_of_shorter,
    triples_shared,
    triples_of_shorter,
    versions,
    years,
    quantities,
    numbers_held,
    lighter_numbers_left,
    heavier_numbers_left,
    levels_held,
    lighter_levels_left,
    heavier_levels_left,
    licences_held,
    lighter_licences_left,
    heavier_licences_left,
    languages,
    platforms,
    suppliers,
    supplier_in_name,
    other_supplier,
    codes,
    lighter_weight,
    heavier_weight,
    core_rarest_second,
    upgrades,
    schools,
    subset_words,
    rest_weight,
    major_versions,
    run_share,
    left_mean,
    heavier_first_place,
    held_mean,
    first_ahead, // only where two lists are held against each other
    second_ahead,
    both_ahead,
    price_ratio, // only with prices
    price_size,
};
inline constexpr std::size_t signs = static_cast<std::size_t>(Sign::price_size) + 1;
inline constexpr std::size_t signs_of_a_pair = static_cast<std::size_t>(Sign::first_ahead);
inline constexpr std::size_t signs_of_lists = static_cast<std::size_t>(Sign::price_ratio);
std::string_view name_of(Sign);

using Signs = std::array<std::uint8_t, signs>;

// How versions, years, quantities, languages or platforms stand to each other.
enum class Standing : std::uint8_t { conflict, one_sided, none, alike, same };

// What Sign::suppliers says; between other and same they share a word.
inline constexpr std::uint8_t other_suppliers = 0, suppliers_unknown = 100, suppliers_same = 250;

struct Evidence {
    Signs signs{};
    // For the reason in words: which words of each name are held by the other.
    Bits first_held = 0, second_held = 0;
    Bits first_spelled = 0, first_joined = 0;
};

Evidence weigh(const NameBook&, const PreparedName& first, const PreparedName& second);

} // namespace samdrift
