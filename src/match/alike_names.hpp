// Rows of a catalogue that are one thing under two names, or may be: for a person to say.
#pragma once
#include "match/reason.hpp"
#include <functional>
#include <span>

namespace samdrift {

// A row has as many of these as it has names: its own first, then its aliases.
struct CatalogueName {
    KnownName known;
    std::size_t row = 0;
};

struct AlikeRows {
    std::size_t keep = 0, gone = 0; // the one that is used most, and the one that may be it
    int score = 0;                  // of 100
    Sentence reason;
};

// uses: of each row, how often it is used. skip: two rows that a person has said are two. The most
// important first: score times uses. Rows that are held to be one are told once each, with the most
// used of them where they are alike; of other rows that may be one, the two likest. Compared in
// blocks where the names are many, so that a country's catalogue takes seconds.
std::vector<AlikeRows> alike_rows(std::span<const CatalogueName>,
    std::span<const std::int64_t> uses, const std::function<bool(std::size_t, std::size_t)>& skip);

} // namespace samdrift
