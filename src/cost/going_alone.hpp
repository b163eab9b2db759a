// Joining held against going alone (design.md §5): what a municipality pays year by year either
// way, and the year from which joining has cost less in all. What comes in and goes out in the
// year it is paid: investments as they are bought, not as they are written off.
#pragma once
#include "cost/contribution_views.hpp"
#include "cost/estimate.hpp"

namespace samdrift {

// Until the day it joins a municipality pays the operation that it pays alone, by days of the year.
// What the alternative invests is the alternative's: who joins invests what the estimate says.
struct GoingAloneYear {
    std::int64_t year = 0;
    Money alone_operation, alone_investment, alone; // the two together
    Money before_joining;                           // of alone_operation
    Money contribution, investments;                // its part of what is invested together
    Money once, yearly;                             // of the estimate
    Money joining;                                  // the five together
    Money difference;                               // joining − alone
    Money difference_so_far;
    bool prolonged = false; // nobody has entered the joint operation's costs of the year
    CostSources rows;       // of the costs alone
};
template <> const Entity& entity<GoingAloneYear>();

struct GoingAloneView {
    std::string alternative; // "uten tilslutning"
    std::vector<GoingAloneYear> years;
    std::optional<std::int64_t> break_even; // the first from which it stays cheaper in all
    bool marked = false;                    // some figure behind it is an example or an estimate
    std::vector<Sentence> stops;            // why there are no years, or no more
};
template <> const Entity& entity<GoingAloneView>();

struct JoiningOrder {
    Id<Municipality> municipality;
    std::string name;
    Date day;
    std::vector<EstimateItem> items;
};

// An alternative for each that stands in the rows, by name. Years: from the first that the estimate
// or the joining falls in to the last that the alternative has costs for.
std::vector<GoingAloneView> going_alone(
    const CostRows&, std::span<const AloneCost>, const JoiningOrder&);

} // namespace samdrift
