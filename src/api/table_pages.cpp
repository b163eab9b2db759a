#include "api/pages.hpp"
#include "app/edit.hpp"
#include "app/table_export.hpp"

namespace samdrift {
namespace {

struct UndoRequest {
    std::int64_t batch = 0;
};
struct TableQuery {
    std::optional<Date> as_of;
    std::string known_at;
};
struct ExportQuery {
    std::string columns, ids; // "municipality,users"; "1-40,57"
    bool extra = false;       // with the extra values
};

} // namespace

template <> const Entity& entity<UndoRequest>() {
    static const Entity e =
        describe<UndoRequest>({"UndoRequest"}, nullptr, field<&UndoRequest::batch>("batch"));
    return e;
}

template <> const Entity& entity<TableQuery>() {
    static const Entity e =
        describe<TableQuery>({"TableQuery"}, nullptr, field<&TableQuery::as_of>("as_of"),
            field<&TableQuery::known_at>("known_at", {.max_length = 40}));
    return e;
}

template <> const Entity& entity<ExportQuery>() {
    static const Entity e = describe<ExportQuery>({"ExportQuery"}, nullptr,
        field<&ExportQuery::columns>("columns", {.max_length = 2000}),
        field<&ExportQuery::ids>("ids", {.max_length = 24'000}),
        field<&ExportQuery::extra>("extra"));
    return e;
}

namespace {

constexpr std::int64_t most_rows = 200'000;

std::vector<std::string> parts_of(std::string_view written) {
    std::vector<std::string> parts;
    while (!written.empty()) {
        const auto comma = std::min(written.find(','), written.size());
        parts.emplace_back(written.substr(0, comma));
        written.remove_prefix(std::min(comma + 1, written.size()));
    }
    return parts;
}

std::optional<std::int64_t> number(std::string_view written) {
    const auto n = whole_number(written);
    return n && *n > 0 ? n : std::nullopt;
}

// "57" is a row, "1-40" all from the first to the last.
std::vector<std::int64_t> read_ids(const std::string& written, Problems& problems) {
    std::vector<std::int64_t> ids;
    for (const auto& part : parts_of(written)) {
        const auto dash = part.find('-');
        const auto first = number(std::string_view{part}.substr(0, dash));
        const auto last =
            dash == part.npos ? first : number(std::string_view{part}.substr(dash + 1));
        const auto room = most_rows - static_cast<std::int64_t>(ids.size());
        if (!first || !last || *last < *first || *last - *first >= room) {
            problems.push_back({"wrong_type", {.file = {}, .sheet = {}, .column = "ids"}, part});
            return {};
        }
        for (auto id = *first; id <= *last; ++id) ids.push_back(id);
    }
    return ids;
}

Response exported(App& app, const Request& request, TableFormat format) {
    Problems problems;
    const auto query = read_query<ExportQuery>(request, problems);
    TableOrder order{
        request.value("key"), request.value("entity"), parts_of(query.columns), {}, query.extra};
    if (problems.empty() && !query.ids.empty()) order.ids = read_ids(query.ids, problems);
    if (!problems.empty()) return refused_response(request, problems);
    const auto made = export_table(app, who(request), order, format);
    return made ? file_response(*made, "attachment") : refused_response(request, made.problems);
}

Response table(App& app, const Request& request) {
    Problems problems;
    const auto query = read_query<TableQuery>(request, problems);
    TableTime time{query.as_of, {}};
    if (!query.known_at.empty()) {
        time.known_at = read_moment(query.known_at);
        if (!time.known_at) problems.push_back({"not_a_moment", {}, query.known_at});
    }
    if (!problems.empty()) return refused_response(request, problems);
    return respond(request,
        table_page(app, who(request), request.value("key"), request.value("entity"), time));
}

Response edits(App& app, const Request& request) {
    EditRequest edit;
    if (auto refused = read_body(request, edit)) return *refused;
    return respond(request, edit_rows(app, who(request), request.value("key"), edit));
}

Response undo(App& app, const Request& request) {
    UndoRequest undo;
    if (auto refused = read_body(request, undo)) return *refused;
    return json(undo_batch(app, who(request), undo.batch, request.value("key")));
}

} // namespace

void add_table_routes(Router& router, App& app) {
    router.add({.method = "GET",
        .path = "/api/{key}/tables/{entity}",
        .operation = "table",
        .summary =
            "All rows of a kind, with columns and names, to work in; as of a day, or as known "
            "at a time, to read",
        .rule = Rule{Action::read_register},
        .query = &entity<TableQuery>(),
        .answer = &entity<TablePage>(),
        .handle = [&app](const Request& r) { return table(app, r); }});
    const auto add = [&](const char* ending, const char* operation, const char* type,
                         TableFormat format) {
        router.add({.method = "GET",
            .path = std::string{"/api/{key}/tables/{entity}/export."} + ending,
            .operation = operation,
            .summary = "Rows of a kind as a file that can be changed and imported again",
            .rule = Rule{Action::read_register},
            .query = &entity<ExportQuery>(),
            .answer_type = type,
            .handle = [&app, format](const Request& r) { return exported(app, r, format); }});
    };
    add("xlsx", "table_xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        TableFormat::xlsx);
    add("csv", "table_csv", "text/csv", TableFormat::csv);
    router.add({.method = "POST",
        .path = "/api/{key}/edits",
        .operation = "edit",
        .summary = "Change, add and remove rows: a preview, or one batch that can be undone",
        .rule = Rule{Action::edit_rows},
        .body = &entity<EditRequest>(),
        .answer = &entity<EditAnswer>(),
        .handle = [&app](const Request& r) { return edits(app, r); }});
    router.add({.method = "POST",
        .path = "/api/{key}/undo",
        .operation = "undo",
        .summary = "Take a batch back whole",
        .rule = Rule{Action::edit_rows},
        .body = &entity<UndoRequest>(),
        .answer = &entity<UndoAnswer>(),
        .handle = [&app](const Request& r) { return undo(app, r); }});
}

} // namespace samdrift
