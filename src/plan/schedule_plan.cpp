#include "plan/schedule_plan.hpp"
#include "plan/improve_schedule.hpp"
#include "plan/plan_restrict.hpp"
#include "plan/solve_schedule.hpp"
#include <algorithm>

namespace samdrift {
namespace {

constexpr std::size_t remembered = 40;          // scores that late acceptance looks back on
constexpr std::uint64_t list_schedules = 1'500; // of the genetic search, before and between

class PlanSearch {
public:
    PlanSearch(const PlanCase& plan, const PlanLimits& limits)
        : limits_(limits)
        , decoder_(plan)
        , network_(decoder_.network())
        , lists_(network_, limits.seed)
        , random_{limits.seed}
        , place_(network_.activities) {}

    PlanAnswer run() {
        bound_ = plan_bound(decoder_.plan());
        begin();
        auto now = best_;
        for (std::uint64_t budget = 500; !over(); budget *= 3) {
            climb(now, budget);
            be_in_time(2 * budget);
            end_sooner(4 * budget);
            if (best_.score < now.score) now = best_;
        }
        return {best_.start, best_.score, bound_, open(best_.score), decoder_.made()};
    }

private:
    PlanObjective open(const PlanScore& s) const { return first_open(s, bound_); }
    bool over() {
        return open(best_.score) == PlanObjective::none || decoder_.made() >= limits_.most_tries ||
               (limits_.stop && limits_.stop());
    }

    void climb(PlanDraft& now, std::uint64_t tries) {
        std::vector<PlanScore> memory(remembered, now.score);
        for (std::uint64_t round = 0; round < tries && !over(); ++round) {
            auto next = changed(now);
            decoder_.decode(next);
            auto& then = memory[round % remembered];
            if (next.score <= now.score || next.score <= then) now = std::move(next);
            then = std::min(then, now.score);
            if (now.score < best_.score) best_ = now;
        }
    }

    // The earliest end of the narrowed plan, with the starts at hand when they are within it.
    ScheduleAnswer solved(const NarrowTo& to, std::uint64_t contradictions, bool from_best) {
        auto n = narrowed(decoder_, best_.start, to);
        if (!from_best)
            n.horizon = std::min<int>(n.horizon, static_cast<int>(best_.score.end) + 40);
        return solve_schedule(n, {.stop = limits_.stop,
                                     .most_contradictions = contradictions,
                                     .seed = limits_.seed,
                                     .begin = from_best ? best_.start : std::vector<int>{}});
    }

    bool take(const ScheduleAnswer& answer) {
        if (answer.start.empty()) return false;
        PlanDraft draft{network_.order, std::vector<char>(network_.activities), answer.start,
            decoder_.score(answer.start)};
        if (!(draft.score < best_.score)) return false;
        std::ranges::stable_sort(draft.order, {}, [&](auto a) { return draft.start[a]; });
        for (std::uint32_t a = 0; a < network_.activities; ++a)
            draft.keep[a] = decoder_.plan().terms[a].published == draft.start[a];
        best_ = std::move(draft);
        return true;
    }

    // All in time at once; if that cannot be found, one after the other a little less late.
    void be_in_time(std::uint64_t contradictions) {
        if (best_.score.broken > 0 || best_.score.lateness <= bound_.lateness) return;
        if (take(solved({.in_time = true}, contradictions, false))) return;
        if (take(solved({.in_time = true, .keep_published = false}, contradictions, false))) return;
        std::vector<std::uint32_t> late;
        for (std::uint32_t a = 0; a < network_.activities; ++a)
            if (decoder_.late(a, best_.start[a]) > 0) late.push_back(a);
        std::ranges::stable_sort(
            late, std::greater{}, [&](auto a) { return decoder_.late(a, best_.start[a]); });
        for (const auto a : late) {
            if (over()) return;
            while (
                decoder_.late(a, best_.start[a]) > 0 &&
                take(solved({.sooner = a, .keep_published = false}, contradictions / 4, false))) {}
        }
    }

    void end_sooner(std::uint64_t contradictions) {
        if (best_.score.broken > 0 || over() || open(best_.score) != PlanObjective::end) return;
        const auto answer = solved({}, contradictions, true);
        take(answer);
        // nothing narrowed but what the objectives before the end ask for: then it is a bound
        if (best_.score.changes == 0 && !any_published_ && !decoder_.any_even() &&
            best_.score.lateness == 0)
            bound_.end = std::max<std::int64_t>(bound_.end, answer.bound);
    }

    // Along the lags; of those that may come the one with the least key.
    std::vector<std::uint32_t> by_key(const std::vector<int>& key) {
        std::vector<std::size_t> waits(network_.activities);
        std::vector<std::pair<int, std::uint32_t>> heap;
        std::vector<std::uint32_t> order;
        for (std::uint32_t a = 0; a < network_.activities; ++a)
            if ((waits[a] = network_.before(a).size()) == 0) heap.emplace_back(-key[a], a);
        std::ranges::make_heap(heap);
        while (!heap.empty()) {
            std::ranges::pop_heap(heap);
            const auto a = heap.back().second;
            heap.pop_back();
            order.push_back(a);
            for (const auto& s : network_.after(a))
                if (--waits[s.activity] == 0) {
                    heap.emplace_back(-key[s.activity], s.activity);
                    std::ranges::push_heap(heap);
                }
        }
        return order;
    }

    void consider(const std::vector<std::uint32_t>& order, bool keep) {
        for (const bool level : {false, true}) {
            if (level && !decoder_.any_even()) break;
            PlanDraft draft{order, std::vector<char>(network_.activities, keep), {}, {}, level};
            decoder_.decode(draft);
            if (best_.start.empty() || draft.score < best_.score) best_ = std::move(draft);
        }
    }

    void begin() {
        const auto& terms = decoder_.plan().terms;
        std::vector<int> due = network_.latest, published = network_.latest;
        for (auto i = network_.activities; i-- > 0;) {
            const auto a = network_.order[i];
            if (terms[a].due) due[a] = std::min(due[a], *terms[a].due - network_.duration[a]);
            for (const auto& s : network_.after(a))
                due[a] = std::min(due[a], due[s.activity] - s.days);
        }
        for (std::uint32_t a = 0; a < network_.activities; ++a) {
            if (terms[a].published) published[a] = *terms[a].published;
            any_published_ |= terms[a].published.has_value();
        }
        if (any_published_) {
            consider(by_key(published), true);
            consider(by_key(due), true);
        }
        consider(by_key(due), false);
        consider(by_key(network_.latest), false);
        if (!any_published_) shorten(best_);
    }

    // The genetic search knows of the end alone; what it finds is held against all that counts.
    void shorten(PlanDraft& now) {
        if (bound_.end >= best_.score.end || (limits_.stop && limits_.stop())) return;
        const auto& found = lists_.run(list_schedules, static_cast<int>(bound_.end), limits_.stop);
        if (!found) return;
        PlanDraft draft{found->order, std::vector<char>(network_.activities), {}, {}, now.level};
        decoder_.decode(draft);
        if (draft.score < now.score) now = draft;
        if (now.score < best_.score) best_ = now;
    }

    // Somebody whose day matters: late, or not on its published day, or among the last to be done;
    // or, as often, anybody.
    std::uint32_t picked(const PlanDraft& draft) {
        const auto size = static_cast<std::uint32_t>(network_.activities);
        auto pick = random_.below(size);
        if (random_.below(2)) return pick;
        std::int64_t most = -1;
        for (int tries = 0; tries < 12; ++tries) {
            const auto a = random_.below(size);
            const auto& published = decoder_.plan().terms[a].published;
            const auto weight = 1'000 * decoder_.late(a, draft.start[a]) +
                                100 * (published && *published != draft.start[a]) + draft.start[a] +
                                network_.duration[a];
            if (weight > most) most = weight, pick = a;
        }
        return pick;
    }

    PlanDraft changed(const PlanDraft& now) {
        PlanDraft next = now;
        if (decoder_.any_even() && random_.below(20) == 0) next.level = !next.level;
        const int moves = 1 + static_cast<int>(random_.below(3));
        for (int i = 0; i < moves; ++i) {
            const auto a = picked(now);
            if (decoder_.plan().terms[a].published && random_.below(2))
                next.keep[a] = !next.keep[a];
            else
                shift(next.order, a);
        }
        return next;
    }

    // To another place between those it follows and those that follow it, oftener an earlier one.
    void shift(std::vector<std::uint32_t>& order, std::uint32_t a) {
        for (std::uint32_t i = 0; i < order.size(); ++i) place_[order[i]] = i;
        std::uint32_t from = 0, to = static_cast<std::uint32_t>(order.size()) - 1;
        for (const auto& p : network_.before(a)) from = std::max(from, place_[p.activity] + 1);
        for (const auto& s : network_.after(a)) to = std::min(to, place_[s.activity] - 1);
        const auto at = place_[a];
        if (random_.below(3)) to = at; // earlier
        const auto reach = std::min<std::uint32_t>(to - from, 60);
        if (reach == 0) return;
        const auto first = at > from + reach ? at - reach : from;
        const auto target = first + random_.below(std::min(to, first + 2 * reach) - first + 1);
        const auto begin = order.begin();
        if (target < at)
            std::rotate(begin + target, begin + at, begin + at + 1);
        else
            std::rotate(begin + at, begin + at + 1, begin + target + 1);
    }

    const PlanLimits& limits_;
    PlanDecoder decoder_;
    const PackedNetwork& network_;
    ListSearch lists_;
    CountedRandom random_;
    std::vector<std::uint32_t> place_;
    PlanScore bound_;
    PlanDraft best_;
    bool any_published_ = false;
};

} // namespace

PlanObjective first_open(const PlanScore& s, const PlanScore& bound) {
    if (s.broken > 0) return PlanObjective::broken;
    if (s.lateness > bound.lateness) return PlanObjective::lateness;
    if (s.changes > bound.changes) return PlanObjective::changes;
    if (s.uneven > bound.uneven) return PlanObjective::uneven;
    return s.end > bound.end ? PlanObjective::end : PlanObjective::none;
}

PlanAnswer schedule_plan(const PlanCase& plan, const PlanLimits& limits) {
    return PlanSearch{plan, limits}.run();
}

} // namespace samdrift
