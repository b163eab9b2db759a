#include "app/comparison_report_parts.hpp"

namespace samdrift {

namespace {

TableRow member_row(const ReportWords& words, std::string name, std::int64_t filled,
    std::int64_t wanted, Fraction degree, std::int64_t usages, std::int64_t unanswered) {
    auto share = figure(words.share(degree));
    share.bar = degree;
    return {.heading = cell(std::move(name)),
        .cells = {figure(words.number(filled)), figure(words.number(wanted)), std::move(share),
            figure(words.number(usages)), figure(words.number(unanswered))}};
}

Table members(const ComparisonSource& s) {
    const auto& words = s.words;
    Table table{.caption = words("overview.mapping.caption"),
        .columns = {{.heading = words("overview.mapping.municipality"), .width = 25},
            number_column(words("overview.mapping.filled"), 15),
            number_column(words("report.wanted"), 15), number_column(words("overview.mapped"), 15),
            number_column(words("overview.mapping.systems"), 15),
            number_column(words("overview.mapping.unanswered"), 15)},
        .groups = {{}}};
    std::int64_t usages = 0, unanswered = 0;
    for (const auto& m : s.completeness.members) {
        table.groups[0].rows.push_back(member_row(
            words, m.municipality, m.filled, m.wanted, m.degree, m.usages, m.unanswered_areas));
        usages += m.usages;
        unanswered += m.unanswered_areas;
    }
    const auto& c = s.completeness;
    table.sum =
        member_row(words, words("processes.sum"), c.filled, c.wanted, c.degree, usages, unanswered);
    return table;
}

Table missing_fields(const ComparisonSource& s) {
    const auto& words = s.words;
    Table table{.caption = words("overview.missing"),
        .columns = {{.heading = words("overview.missing.field"), .width = 60},
            number_column(words("overview.missing.systems"), 20),
            number_column(words("report.of_systems"), 20)},
        .groups = {{}}};
    for (const auto& f : s.completeness.missing_fields)
        if (f.missing > 0)
            table.groups[0].rows.push_back(
                {.heading = cell(words("wanted." + std::string{name_of(f.field)})),
                    .cells = {figure(words.number(f.missing)), figure(words.number(f.of))}});
    return table;
}

TableRow group_row(const ReportWords& words, const GroupOwes& group, std::string name) {
    auto share = figure(words.share(group.degree));
    share.bar = group.degree;
    std::int64_t fields = 0;
    for (const auto& usage : group.usages)
        fields += static_cast<std::int64_t>(usage.missing.size());
    const auto count = [&](const auto& rows) {
        return figure(words.number(static_cast<std::int64_t>(rows.size())));
    };
    TableRow row{.heading = cell(std::move(name)),
        .cells = {group.area_name.empty() ? dash() : cell(group.area_name),
            group.status.empty() ? dash() : cell(group.status), std::move(share),
            count(group.usages), figure(words.number(fields)), count(group.areas)}};
    return row;
}

Table groups(const ComparisonSource& s) {
    const auto& words = s.words;
    Table table{.caption = words("missing.groups"),
        .columns = {{.heading = words("report.working_group"), .width = 25},
            {.heading = words("compare.area"), .width = 21},
            {.heading = words("usages.status"), .width = 14},
            number_column(words("overview.mapped"), 10), number_column(words("missing.usages"), 12),
            number_column(words("report.unfilled_fields"), 8),
            number_column(words("overview.mapping.unanswered"), 10)},
        .groups = {{}}};
    for (const auto& group : s.completeness.groups)
        table.groups[0].rows.push_back(group_row(
            words, group, group.code.empty() ? group.name : group.code + " " + group.name));
    if (s.completeness.without_group)
        table.groups[0].rows.push_back(
            group_row(words, *s.completeness.without_group, words("missing.without_group")));
    return table;
}

Table sources(const ComparisonSource& s) {
    const auto& words = s.words;
    Table table{.caption = words("report.sources.caption"),
        .columns = {{.heading = words("report.source"), .width = 16},
            {.heading = words("report.means"), .width = 52},
            number_column(words("report.rows"), 16),
            number_column(words("report.rows_figures"), 16)},
        .groups = {{}}};
    std::int64_t rows = 0, figures = 0;
    for (const auto& count : origins_of(s.view)) {
        table.groups[0].rows.push_back({.heading = cell(words.choice(count.origin)),
            .cells = {cell(words("report.origin." + std::string{name_of(count.origin)})),
                figure(words.number(count.rows)), figure(words.number(count.figures))}});
        rows += count.rows;
        figures += count.figures;
    }
    table.sum = TableRow{.heading = cell(words("processes.sum")),
        .cells = {cell(std::string{}), figure(words.number(rows)), figure(words.number(figures))}};
    return table;
}

} // namespace

void add_completeness(const ComparisonSource& s, Document& to) {
    Section section{.heading = s.words("report.completeness"), .id = "completeness"};
    section.parts.push_back(Paragraph{{.pieces = {{.text = s.words("report.completeness.lead")}}}});
    section.parts.push_back(members(s));
    if (auto table = missing_fields(s); !table.groups[0].rows.empty())
        section.parts.push_back(std::move(table));
    if (auto table = groups(s); !table.groups[0].rows.empty())
        section.parts.push_back(std::move(table));
    to.sections.push_back(std::move(section));
}

void add_sources(const ComparisonSource& s, Document& to) {
    const auto& words = s.words;
    const auto item = [](Pieces pieces) { return Line{.pieces = std::move(pieces)}; };
    Lines rules;
    rules.items = {item({{.text = words("foot.dotted"), .marked = true},
                       {.text = " " + words("foot.marked")}}),
        item({{.text = words("report.rule.users")}}), item({{.text = words("report.rule.degree")}}),
        item({{.text = words("report.rule.cost")}}),
        item(
            {{.text = words("report.rule.rate", {{"rate", words.amount(s.chains.hourly_rate)}})}})};
    to.sections.push_back({.heading = words("report.sources"),
        .id = "sources",
        .parts = {std::move(rules), sources(s)}});
}

} // namespace samdrift
