// The names at hand, made ready to be compared: words as numbers, each with how rare it is among
// the names, and the words that are spelled almost as it. A name is prepared once, however often it
// is compared.
#pragma once
#include "match/name_parts.hpp"
#include <array>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace samdrift {

using WordId = std::uint32_t;
using Bits = std::uint32_t; // a bit for each word of a name

// A word that stands for several of the name's own: "PrintShop" for "Print Shop", "DP" for "Digital
// Performer".
struct Joined {
    WordId word = 0;
    Bits stands_for = 0;
};

struct PreparedName {
    static constexpr std::size_t most = 24;
    std::array<WordId, most> words{};
    std::array<float, most> weights{}; // 0 everybody has it … 1 nobody else
    std::uint32_t count = 0;
    std::array<Bits, 7> of_kind{}; // by WordKind
    Bits own_supplier = 0;
    bool upgrade = false, for_schools = false;
    std::vector<NameNumber> numbers;
    std::vector<WordId> supplier;
    std::optional<WordId> whole_supplier; // its words as one
    std::vector<Joined> joined;
    std::vector<std::uint8_t> letters;      // the words as one, for the spelling: at most 64
    std::array<std::uint64_t, 37> where{};  // each letter's places
    std::array<std::uint64_t, 4> triples{}; // which three letters follow each other
    float all_weight = 0, length = 0; // the sum of the weights; the root of their squares' sum
    std::optional<double> price;      // in any one currency
};

// "Bibliotek-Systemer" and "Biblioteksystemer": the words told apart otherwise, the letters the
// same. The trees do not ask about it: they are fitted to suppliers' words.
inline bool one_supplier(const PreparedName& a, const PreparedName& b) {
    return a.whole_supplier && a.whole_supplier == b.whole_supplier;
}

struct NearWord {
    WordId word = 0;
    float alike = 0;
};

class NameBook {
public:
    using Index = std::uint32_t;

    // The same name and supplier (and price) again is the same index.
    Index add(const std::string& name, const std::string& supplier,
        std::optional<double> price = std::nullopt);
    // To be called when names have been added, before any is compared. How rare a word is, is
    // counted again for all names when they have become a quarter more; until then new names are
    // weighed by the last count.
    void settle();

    std::size_t size() const { return names_.size(); }
    const PreparedName& operator[](Index i) const { return names_[i]; }
    const std::vector<NearWord>& near(WordId w) const { return near_[w]; }
    bool a_supplier(WordId w) const { return suppliers_[w] > 0; }
    const std::string& text(WordId w) const { return texts_[w]; }
    std::uint32_t names_with(WordId w) const { return names_with_[w]; }
    std::size_t words() const { return texts_.size(); }
    float weight(WordId w) const { return weights_[w]; }

private:
    WordId word(const std::string& text);
    const WordId* known(const std::string& text) const;
    void prepare(const NameParts&, PreparedName&);
    void weigh_word(WordId);
    void weigh(PreparedName&) const;
    void find_joined(Index);
    void find_slips(WordId);
    void find_starts(WordId);
    void link(WordId a, WordId b);

    std::vector<PreparedName> names_;
    std::unordered_map<std::string, Index> by_writing_;
    std::unordered_map<std::string, WordId> by_text_;
    std::deque<std::string> texts_;
    std::vector<WordKind> kinds_;
    std::vector<std::uint32_t> names_with_, suppliers_;
    std::vector<float> weights_;
    std::vector<std::vector<NearWord>> near_;
    std::unordered_map<std::string, std::vector<WordId>> short_of_one_; // a word less one letter
    std::map<std::string_view, WordId> alphabet_;
    // Two neighbours as one word, or the first letters of three or more, that no name has yet.
    std::unordered_map<std::string, std::vector<std::pair<Index, Bits>>> joined_later_;
    std::size_t words_settled_ = 0, names_settled_ = 0, names_counted_ = 0;
};

// How alike two words are spelled: 1 − edits ÷ letters, two neighbours that changed places counting
// as one.
float alike(std::string_view a, std::string_view b);

// The words of a supplier's name without company form and country.
std::vector<std::string> supplier_words(std::string_view name);

} // namespace samdrift
