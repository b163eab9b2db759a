#include "plan/calendar.hpp"
#include <algorithm>

namespace samdrift {

using namespace std::chrono;

Date easter_sunday(int y) {
    const int a = y % 19, b = y / 100, c = y % 100, d = b / 4, e = b % 4, f = (b + 8) / 25;
    const int g = (b - f + 1) / 3, h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
    const int l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return year{y} / month{static_cast<unsigned>(n / 31)} / day{static_cast<unsigned>(n % 31 + 1)};
}

std::vector<Date> norwegian_holidays(int y) {
    const sys_days easter{easter_sunday(y)};
    std::vector<Date> all{year{y} / January / 1, year{y} / May / 1, year{y} / May / 17,
        year{y} / December / 25, year{y} / December / 26};
    for (const int after : {-3, -2, 0, 1, 39, 49, 50}) // Maundy Thursday to Whit Monday
        all.emplace_back(easter + std::chrono::days{after});
    std::ranges::sort(all);
    return all;
}

std::vector<DateSpan> monthly_spans(MonthlyDays rule, DateSpan within) {
    const auto on = [](year_month month, int wanted) -> Date {
        const Date last{month / std::chrono::last};
        return month / std::min(std::chrono::day{static_cast<unsigned>(wanted)}, last.day());
    };
    std::vector<DateSpan> spans;
    const year_month end = within.last.year() / within.last.month();
    for (auto m = within.first.year() / within.first.month() - months{1}; m <= end;
         m += months{1}) {
        const auto closes = rule.first <= rule.last ? m : m + months{1};
        const DateSpan span{on(m, rule.first), on(closes, rule.last)};
        if (span.last >= within.first && span.first <= within.last) spans.push_back(span);
    }
    return spans;
}

Result<WorkingCalendar> WorkingCalendar::make(const CalendarRules& rules, DateSpan span) {
    std::vector<Date> dates, free;
    for (int y = static_cast<int>(span.first.year()); y <= static_cast<int>(span.last.year()); ++y)
        if (rules.public_holidays)
            for (const auto d : norwegian_holidays(y)) free.push_back(d);
    for (sys_days d{span.first}; d <= sys_days{span.last}; d += std::chrono::days{1}) {
        const Date date{d};
        const auto of_week = weekday{d}.iso_encoding() - 1;
        const bool closed = std::ranges::any_of(
            rules.closed, [&](const DateSpan& c) { return c.first <= date && date <= c.last; });
        if (rules.weekdays[of_week] && !closed && !std::ranges::binary_search(free, date))
            dates.push_back(date);
    }
    if (dates.empty())
        return Problem{"plan_no_working_days", {}, iso(span.first) + "–" + iso(span.last)};
    return WorkingCalendar{std::move(dates)};
}

int WorkingCalendar::first_from(Date d) const {
    return static_cast<int>(std::ranges::lower_bound(dates_, d) - dates_.begin());
}

int WorkingCalendar::last_until(Date d) const {
    return static_cast<int>(std::ranges::upper_bound(dates_, d) - dates_.begin()) - 1;
}

} // namespace samdrift
