// What alternatives are weighed by: criteria with their weights, for products, for models of
// delivery, or for whatever else a cooperation has to choose between.
#pragma once
#include "register/scenario.hpp"

namespace samdrift {

// What is chosen between when a sheet does not say, and what the products' own criteria stand as.
inline constexpr std::string_view delivery_model = "leveransemodell", product_choice = "produkt";

// The criteria of products: what their assessments say, and how many know them.
enum class ProductCriterion {
    function,
    technical,
    survey,
    architecture,
    digital_lift,
    common_components,
    stability
};
template <>
inline constexpr std::array<Choice, 7> choices_of<ProductCriterion>{
    {{"function", "funksjon"}, {"technical", "teknisk"}, {"survey", "brukerundersøkelse"},
        {"architecture", "arkitektur"}, {"digital_lift", "digitalt løft"},
        {"common_components", "felleskomponenter"}, {"stability", "stabilitet"}}};
template <> inline constexpr std::string_view type_name_of<ProductCriterion> = "ProductCriterion";

struct Criterion {
    Id<Criterion> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    std::string subject{delivery_model}; // what is chosen between
    std::string name;
    std::optional<Id<Scenario>>
        scenario;   // none: the cooperation's; else what this one is weighed by
    Decimal weight; // from 0 up; what counts is its part of the sum
    Origin source = Origin::document;
    std::string remark, extra;
};
template <> const Entity& entity<Criterion>();

// Which of the products' criteria a name is, by the word or the name of the choice.
std::optional<ProductCriterion> product_criterion(std::string_view name);

// One of what is chosen between: "sentral", "sky".
struct Alternative {
    Id<Alternative> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    std::string subject{delivery_model};
    std::string name, description;
    Origin source = Origin::document;
    std::string remark, extra;
};
template <> const Entity& entity<Alternative>();

// How an alternative does by a criterion.
struct AlternativeScore {
    Id<AlternativeScore> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    std::string subject{delivery_model};
    std::string alternative, criterion; // their names
    Decimal points{hundredths(1)};      // 1 to 5
    std::string reason;
    Origin source = Origin::document;
    std::string remark, extra;
};
template <> const Entity& entity<AlternativeScore>();

} // namespace samdrift
