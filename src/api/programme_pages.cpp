#include "api/pages.hpp"
#include "app/programme.hpp"

namespace samdrift {

void add_programme_routes(Router& router, App& app) {
    CooperationPages{router}.add("/programme", "programme",
        "The projects with their money and phases, milestones, groups and risks",
        entity<DayQuery>(), entity<ProgrammePage>(), [&app](const Request& request) {
            Problems problems;
            const auto day = read_query<DayQuery>(request, problems);
            if (!problems.empty()) return refused_response(request, problems);
            return respond(
                request, programme_page(app, who(request), on_day(request.value("key"), day)));
        });
}

} // namespace samdrift
