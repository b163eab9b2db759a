#include "app/read.hpp"

namespace samdrift {

Result<Reading> read(App& app, const User& user, const ReadRequest& request, Action action) {
    std::optional<std::string> known_at;
    if (request.known_at && !(known_at = read_moment(*request.known_at)))
        return Problem{
            "not_a_moment", {.file = {}, .sheet = {}, .column = "known_at"}, *request.known_at};
    auto landscape = known_at ? app.landscape_known_at(*known_at) : app.landscape();
    auto found = landscape->find(request.key);
    const bool later = !found && known_at;
    if (later) {
        landscape = app.landscape();
        found = landscape->find(request.key);
    }
    if (!found) return no_cooperation(user, request.key);
    const auto id = landscape->cooperations[*found].picture->row.id;
    if (auto problems = refused(user, action, id); !problems.empty()) {
        if (problems.front().code == "unknown_cooperation")
            return no_cooperation(user, request.key);
        return problems;
    }
    if (later) return Problem{"not_known_then", {}, *known_at};
    landscape = app.landscape_seen_by(user, landscape, *found, known_at);
    return Reading{
        std::move(landscape), *found, request.as_of.value_or(app.today()), std::move(known_at)};
}

template <> const Entity& entity<DayQuery>() {
    static const Entity e =
        describe<DayQuery>({"DayQuery"}, nullptr, field<&DayQuery::as_of>("as_of"),
            field<&DayQuery::known_at>("known_at", {.max_length = 40}));
    return e;
}

} // namespace samdrift
