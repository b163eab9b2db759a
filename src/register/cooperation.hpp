// The undertaking: a merger into one municipality by a date, or several owners of one ICT
// operation.
#pragma once
#include "register/provenance.hpp"

namespace samdrift {

enum class CooperationKind { merger, shared_operation };
template <>
inline constexpr std::array<Choice, 2> choices_of<CooperationKind>{
    {{"merger", "sammenslåing"}, {"shared_operation", "felles drift"}}};
template <> inline constexpr std::string_view type_name_of<CooperationKind> = "CooperationKind";

struct Cooperation {
    Id<Cooperation> id;
    Id<JournalEntry> entry;
    std::string key; // "nye-asker": in addresses and commands
    std::string name;
    CooperationKind kind = CooperationKind::merger;
    std::optional<Date> target_date;
    std::string host; // name of the host municipality
    std::string legal_form;
    Origin source = Origin::document;
    std::string remark, extra;
};
template <> const Entity& entity<Cooperation>();

} // namespace samdrift
