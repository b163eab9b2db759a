#include "app/plan_calendar.hpp"
#include <algorithm>

namespace samdrift {
namespace {

std::string uid(const PlanCalendarSource& s, const char* kind, const std::string& code) {
    return std::string{kind} + "/" + code + "@" + s.key + ".samdrift";
}

std::string told_of(const CutoverInPlan& c, const ReportWords& words) {
    std::string told;
    const auto say = [&](const std::string& line) { told += (told.empty() ? "" : "\n") + line; };
    say(words("report.plan.calendar.team", {{"team", c.team}}));
    if (c.deadline) say(words("report.plan.calendar.deadline", {{"day", words.day(c.deadline)}}));
    if (c.days_late > 0)
        say(words("report.plan.days_late", {{"count", words.number(c.days_late)}}));
    if (c.done)
        say(words("report.plan.calendar.done"));
    else if (c.critical)
        say(words("report.plan.calendar.critical"));
    else
        say(words("report.plan.calendar.slack", {{"count", words.number(c.slack)}}));
    if (!c.done && !words.of(c.why).empty())
        say(words("report.plan.calendar.why", {{"why", words.of(c.why)}}));
    for (const auto& broken : c.broken) say(words.of(broken));
    return told;
}

std::string told_of(const FreezeInPlan& f, const PlanView& plan, const ReportWords& words) {
    auto told = words.choice(f.strength) + ".";
    told[0] = static_cast<char>(told[0] >= 'a' && told[0] <= 'z' ? told[0] - 'a' + 'A' : told[0]);
    if (f.cutovers.empty()) return told + " " + words("report.plan.calendar.for_all");
    std::vector<std::string> names;
    for (const auto& c : plan.cutovers)
        if (std::ranges::find(f.cutovers, c.id) != f.cutovers.end()) names.push_back(c.name);
    return told + " " + words("report.plan.calendar.for", {{"names", comma_separated(names)}});
}

} // namespace

EventCalendar plan_event_calendar(const PlanCalendarSource& s, Language language) {
    const ReportWords words{language};
    EventCalendar calendar{
        .name = words("report.plan.calendar.name", {{"cooperation", s.cooperation}}), .at = s.at};
    for (const auto& c : s.plan.cutovers)
        calendar.events.push_back({.uid = uid(s, "cutover", c.id),
            .first = c.start,
            .last = c.finish,
            .summary = c.name,
            .description = told_of(c, words),
            .categories = {words.choice(c.cutover_class)}});
    for (const auto& m : s.plan.milestones) {
        if (m.state == MilestoneState::dropped) continue;
        calendar.events.push_back({.uid = uid(s, "milestone", m.code),
            .first = m.day,
            .last = m.day,
            .summary = words("report.plan.calendar.milestone", {{"name", m.name}}),
            .description = m.chance ? words("report.plan.calendar.chance",
                                          {{"percent", words.number(*m.chance)}})
                                    : std::string{},
            .categories = {words("report.plan.milestone")},
            .busy = false});
    }
    for (const auto& f : s.plan.freezes)
        for (const auto& span : f.spans)
            calendar.events.push_back({.uid = uid(s, "freeze", f.name + "/" + iso(span.first)),
                .first = span.first,
                .last = span.last,
                .summary = words("report.plan.calendar.freeze", {{"name", f.name}}),
                .description = told_of(f, s.plan, words),
                .categories = {words("report.plan.freeze")},
                .busy = false});
    return calendar;
}

} // namespace samdrift
