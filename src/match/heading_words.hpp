// A heading as people write it, taken apart: its words, and the unit that stands in it. "Ant.
// brukere" is antall + brukere, "Kost/år (tkr)" is kost + år, in thousands.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samdrift {

struct HeadingWord {
    std::string text;    // folded
    bool short_ = false; // ends with a point: it may begin a longer word
    bool operator==(const HeadingWord&) const = default;
};

struct HeadingWords {
    std::vector<HeadingWord> words;
    std::string key;              // the words in one, without those that say nothing
    std::optional<int> unit = {}; // amounts: 0 kroner, 3 thousands, 6 millions
};

HeadingWords heading_words(std::string_view written);

// The unit alone, of a heading or of a cell ("1,2 mill. kr"): what is said, and what is left of the
// text when it is taken out.
struct WithUnit {
    std::optional<int> unit;
    std::string rest; // folded
};
WithUnit with_unit(std::string_view written);

// How alike two headings are, 0 to 1: 1 when they have the same words in the same order; words that
// are cut short or misspelled count a little less, words that only one has count against.
double heading_likeness(const HeadingWords&, const HeadingWords&);

} // namespace samdrift
