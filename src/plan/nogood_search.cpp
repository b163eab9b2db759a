#include "plan/nogood_search.hpp"
#include "plan/schedule_bounds.hpp"
#include <algorithm>

namespace samdrift {
namespace {

BoundTrail start_days(const PackedNetwork& n, int least_end, int most_end) {
    BoundTrail trail;
    for (std::uint32_t a = 0; a < n.activities; ++a)
        trail.add_variable(n.earliest[a], n.last_open(a, most_end - n.tail[a]));
    trail.add_variable(least_end, most_end);
    return trail;
}

} // namespace

NogoodSearch::NogoodSearch(
    const PackedNetwork& network, int least_end, int most_end, std::vector<int> hint)
    : network_(network)
    , trail_(start_days(network, least_end, most_end))
    , end_(static_cast<std::uint32_t>(network.activities))
    , timetable_(network, trail_)
    , store_(trail_.facts())
    , heap_(trail_.facts())
    , apart_(network.activities)
    , hint_(std::move(hint)) {
    pair_up();
    for (std::uint32_t x = 0; x < end_ && !impossible_; ++x)
        impossible_ = !follow_lags(x, false) || !follow_lags(x, true) || !follow_pairs(x) ||
                      !follow_closed(x, false) || !follow_closed(x, true);
}

void NogoodSearch::pair_up() {
    const auto n = network_.activities;
    std::vector<std::vector<char>> follows(n, std::vector<char>(n)); // after its end, along lags
    for (auto i = n; i-- > 0;) {
        const auto a = network_.order[i];
        for (const auto& s : network_.after(a)) {
            follows[a][s.activity] |= s.days >= network_.duration[a];
            for (std::size_t b = 0; b < n; ++b) follows[a][b] |= follows[s.activity][b];
        }
    }
    for (std::uint32_t a = 0; a < n; ++a)
        for (std::uint32_t b = 0; b < n; ++b)
            if (a != b && !follows[a][b] && !follows[b][a] && network_.duration[a] > 0 &&
                network_.duration[b] > 0 && never_together(network_, a, b))
                apart_[a].push_back(b);
}

bool NogoodSearch::conclude(BoundLiteral l, std::initializer_list<BoundLiteral> facts) {
    if (trail_.holds(l)) return true;
    if (trail_.fails(l)) {
        facts_.assign(facts);
        facts_.push_back(opposite(l));
        return false;
    }
    trail_.set(l, {BoundReason::Kind::facts, trail_.keep_facts({facts.begin(), facts.size()}), 0});
    return true;
}

// x starts so many days after `from` (upper: before it) or more.
bool NogoodSearch::conclude_by_lag(std::uint32_t x, bool upper, std::uint32_t from, int days) {
    const int value = upper ? trail_.high(from) - days : trail_.low(from) + days;
    const auto l = upper ? trail_.at_most(x, value) : trail_.at_least(x, value);
    if (trail_.holds(l)) return true;
    if (trail_.fails(l)) {
        facts_ = {upper ? trail_.at_most(from, trail_.high(from))
                        : trail_.at_least(from, trail_.low(from)),
            upper ? trail_.at_least(x, value + 1) : trail_.at_most(x, value - 1)};
        return false;
    }
    trail_.set(l, {BoundReason::Kind::lag, from, days});
    return true;
}

bool NogoodSearch::follow_lags(std::uint32_t x, bool upper) {
    if (x == end_) {
        if (!upper) return true;
        for (std::uint32_t a = 0; a < end_; ++a)
            if (!conclude_by_lag(a, true, end_, network_.duration[a])) return false;
        return true;
    }
    for (const auto& other : upper ? network_.before(x) : network_.after(x))
        if (!conclude_by_lag(other.activity, upper, x, other.days)) return false;
    return upper || conclude_by_lag(end_, false, x, network_.duration[x]);
}

bool NogoodSearch::follow_closed(std::uint32_t x, bool upper) {
    if (x == end_ || network_.closed[x].empty()) return true;
    if (upper) {
        const int high = trail_.high(x), open = network_.last_open(x, high);
        return open == high || conclude(trail_.at_most(x, open), {trail_.at_most(x, high)});
    }
    const int low = trail_.low(x), open = network_.first_open(x, low);
    return open == low || conclude(trail_.at_least(x, open), {trail_.at_least(x, low)});
}

bool NogoodSearch::follow_pairs(std::uint32_t x) {
    if (x == end_) return true;
    for (const auto other : apart_[x])
        if (!order_pair(x, other) || !order_pair(other, x)) return false;
    return true;
}

// When `second` cannot be done before `first` begins at the latest, it comes after its end.
bool NogoodSearch::order_pair(std::uint32_t first, std::uint32_t second) {
    const int first_days = network_.duration[first], second_days = network_.duration[second];
    const int least = trail_.high(first) - second_days + 1;
    if (trail_.low(second) < least) return true;
    const auto not_before = trail_.at_least(second, least);
    const auto begun = trail_.at_most(first, least + second_days - 1);
    const int low = trail_.low(first);
    if (!conclude(trail_.at_least(second, low + first_days),
            {not_before, begun, trail_.at_least(first, low)}))
        return false;
    const int high = trail_.high(second);
    return conclude(trail_.at_most(first, high - first_days),
        {not_before, begun, trail_.at_most(second, high)});
}

bool NogoodSearch::follow(const BoundTrail::Entry& e) {
    const auto x = e.side / 2;
    const bool upper = e.side & 1U;
    std::uint32_t broken = 0;
    // what this bound makes fail: the opposites of all it passed
    const int from = upper ? e.is + 1 : e.was + 1, to = upper ? e.was : e.is;
    for (int v = from; v <= to; ++v) {
        const auto failed = upper ? trail_.at_least(x, v) : trail_.at_most(x, v - 1);
        if (store_.literal_failed(failed, trail_, broken)) continue;
        facts_.clear();
        for (const auto l : store_.literals(broken)) facts_.push_back(opposite(l));
        store_.used(broken);
        return false;
    }
    return follow_lags(x, upper) && follow_pairs(x) && follow_closed(x, upper);
}

bool NogoodSearch::propagate() {
    while (true) {
        while (head_ < trail_.size()) {
            const auto e = trail_.entries()[head_++];
            if (!follow(e)) return false;
        }
        if (!timetable_.catch_up(trail_, facts_)) return false;
        if (!timetable_.filter(trail_, facts_)) return false;
        if (head_ == trail_.size()) return true;
    }
}

void NogoodSearch::back_to(int level) {
    if (level >= trail_.level()) return;
    timetable_.give_back(trail_, trail_.level_begin(level));
    trail_.back_to(level);
    head_ = std::min(head_, trail_.size());
    const auto at = taken_at_[static_cast<std::size_t>(level)];
    while (taken_.size() > at) {
        heap_.put_back(taken_.back());
        taken_.pop_back();
    }
    taken_at_.resize(static_cast<std::size_t>(level));
}

// At level 0: what led here is of no more use.
void NogoodSearch::tidy_up() {
    if (store_.size() > most_nogoods_) {
        store_.reduce(trail_);
        most_nogoods_ += most_nogoods_ / 20;
    }
    trail_.forget_history();
    timetable_.history_forgotten();
    head_ = 0;
}

bool NogoodSearch::end_before(int day) {
    back_to(0);
    if (impossible_ || trail_.low(end_) >= day) return false;
    if (trail_.high(end_) >= day) trail_.set(trail_.at_most(end_, day - 1), {});
    impossible_ = !propagate();
    return !impossible_;
}

std::vector<int> NogoodSearch::starts() const {
    std::vector<int> start;
    for (std::uint32_t a = 0; a < end_; ++a) start.push_back(trail_.low(a));
    return start;
}

std::optional<BoundLiteral> NogoodSearch::choose() {
    while (!heap_.empty() && heap_.top() > 0) {
        const auto fact = heap_.take();
        taken_.push_back(fact);
        const BoundLiteral l = 2 * fact;
        if (trail_.holds(l) || trail_.fails(l)) continue;
        const auto x = trail_.variable(l);
        const bool yes = x < hint_.size() && hint_[x] >= trail_.value(l);
        return yes ? l : opposite(l);
    }
    std::uint32_t next = end_;
    for (std::uint32_t a = 0; a < end_; ++a) {
        if (trail_.low(a) == trail_.high(a)) continue;
        if (next == end_ || std::pair{trail_.low(a), trail_.high(a)} <
                                std::pair{trail_.low(next), trail_.high(next)})
            next = a;
    }
    if (next == end_) return std::nullopt;
    return trail_.at_most(next, trail_.low(next));
}

NogoodSearch::Outcome NogoodSearch::run(std::uint64_t contradictions,
    std::optional<int> end_at_most, const std::function<bool()>& stop) {
    const auto last = contradictions_ + contradictions;
    back_to(0);
    while (!impossible_) {
        if (!propagate()) {
            ++contradictions_;
            impossible_ = !learn();
            continue;
        }
        if (contradictions_ >= last || (contradictions_ % 64 == 0 && stop && stop())) {
            back_to(0);
            return Outcome::paused;
        }
        std::optional<BoundLiteral> next;
        if (trail_.level() == 0) {
            tidy_up();
            if (end_at_most && trail_.low(end_) > *end_at_most) return Outcome::impossible;
            if (end_at_most && trail_.high(end_) > *end_at_most)
                next = trail_.at_most(end_, *end_at_most);
        }
        if (!next) next = choose();
        if (!next) return Outcome::schedule;
        trail_.open_level();
        taken_at_.push_back(taken_.size());
        trail_.set(*next, {});
    }
    return Outcome::impossible;
}

} // namespace samdrift
