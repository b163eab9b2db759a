#include "app/edit.hpp"
#include "app/conflicts.hpp"
#include "app/existing.hpp"
#include "app/save.hpp"
#include "app/sight.hpp"
#include "app/still_used.hpp"
#include "base/words.hpp"
#include "register/catalogue.hpp"
#include "register/choice_rule.hpp"
#include "register/cooperation.hpp"
#include "register/cutover.hpp"
#include "register/entities.hpp"
#include "register/municipality.hpp"
#include "register/scenario.hpp"
#include "schema/cells.hpp"
#include "storage/journal.hpp"
#include "storage/record_store.hpp"
#include <algorithm>

namespace samdrift {
namespace {

// A request while it is worked out. Sheets are known by their number, which stands where an
// import's file name does.
class Editing {
public:
    Editing(Session& session, const User& user, std::int64_t cooperation, const std::string& key,
        const EditRequest& request)
        : session_(session)
        , user_(user)
        , sight_(session, user, {cooperation})
        , cooperation_(cooperation)
        , request_(request) {
        order_.cooperation = key;
    }

    // What stands in the way before any text is read.
    void prepare() {
        for (std::size_t i = 0; i < request_.sheets.size(); ++i) add_sheet(i);
        if (!request_.answers.empty())
            order_.answers.push_back(as_alias_sheet(request_.answers, "answers"));
    }

    // Works the texts out against the rows that they can meet.
    void read_texts() {
        auto load = [&](std::int64_t cooperation, Existing& own) {
            load_for_edit(session_, cooperation, edited_, municipalities_, own);
            hide_from(sight_, own);
        };
        auto existing = load_catalogue(session_);
        find_new_municipalities(existing);
        done_ = intake(std::move(existing), load, order_);
        for (const auto& p : done_.problems) tell(p);
        for (const auto& p :
            not_allowed(session_, user_, done_.changes, Id<Cooperation>{cooperation_}))
            tell(p);
        for (auto& change : done_.changes) change.place.clear();
        if (answer_.problems.empty())
            for (auto p : still_used(session_, done_.changes)) {
                p.code = "pointed_to";
                tell(p);
            }
        for (const auto& q : done_.questions) answer_.questions.push_back(view_of(q));
        count();
    }

    bool stopped() const {
        return !answer_.problems.empty() || !answer_.conflicts.empty() ||
               !answer_.questions.empty();
    }
    std::vector<Change>& changes() { return done_.changes; }
    EditAnswer& answer() { return answer_; }

    // The rows of the first sheet's kind, and the names that came with them.
    void show_rows() {
        const Entity* first =
            request_.sheets.empty() ? nullptr : entity_of_table(request_.sheets.front().entity);
        for (const auto& change : done_.changes) {
            if (!change.after) continue;
            if (change.entity == first)
                answer_.rows.push_back(table_row(*change.entity, *change.after,
                    sight_.may_change(*change.entity, *change.after)));
            if (auto name = table_name(*change.entity, *change.after))
                answer_.names.push_back(std::move(*name));
        }
    }

private:
    void add_sheet(std::size_t number) {
        const auto& from = request_.sheets[number];
        const Entity* e = entity_of_table(from.entity);
        const auto at = static_cast<std::int64_t>(number);
        if (!e || !is_table(*e)) return say({at, -1, {}, from.entity, "unknown_entity", {}, {}});
        edited_.insert(e);
        Sheet fresh{std::to_string(number), std::string{e->sheet}, {heading_of(*e, from, at)}};
        Sheet known = fresh;
        known.some_columns = true;
        for (std::size_t i = 0; i < from.rows.size(); ++i) {
            const auto row = static_cast<std::int64_t>(i);
            if (auto read = row_of(*e, from, at, row))
                (read->id == a_new_one ? fresh : known).rows.push_back(std::move(*read));
        }
        for (auto* sheet : {&known, &fresh})
            if (sheet->rows.size() > 1) order_.sheets.push_back(std::move(*sheet));
    }

    SheetRow heading_of(const Entity& e, const EditSheet& from, std::int64_t sheet) {
        SheetRow head{1, {}};
        for (const auto& name : from.fields) {
            const Field* f = e.find(name);
            if (!f || f->rules.column.empty())
                say({sheet, -1, name, {}, f ? "not_editable" : "unknown_field", {}, {}});
            head.cells.push_back(
                {CellKind::text, f ? std::string{f->rules.column} : std::string{}});
        }
        return head;
    }

    // A row to read, or none: it goes, it is not there, or the person has seen an older one.
    std::optional<SheetRow> row_of(
        const Entity& e, const EditSheet& from, std::int64_t sheet, std::int64_t number) {
        const auto& row = from.rows[static_cast<std::size_t>(number)];
        // The heading is row 1, so that the first row of the request is row 2.
        SheetRow read{static_cast<std::int32_t>(number) + 2, {}, a_new_one};
        if (!row.remove && row.texts.size() != from.fields.size()) {
            say({sheet, number, {}, {}, "as_many_texts_as_fields", {}, {}});
            return std::nullopt;
        }
        for (const auto& text : row.texts) read.cells.push_back({CellKind::text, text});
        if (!row.id) {
            if (auto name = municipality_of(e, from, row))
                new_in_.push_back(std::move(*name));
            else if (e.find("municipality"))
                anywhere_ = true;
            return read;
        }
        read.id = *row.id;
        auto now = load_record(session_, e, *row.id);
        if (now) sight_.hide(e, *now);
        if (!now || !is_own(e, *now) || !sight_.sees(e, *now)) {
            say({sheet, number, {}, std::to_string(*row.id), "unknown_row", {}, {}});
            return std::nullopt;
        }
        note_municipality(e, *now);
        if (municipality_of(e, from, row)) anywhere_ = true; // it moves
        if (conflicts(e, from, sheet, number, *now)) return std::nullopt;
        for (const auto& name : from.fields)
            if (const Field* f = e.find(name); f && !row.remove && only_in_new_rows(e, *f)) {
                say({sheet, number, name, {}, "only_in_new_rows", {}, {}});
                return std::nullopt;
            }
        if (!row.remove) return read;
        order_.removals.emplace_back(&e, *row.id);
        return std::nullopt;
    }

    bool is_own(const Entity& e, const Record& r) const {
        if (&e == &entity<Cooperation>()) return id_of(r) == cooperation_;
        return !e.find("cooperation") || r[e.index("cooperation")] == Value{cooperation_};
    }

    // Rules, scenarios and plans meet systems of all municipalities.
    static bool meets_all(const Entity& e) {
        return &e == &entity<ChoiceRule>() || &e == &entity<ScenarioChoice>() ||
               &e == &entity<Cutover>();
    }

    static std::optional<std::string> municipality_of(
        const Entity& e, const EditSheet& sheet, const EditRow& row) {
        if (!e.find("municipality") || row.remove || meets_all(e)) return std::nullopt;
        const auto at = std::ranges::find(sheet.fields, "municipality") - sheet.fields.begin();
        const auto index = static_cast<std::size_t>(at);
        return index < row.texts.size() ? std::optional{row.texts[index]} : std::nullopt;
    }

    void note_municipality(const Entity& e, const Record& r) {
        if (!e.find("municipality")) return;
        if (meets_all(e)) {
            anywhere_ = true;
            return;
        }
        if (const auto* id = std::get_if<std::int64_t>(&r[e.index("municipality")]))
            met_.insert(*id);
    }

    // Rows are looked for where they stand; where they may move, in the whole cooperation.
    void find_new_municipalities(const Existing& existing) {
        const Entity& m = entity<Municipality>();
        const auto found = existing.rows.find(&m);
        for (const auto& name : new_in_)
            for (const auto& r : found->second)
                if (folded(std::get<std::string>(r[m.index("name")])) == folded(name))
                    met_.insert(id_of(r));
        if (!anywhere_ && !met_.empty()) municipalities_ = met_;
    }

    // What the person saw against what stands there now, for the fields that they change.
    bool conflicts(const Entity& e, const EditSheet& from, std::int64_t sheet, std::int64_t number,
        const Record& now) {
        const auto& row = from.rows[static_cast<std::size_t>(number)];
        if (row.seen && *row.seen == entry_of(now)) return false;
        auto [saw, when, who] = since(session_, e, *row.id, row.seen, entry_of(now));
        if (saw) sight_.hide(e, *saw);
        EditConflict conflict{sheet, number, *row.id, entry_of(now), when, who, {}};
        for (std::size_t i = 0; i < e.fields.size(); ++i) {
            const auto& f = e.fields[i];
            const auto at = std::ranges::find(from.fields, f.name) - from.fields.begin();
            const auto index = static_cast<std::size_t>(at);
            const bool asked = row.remove ? is_column(e, f) : index < from.fields.size();
            if (!asked) continue;
            auto mine = row.remove ? CellValue{} : read_cell(f, {CellKind::text, row.texts[index]});
            // A name is not the id it stands for; and what is written here is meant, even when it
            // is what the person saw.
            const bool compared = !row.remove && f.kind != Kind::reference && mine.code.empty();
            const auto side = whose(saw ? std::optional{(*saw)[i]} : std::nullopt,
                compared ? std::optional{mine.value} : std::nullopt, now[i]);
            if (side == Side::mine) continue;
            if (!mine.code.empty()) mine.value = row.texts[index];
            conflict.fields.push_back({std::string{f.name}, {saw ? (*saw)[i] : Value{}},
                {std::move(mine.value)}, {now[i]}});
        }
        if (conflict.fields.empty()) return false;
        answer_.conflicts.push_back(std::move(conflict));
        return true;
    }

    void count() {
        for (const auto& row : done_.rows) {
            if (row.file == "answers") continue;
            answer_.created += row.outcome == RowOutcome::fresh;
            answer_.changed += row.outcome == RowOutcome::changed;
            answer_.same += row.outcome == RowOutcome::same;
        }
        answer_.removed = static_cast<std::int64_t>(order_.removals.size());
    }

    void say(EditProblem p) {
        const auto said =
            text(Problem{p.code, {.file = {}, .sheet = {}, .column = p.field}, p.value});
        p.text = said.nb;
        p.text_en = said.en;
        answer_.problems.push_back(std::move(p));
    }

    // A problem of the reading, with the sheet's heading made the field it is.
    void tell(const Problem& p) {
        EditProblem told{
            0, p.place.row > 1 ? p.place.row - 2 : -1, p.place.column, p.value, p.code, {}, {}};
        const auto number = std::find_if_not(
            p.place.file.begin(), p.place.file.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (number == p.place.file.end() && !p.place.file.empty())
            told.sheet = std::stoll(p.place.file);
        if (const Entity* e = entity_of_sheet(heading(p.place.sheet)))
            for (const auto& f : e->fields)
                if (!f.rules.column.empty() && heading(f.rules.column) == heading(told.field))
                    told.field = f.name;
        const auto said = text(p);
        told.text = said.nb;
        told.text_en = said.en;
        answer_.problems.push_back(std::move(told));
    }

    Session& session_;
    const User& user_;
    Sight sight_;
    std::int64_t cooperation_;
    const EditRequest& request_;
    IntakeOrder order_;
    Intake done_;
    EditAnswer answer_;
    std::set<const Entity*> edited_;
    std::vector<std::string> new_in_;
    std::set<std::int64_t> met_;
    std::optional<std::set<std::int64_t>> municipalities_;
    bool anywhere_ = false;
};

// What the journal says that the batch was about: the kinds of rows.
std::string what_of(const EditRequest& request) {
    std::string what;
    for (const auto& sheet : request.sheets)
        if (const Entity* e = entity_of_table(sheet.entity); e && what.find(e->sheet) == what.npos)
            what.append(what.empty() ? "" : ", ").append(e->sheet);
    return what;
}

} // namespace

Result<EditAnswer> edit_rows(
    App& app, const User& user, const std::string& key, const EditRequest& request) {
    auto held = app.session();
    Session& session = *held;
    Transaction transaction{session, request.apply};
    const auto found =
        load_records(session, entity<Cooperation>(), "\"key\" = $1", std::array<Value, 1>{key});
    if (found.empty()) return no_cooperation(user, key);
    const Id<Cooperation> cooperation{id_of(found.front())};
    if (auto problems = refused(user, Action::edit_rows, cooperation); !problems.empty())
        return problems;
    Editing editing{session, user, cooperation.number, key, request};
    editing.prepare();
    if (!editing.stopped()) editing.read_texts();
    if (editing.stopped()) return editing.answer();
    if (request.apply && !editing.changes().empty()) {
        const auto batch = save(session, user,
            {app.moment(), "edit " + key, "edit", what_of(request), cooperation.number, {}},
            editing.changes());
        if (!batch) return batch.problems;
        editing.answer().batch = *batch;
        transaction.commit();
    }
    editing.show_rows();
    return editing.answer();
}

} // namespace samdrift
