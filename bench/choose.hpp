// The common portfolio on generated cases, and CBC on the same.
#pragma once
#include "portfolio_cases.hpp"

namespace samdrift::bench {

struct ChooseRun {
    CaseKind kind = CaseKind::merger;
    std::string name = "merger";
    CaseSize size;
    std::uint64_t seeds = 10;
    double most_seconds = 10;
    double most_gap = 0; // in per cent of the value; with it the case has reached what it must
    bool beside_cbc = true;
};
// "instance,value,bound,seconds,gap,nodes,area_by_area,cbc_value,cbc_bound,cbc_seconds", in øre and
// per cent. The status: 1 when a case did not reach its gap in time, or is worse than area by area.
// promised: 3 × 150 × 300 to proof in 10 s and 10 × 150 × 600 to half a per cent in 60 s, unless
// the seconds are given.
int run_choose_cases(ChooseRun, bool promised, bool seconds_given);

} // namespace samdrift::bench
