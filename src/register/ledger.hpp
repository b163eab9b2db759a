// Money as it was booked and budgeted: ledger lines, budget lines, the programme's funds.
#pragma once
#include "register/provenance.hpp"

namespace samdrift {

enum class LedgerGroup { personnel, competitive, income, investment };
template <>
inline constexpr std::array<Choice, 4> choices_of<LedgerGroup>{{{"personnel", "personal"},
    {"competitive", "konkurranseutsatt"}, {"income", "inntekt"}, {"investment", "investering"}}};
template <> inline constexpr std::string_view type_name_of<LedgerGroup> = "LedgerGroup";

struct LedgerLine {
    Id<LedgerLine> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    Id<Municipality> municipality;
    int year = 0;
    std::string account, name;
    LedgerGroup group = LedgerGroup::competitive;
    Money amount; // income as booked, negative
    Origin source = Origin::document;
    std::string remark, extra;
};
template <> const Entity& entity<LedgerLine>();

enum class BudgetType { operation, investment };
template <>
inline constexpr std::array<Choice, 2> choices_of<BudgetType>{
    {{"operation", "drift"}, {"investment", "investering"}}};
template <> inline constexpr std::string_view type_name_of<BudgetType> = "BudgetType";

struct BudgetLine {
    Id<BudgetLine> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    Id<Municipality> municipality;
    int year = 0;
    BudgetType type = BudgetType::operation;
    Money amount;
    Origin source = Origin::document;
    std::string remark, extra;
};
template <> const Entity& entity<BudgetLine>();

// Grants to, and spending from, the programme that carries the cooperation out.
struct ProgrammeFunds {
    Id<ProgrammeFunds> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    std::string name, type;
    std::optional<Date> from, to;
    Money amount;
    Origin source = Origin::document;
    std::string remark, extra;
};
template <> const Entity& entity<ProgrammeFunds>();

} // namespace samdrift
