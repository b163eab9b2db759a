#include "app/comparison_report_parts.hpp"
#include <algorithm>

namespace samdrift {

namespace {

// More municipalities than this do not fit side by side; then the systems are listed with who has
// them.
constexpr std::size_t most_side_by_side = 4;
// A longer way of working stands under the system, not beside the number of users.
constexpr std::size_t longest_letter = 3;

bool side_by_side(const ComparisonView& view) {
    return view.municipalities.size() <= most_side_by_side;
}

std::vector<TableColumn> columns(const ComparisonSource& s) {
    const auto& words = s.words;
    std::vector<TableColumn> all{{.heading = words("compare.area"), .width = 16},
        {.heading = words("compare.filter.verdict"), .width = 12}};
    constexpr int for_systems = 44;
    if (side_by_side(s.view)) {
        const auto each = for_systems / std::max(1, static_cast<int>(s.view.municipalities.size()));
        for (const auto& m : s.view.municipalities)
            all.push_back({.heading = m.name,
                .width = each,
                .unit = words("compare.systems", {{"count", words.number(m.usages)}}),
                .shortened = m.name,
                .ruled = true});
    } else {
        all.push_back({.heading = words("report.systems"), .width = for_systems, .ruled = true});
    }
    auto users = number_column(words("compare.users"), 6);
    users.ruled = true;
    all.push_back(users);
    all.push_back(number_column(words("compare.on_most_used"), 8));
    all.push_back(number_column(words("report.yearly_cost"), 6, words("report.thousands")));
    all.push_back(number_column(words("compare.first_contract_end"), 8));
    return all;
}

Line system_line(const ReportWords& words, const UsageView& usage) {
    Line line{.symbols = {usage.most_used ? Symbol::most_used : Symbol::other},
        .pieces = {{.text = usage.product}}};
    if (usage.most_used)
        line.pieces.push_back({.text = " " + words("compare.cell.most_used"), .unseen = true});
    const auto& way = usage.way_of_working;
    if (!way.empty() && way.size() <= longest_letter) {
        line.aside.push_back({.text = " " + words("compare.cell.way") + " ", .unseen = true});
        line.aside.push_back({.text = way, .muted = true});
    } else if (!way.empty()) {
        line.pieces.push_back({.text = " " + way, .muted = true});
    }
    line.aside.push_back({.text = line.aside.empty() ? "" : "\u2002"});
    line.aside.push_back(usage.users
                             ? Piece{.text = words.number(*usage.users), .marked = usage.marked}
                             : Piece{.text = std::string{no_value}, .muted = true});
    line.aside.push_back({.text = " " + words("compare.cell.users"), .unseen = true});
    return line;
}

TableCell municipality_cell(const ReportWords& words, const CellView& cell_view) {
    TableCell made;
    if (cell_view.state != CellState::has) {
        made = cell(Pieces{{.text = cell_state(words, cell_view.state), .muted = true}});
        made.ground = cell_view.state == CellState::not_answered ? Ground::plain : Ground::hatched;
        return made;
    }
    for (const auto& usage : cell_view.usages) {
        made.lines.push_back(system_line(words, usage));
        if (usage.most_used) made.ground = Ground::tinted;
    }
    return made;
}

// All systems of an area in one cell, each with who has it; then who has none.
TableCell systems_cell(const ReportWords& words, const AreaView& area) {
    TableCell made;
    for (const auto& p : area.products)
        made.lines.push_back({.symbols = {p.most_used ? Symbol::most_used : Symbol::other},
            .pieces = {{.text = p.product + " "},
                {.text = comma_separated(p.municipalities), .muted = true}},
            .aside = {{.text = words.number(p.users), .marked = area.marked},
                {.text = " " + words("compare.cell.users"), .unseen = true}}});
    for (const auto state :
        {CellState::none_confirmed, CellState::not_stated, CellState::not_answered}) {
        std::vector<std::string> names;
        for (const auto& c : area.cells)
            if (c.state == state) names.push_back(c.municipality);
        if (!names.empty())
            made.lines.push_back(
                {.pieces = {{.text = cell_state(words, state) + ": " + comma_separated(names),
                     .muted = true}}});
    }
    return made;
}

TableCell share_cell(const ReportWords& words, std::optional<Fraction> share, bool marked) {
    if (!share) return dash();
    auto made = figure(words.share(share), marked);
    made.bar = share;
    return made;
}

TableRow area_row(const ComparisonSource& s, const AreaView& area) {
    const auto& words = s.words;
    TableRow row{.heading = cell(Pieces{{.text = area.area_name, .to = id_of_area(area.area)}})};
    TableCell verdict;
    verdict.lines.push_back(
        {.symbols = {symbol_of(area.verdict)}, .pieces = {{.text = words.verdict(area.verdict)}}});
    if (area.verdict_of_those_who_have)
        verdict.lines[0].pieces.push_back(
            {.text = ", " + words.otherwise(*area.verdict_of_those_who_have), .muted = true});
    row.cells.push_back(std::move(verdict));
    if (side_by_side(s.view))
        for (const auto& c : area.cells) row.cells.push_back(municipality_cell(words, c));
    else
        row.cells.push_back(systems_cell(words, area));
    const bool used = has_users(area);
    row.cells.push_back(used ? figure(words.number(area.users), area.marked) : dash());
    row.cells.push_back(share_cell(words, area.harmonisation, area.marked));
    row.cells.push_back(used ? figure(words.thousands(area.yearly_cost), area.marked) : dash());
    row.cells.push_back(figure(words.day(area.first_contract_end)));
    return row;
}

// The verdicts of a group's areas as pictures, and counted for those who cannot see them.
TableCell verdicts_of(const ReportWords& words, const GroupView& group, int across) {
    TableCell made{.across = across};
    Line line;
    std::string counted;
    for (std::size_t i = 0; i < choices_of<Verdict>.size(); ++i) {
        const auto verdict = static_cast<Verdict>(i);
        const auto n = std::ranges::count(group.areas, verdict, &AreaVerdict::verdict);
        if (n > 0)
            counted +=
                (counted.empty() ? "" : ", ") + words.verdict(verdict) + " " + words.number(n);
    }
    for (const auto& area : group.areas) line.symbols.push_back(symbol_of(area.verdict));
    line.pieces.push_back({.text = counted, .unseen = true});
    made.lines.push_back(std::move(line));
    return made;
}

TableGroup group_of(const ComparisonSource& s, const GroupView& group, int across) {
    const auto& words = s.words;
    TableGroup made;
    bool used = false;
    for (const auto& area : s.view.areas) {
        if (area.group != group.area) continue;
        used = used || has_users(area);
        made.rows.push_back(area_row(s, area));
    }
    // A group that is an area itself says nothing that its row does not say.
    if (made.rows.size() == 1 && group.areas.size() == 1 && group.areas[0].area == group.area)
        return made;
    const auto count = words.number(static_cast<std::int64_t>(group.areas.size()));
    made.heading =
        TableRow{.heading = cell(Pieces{{.text = group.area_name},
                     {.text = " " + words("compare.areas", {{"count", count}}), .muted = true}}),
            .cells = {verdicts_of(words, group, across),
                used ? figure(words.number(group.users), group.marked) : dash(),
                share_cell(words, group.harmonisation, group.marked),
                used ? figure(words.thousands(group.yearly_cost), group.marked) : dash(),
                cell(std::string{})}};
    made.heading->cells[2].bar.reset();
    return made;
}

TableRow sum_row(const ComparisonSource& s) {
    const auto& words = s.words;
    const auto& view = s.view;
    TableRow row{.heading = cell(words("compare.total.all")), .cells = {cell(std::string{})}};
    if (side_by_side(view)) {
        for (std::size_t m = 0; m < view.municipalities.size(); ++m) {
            bool marked = false;
            for (const auto& area : view.areas)
                for (const auto& usage : area.cells.at(m).usages) marked = marked || usage.marked;
            Line users{
                .aside = {{.text = words.number(view.municipalities[m].users), .marked = marked},
                    {.text = " " + words("compare.cell.users"), .unseen = true}}};
            row.cells.push_back({.lines = {std::move(users)}});
        }
    } else {
        row.cells.push_back(cell(std::string{}));
    }
    row.cells.push_back(figure(words.number(view.users), view.marked));
    row.cells.push_back(figure(words.share(view.harmonisation), view.marked && view.harmonisation));
    row.cells.push_back(figure(words.thousands(view.yearly_cost), view.marked));
    row.cells.push_back(cell(std::string{}));
    return row;
}

Lines legend(const ReportWords& words) {
    const auto item = [](Symbol symbol, std::string text) {
        return Line{.symbols = {symbol}, .pieces = {{.text = std::move(text)}}};
    };
    return {.items = {item(Symbol::most_used, words("compare.legend.most")),
                item(Symbol::other, words("compare.legend.other")),
                {.pieces = {{.text = "A ", .strong = true}, {.text = words("compare.legend.way")}}},
                item(Symbol::gap, words("compare.legend.gap")),
                item(Symbol::not_mapped, words("compare.legend.not_mapped"))},
        .side_by_side = true};
}

} // namespace

void add_overview_of_areas(const ComparisonSource& s, Document& to) {
    std::vector<std::string> names;
    for (const auto& m : s.view.municipalities) names.push_back(m.name);
    Table table{.caption = s.words("report.areas_caption", {{"names", s.words.names(names)}}),
        .columns = columns(s),
        .groups = {},
        .sum = sum_row(s)};
    const auto across = static_cast<int>(table.columns.size()) - 5;
    for (const auto& group : s.view.groups) table.groups.push_back(group_of(s, group, across));
    to.sections.push_back({.heading = s.words("report.all_areas"),
        .id = "areas",
        .parts = {std::move(table), legend(s.words)}});
}

} // namespace samdrift
