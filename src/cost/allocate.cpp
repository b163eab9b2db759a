#include "cost/allocate.hpp"
#include <algorithm>
#include <numeric>

namespace samdrift {
namespace {

using namespace std::chrono;

sys_days first_day(int year) { return sys_days{std::chrono::year{year} / January / 1}; }

Money magnitude(Money m) { return {m.oere < 0 ? -m.oere : m.oere}; }

// percent hundredths of the amount, rounded down, or up to the next whole øre.
Money part_of(std::int64_t amount, Decimal percent, bool up) {
    const Wide product = Wide{amount} * percent.hundredths;
    return {static_cast<std::int64_t>((product + (up ? 9'999 : 0)) / 10'000)};
}

} // namespace

int days_of_year(int year) {
    return static_cast<int>((first_day(year + 1) - first_day(year)).count());
}

int days_of_membership(std::optional<Date> joined, std::optional<Date> left, int year) {
    auto from = first_day(year), to = first_day(year + 1);
    if (joined) from = std::max(from, sys_days{*joined});
    if (left) to = std::min(to, sys_days{*left});
    return std::max(0, static_cast<int>((to - from).count()));
}

std::vector<std::int64_t> weighted_by_days(
    std::span<const std::int64_t> driver, std::span<const int> days, int days_of_year) {
    const bool whole_year =
        std::ranges::all_of(days, [&](int d) { return d == 0 || d == days_of_year; });
    std::vector<std::int64_t> weights;
    for (std::size_t i = 0; i < driver.size(); ++i)
        weights.push_back(days[i] == 0 ? 0 : driver[i] * (whole_year ? 1 : days[i]));
    return weights;
}

void prepare(SharingKey& key, std::size_t owners) {
    key.one.clear();
    if (auto column = one_column(key.columns, owners)) key.one = std::move(*column);
}

OwnerLimit limit_of(Money total, std::optional<Decimal> cap, std::optional<Decimal> floor) {
    const auto whole = magnitude(total).oere;
    OwnerLimit limit;
    if (cap) limit.at_most = part_of(whole, *cap, true);
    if (floor) limit.at_least = part_of(whole, *floor, false);
    return limit;
}

Allocator::Allocator(std::size_t owners) : shares_(owners), totals_(owners) {}

ShareOutcome Allocator::refuse(ShareOutcome outcome, std::size_t at) {
    details_ = SharedOut{};
    details_.outcome = outcome;
    details_.at = at;
    return outcome;
}

ShareOutcome Allocator::add(Money amount) {
    magnitude_ += magnitude(amount).oere;
    if (magnitude_ > std::numeric_limits<std::int64_t>::max()) {
        magnitude_ -= magnitude(amount).oere;
        return refuse(ShareOutcome::too_large);
    }
    for (std::size_t i = 0; i < shares_.size(); ++i) totals_[i] += shares_[i];
    return ShareOutcome::shared;
}

ShareOutcome Allocator::give(Money amount, std::size_t owner) {
    if (amount > largest_total || amount.oere < -largest_total.oere)
        return refuse(ShareOutcome::too_large);
    std::ranges::fill(shares_, Money{});
    shares_[owner] = amount;
    details_ = SharedOut{};
    details_.by_key = magnitude(amount);
    return add(amount);
}

ShareOutcome Allocator::share(Money amount, const SharingKey& key) {
    if (!key.one.empty() && key.fixed.empty() && !key.cap && !key.floor) {
        switch (splitter_.split(amount, key.one, shares_)) {
        case SplitOutcome::negative_weight: return refuse(ShareOutcome::negative_weight);
        case SplitOutcome::too_large: return refuse(ShareOutcome::too_large);
        case SplitOutcome::no_driver: return refuse(ShareOutcome::no_driver);
        case SplitOutcome::split: break;
        }
        details_.outcome = ShareOutcome::shared;
        details_.by_key = magnitude(amount);
        details_.limited.clear();
        return add(amount);
    }
    std::vector<OwnerLimit> limits;
    if (key.cap || key.floor) {
        limits.assign(shares_.size(), limit_of(amount, key.cap, key.floor));
        // Who has no part in the key at all is no payer: it has no floor.
        for (std::size_t i = 0; i < limits.size(); ++i)
            if (std::ranges::none_of(key.columns,
                    [&](const KeyColumn& c) { return c.part > 0 && c.weights[i] > 0; }))
                limits[i].at_least.reset();
    }
    details_ = share_out(amount, key.columns, shares_.size(), key.fixed, limits);
    if (details_.outcome != ShareOutcome::shared) return details_.outcome;
    shares_ = details_.shares;
    return add(amount);
}

} // namespace samdrift
