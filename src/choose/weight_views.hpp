// What is sent of the weights: those that are stored, those that are tried, and what they change.
#pragma once
#include "choose/portfolio_views.hpp"

namespace samdrift {

struct WeightView {
    std::string criterion; // the choice's name: "digital_lift"
    std::string name;      // as it stands in the sheet: "digitalt løft"
    Decimal stored, tried;
    Fraction share;                         // of those tried
    std::optional<std::int64_t> row, entry; // none: the program's own, or the cooperation's
};
template <> const Entity& entity<WeightView>();

// A product in an area. score: hundredths; none: nobody has assessed it.
struct WeighedProduct {
    std::string product;
    std::optional<Decimal> stored, tried;
    bool chosen_stored = false, chosen_tried = false;
};
template <> const Entity& entity<WeighedProduct>();

struct WeighedArea {
    std::string area, area_name;
    std::vector<WeighedProduct> products; // the best by what is tried first
    bool another_is_best = false;         // by score
    std::string choice_stored, choice_tried;
};
template <> const Entity& entity<WeighedArea>();

struct WeightsPage {
    std::vector<WeightView> weights; // in the order of the criteria
    std::vector<WeighedArea> areas;  // where something has been assessed
    std::optional<Money> cost_stored, cost_tried;
    Decimal point_value; // øre per point, user and year: at 0 points decide only ties
    bool may_change = false;
};
template <> const Entity& entity<WeightsPage>();

// The same case with the weights that are stored and those tried.
WeightsPage weights_page(const ChooseAnswer& stored, const ChooseAnswer& tried);

} // namespace samdrift
