// What if a driver, a price, a key or a membership were otherwise: every owner's change per year,
// from the same rows with some changed. Nothing is saved.
#pragma once
#include "cost/contribution_views.hpp"
#include "register/cost_scenario.hpp"

namespace samdrift {

// driver: the owner's value of a year (users: of a cost project). price: what a cost project costs
// in a year. key: the formula, cap and floor of a group's own key, or of one with a name, from a
// year on. membership: the owner's first day and the day it is out; who is not in the cooperation
// is taken in.
struct WhatIfChange {
    WhatIfKind kind = WhatIfKind::driver;
    std::string owner, cost_project, driver;
    std::optional<std::int64_t> year, value;
    std::optional<Money> amount;
    std::optional<KeyGroup> group;
    std::string key, formula;
    std::optional<Decimal> cap, floor; // percent
    std::optional<Date> joined, left;
};
template <> const Entity& entity<WhatIfChange>();

struct WhatIfOrder {
    std::int64_t year = 0;  // the first
    std::int64_t years = 5; // how many
    CostStage stage = CostStage::budget;
    std::vector<WhatIfChange> changes;
};
template <> const Entity& entity<WhatIfOrder>();

struct WhatIfOwner {
    std::string owner;
    Money before, after, change;
};
template <> const Entity& entity<WhatIfOwner>();

struct WhatIfYear {
    std::int64_t year = 0;
    Money before, after, change;
    std::vector<WhatIfOwner> owners; // who pays before or after
};
template <> const Entity& entity<WhatIfYear>();

struct WhatIfAnswer {
    CostStage stage = CostStage::budget;
    std::vector<WhatIfYear> years;
};
template <> const Entity& entity<WhatIfAnswer>();

// Codes, the place's row the number of the change from 1: no_such_owner, no_such_cost_project,
// what_if_incomplete (value: the field that is missing), what_if_negative, year_closed,
// left_before_joined.
Result<CostRows> changed_rows(const CostRows&, std::span<const WhatIfChange>, CostStage);

// The order's years, of which those that nobody has entered are prolonged (years_ahead.hpp); before
// is with the changes of `from`, none: as it is. Codes: those of changed_rows() and
// allocate_year(), of either side.
Result<WhatIfAnswer> what_if(
    const CostRows&, const WhatIfOrder&, std::span<const WhatIfChange> from = {});

} // namespace samdrift
