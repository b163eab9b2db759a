#include "app/read.hpp"
#include "storage/landscape_store.hpp"

namespace samdrift {

Result<Reading> read(App& app, const User& user, const ReadRequest& request, Action action) {
    auto landscape = app.landscape();
    if (request.known_at) {
        auto held = app.session();
        Transaction reading{*held, false};
        landscape = load_landscape_known_at(*held, *request.known_at);
        reading.commit();
    }
    const auto found = landscape->find(request.key);
    if (!found) return no_cooperation(user, request.key);
    const auto id = landscape->cooperations[*found].picture->row.id;
    if (auto problems = refused(user, action, id); !problems.empty()) {
        if (problems.front().code == "unknown_cooperation")
            return no_cooperation(user, request.key);
        return problems;
    }
    landscape = app.landscape_seen_by(user, landscape, *found);
    return Reading{std::move(landscape), *found, request.as_of.value_or(app.today())};
}

} // namespace samdrift
