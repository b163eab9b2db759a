// What products are weighed by, and what other weights would change.
#pragma once
#include "app/read.hpp"
#include "choose/weight_views.hpp"

namespace samdrift {

// tried: a weight in the place of the one that is stored, by criterion; none: as it is stored.
struct WeightsAsked {
    std::string scenario; // its weights, and its choices are kept; empty: the cooperation's
    std::array<std::optional<Decimal>, choices_of<ProductCriterion>.size()> tried;
};

// Codes: as choose(); weights_of_nothing when those tried sum to nothing.
Result<WeightsPage> weights_page(App&, const User&, const ReadRequest&, const WeightsAsked&);

} // namespace samdrift
