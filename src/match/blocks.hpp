// Which names are worth comparing with a name: those that share a rare word with it or two words, a
// word spelled almost alike, or that begin as it does. So nobody compares all with all.
#pragma once
#include "match/name_book.hpp"
#include <unordered_map>

namespace samdrift {

class Blocks {
public:
    explicit Blocks(const NameBook& book) : book_(book) {}
    void add(NameBook::Index);
    // Each once, in the order they were added. The book must be settled.
    void find(NameBook::Index of, std::vector<NameBook::Index>& out) const;

private:
    using Names = std::vector<NameBook::Index>;
    void take(const Names* from, std::size_t most, Names& out) const;
    template <class Key>
    void take(
        const std::unordered_map<Key, Names>& from, Key key, std::size_t most, Names& out) const {
        if (const auto found = from.find(key); found != from.end()) take(&found->second, most, out);
    }

    const NameBook& book_;
    std::unordered_map<WordId, Names> by_word_;
    std::unordered_map<std::uint64_t, Names> by_two_words_, by_letters_;
};

} // namespace samdrift
