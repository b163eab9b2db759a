// A calendar is exactly the bytes that RFC 5545 says, and what is read back out of them is what
// was put in.
#include "publish/icalendar.hpp"
#include <gtest/gtest.h>
#include <map>

namespace samdrift {
namespace {

using namespace std::chrono;

EventCalendar small() {
    return {.name = "Nye Asker: plan",
        .at = sys_days{2026y / November / 21} + 12h + 30min + 5s,
        .refresh = 6h,
        .events = {{.uid = "cutover/adm.sak/Asker@nye-asker.samdrift",
                       .first = 2017y / September / 1,
                       .last = 2017y / September / 29,
                       .summary = "Sak, arkiv; Asker",
                       .description = "Team: Sak\nVei: C:\\arkiv",
                       .categories = {"første dag", "a,b"}},
            {.uid = "freeze/jul@nye-asker.samdrift",
                .first = 2017y / December / 31,
                .last = 2017y / December / 31,
                .summary = "Frys: årsslutt",
                .description = "",
                .busy = false}}};
}

TEST(ICalendar, IsTheseBytes) {
    EXPECT_EQ(icalendar(small()), "BEGIN:VCALENDAR\r\n"
                                  "VERSION:2.0\r\n"
                                  "PRODID:-//Samdrift//Plan//NO\r\n"
                                  "CALSCALE:GREGORIAN\r\n"
                                  "METHOD:PUBLISH\r\n"
                                  "NAME:Nye Asker: plan\r\n"
                                  "X-WR-CALNAME:Nye Asker: plan\r\n"
                                  "REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n"
                                  "X-PUBLISHED-TTL:PT6H\r\n"
                                  "BEGIN:VEVENT\r\n"
                                  "UID:cutover/adm.sak/Asker@nye-asker.samdrift\r\n"
                                  "DTSTAMP:20261121T123005Z\r\n"
                                  "SEQUENCE:29921070\r\n"
                                  "DTSTART;VALUE=DATE:20170901\r\n"
                                  "DTEND;VALUE=DATE:20170930\r\n"
                                  "SUMMARY:Sak\\, arkiv\\; Asker\r\n"
                                  "DESCRIPTION:Team: Sak\\nVei: C:\\\\arkiv\r\n"
                                  "CATEGORIES:første dag,a\\,b\r\n"
                                  "TRANSP:OPAQUE\r\n"
                                  "END:VEVENT\r\n"
                                  "BEGIN:VEVENT\r\n"
                                  "UID:freeze/jul@nye-asker.samdrift\r\n"
                                  "DTSTAMP:20261121T123005Z\r\n"
                                  "SEQUENCE:29921070\r\n"
                                  "DTSTART;VALUE=DATE:20171231\r\n"
                                  "DTEND;VALUE=DATE:20180101\r\n"
                                  "SUMMARY:Frys: årsslutt\r\n"
                                  "TRANSP:TRANSPARENT\r\n"
                                  "END:VEVENT\r\n"
                                  "END:VCALENDAR\r\n");
}

std::vector<std::string> lines_of(const std::string& bytes) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < bytes.size();) {
        const auto end = bytes.find("\r\n", at);
        EXPECT_NE(end, bytes.npos) << "every line ends with CRLF";
        if (end == bytes.npos) break;
        lines.push_back(bytes.substr(at, end - at));
        at = end + 2;
    }
    return lines;
}

// What a program that only knows the RFC reads: the properties of the first event.
std::map<std::string, std::string> first_event(const std::string& bytes) {
    std::vector<std::string> whole;
    for (const auto& line : lines_of(bytes)) {
        if (line.starts_with(' '))
            whole.back() += line.substr(1);
        else
            whole.push_back(line);
    }
    std::map<std::string, std::string> read;
    bool inside = false;
    for (const auto& line : whole) {
        if (line == "END:VEVENT") break;
        if (inside) {
            const auto colon = line.find(':');
            std::string text;
            for (auto i = colon + 1; i < line.size(); ++i) {
                if (line[i] != '\\') {
                    text += line[i];
                    continue;
                }
                ++i;
                text += line[i] == 'n' || line[i] == 'N' ? '\n' : line[i];
            }
            read[line.substr(0, line.find_first_of(":;"))] = text;
        }
        inside = inside || line == "BEGIN:VEVENT";
    }
    return read;
}

std::string times(std::string_view text, int n) {
    std::string out;
    for (int i = 0; i < n; ++i) out += text;
    return out;
}

TEST(ICalendar, WhateverIsWrittenIsReadBack) {
    const std::string texts[] = {"kort", times("a", 67), times("a", 68), times("a", 74),
        times("a", 500), times("å", 300), "x" + times("å", 300), times("€", 200),
        "xx" + times("€", 200), times("😀", 100), "xyz" + times("😀", 100), times("\\", 200),
        times(",;\\\n", 60), " begynner og slutter med mellomrom ", times("ord ", 90),
        "linje\n\nlinje\n", "\\n er ikke ny linje"};
    for (const auto& text : texts) {
        auto calendar = small();
        calendar.events[0].summary = text;
        calendar.events[0].description = text + text;
        calendar.events[0].uid = text;
        const auto bytes = icalendar(calendar);
        for (const auto& line : lines_of(bytes)) {
            EXPECT_LE(line.size(), 75u) << line;
            const auto first = line.find_first_not_of(' ');
            if (first == line.npos) continue;
            EXPECT_NE(static_cast<unsigned char>(line[first]) & 0xC0, 0x80)
                << "a line begins within a character: " << line;
        }
        const auto read = first_event(bytes);
        EXPECT_EQ(read.at("SUMMARY"), text);
        EXPECT_EQ(read.at("DESCRIPTION"), text + text);
        EXPECT_EQ(read.at("UID"), text);
    }
}

TEST(ICalendar, WhatNoTextMayHoldIsLeftOut) {
    auto calendar = small();
    calendar.events[0].summary = "a\r\nEND:VCALENDAR\x01\x7f\tb";
    const auto bytes = icalendar(calendar);
    EXPECT_EQ(first_event(bytes).at("SUMMARY"), "a\nEND:VCALENDAR\tb");
    EXPECT_EQ(bytes.find("\r\nEND:VCALENDAR\r\n"), bytes.size() - 17) << "there is one end";
}

TEST(ICalendar, ALaterOneReplacesAnEarlier) {
    auto later = small();
    later.at += 24h;
    EXPECT_GT(std::stoll(first_event(icalendar(later)).at("SEQUENCE")),
        std::stoll(first_event(icalendar(small())).at("SEQUENCE")));
    EXPECT_LT(std::stoll(first_event(icalendar(later)).at("SEQUENCE")), 2'147'483'648LL);
    EXPECT_EQ(first_event(icalendar(later)).at("UID"), first_event(icalendar(small())).at("UID"));
}

} // namespace
} // namespace samdrift
