#include "match/clusters.hpp"
#include <algorithm>

namespace samdrift {
namespace {

// A name that only begins alike, or shares one common word, is not looked at further.
constexpr std::size_t most_candidates = 48;
// Of 1000. All the telling words of two names are the same when this is asked.
constexpr int joined_from = 150;
// Of 250: letters in the same order, where a word is only spelled almost alike.
constexpr int slip_letters_from = 228;

} // namespace

NameBook::Index NameClusters::add(const std::string& name, const std::string& supplier) {
    const auto index = book_.add(name, supplier);
    if (index == first_.size()) first_.push_back(index);
    return index;
}

NameBook::Index NameClusters::of(NameBook::Index name) const {
    while (first_[name] != name) name = first_[name];
    return name;
}

void NameClusters::join(NameBook::Index a, NameBook::Index b) {
    a = of(a);
    b = of(b);
    if (a != b) first_[std::max(a, b)] = std::min(a, b);
    for (const auto name : {a, b}) first_[name] = std::min(a, b);
}

bool NameClusters::one_product(NameBook::Index at, const Alike& a) const {
    return a.score >= joined_from && !told_apart(book_[at], book_[a.other], a.evidence);
}

void NameClusters::place_one(NameBook::Index at, const Seen& seen) {
    if (how_ == Compare::in_blocks)
        blocks_.find(at, candidates_);
    else
        for (candidates_.clear(); candidates_.size() < at;)
            candidates_.push_back(static_cast<NameBook::Index>(candidates_.size()));
    if (how_ == Compare::in_blocks && candidates_.size() > most_candidates)
        candidates_.erase(candidates_.begin(), candidates_.end() - most_candidates);
    compare_with(book_, at, candidates_, alike_);
    compared_ += alike_.size();
    if (seen)
        for (const auto& a : alike_) seen(at, a);
    // Two that a name is spelled almost as may be two products: it is the nearer one's.
    const Alike* slip = nullptr;
    bool exact = false;
    for (const auto& a : alike_) {
        if (!one_product(at, a)) continue;
        const auto letters = a.evidence.signs[static_cast<std::size_t>(Sign::letters_shared)];
        if (!a.evidence.first_spelled) {
            join(at, a.other);
            exact = true;
        } else if (letters >= slip_letters_from && (!slip || a.score > slip->score)) {
            slip = &a;
        }
    }
    if (slip && !exact) join(at, slip->other);
    blocks_.add(at);
}

void NameClusters::place(const Seen& seen) {
    book_.settle();
    for (; placed_ < book_.size(); ++placed_)
        place_one(static_cast<NameBook::Index>(placed_), seen);
}

} // namespace samdrift
