#include "match/proposals.hpp"
#include "match/names.hpp"
#include "match/similarity.hpp"
#include <algorithm>

namespace samdrift {
namespace {

constexpr std::size_t few_names = 400, most_proposals = 5;
// Thousandths: from here on a name is in doubt, and a person must say.
constexpr int doubt_from = 200;
// Of 250: so many letters in the same order are in doubt whatever the words say: "HRM", "HRMM".
constexpr int doubt_from_letters = 225;

bool in_doubt(const Alike& a) {
    return a.score >= doubt_from ||
           a.evidence.signs[static_cast<std::size_t>(Sign::letters_shared)] >= doubt_from_letters;
}

} // namespace

void NameIndex::add(const KnownName& known) {
    const auto index = book_.add(known.name, known.supplier);
    if (!by_index_.emplace(index, known).second) return;
    by_key_.emplace(name_key(known.name), index);
    known_.push_back(index);
    waiting_.push_back(index);
}

void NameIndex::settle() {
    book_.settle();
    for (const auto i : waiting_) blocks_.add(i);
    waiting_.clear();
}

std::vector<NameProposal> NameIndex::propose_one(const KnownName& written) {
    const auto at = book_.add(written.name, written.supplier);
    settle();
    std::vector<NameBook::Index> candidates;
    // Of few names all are looked at: the slip may be anywhere.
    if (known_.size() <= few_names)
        candidates = known_;
    else
        blocks_.find(at, candidates);
    std::erase(candidates, at);
    std::vector<Alike> found;
    compare_with(book_, at, candidates, found);
    std::erase_if(found, [&](const Alike& a) {
        return !in_doubt(a) || surely_two(book_, {at, a.other}, a.evidence);
    });
    std::ranges::stable_sort(found, std::greater{}, &Alike::score);
    if (found.size() > most_proposals) found.resize(most_proposals);
    const auto sure = [&](const Alike& a) {
        return certain(book_, {at, a.other}, a.evidence, a.score);
    };
    const bool one = std::ranges::count_if(found, sure) == 1; // two that are certain are none
    std::vector<NameProposal> proposals;
    for (const auto& f : found) {
        const auto& known = by_index_.at(f.other);
        proposals.push_back({known.name, std::min(f.score / 10, 99),
            reason(book_, written, at, known, f.other), one && sure(f)});
    }
    return proposals;
}

std::vector<NameProposal> NameIndex::propose(const KnownName& written) {
    auto proposals = propose_one(written);
    const auto names = names_in_cell(written.name);
    if (names.size() < 2) return proposals;
    std::vector<NameProposal> several;
    for (const auto& name : names) {
        const auto of_part = propose_one({name, written.supplier});
        if (const auto same = by_key_.find(name_key(name)); same != by_key_.end())
            several.push_back({by_index_.at(same->second).name, 99, {}, false});
        else if (!of_part.empty() && of_part.front().score * 10 >= same_from)
            several.push_back(of_part.front());
    }
    if (several.size() < 2) return proposals;
    for (auto& p : several) {
        p.certain = false;
        p.reason = sentence("match.reason.several", {{"name", p.name}});
    }
    return several;
}

} // namespace samdrift
