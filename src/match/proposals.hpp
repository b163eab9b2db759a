// Which known names a new name may be: proposals with a score and the reason in words, and whether
// one of them is certain enough that nobody need be asked.
#pragma once
#include "match/blocks.hpp"
#include "match/reason.hpp"
#include "schema/texts.hpp"
#include <optional>

namespace samdrift {

struct NameProposal {
    std::string name;
    int score = 0; // of 100
    Sentence reason;
    bool certain = false; // may be taken without asking
    std::string part;     // of the cell: the part that is this name; "": the cell is one name
};

class NameIndex {
public:
    NameIndex() : blocks_(book_) {}
    NameIndex(const NameIndex&) = delete;
    NameIndex& operator=(const NameIndex&) = delete;

    void add(const KnownName&);
    // Best first, at most five, none that is not in doubt. A cell that names several known products
    // gets each of them, and is never certain.
    std::vector<NameProposal> propose(const KnownName& written);
    // "Visma HRM og Økonomi", "Gerica/CosDoc": the known names of a cell that holds two or more, in
    // their order, each with its part; none when fewer are known.
    std::vector<NameProposal> several(const KnownName& cell);

private:
    std::vector<NameProposal> propose_one(const KnownName& written);
    std::optional<NameProposal> known_part(
        const std::string& part, const std::string& before, const std::string& supplier);
    void settle();

    NameBook book_;
    Blocks blocks_;
    std::vector<NameBook::Index> known_, waiting_; // waiting to be settled
    std::unordered_map<NameBook::Index, KnownName> by_index_;
    std::unordered_map<std::string, NameBook::Index> by_key_;
};

} // namespace samdrift
