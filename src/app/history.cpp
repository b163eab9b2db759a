#include "app/history.hpp"
#include "app/read.hpp"
#include "app/row_words.hpp"
#include "app/sight.hpp"
#include "schema/json.hpp"
#include "storage/journal.hpp"
#include <map>

namespace samdrift {
namespace {

constexpr std::int64_t entries_a_page = 50, rows_a_page = 100;

EntryView view_of(Entry e) {
    return {e.id, std::move(e.at), std::move(e.user), std::move(e.action), std::move(e.what),
        e.created, e.changed, e.removed, e.undone_by, e.undoes};
}

// Whose journal may be read; or why not.
Result<Id<Cooperation>> cooperation_of(App& app, const User& user, const std::string& key) {
    const auto reading = read(app, user, {key, {}, {}});
    if (!reading) return reading.problems;
    const auto id = reading->landscape->cooperations[reading->cooperation].picture->row.id;
    if (auto problems = refused(user, Action::read_journal, id); !problems.empty()) return problems;
    return id;
}

using Extra = std::map<std::string, std::string>;
Extra extra_of(const Entity& e, const std::optional<Record>& r) {
    if (!r || !e.find("extra")) return {};
    const auto pairs = read_flat_json(std::get<std::string>((*r)[e.index("extra")]));
    return {pairs.begin(), pairs.end()};
}

void add_extra(const Change& c, std::vector<FieldChange>& fields) {
    const auto before = extra_of(*c.entity, c.before), after = extra_of(*c.entity, c.after);
    auto all = before;
    all.insert(after.begin(), after.end());
    const auto in = [](const Extra& side, const std::string& name) -> Sentence {
        const auto found = side.find(name);
        return found == side.end() ? Sentence{} : Sentence{found->second, found->second};
    };
    for (const auto& [name, any] : all)
        if (in(before, name) != in(after, name))
            fields.push_back({name, in(before, name), in(after, name)});
}

// What tells the row from others, and its name where that is something else: "0220 · Asker".
std::string title_with_name(const Entity& e, const Record& r, NamesOfRows& names) {
    auto title = title_of(e, r, names);
    const auto* name = e.find("name");
    if (!name || name->rules.key || name->kind != Kind::text) return title;
    const auto& said = std::get<std::string>(r[e.index("name")]);
    if (said.empty() || said == title) return title;
    return title.empty() ? said : title + " \u00b7 " + said;
}

ChangeView view_of(const Change& c, NamesOfRows& names) {
    const Entity& e = *c.entity;
    ChangeView view{std::string{e.table}, c.row,
        title_with_name(e, c.after ? *c.after : *c.before, names),
        !c.before  ? ChangeKind::created
        : !c.after ? ChangeKind::removed
                   : ChangeKind::changed,
        place_in_words(c.place), {}};
    const auto said = [&](const std::optional<Record>& r, std::size_t i) {
        return r ? shown_text(e.fields[i], (*r)[i], names) : Sentence{};
    };
    for (std::size_t i = 0; i < e.fields.size(); ++i) {
        if (bookkeeping(e.fields[i]) || e.fields[i].name == "cooperation") continue;
        if (c.before && c.after && (*c.before)[i] == (*c.after)[i]) continue;
        auto before = said(c.before, i), after = said(c.after, i);
        if (before.nb.empty() && after.nb.empty()) continue;
        view.fields.push_back({std::string{e.fields[i].name}, std::move(before), std::move(after)});
    }
    add_extra(c, view.fields);
    return view;
}

} // namespace

Result<JournalPage> journal_page(
    App& app, const User& user, const std::string& key, const JournalQuery& query) {
    const auto id = cooperation_of(app, user, key);
    if (!id) return id.problems;
    auto held = app.session();
    Transaction transaction{*held, false};
    JournalPage page;
    page.offset = query.offset;
    const EntryFilter filter{id->number, query.user, query.action};
    for (auto& e : entries(*held, filter, entries_a_page, query.offset))
        page.entries.push_back(view_of(std::move(e)));
    page.total = count_entries(*held, filter);
    page.users = users_of_entries(*held, id->number);
    page.actions = actions_of_entries(*held, id->number);
    transaction.commit();
    return page;
}

Result<EntryPage> entry_page(
    App& app, const User& user, const std::string& key, std::int64_t number, std::int64_t offset) {
    const auto id = cooperation_of(app, user, key);
    if (!id) return id.problems;
    auto held = app.session();
    Transaction transaction{*held, false};
    auto entry = find_entry(*held, number);
    if (!entry || entry->cooperation != id->number)
        return Problem{"unknown_entry", {}, std::to_string(number)};
    NamesOfRows names{*held};
    Sight sight{*held, user, *id};
    EntryPage page{view_of(std::move(*entry)), offset, {}};
    for (auto& c : changes_of(*held, number, rows_a_page, offset)) {
        if (!sight.sees(*c.entity, c.after ? *c.after : *c.before)) continue;
        if (c.before) sight.hide(*c.entity, *c.before);
        if (c.after) sight.hide(*c.entity, *c.after);
        page.rows.push_back(view_of(c, names));
    }
    transaction.commit();
    return page;
}

template <> const Entity& entity<JournalQuery>() {
    static const Entity e = describe<JournalQuery>({"JournalQuery"}, nullptr,
        field<&JournalQuery::user>("user", {.max_length = 200}),
        field<&JournalQuery::action>("action", {.max_length = 40}),
        field<&JournalQuery::offset>("offset", {.minimum = 0}));
    return e;
}

template <> const Entity& entity<EntryView>() {
    static const Entity e = describe<EntryView>({"EntryView"}, nullptr, field<&EntryView::id>("id"),
        field<&EntryView::at>("at"), field<&EntryView::user>("user"),
        field<&EntryView::action>("action"), field<&EntryView::what>("what"),
        field<&EntryView::created>("created"), field<&EntryView::changed>("changed"),
        field<&EntryView::removed>("removed"), field<&EntryView::undone_by>("undone_by"),
        field<&EntryView::undoes>("undoes"));
    return e;
}

template <> const Entity& entity<JournalPage>() {
    static const Entity e =
        describe<JournalPage>({"JournalPage"}, nullptr, field<&JournalPage::entries>("entries"),
            field<&JournalPage::total>("total"), field<&JournalPage::offset>("offset"),
            field<&JournalPage::users>("users"), field<&JournalPage::actions>("actions"));
    return e;
}

template <> const Entity& entity<FieldChange>() {
    static const Entity e =
        describe<FieldChange>({"FieldChange"}, nullptr, field<&FieldChange::name>("name"),
            field<&FieldChange::before>("before"), field<&FieldChange::after>("after"));
    return e;
}

template <> const Entity& entity<ChangeView>() {
    static const Entity e = describe<ChangeView>({"ChangeView"}, nullptr,
        field<&ChangeView::entity>("entity"), field<&ChangeView::row>("row"),
        field<&ChangeView::title>("title"), field<&ChangeView::kind>("kind"),
        field<&ChangeView::place>("place"), field<&ChangeView::fields>("fields"));
    return e;
}

template <> const Entity& entity<EntryPage>() {
    static const Entity e =
        describe<EntryPage>({"EntryPage"}, nullptr, field<&EntryPage::entry>("entry"),
            field<&EntryPage::offset>("offset"), field<&EntryPage::rows>("rows"));
    return e;
}

} // namespace samdrift
