#include "app/read.hpp"
#include "storage/landscape_store.hpp"

namespace samdrift {

Result<Reading> read(App& app, const User& user, const ReadRequest& request) {
    auto landscape = app.landscape();
    if (request.known_at) {
        auto held = app.session();
        Transaction reading{*held, false};
        landscape = load_landscape_known_at(*held, *request.known_at);
        reading.commit();
    }
    const auto found = landscape->find(request.key);
    if (!found) return Problem{"unknown_cooperation", {}, request.key};
    const auto id = landscape->cooperations[*found].picture->row.id;
    if (auto problems = refused(user, Action::read_register, id); !problems.empty())
        return problems;
    return Reading{std::move(landscape), *found, request.as_of.value_or(app.today())};
}

SessionView session_view(App& app, const User& user, std::string version) {
    SessionView view{user.name, std::string{name_of(user.role)}, true, std::move(version), {}};
    if (!app.has_store()) return view; // nothing has been imported yet
    const auto landscape = app.landscape();
    for (const auto& c : landscape->cooperations)
        if (authorise(user, Action::read_register, c.picture->row.id))
            view.cooperations.push_back(reference_to(c.picture->row));
    return view;
}

template <> const Entity& entity<SessionView>() {
    static const Entity e = describe<SessionView>({"SessionView"}, nullptr,
        field<&SessionView::user>("user"), field<&SessionView::role>("role"),
        field<&SessionView::loopback_only>("loopback_only"),
        field<&SessionView::version>("version"), field<&SessionView::cooperations>("cooperations"));
    return e;
}

} // namespace samdrift
