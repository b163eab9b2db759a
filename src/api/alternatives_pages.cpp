#include "api/pages.hpp"
#include "app/alternatives.hpp"

namespace samdrift {

namespace {

struct AlternativesQuery {
    std::string subject; // empty: everything
    DayQuery day;
};

} // namespace

template <> const Entity& entity<AlternativesQuery>() {
    static const Entity e = describe<AlternativesQuery>({"AlternativesQuery"}, nullptr,
        field<&AlternativesQuery::subject>("subject", {.max_length = 60}),
        field<&AlternativesQuery::day>("day"));
    return e;
}

void add_alternatives_routes(Router& router, App& app) {
    router.add({.method = "GET",
        .path = "/api/{key}/alternatives",
        .operation = "alternatives",
        .summary = "Alternatives weighed by criteria, and which weight would turn the first place",
        .rule = Rule{Action::read_register},
        .query = &entity<AlternativesQuery>(),
        .answer = &entity<AlternativesAnswer>(),
        .handle = [&app](const Request& request) {
            Problems problems;
            const auto query = read_query<AlternativesQuery>(request, problems);
            if (!problems.empty()) return refused_response(request, problems);
            return respond(request, alternatives(app, who(request),
                                        on_day(request.value("key"), query.day), query.subject));
        }});
}

} // namespace samdrift
