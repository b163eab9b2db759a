// Which known names a new name may be: proposals with a score and the reason in words, and whether
// one of them is certain enough that nobody need be asked.
#pragma once
#include "match/blocks.hpp"
#include "match/reason.hpp"
#include "schema/texts.hpp"

namespace samdrift {

struct NameProposal {
    std::string name;
    int score = 0; // of 100
    Sentence reason;
    bool certain = false; // may be taken without asking
};

class NameIndex {
public:
    NameIndex() : blocks_(book_) {}
    NameIndex(const NameIndex&) = delete;
    NameIndex& operator=(const NameIndex&) = delete;

    void add(const KnownName&);
    // Best first, at most five, none that is not in doubt. A cell that names several known products
    // gets each of them.
    std::vector<NameProposal> propose(const KnownName& written);

private:
    std::vector<NameProposal> propose_one(const KnownName& written);
    void settle();

    NameBook book_;
    Blocks blocks_;
    std::vector<NameBook::Index> known_, waiting_; // waiting to be settled
    std::unordered_map<NameBook::Index, KnownName> by_index_;
    std::unordered_map<std::string, NameBook::Index> by_key_;
};

} // namespace samdrift
