#include "api/pages.hpp"
#include "app/allocate.hpp"
#include "app/cost_scenarios.hpp"
#include "app/estimate.hpp"

namespace samdrift {
namespace {

struct ContributionQuery {
    std::optional<std::int64_t> year; // none: the last that has costs
    std::optional<CostStage> stage;   // none: the budget
    DayQuery day;
};
struct EstimateQuery {
    std::string joining;      // a municipality's name
    std::optional<Date> date; // the day it joins; none: the first of its membership
    bool desktops = false, thin_clients_replaced = false, pc_per_employee = false,
         pc_per_pupil = false;
    DayQuery day;
};
struct CostScenariosQuery {
    std::string one, other; // names; empty: as it is
    ContributionQuery of;
    std::optional<std::int64_t> years; // none: five
};
struct ExplainQuery {
    ContributionQuery of;
    std::string owner, cost_project;
};

} // namespace

template <> const Entity& entity<ContributionQuery>() {
    static const Entity e = describe<ContributionQuery>({"ContributionQuery"}, nullptr,
        field<&ContributionQuery::year>("year", {.minimum = 1900, .maximum = 2200}),
        field<&ContributionQuery::stage>("stage"), field<&ContributionQuery::day>("day"));
    return e;
}
template <> const Entity& entity<EstimateQuery>() {
    static const Entity e = describe<EstimateQuery>({"EstimateQuery"}, nullptr,
        field<&EstimateQuery::joining>("joining", {.max_length = 200}),
        field<&EstimateQuery::date>("date"), field<&EstimateQuery::desktops>("desktops"),
        field<&EstimateQuery::thin_clients_replaced>("thin_clients_replaced"),
        field<&EstimateQuery::pc_per_employee>("pc_per_employee"),
        field<&EstimateQuery::pc_per_pupil>("pc_per_pupil"), field<&EstimateQuery::day>("day"));
    return e;
}
template <> const Entity& entity<CostScenariosQuery>() {
    static const Entity e = describe<CostScenariosQuery>({"CostScenariosQuery"}, nullptr,
        field<&CostScenariosQuery::one>("one", {.max_length = 200}),
        field<&CostScenariosQuery::other>("other", {.max_length = 200}),
        field<&CostScenariosQuery::of>("of"),
        field<&CostScenariosQuery::years>("years", {.minimum = 1, .maximum = 20}));
    return e;
}
template <> const Entity& entity<ExplainQuery>() {
    static const Entity e = describe<ExplainQuery>({"ExplainQuery"}, nullptr,
        field<&ExplainQuery::of>("of"), field<&ExplainQuery::owner>("owner", {.max_length = 200}),
        field<&ExplainQuery::cost_project>("cost_project", {.max_length = 200}));
    return e;
}

namespace {

AllocateAsked asked(const ContributionQuery& query) {
    return {static_cast<int>(query.year.value_or(0)), query.stage.value_or(CostStage::budget)};
}

Response side_by_side(App& app, const Request& request) {
    Problems problems;
    const auto q = read_query<CostScenariosQuery>(request, problems);
    if (!problems.empty()) return refused_response(request, problems);
    WhatIfOrder order;
    order.year = q.of.year.value_or(0);
    order.years = q.years.value_or(order.years);
    order.stage = q.of.stage.value_or(CostStage::budget);
    return respond(request, compare_cost_scenarios(app, who(request),
                                on_day(request.value("key"), q.of.day), {q.one, q.other, order}));
}

Response keep(App& app, const Request& request) {
    CostScenarioOrder order;
    if (auto refusal = read_body(request, order)) return *refusal;
    return respond(request, keep_cost_scenario(app, who(request), request.value("key"), order));
}

void add_scenario_routes(Router& router, App& app) {
    const CooperationPages pages{router};
    pages.add("/contributions/scenarios", "cost_scenarios",
        "Changes to who pays what that were tried and kept", entity<DayQuery>(),
        entity<CostScenariosPage>(), [&app](const Request& request) {
            Problems problems;
            const auto day = read_query<DayQuery>(request, problems);
            if (!problems.empty()) return refused_response(request, problems);
            return respond(
                request, cost_scenarios(app, who(request), on_day(request.value("key"), day)));
        });
    pages.add("/contributions/scenarios/side_by_side", "cost_scenarios_compared",
        "Two scenarios of who pays what, owner by owner and year by year",
        entity<CostScenariosQuery>(), entity<WhatIfAnswer>(),
        [&app](const Request& request) { return side_by_side(app, request); });
    router.add({.method = "POST",
        .path = "/api/{key}/contributions/scenarios",
        .operation = "cost_scenario_keep",
        .summary = "Keep changes under a name, in place of what had it; without changes it goes",
        .rule = Rule{Action::edit_rows},
        .body = &entity<CostScenarioOrder>(),
        .answer = &entity<CostScenarioStored>(),
        .handle = [&app](const Request& request) { return keep(app, request); }});
}

} // namespace

void add_cost_routes(Router& router, App& app) {
    const CooperationPages pages{router};
    pages.add("/contributions", "contributions", "Who pays what in a year, line by line",
        entity<ContributionQuery>(), entity<ContributionAnswer>(), [&app](const Request& request) {
            Problems problems;
            const auto query = read_query<ContributionQuery>(request, problems);
            if (!problems.empty()) return refused_response(request, problems);
            return respond(request,
                allocate(app, who(request), on_day(request.value("key"), query.day), asked(query)));
        });
    pages.add("/contributions/explanation", "explanation",
        "Why an owner's share of a cost project is what it is", entity<ExplainQuery>(),
        entity<ExplainedAmount>(), [&app](const Request& request) {
            Problems problems;
            const auto query = read_query<ExplainQuery>(request, problems);
            if (!problems.empty()) return refused_response(request, problems);
            return respond(
                request, explain(app, who(request), on_day(request.value("key"), query.of.day),
                             asked(query.of), query.owner, query.cost_project));
        });
    pages.add("/estimate", "estimate", "What it takes and costs that a municipality joins",
        entity<EstimateQuery>(), entity<EstimatePage>(), [&app](const Request& request) {
            Problems problems;
            const auto q = read_query<EstimateQuery>(request, problems);
            if (!problems.empty()) return refused_response(request, problems);
            return respond(request,
                estimate_page(app, who(request), on_day(request.value("key"), q.day),
                    {q.joining, q.date,
                        {q.desktops, q.thin_clients_replaced, q.pc_per_employee, q.pc_per_pupil}}));
        });
    add_scenario_routes(router, app);
    router.add({.method = "POST",
        .path = "/api/{key}/contributions/what-if",
        .operation = "contributions_what_if",
        .summary = "Every owner's change per year if something were otherwise; nothing is saved",
        .rule = Rule{Action::read_register},
        .body = &entity<WhatIfOrder>(),
        .answer = &entity<WhatIfAnswer>(),
        .handle = [&app](const Request& request) {
            WhatIfOrder order;
            if (auto refusal = read_body(request, order)) return *refusal;
            return respond(
                request, what_if(app, who(request), {request.value("key"), {}, {}}, order));
        }});
}

} // namespace samdrift
