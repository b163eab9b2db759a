// Working days and dates: weekdays, Norwegian public holidays, days a cooperation closes, and
// rules by day of the month. Plans reckon in working days, numbered from 0.
#pragma once
#include "base/date.hpp"
#include "base/monthly_days.hpp"
#include "base/result.hpp"
#include <array>
#include <span>
#include <vector>

namespace samdrift {

// The Gregorian Easter Sunday, by the anonymous algorithm of 1876 as Meeus gives it (Astronomical
// Algorithms, 1991, chapter 8; Jones 1922, Butcher 1877).
Date easter_sunday(int year);

// The public holidays of a year in order: lov om helligdager og helligdagsfred (1995) § 2, and 1
// and 17 May by lov 26 April 1947 nr. 1 § 1. Twelve, of which some may fall on one day.
std::vector<Date> norwegian_holidays(int year);

// Both days included.
struct DateSpan {
    Date first, last;
    bool operator==(const DateSpan&) const = default;
};

struct CalendarRules {
    std::array<bool, 7> weekdays{true, true, true, true, true, false, false}; // from Monday
    bool public_holidays = true;                                              // are free
    std::vector<DateSpan> closed;
};

// The stretches that touch the span, in order.
std::vector<DateSpan> monthly_spans(MonthlyDays, DateSpan within);

class WorkingCalendar {
public:
    // Refused: plan_no_working_days, when no day of the span is one.
    static Result<WorkingCalendar> make(const CalendarRules&, DateSpan span);

    int days() const { return static_cast<int>(dates_.size()); }
    Date date(int day) const { return dates_[static_cast<std::size_t>(day)]; }
    // days() when there is none; -1 when there is none.
    int first_from(Date) const;
    int last_until(Date) const;
    bool works(Date d) const { return first_from(d) == last_until(d); }

private:
    explicit WorkingCalendar(std::vector<Date> dates) : dates_(std::move(dates)) {}
    std::vector<Date> dates_;
};

} // namespace samdrift
