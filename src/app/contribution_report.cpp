#include "app/contribution_report_parts.hpp"
#include "cost/explain_amount.hpp"
#include <algorithm>

namespace samdrift {
namespace {

Table contributions_table(const ContributionPages& pages) {
    const auto& words = pages.words;
    Table table{.caption = words("contribution.of_year", {{"year", pages.year()}}),
        .caption_shown = false,
        .columns = {{.heading = words("contribution.owner"), .width = 22},
            number_column(words("contribution.base"), 16),
            number_column(words("contribution.applications"), 16),
            number_column(words("contribution.own"), 15),
            number_column(words("report.contribution.amount"), 18),
            number_column(words("report.contribution.of_all"), 13)},
        .groups = {{}}};
    const auto total = pages.s.answer.total;
    OwnerContributionView all;
    for (const auto& o : pages.s.answer.owners) {
        auto name = cell(o.owner);
        if (o.days < pages.s.year.days_of_year)
            name.lines.push_back(
                {.pieces = {{.text = words("contribution.days", {{"days", words.number(o.days)}}),
                     .muted = true}}});
        table.groups[0].rows.push_back({.heading = std::move(name),
            .cells = {pages.money(o.base), pages.money(o.applications), pages.money(o.own),
                pages.money(o.amount, true),
                total.oere > 0 ? figure(percent(words.language(), o.amount.oere, total.oere),
                                     pages.s.answer.marked)
                               : dash()}});
        all.base += o.base;
        all.applications += o.applications;
        all.own += o.own;
    }
    table.sum = TableRow{.heading = cell(words("contribution.sum")),
        .cells = {pages.money(all.base), pages.money(all.applications), pages.money(all.own),
            pages.money(total), cell("")}};
    return table;
}

Table change_table(const ContributionPages& pages) {
    const auto& words = pages.words;
    const auto before = std::to_string(pages.s.answer.year - 1);
    Table table{.caption = words("contribution.change_from", {{"year", before}}),
        .caption_shown = false,
        .columns = {{.heading = words("contribution.owner"), .width = 16},
            number_column(words("contribution.of_year", {{"year", before}}), 13)},
        .groups = {{}}};
    for (const auto* part : {"projects", "members", "share", "cost"})
        table.columns.push_back(
            number_column(words("contribution.change." + std::string{part}), 11));
    table.columns.push_back(number_column(words("report.contribution.change.all"), 13));
    table.columns.push_back(
        number_column(words("contribution.of_year", {{"year", pages.year()}}), 14));
    ContributionChangeView all;
    const auto row = [&](const std::string& name, const ContributionChangeView& c, Money after) {
        return TableRow{.heading = cell(name),
            .cells = {pages.money(c.before), pages.money(c.projects), pages.money(c.members),
                pages.money(c.share), pages.money(c.cost), pages.money(after - c.before),
                pages.money(after, true)}};
    };
    for (const auto& o : pages.s.answer.owners) {
        table.groups[0].rows.push_back(row(o.owner, o.change, o.amount));
        all.before += o.change.before;
        all.projects += o.change.projects;
        all.members += o.change.members;
        all.share += o.change.share;
        all.cost += o.change.cost;
    }
    table.sum = row(words("contribution.sum"), all, pages.s.answer.total);
    return table;
}

Table ahead_table(const ContributionPages& pages) {
    const auto& words = pages.words;
    const auto& answer = pages.s.answer;
    const auto each = static_cast<int>(78 / (answer.ahead.size() + 1));
    Table table{.caption = words("contribution.ahead"),
        .caption_shown = false,
        .columns = {{.heading = words("contribution.owner"), .width = 22},
            number_column(pages.year(), each)},
        .groups = {{}}};
    TableRow sum{.heading = cell(words("contribution.sum")), .cells = {pages.money(answer.total)}};
    for (const auto& y : answer.ahead) {
        table.columns.push_back(number_column(std::to_string(y.year), each,
            y.prolonged ? words("contribution.prolonged") : std::string{}));
        sum.cells.push_back(pages.money(y.total));
    }
    for (const auto& owner : pages.s.rows.owners) {
        const auto now =
            std::ranges::find(answer.owners, owner.name, &OwnerContributionView::owner);
        TableRow row{.heading = cell(owner.name)};
        bool any = now != answer.owners.end();
        row.cells.push_back(any ? pages.money(now->amount) : dash());
        for (const auto& y : answer.ahead) {
            const auto then = std::ranges::find(y.owners, owner.name, &OwnerAheadView::owner);
            row.cells.push_back(then == y.owners.end() ? dash() : pages.money(then->amount));
            any = any || then != y.owners.end();
        }
        if (any) table.groups[0].rows.push_back(std::move(row));
    }
    table.sum = std::move(sum);
    return table;
}

Section opening(const ContributionPages& pages) {
    const auto& words = pages.words;
    const auto& answer = pages.s.answer;
    auto section = pages.section("finding");
    const auto total = exact_kroner(words.language(), answer.total);
    section.parts.push_back(
        Paragraph{{.pieces = words.filled("contribution.lead",
                       {{"count", {.text = words.number(std::ssize(answer.owners))}},
                           {"total", {.text = total, .marked = answer.marked}},
                           {"year", {.text = pages.year()}}})},
            Tone::lead});
    Money before;
    for (const auto& o : answer.owners) before += o.change.before;
    Figures figures;
    const auto add = [&](std::string label, Money m) {
        figures.figures.push_back({std::move(label),
            {{.text = words.kroner(m), .marked = answer.marked}, {.text = " kr", .muted = true}}});
    };
    add(words("contribution.of_year", {{"year", pages.year()}}), answer.total);
    if (before.oere != 0)
        add(words("contribution.change_from", {{"year", std::to_string(answer.year - 1)}}),
            answer.total - before);
    if (const auto most = std::ranges::max_element(
            answer.owners, {}, [](const auto& o) { return o.amount.oere; });
        most != answer.owners.end())
        add(words("report.contribution.most", {{"owner", most->owner}}), most->amount);
    section.parts.push_back(std::move(figures));
    return section;
}

} // namespace

Section ContributionPages::section(const std::string& name) const {
    return {.heading = words("report.contribution.section." + name, {{"year", year()}}),
        .id = "contribution-" + name};
}

TableCell ContributionPages::money(Money m, bool strong) const {
    if (m.oere == 0) return dash();
    return cell(Pieces{
        {.text = exact_kroner(words.language(), m), .marked = s.answer.marked, .strong = strong}});
}

std::string ContributionPages::named(const std::string& project, const std::string& name) const {
    return name.empty() || name == project ? project : project + " " + name;
}

Paragraph ContributionPages::says(const std::string& key, std::vector<Argument> arguments) const {
    return {{.pieces = {{.text = words(key, std::move(arguments))}}}, Tone::note};
}

void add_contributions(const ContributionPages& pages, Document& to) {
    auto section = pages.section("owners");
    section.parts.push_back(contributions_table(pages));
    section.parts.push_back(pages.says("report.contribution.how"));
    if (!pages.s.answer.not_run.empty()) {
        std::vector<std::string> all;
        for (const auto& n : pages.s.answer.not_run)
            all.push_back(pages.named(n.cost_project, n.name) + " (" + n.owner + ")");
        section.parts.push_back(
            pages.says("report.contribution.not_run", {{"projects", pages.words.names(all)}}));
    }
    to.sections.push_back(std::move(section));
}

void add_change(const ContributionPages& pages, Document& to) {
    auto section = pages.section("change");
    section.parts.push_back(change_table(pages));
    Lines lines;
    for (const auto* part : {"projects", "members", "share", "cost"}) {
        const auto key = "contribution.change." + std::string{part};
        lines.items.push_back({.pieces = {{.text = pages.words(key), .strong = true},
                                   {.text = ": " + pages.words(key + ".what")}}});
    }
    section.parts.push_back(std::move(lines));
    to.sections.push_back(std::move(section));
}

void add_years_ahead(const ContributionPages& pages, Document& to) {
    if (pages.s.answer.ahead.empty()) return;
    auto section = pages.section("ahead");
    section.parts.push_back(ahead_table(pages));
    section.parts.push_back(pages.says("report.contribution.ahead.note"));
    to.sections.push_back(std::move(section));
}

Document contribution_document(const ContributionSource& source, Language language) {
    const ContributionPages pages{source, ReportWords{language}};
    const auto& words = pages.words;
    Document document{.title = words("report.contribution.title",
                          {{"year", pages.year()}, {"name", source.cooperation}}),
        .subtitle = words("report.contribution.subtitle",
            {{"stage", words.choice(source.answer.stage)}, {"year", pages.year()}}),
        .language = language,
        .as_of = source.as_of,
        .notes = {{{.text = words("foot.dotted"), .marked = true},
                      {.text = " " + words("foot.marked")}},
            {{.text = words("report.contribution.foot")}}},
        .sections = {}};
    if (source.known_at)
        document.notes.push_back(
            {{.text = words("report.known_at", {{"moment", *source.known_at}})}});
    document.sections.push_back(opening(pages));
    add_contributions(pages, document);
    add_change(pages, document);
    add_years_ahead(pages, document);
    add_lines(pages, document);
    add_unit_prices(pages, document);
    add_drivers(pages, document);
    add_keys(pages, document);
    add_investments(pages, document);
    add_figures_source(pages, document);
    return document;
}

} // namespace samdrift
