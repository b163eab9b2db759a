// "Why is my share this?": one owner's part of one cost project, as the rule, the driver values and
// the source rows, in the order they are reckoned. Whoever follows the steps gets the amount.
#pragma once
#include "cost/allocate_year.hpp"

namespace samdrift {

enum class ExplainedUnit { text, count, money, share };

// money in øre; a share is number ÷ whole; text: number is 0.
struct ExplainedValue {
    std::string name;
    ExplainedUnit unit = ExplainedUnit::text;
    std::int64_t number = 0, whole = 1;
    Sentence words = {}; // as it stands in the sentence, in both languages
};

struct ExplainedStep {
    std::string code; // its sentence is "cost.explain.<code>"
    std::vector<ExplainedValue> values = {};
    CostSources rows = {};
};

// Codes, in this order: cost; alone, or key; fixed; cap or floor (then there is no part), or
// held when others are; part, part_days or part_steps for each part of the key; rounded_down,
// rounded_up or even; amount.
std::vector<ExplainedStep> explain_amount(
    const CostRows&, const YearAllocation&, const SharedProject&, std::size_t owner);

Sentence sentence_of(const ExplainedStep&);

// "214 893,33": kroner and øre, always two decimals.
std::string exact_kroner(Language, Money);

} // namespace samdrift
