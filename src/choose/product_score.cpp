#include "choose/product_score.hpp"
#include <algorithm>
#include <array>

namespace samdrift {

std::int64_t default_weight(ProductCriterion criterion) {
    switch (criterion) {
    case ProductCriterion::function:
    case ProductCriterion::survey: return hundredths(20);
    case ProductCriterion::architecture:
    case ProductCriterion::digital_lift: return hundredths(15);
    case ProductCriterion::technical:
    case ProductCriterion::common_components:
    case ProductCriterion::stability: return hundredths(10);
    }
    return 0;
}

Result<std::vector<WeightedCriterion>> product_weights(
    std::span<const Criterion> rows, std::optional<Id<Scenario>> scenario) {
    std::vector<WeightedCriterion> weights;
    for (std::size_t i = 0; i < choices_of<ProductCriterion>.size(); ++i)
        weights.push_back({std::string{choices_of<ProductCriterion>[i].name},
            default_weight(static_cast<ProductCriterion>(i))});
    Problems problems;
    std::vector<Criterion> in_use; // the scenario's own last
    for (const auto& r : rows)
        if (r.subject == product_choice && (!r.scenario || r.scenario == scenario))
            in_use.push_back(r);
    std::ranges::stable_partition(in_use, [](const Criterion& r) { return !r.scenario; });
    for (const auto& r : in_use) {
        if (const auto criterion = product_criterion(r.name)) {
            auto& w = weights[static_cast<std::size_t>(*criterion)];
            w.weight = r.weight.hundredths;
            w.rows = {{"criterion", r.id.number}};
        } else {
            problems.push_back({"unknown_criterion",
                {.sheet = "leveransemodell-kriterier", .column = "kriterium"}, r.name});
        }
    }
    for (auto& p : wrong_weights(weights, product_choice)) problems.push_back(std::move(p));
    if (!problems.empty()) return problems;
    return weights;
}

std::optional<std::int64_t> stability(const Knows& knows) {
    if (knows.of <= 0) return std::nullopt;
    return 100 + proportion({400}, knows.users, knows.of).oere;
}

PointsGiven survey_points(const Assessment& a, const RateTable& rates) {
    PointsGiven given{std::nullopt, std::nullopt, {{"assessment", a.id.number}}};
    if (!a.survey) return given;
    const auto few = rates.of(RateKind::survey_answers);
    const auto share = rates.of(RateKind::survey_share);
    const auto leave_out = [&](ChoiceReason reason, const RateUsed& rate) {
        reason.rows = given.rows;
        if (rate.row) reason.rows.push_back({"rate", rate.row});
        given.left_out = std::move(reason);
        return given;
    };
    if (!a.answers || !a.invited) return leave_out({"survey_unknown"}, few);
    if (*a.answers * 100 < few.value)
        return leave_out({"survey_few_answers", {said("answers", ReasonUnit::count, *a.answers),
                                                    said("least", ReasonUnit::points, few.value)}},
            few);
    if (Wide{*a.answers} * 10'000 < Wide{*a.invited} * share.value)
        return leave_out(
            {"survey_small_share", {said("answers", ReasonUnit::count, *a.answers),
                                       said("invited", ReasonUnit::count, *a.invited),
                                       said("least", ReasonUnit::percent, share.value)}},
            share);
    given.points = a.survey->hundredths;
    return given;
}

std::optional<TimeClass> time_class(
    std::optional<Decimal> function, std::optional<Decimal> technical) {
    if (!function || !technical) return std::nullopt;
    const bool does = *function >= Decimal{hundredths(3)};
    const bool fits = *technical >= Decimal{hundredths(3)};
    if (does) return fits ? TimeClass::invest : TimeClass::migrate;
    return fits ? TimeClass::keep : TimeClass::retire;
}

ProductScore score_product(const Assessment* assessment, const Knows& knows,
    std::span<const WeightedCriterion> weights, const RateTable& rates) {
    std::array<PointsGiven, choices_of<ProductCriterion>.size()> points;
    const auto give = [&](ProductCriterion criterion, PointsGiven given) {
        points[static_cast<std::size_t>(criterion)] = std::move(given);
    };
    ProductScore scored;
    if (assessment) {
        const auto& a = *assessment;
        const auto give_points = [&](ProductCriterion criterion, const std::optional<Decimal>& p) {
            give(criterion, {p ? std::optional{p->hundredths} : std::nullopt, std::nullopt,
                                {{"assessment", a.id.number}}});
        };
        give_points(ProductCriterion::function, a.function);
        give_points(ProductCriterion::technical, a.technical);
        give(ProductCriterion::survey, survey_points(a, rates));
        give_points(ProductCriterion::architecture, a.architecture);
        give_points(ProductCriterion::digital_lift, a.digital_lift);
        give_points(ProductCriterion::common_components, a.common_components);
        scored.assessment = a.id.number;
        scored.time = a.time_class ? a.time_class : time_class(a.function, a.technical);
        scored.time_by_person = a.time_class.has_value();
        if (scored.time_by_person) scored.time_reason = a.time_reason;
    }
    give(ProductCriterion::stability, {stability(knows), std::nullopt, knows.rows});
    scored.score = weighted_score(weights, points);
    return scored;
}

} // namespace samdrift
