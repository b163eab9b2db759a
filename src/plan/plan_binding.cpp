#include "plan/plan_binding.hpp"
#include "plan/packed_network.hpp"
#include <algorithm>

namespace samdrift {
namespace {

class Reasons {
public:
    Reasons(const PlanCase& plan, std::span<const int> start)
        : plan_(plan)
        , network_(plan.network)
        , start_(start)
        , free_(plan.network.resources,
              std::vector<int>(static_cast<std::size_t>(plan.network.horizon))) {
        for (std::size_t r = 0; r < network_.resources; ++r) {
            for (int d = 0; d < network_.horizon; ++d) at(r, d) = network_.capacity(d, r);
            for (std::uint32_t a = 0; a < network_.activities; ++a)
                for (int d = start[a]; d < start[a] + network_.duration[a]; ++d)
                    at(r, d) -= network_.wanted(a, r);
        }
    }

    PlanBinding of(std::uint32_t a) {
        using Rule = PlanBinding::Rule;
        const int day = start_[a] - 1;
        if (plan_.terms[a].fixed) return {Rule::fixed, 0, day};
        if (day < 0) return {Rule::first_day, 0, day};
        for (const auto& p : network_.before(a))
            if (start_[p.activity] + p.days > day) return {Rule::predecessor, p.activity, day};
        if (!plan_.network.earliest.empty() && plan_.network.earliest[a] > day)
            return {Rule::earliest, 0, day};
        for (std::size_t f = 0; f < plan_.freezes.size(); ++f)
            if (in_hard_freeze(plan_, plan_.freezes[f], a, day)) return {Rule::freeze, f, day};
        for (std::size_t r = 0; r < network_.resources; ++r)
            // the day before is the only one it does not hold already
            if (network_.duration[a] > 0 && network_.wanted(a, r) > at(r, day))
                return {Rule::team, r, day};
        return {Rule::nothing, 0, day};
    }

private:
    int& at(std::size_t r, int day) { return free_[r][static_cast<std::size_t>(day)]; }

    const PlanCase& plan_;
    PackedNetwork network_;
    std::span<const int> start_;
    std::vector<std::vector<int>> free_;
};

} // namespace

std::vector<PlanBinding> plan_bindings(const PlanCase& plan, std::span<const int> start) {
    Reasons reasons{plan, start};
    std::vector<PlanBinding> all;
    for (std::uint32_t a = 0; a < start.size(); ++a) all.push_back(reasons.of(a));
    return all;
}

} // namespace samdrift
