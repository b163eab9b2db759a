#include "match/proposals.hpp"
#include "match/names.hpp"
#include "match/similarity.hpp"
#include <algorithm>

namespace samdrift {
namespace {

constexpr std::size_t few_names = 400, most_proposals = 5;

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
        return !in_doubt(book_, {at, a.other}, a.evidence, a.score);
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
            reason(book_, written, at, known, f.other), one && sure(f), {}});
    }
    return proposals;
}

// The known name that a part of a cell is: letter for letter, with the first word of the part
// before it ("Visma HRM og Økonomi"), or by likeness.
std::optional<NameProposal> NameIndex::known_part(
    const std::string& part, const std::string& before, const std::string& supplier) {
    const auto first = before.substr(0, before.find(' '));
    for (const auto& name : {part, first + " " + part})
        if (const auto same = by_key_.find(name_key(name)); same != by_key_.end())
            return NameProposal{by_index_.at(same->second).name, 99, {}, false, part};
    const auto at = book_.add(part, supplier);
    for (const auto& alike : propose_one({part, supplier})) {
        const auto known = by_key_.at(name_key(alike.name));
        const auto e = weigh(book_, book_[at], book_[known]);
        if (alike.score * 10 >= same_from || !told_apart(book_[at], book_[known], e))
            return NameProposal{alike.name, alike.score, {}, false, part};
    }
    return std::nullopt;
}

std::vector<NameProposal> NameIndex::several(const KnownName& cell) {
    const auto names = names_in_cell(cell.name);
    std::vector<NameProposal> found;
    for (std::size_t i = 0; names.size() > 1 && i < names.size(); ++i) {
        auto known = known_part(names[i], i ? names[i - 1] : "", cell.supplier);
        const bool again =
            known && std::ranges::find(found, known->name, &NameProposal::name) != found.end();
        if (known && !again) found.push_back(std::move(*known));
    }
    const bool slashed = names.size() < 2;
    if (slashed)
        for (const auto& part : names_around_slash(cell.name))
            if (const auto same = by_key_.find(name_key(part)); same != by_key_.end())
                found.push_back({by_index_.at(same->second).name, 99, {}, false, part});
    if (found.size() < 2) return {};
    for (auto& p : found) p.reason = sentence("match.reason.several", {{"name", p.name}});
    return found;
}

std::vector<NameProposal> NameIndex::propose(const KnownName& written) {
    auto parts = several(written);
    return parts.empty() ? propose_one(written) : parts;
}

} // namespace samdrift
