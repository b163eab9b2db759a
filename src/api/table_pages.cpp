#include "api/pages.hpp"
#include "app/edit.hpp"

namespace samdrift {
namespace {

struct UndoRequest {
    std::int64_t batch = 0;
};

} // namespace

template <> const Entity& entity<UndoRequest>() {
    static const Entity e =
        describe<UndoRequest>({"UndoRequest"}, nullptr, field<&UndoRequest::batch>("batch"));
    return e;
}

namespace {

Response table(App& app, const Request& request) {
    return respond(
        request, table_page(app, who(request), request.value("key"), request.value("entity")));
}

Response edits(App& app, const Request& request) {
    EditRequest edit;
    if (const auto problems = read_json(request.body, edit); !problems.empty())
        return refused_response(request, problems);
    return respond(request, edit_rows(app, who(request), request.value("key"), edit));
}

Response undo(App& app, const Request& request) {
    UndoRequest undo;
    if (const auto problems = read_json(request.body, undo); !problems.empty())
        return refused_response(request, problems);
    return json(undo_batch(app, who(request), undo.batch, request.value("key")));
}

} // namespace

void add_table_routes(Router& router, App& app) {
    router.add({.method = "GET",
        .path = "/api/{key}/tables/{entity}",
        .operation = "table",
        .summary = "All rows of a kind, with columns and names, to work in",
        .answer = &entity<TablePage>(),
        .handle = [&app](const Request& r) { return table(app, r); }});
    router.add({.method = "POST",
        .path = "/api/{key}/edits",
        .operation = "edit",
        .summary = "Change, add and remove rows: a preview, or one batch that can be undone",
        .body = &entity<EditRequest>(),
        .answer = &entity<EditAnswer>(),
        .handle = [&app](const Request& r) { return edits(app, r); }});
    router.add({.method = "POST",
        .path = "/api/{key}/undo",
        .operation = "undo",
        .summary = "Take a batch back whole",
        .body = &entity<UndoRequest>(),
        .answer = &entity<UndoAnswer>(),
        .handle = [&app](const Request& r) { return undo(app, r); }});
}

} // namespace samdrift
