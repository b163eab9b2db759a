// Days that people follow in their own calendar program, as a file or a feed (RFC 5545).
#pragma once
#include "base/date.hpp"
#include <string>
#include <vector>

namespace samdrift {

struct CalendarEvent {
    std::string uid; // the same every time the event is written
    Date first{}, last{};
    std::string summary, description;
    std::vector<std::string> categories = {};
    bool busy = true; // false: it takes nobody's time
};

struct EventCalendar {
    std::string name;
    std::chrono::system_clock::time_point at{}; // when it is written; later ones replace earlier
    std::chrono::hours refresh{6};              // how often programs are asked to fetch it anew
    std::vector<CalendarEvent> events = {};
};

// Bytes: lines end with CRLF and are at most 75 octets, folded between characters (RFC 5545 §3.1).
// Events are whole days, the end exclusive (§3.6.1). SEQUENCE (§3.8.7.4) is the minutes since 1970,
// which never goes back. NAME and REFRESH-INTERVAL are RFC 7986's; the X- lines say the same to
// older programs.
std::string icalendar(const EventCalendar&);

} // namespace samdrift
