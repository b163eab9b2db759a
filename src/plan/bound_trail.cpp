#include "plan/bound_trail.hpp"

namespace samdrift {

std::uint32_t BoundTrail::add_variable(int low, int high) {
    const auto x = static_cast<std::uint32_t>(low_.size());
    low_.push_back(low), first_low_.push_back(low);
    high_.push_back(high), first_high_.push_back(high);
    base_.push_back(static_cast<int>(variable_of_.size()));
    variable_of_.insert(variable_of_.end(), static_cast<std::size_t>(high - low), x);
    last_entry_.insert(last_entry_.end(), 2, -1);
    return x;
}

void BoundTrail::set(BoundLiteral l, BoundReason reason) {
    const auto x = variable(l);
    const auto side = 2 * x + (l & 1U);
    auto& bound = l & 1U ? high_[x] : low_[x];
    const int is = l & 1U ? value(l) - 1 : value(l);
    entries_.push_back({side, bound, is, last_entry_[side], level(), reason});
    last_entry_[side] = static_cast<int>(entries_.size()) - 1;
    bound = is;
}

std::uint32_t BoundTrail::keep_facts(std::span<const BoundLiteral> facts) {
    const auto at = static_cast<std::uint32_t>(kept_.size());
    kept_.push_back(0);
    for (const auto l : facts)
        if (l != always_true) kept_.push_back(l);
    kept_[at] = static_cast<BoundLiteral>(kept_.size() - at - 1);
    return at;
}

void BoundTrail::back_to(int level) {
    if (level >= this->level()) return;
    const auto start = levels_[static_cast<std::size_t>(level)];
    while (entries_.size() > start.entries) {
        const auto& e = entries_.back();
        (e.side & 1U ? high_ : low_)[e.side / 2] = e.was;
        last_entry_[e.side] = e.previous;
        entries_.pop_back();
    }
    kept_.resize(start.kept);
    levels_.resize(static_cast<std::size_t>(level));
}

int BoundTrail::entry_of(BoundLiteral l) const {
    const auto x = variable(l);
    const int v = value(l);
    int at = last_entry_[2 * x + (l & 1U)];
    while (at >= 0) {
        const auto& e = entries_[static_cast<std::size_t>(at)];
        if (l & 1U ? e.was >= v : e.was < v) break;
        at = e.previous;
    }
    return at;
}

void BoundTrail::forget_history() {
    entries_.clear();
    kept_.clear();
    last_entry_.assign(last_entry_.size(), -1);
}

} // namespace samdrift
