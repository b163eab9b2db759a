#include "publish/icalendar.hpp"
#include <algorithm>
#include <string_view>

namespace samdrift {
namespace {

constexpr std::size_t longest_line = 75; // octets, without its end

bool goes_on(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// What stands for it in a text (§3.3.11). Characters that no text may hold are left out.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\n') {
            out += "\\n";
            continue;
        }
        if ((static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f) continue;
        if (c == '\\' || c == ';' || c == ',') out += '\\';
        out += c;
    }
    return out;
}

void add_line(std::string& out, std::string_view line) {
    auto room = longest_line;
    while (line.size() > room) {
        auto end = room;
        while (end > 0 && goes_on(line[end])) --end;
        out.append(line.substr(0, end)).append("\r\n ");
        line.remove_prefix(end);
        room = longest_line - 1; // the space counts
    }
    out.append(line).append("\r\n");
}

void add_text(std::string& out, std::string_view name, std::string_view text) {
    add_line(out, std::string{name} + ":" + escaped(text));
}

std::string only_digits(std::string text) {
    std::erase(text, '-');
    return text;
}

// "2026-11-21T22:45:58.123Z" as "20261121T224558Z".
std::string stamp(std::chrono::system_clock::time_point at) {
    auto written = moment(at).substr(0, 19);
    std::erase_if(written, [](char c) { return c == '-' || c == ':'; });
    return written + "Z";
}

void add_event(std::string& out, const CalendarEvent& event, const EventCalendar& calendar) {
    const Date after{std::chrono::sys_days{event.last} + std::chrono::days{1}};
    const auto minutes =
        std::chrono::duration_cast<std::chrono::minutes>(calendar.at.time_since_epoch());
    add_line(out, "BEGIN:VEVENT");
    add_text(out, "UID", event.uid);
    add_line(out, "DTSTAMP:" + stamp(calendar.at));
    add_line(out, "SEQUENCE:" + std::to_string(minutes.count()));
    add_line(out, "DTSTART;VALUE=DATE:" + only_digits(iso(event.first)));
    add_line(out, "DTEND;VALUE=DATE:" + only_digits(iso(after)));
    add_text(out, "SUMMARY", event.summary);
    if (!event.description.empty()) add_text(out, "DESCRIPTION", event.description);
    std::string categories;
    for (const auto& c : event.categories)
        categories += (categories.empty() ? "" : ",") + escaped(c);
    if (!categories.empty()) add_line(out, "CATEGORIES:" + categories);
    add_line(out, event.busy ? "TRANSP:OPAQUE" : "TRANSP:TRANSPARENT");
    add_line(out, "END:VEVENT");
}

} // namespace

std::string icalendar(const EventCalendar& calendar) {
    std::string out;
    const auto every = "PT" + std::to_string(calendar.refresh.count()) + "H";
    add_line(out, "BEGIN:VCALENDAR");
    add_line(out, "VERSION:2.0");
    add_line(out, "PRODID:-//Samdrift//Plan//NO");
    add_line(out, "CALSCALE:GREGORIAN");
    add_line(out, "METHOD:PUBLISH");
    add_text(out, "NAME", calendar.name);
    add_text(out, "X-WR-CALNAME", calendar.name);
    add_line(out, "REFRESH-INTERVAL;VALUE=DURATION:" + every);
    add_line(out, "X-PUBLISHED-TTL:" + every);
    for (const auto& event : calendar.events) add_event(out, event, calendar);
    add_line(out, "END:VCALENDAR");
    return out;
}

} // namespace samdrift
