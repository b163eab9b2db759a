#include "api/routes.hpp"
#include "api/door.hpp"
#include "api/openapi.hpp"
#include "api/pages.hpp"

namespace samdrift {

Router routes(App& app, std::string version) {
    Router router;
    router.behind(door(app));
    add_login_routes(router, app, version);
    add_compare_routes(router, app);
    add_register_routes(router, app);
    add_picture_routes(router, app);
    add_table_routes(router, app);
    add_view_routes(router, app);
    add_report_routes(router, app);
    add_plan_report_routes(router, app);
    add_history_routes(router, app);
    add_import_routes(router, app);
    add_attachment_routes(router, app);
    add_names_routes(router, app);
    add_choose_routes(router, app);
    add_cost_routes(router, app);
    add_alternatives_routes(router, app);
    add_plan_routes(router, app);
    add_programme_routes(router, app);
    add_openapi_route(router, version);
    return router;
}

} // namespace samdrift
