#include "app/table.hpp"
#include "app/read.hpp"
#include "register/cooperation.hpp"
#include "register/entities.hpp"
#include "register/municipality.hpp"
#include "storage/known_at.hpp"
#include "storage/record_store.hpp"
#include <set>

namespace samdrift {
namespace {

TableField column_of(const Entity& e, const Field& f) {
    TableField column{.field = std::string{f.name},
        .kind = f.kind,
        .required = f.kind == Kind::text ? f.rules.required : f.required,
        .key = f.rules.key,
        .editable = !f.rules.column.empty(),
        .only_new = only_in_new_rows(e, f),
        .choice_type = std::string{f.choice_type},
        .choices = {},
        .target = {},
        .catalogue = f.rules.catalogue,
        .max_length = static_cast<std::int64_t>(f.rules.max_length),
        .minimum = f.rules.minimum,
        .maximum = f.rules.maximum,
        .unit = f.rules.unit};
    if (f.rules.blank_is_default) column.required = false;
    for (const auto& choice : f.choices) column.choices.emplace_back(choice.name);
    if (f.kind == Kind::reference) column.target = target_of(f).table;
    return column;
}

void add_names(Session& session, const Entity& of, std::int64_t cooperation,
    const std::optional<std::string>& known_at, std::vector<TableName>& names) {
    std::set<const Entity*> targets;
    for (const auto& f : of.fields)
        if (f.kind == Kind::reference && is_column(of, f)) targets.insert(&target_of(f));
    std::set<std::int64_t> members;
    if (targets.contains(&entity<Municipality>()) && &of != &entity<Member>())
        for (const auto& member : rows_of(session, entity<Member>(), cooperation, known_at))
            members.insert(std::get<std::int64_t>(member[entity<Member>().index("municipality")]));
    for (const auto* target : targets)
        for (const auto& record : rows_of(session, *target, cooperation, known_at)) {
            const bool other = target == &entity<Municipality>() && !members.empty() &&
                               !members.contains(id_of(record));
            if (auto name = table_name(*target, record); name && !other)
                names.push_back(std::move(*name));
        }
}

bool dated(const Entity& e) { return e.find("valid_from") && e.find("valid_to"); }

// From the first day, to before the last. Days sort as they are written.
bool held(const Entity& e, const Record& r, const std::string& day) {
    const auto* from = std::get_if<std::string>(&r[e.index("valid_from")]);
    const auto* to = std::get_if<std::string>(&r[e.index("valid_to")]);
    return (!from || *from <= day) && (!to || day < *to);
}

bool is_of(const Entity& e, const Record& r, std::int64_t cooperation) {
    if (&e == &entity<Cooperation>()) return id_of(r) == cooperation;
    return !e.find("cooperation") || r[e.index("cooperation")] == Value{cooperation};
}

} // namespace

std::vector<Record> rows_of(Session& session, const Entity& e, std::int64_t cooperation,
    const std::optional<std::string>& known_at) {
    if (known_at) {
        auto rows = records_known_at(session, e, *known_at);
        std::erase_if(rows, [&](const Record& r) { return !is_of(e, r, cooperation); });
        return rows;
    }
    const std::array<Value, 1> own{cooperation};
    if (&e == &entity<Cooperation>()) return load_records(session, e, "id = $1", own);
    if (e.find("cooperation")) return load_records(session, e, "cooperation = $1", own);
    return load_records(session, e);
}

std::vector<Record> rows_seen(Session& session, Sight& sight, const Entity& e,
    std::int64_t cooperation, const std::optional<std::string>& known_at) {
    auto rows = rows_of(session, e, cooperation, known_at);
    if (sight.sees_all(e)) return rows;
    std::erase_if(rows, [&](const Record& r) { return !sight.sees(e, r); });
    for (auto& r : rows) sight.hide(e, r);
    return rows;
}

bool is_table(const Entity& e) { return !e.sheet.empty(); }

bool is_column(const Entity&, const Field& f) {
    return f.name != "id" && f.name != "entry" && f.name != "cooperation" && f.name != "extra";
}

// A municipality is known by its number, and a cooperation by its key, wherever they are spoken of.
bool only_in_new_rows(const Entity& e, const Field& f) {
    if (&e == &entity<Member>()) return f.name == "number" || f.name == "municipality";
    return &e == &entity<Cooperation>() && f.name == "key";
}

TableRecord table_row(const Entity& e, const Record& r, bool may_change) {
    TableRecord row{id_of(r), entry_of(r), may_change, {}};
    for (std::size_t i = 0; i < e.fields.size(); ++i)
        if (is_column(e, e.fields[i])) row.values.push_back({r[i]});
    return row;
}

std::optional<TableName> table_name(const Entity& e, const Record& r) {
    const Field* name = e.find("name");
    if (!name || name->kind != Kind::text) return std::nullopt;
    const Field* code = e.find("code");
    return TableName{std::string{e.table}, id_of(r),
        code ? std::get<std::string>(r[e.index("code")]) : std::string{},
        std::get<std::string>(r[e.index("name")])};
}

Result<TablePage> table_page(App& app, const User& user, const std::string& key,
    const std::string& table, const TableTime& time) {
    const auto reading = read(app, user, {key, {}, {}});
    if (!reading) return reading.problems;
    const Entity* e = entity_of_table(table);
    if (!e || !is_table(*e)) return Problem{"unknown_entity", {}, table};
    const auto id = reading->landscape->cooperations[reading->cooperation].picture->row.id;
    const auto as_of = dated(*e) ? time.as_of : std::nullopt;
    const bool now = !as_of && !time.known_at;
    const bool may_add =
        now && e != &entity<Cooperation>() && may_somewhere(user, action_to_change(*e), id);
    TablePage page{table, may_add, dated(*e), as_of, time.known_at.value_or(""), {}, {}, {}};
    for (const auto& f : e->fields)
        if (is_column(*e, f)) page.columns.push_back(column_of(*e, f));
    auto session = app.session();
    Transaction transaction{*session, false};
    Sight sight{*session, user, id};
    for (const auto& r : rows_seen(*session, sight, *e, id.number, time.known_at))
        if (!as_of || held(*e, r, iso(*as_of)))
            page.rows.push_back(table_row(*e, r, now && sight.may_change(*e, r)));
    add_names(*session, *e, id.number, time.known_at, page.names);
    transaction.commit();
    return page;
}

template <> const Entity& entity<TableField>() {
    static const Entity e = describe<TableField>({"TableField"}, nullptr,
        field<&TableField::field>("field"), field<&TableField::kind>("kind"),
        field<&TableField::required>("required"), field<&TableField::key>("key"),
        field<&TableField::editable>("editable"), field<&TableField::only_new>("only_new"),
        field<&TableField::choice_type>("choice_type"), field<&TableField::choices>("choices"),
        field<&TableField::target>("target"), field<&TableField::catalogue>("catalogue"),
        field<&TableField::max_length>("max_length"), field<&TableField::minimum>("minimum"),
        field<&TableField::maximum>("maximum"), field<&TableField::unit>("unit"));
    return e;
}

template <> const Entity& entity<TableRecord>() {
    static const Entity e = describe<TableRecord>({"TableRecord"}, nullptr,
        field<&TableRecord::id>("id"), field<&TableRecord::entry>("entry"),
        field<&TableRecord::may_change>("may_change"), field<&TableRecord::values>("values"));
    return e;
}

template <> const Entity& entity<TableName>() {
    static const Entity e = describe<TableName>({"TableName"}, nullptr,
        field<&TableName::entity>("entity"), field<&TableName::id>("id"),
        field<&TableName::code>("code"), field<&TableName::name>("name"));
    return e;
}

template <> const Entity& entity<TablePage>() {
    static const Entity e = describe<TablePage>({"TablePage"}, nullptr,
        field<&TablePage::entity>("entity"), field<&TablePage::may_add>("may_add"),
        field<&TablePage::dated>("dated"), field<&TablePage::as_of>("as_of"),
        field<&TablePage::known_at>("known_at"), field<&TablePage::columns>("columns"),
        field<&TablePage::rows>("rows"), field<&TablePage::names>("names"));
    return e;
}

} // namespace samdrift
