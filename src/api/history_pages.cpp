#include "api/pages.hpp"
#include "app/history.hpp"
#include <charconv>

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
    std::int64_t number = 0;
    const auto read = std::from_chars(written.data(), written.data() + written.size(), number);
    if (read.ec != std::errc{} || read.ptr != written.data() + written.size())
        return refusal(request, 404, "unknown_entry", {{"value", written}});
    return respond(
        request, entry_page(app, who(request), request.value("key"), number, query.offset));
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
}

} // namespace samdrift
