#include "api/pages.hpp"
#include "app/saved_views.hpp"

namespace samdrift {
namespace {

Response answered(const Request& request, const Result<TableViews>& views) {
    if (!views && views.problems.front().code == "unknown_view")
        return refusal(request, 404, "unknown_view");
    return respond(request, views);
}

Response all(App& app, const Request& request) {
    return answered(
        request, saved_views(app, who(request), request.value("key"), request.value("entity")));
}

Response save(App& app, const Request& request) {
    ViewOrder order;
    if (auto refused = read_body(request, order)) return *refused;
    return answered(request, save_view(app, who(request), request.value("key"), order));
}

Response remove(App& app, const Request& request) {
    const auto id = whole_number(request.value("id"));
    if (!id) return refusal(request, 404, "unknown_view");
    return answered(request, remove_view(app, who(request), request.value("key"), *id));
}

} // namespace

void add_view_routes(Router& router, App& app) {
    router.add({.method = "GET",
        .path = "/api/{key}/tables/{entity}/views",
        .operation = "table_views",
        .summary = "The saved views of a table: one's own, and those that are shared",
        .rule = Rule{Action::read_register},
        .answer = &entity<TableViews>(),
        .handle = [&app](const Request& r) { return all(app, r); }});
    router.add({.method = "POST",
        .path = "/api/{key}/views",
        .operation = "view_save",
        .summary = "Save a view of a table, a new one or one that is there",
        .rule = Rule{Action::read_register},
        .body = &entity<ViewOrder>(),
        .answer = &entity<TableViews>(),
        .handle = [&app](const Request& r) { return save(app, r); }});
    router.add({.method = "DELETE",
        .path = "/api/{key}/views/{id}",
        .operation = "view_remove",
        .summary = "Remove a saved view",
        .rule = Rule{Action::read_register},
        .answer = &entity<TableViews>(),
        .handle = [&app](const Request& r) { return remove(app, r); }});
}

} // namespace samdrift
