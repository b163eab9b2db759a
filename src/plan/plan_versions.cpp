#include "plan/plan_versions.hpp"
#include "base/words.hpp"
#include <algorithm>

namespace samdrift {

static std::optional<VersionOfPlan> version(const PlanRows& rows, bool only_baseline) {
    const PublishedPlan* last = nullptr;
    for (const auto& p : rows.published_plans)
        if ((p.baseline || !only_baseline) && (!last || p.number > last->number)) last = &p;
    if (!last) return std::nullopt;
    VersionOfPlan found{*last, {}, {}};
    for (const auto& line : rows.plan_lines)
        if (line.plan == last->number) {
            found.end = found.lines.empty() ? line.finish : std::max(found.end, line.finish);
            found.lines.insert_or_assign(folded(line.cutover), line);
        }
    return found;
}

std::optional<VersionOfPlan> last_published(const PlanRows& rows) { return version(rows, false); }
std::optional<VersionOfPlan> baseline_of(const PlanRows& rows) { return version(rows, true); }

} // namespace samdrift
