#include "cost/change_parts.hpp"

namespace samdrift {

// A new project costs what it costs this year from the first part on, and is shared by this year's
// drivers where the year before has none; who joined counts by its drivers of this year.
std::vector<ChangeParts> change_parts(const CostRows& rows, const YearAllocation& after) {
    const int now = after.year, then = after.year - 1;
    const YearsOf steps[] = {{then, then, then, then}, {now, then, then, then},
        {now, now, then, then}, {now, now, now, then}};
    std::vector<std::vector<Money>> totals;
    for (const auto& step : steps) totals.push_back(counterfactual(rows, step, after.stage).totals);
    totals.push_back(after.totals);
    std::vector<ChangeParts> parts;
    for (std::size_t i = 0; i < after.totals.size(); ++i)
        parts.push_back({totals[0][i], totals[1][i] - totals[0][i], totals[2][i] - totals[1][i],
            totals[3][i] - totals[2][i], totals[4][i] - totals[3][i], totals[4][i]});
    return parts;
}

} // namespace samdrift
