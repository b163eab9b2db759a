// The teams' days: an activity whose latest start lies before its earliest end runs for certain in
// between, and takes from its teams there. What is left says where others cannot be, and why
// (time-tabling with explanations for one day: Schutt, Feydy, Stuckey, Wallace 2011).
#pragma once
#include "plan/bound_trail.hpp"
#include "plan/packed_network.hpp"

namespace samdrift {

class TimetableRule {
public:
    TimetableRule(const PackedNetwork&, const BoundTrail&);

    // Takes in the trail's new entries. False: some day is over capacity; `facts` says why.
    bool catch_up(const BoundTrail&, std::vector<BoundLiteral>& facts);
    // Before the trail is cut to `size` entries.
    void give_back(const BoundTrail&, std::size_t size);
    void history_forgotten() { seen_ = 0; }
    // What follows: literals set in the trail. False: a contradiction, and `facts` says why.
    bool filter(BoundTrail&, std::vector<BoundLiteral>& facts);

private:
    void add(std::uint32_t a, int from, int end, bool take);
    int first_over(std::uint32_t a, int from, int end) const; // -1: none
    int last_over(std::uint32_t a, int from, int end) const;
    bool fits(std::uint32_t a, int day) const;
    // a does not run on the day: up behind it, or down before it.
    bool push(std::uint32_t a, int day, bool up, BoundTrail&, std::vector<BoundLiteral>& facts);
    // Those that run on the day for certain and together leave too little for `a`.
    void explain(
        std::uint32_t a, int day, const BoundTrail&, std::vector<BoundLiteral>& facts) const;

    const PackedNetwork& network_;
    std::vector<std::uint32_t> consumers_;
    std::vector<std::uint64_t> free_;
    std::vector<int> low_, high_; // as far as the trail is taken in
    std::size_t seen_ = 0;
    bool over_ = false; // from the beginning
};

} // namespace samdrift
