// The earliest end of a network: good schedules and proof in turns, until it is proven or stopped.
#pragma once
#include "plan/network.hpp"
#include <functional>

namespace samdrift {

struct ScheduleLimits {
    std::function<bool()> stop = {};   // asked now and then; true: what there is so far
    std::uint64_t most_rounds = ~0ULL; // the same answer every time, if this is what ends it
    std::uint64_t most_contradictions = ~0ULL;
    std::uint64_t seed = 1;
    std::vector<int> begin = {}; // starts of a schedule that is known; empty: none
};

struct ScheduleAnswer {
    std::vector<int> start; // of each activity; empty: none was found before the horizon
    int end = 0, bound = 0; // no schedule ends before `bound`
    bool proven = false;    // end == bound, or that there is none
    std::uint64_t schedules = 0, contradictions = 0;
};

// The network is_sound. Begins with bounds that need no search and a genetic search (Hartmann 1998
// with double justification); then lazy clause generation (Schutt, Feydy, Stuckey, Wallace 2011)
// and the genetic search by turns, each told what the other found.
ScheduleAnswer solve_schedule(const ProjectNetwork&, const ScheduleLimits& = {});

} // namespace samdrift
