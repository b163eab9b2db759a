#include "app/history.hpp"
#include "app/read.hpp"
#include "app/row_words.hpp"
#include "app/sight.hpp"
#include "storage/journal.hpp"

namespace samdrift {
namespace {

constexpr std::int64_t entries_a_page = 50;

EntryView view_of(Entry e) {
    return {e.id, std::move(e.at), done_by(std::move(e.user)), std::move(e.action),
        std::move(e.what), e.created, e.changed, e.removed, e.undone_by, e.undoes};
}

} // namespace

Result<Id<Cooperation>> cooperation_of_journal(App& app, const User& user, const std::string& key) {
    const auto reading = read(app, user, {key, {}, {}});
    if (!reading) return reading.problems;
    const auto id = reading->landscape->cooperations[reading->cooperation].picture->row.id;
    if (auto problems = refused(user, Action::read_journal, id); !problems.empty()) return problems;
    return id;
}

Result<JournalPage> journal_page(
    App& app, const User& user, const std::string& key, const JournalQuery& query) {
    const auto id = cooperation_of_journal(app, user, key);
    if (!id) return id.problems;
    auto held = app.session();
    Transaction transaction{*held, false};
    JournalPage page;
    page.offset = query.offset;
    const EntryFilter filter{id->number, query.user.value_or(0), query.action};
    for (auto& e : entries(*held, filter, entries_a_page, query.offset))
        page.entries.push_back(view_of(std::move(e)));
    page.total = count_entries(*held, filter);
    for (auto& p : users_of_entries(*held, id->number)) page.users.push_back(done_by(std::move(p)));
    page.actions = actions_of_entries(*held, id->number);
    transaction.commit();
    return page;
}

Result<EntryPage> entry_page(
    App& app, const User& user, const std::string& key, std::int64_t number, std::int64_t offset) {
    const auto id = cooperation_of_journal(app, user, key);
    if (!id) return id.problems;
    auto held = app.session();
    Transaction transaction{*held, false};
    auto entry = find_entry(*held, number);
    if (!entry || entry->cooperation != id->number)
        return Problem{"unknown_entry", {}, std::to_string(number)};
    NamesOfRows names{*held};
    Sight sight{*held, user, *id};
    EntryPage page{view_of(std::move(*entry)), offset, {}};
    for (auto& c : changes_of(*held, number, changes_a_page, offset))
        if (seen_through(sight, c)) page.rows.push_back(change_view(c, names));
    transaction.commit();
    return page;
}

template <> const Entity& entity<JournalQuery>() {
    static const Entity e = describe<JournalQuery>({"JournalQuery"}, nullptr,
        field<&JournalQuery::user>("user", {.minimum = 1}),
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

template <> const Entity& entity<EntryPage>() {
    static const Entity e =
        describe<EntryPage>({"EntryPage"}, nullptr, field<&EntryPage::entry>("entry"),
            field<&EntryPage::offset>("offset"), field<&EntryPage::rows>("rows"));
    return e;
}

} // namespace samdrift
