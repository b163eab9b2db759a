// The handlers, a file per topic: each reads the request, calls the app, and writes the answer.
#pragma once
#include "api/router.hpp"
#include "app/login.hpp"
#include "app/read.hpp"
#include "app/report.hpp"

namespace samdrift {

void add_login_routes(Router&, App&, const std::string& version);
void add_compare_routes(Router&, App&);
void add_register_routes(Router&, App&);
void add_picture_routes(Router&, App&);
void add_table_routes(Router&, App&);
void add_view_routes(Router&, App&);
void add_report_routes(Router&, App&);
void add_plan_report_routes(Router&, App&);
void add_history_routes(Router&, App&);
void add_import_routes(Router&, App&);
void add_attachment_routes(Router&, App&);
void add_names_routes(Router&, App&);
void add_choose_routes(Router&, App&);
void add_cost_routes(Router&, App&);
void add_alternatives_routes(Router&, App&);
void add_plan_routes(Router&, App&);
void add_programme_routes(Router&, App&);

// The pages of a cooperation: an address after /api/{key}, its name in the API, what it is, its
// query and its answer.
struct CooperationPages {
    Router& router;
    void add(const char* path, const char* operation, const char* summary, const Entity& query,
        const Entity& answer, Handler, Rule = Rule{Action::read_register}) const;
};

// Who asks; a router with a door knows.
const User& who(const Request&);

// 404 for what is not there, 403 for what may not be seen, 422 for the rest.
Response refused_response(const Request&, const Problems&);

// A file to save ("attachment"), or to show ("inline").
Response file_response(const Report&, const char* disposition);

// The body as a described struct, or the refusal: 415 when it is not said to be JSON (a form of
// another site can send texts, but not say that), 422 when it does not fit.
std::optional<Response> read_body(const Request&, const Entity&, void* body);
template <class T> std::optional<Response> read_body(const Request& request, T& body) {
    return read_body(request, entity<T>(), &body);
}

// A page of one cooperation on one day: `page` makes it, or says with a problem why not.
template <class Page> Response respond(const Request& request, const Result<Page>& page) {
    return page ? json(*page) : refused_response(request, page.problems);
}

} // namespace samdrift
