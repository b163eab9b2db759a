// What is sent of contracts as a calendar: what asks for something first, and when.
#pragma once
#include "compare/views_usage.hpp"

namespace samdrift {

enum class CalendarPart { passed, quarter, open_ended, ended };
template <>
inline constexpr std::array<Choice, 4> choices_of<CalendarPart>{
    {{"passed", ""}, {"quarter", ""}, {"open_ended", ""}, {"ended", ""}}};
template <> inline constexpr std::string_view type_name_of<CalendarPart> = "CalendarPart";

// Contracts that belong together in time. A contract stands in one group: the quarter of its last
// day of notice, or of its end when nobody has said how long the notice is.
struct CalendarGroup {
    CalendarPart part = CalendarPart::quarter;
    std::optional<Date> from; // of a quarter its first day
    Money value;
    bool marked = false;
    std::vector<ContractView> contracts; // by the day that counts, then id
};
template <> const Entity& entity<CalendarGroup>();

struct CalendarPage {
    CooperationRef cooperation;
    Date as_of{};
    std::vector<std::string> municipalities,
        suppliers;                     // that have contracts: what can be asked for
    std::int64_t contracts = 0;        // of those asked for
    std::vector<CalendarGroup> groups; // passed, the quarters, without an end, ended
};
template <> const Entity& entity<CalendarPage>();

} // namespace samdrift
