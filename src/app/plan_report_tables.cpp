#include "app/plan_report_parts.hpp"
#include <algorithm>

namespace samdrift {
namespace {

constexpr std::size_t most_that_matter = 10;

TableCell day_cell(const ReportWords& words, std::optional<Date> day) {
    return figure(words.day(day));
}

TableColumn column(const ReportWords& words, const char* name, int width) {
    return {.heading = words(plan_key(name)), .width = width};
}
TableColumn numbers(const ReportWords& words, const char* name, int width) {
    return number_column(words(plan_key(name)), width);
}

// 12 days later, 3 sooner, or where it was.
std::string moved_by(const ReportWords& words, std::optional<Date> from, Date to) {
    if (!from) return std::string{no_value};
    const auto days = days_between(*from, to);
    if (days == 0) return words("report.plan.moved.none");
    return days > 0 ? counted(words, "moved.later", days) : counted(words, "moved.sooner", -days);
}

TableRow cutover_row(const ReportWords& words, const CutoverInPlan& c) {
    TableRow row{.heading = cutover_cell(words, c, false), .id = "cutover-" + c.id};
    row.cells = {cell(c.team), day_cell(words, c.start), day_cell(words, c.finish),
        figure(words.number(c.days)), deadline_cell(words, c),
        c.done ? dash() : figure(words.number(c.slack)), cell(c.done ? "" : words.of(c.why))};
    for (const auto& broken : c.broken)
        row.cells.back().lines.push_back(
            {.symbols = {Symbol::broken}, .pieces = {{.text = words.of(broken)}}});
    return row;
}

TableRow compared_row(const PlanSource& s, const ReportWords& words, const CutoverInPlan& c) {
    TableRow row{.heading = cutover_cell(words, c)};
    const auto days = [&](std::optional<Date> start, std::optional<Date> finish) {
        row.cells.push_back(day_cell(words, start));
        row.cells.push_back(day_cell(words, finish));
    };
    if (s.plan.baseline) days(c.baseline_start, c.baseline_finish);
    if (s.plan.published) days(c.published_start, c.published_finish);
    days(c.start, c.finish);
    if (s.plan.baseline) row.cells.push_back(cell(moved_by(words, c.baseline_finish, c.finish)));
    if (s.plan.published) row.cells.push_back(cell(moved_by(words, c.published_finish, c.finish)));
    return row;
}

bool has_moved(const CutoverInPlan& c) {
    return (c.baseline_finish && (*c.baseline_finish != c.finish || c.baseline_start != c.start)) ||
           (c.published_finish &&
               (*c.published_finish != c.finish || c.published_start != c.start));
}

} // namespace

TableCell cutover_cell(const ReportWords& words, const CutoverInPlan& c, bool leads) {
    TableCell made = cell(Pieces{{.text = c.name,
        .strong = c.critical && !leads,
        .to = leads ? "cutover-" + c.id : std::string{}}});
    if (leads) return made;
    std::vector<std::string> what{words.choice(c.cutover_class)};
    if (c.done) what.push_back(words("report.plan.is.done"));
    if (c.critical && !c.done) what.push_back(words("report.plan.is.critical"));
    if (c.fixed) what.push_back(words("report.plan.is.fixed"));
    if (c.progress && !c.done)
        what.push_back(
            words("report.plan.is.progress", {{"percent", percent_of(words, c.progress)}}));
    made.lines.push_back({.pieces = {{.text = comma_separated(what), .muted = true}}});
    return made;
}

TableCell deadline_cell(const ReportWords& words, const CutoverInPlan& c) {
    if (!c.deadline) return dash();
    auto made = cell(words.day(c.deadline));
    if (c.days_late > 0)
        made.lines.push_back({.symbols = {Symbol::warning},
            .pieces = {{.text = counted(words, "days_late", c.days_late)}}});
    if (c.chance && !c.done)
        made.lines.push_back({.pieces = {{.text = words("report.plan.deadline.chance",
                                              {{"percent", percent_of(words, c.chance)}}),
                                  .muted = true}}});
    return made;
}

Section plan_cutovers(const PlanSource& s, const ReportWords& words) {
    Table table{.caption = words("report.plan.section.cutovers"),
        .caption_shown = false,
        .columns = {column(words, "cutover", 27), column(words, "team", 14),
            numbers(words, "start", 8), numbers(words, "finish", 8), numbers(words, "days", 6),
            column(words, "deadline", 12), numbers(words, "slack", 6), column(words, "why", 19)},
        .groups = {}};
    for (const auto& team : by_team(s.plan)) {
        if (team.cutovers.empty()) continue;
        TableGroup group{
            .heading =
                TableRow{.heading = cell(Pieces{{.text = team.name},
                             {.text = " " + counted(words, "cutovers", std::ssize(team.cutovers)),
                                 .muted = true}})}};
        for (const auto* c : team.cutovers) group.rows.push_back(cutover_row(words, *c));
        table.groups.push_back(std::move(group));
    }
    auto section = plan_section(words, "cutovers");
    section.new_page = true;
    section.parts.push_back(
        Paragraph{{.pieces = {{.text = words("report.plan.cutovers.note")}}}, Tone::note});
    section.parts.push_back(std::move(table));
    return section;
}

std::optional<Section> plan_critical(const PlanSource& s, const ReportWords& words) {
    Table table{.caption = words("report.plan.section.critical"),
        .caption_shown = false,
        .columns = {column(words, "cutover", 34), column(words, "team", 16),
            numbers(words, "start", 9), numbers(words, "finish", 9), numbers(words, "days", 6),
            column(words, "why", 26)},
        .groups = {{}}};
    for (const auto& c : s.plan.cutovers)
        if (c.critical && !c.done)
            table.groups[0].rows.push_back({.heading = cutover_cell(words, c),
                .cells = {cell(c.team), day_cell(words, c.start), day_cell(words, c.finish),
                    figure(words.number(c.days)), cell(words.of(c.why))}});
    if (table.groups[0].rows.empty()) return std::nullopt;
    auto section = plan_section(words, "critical");
    section.parts.push_back(
        Paragraph{{.pieces = {{.text = words("report.plan.critical.note")}}}, Tone::note});
    section.parts.push_back(std::move(table));
    return section;
}

std::optional<Section> plan_compared(const PlanSource& s, const ReportWords& words) {
    const auto& plan = s.plan;
    if (!plan.baseline && !plan.published) return std::nullopt;
    Table table{.caption = words("report.plan.section.compared"),
        .caption_shown = false,
        .columns = {column(words, "cutover", plan.baseline && plan.published ? 24 : 34)},
        .groups = {{}}};
    const auto pair = [&](const char* from, const char* to) {
        table.columns.push_back(numbers(words, from, 9));
        table.columns.push_back(numbers(words, to, 9));
        table.columns[table.columns.size() - 2].ruled = true;
    };
    if (plan.baseline) pair("baseline.start", "baseline.finish");
    if (plan.published) pair("published.start", "published.finish");
    pair("now.start", "now.finish");
    if (plan.baseline) table.columns.push_back(column(words, "moved.from_baseline", 11));
    if (plan.published) table.columns.push_back(column(words, "moved.from_published", 11));
    for (const auto& c : plan.cutovers)
        if (has_moved(c)) table.groups[0].rows.push_back(compared_row(s, words, c));
    auto section = plan_section(words, "compared");
    const auto say = [&](const char* key, const PlanVersion& v) {
        section.parts.push_back(Paragraph{
            {.pieces = {{.text = words(plan_key(key),
                             {{"name", v.name}, {"day", words.day(v.day)},
                                 {"end", words.day(v.end)}, {"now", words.day(plan.end)}})}}}});
    };
    if (plan.baseline) say("compared.baseline", *plan.baseline);
    if (plan.published) say("compared.published", *plan.published);
    const auto moved = std::ssize(table.groups[0].rows);
    section.parts.push_back(
        Paragraph{{.pieces = {{.text = counted(words, "compared.moved", moved)}}}});
    if (moved > 0) section.parts.push_back(std::move(table));
    return section;
}

std::optional<Section> plan_what_matters(const PlanSource& s, const ReportWords& words) {
    std::vector<const CutoverInPlan*> most;
    for (const auto& c : s.plan.cutovers)
        if (c.matters > 0) most.push_back(&c);
    if (most.empty()) return std::nullopt;
    std::ranges::stable_sort(most, std::greater{}, &CutoverInPlan::matters);
    most.resize(std::min(most.size(), most_that_matter));
    Table table{.caption = words("report.plan.section.matters"),
        .caption_shown = false,
        .columns = {column(words, "cutover", 40), column(words, "team", 22),
            numbers(words, "finish", 10), column(words, "follows", 28)},
        .groups = {{}}};
    constexpr std::int64_t all = 1000;
    for (const auto* c : most) {
        auto follows = cell(hundredths(words.language(), c->matters / 10));
        follows.bar = Fraction{c->matters, all};
        table.groups[0].rows.push_back({.heading = cutover_cell(words, *c),
            .cells = {cell(c->team), day_cell(words, c->finish), std::move(follows)}});
    }
    auto section = plan_section(words, "matters");
    section.parts.push_back(
        Paragraph{{.pieces = {{.text = words("report.plan.matters.note")}}}, Tone::note});
    section.parts.push_back(std::move(table));
    return section;
}

} // namespace samdrift
