#include "app/rows.hpp"
#include "app/row_words.hpp"
#include "app/sight.hpp"
#include "register/entities.hpp"
#include "register/remembered_mapping.hpp"
#include "register/saved_view.hpp"
#include "schema/json.hpp"
#include "storage/journal.hpp"
#include "storage/record_store.hpp"
#include <algorithm>

namespace samdrift {
namespace {

template <class E>
std::optional<E> choice_of(const Entity& e, const Record& r, std::string_view field) {
    return e.find(field) ? Codec<E>::unpack(r[e.index(field)]) : std::nullopt;
}

// What the person may know has happened to a row: what another cooperation did with a row that all
// share is that one's own. known_at: until then.
std::vector<RowEvent> events_seen(Session& session, Sight& sight, const Entity& e, std::int64_t id,
    const std::optional<std::string>& known_at) {
    std::vector<RowEvent> seen;
    for (auto& event : events_of(session, e, id)) {
        if (known_at && event.at > *known_at) continue;
        if (event.cooperation && *event.cooperation != sight.cooperation().number) continue;
        if (event.before) sight.hide(e, *event.before);
        if (event.after) sight.hide(e, *event.after);
        seen.push_back(std::move(event));
    }
    return seen;
}

std::vector<RowHistory> history_of(const Entity& e, const std::vector<RowEvent>& events) {
    std::vector<RowHistory> history;
    for (const auto& event : events) {
        RowHistory h{event.entry, event.at, done_by(event.user), event.action,
            place_in_words(event.place), {}};
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

bool is_own(const Entity& e, const Record& r, std::int64_t cooperation) {
    if (e.table == "cooperation") return id_of(r) == cooperation;
    return !e.find("cooperation") || r[e.index("cooperation")] == Value{cooperation};
}

} // namespace

Result<RowPage> row_page(App& app, const User& user, const std::string& key,
    const std::string& table, const std::vector<std::int64_t>& ids, const DayQuery& day) {
    const Entity* e = entity_of_table(table);
    const auto reading =
        read(app, user, on_day(key, day), e ? action_to_read(*e) : Action::read_register);
    if (!reading) return reading.problems;
    if (!e || e == &entity<SavedView>() || e == &entity<RememberedMapping>())
        return Problem{"unknown_entity", {}, table};
    const auto id_of_cooperation =
        reading->landscape->cooperations[reading->cooperation].picture->row.id;
    const auto cooperation = id_of_cooperation.number;
    const bool history = may_somewhere(user, Action::read_journal, id_of_cooperation);
    auto held = app.session();
    Transaction transaction{*held, false};
    const auto& known_at = reading->known_at;
    NamesOfRows names{*held, known_at};
    Sight sight{*held, user, id_of_cooperation};
    RowPage page{table, {}};
    for (const auto id : ids) {
        auto r = known_at ? record_known_at(*held, *e, id, *known_at) : load_record(*held, *e, id);
        if (!r || !is_own(*e, *r, cooperation) || !sight.sees(*e, *r)) continue;
        sight.hide(*e, *r);
        page.rows.push_back(view_of(*e, *r, names));
        if (history)
            page.rows.back().history = history_of(*e, events_seen(*held, sight, *e, id, known_at));
    }
    transaction.commit();
    if (page.rows.empty()) return Problem{"unknown_row", {}, table};
    return page;
}

Result<RowStory> row_story(App& app, const User& user, const std::string& key,
    const std::string& table, std::int64_t id, const DayQuery& day) {
    const Entity* e = entity_of_table(table);
    const auto reading =
        read(app, user, on_day(key, day), e ? action_to_read(*e) : Action::read_register);
    if (!reading) return reading.problems;
    const auto cooperation = reading->landscape->cooperations[reading->cooperation].picture->row.id;
    if (auto problems = refused(user, Action::read_journal, cooperation); !problems.empty())
        return problems;
    if (!e) return Problem{"unknown_entity", {}, table};
    auto held = app.session();
    Transaction transaction{*held, false};
    NamesOfRows names{*held, reading->known_at};
    Sight sight{*held, user, cooperation};
    RowStory story{table, id, {}, true, {}};
    std::optional<Record> last;
    for (auto& event : events_seen(*held, sight, *e, id, reading->known_at)) {
        const Change change{e, id, event.place, std::move(event.before), std::move(event.after)};
        story.events.push_back(
            {event.entry, event.at, done_by(event.user), event.action, change_view(change, names)});
        story.there = change.after.has_value();
        last = change.after ? change.after : change.before;
    }
    transaction.commit();
    if (!last || !is_own(*e, *last, cooperation.number) || !sight.sees(*e, *last))
        return Problem{"unknown_row", {}, table};
    story.title = story.events.back().change.title;
    std::ranges::reverse(story.events);
    return story;
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

template <> const Entity& entity<RowEventView>() {
    static const Entity e =
        describe<RowEventView>({"RowEventView"}, nullptr, field<&RowEventView::entry>("entry"),
            field<&RowEventView::at>("at"), field<&RowEventView::user>("user"),
            field<&RowEventView::action>("action"), field<&RowEventView::change>("change"));
    return e;
}

template <> const Entity& entity<RowStory>() {
    static const Entity e =
        describe<RowStory>({"RowStory"}, nullptr, field<&RowStory::entity>("entity"),
            field<&RowStory::row>("row"), field<&RowStory::title>("title"),
            field<&RowStory::there>("there"), field<&RowStory::events>("events"));
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
