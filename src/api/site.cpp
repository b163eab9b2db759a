#include "api/site.hpp"
#include "api/coding.hpp"
#include "api/url.hpp"
#include "base/failure.hpp"
#include <algorithm>
#include <array>

namespace samdrift {
namespace {

constexpr std::array<std::string_view, 4> passing_failures{
    "overloaded", "stopping", "database_busy", "database_unavailable"};

void add_safety(Response& response) {
    for (const auto& [name, value] : std::initializer_list<std::pair<const char*, const char*>>{
             {"content-security-policy",
                 "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                 "frame-ancestors 'none'; base-uri 'none'; form-action 'self'"},
             {"x-content-type-options", "nosniff"},
             {"referrer-policy", "same-origin"},
             {"x-frame-options", "DENY"},
             {"cross-origin-resource-policy", "same-origin"},
         })
        response.headers.push_back({name, value});
}

void add_unless_there(Response& response, std::string name, std::string value) {
    if (!response.header(name)) response.headers.push_back({std::move(name), std::move(value)});
}

bool reads(const Request& request) { return request.method == "GET" || request.method == "HEAD"; }

void make_unchanged(Response& response) {
    response.status = 304;
    response.body.clear();
    response.content_type.clear();
}

// Tag, compression and safety, for what a handler answered.
void finish(const Request& request, Response& response) {
    add_unless_there(response, "cache-control", "private, no-cache");
    add_unless_there(response, "vary", "Accept-Encoding");
    if (reads(request) && response.status == 200) {
        add_unless_there(response, "etag", entity_tag(response.body));
        if (names_tag(request.header("if-none-match"), *response.header("etag")))
            make_unchanged(response);
    }
    if (worth_gzip(response.content_type, response.body.size()) &&
        accepts_gzip(request.header("accept-encoding")) && !response.header("content-encoding")) {
        response.body = gzip(response.body, Effort::quick);
        response.headers.push_back({"content-encoding", "gzip"});
    }
    add_safety(response);
}

std::string escaped(std::string_view text) {
    std::string out;
    for (char c : text) {
        if (c == '<')
            out += "&lt;";
        else if (c == '&')
            out += "&amp;";
        else
            out += c;
    }
    return out;
}

} // namespace

std::string log_line(const std::string& request_id, std::string_view said) {
    return moment(std::chrono::system_clock::now()) + " " + request_id + " " + std::string{said};
}

Site::Site(Router router, StaticFiles files, Listen listen, Log log)
    : router_(std::move(router))
    , files_(std::move(files))
    , listen_(std::move(listen))
    , log_(std::move(log)) {}

Response Site::refused(const Request& request, int status, std::string_view code,
    std::vector<Argument> arguments) const {
    Response response = refusal(request, status, code, std::move(arguments));
    response.headers.push_back({"cache-control", "no-store"});
    add_safety(response);
    return response;
}

std::optional<Response> Site::refused_by_rule(const Request& request) const {
    if (std::ranges::count(request.headers, "host", &Header::name) > 1)
        return refused(request, 400, "bad_request");
    if (!host_allowed(request.header("host"), listen_))
        return refused(request, 421, "host_refused", {{"address", written(listen_)}});
    if (!reads(request) && !origin_allowed(request.header("origin"), listen_))
        return refused(request, 403, "origin_refused");
    return std::nullopt;
}

std::optional<Response> Site::at_once(
    Request& request, std::string_view target, const Route*& route) const {
    if (!read_target(target, request)) return refused(request, 400, "bad_request");
    if (auto response = refused_by_rule(request)) return response;
    const Found found = router_.find(request);
    route = found.route;
    if (route) return std::nullopt;
    const bool api = request.segments.front() == "api";
    if (!found.allow.empty() || (!api && !reads(request))) {
        const std::string allow = found.allow.empty() ? "GET, HEAD" : found.allow;
        auto response = refused(
            request, 405, "method_not_allowed", {{"method", request.method}, {"allow", allow}});
        response.headers.push_back({"allow", allow});
        return response;
    }
    if (api) return refused(request, 404, "not_found");
    return files_.built() ? page(request) : not_built(request);
}

Response Site::page(const Request& request) const {
    const StaticFile* file = files_.find(request.segments);
    if (!file) return refused(request, 404, "not_found");
    Response response{.content_type = file->content_type};
    response.headers = {{"etag", file->tag}, {"vary", "Accept-Encoding"},
        {"cache-control", file->immutable ? "public, max-age=31536000, immutable" : "no-cache"}};
    add_safety(response);
    if (names_tag(request.header("if-none-match"), file->tag)) {
        make_unchanged(response);
    } else if (!file->gzip.empty() && accepts_gzip(request.header("accept-encoding"))) {
        response.headers.push_back({"content-encoding", "gzip"});
        response.body = file->gzip;
    } else {
        response.body = file->body;
    }
    return response;
}

Response Site::not_built(const Request& request) const {
    if (request.segments.back().find('.') != std::string::npos)
        return refused(request, 404, "not_found");
    const Sentence said = sentence("failure.web_not_built");
    Response response{.status = 503, .content_type = "text/html; charset=utf-8"};
    response.body = "<!doctype html>\n<html lang=\"nb\"><head><meta "
                    "charset=\"utf-8\"><title>Samdrift</title></head>"
                    "<body><h1>Samdrift</h1><p>" +
                    escaped(said.nb) + "</p><p lang=\"en\">" + escaped(said.en) +
                    "</p></body></html>\n";
    response.headers.push_back({"cache-control", "no-store"});
    add_safety(response);
    return response;
}

Response Site::failed(
    const Request& request, const std::string& code, std::string_view detail) const {
    log_(log_line(request.id, "failure " + code + ": " + std::string{detail}));
    const bool passes = std::ranges::find(passing_failures, code) != passing_failures.end();
    auto response = refused(request, passes ? 503 : 500, code);
    if (passes) response.headers.push_back({"retry-after", "5"});
    return response;
}

Response Site::handled(const Route& route, Request& request) const {
    try {
        auto turned_away = router_.door() ? router_.door()(route, request) : std::nullopt;
        Response response = turned_away ? *std::move(turned_away) : route.handle(request);
        finish(request, response);
        return response;
    } catch (const Failure& f) {
        return failed(request, f.code(), f.detail());
    } catch (const std::exception& e) {
        return failed(request, "internal", e.what());
    } catch (...) {
        return failed(request, "internal", "something that is no std::exception was thrown");
    }
}

} // namespace samdrift
