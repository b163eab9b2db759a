// All the names of a country as products: each name compared only with those it shares a block
// with, one after the other as they arrive.
#pragma once
#include "match/blocks.hpp"
#include "match/similarity.hpp"
#include <functional>

namespace samdrift {

class NameClusters {
public:
    // all_pairs: to measure what the blocks leave out.
    enum class Compare { in_blocks, all_pairs };
    explicit NameClusters(Compare how = Compare::in_blocks) : blocks_(book_), how_(how) {}
    NameClusters(const NameClusters&) = delete;
    NameClusters& operator=(const NameClusters&) = delete;

    NameBook::Index add(const std::string& name, const std::string& supplier);
    using Seen = std::function<void(NameBook::Index, const Alike&)>;
    // Places the names that have been added since the last time; those placed before may be joined
    // by a new name that is both, but never parted. seen: told of every pair that is compared.
    void place(const Seen& seen = {});
    // Names of one product have the same number: that of its first name.
    NameBook::Index of(NameBook::Index name) const;
    std::size_t compared() const { return compared_; } // pairs so far
    const NameBook& book() const { return book_; }

private:
    void place_one(NameBook::Index, const Seen&);
    void join(NameBook::Index, NameBook::Index);
    bool one_product(NameBook::Index, const Alike&) const;

    NameBook book_;
    Blocks blocks_;
    Compare how_;
    std::vector<NameBook::Index> first_; // of each name, another of its product or itself
    std::vector<NameBook::Index> candidates_;
    std::vector<Alike> alike_;
    std::size_t placed_ = 0, compared_ = 0;
};

} // namespace samdrift
