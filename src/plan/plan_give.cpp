#include "plan/plan_give.hpp"
#include <algorithm>
#include <tuple>

namespace samdrift {
namespace {

constexpr std::size_t most_together = 8;

std::pair<std::int64_t, std::int64_t> need(const PlanScore& s) { return {s.broken, s.lateness}; }

class Giver {
public:
    Giver(const PlanCase& plan, const PlanAnswer& now, const GivePrices& prices,
        const PlanLimits& limits)
        : plan_(plan), now_(now), limits_(limits) {
        for (std::size_t f = 0; f < plan.freezes.size(); ++f)
            if (plan.freezes[f].kind != FreezeKind::soft)
                may_.push_back({PlanGive::What::freeze, f, prices.freeze, {}});
        for (std::size_t r = 0; r < plan.network.resources; ++r)
            may_.push_back({PlanGive::What::person, r, prices.person, {}});
        for (std::size_t t = 0; t < plan.terms.size(); ++t) {
            if (plan.terms[t].fixed)
                may_.push_back({PlanGive::What::fixed_day, t, prices.fixed_day, {}});
            if (!plan.network.earliest.empty() && plan.network.earliest[t] > 0)
                may_.push_back({PlanGive::What::earliest_date, t, prices.earliest_date, {}});
        }
    }

    WhatMustGive run() {
        WhatMustGive result;
        if (enough(now_.score)) return result;
        result.alone = helping(plan_, now_.score);
        if (result.alone.empty()) return result;
        if (enough(result.alone.front().after)) {
            result.together = {result.alone.front()};
            return result;
        }
        gather(result);
        return result;
    }

private:
    bool over() const { return limits_.stop && limits_.stop(); }
    static bool enough(const PlanScore& s) { return s.broken == 0 && s.lateness == 0; }

    // Those that make it better than `than`: enough first and cheapest first, then what helps most.
    std::vector<PlanGive> helping(const PlanCase& plan, const PlanScore& than) {
        std::vector<PlanGive> all;
        for (auto give : may_) {
            if (over()) break;
            give.after = schedule_plan(with_given(plan, give), limits_).score;
            if (need(give.after) < need(than)) all.push_back(give);
        }
        std::ranges::stable_sort(all, {}, [](const PlanGive& g) {
            return enough(g.after) ? std::tuple{std::int64_t{0}, std::int64_t{0}, g.price}
                                   : std::tuple{g.after.broken + 1, g.after.lateness, g.price};
        });
        return all;
    }

    // One after the other what helps most, until it is enough; then those not needed go again,
    // dearest first.
    void gather(WhatMustGive& result) {
        std::vector<PlanGive> chosen{result.alone.front()};
        auto plan = with_given(plan_, chosen.back());
        while (!enough(chosen.back().after)) {
            if (chosen.size() == most_together) return;
            const auto next = helping(plan, chosen.back().after);
            if (next.empty()) return;
            chosen.push_back(next.front());
            plan = with_given(std::move(plan), chosen.back());
        }
        auto by_price = chosen;
        std::ranges::stable_sort(by_price, std::greater{}, &PlanGive::price);
        for (const auto& g : by_price) {
            std::vector<PlanGive> fewer;
            for (const auto& c : chosen)
                if (c.what != g.what || c.which != g.which) fewer.push_back(c);
            auto without = plan_;
            for (auto& c : fewer) {
                without = with_given(std::move(without), c);
                c.after = schedule_plan(without, limits_).score;
            }
            if (!fewer.empty() && enough(fewer.back().after)) chosen = std::move(fewer);
        }
        result.together = std::move(chosen);
    }

    const PlanCase& plan_;
    const PlanAnswer& now_;
    const PlanLimits& limits_;
    std::vector<PlanGive> may_;
};

} // namespace

PlanCase with_given(PlanCase plan, const PlanGive& give) {
    switch (give.what) {
    case PlanGive::What::freeze: std::ranges::fill(plan.freezes[give.which].days, 0); break;
    case PlanGive::What::person:
        for (auto& step : plan.network.capacity[give.which])
            step.amount = std::min(step.amount + plan.person, most_capacity);
        break;
    case PlanGive::What::fixed_day: plan.terms[give.which].fixed.reset(); break;
    case PlanGive::What::earliest_date: plan.network.earliest[give.which] = 0; break;
    }
    close_starts(plan);
    return plan;
}

WhatMustGive what_must_give(const PlanCase& plan, const PlanAnswer& now, const GivePrices& prices,
    const PlanLimits& limits) {
    return Giver{plan, now, prices, limits}.run();
}

} // namespace samdrift
