// Days when nothing is cut over: payroll, school start, year end. By dates, or every month anew.
#pragma once
#include "base/monthly_days.hpp"
#include "register/provenance.hpp"

namespace samdrift {

// hard_passable_day_1: hard for all but what must be in place on the first day.
enum class FreezeStrength { hard, hard_passable_day_1, soft };
template <>
inline constexpr std::array<Choice, 3> choices_of<FreezeStrength>{{{"hard", "fast"},
    {"hard_passable_day_1", "fast, kan passeres ved første dag"}, {"soft", "myk"}}};
template <> inline constexpr std::string_view type_name_of<FreezeStrength> = "FreezeStrength";

struct FreezePeriod {
    Id<FreezePeriod> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    std::string name;
    // By dates: from the first to the last, both count. With a monthly rule: between which days the
    // rule holds, none: always.
    std::optional<Date> from, to;
    std::string repeats;                 // "den 10. til 13. hver måned"; empty: once
    std::optional<Id<ServiceArea>> area; // with everything below it; none: the whole portfolio
    FreezeStrength strength = FreezeStrength::hard;
    std::optional<Money> price_per_day; // what a day in a soft one costs
    Origin source = Origin::document;
    std::string remark, extra;
};
template <> const Entity& entity<FreezePeriod>();

// "den 10. til 13. hver måned", "10.–13. hver måned", "den 12. hver måned"; none: not understood.
std::optional<MonthlyDays> monthly_days(std::string_view written);
bool falls_in(const MonthlyDays&, Date day);

// Whether the day is in the freeze.
bool in_force(const FreezePeriod&, Date day);

} // namespace samdrift
