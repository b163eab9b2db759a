// What holds a schedule together: the lags, and who hands people over to whom in each team. With
// these links fixed a run through it in order needs no teams any more.
#pragma once
#include "plan/packed_network.hpp"

namespace samdrift {

struct PlanLinks {
    std::vector<std::uint32_t> order; // by start: every activity after those linked before it
    std::vector<StartLag> links;      // lags, and hand-overs: days is the duration of `before`
    std::size_t lags = 0;             // so many of the first are lags
};

// Hand-overs by the parallel flow (Artigues, Roubellat 2000): each activity takes people first from
// those before it by a lag, then from whoever is done last.
PlanLinks plan_links(const PackedNetwork&, std::span<const int> start);

// How many days each can start later without the end moving, with links and freezes as they are.
// 0: critical.
std::vector<int> slack_days(const PackedNetwork&, const PlanLinks&, std::span<const int> start);

} // namespace samdrift
