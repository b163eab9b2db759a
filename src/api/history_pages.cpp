#include "api/pages.hpp"
#include "app/differences.hpp"
#include "app/history.hpp"
#include "app/rows.hpp"

namespace samdrift {
namespace {

struct EntryQuery {
    std::int64_t offset = 0;
};

} // namespace

template <> const Entity& entity<EntryQuery>() {
    static const Entity e = describe<EntryQuery>(
        {"EntryQuery"}, nullptr, field<&EntryQuery::offset>("offset", {.minimum = 0}));
    return e;
}

namespace {

Response journal(App& app, const Request& request) {
    Problems problems;
    const auto query = read_query<JournalQuery>(request, problems);
    if (!problems.empty()) return refused_response(request, problems);
    return respond(request, journal_page(app, who(request), request.value("key"), query));
}

Response entry(App& app, const Request& request) {
    Problems problems;
    const auto query = read_query<EntryQuery>(request, problems);
    if (!problems.empty()) return refused_response(request, problems);
    const auto& written = request.value("entry");
    const auto id = whole_number(written);
    if (!id) return refusal(request, 404, "unknown_entry", {{"value", written}});
    return respond(request, entry_page(app, who(request), request.value("key"), *id, query.offset));
}

Response story(App& app, const Request& request) {
    Problems problems;
    const auto query = read_query<DayQuery>(request, problems);
    if (!problems.empty()) return refused_response(request, problems);
    const auto& written = request.value("id");
    const auto id = whole_number(written);
    if (!id) return refusal(request, 404, "unknown_row", {{"value", written}});
    return respond(request,
        row_story(app, who(request), request.value("key"), request.value("entity"), *id, query));
}

Response differences(App& app, const Request& request) {
    Problems problems;
    const auto query = read_query<DifferencesQuery>(request, problems);
    if (!problems.empty()) return refused_response(request, problems);
    return respond(request, difference_page(app, who(request), request.value("key"), query));
}

} // namespace

void add_history_routes(Router& router, App& app) {
    router.add({.method = "GET",
        .path = "/api/{key}/journal",
        .operation = "journal",
        .summary = "What has been done, newest first: filtered, a page at a time",
        .rule = Rule{Action::read_journal},
        .query = &entity<JournalQuery>(),
        .answer = &entity<JournalPage>(),
        .handle = [&app](const Request& r) { return journal(app, r); }});
    router.add({.method = "GET",
        .path = "/api/{key}/journal/{entry}",
        .operation = "journal_entry",
        .summary = "The rows of an entry, each before and after",
        .rule = Rule{Action::read_journal},
        .query = &entity<EntryQuery>(),
        .answer = &entity<EntryPage>(),
        .handle = [&app](const Request& r) { return entry(app, r); }});
    router.add({.method = "GET",
        .path = "/api/{key}/rows/{entity}/{id}",
        .operation = "row_story",
        .summary = "All that has happened to one row, each time before and after",
        .rule = Rule{Action::read_journal},
        .query = &entity<DayQuery>(),
        .answer = &entity<RowStory>(),
        .handle = [&app](const Request& r) { return story(app, r); }});
    router.add({.method = "GET",
        .path = "/api/{key}/differences",
        .operation = "differences",
        .summary = "What became different between two days, or between what was known then",
        .rule = Rule{Action::read_register},
        .query = &entity<DifferencesQuery>(),
        .answer = &entity<DifferencePage>(),
        .handle = [&app](const Request& r) { return differences(app, r); }});
}

} // namespace samdrift
