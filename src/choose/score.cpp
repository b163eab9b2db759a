#include "choose/score.hpp"
#include "base/words.hpp"
#include <algorithm>
#include <cassert>

namespace samdrift {

Score weighted_score(
    std::span<const WeightedCriterion> criteria, std::span<const PointsGiven> points) {
    assert(criteria.size() == points.size());
    std::int64_t whole = 0;
    Wide sum = 0;
    for (std::size_t i = 0; i < criteria.size(); ++i)
        if (points[i].points) {
            whole += criteria[i].weight;
            sum += Wide{criteria[i].weight} * *points[i].points;
        }
    Score score;
    for (std::size_t i = 0; i < criteria.size(); ++i) {
        const auto& p = points[i];
        auto left_out = p.left_out;
        if (!p.points && !left_out) left_out = ChoiceReason{"no_points"};
        auto rows = p.rows;
        rows.insert(rows.end(), criteria[i].rows.begin(), criteria[i].rows.end());
        score.parts.push_back({criteria[i].criterion,
            p.points && whole > 0 ? Fraction{criteria[i].weight, whole} : Fraction{}, p.points,
            p.points ? std::nullopt : left_out, std::move(rows)});
    }
    score.sum = static_cast<std::int64_t>(sum);
    score.whole = whole;
    if (whole > 0) score.points = static_cast<std::int64_t>((2 * sum + whole) / (2 * Wide{whole}));
    return score;
}

bool better(const Score& a, const Score& b) {
    if (!a.points || !b.points) return a.points.has_value() && !b.points;
    return Wide{a.sum} * b.whole > Wide{b.sum} * a.whole;
}

Problems wrong_weights(std::span<const WeightedCriterion> criteria, std::string_view subject) {
    Problems problems;
    std::int64_t sum = 0;
    for (const auto& c : criteria) {
        sum += c.weight;
        if (c.weight < 0)
            problems.push_back(
                {"below_zero", {.sheet = "leveransemodell-kriterier", .column = "vekt"},
                    decimal({c.weight, 100}, 2), {{"criterion", c.criterion}}});
    }
    if (problems.empty() && sum == 0)
        problems.push_back({"weights_of_nothing",
            {.sheet = "leveransemodell-kriterier", .column = "vekt"}, std::string{subject}});
    return problems;
}

Result<WeighedAlternatives> weigh_alternatives(std::string_view subject,
    std::span<const Criterion> criteria, std::span<const Alternative> alternatives,
    std::span<const AlternativeScore> scores) {
    WeighedAlternatives answer;
    const auto about = folded(subject);
    for (const auto& c : criteria)
        if (folded(c.subject) == about && !c.scenario)
            answer.criteria.push_back({c.name, c.weight.hundredths, {{"criterion", c.id.number}}});
    if (auto problems = wrong_weights(answer.criteria, subject); !problems.empty()) return problems;
    for (const auto& a : alternatives) {
        if (folded(a.subject) != about) continue;
        std::vector<PointsGiven> points(answer.criteria.size());
        for (const auto& s : scores)
            for (std::size_t i = 0; i < points.size(); ++i)
                if (folded(s.subject) == about && folded(s.alternative) == folded(a.name) &&
                    folded(s.criterion) == folded(answer.criteria[i].criterion))
                    points[i] = {s.points.hundredths, {}, {{"alternative_score", s.id.number}}};
        answer.alternatives.push_back({a.name, weighted_score(answer.criteria, points)});
    }
    std::ranges::stable_sort(
        answer.alternatives, [](const auto& a, const auto& b) { return better(a.score, b.score); });
    return answer;
}

} // namespace samdrift
