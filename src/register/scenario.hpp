// A scenario: one way to choose the whole portfolio. What is chosen in each area stands in rows of
// its own. One is published; the others stay as they were.
#pragma once
#include "register/provenance.hpp"

namespace samdrift {

enum class ScenarioState { draft, published, kept };
template <>
inline constexpr std::array<Choice, 3> choices_of<ScenarioState>{
    {{"draft", "utkast"}, {"published", "publisert"}, {"kept", "lagt bort"}}};
template <> inline constexpr std::string_view type_name_of<ScenarioState> = "ScenarioState";

struct Scenario {
    Id<Scenario> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    std::string name;
    std::optional<Id<Scenario>> based_on; // the one that it was copied from
    ScenarioState state = ScenarioState::draft;
    Origin source = Origin::document;
    std::string remark, extra;
};
template <> const Entity& entity<Scenario>();

enum class ChoiceKind { product, new_procurement, deferred };
template <>
inline constexpr std::array<Choice, 3> choices_of<ChoiceKind>{
    {{"product", "system"}, {"new_procurement", "ny anskaffelse"}, {"deferred", "utsatt"}}};
template <> inline constexpr std::string_view type_name_of<ChoiceKind> = "ChoiceKind";

struct ScenarioChoice {
    Id<ScenarioChoice> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    Id<Scenario> scenario;
    Id<ServiceArea> area;
    // None: everybody's. Else this municipality's: a deviation, or the product that it uses in a
    // shared operation.
    std::optional<Id<Municipality>> municipality;
    ChoiceKind choice = ChoiceKind::product;
    std::string system; // as a member or the catalogue writes it; empty: no product
    std::optional<Id<Product>> product;
    std::optional<Date> interim_until; // kept until then, when `target` takes over
    std::string target;                // "ny felles anskaffelse"
    std::optional<Date> deferred_until;
    std::string way_of_working, reason;
    Origin source = Origin::document;
    std::string remark, extra;
};
template <> const Entity& entity<ScenarioChoice>();

} // namespace samdrift
