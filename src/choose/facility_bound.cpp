#include "choose/facility_bound.hpp"
#include <algorithm>
#include <cmath>
#include <numeric>

namespace samdrift {
namespace {

// One relaxation in floating point, quick; what it finds is reckoned anew in whole numbers.
class Relaxation {
public:
    Relaxation(const FacilityProblem& p, const SiteStates& states)
        : p_(p)
        , states_(states)
        , serving_(p.serving.begin(), p.serving.end())
        , open_(p.sites)
        , served_(p.customers)
        , reduced_(p.sites) {}

    double at(const std::vector<double>& prices) {
        double bound = std::accumulate(prices.begin(), prices.end(), 0.0);
        std::ranges::fill(served_, 0.0);
        for (std::size_t s = 0; s < p_.sites; ++s) {
            open_[s] = 0;
            if (states_[s] == SiteState::closed) continue;
            const double* cost = serving_.data() + s * p_.customers;
            double paid = 0;
            for (std::size_t c = 0; c < p_.customers; ++c)
                paid += std::max(0.0, prices[c] - cost[c]);
            reduced_[s] = static_cast<double>(p_.opening[s]) - paid;
            if (states_[s] != SiteState::open && reduced_[s] >= 0) continue;
            open_[s] = 1;
            bound += reduced_[s];
            for (std::size_t c = 0; c < p_.customers; ++c)
                served_[c] += prices[c] > cost[c] ? 1.0 : 0.0;
        }
        return bound;
    }
    const std::vector<std::uint8_t>& open() const { return open_; }
    // How often each customer is served: once is right.
    const std::vector<double>& served() const { return served_; }

private:
    const FacilityProblem& p_;
    const SiteStates& states_;
    std::vector<double> serving_;
    std::vector<std::uint8_t> open_;
    std::vector<double> served_, reduced_;
};

Prices rounded(const std::vector<double>& prices) {
    Prices whole(prices.size());
    std::ranges::transform(prices, whole.begin(), [](double v) { return std::llround(v); });
    return whole;
}

// The cheapest site of each customer that is not closed, and all of them in order of cost.
std::vector<std::uint32_t> in_order(
    const FacilityProblem& p, const SiteStates& states, std::size_t customer) {
    std::vector<std::uint32_t> sites;
    for (std::uint32_t s = 0; s < p.sites; ++s)
        if (states[s] != SiteState::closed) sites.push_back(s);
    std::ranges::sort(sites, {}, [&](std::uint32_t s) { return p.served(s, customer); });
    return sites;
}

} // namespace

PricedSites priced(const FacilityProblem& p, const SiteStates& states, const Prices& prices) {
    PricedSites out;
    out.bound = std::accumulate(prices.begin(), prices.end(), std::int64_t{0});
    out.reduced = p.opening;
    for (std::size_t s = 0; s < p.sites; ++s) {
        if (states[s] == SiteState::closed) continue;
        for (std::size_t c = 0; c < p.customers; ++c)
            out.reduced[s] -= std::max(std::int64_t{0}, prices[c] - p.served(s, c));
        if (states[s] == SiteState::open || out.reduced[s] < 0) out.bound += out.reduced[s];
    }
    return out;
}

Prices ascended(const FacilityProblem& p, const SiteStates& states) {
    std::vector<std::int64_t> slack = p.opening;
    for (std::size_t s = 0; s < p.sites; ++s)
        if (states[s] == SiteState::open) slack[s] = 0;
    std::vector<std::vector<std::uint32_t>> order(p.customers);
    std::vector<std::size_t> reached(p.customers, 0); // sites cheaper than the price, or at it
    Prices prices(p.customers);
    for (std::size_t c = 0; c < p.customers; ++c) {
        order[c] = in_order(p, states, c);
        prices[c] = p.served(order[c].front(), c);
        reached[c] = 1;
    }
    for (bool raised = true; raised;) {
        raised = false;
        for (std::size_t c = 0; c < p.customers; ++c) {
            std::int64_t by = cannot_serve - prices[c];
            if (reached[c] < order[c].size()) by = p.served(order[c][reached[c]], c) - prices[c];
            const bool to_next = reached[c] < order[c].size();
            bool all = to_next;
            for (std::size_t k = 0; k < reached[c]; ++k)
                if (slack[order[c][k]] < by) {
                    by = slack[order[c][k]];
                    all = false;
                }
            if (by < 0 || (!to_next && by >= cannot_serve - prices[c])) continue;
            for (std::size_t k = 0; k < reached[c]; ++k) slack[order[c][k]] -= by;
            prices[c] += by;
            raised |= by > 0;
            if (all) {
                ++reached[c];
                raised = true;
            }
        }
    }
    return prices;
}

Climb climb(const FacilityProblem& p, const SiteStates& states, Prices from, std::int64_t upper,
    int rounds, const std::function<bool(const PricedSites&)>& seen) {
    constexpr double old_direction = 0.7; // Camerini, Fratta, Maffioli: what is kept of it
    constexpr int patience = 12;          // rounds without a better bound, then half the step
    Climb found{from, priced(p, states, from), std::vector<double>(p.sites, 0.5)};
    Relaxation relaxation{p, states};
    std::vector<double> prices(from.begin(), from.end()), direction(p.customers, 0.0),
        best = prices;
    double best_bound = static_cast<double>(found.at_best.bound), step = 1.0;
    int without = 0;
    for (int round = 0; round < rounds && step > 1e-4; ++round) {
        const double bound = relaxation.at(prices);
        for (std::size_t s = 0; s < p.sites; ++s)
            found.share[s] += 0.1 * (relaxation.open()[s] - found.share[s]);
        if (bound > best_bound) {
            const bool much = bound > best_bound + 1e-6 * std::abs(best_bound);
            best_bound = bound;
            best = prices;
            if (much) without = 0;
        }
        if (++without > patience) {
            without = 0;
            step /= 2;
            prices = best;
            std::ranges::fill(direction, 0.0);
            const auto whole = rounded(best);
            if (auto sites = priced(p, states, whole); sites.bound > found.at_best.bound) {
                found.best = whole;
                found.at_best = std::move(sites);
                if (!seen(found.at_best)) return found;
            }
            continue;
        }
        double length = 0;
        for (std::size_t c = 0; c < p.customers; ++c) {
            direction[c] = (1.0 - relaxation.served()[c]) + old_direction * direction[c];
            length += direction[c] * direction[c];
        }
        if (length == 0) break; // everybody is served once: the relaxation is an answer
        const double by =
            step * std::max(1.0, static_cast<double>(upper) * 1.0005 - bound) / length;
        for (std::size_t c = 0; c < p.customers; ++c)
            prices[c] = std::max(0.0, prices[c] + by * direction[c]);
    }
    const auto whole = rounded(best);
    if (auto sites = priced(p, states, whole); sites.bound > found.at_best.bound) {
        found.best = whole;
        found.at_best = std::move(sites);
        seen(found.at_best);
    }
    return found;
}

} // namespace samdrift
