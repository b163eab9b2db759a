// Calendar days, and points in time as the journal writes them.
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace samdrift {

using Date = std::chrono::year_month_day;

std::string iso(Date);                          // "2019-12-31"
std::optional<Date> read_iso(std::string_view); // none unless it is a day that exists
// As people write it: "2019-12-31", "31.12.2019", "31.12.19" is refused. None unless the day
// exists.
std::optional<Date> read_date(std::string_view);
int days_between(Date from, Date to); // negative when `to` comes first
Date months_before(Date, int months); // the last day of a shorter month

// A moment in UTC: "2026-11-21T22:45:58.123Z", which sorts as text.
std::string moment(std::chrono::system_clock::time_point);
// A moment, or a day, that a person wrote: a day means its end. None unless it can be read.
std::optional<std::string> read_moment(std::string_view);

} // namespace samdrift
