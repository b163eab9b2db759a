#include "api/pages.hpp"
#include "app/upload.hpp"
#include <algorithm>
#include <array>

namespace samdrift {
namespace {

struct PieceQuery {
    std::int64_t offset = 0;
};

} // namespace

template <> const Entity& entity<PieceQuery>() {
    static const Entity e = describe<PieceQuery>(
        {"PieceQuery"}, nullptr, field<&PieceQuery::offset>("offset", {.minimum = 0}));
    return e;
}

namespace {

// The address without a key is for sheets that bring a cooperation of their own.
std::string key_of(const Request& request) {
    const auto found = request.values.find("key");
    return found == request.values.end() ? std::string{} : found->second;
}

int status_of(const std::string& code) {
    constexpr std::array<std::pair<std::string_view, int>, 8> known{
        {{"unknown_upload", 404}, {"upload_in_use", 409}, {"upload_out_of_step", 409},
            {"upload_not_whole", 409}, {"upload_too_large", 413}, {"upload_too_many_files", 413},
            {"old_xls_format", 415}, {"format_not_read", 415}}};
    const auto found = std::ranges::find(known, code, &std::pair<std::string_view, int>::first);
    return found == known.end() ? 0 : found->second;
}

// The sentences of all the problems, each with its file's name, and the status of the first.
Response refused_upload(const Request& request, const Problems& problems) {
    const auto& code = problems.front().code;
    const int status = status_of(code);
    if (!status && problems.front().place.file.empty()) return refused_response(request, problems);
    Sentence all;
    for (const auto& p : problems) {
        const auto said = text(p);
        const auto file = p.place.file.empty() ? "" : p.place.file + ": ";
        all.nb += (all.nb.empty() ? "" : " ") + file + said.nb;
        all.en += (all.en.empty() ? "" : " ") + file + said.en;
    }
    return json(ErrorView{code, std::move(all), request.id}, status ? status : 422);
}

template <class T> Response answered(const Request& request, const Result<T>& result) {
    return result ? json(*result) : refused_upload(request, result.problems);
}

Response begin(App& app, const Request& request) {
    UploadOrder order;
    if (auto refused = read_body(request, order)) return *refused;
    return answered(request, begin_upload(app, who(request), key_of(request), order));
}

Response add(App& app, const Request& request) {
    Problems problems;
    const auto query = read_query<PieceQuery>(request, problems);
    if (!problems.empty()) return refused_response(request, problems);
    const auto file = whole_number(request.value("file"));
    if (!file) return refusal(request, 404, "not_found");
    return answered(
        request, add_piece(app, who(request),
                     {key_of(request), request.value("token"), *file, query.offset, request.body}));
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
            &entity<UploadProgress>(), add);
        route("POST", "/imports/{token}", "import",
            "What importing the sheets would do; with apply it is done", &entity<ImportOrder>(),
            &entity<ImportAnswer>(), import);
        route("DELETE", "/imports/{token}", "import_drop", "Drop what was handed in", nullptr,
            &entity<UploadProgress>(), drop);
    }
}

} // namespace samdrift
