// Weighted points: the same reckoning for products, for models of delivery, and for whatever else a
// cooperation has to choose between (design.md §4). Points and scores are whole hundredths, 1 to 5.
#pragma once
#include "base/result.hpp"
#include "choose/reason.hpp"
#include "register/criterion.hpp"
#include <span>

namespace samdrift {

struct WeightedCriterion {
    std::string criterion;
    std::int64_t weight = 0; // hundredths; what counts is its part of the sum
    RowsBehind rows = {};    // none: the program's own weight
};

// How one alternative does by one criterion.
struct PointsGiven {
    std::optional<std::int64_t> points; // none: it does not count, and `left_out` says why
    std::optional<ChoiceReason> left_out = {};
    RowsBehind rows = {};
};

struct CriterionScore {
    std::string criterion;
    Fraction weight; // of the weights that count for this alternative; 0 when it is left out
    std::optional<std::int64_t> points;
    std::optional<ChoiceReason> left_out; // set when there are no points that count
    RowsBehind rows;
};

// A criterion without points is left out, and its weight is shared by the rest. The score is
// Σ weight × points ÷ Σ weight over the rest, rounded once to hundredths, half away from zero; none
// when nothing is left.
struct Score {
    std::optional<std::int64_t> points;
    std::vector<CriterionScore> parts; // in the order of the criteria
    // Before it is rounded: Σ weight × points, and Σ weight, of what counts.
    std::int64_t sum = 0, whole = 0;
};
// Whether the one is better before both are rounded; none at all is the least.
bool better(const Score&, const Score&);
// points: one for each criterion.
Score weighted_score(std::span<const WeightedCriterion>, std::span<const PointsGiven> points);

// Weights below zero, or that sum to nothing: below_zero, weights_of_nothing.
Problems wrong_weights(std::span<const WeightedCriterion>, std::string_view subject);

struct AlternativeResult {
    std::string name;
    Score score;
};
struct WeighedAlternatives {
    std::vector<WeightedCriterion> criteria;
    std::vector<AlternativeResult>
        alternatives; // better() first, then in the order they were given
};
// The alternatives of one subject, such as delivery_model. Names are compared folded. Codes as of
// wrong_weights.
Result<WeighedAlternatives> weigh_alternatives(std::string_view subject, std::span<const Criterion>,
    std::span<const Alternative>, std::span<const AlternativeScore>);

} // namespace samdrift
