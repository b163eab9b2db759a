#include "plan/plan_chance.hpp"
#include "base/words.hpp"
#include <algorithm>
#include <map>
#include <set>

namespace samdrift {
namespace {

class Chances {
public:
    Chances(const ChanceBasis& basis, std::span<const int> start, const SimulationTerms& terms)
        : b_{basis}, start_{start}, terms_{terms} {}

    PlanChances run() {
        const auto calendar = WorkingCalendar::make(b_.rows.dated.calendar, b_.rows.dated.span);
        for (std::size_t t = 0; t < b_.rows.rows.size(); ++t) tasks_.push_back(task(t));
        PlanChances out;
        out.terms = terms_;
        std::vector<std::optional<std::size_t>> gate_of;
        for (const auto& milestone : b_.picture.milestones)
            gate_of.push_back(
                calendar ? gate(*calendar, tasks_of(milestone), milestone.due) : std::nullopt);
        std::optional<std::size_t> first;
        if (b_.first_day && calendar)
            first = gate(*calendar, of_first_day(),
                Date{std::chrono::sys_days{*b_.first_day} - std::chrono::days{1}});
        out.runs_say = simulate_plan(b_.numbers, start_, tasks_, terms_, gates_);
        const auto chance = [&](std::optional<std::size_t> g) -> std::optional<std::int64_t> {
            if (!g) return std::nullopt;
            return per_cent(out.runs_say.gates[*g], terms_.runs);
        };
        for (const auto g : gate_of) out.milestones.push_back(chance(g));
        out.first_day = chance(first);
        return out;
    }

private:
    SimulatedTask task(std::size_t t) {
        const auto& planned = b_.rows.rows[t];
        const int days = b_.numbers.network.duration[t];
        const auto likely = std::max<std::int64_t>(planned.work.likely.hundredths, 1);
        const auto scaled = [&](Decimal work, bool up) {
            const auto product = std::int64_t{days} * work.hundredths;
            return static_cast<int>(
                std::max<std::int64_t>(1, (product + (up ? likely - 1 : 0)) / likely));
        };
        SimulatedTask task;
        task.days = {std::min(days, scaled(planned.work.low, false)), days,
            std::max(days, scaled(planned.work.high, true))};
        for (const auto& need : b_.rows.dated.needs)
            if (need.task == t && !task.team) task.team = static_cast<std::uint32_t>(need.team);
        const auto product =
            planned.row.product ? b_.catalogue.products.find(planned.row.product->number) : no_code;
        if (product != no_code && b_.catalogue.supplier_of[product] != no_code)
            task.supplier = suppliers_
                                .emplace(b_.catalogue.supplier_of[product],
                                    static_cast<std::uint32_t>(suppliers_.size()))
                                .first->second;
        std::int64_t people = 0;
        for (const auto& share : planned.teams) people += share.people.hundredths;
        task.day_cost = b_.day_cost(planned.row) * people / 100;
        return task;
    }

    std::vector<std::uint32_t> of_first_day() const {
        std::vector<std::uint32_t> tasks;
        for (std::uint32_t t = 0; t < b_.rows.rows.size(); ++t)
            if (b_.rows.rows[t].row.cutover_class != CutoverClass::later) tasks.push_back(t);
        return tasks;
    }

    // A project with all below it, by folded code.
    std::set<std::string> projects_below(const std::string& code) const {
        std::set<std::string> found{folded(code)};
        for (bool more = true; more;) {
            more = false;
            for (const auto& p : b_.picture.plan.projects)
                if (!p.parent.empty() && found.contains(folded(p.parent)))
                    more |= found.insert(folded(p.code)).second;
        }
        return found;
    }

    std::vector<std::uint32_t> tasks_of(const Milestone& milestone) const {
        if (milestone.project.empty()) {
            const bool first =
                b_.first_day && milestone.due <= *b_.first_day &&
                std::chrono::sys_days{*b_.first_day} - std::chrono::sys_days{milestone.due} <=
                    std::chrono::days{1};
            return first ? of_first_day() : std::vector<std::uint32_t>{};
        }
        const auto projects = projects_below(milestone.project);
        std::vector<Code> areas;
        for (const auto& p : b_.picture.plan.projects)
            if (p.area && projects.contains(folded(p.code)))
                areas.push_back(b_.picture.area_of(*p.area));
        std::vector<std::uint32_t> tasks;
        for (std::uint32_t t = 0; t < b_.rows.rows.size(); ++t) {
            const auto& row = b_.rows.rows[t].row;
            const bool in_area =
                row.project.empty() && row.area && std::ranges::any_of(areas, [&](Code above) {
                    return b_.picture.below(b_.picture.area_of(*row.area), above);
                });
            if (in_area || projects.contains(folded(row.project))) tasks.push_back(t);
        }
        return tasks;
    }

    // Done at the end of the day at the latest.
    std::optional<std::size_t> gate(
        const WorkingCalendar& calendar, std::vector<std::uint32_t> tasks, Date day) {
        if (tasks.empty()) return std::nullopt;
        gates_.push_back({std::move(tasks), calendar.last_until(day) + 1});
        return gates_.size() - 1;
    }

    const ChanceBasis& b_;
    std::span<const int> start_;
    const SimulationTerms& terms_;
    std::vector<SimulatedTask> tasks_;
    std::vector<SimulatedGate> gates_;
    std::map<Code, std::uint32_t> suppliers_;
};

} // namespace

PlanChances plan_chances(
    const ChanceBasis& basis, std::span<const int> start, const SimulationTerms& terms) {
    return Chances{basis, start, terms}.run();
}

std::int64_t per_cent(std::int64_t part, std::int64_t whole) {
    return (200 * part + whole) / (2 * whole);
}

} // namespace samdrift
