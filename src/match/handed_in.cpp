#include "match/handed_in.hpp"
#include "base/words.hpp"
#include "match/catalogue_names.hpp"
#include "match/heading_names.hpp"
#include "register/catalogue.hpp"
#include "register/cooperation.hpp"
#include "register/entities.hpp"
#include "register/template_sheets.hpp"
#include "schema/cells.hpp"
#include "schema/json.hpp"
#include <algorithm>

namespace samdrift {
namespace {

// The headings that the sheet has, whatever their order.
std::string heading_set(const Layout& layout) {
    std::vector<std::string> all;
    const auto& head = layout.table.rows.front().cells;
    for (std::size_t at = 0; at < head.size(); ++at) {
        const bool made = std::ranges::find(layout.made, at, &MadeColumn::at) != layout.made.end();
        if (const auto text = heading(trimmed(head[at].text)); !made && !text.empty())
            all.push_back(text);
    }
    std::ranges::sort(all);
    std::string set;
    for (const auto& one : all) set += (set.empty() ? "" : "\n") + one;
    return set;
}

// The one municipality that all rows are of, by its name as the sheet has it now.
std::string municipality_of(const Recognised& found) {
    std::string only;
    for (const auto& c : found.columns) {
        if (!c.field || c.field->name != "municipality") continue;
        const auto& rows = found.sheet->rows;
        for (std::size_t i = 1; i < rows.size(); ++i) {
            const std::string name{
                c.at < rows[i].cells.size() ? trimmed(rows[i].cells[c.at].text) : ""};
            if (!only.empty() && name != only) return {};
            only = name;
        }
    }
    return only;
}

// The one municipality that a column of the sheet says all rows are of, as its member is called;
// "": none does.
std::string only_municipality(const Sheet& table, const KnownWords& known) {
    const auto in_column = [&](std::size_t at) -> std::string {
        std::string only;
        for (std::size_t i = 1; i < table.rows.size(); ++i) {
            const auto& cells = table.rows[i].cells;
            const auto name = at < cells.size() ? known.municipality(trimmed(cells[at].text))
                                                : std::optional<std::string>{};
            if (!name || (!only.empty() && *name != only)) return {};
            only = *name;
        }
        return only;
    };
    for (std::size_t at = 0; at < table.rows.front().cells.size(); ++at)
        if (auto name = in_column(at); !name.empty()) return name;
    return {};
}

} // namespace

HandedIn::HandedIn(IntakeOrder& order, Intake& out) : order_(order), out_(out) {
    for (auto* sheets : {&order.sheets, &order.answers})
        for (auto& sheet : *sheets) held_.push_back({std::move(sheet), sheets == &order.answers});
    order.sheets.clear();
    order.answers.clear();
}

void HandedIn::read_to_the_letter(Held& held) {
    held.layout = as_it_stands(std::move(held.raw));
    if (order_.put_right) held.said = order_.put_right(held.layout->table, out_.problems);
    held.found = recognise(held.layout->table, out_.problems);
    if (!held.found || held.answers) return;
    // A template's empty sheet settles nothing.
    if (held.found->entity == &entity<Alias>())
        settled_ = settled_ || held.layout->table.rows.size() > 1;
}

void HandedIn::read_ours() {
    for (auto& held : held_) {
        if (is_template_sheet(held.raw.name) && held.raw.kind.empty()) continue;
        const auto name = heading(held.raw.kind.empty() ? held.raw.name : held.raw.kind);
        const auto* e = entity_of_sheet(name);
        // What stands first must be read first.
        const bool nothing_there = held.raw.rows.empty();
        const bool now = held.answers || e == &entity<Cooperation>() ||
                         (e ? in_our_words(held.raw) : nothing_there);
        if (held.raw.hidden && held.raw.kind.empty())
            out_.left_out.push_back({"hidden_sheet", {held.raw.file, held.raw.name, 0, {}}});
        else if (now)
            read_to_the_letter(held);
        else
            held.waiting = true;
    }
}

bool HandedIn::waiting() const { return std::ranges::any_of(held_, &Held::waiting); }

// What was said of the same headings before: of the same municipality's sheets, else what was said
// last.
void HandedIn::remember(Held& held, const KnownWords& known, const std::vector<ToRemember>& all) {
    if (held.said || !held.layout->table.kind.empty() || !held.layout->table.read_as.empty())
        return;
    const auto set = heading_set(*held.layout);
    const auto own = only_municipality(held.layout->table, known);
    const auto rank = [&](const ToRemember& m) {
        return std::pair{!own.empty() && m.municipality == own, m.mapping.id.number};
    };
    const RememberedMapping* best = nullptr;
    std::pair<bool, std::int64_t> best_rank{false, 0};
    for (const auto& m : all)
        if (m.mapping.headings == set && (!best || rank(m) > best_rank)) {
            best = &m.mapping;
            best_rank = rank(m);
        }
    const auto* e = best ? entity_of_table(best->kind) : nullptr;
    if (!e) return;
    held.remembered = *best;
    held.layout->remembered = true;
    held.layout->table.kind = e->sheet;
    for (const auto& [column, name] : read_flat_json(best->columns)) {
        const auto* f = e->find(name);
        held.layout->table.read_as.emplace_back(
            column, f ? std::string{f->rules.column} : std::string{});
    }
}

void HandedIn::read_theirs(const KnownWords& known, const std::vector<ToRemember>& remembered) {
    for (auto& held : held_) {
        if (!held.waiting) continue;
        held.waiting = false;
        const auto* ours =
            entity_of_sheet(heading(held.raw.kind.empty() ? held.raw.name : held.raw.kind));
        held.layout = laid_out(held.raw, known);
        if (held.layout) {
            if (order_.put_right) held.said = order_.put_right(held.layout->table, out_.problems);
            remember(held, known, remembered);
            held.found = recognise(*held.layout, known, out_.problems);
        }
        if (held.found || !ours) continue;
        if (held.layout) held.raw = std::move(held.layout->table);
        read_to_the_letter(held);
    }
}

std::vector<const Recognised*> HandedIn::recognised() const {
    std::vector<const Recognised*> all;
    for (const auto& held : held_)
        if (held.found) all.push_back(&*held.found);
    return all;
}

std::vector<HandedIn::ToRemember> HandedIn::to_remember() const {
    std::vector<ToRemember> all;
    for (const auto& held : held_) {
        if (!held.said || !held.found || held.answers) continue;
        std::vector<std::pair<std::string, std::string>> columns;
        for (const auto& c : held.found->columns) {
            const bool made = std::ranges::find(held.layout->made, c.at, &MadeColumn::at) !=
                              held.layout->made.end();
            if (!made) columns.emplace_back(c.heading, c.field ? c.field->name : "");
        }
        RememberedMapping mapping{.headings = heading_set(*held.layout),
            .kind = std::string{held.found->entity->table},
            .columns = flat_json(columns),
            .said_on = order_.today};
        all.push_back({std::move(mapping), municipality_of(*held.found)});
    }
    return all;
}

void HandedIn::tell(const Held& held) {
    if (is_template_sheet(held.raw.name)) return;
    const auto& sheet = held.layout ? held.layout->table : held.raw;
    if (!held.answers) {
        auto& read = out_.sheets.emplace_back(sheet_read(sheet, held.found));
        if (held.remembered) {
            read.remembered = held.remembered->id.number;
            read.remembered_from = held.remembered->said_on;
        }
    }
    if (!held.found) {
        const auto& from = held.layout ? held.layout->table : held.raw;
        const bool stem = from.file.starts_with(from.name + ".");
        out_.not_read.push_back(stem ? from.file : from.file + ": " + from.name);
        return;
    }
    for (const auto& column : held.found->columns)
        if (!column.field)
            out_.unknown_columns.push_back(
                place_text({sheet.file, sheet.name, 0, {}}) + ": " + column.heading);
    for (const auto& told : held.layout->left_out) out_.left_out.push_back(told);
    for (const auto& told : held.layout->noted) out_.noted.push_back(told);
}

void HandedIn::tell() {
    for (const auto& held : held_) tell(held);
}

} // namespace samdrift
