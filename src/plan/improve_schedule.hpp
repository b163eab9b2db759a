// Good schedules soon: a genetic search over activity lists, each improved by double justification
// (Hartmann 1998; Valls, Ballestín, Quintanilla 2008).
#pragma once
#include "plan/counted_random.hpp"
#include "plan/generate_schedule.hpp"
#include <functional>

namespace samdrift {

struct ListSchedule {
    std::vector<std::uint32_t> order; // every activity after those before it
    std::vector<int> start;
    int end = 0;
};

class ListSearch {
public:
    ListSearch(const PackedNetwork&, std::uint64_t seed);

    // Goes on from where it was, for so many schedules more, until an end reaches the bound or
    // stop says so. The answer is the best so far; none: nothing fitted before the horizon.
    const std::optional<ListSchedule>& run(
        std::uint64_t schedules, int bound, const std::function<bool()>& stop = {});
    // A schedule found elsewhere.
    void take_in(const std::vector<int>& start);
    const std::optional<ListSchedule>& best() const { return best_; }
    std::uint64_t made() const { return generator_.made(); }

private:
    bool over();
    std::vector<std::uint32_t> drawn();
    void fill(std::size_t size);
    bool keep(ListSchedule, std::vector<ListSchedule>& among);
    std::vector<std::uint32_t> child(const ListSchedule&, const ListSchedule&);
    void mutate(std::vector<std::uint32_t>& order);
    const ListSchedule& parent();
    void breed();
    void thin();

    const PackedNetwork& network_;
    ScheduleGenerator generator_;
    CountedRandom random_;
    std::uint64_t until_ = 0;
    int bound_ = 0, idle_ = 0;
    const std::function<bool()>* stop_ = nullptr;
    std::vector<std::size_t> waits_;
    std::vector<char> taken_;
    std::vector<ListSchedule> people_;
    std::optional<ListSchedule> best_;
};

} // namespace samdrift
