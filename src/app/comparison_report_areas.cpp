#include "app/comparison_report_parts.hpp"

namespace samdrift {

namespace {

// Lines of a cell that are only there when there is something to say.
struct Stack {
    TableCell made = {};
    void add(std::string text, bool muted = false) {
        if (!text.empty())
            made.lines.push_back({.pieces = {{.text = std::move(text), .muted = muted}}});
    }
    TableCell done() && {
        return made.lines.empty() ? cell(Pieces{{.text = std::string{no_value}}}) : std::move(made);
    }
};

std::string quoted(const ReportWords& words, const std::string& text) {
    return words("report.quoted", {{"text", text}});
}

TableCell system_cell(const ReportWords& words, const UsageView& usage) {
    Stack lines;
    lines.made.lines.push_back({.symbols = {usage.most_used ? Symbol::most_used : Symbol::other},
        .pieces = {{.text = usage.product, .strong = true}}});
    if (usage.most_used)
        lines.made.lines[0].pieces.push_back(
            {.text = " " + words("compare.cell.most_used"), .unseen = true});
    auto written = quoted(words, usage.system);
    if (!usage.supplier_as_written.empty()) written += ", " + usage.supplier_as_written;
    lines.add(std::move(written));
    if (usage.supplier && *usage.supplier != usage.supplier_as_written)
        lines.add(words("report.supplier", {{"name", *usage.supplier}}), true);
    std::vector<std::string> missing;
    for (const auto field : usage.missing)
        missing.push_back(words("wanted." + std::string{name_of(field)}));
    if (!missing.empty())
        lines.add(words("report.missing", {{"fields", comma_separated(missing)}}), true);
    lines.add(usage.remark, true);
    return std::move(lines).done();
}

TableCell version_cell(const ReportWords& words, const UsageView& usage) {
    Stack lines;
    lines.add(usage.version);
    std::vector<std::string> how;
    if (usage.hosting) how.push_back(words.choice(*usage.hosting));
    if (auto who = operated_by(words, usage); !who.empty()) how.push_back(std::move(who));
    lines.add(comma_separated(how));
    return std::move(lines).done();
}

TableCell use_cell(const ReportWords& words, const UsageView& usage) {
    Stack lines;
    if (!usage.way_of_working.empty())
        lines.add(words("compare.evidence.way_of_working") + " " + usage.way_of_working);
    if (usage.criticality) lines.add(words.choice(*usage.criticality));
    if (usage.personal_data.value_or(false)) lines.add(words("wanted.personal_data"));
    return std::move(lines).done();
}

TableCell contracts_cell(const ReportWords& words, const UsageView& usage) {
    Stack lines;
    for (const auto& c : usage.contracts) {
        lines.add(terms(words, c));
        if (c.value)
            lines.made.lines.push_back(
                {.pieces = {{.text = words.amount(*c.value), .marked = c.marked}}});
        if (c.legal_review && *c.legal_review != LegalReview::reviewed)
            lines.add(words("contracts.legal_review") + ": " + words.choice(*c.legal_review), true);
        if (c.processing_agreement && !*c.processing_agreement)
            lines.add(words("contracts.filter.no_processing_agreement"), true);
    }
    return std::move(lines).done();
}

TableCell integrations_cell(const ReportWords& words, const UsageView& usage) {
    Stack lines;
    for (const auto& i : usage.integrations)
        lines.add(i.to + " (" +
                  (i.kind ? words.choice(*i.kind) : words("compare.evidence.kind_unknown")) + ")");
    return std::move(lines).done();
}

TableCell source_cell(const ReportWords& words, const UsageView& usage) {
    Stack lines;
    lines.add(words.choice(usage.source));
    lines.add(words("report.figures_are", {{"origin", words.choice(usage.figures_source)}}), true);
    return std::move(lines).done();
}

TableRow usage_row(const ReportWords& words, const UsageView& usage) {
    const auto shown = [&](const auto& value, auto say) {
        return value ? figure(say(*value), usage.marked) : dash();
    };
    return {.heading = cell(usage.municipality),
        .cells = {system_cell(words, usage), version_cell(words, usage), use_cell(words, usage),
            shown(usage.users, [&](std::int64_t n) { return words.number(n); }),
            shown(usage.yearly_cost, [&](Money m) { return words.thousands(m); }),
            shown(usage.cost_per_user, [&](Money m) { return words.kroner(m); }),
            contracts_cell(words, usage), integrations_cell(words, usage),
            source_cell(words, usage)}};
}

std::vector<TableColumn> evidence_columns(const ReportWords& words) {
    return {{.heading = words("usages.municipality"), .width = 9},
        {.heading = words("usages.system"), .width = 18},
        {.heading = words("report.version_and_hosting"), .width = 12},
        {.heading = words("report.use"), .width = 12}, number_column(words("compare.users"), 6),
        number_column(words("report.yearly_cost"), 6, words("report.thousands")),
        number_column(words("report.per_user"), 7, words("report.kroner")),
        {.heading = words("compare.evidence.contract"), .width = 13},
        {.heading = words("compare.evidence.integrations"), .width = 10},
        {.heading = words("report.source"), .width = 7}};
}

Table evidence(const ReportWords& words, const AreaView& area) {
    Table table{.caption = words("report.evidence", {{"area", area.area_name}}),
        .caption_shown = false,
        .columns = evidence_columns(words),
        .groups = {{}}};
    const auto rest = static_cast<int>(table.columns.size()) - 1;
    auto& rows = table.groups[0].rows;
    for (const auto& c : area.cells) {
        for (const auto& usage : c.usages) rows.push_back(usage_row(words, usage));
        if (c.state == CellState::has) continue;
        auto none = cell(Pieces{{.text = cell_state(words, c.state), .muted = true}});
        none.across = rest;
        none.ground = Ground::hatched;
        rows.push_back({.heading = cell(c.municipality), .cells = {std::move(none)}});
    }
    TableCell after = cell(std::string{});
    after.across = 4;
    table.sum = TableRow{.heading = cell(words("processes.sum")),
        .cells = {cell(std::string{}), cell(std::string{}), cell(std::string{}),
            figure(words.number(area.users), area.marked),
            figure(words.thousands(area.yearly_cost), area.marked), std::move(after)}};
    return table;
}

Paragraph verdict_line(const ReportWords& words, const AreaView& area) {
    Line line{.symbols = {symbol_of(area.verdict)},
        .pieces = {{.text = words.verdict(area.verdict), .strong = true}}};
    if (area.verdict_of_those_who_have)
        line.pieces.push_back({.text = ", " + words.otherwise(*area.verdict_of_those_who_have)});
    if (!area.group_name.empty() && area.group_name != area.area_name)
        line.pieces.push_back({.text = " · " + area.group_name, .muted = true});
    return {std::move(line)};
}

Section section_of(const ComparisonSource& s, const AreaView& area) {
    const auto& words = s.words;
    Section section{.heading = area.area_name, .id = id_of_area(area.area), .level = 3};
    section.parts.push_back(verdict_line(words, area));
    for (const auto& sentence : area.why)
        section.parts.push_back(Paragraph{{.pieces = said_of(words, area, sentence)}});
    Lines watch;
    for (const auto& sentence : area.watch)
        watch.items.push_back(
            {.symbols = {Symbol::warning}, .pieces = said_of(words, area, sentence)});
    if (!watch.items.empty()) section.parts.push_back(std::move(watch));
    if (has_users(area)) section.parts.push_back(evidence(words, area));
    return section;
}

} // namespace

void add_each_area(const ComparisonSource& s, Document& to) {
    to.sections.push_back({.heading = s.words("report.each_area"), .id = "each-area"});
    for (const auto& area : s.view.areas) to.sections.push_back(section_of(s, area));
}

} // namespace samdrift
