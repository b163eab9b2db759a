#include "api/upload_answers.hpp"
#include "app/attachments.hpp"

namespace samdrift {
namespace {

Response list(App& app, const Request& request) {
    Problems problems;
    const auto query = read_query<AttachmentQuery>(request, problems);
    if (!problems.empty()) return refused_response(request, problems);
    return respond(request, attachments(app, who(request), request.value("key"), query));
}

Response begin(App& app, const Request& request) {
    AttachmentBegin order;
    if (auto refused = read_body(request, order)) return *refused;
    return answered(request, begin_attachments(app, who(request), request.value("key"), order));
}

Response keep(App& app, const Request& request) {
    AttachmentOrder order;
    if (auto refused = read_body(request, order)) return *refused;
    return answered(request,
        keep_attachments(app, who(request), request.value("key"), request.value("token"), order));
}

Response drop(App& app, const Request& request) {
    return answered(
        request, drop_upload(app, who(request), request.value("key"), request.value("token")));
}

Response no_such(const Request& request) { return refusal(request, 404, "unknown_attachment"); }

Response remove(App& app, const Request& request) {
    const auto id = whole_number(request.value("id"));
    if (!id) return no_such(request);
    return respond(request, remove_attachment(app, who(request), request.value("key"), *id));
}

// Always to be saved, never shown: what people hand in does not run here.
Response file(App& app, const Request& request) {
    const auto id = whole_number(request.value("id"));
    if (!id) return no_such(request);
    Problems problems;
    const auto day = read_query<DayQuery>(request, problems);
    if (!problems.empty()) return refused_response(request, problems);
    const auto made = attachment_file(app, who(request), request.value("key"), *id, day);
    return made ? file_response(*made, "attachment") : refused_response(request, made.problems);
}

} // namespace

void add_attachment_routes(Router& router, App& app) {
    const auto route = [&](const char* method, const char* path, const char* operation,
                           const char* summary, Action action, const Entity* query,
                           const Entity* body, const Entity* answer,
                           Response (*handle)(App&, const Request&)) {
        router.add({.method = method,
            .path = std::string{"/api/{key}/attachments"} + path,
            .operation = operation,
            .summary = summary,
            .rule = Rule{action},
            .query = query,
            .body = body,
            .answer = answer,
            .answer_type = answer ? "application/json" : "application/octet-stream",
            .handle = [&app, handle](const Request& r) { return handle(app, r); }});
    };
    using enum Action;
    route("GET", "", "attachments", "The files that belong to a row, or to the cooperation",
        read_register, &entity<AttachmentQuery>(), nullptr, &entity<AttachmentList>(), list);
    route("POST", "", "attachment_begin", "Files to be kept with a row: which come", edit_rows,
        nullptr, &entity<AttachmentBegin>(), &entity<AttachmentUpload>(), begin);
    route("PUT", "/{token}/files/{file}", "attachment_piece",
        "A piece of a file, as bytes; {file} is its number from 0", edit_rows,
        &entity<PieceQuery>(), nullptr, &entity<UploadProgress>(), receive_piece);
    route("POST", "/{token}/files", "attachment_keep", "Keep the files that have come", edit_rows,
        nullptr, &entity<AttachmentOrder>(), &entity<AttachmentList>(), keep);
    route("DELETE", "/{token}/files", "attachment_drop", "Drop files that have come", edit_rows,
        nullptr, nullptr, &entity<UploadProgress>(), drop);
    route("GET", "/{id}/file", "attachment_file", "What an attachment holds", read_register,
        &entity<DayQuery>(), nullptr, nullptr, file);
    route("DELETE", "/{id}", "attachment_remove", "Remove an attachment", edit_rows, nullptr,
        nullptr, &entity<AttachmentList>(), remove);
}

} // namespace samdrift
