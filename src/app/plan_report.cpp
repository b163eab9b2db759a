#include "app/plan_report_parts.hpp"
#include <algorithm>

namespace samdrift {
namespace {

Paragraph said(std::string text, Tone tone = Tone::plain) {
    return {{.pieces = {{.text = std::move(text)}}}, tone};
}

// Ends when, against the first day.
std::string when_done(const PlanView& plan, const ReportWords& words) {
    const auto end = words.day(plan.end);
    if (!plan.first_day) return words("report.plan.ends", {{"end", end}});
    const auto day = words.day(plan.first_day);
    const auto before = days_between(plan.end, *plan.first_day);
    return words(before > 0 ? "report.plan.ends.before" : "report.plan.ends.after",
        {{"end", end}, {"first_day", day}, {"count", words.number(before > 0 ? before : -before)}});
}

std::string how_late(const PlanView& plan, const ReportWords& words) {
    std::int64_t late = 0, broken = 0;
    const CutoverInPlan* worst = nullptr;
    for (const auto& c : plan.cutovers) {
        if (!c.broken.empty()) ++broken;
        if (c.days_late <= 0) continue;
        ++late;
        if (!worst || c.days_late > worst->days_late) worst = &c;
    }
    std::string text;
    if (plan.status == PlanStatus::broken)
        text = broken > 0 ? words("report.plan.breaks", {{"count", words.number(broken)}}) + " "
                          : words("report.plan.breaks_some") + " ";
    if (!worst) return text + words("report.plan.none_late");
    return text + words("report.plan.late", {{"count", words.number(late)}}) + " " +
           words("report.plan.latest",
               {{"name", worst->name}, {"count", words.number(worst->days_late)}});
}

std::string how_good(const PlanView& plan, const ReportWords& words) {
    if (!plan.open) return words("report.plan.no_better");
    return words("report.plan.open." + plan.open->objective,
        {{"value", words.number(plan.open->value)}, {"bound", words.number(plan.open->bound)}});
}

std::string made_of(const PlanView& plan, const ReportWords& words) {
    switch (plan.basis) {
    case PlanBasis::scenario: return words("report.plan.basis.scenario", {{"name", plan.scenario}});
    case PlanBasis::best: return words("report.plan.basis.best");
    case PlanBasis::most_used: return words("report.plan.basis.most_used");
    }
    return {};
}

std::string which_plan(const PlanView& plan, const ReportWords& words) {
    const auto& p = plan.published;
    if (!p) return words("report.plan.unpublished");
    const auto day = words.day(p->day);
    if (plan.mode == PlanMode::published)
        return words("report.plan.published", {{"name", p->name}, {"day", day}}) +
               (plan.not_planned > 0 ? " " + words("report.plan.not_planned",
                                                 {{"count", words.number(plan.not_planned)}})
                                     : "");
    return words("report.plan.draft",
        {{"name", p->name}, {"day", day}, {"count", words.number(plan.moved)}});
}

Figures figures_of(const PlanView& plan, const ReportWords& words) {
    Figures strip;
    Figure end{.label = words("report.plan.figure.end"), .value = {{.text = words.day(plan.end)}}};
    if (plan.first_day)
        end.notes.push_back({{.text = words("report.plan.figure.first_day",
                                  {{"day", words.day(plan.first_day)}})}});
    strip.figures.push_back(std::move(end));
    if (plan.chance && plan.chance->first_day) {
        Figure chance{.label = words("report.plan.figure.chance"),
            .value = {{.text = percent_of(words, plan.chance->first_day)}}};
        chance.notes.push_back({{.text = words("report.plan.figure.p80",
                                     {{"day", words.day(plan.chance->end_p80)}})}});
        strip.figures.push_back(std::move(chance));
    }
    const auto critical = std::ranges::count_if(plan.cutovers, &CutoverInPlan::critical);
    strip.figures.push_back({words("report.plan.figure.critical"),
        {{.text = words.number(critical)},
            {.text = " " + words("report.plan.figure.of",
                               {{"count", words.number(std::ssize(plan.cutovers))}}),
                .muted = true}},
        {{{.text = words("report.plan.figure.critical.what")}}}});
    if (const auto fullest = fullest_team(plan); fullest.team)
        strip.figures.push_back({words("report.plan.figure.full"), {{.text = fullest.team->name}},
            {{{.text = words(
                   "report.plan.figure.full.months", {{"full", words.number(fullest.months)},
                                                         {"count", words.number(fullest.of)}})}}}});
    return strip;
}

} // namespace

Section plan_section(const ReportWords& words, const std::string& name) {
    return {.heading = words("report.plan.section." + name), .id = "plan-" + name};
}

std::string plan_key(std::string_view name) { return "report.plan." + std::string{name}; }

std::string counted(const ReportWords& words, std::string_view name, std::int64_t count) {
    return words(plan_key(name), {{"count", words.number(count)}});
}

std::string people(const ReportWords& words, Decimal d) {
    return hundredths(words.language(), d.hundredths);
}

std::string percent_of(const ReportWords& words, std::optional<std::int64_t> percent) {
    return percent ? words.number(*percent) + "\u00a0%" : std::string{no_value};
}

bool full(const TeamMonth& m) { return m.people.hundredths > 0 && m.people >= m.capacity; }

FullTeam fullest_team(const PlanView& plan) {
    FullTeam fullest;
    for (const auto& team : plan.teams) {
        const auto months = std::ranges::count_if(team.months, full);
        if (months <= fullest.months) continue;
        fullest = {&team, months, std::ranges::count_if(team.months, [](const TeamMonth& m) {
                       return m.people.hundredths > 0;
                   })};
    }
    return fullest;
}

Section plan_finding(const PlanSource& s, const ReportWords& words) {
    auto section = plan_section(words, "finding");
    const auto& plan = s.plan;
    auto lead = when_done(plan, words) + " " + how_late(plan, words);
    if (plan.chance && plan.chance->first_day)
        lead += " " + words("report.plan.chance",
                          {{"percent", percent_of(words, plan.chance->first_day)}});
    section.parts.push_back(said(std::move(lead), Tone::lead));
    section.parts.push_back(figures_of(plan, words));
    section.parts.push_back(said(which_plan(plan, words) + " " + made_of(plan, words)));
    section.parts.push_back(said(how_good(plan, words), Tone::note));
    return section;
}

std::optional<Section> plan_timeline_section(const PlanSource& s, const ReportWords& words) {
    const auto timeline = plan_timeline(s.plan, words);
    if (timeline.pages.empty()) return std::nullopt;
    auto section = plan_section(words, "timeline");
    section.new_page = true;
    auto note = words("report.plan.timeline.same");
    if (timeline.first_day_outside)
        note += " " + words("report.plan.timeline.first_day_outside",
                          {{"day", words.day(s.plan.first_day)}});
    if (timeline.milestones_outside > 0)
        note += " " + counted(words, "timeline.outside", timeline.milestones_outside);
    section.parts.push_back(said(std::move(note), Tone::note));
    for (const auto& page : timeline.pages) section.parts.push_back(page);
    return section;
}

std::optional<Section> plan_must_give(const PlanSource& s, const ReportWords& words) {
    if (s.plan.must_give.empty()) return std::nullopt;
    auto section = plan_section(words, "must_give");
    section.parts.push_back(said(words("report.plan.must_give.what")));
    Lines lines;
    for (const auto& give : s.plan.must_give)
        lines.items.push_back({.pieces = {{.text = words.of(give)}}});
    section.parts.push_back(std::move(lines));
    return section;
}

Document plan_document(const PlanSource& s, Language language) {
    const ReportWords words{language};
    Document document{.title = words("report.plan.title"),
        .subtitle = s.cooperation,
        .language = language,
        .as_of = s.as_of,
        .notes = {{{.text = words("report.plan.foot")}}},
        .sections = {}};
    if (s.known_at)
        document.notes.push_back({{.text = words("report.known_at", {{"moment", *s.known_at}})}});
    document.sections.push_back(plan_finding(s, words));
    const auto add = [&](std::optional<Section> section) {
        if (section) document.sections.push_back(*std::move(section));
    };
    // what is decided on is on the first page, before the drawing of all of it
    for (const auto part : {plan_must_give, plan_critical, plan_timeline_section})
        add(part(s, words));
    document.sections.push_back(plan_cutovers(s, words));
    for (const auto part :
        {plan_compared, plan_chances, plan_what_matters, plan_milestones, plan_freezes, plan_teams})
        add(part(s, words));
    return document;
}

} // namespace samdrift
