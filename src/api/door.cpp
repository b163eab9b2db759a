#include "api/door.hpp"
#include "api/pages.hpp"
#include "app/login.hpp"
#include "base/base64url.hpp"
#include "base/words.hpp"
#include "identity/secrets.hpp"
#include <algorithm>

namespace samdrift {
namespace {

constexpr std::string_view bearer = "bearer", basic = "basic";

// What follows the scheme.
std::string_view credentials(const Request& request, std::string_view scheme) {
    const auto sent = request.header("authorization");
    const auto space = sent.find(' ');
    if (space == sent.npos || folded(sent.substr(0, space)) != scheme) return {};
    return sent.substr(std::min(sent.find_first_not_of(' ', space), sent.size()));
}

bool reads(const Request& request) { return request.method == "GET" || request.method == "HEAD"; }

// The name and the password after "Basic " (RFC 7617 section 2).
std::optional<LoginRequest> name_and_password(const Request& request) {
    std::string sent{credentials(request, basic)};
    sent.erase(sent.find_last_not_of('=') + 1);
    std::ranges::replace(sent, '+', '-');
    std::ranges::replace(sent, '/', '_');
    const auto read = read_base64url(sent);
    const auto colon = read ? read->find(':') : std::string::npos;
    if (colon == std::string::npos) return std::nullopt;
    return LoginRequest{read->substr(0, colon), read->substr(colon + 1)};
}

// A server in front of us may ask for names and passwords of its own, which come through with every
// request: where we do not ask for them, what is no token of ours is not for us.
Result<Asker> who_asks(App& app, const Route& route, const Request& request) {
    if (reads(request) && !credentials(request, basic).empty()) {
        const auto sent = name_and_password(request);
        if (sent && (route.asks_for_password || sent->password.starts_with(token_begins)))
            return asker_by_name_and_token(app, *sent, {request.from, {}});
        if (route.asks_for_password) return Problem{"token_refused"};
    }
    return asker(app, request.cookie(session_cookie), std::string{credentials(request, bearer)});
}

Response turned_away(const Route& route, const Request& request, const Problems& problems) {
    const auto& first = problems.front();
    if (first.code == "login_wait") {
        auto response = refusal(request, 429, first.code, first.arguments);
        response.headers.push_back({"retry-after", first.arguments.front().value});
        return response;
    }
    auto response = refused_response(request, problems);
    if (response.status == 401 && route.asks_for_password)
        response.headers.push_back(
            {"www-authenticate", R"(Basic realm="Samdrift", charset="UTF-8")"});
    return response;
}

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
        auto found = who_asks(app, route, request);
        if (!found) return turned_away(route, request, found.problems);
        if (forged(request, *found)) return refusal(request, 403, "csrf_refused");
        request.asker = std::make_shared<const Asker>(*std::move(found));
        const auto problems = refused_by_rule(app, route, request, request.asker->user);
        if (!problems.empty()) return turned_away(route, request, problems);
        return std::nullopt;
    };
}

} // namespace samdrift
