// The candidates of an area: every product a member uses, every product a person has added, and a
// new procurement; each with its score and what speaks against it.
#pragma once
#include "choose/choice_facts.hpp"
#include "choose/product_score.hpp"

namespace samdrift {

struct AreaCandidate {
    std::optional<Id<Product>> product;    // none: a new procurement
    const Candidate* added = nullptr;      // the row of the person who added it; in the facts
    std::int64_t users = 0;                // today, in the area
    Money yearly_cost;                     // of those
    std::optional<ProductScore> score;     // a new procurement has none
    std::vector<ChoiceReason> knocked_out; // why it cannot be chosen; each names its row
};

// Products in the order of their usages, then those added, then the new procurement. Knocked out:
// not continued by its supplier; not supported by it on the moving day; out of use everywhere by
// the moving day; or, where a rule demands a common component (needs_component), a product that no
// member has integrated with it otherwise than by hand.
std::vector<AreaCandidate> candidates_of(const ChoiceFacts&, std::size_t area,
    std::span<const WeightedCriterion> weights, const RateTable&);

// Whether the rule is about the area: it names the area or one above it, or no area at all.
bool is_about(const ChoiceRule&, const AreaFacts&);
// The row behind a rule: a ChoiceRule, or where the id is below zero a ScenarioChoice
// (scenario_rules.hpp).
RowBehind row_of(const ChoiceRule&);

} // namespace samdrift
