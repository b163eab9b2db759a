#include "api/upload_answers.hpp"
#include "app/remembered_mappings.hpp"
#include "app/upload.hpp"

namespace samdrift {
namespace {

Response begin(App& app, const Request& request) {
    UploadOrder order;
    if (auto refused = read_body(request, order)) return *refused;
    return answered(request, begin_upload(app, who(request), key_of(request), order));
}

Response import(App& app, const Request& request) {
    ImportOrder order;
    if (auto refused = read_body(request, order)) return *refused;
    return answered(
        request, import_upload(app, who(request), key_of(request), request.value("token"), order));
}

Response drop(App& app, const Request& request) {
    return answered(
        request, drop_upload(app, who(request), key_of(request), request.value("token")));
}

Response forget(App& app, const Request& request) {
    const auto id = whole_number(request.value("id"));
    if (!id) return refusal(request, 404, "not_found");
    return respond(request, forget_mapping(app, who(request), request.value("key"), *id));
}

} // namespace

void add_import_routes(Router& router, App& app) {
    for (const std::string within : {"/api/{key}", "/api"}) {
        const std::string kind = within == "/api" ? "_new" : "";
        const auto route = [&](const char* method, const char* path, const std::string& operation,
                               const char* summary, const Entity* body, const Entity* answer,
                               Response (*handle)(App&, const Request&)) {
            router.add({.method = method,
                .path = within + path,
                .operation = operation + kind,
                .summary = summary,
                .rule = Rule{Action::import_sheets},
                .query = std::string_view{method} == "PUT" ? &entity<PieceQuery>() : nullptr,
                .body = body,
                .answer = answer,
                .handle = [&app, handle](const Request& r) { return handle(app, r); }});
        };
        route("POST", "/imports", "import_begin", "Hand in sheets: which files come",
            &entity<UploadOrder>(), &entity<UploadView>(), begin);
        route("PUT", "/imports/{token}/files/{file}", "import_piece",
            "A piece of a file, as bytes; {file} is its number from 0", nullptr,
            &entity<UploadProgress>(), receive_piece);
        route("POST", "/imports/{token}", "import",
            "What importing the sheets would do; with apply it is done", &entity<ImportOrder>(),
            &entity<ImportAnswer>(), import);
        route("DELETE", "/imports/{token}", "import_drop", "Drop what was handed in", nullptr,
            &entity<UploadProgress>(), drop);
    }
    router.add({.method = "GET",
        .path = "/api/{key}/mappings",
        .operation = "mappings",
        .summary = "How sheets are to be read, as people have said when they were imported",
        .rule = Rule{Action::import_sheets},
        .answer = &entity<MappingsPage>(),
        .handle = [&app](const Request& r) {
            return respond(r, remembered_mappings(app, who(r), r.value("key")));
        }});
    router.add({.method = "DELETE",
        .path = "/api/{key}/mappings/{id}",
        .operation = "mapping_forget",
        .summary = "Forget how sheets with these headings are to be read",
        .rule = Rule{Action::import_sheets},
        .answer = &entity<MappingsPage>(),
        .handle = [&app](const Request& r) { return forget(app, r); }});
}

} // namespace samdrift
