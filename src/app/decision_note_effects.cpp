#include "app/decision_note_parts.hpp"
#include <algorithm>
#include <set>

namespace samdrift {

namespace {

// The rows of one kind that the recommendation's lines of a part are about.
std::set<std::int64_t> rows_of(const ChosenAreaView& area, CostPart part, std::string_view kind) {
    std::set<std::int64_t> ids;
    for (const auto& line : area.lines)
        if (line.part == part)
            for (const auto& row : line.rows)
                if (row.kind == kind) ids.insert(row.id);
    return ids;
}

bool keeps(const NoteOfArea& note, const UsageView& usage) {
    const auto& area = note.area;
    if (area.choice == "deferred") return true;
    for (const auto& d : area.deviations)
        if (d.municipality == usage.municipality) return true;
    return std::ranges::any_of(area.kept, [&](const KeptProductView& k) {
        return k.product_id == usage.product_id &&
               std::ranges::find(k.serves, usage.municipality) != k.serves.end();
    });
}

const LostIntegrationView* lost_between(const NoteOfArea& note, std::int64_t id) {
    const auto& lost = note.source.answer.integrations_lost;
    const auto found = std::ranges::find(lost, id, &LostIntegrationView::id);
    return found == lost.end() ? nullptr : &*found;
}

TableCell integration_fate(const NoteOfArea& note, const UsageView& usage,
    const IntegrationRef& integration, const std::set<std::int64_t>& lost_within) {
    const auto& words = note.words;
    if (const auto* lost = lost_between(note, integration.id)) {
        const std::vector<RowBehindView> row{{"integration", lost->id}};
        return {.lines = {{.symbols = {Symbol::broken},
                    .pieces = words.filled("note.integration.lost_at",
                        {{"amount", {.text = words.amount(lost->amount), .marked = true}}})}}};
    }
    if (lost_within.contains(integration.id))
        return {.lines = {{.symbols = {Symbol::broken},
                    .pieces = {{.text = words("note.integration.lost")}}}}};
    if (keeps(note, usage))
        return {.lines = {{.symbols = {Symbol::kept},
                    .pieces = {{.text = words("note.integration.kept")}}}}};
    return {.lines = {{.symbols = {Symbol::not_stated},
                .pieces = {{.text = words("note.integration.not_priced")}}}}};
}

std::optional<Table> integrations(const NoteOfArea& note) {
    const auto& words = note.words;
    if (!note.today) return std::nullopt;
    Table table{.caption = words("note.integrations"),
        .columns = {{.heading = words("usages.municipality"), .width = 14},
            {.heading = words("note.integration.from"), .width = 22},
            {.heading = words("note.integration.to"), .width = 22},
            {.heading = words("note.integration.how"), .width = 16},
            {.heading = words("note.fate"), .width = 26}},
        .groups = {{}}};
    const auto lost = rows_of(note.area, CostPart::integrations, "integration");
    for (const auto& c : note.today->cells)
        for (const auto& u : c.usages)
            for (const auto& i : u.integrations) {
                std::vector<std::string> how;
                if (i.kind) how.push_back(words.choice(*i.kind));
                if (!i.frequency.empty()) how.push_back(i.frequency);
                table.groups[0].rows.push_back({.heading = cell(u.municipality),
                    .cells = {cell(u.product), cell(i.to),
                        how.empty() ? dash() : cell(comma_separated(how)),
                        integration_fate(note, u, i, lost)}});
            }
    return table.groups[0].rows.empty() ? std::nullopt : std::optional{std::move(table)};
}

std::optional<Table> breaks(const NoteOfArea& note) {
    const auto& words = note.words;
    Table table{.caption = words("note.breaks"),
        .columns = {{.heading = words("usages.municipality"), .width = 14},
            {.heading = words("note.break.process"), .width = 22},
            {.heading = words("note.break.step"), .width = 28},
            number_column(words("report.yearly_cost"), 14, words("report.kroner")),
            {.heading = words("note.fate"), .width = 22}},
        .groups = {{}}};
    const auto closed = rows_of(note.area, CostPart::breaks, "work_process");
    for (const auto& p : note.source.breaks.breaks) {
        if (p.area != note.area.area) continue;
        const bool closes = closed.contains(p.id);
        table.groups[0].rows.push_back({.heading = cell(p.municipality),
            .cells = {cell(p.process), cell(p.break_step),
                p.cost ? kroner_cell(words, *p.cost, p.marked) : dash(),
                {.lines = {{.symbols = {closes ? Symbol::kept : Symbol::broken},
                     .pieces = {
                         {.text = words(closes ? "note.break.closed" : "note.break.stays")}}}}}}});
    }
    return table.groups[0].rows.empty() ? std::nullopt : std::optional{std::move(table)};
}

// What the integrations with other areas come to, which no area's cost holds.
std::optional<Paragraph> lost_to_others(const NoteOfArea& note) {
    Money sum;
    std::int64_t count = 0;
    for (const auto& lost : note.source.answer.integrations_lost)
        if (lost.from_area == note.area.area || lost.to_area == note.area.area) {
            sum += lost.amount;
            ++count;
        }
    if (count == 0) return std::nullopt;
    return Paragraph{{.pieces = note.words.filled("note.integration.outside",
                          {{"count", {.text = std::to_string(count)}},
                              {"amount", {.text = note.words.amount(sum), .marked = true}}})}};
}

Line ticked(std::string said) {
    return {.symbols = {Symbol::box}, .pieces = {{.text = std::move(said), .unseen = true}}};
}

TableGroup decision_of(const ReportWords& words, const Body* body) {
    TableGroup group;
    const auto room = [&](const char* heading, int lines) {
        group.rows.push_back(
            {.heading = cell(words(heading)), .cells = {{.across = 3, .room = lines}}});
    };
    if (body) {
        Pieces name{{.text = std::to_string(body->place_in_order) + ". " + body->name}};
        if (!body->role.empty()) name.push_back({.text = "\u2002" + body->role, .muted = true});
        group.heading = TableRow{.heading = cell(std::move(name))};
    } else {
        room("note.decision.body", 1);
    }
    TableRow verdict{.heading = cell(words("note.decision.verdict"))};
    for (const auto* key :
        {"note.decision.recommend", "note.decision.return", "note.decision.decide"})
        verdict.cells.push_back({.lines = {ticked(words(key))}});
    group.rows.push_back(std::move(verdict));
    room("note.decision.date", 1);
    room("note.decision.text", 2);
    room("note.decision.dissent", 1);
    return group;
}

} // namespace

void add_recommendation(const NoteOfArea& note, Document& to) {
    const auto& [source, words, area, today, level] = note;
    auto section = note.section("recommendation");
    section.parts.push_back(Paragraph{{.pieces = finding_of(note)}});
    Lines why;
    for (const auto& r : area.reasons)
        why.items.push_back({.pieces = reason_said(note, r.text, r.rows)});
    section.parts.push_back(std::move(why));
    if (area.second && area.margin && !area.margin_proven)
        section.parts.push_back(
            Paragraph{{.pieces = {{.text = words("note.margin_not_proven")}}}, Tone::note});
    if (!area.flips.empty()) {
        section.parts.push_back(
            Paragraph{{.pieces = {{.text = words("portfolio.flips"), .strong = true}}}});
        Lines flips;
        for (const auto& f : area.flips)
            flips.items.push_back({.pieces = reason_said(note, f.text, f.rows)});
        section.parts.push_back(std::move(flips));
    }
    to.sections.push_back(std::move(section));
}

void add_effects(const NoteOfArea& note, Document& to) {
    auto section = note.section("effects");
    auto joined = integrations(note), by_hand = breaks(note);
    if (!joined && !by_hand)
        section.parts.push_back(Paragraph{{.pieces = {{.text = note.words("note.effects.none")}}}});
    if (joined) section.parts.push_back(std::move(*joined));
    if (auto outside = lost_to_others(note)) section.parts.push_back(std::move(*outside));
    if (by_hand) section.parts.push_back(std::move(*by_hand));
    to.sections.push_back(std::move(section));
}

void add_decision(const NoteOfArea& note, Document& to) {
    const auto& words = note.words;
    auto section = note.section("decision");
    Table table{.caption = words("note.decision.caption", {{"area", note.area.area_name}}),
        .caption_shown = false,
        .columns = {{.heading = words("note.decision.body"), .width = 28},
            {.heading = words("note.decision.recommend"), .width = 24},
            {.heading = words("note.decision.return"), .width = 24},
            {.heading = words("note.decision.decide"), .width = 24}},
        .groups = {}};
    for (const auto& body : note.source.picture.bodies)
        table.groups.push_back(decision_of(words, &body));
    if (table.groups.empty()) {
        section.parts.push_back(
            Paragraph{{.pieces = {{.text = words("note.decision.no_bodies")}}}, Tone::note});
        table.groups.push_back(decision_of(words, nullptr));
    }
    section.parts.push_back(std::move(table));
    to.sections.push_back(std::move(section));
}

} // namespace samdrift
