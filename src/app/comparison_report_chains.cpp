#include "app/comparison_report_parts.hpp"
#include <algorithm>

namespace samdrift {

namespace {

std::optional<Symbol> symbol_of(PromiseState state) {
    switch (state) {
    case PromiseState::kept: return Symbol::kept;
    case PromiseState::broken: return Symbol::broken;
    case PromiseState::not_stated: return Symbol::not_stated;
    case PromiseState::not_applicable: return std::nullopt;
    }
    return std::nullopt;
}

TableCell state_cell(const ReportWords& words, PromiseState state) {
    TableCell made;
    Line line{.pieces = {{.text = words.promise(std::string{name_of(state)})}}};
    if (const auto symbol = symbol_of(state))
        line.symbols.push_back(*symbol);
    else
        line.pieces[0].muted = true;
    made.lines.push_back(std::move(line));
    return made;
}

Pieces kept_and_broken(const ReportWords& words, const ChainView& chain) {
    return {{.text = words("report.chains.kept",
                 {{"kept", words.number(chain.kept)}, {"broken", words.number(chain.broken)}})}};
}

// A promise is the agenda's own wording, which is Norwegian.
Piece in_norwegian(const ReportWords& words, std::string text) {
    Piece piece{.text = std::move(text)};
    if (words.language() != Language::nb) piece.language = Language::nb;
    return piece;
}

TableRow chain_row(const ComparisonSource& s, const ChainView& chain) {
    const auto& words = s.words;
    TableRow row{.heading = cell(Pieces{{.text = chain.service, .to = id_of_chain(chain)},
                     {.text = " " + chain.municipality, .muted = true}})};
    for (const auto& promise : s.chains.promises) {
        const auto held = std::ranges::find(chain.promises, promise.number, &PromiseView::number);
        row.cells.push_back(held == chain.promises.end() ? dash() : state_cell(words, held->state));
    }
    const auto& sum = chain.break_cost;
    const bool known = sum.breaks > 0;
    row.cells.push_back(known ? figure(words.hours_of(sum.minutes), sum.marked) : dash());
    row.cells.push_back(known ? figure(words.kroner(sum.cost), sum.marked) : dash());
    return row;
}

Table chains_against_promises(const ComparisonSource& s) {
    const auto& words = s.words;
    Table table{.caption = words("report.chains.caption"),
        .columns = {{.heading = words("report.chain"), .width = 18}},
        .groups = {{}}};
    const auto each = 66 / std::max(1, static_cast<int>(s.chains.promises.size()));
    for (const auto& p : s.chains.promises)
        table.columns.push_back({.heading = words.number(p.number) + ". " + p.promise,
            .width = each,
            .shortened = words("chains.promise") + " " + words.number(p.number)});
    table.columns.push_back(number_column(words("processes.hours"), 8));
    table.columns.push_back(number_column(words("processes.cost"), 8));
    for (const auto& chain : s.chains.chains) table.groups[0].rows.push_back(chain_row(s, chain));
    return table;
}

Table steps(const ReportWords& words, const ChainView& chain) {
    Table table{.caption = words("report.chain.steps", {{"service", chain.service}}),
        .columns = {{.heading = words("chains.step"), .width = 7},
            {.heading = words("report.chain.actor"), .width = 15},
            {.heading = words("usages.system"), .width = 26},
            {.heading = words("integrations.object"), .width = 26},
            {.heading = words("integrations.kind"), .width = 26}},
        .groups = {{}}};
    for (const auto& step : chain.steps) {
        TableCell way;
        way.lines.push_back({.pieces = {{.text = words.choice(step.way)}}});
        if (step.broken) {
            way.lines[0].symbols.push_back(Symbol::broken);
            way.lines[0].pieces.push_back(
                {.text = ". " + words("chains.broken_here"), .strong = true});
        }
        const auto system = step.common_component.value_or(step.system);
        table.groups[0].rows.push_back({.heading = cell(words.number(step.step)),
            .cells = {cell(words.choice(step.actor)), system.empty() ? dash() : cell(system),
                step.object.empty() ? dash() : cell(step.object), std::move(way)}});
    }
    return table;
}

Table promises(const ReportWords& words, const ChainView& chain) {
    Table table{.caption = words("report.chain.promises",
                    {{"service", chain.service}, {"municipality", chain.municipality}}),
        .columns = {{.heading = words("chains.promise"), .width = 40},
            {.heading = words("chains.state"), .width = 14},
            {.heading = words("chains.why"), .width = 46}},
        .groups = {{}}};
    for (const auto& p : chain.promises) {
        const auto why = words.of(p.why);
        table.groups[0].rows.push_back(
            {.heading = cell(
                 Pieces{{.text = words.number(p.number) + ". "}, in_norwegian(words, p.promise)}),
                .cells = {state_cell(words, p.state), why.empty() ? dash() : cell(why)}});
    }
    return table;
}

Table breaks(const ReportWords& words, const ChainView& chain) {
    Table table{.caption = words("report.chain.breaks",
                    {{"service", chain.service}, {"municipality", chain.municipality}}),
        .columns = {{.heading = words("processes.process"), .width = 24},
            {.heading = words("processes.break"), .width = 32},
            number_column(words("processes.times"), 11),
            number_column(words("processes.minutes"), 11),
            number_column(words("processes.hours"), 11),
            number_column(words("processes.cost"), 11)},
        .groups = {{}}};
    for (const auto& p : chain.breaks) {
        const auto number = [&](std::optional<std::int64_t> n) {
            return n ? figure(words.number(*n), p.marked) : dash();
        };
        table.groups[0].rows.push_back({.heading = cell(p.process),
            .cells = {cell(p.break_step), number(p.times), number(p.minutes), number(p.hours),
                p.cost ? figure(words.kroner(*p.cost), p.marked) : dash()}});
    }
    const auto& sum = chain.break_cost;
    table.sum = TableRow{.heading = cell(words("processes.sum")),
        .cells = {cell(std::string{}), figure(words.number(sum.times), sum.marked),
            cell(std::string{}), figure(words.hours_of(sum.minutes), sum.marked),
            figure(words.kroner(sum.cost), sum.marked)}};
    return table;
}

Section section_of(const ReportWords& words, const ChainView& chain) {
    Section section{.heading = words("report.chain.title",
                        {{"service", chain.service}, {"municipality", chain.municipality}}),
        .id = id_of_chain(chain),
        .level = 3,
        .parts = {Paragraph{{.pieces = kept_and_broken(words, chain)}}}};
    if (!chain.steps.empty()) section.parts.push_back(steps(words, chain));
    if (!chain.promises.empty()) section.parts.push_back(promises(words, chain));
    if (!chain.breaks.empty()) section.parts.push_back(breaks(words, chain));
    return section;
}

} // namespace

void add_chains(const ComparisonSource& s, Document& to) {
    const auto& words = s.words;
    Section section{.heading = words("nav.chains"), .id = "chains"};
    if (s.chains.chains.empty()) {
        section.parts.push_back(Paragraph{{.pieces = {{.text = words("report.chains.none")}}}});
        to.sections.push_back(std::move(section));
        return;
    }
    const auto broken = std::ranges::count_if(
        s.chains.chains, [](const ChainView& chain) { return chain.broken > 0; });
    section.parts = {Paragraph{{.pieces = {{.text = words("report.chains.lead",
                                                {{"count", words.number(broken)},
                                                    {"all", words.number(static_cast<std::int64_t>(
                                                                s.chains.chains.size()))}})}}}},
        chains_against_promises(s)};
    to.sections.push_back(std::move(section));
    for (const auto& chain : s.chains.chains) to.sections.push_back(section_of(words, chain));
}

} // namespace samdrift
