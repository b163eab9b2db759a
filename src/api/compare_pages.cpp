#include "api/pages.hpp"
#include "compare/pages.hpp"
#include "cost/pages.hpp"

namespace samdrift {
namespace {

struct ComparisonQuery {
    std::optional<Date> as_of;
    std::optional<std::string> known_at;
};
struct ContractQuery {
    std::optional<Date> as_of;
    std::optional<ActionKind> filter;
};
struct LedgerQuery {
    std::optional<std::string> municipality;
};

} // namespace

template <> const Entity& entity<ComparisonQuery>() {
    static const Entity e = describe<ComparisonQuery>({"ComparisonQuery"}, nullptr,
        field<&ComparisonQuery::as_of>("as_of"), field<&ComparisonQuery::known_at>("known_at"));
    return e;
}
template <> const Entity& entity<ContractQuery>() {
    static const Entity e = describe<ContractQuery>({"ContractQuery"}, nullptr,
        field<&ContractQuery::as_of>("as_of"), field<&ContractQuery::filter>("filter"));
    return e;
}
template <> const Entity& entity<LedgerQuery>() {
    static const Entity e = describe<LedgerQuery>(
        {"LedgerQuery"}, nullptr, field<&LedgerQuery::municipality>("municipality"));
    return e;
}

namespace {

Response comparison(App& app, const Request& request) {
    Problems problems;
    auto query = read_query<ComparisonQuery>(request, problems);
    if (query.known_at) {
        auto moment = read_moment(*query.known_at);
        if (!moment)
            problems.push_back(
                {"not_a_moment", {.file = {}, .sheet = {}, .column = "known_at"}, *query.known_at});
        query.known_at = std::move(moment);
    }
    if (!problems.empty()) return refused_response(request, problems);
    const auto reading =
        read(app, who(request), {request.value("key"), query.as_of, query.known_at});
    if (!reading) return refused_response(request, reading.problems);
    return json(
        comparison_view(*reading->landscape, reading->cooperation, reading->as_of, query.known_at));
}

// Pages that need no more than the cooperation and the day.
template <class Make> Handler on_a_day(App& app, Make make) {
    return [&app, make](const Request& request) {
        Problems problems;
        const auto query = read_query<DayQuery>(request, problems);
        if (!problems.empty()) return refused_response(request, problems);
        const auto reading = read(app, who(request), {request.value("key"), query.as_of, {}});
        return reading ? make(request, *reading) : refused_response(request, reading.problems);
    };
}

template <class Page>
Response found_or(const Request& request, const std::optional<Page>& page, const char* code,
    const std::string& value) {
    return page ? json(*page) : refused_response(request, {{code, {}, value}});
}

Response contracts(App& app, const Request& request) {
    Problems problems;
    const auto query = read_query<ContractQuery>(request, problems);
    if (!problems.empty()) return refused_response(request, problems);
    const auto reading =
        read(app, who(request), {request.value("key"), query.as_of, {}}, Action::read_contracts);
    if (!reading) return refused_response(request, reading.problems);
    return json(
        contract_page(*reading->landscape, reading->cooperation, reading->as_of, query.filter));
}

Response ledger(App& app, const Request& request) {
    Problems problems;
    const auto query = read_query<LedgerQuery>(request, problems);
    if (!problems.empty()) return refused_response(request, problems);
    const auto reading = read(app, who(request), {request.value("key"), {}, {}});
    if (!reading) return refused_response(request, reading.problems);
    return json(ledger_page(*reading->landscape, reading->cooperation, query.municipality));
}

} // namespace

void add_compare_routes(Router& router, App& app) {
    auto add = [&](const char* path, const char* operation, const char* summary,
                   const Entity& query, const Entity& answer, Handler handle,
                   Rule rule = Rule{Action::read_register}) {
        router.add({.method = "GET",
            .path = std::string{"/api/{key}"} + path,
            .operation = operation,
            .summary = summary,
            .rule = rule,
            .query = &query,
            .answer = &answer,
            .handle = std::move(handle)});
    };
    add("/overview", "overview", "The state of the cooperation on a day", entity<DayQuery>(),
        entity<Overview>(), on_a_day(app, [](const Request&, const Reading& r) {
            return json(overview(*r.landscape, r.cooperation, r.as_of));
        }));
    add("/comparison", "comparison", "Every leaf service area compared, with the rows behind",
        entity<ComparisonQuery>(), entity<ComparisonView>(),
        [&app](const Request& r) { return comparison(app, r); });
    add("/areas/{code}", "area", "One service area", entity<DayQuery>(), entity<AreaPage>(),
        on_a_day(app, [](const Request& q, const Reading& r) {
            return found_or(q, area_page(*r.landscape, r.cooperation, q.value("code"), r.as_of),
                "no_such_area", q.value("code"));
        }));
    add("/municipalities/{name}", "municipality", "One municipality's part", entity<DayQuery>(),
        entity<MunicipalityPage>(), on_a_day(app, [](const Request& q, const Reading& r) {
            return found_or(q,
                municipality_page(*r.landscape, r.cooperation, q.value("name"), r.as_of),
                "no_such_member", q.value("name"));
        }));
    add("/chains", "chains", "Service chains held against the promises", entity<DayQuery>(),
        entity<ChainPage>(), on_a_day(app, [](const Request&, const Reading& r) {
            return json(chain_page(*r.landscape, r.cooperation, r.as_of));
        }));
    add("/completeness", "completeness", "What is missing and who owes it", entity<DayQuery>(),
        entity<CompletenessPage>(), on_a_day(app, [](const Request&, const Reading& r) {
            return json(completeness_page(*r.landscape, r.cooperation, r.as_of));
        }));
    add(
        "/contracts", "contracts", "Contracts, or those an action is about",
        entity<ContractQuery>(), entity<ContractPage>(),
        [&app](const Request& r) { return contracts(app, r); }, Rule{Action::read_contracts});
    add("/ledger", "ledger", "Accounts, key figures and budget", entity<LedgerQuery>(),
        entity<LedgerPage>(), [&app](const Request& r) { return ledger(app, r); });
}

} // namespace samdrift
