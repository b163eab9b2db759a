// What people demand of the choice of products: a rule about some service areas, or about the
// whole portfolio.
#pragma once
#include "register/provenance.hpp"
#include <vector>

namespace samdrift {

enum class RuleKind {
    must_keep,
    must_not,
    must_procure,
    interim, // what is there is kept until a date, when a new joint procurement takes over
    defer,   // decided later
    deviation,
    same_product,
    same_supplier,
    at_most_procurements,
    budget_per_year,
    needs_component
};
template <>
inline constexpr std::array<Choice, 11> choices_of<RuleKind>{{{"must_keep", "må beholde"},
    {"must_not", "må ikke"}, {"must_procure", "må anskaffe nytt"}, {"interim", "midlertidig"},
    {"defer", "utsett"}, {"deviation", "avvik"}, {"same_product", "samme system"},
    {"same_supplier", "samme leverandør"}, {"at_most_procurements", "høyst nye anskaffelser"},
    {"budget_per_year", "budsjett per år"}, {"needs_component", "må støtte felleskomponent"}}};
template <> inline constexpr std::string_view type_name_of<RuleKind> = "RuleKind";

struct ChoiceRule {
    Id<ChoiceRule> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    std::string areas; // their codes with a space between; empty: the whole portfolio
    RuleKind rule = RuleKind::must_keep;
    std::optional<Decimal> value; // at_most_procurements: how many; budget_per_year: kroner
    std::string system;           // as a member or the catalogue writes it; empty: none
    std::optional<Id<Product>> product;
    std::optional<Id<Municipality>> municipality; // whose deviation it is
    std::string component;
    std::optional<Date> until;
    std::optional<int> year; // budget_per_year: the year; none: every year
    Origin source = Origin::document;
    std::string remark, extra;
};
template <> const Entity& entity<ChoiceRule>();

// The codes of `areas`, in the order they stand.
std::vector<std::string_view> area_codes(std::string_view areas);

} // namespace samdrift
