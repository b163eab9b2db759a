#include "api/door.hpp"
#include "api/pages.hpp"
#include "app/login_ways.hpp"
#include "app/people.hpp"
#include "app/session_view.hpp"

namespace samdrift {
namespace {

// What begins a login, or what the provider sends people back with.
struct ProviderQuery {
    std::string back, code, state, iss, error;
};

} // namespace

template <> const Entity& entity<ProviderQuery>() {
    static const Entity e =
        describe<ProviderQuery>({"ProviderQuery"}, nullptr, field<&ProviderQuery::back>("back"),
            field<&ProviderQuery::code>("code"), field<&ProviderQuery::state>("state"),
            field<&ProviderQuery::iss>("iss"), field<&ProviderQuery::error>("error"));
    return e;
}

namespace {

// Kept from scripts, and sent on no connection that others can read; browsers count their own
// machine as safe without a certificate.
Header cookie(std::string_view name, std::string_view value, std::chrono::seconds life) {
    return {"set-cookie",
        std::string{name} + "=" + std::string{value} +
            "; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=" + std::to_string(life.count())};
}

Caller caller(const Request& request) { return {request.from, request.cookie(device_cookie)}; }

Response session_response(App& app, const Asker& asker, const std::string& version) {
    auto response = json(session_view(app, asker, version));
    response.headers.push_back({"cache-control", "no-store"});
    return response;
}

void add_session(const LoggedIn& made, Response& response) {
    response.headers.push_back(cookie(session_cookie, made.session, longest_session));
    if (!made.device.empty())
        response.headers.push_back(
            cookie(device_cookie, made.device, std::chrono::hours{24 * 365}));
}

// What a browser gets when somebody has logged in with it.
Response logged_in(App& app, const LoggedIn& made, const std::string& version) {
    const auto who_asks = asker(app, made.session, {});
    auto response = session_response(app, *who_asks, version);
    add_session(made, response);
    return response;
}

Response not_logged_in(const Request& request, const Problems& problems) {
    const auto& first = problems.front();
    const int status = first.code == "login_wait" ? 429 : first.code == "login_failed" ? 401 : 0;
    if (status == 0) return refused_response(request, problems);
    auto response = refusal(request, status, first.code, first.arguments);
    for (const auto& argument : first.arguments)
        if (argument.name == "seconds") response.headers.push_back({"retry-after", argument.value});
    return response;
}

Response log_in(App& app, const Request& request, const std::string& version) {
    LoginRequest login;
    if (auto refused = read_body(request, login)) return *refused;
    const auto made = log_in(app, login, caller(request));
    return made ? logged_in(app, *made, version) : not_logged_in(request, made.problems);
}

Response log_out(App& app, const Request& request, const std::string& version) {
    if (const auto session = request.cookie(session_cookie); !session.empty())
        log_out(app, session);
    auto response = session_response(app, *asker(app, {}, {}), version);
    response.headers.push_back(cookie(session_cookie, "", std::chrono::seconds{0}));
    return response;
}

Response change(App& app, const Request& request, const std::string& version) {
    PasswordChange wanted;
    if (auto refused = read_body(request, wanted)) return *refused;
    if (request.asker->by_token) return refusal(request, 403, "not_with_a_token");
    const auto made = change_password(app, who(request), wanted, caller(request));
    return made ? logged_in(app, *made, version) : not_logged_in(request, made.problems);
}

Response make(App& app, const Request& request) {
    TokenOrder order;
    if (auto refused = read_body(request, order)) return *refused;
    return respond(request, make_token(app, *request.asker, order));
}

Response revoke(App& app, const Request& request) {
    const auto& written = request.value("id");
    const auto id = whole_number(written);
    if (!id) return refusal(request, 404, "unknown_token", {{"value", written}});
    return respond(request, revoke_token(app, *request.asker, *id));
}

Response give_access(App& app, const Request& request) {
    AccessOrder order;
    if (auto refused = read_body(request, order)) return *refused;
    return respond(request, change_access(app, who(request), request.value("key"), order));
}

// The browser goes on there.
Response go_to(const std::string& address) {
    return {.status = 302,
        .content_type = "",
        .body = {},
        .headers = {{"location", address}, {"cache-control", "no-store"}}};
}

Response to_login_page(const Problems& problems) {
    return go_to("/logg-inn?feil=" + percent_encoded(problems.front().code));
}

std::string parameter(const Request& request, const std::string& name) {
    const auto found = request.query.find(name);
    return found == request.query.end() ? std::string{} : found->second;
}

// The same address begins a login and is where the provider sends people back to.
Response by_provider(App& app, const Request& request) {
    const auto& provider = request.value("provider");
    const OidcReturn returned{parameter(request, "code"), parameter(request, "state"),
        parameter(request, "iss"), parameter(request, "error")};
    if (returned.state.empty() && returned.code.empty() && returned.error.empty()) {
        auto begun = app.login_ways().begin(app, provider, parameter(request, "back"));
        if (!begun) return to_login_page(begun.problems);
        auto response = go_to(begun->address);
        response.headers.push_back(cookie(login_cookie, begun->state, std::chrono::minutes{15}));
        return response;
    }
    const auto done = app.login_ways().finish(
        app, provider, returned, request.cookie(login_cookie), caller(request));
    if (!done) return to_login_page(done.problems);
    auto response = go_to(done->back);
    add_session(done->made, response);
    response.headers.push_back(cookie(login_cookie, "", std::chrono::seconds{0}));
    return response;
}

void add_token_routes(Router& router, App& app) {
    const auto add = [&](const char* method, const char* path, const char* operation,
                         const char* summary, const Entity* body, Handler handle) {
        router.add({.method = method,
            .path = path,
            .operation = operation,
            .summary = summary,
            .rule = Rule::person(),
            .body = body,
            .answer = &entity<TokenPage>(),
            .handle = std::move(handle)});
    };
    add("GET", "/api/tokens", "tokens", "One's own tokens for programs", nullptr,
        [&app](const Request& r) { return respond(r, token_page(app, *r.asker)); });
    add("POST", "/api/tokens", "token_make", "A new token, told once", &entity<TokenOrder>(),
        [&app](const Request& r) { return make(app, r); });
    add("DELETE", "/api/tokens/{id}", "token_revoke", "A token that is to work no more", nullptr,
        [&app](const Request& r) { return revoke(app, r); });
}

void add_access_routes(Router& router, App& app) {
    router.add({.method = "GET",
        .path = "/api/{key}/access",
        .operation = "access",
        .summary = "People, their roles, what roles may do, and confidential fields",
        .rule = Rule{Action::administer},
        .answer = &entity<AccessPage>(),
        .handle = [&app](const Request& r) {
            return respond(r, access_page(app, who(r), r.value("key")));
        }});
    router.add({.method = "POST",
        .path = "/api/{key}/access",
        .operation = "access_change",
        .summary = "Change who may do what, all or nothing",
        .rule = Rule{Action::administer},
        .body = &entity<AccessOrder>(),
        .answer = &entity<AccessPage>(),
        .handle = [&app](const Request& r) { return give_access(app, r); }});
}

} // namespace

void add_login_routes(Router& router, App& app, const std::string& version) {
    const auto add = [&](const char* method, const char* path, const char* operation,
                         const char* summary, Rule rule, const Entity* body, Handler handle) {
        router.add({.method = method,
            .path = path,
            .operation = operation,
            .summary = summary,
            .rule = rule,
            .body = body,
            .answer = &entity<SessionView>(),
            .handle = std::move(handle)});
    };
    add("GET", "/api/session", "session", "Who asks, and which cooperations they may open",
        Rule::anybody(), nullptr,
        [&app, version](const Request& r) { return session_response(app, *r.asker, version); });
    add("POST", "/api/login", "login", "Log in with name and password", Rule::anybody(),
        &entity<LoginRequest>(),
        [&app, version](const Request& r) { return log_in(app, r, version); });
    router.add({.method = "GET",
        .path = "/api/login/{provider}",
        .operation = "login_provider",
        .summary = "Log in with another's account: leads to the provider, and back",
        .rule = Rule::anybody(),
        .query = &entity<ProviderQuery>(),
        .answer_type = "text/plain",
        .handle = [&app](const Request& r) { return by_provider(app, r); }});
    add("POST", "/api/logout", "logout", "Log out", Rule::anybody(), nullptr,
        [&app, version](const Request& r) { return log_out(app, r, version); });
    add("POST", "/api/password", "password", "A new password; other logins end", Rule::person(),
        &entity<PasswordChange>(),
        [&app, version](const Request& r) { return change(app, r, version); });
    add_token_routes(router, app);
    add_access_routes(router, app);
}

} // namespace samdrift
