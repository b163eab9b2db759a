#include "api/pages.hpp"
#include "app/pictures.hpp"

namespace samdrift {
namespace {

struct CalendarQuery {
    DayQuery day;
    std::string municipality, supplier;
};

} // namespace

template <> const Entity& entity<CalendarQuery>() {
    static const Entity e = describe<CalendarQuery>({"CalendarQuery"}, nullptr,
        field<&CalendarQuery::day>("day"), field<&CalendarQuery::municipality>("municipality"),
        field<&CalendarQuery::supplier>("supplier"));
    return e;
}

namespace {

// A handler that reads its query, and hands it to `make` with who asks and the cooperation's key.
template <class Query, class Make> Handler asking(App& app, Make make) {
    return [&app, make](const Request& request) {
        Problems problems;
        const auto query = read_query<Query>(request, problems);
        if (!problems.empty()) return refused_response(request, problems);
        return respond(request, make(app, who(request), request, query));
    };
}

Result<BreakPage> breaks(
    App& app, const User& user, const Request& request, const DayQuery& query) {
    const auto reading = read(app, user, on_day(request.value("key"), query));
    if (!reading) return reading.problems;
    return break_page(*reading->landscape, reading->cooperation, reading->as_of);
}

Result<CalendarPage> calendar(
    App& app, const User& user, const Request& request, const CalendarQuery& query) {
    const auto reading =
        read(app, user, on_day(request.value("key"), query.day), Action::read_contracts);
    if (!reading) return reading.problems;
    return calendar_page(*reading->landscape, reading->cooperation,
        {query.municipality, query.supplier}, reading->as_of);
}

// The page of one thing, by its id in the address.
template <class Sheet>
Handler sheet_of(Action action, App& app,
    std::optional<Sheet> (*make)(const Landscape&, std::size_t, std::int64_t, Date)) {
    return asking<DayQuery>(app,
        [make, action](App& a, const User& user, const Request& request,
            const DayQuery& query) -> Result<Sheet> {
            const auto reading = read(a, user, on_day(request.value("key"), query), action);
            if (!reading) return reading.problems;
            const auto& written = request.value("id");
            const auto id = whole_number(written);
            auto sheet = id ? make(*reading->landscape, reading->cooperation, *id, reading->as_of)
                            : std::nullopt;
            if (!sheet) return Problem{"unknown_row", {}, written};
            return *std::move(sheet);
        });
}

} // namespace

void add_picture_routes(Router& router, App& app) {
    const CooperationPages pages{router};
    pages.add("/integrations", "integrations",
        "Integrations as a picture: one step out, or a matrix", entity<IntegrationQuery>(),
        entity<IntegrationPage>(),
        asking<IntegrationQuery>(app,
            [](App& a, const User& user, const Request& request, const IntegrationQuery& query) {
                return integrations(a, user, request.value("key"), query);
            }));
    pages.add("/breaks", "breaks", "Work done by hand, by area, municipality and system",
        entity<DayQuery>(), entity<BreakPage>(), asking<DayQuery>(app, breaks));
    pages.add("/calendar", "calendar", "Contracts by the day that asks for something",
        entity<CalendarQuery>(), entity<CalendarPage>(), asking<CalendarQuery>(app, calendar),
        Rule{Action::read_contracts});
    pages.add("/completeness/course", "completeness_course",
        "How far each group had come, day by day", entity<DayQuery>(), entity<CompletenessCourse>(),
        asking<DayQuery>(
            app, [](App& a, const User& user, const Request& request, const DayQuery& query) {
                return completeness_course(a, user, request.value("key"), query);
            }));
    pages.add("/contracts/{id}", "contract", "One contract, and what it covers", entity<DayQuery>(),
        entity<ContractSheet>(), sheet_of(Action::read_contracts, app, contract_sheet),
        Rule{Action::read_contracts});
    pages.add("/products/{id}", "product", "One product, and where it is used", entity<DayQuery>(),
        entity<ProductSheet>(), sheet_of(Action::read_register, app, product_sheet));
    pages.add("/suppliers/{id}", "supplier", "One supplier: products and contracts",
        entity<DayQuery>(), entity<SupplierSheet>(),
        sheet_of(Action::read_register, app, supplier_sheet));
    pages.add("/groups/{id}", "group", "One working group: what it answers for and owes",
        entity<DayQuery>(), entity<GroupSheet>(),
        sheet_of(Action::read_register, app, group_sheet));
}

} // namespace samdrift
