// What is sent of alternatives that are weighed against each other: models of delivery, or whatever
// else a cooperation has to choose between.
#pragma once
#include "choose/portfolio_views.hpp"
#include "choose/turning_weight.hpp"

namespace samdrift {

// The weight nearest to now at which another is first, when it alone is changed.
struct TurningWeightView {
    Decimal at;
    std::string first; // who is first then
};
template <> const Entity& entity<TurningWeightView>();

struct WeighedCriterionView {
    std::string criterion;
    Decimal weight;
    Fraction share;                        // of all weights
    std::optional<TurningWeightView> turn; // none: no weight of this one alone turns it
    std::vector<RowBehindView> rows;
};
template <> const Entity& entity<WeighedCriterionView>();

struct PointsGivenView {
    std::string criterion;
    std::optional<Decimal> points; // none: nobody has given any
    Fraction share;                // of the weights that count for this alternative
    std::string reason;
    bool marked = false; // an example or an estimate
    std::vector<RowBehindView> rows;
};
template <> const Entity& entity<PointsGivenView>();

struct WeighedAlternativeView {
    std::int64_t place = 0; // 1 is the best; equals share a place
    std::string name, description;
    std::optional<Decimal> total;        // none: no points count
    std::vector<PointsGivenView> points; // in the order of the criteria
    std::vector<std::string> missing; // criteria without points; their weight is shared by the rest
};
template <> const Entity& entity<WeighedAlternativeView>();

struct WeighedSubjectView {
    std::string subject;
    std::vector<WeighedCriterionView> criteria;
    std::vector<WeighedAlternativeView> alternatives; // best first
    std::optional<Decimal> margin;                    // of the first over the second
    std::int64_t missing = 0;                         // points that nobody has given
};
template <> const Entity& entity<WeighedSubjectView>();

struct AlternativesAnswer {
    std::vector<WeighedSubjectView> subjects;
};
template <> const Entity& entity<AlternativesAnswer>();

// Of one subject, or where it is empty of each that has criteria or alternatives; products have
// their own (ChooseAnswer). Codes: no_such_subject, and those of wrong_weights for each subject.
Result<AlternativesAnswer> alternatives_answer(std::string_view subject, std::span<const Criterion>,
    std::span<const Alternative>, std::span<const AlternativeScore>);

} // namespace samdrift
