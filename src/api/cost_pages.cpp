#include "api/pages.hpp"
#include "app/allocate.hpp"
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
    bool desktops = false, thin_clients_replaced = false;
    DayQuery day;
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
        field<&EstimateQuery::day>("day"));
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
            return respond(
                request, estimate_page(app, who(request), on_day(request.value("key"), q.day),
                             {q.joining, q.date, {q.desktops, q.thin_clients_replaced}}));
        });
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
