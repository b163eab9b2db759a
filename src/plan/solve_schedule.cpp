#include "plan/solve_schedule.hpp"
#include "plan/improve_schedule.hpp"
#include "plan/nogood_search.hpp"
#include "plan/schedule_bounds.hpp"
#include <algorithm>

namespace samdrift {
namespace {

// 1 1 2 1 1 2 4 …: restarts after which no search is much too long (Luby, Sinclair, Zuckerman 1993)
std::uint64_t luby(std::uint64_t i) {
    std::uint64_t size = 1;
    while (size < i + 1) size = 2 * size + 1;
    while (size - 1 != i) {
        size /= 2;
        i %= size;
    }
    return (size + 1) / 2;
}

constexpr std::uint64_t restart_unit = 1000;     // contradictions
constexpr std::uint64_t first_placed = 60'000;   // activities placed by the genetic search first
constexpr std::uint64_t placed_in_turn = 60'000; // and in each turn after that

class Solver {
public:
    Solver(const ProjectNetwork& n, const ScheduleLimits& limits)
        : network_(n), limits_(limits), lists_(network_, limits.seed) {}

    ScheduleAnswer run() {
        answer_.bound = end_bound(network_);
        answer_.end = network_.horizon + 1;
        if (!limits_.begin.empty()) {
            better(limits_.begin);
            lists_.take_in(limits_.begin);
        }
        lists_.run(first_placed / size(), answer_.bound, limits_.stop);
        if (lists_.best() && lists_.best()->end < answer_.end) better(lists_.best()->start);
        if (answer_.bound < answer_.end) prove();
        answer_.proven = answer_.bound >= answer_.end;
        if (answer_.start.empty()) answer_.end = 0;
        answer_.schedules = lists_.made();
        return std::move(answer_);
    }

private:
    std::uint64_t size() const { return std::max<std::uint64_t>(network_.activities, 1); }
    bool over() const { return limits_.stop && limits_.stop(); }

    void better(const std::vector<int>& start) {
        answer_.start = start;
        answer_.end = 0;
        for (std::size_t a = 0; a < start.size(); ++a)
            answer_.end = std::max(answer_.end, start[a] + network_.duration[a]);
    }

    void prove() {
        NogoodSearch search{network_, answer_.bound, answer_.end - 1, answer_.start};
        for (std::uint64_t round = 0; answer_.bound < answer_.end && !over(); ++round) {
            if (round >= limits_.most_rounds ||
                search.contradictions() >= limits_.most_contradictions)
                break;
            // now and then the other way: that the least end cannot be
            std::optional<int> end_at_most;
            if (round % 8 == 7) end_at_most = search.least_end();
            take(search, search.run(restart_unit * luby(round), end_at_most, limits_.stop));
            if (answer_.bound >= answer_.end || answer_.start.empty()) continue;
            lists_.run(placed_in_turn / size() + 1, answer_.bound, limits_.stop);
            if (!lists_.best() || lists_.best()->end >= answer_.end) continue;
            better(lists_.best()->start);
            search.set_hint(answer_.start);
            if (!search.end_before(answer_.end)) answer_.bound = answer_.end;
        }
        answer_.contradictions = search.contradictions();
    }

    void take(NogoodSearch& search, NogoodSearch::Outcome outcome) {
        if (outcome == NogoodSearch::Outcome::schedule) {
            better(search.starts());
            search.set_hint(answer_.start);
            lists_.take_in(answer_.start);
            if (!search.end_before(answer_.end)) answer_.bound = answer_.end;
        } else if (search.is_impossible()) {
            answer_.bound = answer_.end;
        }
        if (answer_.bound < answer_.end)
            answer_.bound = std::max(answer_.bound, search.least_end());
    }

    PackedNetwork network_;
    const ScheduleLimits& limits_;
    ListSearch lists_;
    ScheduleAnswer answer_;
};

} // namespace

ScheduleAnswer solve_schedule(const ProjectNetwork& network, const ScheduleLimits& limits) {
    return Solver{network, limits}.run();
}

} // namespace samdrift
