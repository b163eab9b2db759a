// The search behind prove_schedule: what follows from bounds, what is learnt when nothing can, and
// what is tried next.
#pragma once
#include "plan/counted_random.hpp"
#include "plan/nogood_store.hpp"
#include "plan/timetable_rule.hpp"
#include <functional>
#include <optional>

namespace samdrift {

// Facts by how often they took part in contradictions lately (Moskewicz and others 2001).
class FactHeap {
public:
    explicit FactHeap(std::size_t facts);
    void bump(std::uint32_t fact);
    void decay() { step_ *= 1.0 / 0.95; }
    bool empty() const { return heap_.empty(); }
    std::uint32_t take(); // the most active
    double top() const { return activity_[heap_.front()]; }
    void put_back(std::uint32_t fact);

private:
    void up(std::size_t), down(std::size_t);
    std::vector<double> activity_;
    std::vector<std::uint32_t> heap_;
    std::vector<int> place_; // -1: not in the heap
    double step_ = 1;
};

class NogoodSearch {
public:
    // The end is a variable of its own, at most `most_end`.
    NogoodSearch(const PackedNetwork&, int least_end, int most_end, std::vector<int> hint);

    enum class Outcome { schedule, impossible, paused };
    // Until a schedule, a proof that none ends in time, so many contradictions, or stop.
    // end_at_most: tried as a first step, so that impossible raises the least end alone.
    Outcome run(std::uint64_t contradictions, std::optional<int> end_at_most,
        const std::function<bool()>& stop = {});
    bool end_before(int day);                          // from now on; false: impossible
    int least_end() const { return trail_.low(end_); } // at level 0
    std::vector<int> starts() const;
    std::uint64_t contradictions() const { return contradictions_; }
    bool is_impossible() const { return impossible_; }
    void set_hint(std::vector<int> hint) { hint_ = std::move(hint); }

private:
    bool propagate();
    bool follow(const BoundTrail::Entry&);
    bool follow_lags(std::uint32_t x, bool upper);
    bool follow_pairs(std::uint32_t x);
    bool order_pair(std::uint32_t first, std::uint32_t second);
    bool follow_closed(std::uint32_t x, bool upper);
    bool conclude(BoundLiteral, std::initializer_list<BoundLiteral> facts);
    bool conclude_by_lag(std::uint32_t x, bool upper, std::uint32_t from, int days);
    void pair_up();

    bool learn(); // from facts_, which cannot all hold; false: they do at level 0
    void explain(std::size_t entry, int value, std::vector<BoundLiteral>& facts) const;
    BoundLiteral literal(std::size_t entry, int value) const;
    void take_part(BoundLiteral);
    bool is_implied(std::size_t entry, int value, int depth);
    void assert_learnt();
    void back_to(int level);
    void tidy_up();
    std::optional<BoundLiteral> choose();

    const PackedNetwork& network_;
    BoundTrail trail_;
    std::uint32_t end_;
    TimetableRule timetable_;
    NogoodStore store_;
    FactHeap heap_;
    std::vector<std::vector<std::uint32_t>> apart_; // never at the same time, no lag between
    std::vector<int> hint_;
    std::size_t head_ = 0;
    std::uint64_t contradictions_ = 0, most_nogoods_ = 6000;
    bool impossible_ = false;

    std::vector<std::uint32_t> taken_; // facts out of the heap, by level
    std::vector<std::size_t> taken_at_;
    std::vector<BoundLiteral> facts_, learnt_;
    std::vector<int> need_;          // of each entry that takes part: the value
    std::vector<std::uint8_t> mark_; // of each entry
    std::vector<std::size_t> marked_, lower_;
    int conflict_level_ = 0, open_ = 0;
};

} // namespace samdrift
