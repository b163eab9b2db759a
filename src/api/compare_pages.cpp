#include "api/pages.hpp"
#include "compare/pages.hpp"
#include "cost/pages.hpp"

namespace samdrift {
namespace {

struct ContractQuery {
    DayQuery day;
    std::optional<ActionKind> filter;
};
struct LedgerQuery {
    DayQuery day;
    std::optional<std::string> municipality;
};

} // namespace

template <> const Entity& entity<ContractQuery>() {
    static const Entity e = describe<ContractQuery>({"ContractQuery"}, nullptr,
        field<&ContractQuery::day>("day"), field<&ContractQuery::filter>("filter"));
    return e;
}
template <> const Entity& entity<LedgerQuery>() {
    static const Entity e = describe<LedgerQuery>({"LedgerQuery"}, nullptr,
        field<&LedgerQuery::day>("day"), field<&LedgerQuery::municipality>("municipality"));
    return e;
}

namespace {

const DayQuery& day_of(const DayQuery& query) { return query; }
template <class Query> const DayQuery& day_of(const Query& query) { return query.day; }

// A page made from the register as the request's day says.
template <class Query, class Make>
Handler shown(App& app, Make make, Action action = Action::read_register) {
    return [&app, make, action](const Request& request) {
        Problems problems;
        const auto query = read_query<Query>(request, problems);
        if (!problems.empty()) return refused_response(request, problems);
        const auto reading =
            read(app, who(request), on_day(request.value("key"), day_of(query)), action);
        return reading ? make(request, *reading, query)
                       : refused_response(request, reading.problems);
    };
}
template <class Make> Handler on_a_day(App& app, Make make) {
    return shown<DayQuery>(app, [make](const Request& request, const Reading& r, const DayQuery&) {
        return make(request, r);
    });
}

template <class Page>
Response found_or(const Request& request, const std::optional<Page>& page, const char* code,
    const std::string& value) {
    return page ? json(*page) : refused_response(request, {{code, {}, value}});
}

} // namespace

void add_compare_routes(Router& router, App& app) {
    const CooperationPages pages{router};
    pages.add("/overview", "overview", "The state of the cooperation on a day", entity<DayQuery>(),
        entity<Overview>(), on_a_day(app, [](const Request&, const Reading& r) {
            return json(overview(*r.landscape, r.cooperation, r.as_of));
        }));
    pages.add("/comparison", "comparison", "Every leaf service area compared, with the rows behind",
        entity<DayQuery>(), entity<ComparisonView>(),
        on_a_day(app, [](const Request&, const Reading& r) {
            return json(comparison_view(*r.landscape, r.cooperation, r.as_of, r.known_at));
        }));
    pages.add("/areas/{code}", "area", "One service area", entity<DayQuery>(), entity<AreaPage>(),
        on_a_day(app, [](const Request& q, const Reading& r) {
            return found_or(q, area_page(*r.landscape, r.cooperation, q.value("code"), r.as_of),
                "no_such_area", q.value("code"));
        }));
    pages.add("/municipalities/{name}", "municipality", "One municipality's part",
        entity<DayQuery>(), entity<MunicipalityPage>(),
        on_a_day(app, [](const Request& q, const Reading& r) {
            return found_or(q,
                municipality_page(*r.landscape, r.cooperation, q.value("name"), r.as_of),
                "no_such_member", q.value("name"));
        }));
    pages.add("/chains", "chains", "Service chains held against the promises", entity<DayQuery>(),
        entity<ChainPage>(), on_a_day(app, [](const Request&, const Reading& r) {
            return json(chain_page(*r.landscape, r.cooperation, r.as_of));
        }));
    pages.add("/completeness", "completeness", "What is missing and who owes it",
        entity<DayQuery>(), entity<CompletenessPage>(),
        on_a_day(app, [](const Request&, const Reading& r) {
            return json(completeness_page(*r.landscape, r.cooperation, r.as_of));
        }));
    pages.add("/contracts", "contracts", "Contracts, or those an action is about",
        entity<ContractQuery>(), entity<ContractPage>(),
        shown<ContractQuery>(
            app,
            [](const Request&, const Reading& r, const ContractQuery& q) {
                return json(contract_page(*r.landscape, r.cooperation, r.as_of, q.filter));
            },
            Action::read_contracts),
        Rule{Action::read_contracts});
    pages.add("/ledger", "ledger", "Accounts, key figures and budget", entity<LedgerQuery>(),
        entity<LedgerPage>(),
        shown<LedgerQuery>(app, [](const Request&, const Reading& r, const LedgerQuery& q) {
            return json(ledger_page(*r.landscape, r.cooperation, q.municipality));
        }));
}

} // namespace samdrift
