#include "api/pages.hpp"
#include "app/rows.hpp"
#include "app/usages.hpp"

namespace samdrift {
namespace {

struct RowsQuery {
    std::string ids; // "1,2,3"
    DayQuery day;
};

} // namespace

template <> const Entity& entity<RowsQuery>() {
    static const Entity e = describe<RowsQuery>({"RowsQuery"}, nullptr,
        field<&RowsQuery::ids>("ids", {.max_length = 8000, .required = true}),
        field<&RowsQuery::day>("day"));
    return e;
}

namespace {

std::vector<std::int64_t> read_ids(std::string_view written, Problems& problems) {
    std::vector<std::int64_t> ids;
    while (!written.empty()) {
        const auto comma = std::min(written.find(','), written.size());
        const auto id = whole_number(written.substr(0, comma));
        if (!id) {
            problems.push_back({"wrong_type", {.file = {}, .sheet = {}, .column = "ids"},
                std::string{written.substr(0, comma)}});
            return {};
        }
        ids.push_back(*id);
        written.remove_prefix(std::min(comma + 1, written.size()));
    }
    return ids;
}

Response rows(App& app, const Request& request) {
    Problems problems;
    const auto query = read_query<RowsQuery>(request, problems);
    const auto ids = problems.empty() ? read_ids(query.ids, problems) : std::vector<std::int64_t>{};
    if (!problems.empty()) return refused_response(request, problems);
    return respond(request,
        row_page(app, who(request), request.value("key"), request.value("entity"), ids, query.day));
}

Response usages(App& app, const Request& request) {
    Problems problems;
    const auto query = read_query<UsageQuery>(request, problems);
    if (!problems.empty()) return refused_response(request, problems);
    return respond(request, usages(app, who(request), request.value("key"), query));
}

Response search(App& app, const Request& request) {
    Problems problems;
    const auto query = read_query<SearchQuery>(request, problems);
    if (!problems.empty()) return refused_response(request, problems);
    return respond(request, search_all(app, who(request), request.value("key"), query));
}

} // namespace

void add_register_routes(Router& router, App& app) {
    router.add({.method = "GET",
        .path = "/api/{key}/usages",
        .operation = "usages",
        .summary = "Systems in use: filtered, sorted, a page at a time",
        .rule = Rule{Action::read_register},
        .query = &entity<UsageQuery>(),
        .answer = &entity<UsagePage>(),
        .handle = [&app](const Request& r) { return usages(app, r); }});
    router.add({.method = "GET",
        .path = "/api/{key}/search",
        .operation = "search",
        .summary = "One text in everything",
        .rule = Rule{Action::read_register},
        .query = &entity<SearchQuery>(),
        .answer = &entity<SearchPage>(),
        .handle = [&app](const Request& r) { return search(app, r); }});
    router.add({.method = "GET",
        .path = "/api/{key}/rows/{entity}",
        .operation = "rows",
        .summary = "Rows of any kind, field by field, and where each came from",
        .rule = Rule{Action::read_contracts},
        .query = &entity<RowsQuery>(),
        .answer = &entity<RowPage>(),
        .handle = [&app](const Request& r) { return rows(app, r); }});
}

} // namespace samdrift
