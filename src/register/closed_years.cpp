#include "register/closed_years.hpp"
#include "register/cost_model.hpp"
#include "register/investment.hpp"

namespace samdrift {

bool stands_when_closed(const Entity& e) {
    return &e == &entity<ProjectCost>() || &e == &entity<ProjectUsers>() ||
           &e == &entity<UserIdentities>() || &e == &entity<DriverValue>() ||
           &e == &entity<Investment>() || &e == &entity<LedgerLine>();
}

std::optional<std::int64_t> closed_year(const Entity& e, const Record* before, const Record* after,
    const std::set<std::int64_t>& closed) {
    if (closed.empty() || !stands_when_closed(e)) return std::nullopt;
    if (before && after && differences(e, *before, *after).empty()) return std::nullopt;
    for (const auto* r : {after, before}) {
        const auto* year = r ? std::get_if<std::int64_t>(&(*r)[e.index("year")]) : nullptr;
        if (year && closed.contains(*year)) return *year;
    }
    return std::nullopt;
}

} // namespace samdrift
