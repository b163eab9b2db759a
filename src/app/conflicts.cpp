#include "app/conflicts.hpp"
#include "app/row_words.hpp"
#include "base/words.hpp"
#include "register/entities.hpp"
#include "schema/cells.hpp"
#include "schema/row_mark.hpp"
#include "storage/journal.hpp"
#include "storage/record_store.hpp"
#include <algorithm>

namespace samdrift {

Since since(Session& session, const Entity& e, std::int64_t id, std::optional<std::int64_t> seen,
    std::int64_t now) {
    Since found;
    for (auto& event : events_of(session, e, id)) {
        if (event.entry == now) found.at = event.at, found.user = done_by(event.user);
        if (seen && event.entry == *seen) found.saw = std::move(event.after);
    }
    return found;
}

std::vector<ImportConflict> views_of(Session& session, const std::vector<RowConflict>& conflicts) {
    std::vector<ImportConflict> views;
    NamesOfRows names{session};
    for (const auto& c : conflicts) {
        const Entity& e = *c.entity;
        const auto who = since(session, e, c.id, {}, c.entry);
        auto& view = views.emplace_back(
            ImportConflict{c.place.file, c.place.sheet, c.place.row, std::string{e.table}, c.id,
                c.entry, row_mark(e, {c.id, c.entry}), {}, who.at, who.user, {}});
        if (const auto record = load_record(session, e, c.id))
            view.title = title_of(e, *record, names);
        for (const auto& f : c.fields) {
            const Field& field = e.fields[f.field];
            // A name may be new: then it is in the sheet alone.
            const bool written = field.kind == Kind::reference;
            view.fields.push_back({std::string{field.name}, std::string{field.rules.column},
                shown_text(field, f.seen, names),
                written ? Sentence{f.written, f.written} : shown_text(field, f.mine, names),
                shown_text(field, f.theirs, names)});
        }
    }
    return views;
}

Others others_of(Session& session, const Hide& hide, const std::vector<ConflictChoice>& choices,
    std::optional<Side> all) {
    return {[&session, &hide](const Entity& e, std::int64_t id, std::int64_t entry) {
                auto saw = since(session, e, id, entry, 0).saw;
                if (saw) hide(e, *saw);
                return saw;
            },
        [&choices, all](const Entity& e, std::int64_t id, std::int64_t entry,
            std::string_view field) -> std::optional<Side> {
            // What is said of the field goes before what is said of the row.
            for (const auto name : {field, std::string_view{}})
                for (const auto& c : choices)
                    if (c.entity == e.table && c.id == id && c.entry == entry && c.field == name)
                        return c.keep;
            return all;
        }};
}

namespace {

std::optional<Side> side_of(std::string_view written) {
    const auto wanted = folded(written);
    for (std::size_t i = 0; i < choices_of<Side>.size(); ++i)
        if (wanted == choices_of<Side>[i].word || wanted == choices_of<Side>[i].name)
            return static_cast<Side>(i);
    return std::nullopt;
}

const Field* field_headed(const Entity& e, const std::string& column) {
    for (const auto& f : e.fields)
        if (!f.rules.column.empty() && heading(f.rules.column) == heading(column)) return &f;
    return nullptr;
}

// A line of the file, or what is wrong with it.
void read_choice(const std::string& mark, const std::string& column, const std::string& choice,
    Place place, std::vector<ConflictChoice>& choices, Problems& problems) {
    const Entity* e = entity_of_sheet(heading(mark.substr(0, mark.find(':'))));
    const auto row = e ? read_row_mark(*e, mark) : std::nullopt;
    const Field* field = e ? field_headed(*e, column) : nullptr;
    const auto side = side_of(choice);
    const auto say = [&](const char* code, std::string_view where, const std::string& value) {
        place.column = where;
        problems.push_back({code, place, value});
    };
    if (!row || !row->entry) return say("not_a_row_of_this", row_heading, mark);
    if (!column.empty() && !field) return say("unknown_field", "kolonne", column);
    if (!side) return say("unknown_choice", "valg", choice);
    choices.push_back({std::string{e->table}, row->id, *row->entry,
        std::string{field ? field->name : std::string_view{}}, *side});
}

} // namespace

Problems read_choices(const std::vector<Sheet>& sheets, std::vector<ConflictChoice>& choices) {
    Problems problems;
    for (const auto& sheet : sheets) {
        if (sheet.rows.empty()) continue;
        const auto& head = sheet.rows.front().cells;
        const auto at = [&](std::string_view wanted) {
            const auto found = std::ranges::find_if(
                head, [&](const Cell& c) { return heading(c.text) == wanted; });
            if (found == head.end())
                problems.push_back({"missing_column", {.file = sheet.file,
                                                          .sheet = sheet.name,
                                                          .row = 1,
                                                          .column = std::string{wanted}}});
            return static_cast<std::size_t>(found - head.begin());
        };
        const auto mark = at(row_heading), column = at("kolonne"), choice = at("valg");
        if (!problems.empty()) return problems;
        for (std::size_t i = 1; i < sheet.rows.size(); ++i) {
            const auto& cells = sheet.rows[i].cells;
            const auto text = [&](std::size_t c) {
                return std::string{c < cells.size() ? trimmed(cells[c].text) : std::string_view{}};
            };
            read_choice(text(mark), text(column), text(choice),
                {sheet.file, sheet.name, sheet.rows[i].number, {}}, choices, problems);
        }
    }
    return problems;
}

template <> const Entity& entity<ImportConflictField>() {
    static const Entity e = describe<ImportConflictField>({"ImportConflictField"}, nullptr,
        field<&ImportConflictField::field>("field"), field<&ImportConflictField::column>("column"),
        field<&ImportConflictField::seen>("seen"), field<&ImportConflictField::mine>("mine"),
        field<&ImportConflictField::theirs>("theirs"));
    return e;
}

template <> const Entity& entity<ImportConflict>() {
    static const Entity e =
        describe<ImportConflict>({"ImportConflict"}, nullptr, field<&ImportConflict::file>("file"),
            field<&ImportConflict::sheet>("sheet"), field<&ImportConflict::row>("row"),
            field<&ImportConflict::entity>("entity"), field<&ImportConflict::id>("id"),
            field<&ImportConflict::entry>("entry"), field<&ImportConflict::mark>("mark"),
            field<&ImportConflict::title>("title"), field<&ImportConflict::at>("at"),
            field<&ImportConflict::user>("user"), field<&ImportConflict::fields>("fields"));
    return e;
}

} // namespace samdrift
