#include "choose/product_score.hpp"
#include <gtest/gtest.h>

namespace samdrift {
namespace {

using Points = std::vector<std::optional<std::int64_t>>;

struct ScoreRow {
    const char* why;
    std::vector<std::int64_t> weights;
    Points points;
    std::optional<std::int64_t> score;
};

TEST(Score, WeighsWhatHasPoints) {
    const ScoreRow rows[] = {
        {"equal weights: the mean", {1, 1}, {300, 400}, 350},
        {"three times as heavy", {3, 1}, {300, 400}, 325},
        {"one without points: the rest share its weight", {50, 25, 25}, {{}, 200, 400}, 300},
        {"a weight of nothing does not count", {0, 10}, {500, 200}, 200},
        {"rounded once, half away from zero", {1, 1}, {301, 300}, 301},
        {"a third is rounded down", {1, 1, 1}, {100, 100, 200}, 133},
        {"only what weighs nothing has points", {0, 10}, {500, {}}, {}},
        {"nobody has given any", {1, 1}, {{}, {}}, {}},
        {"large weights do not overflow", {4'000'000'000'000'000, 4'000'000'000'000'000},
            {500, 100}, 300},
    };
    for (const auto& row : rows) {
        std::vector<WeightedCriterion> criteria;
        std::vector<PointsGiven> points;
        for (std::size_t i = 0; i < row.weights.size(); ++i) {
            criteria.push_back({std::to_string(i), row.weights[i]});
            points.push_back({row.points[i]});
        }
        const auto score = weighted_score(criteria, points);
        EXPECT_EQ(score.points, row.score) << row.why;
        for (std::size_t i = 0; i < points.size(); ++i) {
            EXPECT_EQ(score.parts[i].left_out.has_value(), !row.points[i]) << row.why;
            EXPECT_TRUE(row.points[i] || score.parts[i].weight.part == 0) << row.why;
        }
    }
}

TEST(Score, RefusesWeightsThatSayNothing) {
    const auto code = [](std::vector<std::int64_t> weights) {
        std::vector<WeightedCriterion> criteria;
        for (const auto w : weights) criteria.push_back({"k", w});
        const auto problems = wrong_weights(criteria, "leveransemodell");
        return problems.empty() ? std::string{} : problems[0].code;
    };
    EXPECT_EQ(code({1, 0}), "");
    EXPECT_EQ(code({0, 0}), "weights_of_nothing");
    EXPECT_EQ(code({}), "weights_of_nothing") << "no criteria at all";
    EXPECT_EQ(code({2, -2}), "below_zero");
}

Criterion criterion(std::string name, std::int64_t weight, std::string_view subject) {
    Criterion c;
    c.id = {7};
    c.subject = subject;
    c.name = std::move(name);
    c.weight = {weight};
    return c;
}

TEST(Score, WeighsModelsOfDeliveryAndWhateverElse) {
    const std::array criteria{criterion("Beredskap", 200, "leveransemodell"),
        criterion("Økonomi", 100, "leveransemodell"), criterion("Farge", 900, "vegg")};
    std::array<Alternative, 3> alternatives;
    alternatives[0].name = "lokal";
    alternatives[1].name = "sky";
    alternatives[2].name = "Ubedømt";
    const auto points = [](std::string alternative, std::string name, std::int64_t n) {
        AlternativeScore s;
        s.alternative = std::move(alternative);
        s.criterion = std::move(name);
        s.points = {n};
        return s;
    };
    const std::array scores{points("lokal", "Beredskap", 200), points("Lokal", "økonomi", 300),
        points("sky", "Beredskap", 500)};
    const auto answer = weigh_alternatives("leveransemodell", criteria, alternatives, scores);
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->criteria.size(), 2u) << "those of another subject are left out";
    ASSERT_EQ(answer->alternatives.size(), 3u);
    EXPECT_EQ(answer->alternatives[0].name, "sky") << "the best first";
    EXPECT_EQ(answer->alternatives[0].score.points, 500);
    EXPECT_EQ(answer->alternatives[0].score.parts[1].left_out->code, "no_points");
    EXPECT_EQ(answer->alternatives[1].score.points, 233) << "(2 × 2,00 + 3,00) ÷ 3";
    EXPECT_EQ(answer->alternatives[2].score.points, std::nullopt);
    const auto none = weigh_alternatives("ukjent", criteria, alternatives, scores);
    ASSERT_FALSE(none);
    EXPECT_EQ(none.problems[0].code, "weights_of_nothing");
}

TEST(ProductWeights, AreTheCooperationsOwnWhereItHasThem) {
    std::int64_t sum = 0;
    const auto defaults = product_weights({});
    for (const auto& w : *defaults) sum += w.weight;
    EXPECT_EQ(sum, hundredths(100)) << "the program's are per cent";
    const std::array own{
        criterion("stabilitet", 5000, product_choice), criterion("Beredskap", 100, delivery_model)};
    const auto weights = product_weights(own);
    EXPECT_EQ(weights->back().weight, 5000);
    EXPECT_EQ(weights->back().rows.size(), 1u);
    EXPECT_TRUE(weights->front().rows.empty());
    const std::array wrong{criterion("farge", 100, product_choice)};
    EXPECT_EQ(product_weights(wrong).problems[0].code, "unknown_criterion");
}

struct SurveyRow {
    const char* why;
    std::optional<std::int64_t> answers, invited;
    std::optional<std::int64_t> points;
    const char* left_out;
};

TEST(Survey, CountsWhenEnoughHaveAnswered) {
    const SurveyRow rows[] = {
        {"both enough", 30, 100, 410, ""},
        {"just enough of each", 10, 40, 410, ""},
        {"one answer too few", 9, 20, {}, "survey_few_answers"},
        {"too small a share", 24, 100, {}, "survey_small_share"},
        {"nobody says how many answered", {}, 100, {}, "survey_unknown"},
        {"nobody says how many were asked", 30, {}, {}, "survey_unknown"},
    };
    const RateTable rates{{}};
    for (const auto& row : rows) {
        Assessment a;
        a.survey = Decimal{410};
        a.answers = row.answers;
        a.invited = row.invited;
        const auto given = survey_points(a, rates);
        EXPECT_EQ(given.points, row.points) << row.why;
        EXPECT_EQ(given.left_out ? given.left_out->code : "", row.left_out) << row.why;
    }
    EXPECT_FALSE(survey_points({}, rates).left_out) << "no survey: no points, as of any criterion";
}

TEST(TimeClass, FollowsFromTheTwoFits) {
    struct Row {
        std::optional<Decimal> function, technical;
        std::optional<TimeClass> time;
    };
    const Row rows[] = {{Decimal{400}, Decimal{300}, TimeClass::invest},
        {Decimal{300}, Decimal{299}, TimeClass::migrate},
        {Decimal{299}, Decimal{300}, TimeClass::keep},
        {Decimal{200}, Decimal{200}, TimeClass::retire}, {Decimal{400}, {}, {}}, {{}, {}, {}}};
    for (const auto& row : rows) EXPECT_EQ(time_class(row.function, row.technical), row.time);
    Assessment a;
    a.function = a.technical = Decimal{400};
    a.time_class = TimeClass::retire;
    a.time_reason = "leverandøren er kjøpt opp";
    const auto scored = score_product(&a, {1, 2}, *product_weights({}), RateTable{{}});
    EXPECT_EQ(scored.time, TimeClass::retire);
    EXPECT_TRUE(scored.time_by_person);
    EXPECT_EQ(scored.time_reason, "leverandøren er kjøpt opp");
}

TEST(Stability, IsTheShareThatKnowsIt) {
    EXPECT_EQ(stability({130, 197, {}}), 364);
    EXPECT_EQ(stability({0, 197, {}}), 100);
    EXPECT_EQ(stability({197, 197, {}}), 500);
    EXPECT_EQ(stability({0, 0, {}}), std::nullopt);
}

TEST(Rates, RowsComeBeforeTheProgramsOwnAndAnAreasBeforeAll) {
    Rate all, area;
    all.id = {1};
    all.rate = area.rate = RateKind::procurement_user_year;
    all.value = {hundredths(1000)};
    area.id = {2};
    area.area = Id<ServiceArea>{9};
    area.value = {hundredths(3500)};
    const std::array rows{area, all};
    const RateTable rates{rows};
    EXPECT_EQ(rates.of(RateKind::procurement_user_year).value, hundredths(1000));
    EXPECT_EQ(rates.of(RateKind::procurement_user_year, Id<ServiceArea>{9}).row, 2);
    EXPECT_EQ(rates.of(RateKind::procurement_user_year, Id<ServiceArea>{8}).row, 1);
    EXPECT_EQ(rates.of(RateKind::horizon), (RateUsed{hundredths(5), 0}));
    EXPECT_TRUE(rates.rows(RateKind::horizon).empty());
}

TEST(Rates, TellsWhatCannotBeReckonedWith) {
    const auto code = [](RateKind kind, std::int64_t value) {
        Rate r;
        r.rate = kind;
        r.value = {value};
        const std::array rows{r};
        const auto problems = unusable(RateTable{rows});
        return problems.empty() ? std::string{} : problems[0].code;
    };
    EXPECT_EQ(code(RateKind::discount_rate, hundredths(-100)), "rate_eats_all");
    EXPECT_EQ(code(RateKind::discount_rate, hundredths(-99)), "rate_too_low");
    EXPECT_EQ(code(RateKind::discount_rate, hundredths(-10)), "");
    EXPECT_EQ(code(RateKind::discount_rate, 0), "");
    EXPECT_EQ(code(RateKind::horizon, 0), "horizon_too_short");
    EXPECT_EQ(code(RateKind::horizon, hundredths(50)), "");
}

} // namespace
} // namespace samdrift
