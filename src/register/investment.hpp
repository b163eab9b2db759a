// Investments and what they last, how prices rise, what it costs to join and not to, and the
// figures such estimates are reckoned with.
#pragma once
#include "register/ledger.hpp"

namespace samdrift {

enum class InvestmentKind { core, application, own };
template <>
inline constexpr std::array<Choice, 3> choices_of<InvestmentKind>{{{"core", "kjerneinvestering"},
    {"application", "applikasjonsinvestering"}, {"own", "egen investering"}}};
template <> inline constexpr std::string_view type_name_of<InvestmentKind> = "InvestmentKind";

struct Investment {
    Id<Investment> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    int year = 0;
    InvestmentKind kind = InvestmentKind::core;
    std::string name;
    Money amount;
    int lifetime = 1;                      // years that it is written off over
    std::optional<Id<Municipality>> owner; // of one that matters to one owner; none: not said
    Origin source = Origin::document;
    std::optional<Origin> figures_source;
    std::string remark, extra;
};
template <> const Entity& entity<Investment>();

// How much dearer a kind of cost is than the year before.
struct PriceIndex {
    Id<PriceIndex> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    std::string cost_kind; // of ProjectCost; empty: those that have none of their own
    int year = 0;
    Decimal percent;
    Origin source = Origin::document;
    std::string remark, extra;
};
template <> const Entity& entity<PriceIndex>();

// What is paid once when a municipality joins.
struct OneOffCost {
    Id<OneOffCost> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    std::optional<Id<Municipality>> joining; // none: whoever joins
    std::string category, item;              // "implementering", "Klientlisenser (CoreCAL)"
    int year = 0;
    BudgetType type = BudgetType::operation;
    Money amount;
    std::optional<Money> low, high; // none: nobody has said
    Origin source = Origin::document;
    std::optional<Origin> figures_source;
    std::string remark, extra;
};
template <> const Entity& entity<OneOffCost>();

// What a municipality pays when it goes on alone, or in another way than by joining.
struct AloneCost {
    Id<AloneCost> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    Id<Municipality> municipality;
    std::string alternative; // "uten tilslutning"
    int year = 0;
    BudgetType type = BudgetType::operation;
    std::string item;
    Money amount;
    Origin source = Origin::document;
    std::optional<Origin> figures_source;
    std::string remark, extra;
};
template <> const Entity& entity<AloneCost>();

// A figure with a name, from a day to a day: "Levetid PC" 4 "år".
struct KeyFigure {
    Id<KeyFigure> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    std::string name;
    Decimal value;
    std::string unit;             // also how sure it is: "stk (i underkant av)"
    std::optional<Date> from, to; // both days count; none: always
    Origin source = Origin::document;
    std::optional<Origin> figures_source;
    std::string remark, extra;
};
template <> const Entity& entity<KeyFigure>();

bool in_force(const KeyFigure&, Date day);

} // namespace samdrift
