// How surely two names are one product: the fitted trees' answer to the signs of the pair.
#pragma once
#include "match/nearest.hpp"
#include "match/trees.hpp"

namespace samdrift {

// Thousandths. From `same_from` on the two are held to be one; the trees are fitted so that this
// is where precision and recall balance best. From `certain_from` on no person is asked, unless a
// word of the name itself is left over (certain()).
inline constexpr int same_from = 500, certain_from = 990;

struct NameIndexes {
    NameBook::Index first = 0, second = 0;
};

// One name against others, each by itself.
struct Alike {
    NameBook::Index other = 0;
    int score = 0; // thousandths
    Evidence evidence;
};
void compare_with(const NameBook&, NameBook::Index, std::span<const NameBook::Index> others,
    std::vector<Alike>& out);

// Does a word that may tell one product from the next stand in one name alone?
bool told_apart(const PreparedName& first, const PreparedName& second, const Evidence&);
// Does each have a word of its own, and the suppliers or those words alone say that they are two?
// "Sak/arkiv Asker" from A and "Sak/arkiv Røyken" from B; "Leverandør A" and "Leverandør B".
bool surely_two(const NameBook&, const NameIndexes&, const Evidence&);
// May they be one, so that a person must say? By the score, or so many letters in the same order
// whatever the words say ("HRM", "HRMM"); not when they are surely two.
bool in_doubt(const NameBook&, const NameIndexes&, const Evidence&, int score);
// Is this one product without a person saying so?
bool certain(const NameBook&, const NameIndexes&, const Evidence&, int score);

// Many pairs from two lists, which tells also whether another of the list is nearer.
std::vector<int> similarities(
    const NameBook&, std::span<const NameIndexes>, const Nearest&, bool prices);

} // namespace samdrift
