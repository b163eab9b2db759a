#include "cost/years_ahead.hpp"
#include <algorithm>

namespace samdrift {
namespace {

// Hundredths of a percent over 100 %.
std::int64_t rise(const CostRows& rows, const std::string& kind, int year) {
    const PriceIndex* rest = nullptr;
    for (const auto& index : rows.price_indices) {
        if (index.year != year) continue;
        if (index.cost_kind == kind) return index.percent.hundredths;
        if (index.cost_kind.empty()) rest = &index;
    }
    return rest ? rest->percent.hundredths : 0;
}

// The rows of the year before again, where `has` none of the year.
template <class Row, class Same> void again(std::vector<Row>& rows, int year, const Same& same) {
    const auto count = rows.size();
    for (std::size_t i = 0; i < count; ++i) {
        if (rows[i].year != year - 1) continue;
        const bool known =
            std::any_of(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(count),
                [&](const Row& r) { return r.year == year && same(r, rows[i]); });
        if (known) continue;
        auto row = rows[i];
        row.year = year;
        rows.push_back(std::move(row));
    }
}

} // namespace

bool has_costs(const CostRows& rows, int year, CostStage stage) {
    return std::ranges::any_of(
        rows.costs, [&](const ProjectCost& c) { return c.year == year && c.stage == stage; });
}

CostRows prolonged(CostRows rows, CostStage stage, int first, int last) {
    for (int year = first; year <= last; ++year) {
        again(rows.users, year,
            [](const ProjectUsers& a, const ProjectUsers& b) { return a.project == b.project; });
        again(rows.identities, year,
            [](const UserIdentities&, const UserIdentities&) { return true; });
        again(rows.drivers, year,
            [](const DriverValue& a, const DriverValue& b) { return a.driver == b.driver; });
        if (has_costs(rows, year, stage)) continue;
        const auto count = rows.costs.size();
        for (std::size_t i = 0; i < count; ++i) {
            if (rows.costs[i].year != year - 1 || rows.costs[i].stage != stage) continue;
            auto cost = rows.costs[i];
            cost.year = year;
            cost.amount =
                proportion(cost.amount, 10'000 + rise(rows, cost.cost_kind, year), 10'000);
            rows.costs.push_back(std::move(cost));
        }
    }
    return rows;
}

} // namespace samdrift
