#include "app/decision_note_parts.hpp"
#include "base/words.hpp"
#include <algorithm>

namespace samdrift {

namespace {

// "Delprosjekt: A3 Helse (pågår)"
Line labelled(std::string label, std::string text) {
    return {
        .pieces = {{.text = std::move(label) + ": ", .strong = true}, {.text = std::move(text)}}};
}

std::string subproject_of(const NoteOfArea& note) {
    const auto& picture = note.source.picture;
    const auto here = picture.area_of(note.area.area);
    std::vector<std::string> names;
    for (const auto& group : picture.working_groups) {
        if (!group.area || here == no_code) continue;
        const auto above = picture.area_of(*group.area);
        if (above == no_code || !picture.below(here, above)) continue;
        auto name = group.code.empty() ? group.name : group.code + " " + group.name;
        if (!group.status.empty()) name += " (" + group.status + ")";
        names.push_back(std::move(name));
    }
    return comma_separated(names);
}

bool same_product(const UsageView& usage, const KeptProductView& kept) {
    return kept.product_id == usage.product_id;
}

// What becomes of a system when the recommendation is followed.
std::string fate_of(const NoteOfArea& note, const UsageView& usage) {
    const auto& [source, words, area, today, level] = note;
    if (area.choice == "deferred") return words("portfolio.place.stays");
    for (const auto& d : area.deviations)
        if (d.municipality == usage.municipality) return words("note.fate.deviates");
    const KeptProductView* serves = nullptr;
    for (const auto& k : area.kept) {
        const bool here = std::ranges::find(k.serves, usage.municipality) != k.serves.end();
        if (here && same_product(usage, k)) return words("portfolio.place.keeps");
        if (here) serves = &k;
    }
    return words("note.fate.moves",
        {{"choice", serves ? serves->product : words("choose.choice.new_procurement")}});
}

TableCell system_cell(const ReportWords& words, const UsageView& usage) {
    TableCell made;
    made.lines.push_back({.pieces = {{.text = usage.product, .strong = true}}});
    std::vector<std::string> about;
    if (folded(usage.system) != folded(usage.product))
        about.push_back(words("report.quoted", {{"text", usage.system}}));
    if (usage.supplier) about.push_back(*usage.supplier);
    if (!about.empty())
        made.lines.push_back({.pieces = {{.text = comma_separated(about), .muted = true}}});
    return made;
}

TableCell contract_cell(const ReportWords& words, const UsageView& usage) {
    TableCell made;
    for (const auto& c : usage.contracts)
        made.lines.push_back({.pieces = {{.text = terms(words, c)}}});
    return made.lines.empty() ? cell(words("note.no_contract")) : made;
}

Table systems(const NoteOfArea& note) {
    const auto& words = note.words;
    Table table{.caption = words("report.evidence", {{"area", note.area.area_name}}),
        .caption_shown = false,
        .columns = {{.heading = words("usages.municipality"), .width = 13},
            {.heading = words("usages.system"), .width = 23},
            number_column(words("compare.users"), 10),
            number_column(words("report.yearly_cost"), 13, words("report.kroner")),
            {.heading = words("compare.evidence.contract"), .width = 23},
            {.heading = words("note.fate"), .width = 18}},
        .groups = {{}}};
    auto& rows = table.groups[0].rows;
    for (const auto& c : note.today->cells) {
        for (const auto& u : c.usages)
            rows.push_back({.heading = cell(u.municipality),
                .cells = {system_cell(words, u),
                    u.users ? figure(words.number(*u.users), u.marked) : dash(),
                    u.yearly_cost ? kroner_cell(words, *u.yearly_cost, u.marked) : dash(),
                    contract_cell(words, u), cell(fate_of(note, u))}});
        if (c.state == CellState::has) continue;
        auto none = cell(Pieces{{.text = cell_state(words, c.state), .muted = true}});
        none.across = 5;
        none.ground = Ground::hatched;
        rows.push_back({.heading = cell(c.municipality), .cells = {std::move(none)}});
    }
    table.sum = TableRow{.heading = cell(words("processes.sum")),
        .cells = {cell(std::string{}), figure(words.number(note.today->users), note.today->marked),
            kroner_cell(words, note.today->yearly_cost, note.today->marked), cell(std::string{}),
            cell(std::string{})}};
    return table;
}

} // namespace

void add_purpose(const NoteOfArea& note, Document& to) {
    const auto& [source, words, area, today, level] = note;
    auto section = note.section("purpose");
    const bool merger = source.today.cooperation.kind == CooperationKind::merger;
    section.parts.push_back(Paragraph{
        {.pieces = {{.text = words(merger ? "note.purpose.merger" : "note.purpose.shared",
                         {{"name", source.today.cooperation.name}, {"area", area.area_name},
                             {"from", words.day(source.answer.from)}})}}}});
    const auto count = std::to_string(area.candidates.size());
    const auto& bodies = source.picture.bodies;
    section.parts.push_back(Paragraph{
        {.pieces = {
             {.text = bodies.empty() ? words("note.purpose.asks", {{"count", count}})
                                     : words("note.purpose.asks_body",
                                           {{"count", count}, {"body", bodies.back().name}})}}}});
    to.sections.push_back(std::move(section));
}

void add_systems(const NoteOfArea& note, Document& to) {
    const auto& words = note.words;
    auto section = note.section("systems");
    Lines lines;
    const auto subproject = subproject_of(note);
    lines.items.push_back(labelled(
        words("note.subproject"), subproject.empty() ? words("note.subproject.none") : subproject));
    if (note.today)
        lines.items.push_back(labelled(words("note.sector"),
            note.today->group_name.empty() ? note.area.area_name : note.today->group_name));
    section.parts.push_back(std::move(lines));
    const bool used = note.today && has_users(*note.today);
    if (used)
        section.parts.push_back(systems(note));
    else
        section.parts.push_back(Paragraph{{.pieces = {{.text = words("note.no_systems")}}}});
    to.sections.push_back(std::move(section));
}

} // namespace samdrift
