#include "plan/plan_decoder.hpp"
#include <algorithm>

namespace samdrift {
namespace {

constexpr int longest_wait = 30; // days, for a soft freeze to end

// What is free when no team gives more than its even level, or more than one cutover needs.
std::vector<std::uint64_t> capped(const PlanCase& plan) {
    auto n = plan.network;
    for (std::size_t r = 0; r < n.resources; ++r) {
        if (!plan.even[r]) continue;
        int most = *plan.even[r];
        for (std::size_t a = 0; a < n.activities(); ++a)
            most = std::max(most, n.demand[a * n.resources + r]);
        for (auto& step : n.capacity[r]) step.amount = std::min(step.amount, most);
    }
    return PackedNetwork{n}.free;
}

} // namespace

PlanDecoder::PlanDecoder(const PlanCase& plan)
    : plan_(plan)
    , network_(plan.network)
    , free_(network_.free)
    , price_until_{0}
    , placed_(network_.activities) {
    for (const int price : plan.soft_price) price_until_.push_back(price_until_.back() + price);
    own_price_until_.resize(plan.own_soft_price.size());
    for (std::size_t a = 0; a < plan.own_soft_price.size(); ++a) {
        if (plan.own_soft_price[a].empty()) continue;
        auto& until = own_price_until_[a];
        until.push_back(0);
        for (const int price : plan.own_soft_price[a]) until.push_back(until.back() + price);
    }
    for (std::uint32_t a = 0; a < network_.activities; ++a)
        if (plan.terms[a].fixed) fixed_.push_back(a);
    for (const auto& level : plan.even) any_even_ |= level.has_value();
    level_free_ = any_even_ ? capped(plan) : network_.free;
}

inline bool PlanDecoder::fits(std::uint32_t a, int day) const {
    const auto words = network_.words;
    const auto* free = free_.data() + static_cast<std::size_t>(day) * words;
    const auto* wanted = network_.demand.data() + a * words;
    for (std::size_t w = 0; w < words; ++w)
        if (!lanes_fit(free[w], wanted[w])) return false;
    return true;
}

bool PlanDecoder::fits_all(std::uint32_t a, int day) const {
    for (int d = day; d < day + network_.duration[a]; ++d)
        if (!fits(a, d)) return false;
    return true;
}

int PlanDecoder::first_place(std::uint32_t a, int day) const {
    const int days = network_.duration[a], last = network_.horizon - days;
    while (true) {
        day = network_.first_open(a, day);
        if (day > last) return network_.horizon + 1;
        int at = day + days - 1;
        while (at >= day && fits(a, at)) --at;
        if (at < day) return day;
        day = at + 1;
    }
}

int PlanDecoder::cheapest_place(std::uint32_t a, int day) const {
    int best = first_place(a, day);
    if (!priced(a) || best + network_.duration[a] > network_.horizon) return best;
    auto least = late(a, best);
    for (int next = best + 1; least > 0 && next <= best + longest_wait; ++next) {
        next = first_place(a, next);
        if (next > std::min(network_.latest[a], best + longest_wait)) break;
        if (const auto then = late(a, next); then < least) least = then, best = next;
    }
    return best;
}

void PlanDecoder::take(std::uint32_t a, int day) {
    const auto words = network_.words;
    const auto* wanted = network_.demand.data() + a * words;
    auto* free = free_.data() + static_cast<std::size_t>(day) * words;
    for (int left = network_.duration[a]; left > 0; --left, free += words)
        for (std::size_t w = 0; w < words; ++w) free[w] -= wanted[w];
    placed_[a] = 1;
}

void PlanDecoder::place_fixed(PlanDraft& draft) {
    for (const auto a : fixed_) {
        draft.start[a] = *plan_.terms[a].fixed;
        if (fits_all(a, draft.start[a]))
            take(a, draft.start[a]);
        else
            broken_ += network_.duration[a];
        placed_[a] = 1;
    }
}

void PlanDecoder::place_kept(PlanDraft& draft) {
    for (const auto a : draft.order) {
        if (!draft.keep[a] || placed_[a]) continue;
        const auto& published = plan_.terms[a].published;
        bool can = published && *published >= network_.earliest[a] &&
                   *published <= network_.latest[a] &&
                   network_.first_open(a, *published) == *published;
        for (const auto& p : network_.before(a)) // as far as they have their place already
            can = can && (!placed_[p.activity] || draft.start[p.activity] + p.days <= *published);
        if (can && fits_all(a, *published)) {
            draft.start[a] = *published;
            take(a, *published);
        } else {
            draft.keep[a] = 0;
        }
    }
}

bool PlanDecoder::place_rest(PlanDraft& draft) {
    bool good = true;
    for (const auto a : draft.order) {
        int day = network_.earliest[a];
        for (const auto& p : network_.before(a))
            day = std::max(day, draft.start[p.activity] + p.days);
        if (placed_[a]) {
            if (draft.start[a] >= day) continue;
            if (plan_.terms[a].fixed)
                broken_ += day - draft.start[a];
            else
                draft.keep[a] = 0, good = false;
            continue;
        }
        draft.start[a] = cheapest_place(a, day);
        if (draft.start[a] > network_.latest[a]) broken_ += draft.start[a] - network_.latest[a];
        if (draft.start[a] + network_.duration[a] > network_.horizon) {
            draft.start[a] = std::max(0, network_.horizon - network_.duration[a]);
            broken_ += network_.duration[a];
            continue; // nowhere; it is in nobody's way
        }
        take(a, draft.start[a]);
    }
    return good;
}

void PlanDecoder::decode(PlanDraft& draft) {
    draft.start.resize(network_.activities);
    draft.keep.resize(network_.activities);
    do {
        ++made_;
        broken_ = 0;
        std::ranges::copy(draft.level ? level_free_ : network_.free, free_.begin());
        std::ranges::fill(placed_, 0);
        place_fixed(draft);
        place_kept(draft);
    } while (!place_rest(draft));
    draft.score = score(draft.start);
    draft.score.broken = broken_;
}

std::int64_t PlanDecoder::late(std::uint32_t a, int start) const {
    const auto& terms = plan_.terms[a];
    const int end = start + network_.duration[a];
    std::int64_t sum = 0;
    if (terms.due && end > *terms.due) sum = std::int64_t{end - *terms.due} * terms.weight;
    const auto add = [&](const std::vector<std::int64_t>& until) {
        sum += until[static_cast<std::size_t>(end)] -
               until[static_cast<std::size_t>(end - terms.exposed)];
    };
    if (price_until_.size() > 1) add(price_until_);
    if (!own_price_until_.empty() && !own_price_until_[a].empty()) add(own_price_until_[a]);
    return sum;
}

PlanScore PlanDecoder::score(std::span<const int> start) const {
    PlanScore s;
    for (std::uint32_t a = 0; a < network_.activities; ++a) {
        s.lateness += late(a, start[a]);
        s.changes += plan_.terms[a].published && *plan_.terms[a].published != start[a];
        s.end = std::max<std::int64_t>(s.end, start[a] + network_.duration[a]);
    }
    if (!any_even_) return s;
    std::vector<int> load(static_cast<std::size_t>(network_.horizon));
    for (std::size_t r = 0; r < network_.resources; ++r) {
        if (!plan_.even[r]) continue;
        std::ranges::fill(load, 0);
        for (std::uint32_t a = 0; a < network_.activities; ++a)
            for (int d = start[a]; d < start[a] + network_.duration[a]; ++d)
                load[static_cast<std::size_t>(d)] += network_.wanted(a, r);
        for (const int l : load) s.uneven += std::max(0, l - *plan_.even[r]);
    }
    return s;
}

} // namespace samdrift
