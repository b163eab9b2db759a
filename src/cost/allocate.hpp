// Many costs shared one after the other over the same owners, without holding more than one of
// them: what a year's owners and keys are is made once, and each cost is then one pass over a
// column. The sum of the owners' totals is always the sum of what has been shared.
#pragma once
#include "base/date.hpp"
#include "base/decimal.hpp"
#include "cost/share_out.hpp"

namespace samdrift {

int days_of_year(int year);
// How many days of the year it was a member; the day it left does not count
// (docs/model/member.md). Absent dates: always.
int days_of_membership(std::optional<Date> joined, std::optional<Date> left, int year);

// Each driver × its days. As it is when all were members the whole year, so that the numbers people
// are shown are those they handed in.
std::vector<std::int64_t> weighted_by_days(
    std::span<const std::int64_t> driver, std::span<const int> days, int days_of_year);

// How a cost is shared. Its columns look at weights that somebody else holds.
struct SharingKey {
    std::vector<KeyColumn> columns;
    std::vector<Money> fixed;          // per owner; empty: none
    std::optional<Decimal> cap, floor; // percent of the whole, for each owner
    std::vector<std::int64_t> one; // the columns as one; empty: not prepared, or too fine for it
};
// Makes what is the same for each cost of the key.
void prepare(SharingKey&, std::size_t owners);

// The cap and floor of a cost: a cap is rounded up to whole øre, a floor down.
OwnerLimit limit_of(Money total, std::optional<Decimal> cap, std::optional<Decimal> floor);

class Allocator {
public:
    explicit Allocator(std::size_t owners);

    // When it is shared, it is added to the totals; else nothing has happened.
    ShareOutcome share(Money amount, const SharingKey&);
    ShareOutcome give(Money amount, std::size_t owner); // all of it

    std::span<const Money> shares() const { return shares_; } // of the last one
    std::span<const Money> totals() const { return totals_; }
    // Of the last one: what was shared by the key, who was held, and why it was refused.
    const SharedOut& details() const { return details_; }

private:
    Splitter splitter_;
    std::vector<Money> shares_, totals_;
    SharedOut details_;
    Wide magnitude_ = 0; // of all that was shared: no total is larger

    ShareOutcome refuse(ShareOutcome, std::size_t at = 0);
    ShareOutcome add(Money amount);
};

} // namespace samdrift
