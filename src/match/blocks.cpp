#include "match/blocks.hpp"
#include <algorithm>

namespace samdrift {
namespace {

constexpr std::size_t rare = 60; // names with a word that still tells them apart
constexpr std::size_t rare_together = 30;
constexpr std::size_t start_length = 5; // letters

// The words that may be the name itself, rarest kind first: not fillers and article numbers.
std::vector<WordId> telling(const PreparedName& n) {
    std::vector<WordId> words;
    for (std::uint32_t i = 0; i < n.count; ++i) {
        const Bits bit = Bits{1} << i;
        const bool empty = n.of_kind[static_cast<std::size_t>(WordKind::filler)] & bit;
        const bool code = n.of_kind[static_cast<std::size_t>(WordKind::code)] & bit;
        if (!empty && !code) words.push_back(n.words[i]);
    }
    return words;
}

std::uint64_t two(WordId a, WordId b) {
    return std::uint64_t{std::min(a, b)} << 32 | std::max(a, b);
}

std::vector<std::uint64_t> pairs_of(const std::vector<WordId>& words) {
    std::vector<std::uint64_t> pairs;
    for (std::size_t i = 0; i < words.size() && i < 6; ++i)
        for (std::size_t j = i + 1; j < words.size() && j < 6; ++j)
            pairs.push_back(two(words[i], words[j]));
    return pairs;
}

// The first letters of the name; 0 when there are too few.
std::uint64_t start_of(const PreparedName& n) {
    if (n.letters.size() < start_length) return 0;
    std::uint64_t key = 1;
    for (std::size_t i = 0; i < start_length; ++i) key = key * 64 + n.letters[i];
    return key;
}

} // namespace

void Blocks::add(NameBook::Index i) {
    const auto words = telling(book_[i]);
    for (const auto w : words) by_word_[w].push_back(i);
    for (const auto key : pairs_of(words)) by_two_words_[key].push_back(i);
    if (const auto key = start_of(book_[i])) by_letters_[key].push_back(i);
}

void Blocks::take(const Names* from, std::size_t most, Names& out) const {
    if (from->size() <= most) out.insert(out.end(), from->begin(), from->end());
}

void Blocks::find(NameBook::Index of, std::vector<NameBook::Index>& out) const {
    out.clear();
    const auto& name = book_[of];
    const auto words = telling(name);
    for (const auto w : words) {
        take(by_word_, w, rare, out);
        for (const auto& near : book_.near(w)) take(by_word_, near.word, rare, out);
    }
    for (const auto& joined : name.joined) take(by_word_, joined.word, rare, out);
    for (const auto key : pairs_of(words)) take(by_two_words_, key, rare_together, out);
    if (const auto key = start_of(name)) take(by_letters_, key, rare_together, out);
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    std::erase(out, of);
}

} // namespace samdrift
