#include "app/remembered_mappings.hpp"
#include "app/read.hpp"
#include "app/save.hpp"
#include "app/sight.hpp"
#include "register/municipality.hpp"
#include "storage/record_store.hpp"
#include <algorithm>
#include <array>

namespace samdrift {
namespace {

Result<Id<Cooperation>> readable(App& app, const User& user, const std::string& key) {
    const auto reading = read(app, user, {key, {}, {}});
    if (!reading) return reading.problems;
    const auto id = reading->landscape->cooperations[reading->cooperation].picture->row.id;
    if (auto problems = refused(user, Action::import_sheets, id); !problems.empty())
        return problems;
    return id;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines(1);
    for (const char c : text)
        if (c == '\n')
            lines.emplace_back();
        else
            lines.back() += c;
    return lines;
}

MappingsPage list(Session& session, const User& user, Id<Cooperation> cooperation) {
    Sight sight{session, user, cooperation};
    MappingsPage page;
    for (const auto& record : load_records(session, entity<RememberedMapping>(), "cooperation = $1",
             std::array<Value, 1>{cooperation.number})) {
        if (!sight.sees(entity<RememberedMapping>(), record)) continue;
        const auto m = from_record<RememberedMapping>(record);
        MappingView view{m.id.number, {}, m.kind, lines_of(m.headings), m.said_on};
        if (m.municipality)
            if (const auto r = load_record(session, entity<Municipality>(), m.municipality->number))
                view.municipality = from_record<Municipality>(*r).name;
        page.mappings.push_back(std::move(view));
    }
    std::ranges::sort(page.mappings, std::greater{}, &MappingView::id);
    return page;
}

} // namespace

Result<MappingsPage> remembered_mappings(App& app, const User& user, const std::string& key) {
    const auto cooperation = readable(app, user, key);
    if (!cooperation) return cooperation.problems;
    auto held = app.session();
    Transaction transaction{*held, false};
    auto page = list(*held, user, *cooperation);
    transaction.commit();
    return page;
}

Result<MappingsPage> forget_mapping(
    App& app, const User& user, const std::string& key, std::int64_t id) {
    const auto cooperation = readable(app, user, key);
    if (!cooperation) return cooperation.problems;
    auto held = app.session();
    Transaction transaction{*held, true};
    auto record = load_record(*held, entity<RememberedMapping>(), id);
    if (!record || from_record<RememberedMapping>(*record).cooperation != *cooperation)
        return Problem{"unknown_row", {}, std::to_string(id)};
    std::vector<Change> changes{
        {&entity<RememberedMapping>(), id, {}, std::move(record), std::nullopt}};
    const auto saved = save(*held, user,
        {app.moment(), "forget mapping " + std::to_string(id), "edit", "", cooperation->number, {}},
        changes);
    if (!saved) return saved.problems;
    auto page = list(*held, user, *cooperation);
    transaction.commit();
    return page;
}

template <> const Entity& entity<MappingView>() {
    static const Entity e = describe<MappingView>({"MappingView"}, nullptr,
        field<&MappingView::id>("id"), field<&MappingView::municipality>("municipality"),
        field<&MappingView::entity>("entity"), field<&MappingView::headings>("headings"),
        field<&MappingView::said_on>("said_on"));
    return e;
}

template <> const Entity& entity<MappingsPage>() {
    static const Entity e = describe<MappingsPage>(
        {"MappingsPage"}, nullptr, field<&MappingsPage::mappings>("mappings"));
    return e;
}

} // namespace samdrift
