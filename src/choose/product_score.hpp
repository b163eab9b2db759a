// How a product does in a service area: the weights of products, which surveys count, how well it
// is known, and the TIME class that follows.
#pragma once
#include "choose/rates.hpp"
#include "choose/score.hpp"
#include "register/assessment.hpp"

namespace samdrift {

// Where the cooperation has none: function 20, technical 10, survey 20, architecture 15, digital
// lift 15, common components 10, stability 10.
std::int64_t default_weight(ProductCriterion); // hundredths
// In the order of the enum: the scenario's rows for products, the cooperation's where it has none,
// and else the program's. Codes as of wrong_weights, and unknown_criterion for a row that is none
// of them.
Result<std::vector<WeightedCriterion>> product_weights(
    std::span<const Criterion>, std::optional<Id<Scenario>> scenario = {});

// Of those who use something in the area: how many use this product.
struct Knows {
    std::int64_t users = 0, of = 0;
    RowsBehind rows = {};
};
// 1 where nobody knows it, 5 where all do, in hundredths: 100 + 400 × users ÷ of. None when nobody
// uses anything there.
std::optional<std::int64_t> stability(const Knows&);

// A survey counts where the answers are enough, both in number and as a part of those invited
// (rates survey_answers and survey_share). Where nobody has said how many, it does not.
PointsGiven survey_points(const Assessment&, const RateTable&);

// A fit is good from 3,00 up. Both good: invest; only function: migrate; only technical: keep;
// neither: retire (Gartner's TIME). None when one of them is not known.
std::optional<TimeClass> time_class(
    std::optional<Decimal> function, std::optional<Decimal> technical);

struct ProductScore {
    Score score;
    std::optional<TimeClass> time;
    bool time_by_person = false; // and time_reason says why
    std::string time_reason;
    std::int64_t assessment = 0; // the row; 0: nobody has assessed it
};
// assessment may be null. weights as of product_weights.
ProductScore score_product(const Assessment* assessment, const Knows&,
    std::span<const WeightedCriterion> weights, const RateTable&);

} // namespace samdrift
