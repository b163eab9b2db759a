#include "choose/facility.hpp"
#include "choose/facility_bound.hpp"
#include "choose/facility_search.hpp"
#include <algorithm>
#include <cmath>
#include <limits>

namespace samdrift {
namespace {

constexpr int rounds_at_root = 2000, rounds_below = 120;

class Tree {
public:
    Tree(const FacilityProblem& p, const std::function<bool()>& stop) : p_(p), stop_(stop) {}

    FacilityAnswer solve() {
        OpenSites first(p_.sites, 0);
        first[0] = 1;
        offer(std::move(first));
        SiteStates all(p_.sites, SiteState::free);
        const auto lowest = search(all, ascended(p_, all), rounds_at_root);
        FacilityAnswer answer{
            cheapest_of(p_, best_), cost_, std::min(cost_, lowest), false, nodes_};
        answer.proven = answer.bound == answer.cost;
        return answer;
    }

private:
    // An answer to begin from; what comes of improving it is kept when it is the best.
    void offer(OpenSites open) {
        const auto cost = improve(p_, open);
        if (cost >= cost_) return;
        cost_ = cost;
        best_ = std::move(open);
    }

    // What is open in the relaxation, as an answer.
    void offer(const SiteStates& states, const PricedSites& sites) {
        OpenSites open(p_.sites, 0);
        std::size_t cheapest = p_.sites;
        for (std::size_t s = 0; s < p_.sites; ++s) {
            open[s] = states[s] == SiteState::open ||
                      (states[s] == SiteState::free && sites.reduced[s] <= 0);
            if (states[s] != SiteState::closed &&
                (cheapest == p_.sites || sites.reduced[s] < sites.reduced[cheapest]))
                cheapest = s;
        }
        open[cheapest] = 1;
        if (open == offered_) return;
        offered_ = open;
        offer(std::move(open));
    }

    // Sites whose other state would cost at least as much as the best answer there is.
    bool fix(SiteStates& states, const PricedSites& sites) const {
        bool fixed = false;
        for (std::size_t s = 0; s < p_.sites; ++s) {
            if (states[s] != SiteState::free) continue;
            if (sites.reduced[s] >= 0 && sites.bound + sites.reduced[s] >= cost_)
                states[s] = SiteState::closed;
            else if (sites.reduced[s] < 0 && sites.bound - sites.reduced[s] >= cost_)
                states[s] = SiteState::open;
            else
                continue;
            fixed = true;
        }
        return fixed;
    }

    static bool any(const SiteStates& states, SiteState wanted) {
        return std::ranges::find(states, wanted) != states.end();
    }

    // All sites are decided: what it costs is what it costs.
    std::int64_t leaf(const SiteStates& states) {
        OpenSites open(p_.sites, 0);
        for (std::size_t s = 0; s < p_.sites; ++s) open[s] = states[s] == SiteState::open;
        if (std::ranges::count(open, 1) == 0) return std::numeric_limits<std::int64_t>::max();
        const auto cost = cost_of(p_, open);
        offer(std::move(open));
        return cost;
    }

    // A bound of everything below the node; at least the best answer's cost when nothing better is
    // there.
    std::int64_t search(SiteStates states, Prices prices, int rounds) {
        ++nodes_;
        if (!any(states, SiteState::free)) return leaf(states);
        auto climbed = climb(p_, states, std::move(prices), cost_, rounds, [&](const auto& sites) {
            offer(states, sites);
            return sites.bound < cost_ && !stopped();
        });
        offer(states, climbed.at_best);
        if (climbed.at_best.bound >= cost_) return climbed.at_best.bound;
        // What is fixed here holds only as long as nothing better than the best is looked for.
        const bool fixed = fix(states, climbed.at_best);
        if (!any(states, SiteState::free)) return std::min(leaf(states), cost_);
        if (stopped()) return climbed.at_best.bound;
        if (fixed) {
            const auto sites = priced(p_, states, climbed.best);
            if (sites.bound >= cost_) return cost_;
        }
        return std::max(climbed.at_best.bound, branch(states, climbed));
    }

    std::int64_t branch(const SiteStates& states, const Climb& climbed) {
        std::size_t on = p_.sites;
        double doubt = -1;
        for (std::size_t s = 0; s < p_.sites; ++s) {
            if (states[s] != SiteState::free) continue;
            const double open = 0.5 - std::abs(climbed.share[s] - 0.5);
            if (open > doubt) {
                doubt = open;
                on = s;
            }
        }
        const auto first = climbed.share[on] >= 0.5 ? SiteState::open : SiteState::closed;
        std::int64_t lowest = std::numeric_limits<std::int64_t>::max();
        for (const auto state :
            {first, first == SiteState::open ? SiteState::closed : SiteState::open}) {
            auto below = states;
            below[on] = state;
            const bool none = !any(below, SiteState::free) && !any(below, SiteState::open);
            if (none) continue; // nobody would be served
            if (stopped()) return climbed.at_best.bound;
            lowest = std::min(lowest, search(std::move(below), climbed.best, rounds_below));
        }
        return std::min(lowest, cost_);
    }

    bool stopped() {
        if (!stopped_ && stop_) stopped_ = stop_();
        return stopped_;
    }

    const FacilityProblem& p_;
    const std::function<bool()>& stop_;
    OpenSites best_, offered_;
    std::int64_t cost_ = std::numeric_limits<std::int64_t>::max();
    std::uint64_t nodes_ = 0;
    bool stopped_ = false;
};

} // namespace

FacilityAnswer locate(const FacilityProblem& p, const std::function<bool()>& stop) {
    return Tree{p, stop}.solve();
}

} // namespace samdrift
