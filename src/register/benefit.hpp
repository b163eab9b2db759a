// What is to be gained, of which kind, who answers for it, and what it has come to (design.md §5,
// compare with going alone).
#pragma once
#include "register/cost_model.hpp"

namespace samdrift {

enum class BenefitKind { economic, quality, strategic };
template <>
inline constexpr std::array<Choice, 3> choices_of<BenefitKind>{
    {{"economic", "økonomisk"}, {"quality", "kvalitativ"}, {"strategic", "strategisk"}}};
template <> inline constexpr std::string_view type_name_of<BenefitKind> = "BenefitKind";

struct Benefit {
    Id<Benefit> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    std::string name;
    BenefitKind kind = BenefitKind::economic;
    std::optional<Id<Municipality>> municipality; // none: everybody's
    std::string owner;                            // the role that answers for it
    std::string indicator, unit;                  // what is measured, and in what
    std::optional<Decimal> baseline, target;
    std::optional<Date> due;
    std::optional<Decimal> measured; // the last time somebody looked
    std::optional<Date> measured_on;
    std::optional<Money> yearly; // of an economic one, when it has come; saved is positive
    Origin source = Origin::document;
    std::optional<Origin> figures_source;
    std::string remark, extra;
};
template <> const Entity& entity<Benefit>();

} // namespace samdrift
