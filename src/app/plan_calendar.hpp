// A plan as days in people's own calendars.
#pragma once
#include "app/report_words.hpp"
#include "plan/plan_views.hpp"
#include "publish/icalendar.hpp"

namespace samdrift {

struct PlanCalendarSource {
    const PlanView& plan;
    std::string key, cooperation; // its name
    std::chrono::system_clock::time_point at{};
};

// An event for each cutover, milestone that has not been dropped, and span of a freeze. Its uid is
// made of the cooperation's key and the code, or the freeze's name and first day, so that programs
// move an event they have and make no second one.
EventCalendar plan_event_calendar(const PlanCalendarSource&, Language);

} // namespace samdrift
