#include "api/door.hpp"
#include "api/pages.hpp"
#include "app/login.hpp"
#include "base/words.hpp"
#include "identity/secrets.hpp"

namespace samdrift {
namespace {

constexpr std::string_view bearer = "bearer";

std::string bearer_token(const Request& request) {
    const auto sent = request.header("authorization");
    const auto space = sent.find(' ');
    if (space == sent.npos || folded(sent.substr(0, space)) != bearer) return {};
    return std::string{sent.substr(space + 1)};
}

bool reads(const Request& request) { return request.method == "GET" || request.method == "HEAD"; }

// Another site's page can make a browser send its cookie, but not what only our own pages know.
bool forged(const Request& request, const Asker& asker) {
    return !reads(request) && !asker.csrf.empty() &&
           !same_secret(request.header("x-csrf-token"), asker.csrf);
}

Problems refused_by_rule(App& app, const Route& route, const Request& request, const User& user) {
    if (route.rule.only_persons() && user.id == 0) return {{"login_needed"}};
    if (!route.rule.action()) return {};
    const auto key = request.values.find("key");
    if (key == request.values.end()) return refused(user, *route.rule.action());
    if (!app.has_store()) return {no_cooperation(user, key->second)};
    const auto landscape = app.landscape();
    const auto found = landscape->find(key->second);
    if (!found) return {no_cooperation(user, key->second)};
    auto problems =
        refused(user, *route.rule.action(), landscape->cooperations[*found].picture->row.id);
    if (!problems.empty() && problems.front().code == "unknown_cooperation")
        return {no_cooperation(user, key->second)};
    return problems;
}

} // namespace

Door door(App& app) {
    return [&app](const Route& route, Request& request) -> std::optional<Response> {
        auto found = asker(app, request.cookie(session_cookie), bearer_token(request));
        if (!found) return refused_response(request, found.problems);
        if (forged(request, *found)) return refusal(request, 403, "csrf_refused");
        request.asker = std::make_shared<const Asker>(*std::move(found));
        const auto problems = refused_by_rule(app, route, request, request.asker->user);
        if (!problems.empty()) return refused_response(request, problems);
        return std::nullopt;
    };
}

} // namespace samdrift
