#include "plan/nogood_search.hpp"
#include <algorithm>

namespace samdrift {
namespace {

constexpr std::uint8_t unseen = 0, takes_part = 1, implied = 2, not_implied = 3;
constexpr int deepest = 12; // how far an implied literal is looked for

} // namespace

BoundLiteral NogoodSearch::literal(std::size_t entry, int value) const {
    const auto side = trail_.entries()[entry].side;
    return side & 1U ? trail_.at_most(side / 2, value) : trail_.at_least(side / 2, value);
}

// Facts from which it follows that the entry's variable has the bound `value`, which may be weaker
// than the bound that was set.
void NogoodSearch::explain(std::size_t entry, int value, std::vector<BoundLiteral>& facts) const {
    const auto& e = trail_.entries()[entry];
    facts.clear();
    switch (e.reason.kind) {
    case BoundReason::Kind::decision: return;
    case BoundReason::Kind::nogood:
        for (const auto l : store_.literals(e.reason.at).subspan(1)) facts.push_back(opposite(l));
        return;
    case BoundReason::Kind::facts: {
        const auto kept = trail_.kept_facts(e.reason.at);
        facts.assign(kept.begin(), kept.end());
        return;
    }
    case BoundReason::Kind::lag:
        facts.push_back(e.side & 1U ? trail_.at_most(e.reason.at, value + e.reason.days)
                                    : trail_.at_least(e.reason.at, value - e.reason.days));
    }
}

void NogoodSearch::take_part(BoundLiteral l) {
    if (l == always_true) return;
    const int at = trail_.entry_of(l);
    if (at < 0) return;
    const auto entry = static_cast<std::size_t>(at);
    const int level = trail_.entries()[entry].level;
    if (level == 0) return;
    heap_.bump(l / 2);
    const int value = l & 1U ? trail_.value(l) - 1 : trail_.value(l);
    if (mark_[entry] != unseen) {
        need_[entry] = l & 1U ? std::min(need_[entry], value) : std::max(need_[entry], value);
        return;
    }
    mark_[entry] = takes_part;
    marked_.push_back(entry);
    need_[entry] = value;
    if (level == conflict_level_)
        ++open_;
    else
        lower_.push_back(entry);
}

// Whether the bound follows from others that take part (Sörensson, Biere 2009).
bool NogoodSearch::is_implied(std::size_t entry, int value, int depth) {
    if (trail_.entries()[entry].reason.kind == BoundReason::Kind::decision) return false;
    std::vector<BoundLiteral> facts;
    explain(entry, value, facts);
    for (const auto l : facts) {
        if (l == always_true) continue;
        const int at = trail_.entry_of(l);
        if (at < 0) continue;
        const auto other = static_cast<std::size_t>(at);
        const auto& e = trail_.entries()[other];
        if (e.level == 0) continue;
        const int wanted = l & 1U ? trail_.value(l) - 1 : trail_.value(l);
        if (mark_[other] == takes_part &&
            (l & 1U ? need_[other] <= wanted : need_[other] >= wanted))
            continue;
        if (mark_[other] == implied) continue;
        if (mark_[other] == not_implied || mark_[other] == takes_part || depth == 0) return false;
        const bool follows = is_implied(other, e.is, depth - 1);
        mark_[other] = follows ? implied : not_implied;
        marked_.push_back(other);
        if (!follows) return false;
    }
    return true;
}

bool NogoodSearch::learn() {
    mark_.resize(std::max(mark_.size(), trail_.size()), unseen);
    need_.resize(mark_.size());
    conflict_level_ = 0;
    for (const auto l : facts_)
        if (l != always_true)
            if (const int at = trail_.entry_of(l); at >= 0)
                conflict_level_ =
                    std::max(conflict_level_, trail_.entries()[static_cast<std::size_t>(at)].level);
    if (conflict_level_ == 0) return false;
    open_ = 0;
    lower_.clear();
    for (const auto l : std::vector<BoundLiteral>(facts_)) take_part(l);
    auto at = trail_.size();
    while (true) { // back along the trail to the first single point that all goes through
        do --at;
        while (mark_[at] != takes_part || trail_.entries()[at].level != conflict_level_);
        if (--open_ == 0) break;
        const auto& reason = trail_.entries()[at].reason;
        if (reason.kind == BoundReason::Kind::nogood) store_.used(reason.at);
        explain(at, need_[at], facts_);
        for (const auto l : facts_) take_part(l);
        mark_[at] = unseen;
    }
    std::erase_if(lower_, [&](auto e) { return is_implied(e, need_[e], deepest); });
    learnt_ = {opposite(literal(at, need_[at]))};
    std::ranges::sort(lower_, std::greater{}); // of one side the last is the strongest
    std::vector<std::uint32_t> sides{trail_.entries()[at].side};
    for (const auto e : lower_) {
        const auto side = trail_.entries()[e].side;
        if (std::ranges::find(sides, side) != sides.end()) continue;
        sides.push_back(side);
        learnt_.push_back(opposite(literal(e, need_[e])));
    }
    for (const auto e : marked_) mark_[e] = unseen;
    mark_[at] = unseen;
    marked_.clear();
    assert_learnt();
    heap_.decay();
    return true;
}

// learnt_[1] lies on the highest level of all but the first: there the first must hold.
void NogoodSearch::assert_learnt() {
    const auto level_of = [&](BoundLiteral l) {
        return trail_.entries()[static_cast<std::size_t>(trail_.entry_of(opposite(l)))].level;
    };
    if (learnt_.size() == 1) {
        back_to(0);
        trail_.set(learnt_[0], {});
        return;
    }
    std::vector<int> levels;
    for (std::size_t i = 1; i < learnt_.size(); ++i) {
        levels.push_back(level_of(learnt_[i]));
        if (levels.back() > levels.front()) {
            std::swap(levels.back(), levels.front());
            std::swap(learnt_[1], learnt_[i]);
        }
    }
    const int back = levels.front();
    std::ranges::sort(levels);
    levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
    back_to(back);
    const auto at = store_.add(learnt_, static_cast<std::uint32_t>(levels.size()) + 1);
    trail_.set(learnt_[0], {BoundReason::Kind::nogood, at, 0});
}

} // namespace samdrift
