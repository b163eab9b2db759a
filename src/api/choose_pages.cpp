#include "api/pages.hpp"
#include "app/choose.hpp"

namespace samdrift {

namespace {

// A page is waited for; the command line gives it more.
constexpr std::int64_t seconds_of_a_page = 10;

struct PortfolioQuery {
    std::string scenario; // its name; empty: all is open
    DayQuery day;
};

} // namespace

template <> const Entity& entity<PortfolioQuery>() {
    static const Entity e = describe<PortfolioQuery>({"PortfolioQuery"}, nullptr,
        field<&PortfolioQuery::scenario>("scenario", {.max_length = 200}),
        field<&PortfolioQuery::day>("day"));
    return e;
}

void add_choose_routes(Router& router, App& app) {
    router.add({.method = "GET",
        .path = "/api/{key}/portfolio",
        .operation = "portfolio",
        .summary = "The common portfolio that costs least, with its proof and its reasons",
        .rule = Rule{Action::read_register},
        .query = &entity<PortfolioQuery>(),
        .answer = &entity<ChooseAnswer>(),
        .handle = [&app](const Request& request) {
            Problems problems;
            const auto query = read_query<PortfolioQuery>(request, problems);
            if (!problems.empty()) return refused_response(request, problems);
            return respond(
                request, choose(app, who(request), on_day(request.value("key"), query.day),
                             {.scenario = query.scenario, .seconds = seconds_of_a_page}));
        }});
}

} // namespace samdrift
