#include "match/intake.hpp"
#include "base/words.hpp"
#include "match/across_plan.hpp"
#include "match/across_rows.hpp"
#include "match/extra_values.hpp"
#include "match/handed_in.hpp"
#include "match/learnt_words.hpp"
#include "match/names.hpp"
#include "match/one_place.hpp"
#include "match/remembered.hpp"
#include "match/row_check.hpp"
#include "match/row_reader.hpp"
#include "match/split_row.hpp"
#include "register/assessment.hpp"
#include "register/choice_rule.hpp"
#include "register/contract.hpp"
#include "register/cooperation.hpp"
#include "register/cutover.hpp"
#include "register/entities.hpp"
#include "register/integration.hpp"
#include "register/municipality.hpp"
#include "register/name_refusal.hpp"
#include "register/scenario.hpp"
#include "register/service_area.hpp"
#include "register/service_chain.hpp"
#include "register/usage.hpp"
#include "register/work_process.hpp"
#include "schema/json.hpp"
#include <algorithm>

namespace samdrift {
namespace {

class Worker {
public:
    Worker(Existing existing, IntakeOrder& order, Intake& out)
        : order_(order), out_(out), handed_in_(order, out) {
        for (const auto* e : all_entities()) {
            const auto next = existing.next_id.find(e);
            tables_.emplace(e, WorkingTable{*e, next == existing.next_id.end() ? 1 : next->second});
            take(e, existing);
        }
    }

    void run(const LoadExisting& load) {
        work(load);
        handed_in_.tell();
    }

private:
    void work(const LoadExisting& load) {
        handed_in_.read_ours();
        sheets_ = handed_in_.recognised();
        // Without a cooperation there is nothing more to know.
        if (sheets_.empty() && order_.cooperation.empty()) read_theirs();
        if (sheets_.empty() && !handed_in_.waiting() && order_.removals.empty())
            return nothing_known();
        const bool found = find_cooperation(load);
        read_theirs();
        if (!found) return refuse_rest();
        if (sheets_.empty() && order_.removals.empty()) return nothing_known();
        remove_rows();
        know_catalogue();
        for (const auto* e : all_entities())
            if (e != &entity<Cooperation>()) read_sheets_of(*e);
        finish();
    }

    WorkingTable& table(const Entity& e) { return tables_.at(&e); }
    template <class T> WorkingTable& table() { return table(entity<T>()); }

    void take(const Entity* e, Existing& existing) {
        for (auto& r : existing.rows[e]) tables_.at(e).add_existing(std::move(r));
        existing.rows[e].clear();
    }

    void read_theirs() {
        if (handed_in_.waiting())
            handed_in_.read_theirs(
                known_words(), remembered(table<RememberedMapping>(), table<Municipality>()));
        sheets_ = handed_in_.recognised();
    }

    void nothing_known() {
        if (out_.problems.empty()) say({"nothing_known"});
    }

    // What the register and the sheets in our own words know, for those that are not.
    KnownWords known_words() {
        KnownWords known;
        learn_register(known, [&](const Entity& e) -> WorkingTable& { return table(e); });
        for (const auto* sheet : sheets_) learn_sheet(known, *sheet);
        return known;
    }

    void remove_rows() {
        for (const auto& [e, id] : order_.removals)
            if (auto* row = table(*e).find(id))
                table(*e).remove(*row);
            else
                say({"unknown_row", {"", std::string{e->sheet}, 0, ""}, std::to_string(id)});
    }

    // The cooperation's own sheet, or the key that was asked for.
    bool find_cooperation(const LoadExisting& load) {
        const Entity& e = entity<Cooperation>();
        read_sheets_of(e);
        Working* found = nullptr;
        for (auto& row : table(e).rows()) {
            const auto& key = std::get<std::string>(row.record[e.index("key")]);
            const auto former =
                row.before ? std::get<std::string>(row.before->at(e.index("key"))) : key;
            const bool wanted = order_.cooperation.empty()
                                    ? row.seen
                                    : key == order_.cooperation || former == order_.cooperation;
            if (row.seen && !wanted)
                say({"other_cooperation", {}, key, {{"wanted", order_.cooperation}}});
            if (!wanted) continue;
            if (found) return say({"several_cooperations", {}, key}), false;
            found = &row;
        }
        const bool told =
            std::ranges::any_of(out_.rows, [&](const RowAnswer& r) { return r.entity == &e; });
        if (!found) {
            if (!told || !order_.cooperation.empty())
                say({order_.cooperation.empty() ? "no_cooperation" : "unknown_cooperation", {},
                    order_.cooperation});
            return false;
        }
        lookups_.cooperation = std::get<std::int64_t>(found->record[0]);
        out_.cooperation = lookups_.cooperation;
        out_.cooperation_key = std::get<std::string>(found->record[e.index("key")]);
        lookups_.cooperation_name = folded(std::get<std::string>(found->record[e.index("name")]));
        Existing own;
        if (found->before) load(lookups_.cooperation, own);
        for (const auto* of : all_entities()) take(of, own);
        return true;
    }

    void know_catalogue() {
        products_.emplace(AliasKind::product, table<Product>(), handed_in_.settled());
        suppliers_.emplace(AliasKind::supplier, table<Supplier>(), handed_in_.settled());
        lookups_.products = &*products_;
        lookups_.suppliers = &*suppliers_;
        lookups_.municipality_table = &table<Municipality>();
        const auto name = [](const Entity& e, const Record& r) {
            return std::get<std::string>(r[e.index("name")]);
        };
        for (const auto& row : table<Supplier>().rows())
            suppliers_->know(name(entity<Supplier>(), row.record), {}, id(row));
        for (const auto& row : table<Product>().rows()) {
            const auto& supplier = row.record[entity<Product>().index("supplier")];
            const auto* of = absent(supplier)
                                 ? nullptr
                                 : table<Supplier>().find(std::get<std::int64_t>(supplier));
            products_->know(name(entity<Product>(), row.record),
                of ? name(entity<Supplier>(), of->record) : "", id(row));
        }
        for (const auto& row : table<Alias>().rows()) {
            if (row.removed) continue;
            const auto alias = from_record<Alias>(row.record);
            if (alias.product) know_spelling(*products_, alias, alias.product->number);
            if (alias.supplier) know_spelling(*suppliers_, alias, alias.supplier->number);
        }
        for (const auto& row : table<NameRefusal>().rows()) {
            const auto two = from_record<NameRefusal>(row.record);
            (two.kind == AliasKind::product ? *products_ : *suppliers_)
                .refuse(two.first, two.second);
        }
        for (const auto* e :
            {&entity<Member>(), &entity<ServiceArea>(), &entity<Usage>(), &entity<Scenario>()})
            for (const auto& row : table(*e).rows())
                if (!row.removed) know_row(*e, row.record);
        for (const auto* e : all_entities())
            for (auto& row : table(*e).rows())
                if (has_place(*e) && !row.removed) places_[place_key(*e, row.record)] = &row;
    }

    static void know_spelling(CatalogueNames& names, const Alias& alias, std::int64_t row) {
        if (alias.part.empty())
            names.add_alias(alias.spelling, row);
        else
            names.add_part(alias.spelling, row);
    }

    // What later rows may refer to.
    void know_row(const Entity& e, const Record& r) {
        if (&e == &entity<Member>()) {
            const auto municipality = std::get<std::int64_t>(r[e.index("municipality")]);
            const Entity& m = entity<Municipality>();
            if (const auto* row = table(m).find(municipality))
                know_member(m, row->record, municipality);
        } else if (&e == &entity<ServiceArea>()) {
            lookups_.add_area(std::get<std::string>(r[e.index("code")]),
                std::get<std::string>(r[e.index("name")]), std::get<std::int64_t>(r[0]));
        } else if (&e == &entity<Usage>()) {
            lookups_.add_system(std::get<std::int64_t>(r[e.index("municipality")]),
                std::get<std::string>(r[e.index("system")]),
                std::get<std::int64_t>(r[e.index("product")]));
        } else if (&e == &entity<Scenario>()) {
            lookups_.scenarios[folded(std::get<std::string>(r[e.index("name")]))] =
                std::get<std::int64_t>(r[0]);
        }
    }

    void know_member(const Entity& e, const Record& r, std::int64_t id) {
        lookups_.municipalities[folded(std::get<std::string>(r[e.index("name")]))] = id;
        lookups_.municipality_numbers[folded(std::get<std::string>(r[e.index("number")]))] = id;
    }

    void read_sheets_of(const Entity& e) {
        for (const auto* sheet : sheets_)
            if (sheet->entity == &e && &e == &entity<ServiceArea>()) name_areas_first(*sheet);
        for (const auto* sheet : sheets_) {
            if (sheet->entity != &e || sheet->sheet->rows.empty()) continue;
            for (std::size_t i = 1; i < sheet->sheet->rows.size(); ++i)
                read_one(*sheet, sheet->sheet->rows[i]);
        }
        if (&e == &entity<ServiceArea>())
            for (auto& problem : areas_in_circles(table(e))) say(std::move(problem));
    }

    // An area may stand before the one above it: give every code its row before any is read.
    void name_areas_first(const Recognised& sheet) {
        const Entity& e = *sheet.entity;
        const auto code =
            std::ranges::find(sheet.columns, e.find("code"), &RecognisedColumn::field);
        if (!sheet.readable || code == sheet.columns.end()) return;
        for (std::size_t i = 1; i < sheet.sheet->rows.size(); ++i) {
            const auto& cells = sheet.sheet->rows[i].cells;
            if (code->at >= cells.size()) continue;
            const auto told = told_id(sheet, sheet.sheet->rows[i]);
            if (told > 0 && table(e).find(told)) { // its code may be new
                lookups_.areas[folded(trimmed(cells[code->at].text))] = told;
                continue;
            }
            Record r = blank_record(e);
            r[e.index("code")] = std::string{trimmed(cells[code->at].text)};
            r[e.index("cooperation")] = lookups_.cooperation;
            if (table(e).find(key_of(e, r)) || std::get<std::string>(r[e.index("code")]).empty())
                continue;
            know_row(e, table(e).create(std::move(r), {}).record);
        }
    }

    void read_one(const Recognised& sheet, const SheetRow& from) {
        const RowAnswer refused{sheet.sheet->file, sheet.sheet->name, from.number, sheet.entity,
            RowOutcome::refused, {}};
        if (!sheet.readable) return out_.rows.push_back(refused);
        auto row = read_row(sheet, from, lookups_);
        const Place place{refused.file, refused.sheet, from.number, {}};
        const auto id = checked_id(sheet, from, place, row.problems);
        if (id && *id > 0) meet_others(sheet, from, *id, row);
        std::vector<ReadRow> parts;
        if (id == by_its_key && sheet.entity == &entity<Usage>())
            parts = split_row(row, *products_, table<Product>());
        if (parts.empty()) parts.push_back(std::move(row));
        for (auto& part : parts) {
            auto answer = refused;
            Working* working = id ? place_row(*sheet.entity, part, *id, place, answer) : nullptr;
            if (working && part.problems.empty() && answer.outcome != RowOutcome::same) {
                if (!working->before)
                    answer.outcome = RowOutcome::fresh;
                else
                    answer.outcome = answer.fields.empty() ? RowOutcome::same : RowOutcome::changed;
            }
            const bool stop = !part.problems.empty(); // the other parts have the same
            std::ranges::move(part.problems, std::back_inserter(out_.problems));
            out_.rows.push_back(std::move(answer));
            if (stop) break;
        }
    }

    // The sheet may be old.
    void meet_others(const Recognised& sheet, const SheetRow& from, std::int64_t id, ReadRow& row) {
        const auto* known = table(*sheet.entity).find(id);
        if (!known || !known->before) return;
        auto conflict = meet(sheet, from, *known->before, order_.others, row);
        if (!conflict.fields.empty()) out_.conflicts.push_back(std::move(conflict));
    }

    // Finds or makes the row, sets what the sheet says and what follows, and checks it.
    Working* place_row(
        const Entity& e, ReadRow& row, std::int64_t id, const Place& place, RowAnswer& answer) {
        Record draft = filled(e, blank_record(e), row);
        Working* known = id > 0 ? table(e).find(id) : table(e).find(key_of(e, draft));
        if (id > 0 && !known) {
            row.problems.push_back({"unknown_row", place, std::to_string(id)});
            return nullptr;
        }
        Record record = filled(e, known ? known->record : draft, row);
        Problems derived;
        derive(e, record, lookups_, place, derived);
        if (!known && id == by_its_key) known = table(e).find(key_of(e, record));
        if (!known) known = same_product_there(e, record);
        add_check(e, record, place, std::move(derived), row.problems);
        if (id != by_its_key && row.problems.empty()) refuse_taken(e, record, id, place, row);
        if (known && known->seen && row.problems.empty() && says_again(e, known->record, record)) {
            answer.outcome = RowOutcome::same;
            return known;
        }
        if (known && known->seen && row.problems.empty())
            row.problems.push_back(
                {"row_twice", place, {}, {{"first", std::to_string(known->seen_at.row)}}});
        if (!row.problems.empty()) {
            know_row(e, record); // so that what refers to a refused row is not refused for that
            return nullptr;
        }
        if (known) {
            if (known->before)
                answer.fields =
                    differences(e, *known->before, with_identity(record, *known->before));
            const auto old_key = key_of(e, known->record);
            record[0] = known->record[0];
            record[1] = known->record[1];
            known->record = std::move(record);
            known->place = place_text(place);
            table(e).keyed_anew(*known, old_key);
        } else {
            known = &table(e).create(std::move(record), place_text(place));
        }
        known->seen = true;
        known->seen_at = place;
        if (has_place(e)) places_[place_key(e, known->record)] = known;
        if (&e == &entity<Usage>()) note_supplier(known->record);
        know_row(e, known->record);
        return known;
    }

    // A row that is said to be new, or to be one that is there, may not be another one.
    void refuse_taken(
        const Entity& e, const Record& record, std::int64_t own, const Place& place, ReadRow& row) {
        const Working* other = table(e).find(key_of(e, record));
        if (!other || id(*other) == own) other = same_product_there(e, record);
        // One that was only made so that others could name it is not another.
        if (other && id(*other) != own && (other->before || other->seen))
            row.problems.push_back({"row_exists", place, std::to_string(id(*other))});
    }

    static Record with_identity(Record r, const Record& of) {
        r[0] = of[0];
        r[1] = of[1];
        return r;
    }

    Record filled(const Entity& e, Record r, const ReadRow& row) {
        for (const auto& [at, value] : row.values) r[at] = value;
        if (e.find("cooperation")) r[e.index("cooperation")] = lookups_.cooperation;
        if (!row.extra.empty()) put_extra(std::get<std::string>(r[e.index("extra")]), row.extra);
        return r;
    }

    // Spelled anew, but the same product in the same place.
    Working* same_product_there(const Entity& e, const Record& r) {
        const auto found = has_place(e) ? places_.find(place_key(e, r)) : places_.end();
        if (found == places_.end() || place_key(e, found->second->record) != found->first)
            return nullptr;
        return found->second;
    }
    void note_supplier(const Record& r) {
        const Entity& e = entity<Usage>();
        auto& product = *table<Product>().find(std::get<std::int64_t>(r[e.index("product")]));
        auto& supplier = product.record[entity<Product>().index("supplier")];
        if (absent(supplier)) supplier = r[e.index("supplier")];
    }

    void refuse_rest() {
        for (const auto* sheet : sheets_)
            for (std::size_t i = 1;
                 i < sheet->sheet->rows.size() && sheet->entity != &entity<Cooperation>(); ++i)
                out_.rows.push_back({sheet->sheet->file, sheet->sheet->name,
                    sheet->sheet->rows[i].number, sheet->entity, RowOutcome::refused, {}});
    }

    void check_host() {
        const Entity& e = entity<Cooperation>();
        const auto* row = table(e).find(lookups_.cooperation);
        const auto& host = std::get<std::string>(row->record[e.index("host")]);
        if (!row->seen || host.empty() || lookups_.municipalities.contains(folded(host))) return;
        for (const auto* sheet : sheets_)
            if (sheet->entity == &e)
                say({"unknown_municipality",
                    {sheet->sheet->file, sheet->sheet->name, row->seen_at.row, "vertskommune"},
                    host});
    }

    // A usage that became another product takes along what points to it and was not in the import
    // itself.
    void follow_products() {
        const Entity& u = entity<Usage>();
        const auto became = [&](const Working& row) {
            return row.before &&
                   row.before->at(u.index("product")) != row.record[u.index("product")];
        };
        if (std::ranges::none_of(table(u).rows(), became)) return;
        for (const auto* e : {&entity<Contract>(), &entity<Integration>(), &entity<WorkProcess>(),
                 &entity<ChainStep>(), &entity<Assessment>(), &entity<ChoiceRule>(),
                 &entity<ScenarioChoice>(), &entity<Cutover>()})
            for (auto& row : table(*e).rows()) {
                Record r = row.record;
                Problems none;
                if (row.seen || row.removed) continue;
                derive(*e, r, lookups_, {}, none);
                if (none.empty()) row.record = std::move(r);
            }
    }

    void finish() {
        check_host();
        follow_products();
        const TableOf any = [&](const Entity& e) -> WorkingTable& { return table(e); };
        follow_codes(any);
        follow_plan_codes(any);
        mark_changed_by_hand(any);
        std::ranges::move(across_rows(any, out_.noted), std::back_inserter(out_.problems));
        remember(handed_in_.to_remember(), table<RememberedMapping>(), lookups_);
        for (const auto* names : {&*products_, &*suppliers_}) {
            std::ranges::copy(names->questions(), std::back_inserter(out_.questions));
            std::ranges::copy(names->accepted(), std::back_inserter(out_.accepted));
            names->add_accepted(table<Alias>());
        }
        out_.new_products = products_->made;
        out_.new_suppliers = suppliers_->made;
        for (const auto* e : all_entities()) tables_.at(e).add_changes(out_.changes);
    }

    static std::int64_t id(const Working& row) { return std::get<std::int64_t>(row.record[0]); }
    void say(Problem p) { out_.problems.push_back(std::move(p)); }

    IntakeOrder& order_;
    Intake& out_;
    std::map<const Entity*, WorkingTable> tables_;
    HandedIn handed_in_;
    std::vector<const Recognised*> sheets_;
    std::optional<CatalogueNames> products_, suppliers_;
    std::unordered_map<std::string, Working*> places_;
    Lookups lookups_;
};

} // namespace

Intake intake(Existing existing, const LoadExisting& load, IntakeOrder order) {
    Intake out;
    Worker worker{std::move(existing), order, out};
    worker.run(load);
    return out;
}

} // namespace samdrift
