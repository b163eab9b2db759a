#include "plan/improve_schedule.hpp"
#include <algorithm>
#include <numeric>

namespace samdrift {
namespace {

constexpr std::size_t population_size = 40;
constexpr int generations_without_better = 40; // then most of them anew

} // namespace

ListSearch::ListSearch(const PackedNetwork& network, std::uint64_t seed)
    : network_(network), generator_(network), random_{seed}, waits_(network.activities) {}

const std::optional<ListSchedule>& ListSearch::run(
    std::uint64_t schedules, int bound, const std::function<bool()>& stop) {
    until_ = generator_.made() + schedules;
    bound_ = bound;
    stop_ = &stop;
    while (!over()) {
        fill(population_size);
        if (people_.size() < 2) break;
        const int before = best_->end;
        breed();
        idle_ = best_->end < before ? 0 : idle_ + 1;
        if (idle_ < generations_without_better) continue;
        idle_ = 0;
        people_.resize(std::min<std::size_t>(people_.size(), 2));
    }
    stop_ = nullptr;
    return best_;
}

void ListSearch::take_in(const std::vector<int>& start) {
    ListSchedule one{network_.order, start, 0};
    std::ranges::stable_sort(one.order, {}, [&](auto a) { return start[a]; });
    keep(std::move(one), people_);
    thin();
}

bool ListSearch::over() {
    if (best_ && best_->end <= bound_) return true;
    return generator_.made() >= until_ || (*stop_ && (*stop_)());
}

// A list drawn activity by activity: of those that may come, mostly one with little slack.
std::vector<std::uint32_t> ListSearch::drawn() {
    std::vector<std::uint32_t> order, ready;
    for (std::uint32_t a = 0; a < network_.activities; ++a)
        if ((waits_[a] = network_.before(a).size()) == 0) ready.push_back(a);
    const auto size = [&] { return static_cast<std::uint32_t>(ready.size()); };
    while (!ready.empty()) {
        auto pick = random_.below(size());
        for (int rival = 0; rival < 2; ++rival) {
            const auto other = random_.below(size());
            if (network_.latest[ready[other]] < network_.latest[ready[pick]]) pick = other;
        }
        const auto a = ready[pick];
        ready[pick] = ready.back();
        ready.pop_back();
        order.push_back(a);
        for (const auto& s : network_.after(a))
            if (--waits_[s.activity] == 0) ready.push_back(s.activity);
    }
    return order;
}

void ListSearch::fill(std::size_t size) {
    if (people_.size() >= size) return;
    for (std::size_t tries = 0; people_.size() < size && tries < 4 * size; ++tries) {
        if (!people_.empty() && over()) break;
        keep({drawn(), std::vector<int>(network_.activities)}, people_);
    }
    thin();
}

bool ListSearch::keep(ListSchedule one, std::vector<ListSchedule>& among) {
    const auto end = generator_.forward(one.order, one.start);
    if (!end) return false;
    one.end = *end;
    for (int sooner = one.end; true; one.end = sooner) {
        sooner = generator_.justify(one.order, one.start, one.end);
        if (sooner >= one.end) break;
    }
    if (!best_ || one.end < best_->end) best_ = one;
    among.push_back(std::move(one));
    return true;
}

// A stretch of the first in its own order, all others in the order of the second: both are
// orders along the lags, and so is the child (two-point crossover, Hartmann 1998).
std::vector<std::uint32_t> ListSearch::child(const ListSchedule& one, const ListSchedule& other) {
    const auto size = static_cast<std::uint32_t>(network_.activities);
    auto from = random_.below(size + 1), to = random_.below(size + 1);
    if (from > to) std::swap(from, to);
    std::vector<std::uint32_t> order;
    order.reserve(size);
    taken_.assign(size, 0);
    const auto take_from = [&](const std::vector<std::uint32_t>& list, std::uint32_t until) {
        for (std::uint32_t i = 0; i < size && order.size() < until; ++i)
            if (!taken_[list[i]]) {
                taken_[list[i]] = 1;
                order.push_back(list[i]);
            }
    };
    take_from(one.order, from);
    take_from(other.order, to);
    take_from(one.order, size);
    return order;
}

void ListSearch::mutate(std::vector<std::uint32_t>& order) {
    for (std::size_t i = 0; i + 1 < order.size(); ++i) {
        if (random_.below(100) >= 5) continue;
        const auto a = order[i], b = order[i + 1];
        const bool tied = std::ranges::any_of(
            network_.after(a), [&](const Neighbour& s) { return s.activity == b; });
        if (!tied) std::swap(order[i], order[i + 1]);
    }
}

const ListSchedule& ListSearch::parent() {
    const auto size = static_cast<std::uint32_t>(people_.size());
    return people_[std::min(random_.below(size), random_.below(size))];
}

void ListSearch::breed() {
    std::vector<ListSchedule> children;
    for (std::size_t i = 0; i < population_size && !over(); ++i) {
        auto order = child(parent(), parent());
        mutate(order);
        keep({std::move(order), std::vector<int>(network_.activities)}, children);
    }
    for (auto& c : children) people_.push_back(std::move(c));
    thin();
}

// The best, none twice. Of those that end on one day the ones whose activities start early: they
// have room left.
void ListSearch::thin() {
    const auto rank = [](const ListSchedule& s) {
        return std::pair{s.end, std::accumulate(s.start.begin(), s.start.end(), std::int64_t{0})};
    };
    std::ranges::stable_sort(people_, {}, rank);
    const auto same = std::ranges::unique(people_, {}, &ListSchedule::start);
    people_.erase(same.begin(), same.end());
    if (people_.size() > population_size) people_.resize(population_size);
}

} // namespace samdrift
