// From an order to a plan: fixed cutovers first, those that keep their published day next, the
// rest in order, each on the first day that its neighbours, teams and freezes allow.
#pragma once
#include "plan/packed_network.hpp"
#include "plan/plan_case.hpp"
#include <compare>

namespace samdrift {

// What counts, in this order; less is better, and nothing of one is worth any of the one before.
struct PlanScore {
    std::int64_t broken = 0;   // days by which hard rules are missed; 0: all are kept
    std::int64_t lateness = 0; // days late × weight, and the price of days in soft freezes
    std::int64_t changes = 0;  // cutovers that do not start on their published day
    std::int64_t uneven = 0;   // people × days above the teams' even levels
    std::int64_t end = 0;      // the day all is done
    auto operator<=>(const PlanScore&) const = default;
};

struct PlanDraft {
    std::vector<std::uint32_t> order; // every activity after those before it
    std::vector<char> keep;           // its published day, if that can be
    std::vector<int> start;
    PlanScore score;
    bool level = false; // teams give no more than their even level, or the largest need
};

class PlanDecoder {
public:
    explicit PlanDecoder(const PlanCase&);

    // Start and score of the draft follow from its order and what it keeps; keep is cleared where
    // it could not be.
    void decode(PlanDraft&);
    PlanScore score(std::span<const int> start) const;
    std::int64_t late(std::uint32_t a, int start) const; // days × weight, with soft freezes
    const PackedNetwork& network() const { return network_; }
    const PlanCase& plan() const { return plan_; }
    bool any_even() const { return any_even_; }
    std::uint64_t made() const { return made_; }

private:
    bool priced(std::uint32_t a) const {
        return price_until_.size() > 1 ||
               (!own_price_until_.empty() && !own_price_until_[a].empty());
    }
    bool fits_all(std::uint32_t a, int day) const;
    bool fits(std::uint32_t a, int day) const;
    int first_place(std::uint32_t a, int day) const;
    int cheapest_place(std::uint32_t a, int day) const; // a soft freeze is waited out if that pays
    void take(std::uint32_t a, int day);
    void place_fixed(PlanDraft&);
    void place_kept(PlanDraft&);
    bool place_rest(PlanDraft&); // false: some that were kept cannot be, and no longer are

    const PlanCase& plan_;
    PackedNetwork network_;
    std::vector<std::uint64_t> free_, level_free_; // level_free_: capped at the even levels
    std::vector<std::int64_t> price_until_;        // of soft freezes, summed up to a day
    std::vector<std::vector<std::int64_t>> own_price_until_; // [activity]; empty: none
    std::vector<std::uint32_t> fixed_;
    std::vector<char> placed_;
    std::int64_t broken_ = 0;
    bool any_even_ = false;
    std::uint64_t made_ = 0;
};

} // namespace samdrift
