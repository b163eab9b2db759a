#include "api/pages.hpp"
#include "app/names.hpp"

namespace samdrift {
namespace {

Response names(App& app, const Request& request) {
    Problems problems;
    const auto query = read_query<NamesQuery>(request, problems);
    if (!problems.empty()) return refused_response(request, problems);
    return respond(request, names_page(app, who(request), request.value("key"), query));
}

Response settle(App& app, const Request& request) {
    NamesOrder order;
    if (auto refused = read_body(request, order)) return *refused;
    return respond(request, settle_names(app, who(request), request.value("key"), order));
}

} // namespace

void add_names_routes(Router& router, App& app) {
    router.add({.method = "GET",
        .path = "/api/{key}/names",
        .operation = "names",
        .summary = "Names of products and suppliers that may be one, most important first",
        .rule = Rule{Action::read_register},
        .query = &entity<NamesQuery>(),
        .answer = &entity<NamesPage>(),
        .handle = [&app](const Request& r) { return names(app, r); }});
    router.add({.method = "POST",
        .path = "/api/{key}/names",
        .operation = "names_settle",
        .summary = "Merge names that are one, and tell which are two: a preview, or one batch that "
                   "can be undone",
        .rule = Rule{Action::edit_shared},
        .body = &entity<NamesOrder>(),
        .answer = &entity<NamesAnswer>(),
        .handle = [&app](const Request& r) { return settle(app, r); }});
}

} // namespace samdrift
