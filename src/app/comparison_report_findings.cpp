#include "app/comparison_report_parts.hpp"
#include <algorithm>

namespace samdrift {

namespace {

std::int64_t alike_everywhere(const ComparisonView& view) {
    return count_of(view, Verdict::same) + count_of(view, Verdict::same_product);
}

// "4 av 23 områder har samme system. 84 % av brukerne …": the degree never without its company.
Paragraph finding(const ComparisonSource& s) {
    const auto& [view, completeness, chains, words] = s;
    const auto number = [&](std::int64_t n) { return Piece{.text = words.number(n)}; };
    auto pieces = words.filled("report.lead.alike",
        {{"alike", number(alike_everywhere(view))},
            {"areas", number(static_cast<std::int64_t>(view.areas.size()))},
            {"all", number(static_cast<std::int64_t>(view.municipalities.size()))}});
    const auto add = [&pieces](Pieces more) {
        pieces.push_back({.text = " "});
        std::ranges::move(more, std::back_inserter(pieces));
    };
    const auto share = [&](std::optional<Fraction> f) {
        return Piece{.text = words.share(f), .marked = view.marked};
    };
    if (view.harmonisation)
        add(words.filled("report.lead.users", {{"share", share(view.harmonisation)}}));
    if (view.harmonisation_where_all_have)
        add(words.filled(
            "report.lead.where_all", {{"count", number(view.areas_where_all_have)},
                                         {"share", share(view.harmonisation_where_all_have)}}));
    return {{.pieces = std::move(pieces)}, Tone::lead};
}

Figure alike(const ComparisonSource& s) {
    const auto& words = s.words;
    return {.label = words("report.alike"),
        .value = {{.text = words.number(alike_everywhere(s.view))},
            {.text = " " + words("report.of", {{"all", words.number(static_cast<std::int64_t>(
                                                           s.view.areas.size()))}}),
                .muted = true}},
        .notes = {
            {{.text = words("report.alike.note",
                  {{"same", words.number(count_of(s.view, Verdict::same))},
                      {"same_product", words.number(count_of(s.view, Verdict::same_product))}})}}}};
}

Figure harmonised(const ComparisonSource& s) {
    const auto& words = s.words;
    const auto& view = s.view;
    Figure f{.label = words("overview.harmonised"),
        .value = {{.text = words.share(view.harmonisation),
            .marked = view.marked && view.harmonisation}}};
    if (view.harmonisation)
        f.value.push_back({.text = " " + words("overview.harmonised.of_users"), .muted = true});
    if (view.harmonisation_where_all_have)
        f.notes.push_back(words.filled("report.degree.where_all",
            {{"share",
                 {.text = words.share(view.harmonisation_where_all_have), .marked = view.marked}},
                {"count", {.text = words.number(view.areas_where_all_have)}}}));
    const auto apart = count_of(view, Verdict::different) + count_of(view, Verdict::same_supplier);
    f.notes.push_back(
        {{.text = words("report.degree.different", {{"count", words.number(apart)}})}});
    f.notes.push_back({{.text = words("report.degree.gap",
                            {{"count", words.number(count_of(view, Verdict::gap))}})}});
    return f;
}

Figure mapped(const ComparisonSource& s) {
    const auto& words = s.words;
    Figure f{
        .label = words("overview.mapped"), .value = {{.text = words.share(s.completeness.degree)}}};
    const auto& members = s.completeness.members;
    const auto lower = [](const MemberCompleteness& a, const MemberCompleteness& b) {
        return Wide{a.filled} * b.wanted < Wide{b.filled} * a.wanted;
    };
    if (const auto lowest = std::ranges::min_element(members, lower); lowest != members.end())
        f.notes.push_back(
            {{.text = words("report.lowest",
                  {{"name", lowest->municipality}, {"share", words.share(lowest->degree)}})}});
    f.notes.push_back({{.text = words("report.not_mapped",
                            {{"count", words.number(count_of(s.view, Verdict::not_mapped))}})}});
    return f;
}

Figure by_hand(const ComparisonSource& s) {
    const auto& words = s.words;
    const auto sum = breaks_in_all(s.view);
    Figure f{.label = words("overview.by_hand"),
        .value = {{.text = words.hours_of(sum.minutes), .marked = sum.marked},
            {.text = " " + words("overview.by_hand.hours"), .muted = true}}};
    if (sum.breaks == 0) {
        f.notes.push_back({{.text = words("overview.by_hand.none")}});
        return f;
    }
    f.notes.push_back(words.filled(
        "report.a_year", {{"amount", {.text = words.amount(sum.cost), .marked = sum.marked}}}));
    f.notes.push_back({{.text = words("report.breaks_at_rate",
                            {{"count", words.number(sum.breaks)},
                                {"rate", words.amount(s.chains.hourly_rate)}})}});
    return f;
}

Paragraph size(const ComparisonSource& s) {
    std::int64_t systems = 0;
    for (const auto& m : s.view.municipalities) systems += m.usages;
    return {{.pieces = s.words.filled("report.size",
                 {{"systems", {.text = s.words.number(systems)}},
                     {"users", {.text = s.words.number(s.view.users), .marked = s.view.marked}},
                     {"amount",
                         {.text = s.words.amount(s.view.yearly_cost), .marked = s.view.marked}}})}};
}

TableRow verdict_row(const ComparisonSource& s, Verdict verdict) {
    TableRow row;
    row.heading.lines.push_back(
        {.symbols = {symbol_of(verdict)}, .pieces = {{.text = s.words.verdict(verdict)}}});
    row.cells.push_back(cell(s.words("report.means." + std::string{name_of(verdict)})));
    row.cells.push_back(figure(s.words.number(count_of(s.view, verdict))));
    Pieces which;
    for (const auto& area : s.view.areas) {
        if (area.verdict != verdict) continue;
        if (!which.empty()) which.push_back({.text = ", "});
        which.push_back({.text = area.area_name, .to = id_of_area(area.area)});
    }
    row.cells.push_back(which.empty() ? dash() : cell(std::move(which)));
    return row;
}

Table verdicts(const ComparisonSource& s) {
    Table table{.caption = s.words("report.verdicts"),
        .columns = {{.heading = s.words("compare.filter.verdict"), .width = 17},
            {.heading = s.words("report.means"), .width = 32},
            number_column(s.words("report.areas"), 8),
            {.heading = s.words("report.which_areas"), .width = 43}},
        .groups = {{}}};
    for (std::size_t i = 0; i < choices_of<Verdict>.size(); ++i)
        table.groups[0].rows.push_back(verdict_row(s, static_cast<Verdict>(i)));
    return table;
}

} // namespace

void add_findings(const ComparisonSource& s, Document& to) {
    to.sections.push_back({.heading = s.words("report.findings"),
        .id = "findings",
        .parts = {finding(s), Figures{{alike(s), harmonised(s), mapped(s), by_hand(s)}}, size(s),
            verdicts(s)}});
}

} // namespace samdrift
