#include "app/rows.hpp"
#include "app/read.hpp"
#include "app/row_words.hpp"
#include "app/sight.hpp"
#include "register/entities.hpp"
#include "register/saved_view.hpp"
#include "schema/json.hpp"
#include "storage/journal.hpp"
#include "storage/record_store.hpp"

namespace samdrift {
namespace {

template <class E>
std::optional<E> choice_of(const Entity& e, const Record& r, std::string_view field) {
    return e.find(field) ? Codec<E>::unpack(r[e.index(field)]) : std::nullopt;
}

// What the person may know has happened to a row: what another cooperation did with a row that all
// share is that one's own.
std::vector<RowHistory> history_of(
    Session& session, Sight& sight, const Entity& e, const Record& r) {
    std::vector<RowHistory> history;
    for (auto& event : events_of(session, e, id_of(r))) {
        if (event.cooperation && *event.cooperation != sight.cooperation().number) continue;
        if (event.before) sight.hide(e, *event.before);
        if (event.after) sight.hide(e, *event.after);
        RowHistory h{
            event.entry, event.at, event.user, event.action, place_in_words(event.place), {}};
        if (event.before && event.after)
            for (const auto field : differences(e, *event.before, *event.after))
                h.fields.emplace_back(field);
        history.push_back(std::move(h));
    }
    return history;
}

RowView view_of(const Entity& e, const Record& r, NamesOfRows& names) {
    RowView view{id_of(r), title_of(e, r, names),
        choice_of<Origin>(e, r, "source").value_or(Origin::document),
        choice_of<Origin>(e, r, "figures_source"), {}, {}, {}};
    for (std::size_t i = 0; i < e.fields.size(); ++i)
        if (!bookkeeping(e.fields[i]))
            view.fields.push_back(
                {std::string{e.fields[i].name}, {r[i]}, shown_text(e.fields[i], r[i], names)});
    if (e.find("extra"))
        for (const auto& [name, value] : read_flat_json(std::get<std::string>(r[e.index("extra")])))
            view.extra.push_back({name, {value}, {value, value}});
    return view;
}

} // namespace

Result<RowPage> row_page(App& app, const User& user, const std::string& key,
    const std::string& table, const std::vector<std::int64_t>& ids) {
    const Entity* e = entity_of_table(table);
    const auto reading =
        read(app, user, {key, {}, {}}, e ? action_to_read(*e) : Action::read_register);
    if (!reading) return reading.problems;
    if (!e || e == &entity<SavedView>()) return Problem{"unknown_entity", {}, table};
    const auto id_of_cooperation =
        reading->landscape->cooperations[reading->cooperation].picture->row.id;
    const auto cooperation = id_of_cooperation.number;
    const bool history = may_somewhere(user, Action::read_journal, id_of_cooperation);
    auto held = app.session();
    Transaction transaction{*held, false};
    NamesOfRows names{*held};
    Sight sight{*held, user, id_of_cooperation};
    RowPage page{table, {}};
    for (const auto id : ids) {
        auto r = load_record(*held, *e, id);
        const bool own = r && (e->table == "cooperation"
                                      ? id == cooperation
                                      : !e->find("cooperation") ||
                                            (*r)[e->index("cooperation")] == Value{cooperation});
        if (!own || !sight.sees(*e, *r)) continue;
        sight.hide(*e, *r);
        page.rows.push_back(view_of(*e, *r, names));
        if (history) page.rows.back().history = history_of(*held, sight, *e, *r);
    }
    transaction.commit();
    if (page.rows.empty()) return Problem{"unknown_row", {}, table};
    return page;
}

template <> const Entity& entity<RowField>() {
    static const Entity e =
        describe<RowField>({"RowField"}, nullptr, field<&RowField::name>("name"),
            field<&RowField::value>("value"), field<&RowField::text>("text"));
    return e;
}

template <> const Entity& entity<RowHistory>() {
    static const Entity e = describe<RowHistory>({"RowHistory"}, nullptr,
        field<&RowHistory::entry>("entry"), field<&RowHistory::at>("at"),
        field<&RowHistory::user>("user"), field<&RowHistory::action>("action"),
        field<&RowHistory::place>("place"), field<&RowHistory::fields>("fields"));
    return e;
}

template <> const Entity& entity<RowView>() {
    static const Entity e = describe<RowView>({"RowView"}, nullptr, field<&RowView::id>("id"),
        field<&RowView::title>("title"), field<&RowView::source>("source"),
        field<&RowView::figures_source>("figures_source"), field<&RowView::fields>("fields"),
        field<&RowView::extra>("extra"), field<&RowView::history>("history"));
    return e;
}

template <> const Entity& entity<RowPage>() {
    static const Entity e = describe<RowPage>(
        {"RowPage"}, nullptr, field<&RowPage::entity>("entity"), field<&RowPage::rows>("rows"));
    return e;
}

} // namespace samdrift
