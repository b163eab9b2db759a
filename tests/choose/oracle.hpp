// Small portfolios at random, and every answer to them: written apart from the solver, priced from
// the problem's rows.
#pragma once
#include "choose/portfolio.hpp"
#include <algorithm>
#include <random>

namespace samdrift {

using Random = std::mt19937_64;

struct Answer {
    std::int64_t cost = 0, preference = 0;
    std::vector<std::uint32_t> option_of;
    auto operator<=>(const Answer&) const = default;
};

inline std::int64_t upto(Random& random, std::int64_t most) {
    return static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(most + 1));
}

inline AreaOption any_option(Random& random, const PortfolioProblem& p) {
    const auto area = random() % p.cost.size();
    return {static_cast<std::uint32_t>(area),
        static_cast<std::uint32_t>(random() % p.cost[area].size())};
}

inline bool chosen(const std::vector<std::uint32_t>& option_of, AreaOption one) {
    return option_of.at(one.area) == one.option;
}

inline bool allowed(const PortfolioProblem& p, const std::vector<std::uint32_t>& option_of) {
    for (const auto& rule : p.rules) {
        std::int64_t used = 0;
        for (const auto& one : rule.excludes)
            if (chosen(option_of, one)) return false;
        for (const auto& pair : rule.excludes_together)
            if (chosen(option_of, pair.first) && chosen(option_of, pair.second)) return false;
        for (const auto& use : rule.uses)
            if (chosen(option_of, use.chosen)) used += use.amount;
        if (rule.at_most.has_value() && used > rule.at_most.value()) return false;
    }
    return true;
}

inline std::int64_t cost_of(
    const PortfolioProblem& p, const std::vector<std::uint32_t>& option_of) {
    std::int64_t sum = 0;
    for (std::size_t area = 0; area < option_of.size(); ++area)
        sum += p.cost.at(area).at(option_of[area]);
    for (const auto& tie : p.ties)
        if (chosen(option_of, tie.one) && chosen(option_of, tie.other)) sum += tie.cost;
    return sum;
}

inline std::int64_t preference_of(
    const PortfolioProblem& p, const std::vector<std::uint32_t>& option_of) {
    std::int64_t sum = 0;
    for (std::size_t area = 0; area < p.preference.size(); ++area)
        sum += p.preference[area].at(option_of[area]);
    return sum;
}

// Best first.
inline std::vector<Answer> every_answer(const PortfolioProblem& p) {
    std::vector<Answer> all;
    std::vector<std::uint32_t> option_of(p.cost.size());
    for (bool more = true; more;) {
        if (allowed(p, option_of))
            all.push_back({cost_of(p, option_of), preference_of(p, option_of), option_of});
        more = false;
        for (std::size_t area = 0; area < p.cost.size() && !more; ++area) {
            more = ++option_of[area] < p.cost[area].size();
            if (!more) option_of[area] = 0;
        }
    }
    std::ranges::sort(all);
    return all;
}

inline PortfolioProblem::Rule any_rule(Random& random, const PortfolioProblem& p) {
    PortfolioProblem::Rule rule;
    const auto kind = random() % 4;
    if (kind == 0)
        for (auto n = upto(random, 2); n >= 0; --n) rule.excludes.push_back(any_option(random, p));
    if (kind == 1)
        for (auto n = upto(random, 5); n >= 0; --n)
            rule.excludes_together.emplace_back(any_option(random, p), any_option(random, p));
    if (kind == 2) { // at most so many
        for (std::uint32_t area = 0; area < p.cost.size(); ++area)
            rule.uses.push_back({{area, static_cast<std::uint32_t>(p.cost[area].size() - 1)}, 1});
        rule.at_most = upto(random, static_cast<std::int64_t>(p.cost.size()) / 2);
    }
    if (kind == 3) { // a budget, some of it named twice
        std::int64_t sum = 0;
        for (auto n = upto(random, 10); n >= 0; --n) {
            rule.uses.push_back({any_option(random, p), upto(random, 1'000'000)});
            sum += rule.uses.back().amount;
        }
        if (random() % 8 != 0) rule.at_most = sum / 4 - (random() % 10 == 0 ? sum : 0);
    }
    return rule;
}

// Costs of any sign, few different ones at times, so that answers cost the same.
inline PortfolioProblem small_case(Random& random) {
    PortfolioProblem p;
    const auto areas = 1 + random() % 6;
    const auto dear = std::int64_t{1} << (random() % 5 == 0 ? 46 : 1 + random() % 12);
    for (std::size_t area = 0; area < areas; ++area) {
        p.cost.emplace_back();
        for (auto n = random() % 12 == 0 ? 0 : 1 + upto(random, 2); n >= 0; --n)
            p.cost.back().push_back(upto(random, 2 * dear) - dear);
    }
    if (areas > 1)
        for (auto n = upto(random, 20); n > 0; --n) {
            const auto one = any_option(random, p), other = any_option(random, p);
            if (one.area != other.area)
                p.ties.push_back({one, other, upto(random, 2 * dear) - dear});
        }
    for (auto n = upto(random, 4); n > 0; --n) p.rules.push_back(any_rule(random, p));
    if (random() % 2 == 0)
        for (const auto& costs : p.cost) {
            p.preference.emplace_back();
            const auto most = random() % 20 == 0 ? 1'000'000'000 : 9;
            for (std::size_t i = 0; i < costs.size(); ++i)
                p.preference.back().push_back(upto(random, most));
        }
    return p;
}

} // namespace samdrift
