#include "api/pages.hpp"
#include "app/choose.hpp"
#include "app/scenarios.hpp"
#include "app/weights.hpp"

namespace samdrift {

namespace {

// What a page may ask for. Nobody waits longer than that without being told how far it has come.
constexpr std::int64_t seconds_at_first = 10, most_seconds = 60;

struct PortfolioQuery {
    std::string scenario; // its name; empty: all is open
    std::optional<std::int64_t> seconds;
    DayQuery day;
};

struct ComparisonOfScenariosQuery {
    std::string one, other; // names; empty: the best of all
    DayQuery day;
};

// Weights in hundredths, by criterion.
struct WeightsQuery {
    std::string scenario;
    std::optional<Decimal> function, technical, survey, architecture, digital_lift,
        common_components, stability;
    DayQuery day;
};

Response portfolio(App& app, const Request& request) {
    Problems problems;
    const auto query = read_query<PortfolioQuery>(request, problems);
    if (!problems.empty()) return refused_response(request, problems);
    return respond(request,
        choose(app, who(request), on_day(request.value("key"), query.day),
            {.scenario = query.scenario, .seconds = query.seconds.value_or(seconds_at_first)}));
}

Response weights(App& app, const Request& request) {
    Problems problems;
    const auto q = read_query<WeightsQuery>(request, problems);
    if (!problems.empty()) return refused_response(request, problems);
    return respond(
        request, weights_page(app, who(request), on_day(request.value("key"), q.day),
                     {q.scenario, {q.function, q.technical, q.survey, q.architecture,
                                      q.digital_lift, q.common_components, q.stability}}));
}

Response scenarios(App& app, const Request& request) {
    Problems problems;
    const auto query = read_query<DayQuery>(request, problems);
    if (!problems.empty()) return refused_response(request, problems);
    return respond(request, scenarios_page(app, who(request), on_day(request.value("key"), query)));
}

Response compared(App& app, const Request& request) {
    Problems problems;
    const auto q = read_query<ComparisonOfScenariosQuery>(request, problems);
    if (!problems.empty()) return refused_response(request, problems);
    return respond(request,
        compare_scenarios(app, who(request), on_day(request.value("key"), q.day), q.one, q.other));
}

Response copied(App& app, const Request& request) {
    ScenarioOrder order;
    if (auto refused = read_body(request, order)) return *refused;
    return respond(request, copy_scenario(app, who(request), request.value("key"), order));
}

using Step = Result<ScenarioStored> (*)(App&, const User&, const std::string&, std::int64_t);
Handler step(App& app, Step done) {
    return [&app, done](const Request& request) {
        const auto id = whole_number(request.value("id"));
        if (!id) return refused_response(request, {{"unknown_row", {}, request.value("id")}});
        return respond(request, done(app, who(request), request.value("key"), *id));
    };
}

} // namespace

template <> const Entity& entity<PortfolioQuery>() {
    static const Entity e = describe<PortfolioQuery>({"PortfolioQuery"}, nullptr,
        field<&PortfolioQuery::scenario>("scenario", {.max_length = 200}),
        field<&PortfolioQuery::seconds>("seconds", {.minimum = 1, .maximum = most_seconds}),
        field<&PortfolioQuery::day>("day"));
    return e;
}

template <> const Entity& entity<ComparisonOfScenariosQuery>() {
    static const Entity e = describe<ComparisonOfScenariosQuery>({"ComparisonOfScenariosQuery"},
        nullptr, field<&ComparisonOfScenariosQuery::one>("one", {.max_length = 200}),
        field<&ComparisonOfScenariosQuery::other>("other", {.max_length = 200}),
        field<&ComparisonOfScenariosQuery::day>("day"));
    return e;
}

static constexpr Rules weight_rules{.minimum = 0, .maximum = hundredths(1'000'000)};

template <> const Entity& entity<WeightsQuery>() {
    static const Entity e = describe<WeightsQuery>({"WeightsQuery"}, nullptr,
        field<&WeightsQuery::scenario>("scenario", {.max_length = 200}),
        field<&WeightsQuery::function>("function", weight_rules),
        field<&WeightsQuery::technical>("technical", weight_rules),
        field<&WeightsQuery::survey>("survey", weight_rules),
        field<&WeightsQuery::architecture>("architecture", weight_rules),
        field<&WeightsQuery::digital_lift>("digital_lift", weight_rules),
        field<&WeightsQuery::common_components>("common_components", weight_rules),
        field<&WeightsQuery::stability>("stability", weight_rules),
        field<&WeightsQuery::day>("day"));
    return e;
}

void add_choose_routes(Router& router, App& app) {
    const CooperationPages pages{router};
    pages.add("/portfolio", "portfolio",
        "The common portfolio that costs least, with its proof and its reasons",
        entity<PortfolioQuery>(), entity<ChooseAnswer>(),
        [&app](const Request& r) { return portfolio(app, r); });
    pages.add("/weights", "weights",
        "What products are weighed by, and what other weights would change", entity<WeightsQuery>(),
        entity<WeightsPage>(), [&app](const Request& r) { return weights(app, r); });
    pages.add("/scenarios", "scenarios", "The scenarios, and what is left to choose in each",
        entity<DayQuery>(), entity<ScenariosPage>(),
        [&app](const Request& r) { return scenarios(app, r); });
    pages.add("/scenarios/side_by_side", "scenarios_compared", "Two scenarios side by side",
        entity<ComparisonOfScenariosQuery>(), entity<ScenarioComparison>(),
        [&app](const Request& r) { return compared(app, r); });
    router.add({.method = "POST",
        .path = "/api/{key}/scenarios",
        .operation = "scenario_copy",
        .summary = "A scenario copied from another, or from the best there is",
        .rule = Rule{Action::edit_shared},
        .body = &entity<ScenarioOrder>(),
        .answer = &entity<ScenarioStored>(),
        .handle = [&app](const Request& r) { return copied(app, r); }});
    router.add({.method = "POST",
        .path = "/api/{key}/scenarios/{id}/fill",
        .operation = "scenario_fill",
        .summary = "What is best, where nobody has chosen in the scenario",
        .rule = Rule{Action::edit_shared},
        .answer = &entity<ScenarioStored>(),
        .handle = step(app, fill_scenario)});
    router.add({.method = "POST",
        .path = "/api/{key}/scenarios/{id}/publish",
        .operation = "scenario_publish",
        .summary = "Publishes the scenario; the one that was published is put away",
        .rule = Rule{Action::edit_shared},
        .answer = &entity<ScenarioStored>(),
        .handle = step(app, publish_scenario)});
}

} // namespace samdrift
