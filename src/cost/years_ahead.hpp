// The years to come: as they have been entered, or the year before again with its prices raised.
#pragma once
#include "cost/cost_rows.hpp"

namespace samdrift {

// The rows with those of every year to `last` that nobody has entered. A cost is the year before's
// × (100 % + its kind's price index of the year, or the rest's; none: as it was), rounded half away
// from zero, row by row; drivers are as the year before. The rows keep their ids: that is where the
// figures come from.
CostRows prolonged(CostRows, CostStage, int first, int last);

// Somebody has entered costs of the year.
bool has_costs(const CostRows&, int year, CostStage);

} // namespace samdrift
