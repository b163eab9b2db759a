#include "api/pages.hpp"
#include "app/plan_changes.hpp"

namespace samdrift {
namespace {

// What a page may ask for: nobody waits longer than that without being told.
constexpr std::int64_t most_seconds = 60;

struct PlanQuery {
    std::string scenario; // its name; empty: the published one, else the best there is
    bool draft = false;   // made now, though one is published
    std::optional<std::int64_t> seconds;
    DayQuery day;
};

} // namespace

template <> const Entity& entity<PlanQuery>() {
    static const Entity e = describe<PlanQuery>({"PlanQuery"}, nullptr,
        field<&PlanQuery::scenario>("scenario", {.max_length = 200}),
        field<&PlanQuery::draft>("draft"),
        field<&PlanQuery::seconds>("seconds", {.minimum = 1, .maximum = most_seconds}),
        field<&PlanQuery::day>("day"));
    return e;
}

namespace {

template <class Order, class Step>
void add_step(Router& router, const char* path, const char* operation, const char* summary,
    const Entity& answer, Rule rule, Step step) {
    router.add({.method = "POST",
        .path = path,
        .operation = operation,
        .summary = summary,
        .rule = rule,
        .body = &entity<Order>(),
        .answer = &answer,
        .handle = [step](const Request& request) {
            Order order;
            if (auto refusal = read_body(request, order)) return *refusal;
            return respond(request, step(request, order));
        }});
}

} // namespace

void add_plan_routes(Router& router, App& app) {
    CooperationPages{router}.add("/plan", "plan",
        "When each cutover is: the published plan as it stands, or a draft made now",
        entity<PlanQuery>(), entity<PlanView>(), [&app](const Request& request) {
            Problems problems;
            const auto q = read_query<PlanQuery>(request, problems);
            if (!problems.empty()) return refused_response(request, problems);
            return respond(request, schedule(app, who(request), on_day(request.value("key"), q.day),
                                        {.scenario = q.scenario,
                                            .seconds = q.seconds.value_or(seconds_of_a_page),
                                            .draft = q.draft}));
        });
    add_step<PlanTry>(router, "/api/{key}/plan/try", "plan_try",
        "The plan with some cutovers on other days; nothing is saved", entity<PlanView>(),
        Rule{Action::read_register}, [&app](const Request& request, const PlanTry& order) {
            return try_plan(app, who(request), request.value("key"), order);
        });
    add_step<MoveOrder>(router, "/api/{key}/plan/move", "plan_move",
        "Sets the day of a cutover by hand, or lets it loose", entity<MoveStored>(),
        Rule{Action::edit_rows}, [&app](const Request& request, const MoveOrder& order) {
            return move_cutover(app, who(request), request.value("key"), order);
        });
    add_step<CutoverOrder>(router, "/api/{key}/plan/cutovers", "plan_cutovers",
        "Cutovers that follow from the choice as rows; what people changed is kept",
        entity<CutoversStored>(), Rule{Action::edit_rows},
        [&app](const Request& request, const CutoverOrder& order) {
            return store_cutovers(app, who(request), request.value("key"), order);
        });
    add_step<PublishOrder>(router, "/api/{key}/plan/publish", "plan_publish",
        "Publishes a plan that keeps every hard rule", entity<PlanPublished>(),
        Rule{Action::edit_rows}, [&app](const Request& request, const PublishOrder& order) {
            return publish_plan(app, who(request), request.value("key"), order);
        });
}

} // namespace samdrift
