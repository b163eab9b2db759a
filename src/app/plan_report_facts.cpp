#include "app/plan_report_parts.hpp"
#include <algorithm>

namespace samdrift {
namespace {

Paragraph note(std::string text) { return {{.pieces = {{.text = std::move(text)}}}, Tone::note}; }

Table table_of(const ReportWords& words, const char* section, std::vector<TableColumn> columns) {
    return {.caption = words("report.plan.section." + std::string{section}),
        .caption_shown = false,
        .columns = std::move(columns),
        .groups = {{}}};
}

std::string span_text(const ReportWords& words, const PlanSpan& span) {
    const auto first = words.day(span.first);
    return span.first == span.last ? first : first + "\u2013" + words.day(span.last);
}

// How many cutovers a freeze is for, by name where they are few.
std::string whom(const PlanView& plan, const FreezeInPlan& f, const ReportWords& words) {
    constexpr std::size_t few = 3;
    if (f.cutovers.empty()) return words("report.plan.freeze.all");
    if (f.cutovers.size() > few) return counted(words, "cutovers", std::ssize(f.cutovers));
    std::vector<std::string> names;
    for (const auto& c : plan.cutovers)
        if (std::ranges::find(f.cutovers, c.id) != f.cutovers.end()) names.push_back(c.name);
    return comma_separated(names);
}

// The month in which it has the least left, and how many there are then.
const TeamMonth* busiest(const TeamInPlan& team) {
    const TeamMonth* most = nullptr;
    for (const auto& m : team.months)
        if (m.people.hundredths > 0 &&
            (!most || m.people.hundredths * most->capacity.hundredths >
                          most->people.hundredths * m.capacity.hundredths))
            most = &m;
    return most;
}

std::string month_name(const ReportWords& words, Date month) {
    return words("report.plan.month." + std::to_string(static_cast<unsigned>(month.month()))) +
           " " + std::to_string(int{month.year()});
}

} // namespace

std::string milestone_state(const ReportWords& words, const MilestoneInPlan& m) {
    switch (m.state) {
    case MilestoneState::done:
        return m.days_late > 0 ? counted(words, "milestone.done_late", m.days_late)
                               : words("report.plan.milestone.done");
    case MilestoneState::dropped: return words("report.plan.milestone.dropped");
    case MilestoneState::late: return counted(words, "milestone.late", m.days_late);
    case MilestoneState::ahead: return words("report.plan.milestone.ahead");
    }
    return {};
}

std::optional<Section> plan_chances(const PlanSource& s, const ReportWords& words) {
    if (!s.plan.chance) return std::nullopt;
    const auto& chance = *s.plan.chance;
    auto table = table_of(words, "chance",
        {{.heading = words("report.plan.chance.sure"), .width = 40},
            number_column(words("report.plan.chance.end"), 30),
            number_column(
                words("report.plan.chance.cost"), 30, words("report.plan.chance.kroner"))});
    const auto add = [&](const char* key, Date end, Money cost) {
        table.groups[0].rows.push_back({.heading = cell(words(plan_key(key))),
            .cells = {figure(words.day(end)), figure(words.kroner(cost), true)}});
    };
    add("chance.p50", chance.end_p50, chance.cost_p50);
    add("chance.p80", chance.end_p80, chance.cost_p80);
    add("chance.p95", chance.end_p95, chance.cost_p95);
    auto section = plan_section(words, "chance");
    section.parts.push_back(note(words("report.plan.chance.note",
        {{"runs", words.number(chance.runs)}, {"seed", std::to_string(chance.seed)}})));
    section.parts.push_back(std::move(table));
    return section;
}

std::optional<Section> plan_milestones(const PlanSource& s, const ReportWords& words) {
    if (s.plan.milestones.empty()) return std::nullopt;
    auto table = table_of(words, "milestones",
        {{.heading = words("report.plan.milestone"), .width = 46},
            number_column(words("report.plan.day"), 14),
            {.heading = words("report.plan.milestone.state"), .width = 24},
            number_column(words("report.plan.milestone.chance"), 16)});
    for (const auto& m : s.plan.milestones) {
        auto state = cell(milestone_state(words, m));
        if (m.state == MilestoneState::late) state.lines[0].symbols = {Symbol::warning};
        table.groups[0].rows.push_back({.heading = cell(m.name),
            .cells = {figure(words.day(m.day)), std::move(state),
                m.chance ? figure(percent_of(words, m.chance)) : dash()}});
    }
    auto section = plan_section(words, "milestones");
    section.parts.push_back(std::move(table));
    return section;
}

std::optional<Section> plan_freezes(const PlanSource& s, const ReportWords& words) {
    if (s.plan.freezes.empty()) return std::nullopt;
    auto table = table_of(words, "freezes",
        {{.heading = words("report.plan.freeze"), .width = 24},
            {.heading = words("report.plan.freeze.strength"), .width = 18},
            {.heading = words("report.plan.freeze.for"), .width = 22},
            {.heading = words("report.plan.freeze.days"), .width = 36}});
    for (const auto& f : s.plan.freezes) {
        std::vector<std::string> spans;
        for (const auto& span : f.spans) spans.push_back(span_text(words, span));
        table.groups[0].rows.push_back({.heading = cell(f.name),
            .cells = {cell(words.choice(f.strength)), cell(whom(s.plan, f, words)),
                spans.empty() ? dash() : cell(comma_separated(spans))}});
    }
    auto section = plan_section(words, "freezes");
    section.parts.push_back(std::move(table));
    return section;
}

std::optional<Section> plan_teams(const PlanSource& s, const ReportWords& words) {
    if (s.plan.teams.empty()) return std::nullopt;
    auto table = table_of(words, "teams",
        {{.heading = words("report.plan.team"), .width = 36},
            number_column(words("report.plan.team.cutovers"), 16),
            number_column(words("report.plan.team.full"), 16),
            {.heading = words("report.plan.team.busiest"), .width = 32}});
    for (const auto& team : s.plan.teams) {
        const auto cutovers = std::ranges::count_if(s.plan.cutovers, [&](const CutoverInPlan& c) {
            return std::ranges::find(c.teams, team.name, &TeamOfCutover::name) != c.teams.end();
        });
        const auto* most = busiest(team);
        table.groups[0].rows.push_back({.heading = cell(team.name),
            .cells = {figure(words.number(cutovers)),
                figure(words.number(std::ranges::count_if(team.months, full))),
                most ? cell(words("report.plan.team.at_most",
                           {{"month", month_name(words, most->from)},
                               {"people", people(words, most->people)},
                               {"capacity", people(words, most->capacity)}}))
                     : dash()}});
    }
    auto section = plan_section(words, "teams");
    section.parts.push_back(note(words("report.plan.teams.note")));
    section.parts.push_back(std::move(table));
    return section;
}

} // namespace samdrift
