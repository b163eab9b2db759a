// The parts that need no socket: query, router, OpenAPI, coding, target, guard.
#include "api/coding.hpp"
#include "api/guard.hpp"
#include "api/openapi.hpp"
#include "api/url.hpp"
#include <gtest/gtest.h>

namespace samdrift {

enum class Order { name, users };
template <>
inline constexpr std::array choices_of<Order>{Choice{"name", "navn"}, Choice{"users", "brukere"}};
template <> inline constexpr std::string_view type_name_of<Order> = "Order";

struct PageQuery {
    std::optional<Date> as_of;
    std::string text;
    int limit = 100;
    bool descending = false;
    std::optional<Order> sort;
    std::optional<std::int64_t> product;
    bool operator==(const PageQuery&) const = default;
};
template <> const Entity& entity<PageQuery>() {
    static const Entity e = describe<PageQuery>({"PageQuery"}, nullptr,
        field<&PageQuery::as_of>("as_of"), field<&PageQuery::text>("text", {.max_length = 10}),
        field<&PageQuery::limit>("limit", {.minimum = 1}),
        field<&PageQuery::descending>("descending"), field<&PageQuery::sort>("sort"),
        field<&PageQuery::product>("product"));
    return e;
}

namespace {

using namespace std::chrono;

TEST(Query, FieldsByName) {
    Request request;
    ASSERT_TRUE(read_target(
        "/a?as_of=2019-12-31&text=b%C3%B8+c&limit=5&descending=true&sort=users&product=7",
        request));
    Problems problems;
    const auto query = read_query<PageQuery>(request, problems);
    EXPECT_EQ(problems, Problems{});
    EXPECT_EQ(query, (PageQuery{2019y / 12 / 31, "bø c", 5, true, Order::users, 7}));
}

TEST(Query, Problems) {
    struct Row {
        const char *why, *query, *code, *column;
    };
    const Row rows[] = {
        {"nothing asked", "", "", ""},
        {"empty is not given", "as_of=&limit=&descending=&sort=", "", ""},
        {"no such parameter", "asof=2019-12-31", "unknown_parameter", "asof"},
        {"twice", "limit=1&limit=2", "repeated_parameter", "limit"},
        {"a day that does not exist", "as_of=2019-02-30", "wrong_type", "as_of"},
        {"a day as people write it", "as_of=31.12.2019", "wrong_type", "as_of"},
        {"not a number", "limit=many", "wrong_type", "limit"},
        {"more than a number", "limit=5x", "wrong_type", "limit"},
        {"a number that does not fit", "limit=99999999999", "wrong_type", "limit"},
        {"neither true nor false", "descending=yes", "wrong_type", "descending"},
        {"no such choice", "sort=age", "wrong_type", "sort"},
        {"below its limit", "limit=0", "too_small", "limit"},
        {"too long", "text=12345678901", "too_long", "text"},
    };
    for (const auto& row : rows) {
        Request request;
        ASSERT_TRUE(read_target(std::string{"/a?"} + row.query, request)) << row.why;
        Problems problems;
        read_query<PageQuery>(request, problems);
        ASSERT_EQ(problems.size(), *row.code ? 1u : 0u) << row.why;
        if (problems.empty()) continue;
        EXPECT_EQ(problems[0].code, row.code) << row.why;
        EXPECT_EQ(problems[0].place.column, row.column) << row.why;
    }
}

TEST(Query, RefusalSaysAll) {
    Request request{.method = "GET", .path = "/a", .segments = {"a"}, .id = "r-1"};
    ASSERT_TRUE(read_target("/a?limit=x&wrong=1", request));
    Problems problems;
    read_query<PageQuery>(request, problems);
    const Response response = refusal(request, problems);
    EXPECT_EQ(response.status, 422);
    EXPECT_EQ(response.body.find("{\"code\":\"wrong_type\","), 0u) << response.body;
    EXPECT_NE(
        response.body.find("as_of, text, limit, descending, sort, product"), std::string::npos);
}

Route route(std::string method, std::string path) {
    return {.method = std::move(method),
        .path = std::move(path),
        .operation = "x",
        .summary = "y",
        .rule = Rule::anybody()};
}

TEST(Router, Table) {
    Router router;
    for (const char* path :
        {"/api/{key}/{page}", "/api/{key}/overview", "/api/session", "/api/{key}", "/api/a/{page}"})
        router.add(route("GET", path));
    router.add(route("POST", "/api/session"));
    router.add(route("DELETE", "/api/{key}/overview"));
    struct Row {
        const char *why, *method, *target, *path, *allow;
    };
    const Row rows[] = {
        {"a literal goes first", "GET", "/api/session", "/api/session", ""},
        {"else the name", "GET", "/api/other", "/api/{key}", ""},
        {"the earlier literal weighs more", "GET", "/api/a/overview", "/api/a/{page}", ""},
        {"a later one still goes first", "GET", "/api/b/overview", "/api/{key}/overview", ""},
        {"two names", "GET", "/api/b/c", "/api/{key}/{page}", ""},
        {"HEAD is GET", "HEAD", "/api/session", "/api/session", ""},
        {"by method", "POST", "/api/session", "/api/session", ""},
        {"another method", "PUT", "/api/session", nullptr, "GET, HEAD, POST"},
        {"all that fit are named", "PUT", "/api/b/overview", nullptr, "DELETE, GET, HEAD"},
        {"nothing", "GET", "/api/b/c/d", nullptr, ""},
        {"a slash too many", "GET", "/api/session/", nullptr, ""},
    };
    for (const auto& row : rows) {
        Request request{.method = row.method, .path = {}, .segments = {}};
        ASSERT_TRUE(read_target(row.target, request));
        const Found found = router.find(request);
        ASSERT_EQ(found.route != nullptr, row.path != nullptr) << row.why;
        if (row.path) { EXPECT_EQ(found.route->path, row.path) << row.why; }
        EXPECT_EQ(found.allow, row.allow) << row.why;
    }
    EXPECT_THROW(router.add(route("GET", "/api/{other}/overview")), std::logic_error);
    EXPECT_EQ(router.routes().size(), 7u);
}

void expect_json(const std::string& document) {
    Record record = blank_record(entity<Sentence>());
    for (const auto& p : read_json(entity<Sentence>(), document, record))
        EXPECT_NE(p.code, "not_json") << document;
}

TEST(OpenApi, SameBytesInAnyOrderAndNothingLeftOut) {
    Route page = route("GET", "/api/{key}/page");
    page.query = &entity<PageQuery>();
    page.answer = &entity<Sentence>();
    Route change = route("POST", "/api/{key}/page");
    change.body = &entity<PageQuery>();
    Route report = route("GET", "/api/report.html");
    report.answer_type = "text/html";
    const std::string one = openapi(std::array{page, change, report}, "1.2.3");
    expect_json(one);
    EXPECT_EQ(one, openapi(std::array{report, change, page}, "1.2.3"));
    for (const char* part : {R"("openapi":"3.1.0")", R"("version":"1.2.3")",
             R"({"name":"key","in":"path","required":true,"schema":{"type":"string"}})",
             R"({"name":"as_of","in":"query","required":false,"schema":{"type":"string",)",
             R"("schema":{"type":"string","enum":["name","users"]}})",
             R"("requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":)",
             R"("text/html":{"schema":{}})", R"("ErrorView":{)", R"("Sentence":{)"})
        EXPECT_NE(one.find(part), std::string::npos) << part << "\n" << one;
}

TEST(OpenApi, IsARouteItself) {
    Router router;
    add_openapi_route(router, "1.2.3");
    ASSERT_EQ(router.routes().size(), 1u);
    const Response response = router.routes()[0].handle(Request{});
    EXPECT_NE(response.body.find("\"/api/openapi.json\""), std::string::npos);
    expect_json(response.body);
}

TEST(Coding, AcceptsGzip) {
    const std::pair<const char*, bool> rows[] = {{"gzip", true}, {"br, GZIP;q=0.5", true},
        {"*", true}, {"", false}, {"br", false}, {"gzip;q=0", false}, {"gzip; q=0.000, *", false},
        {"*;q=0", false}, {"gzipped", false}};
    for (const auto& [header, accepted] : rows) EXPECT_EQ(accepts_gzip(header), accepted) << header;
}

TEST(Coding, TagsDifferWhenBytesDo) {
    std::string body(100, '\0');
    const auto tag = entity_tag(body);
    EXPECT_EQ(tag, entity_tag(std::string(100, '\0')));
    EXPECT_NE(tag, entity_tag(std::string(101, '\0')));
    for (std::size_t i = 0; i < body.size(); ++i) {
        std::string other = body;
        other[i] = 1;
        EXPECT_NE(entity_tag(other), tag) << i;
    }
    EXPECT_FALSE(names_tag("", tag));
}

TEST(Target, TakenApart) {
    struct Row {
        const char *why, *target;
        bool fits;
        std::vector<std::string> segments;
    };
    const Row rows[] = {
        {"the root", "/", true, {""}},
        {"escapes", "/a%20b/%C3%A5", true, {"a b", "å"}},
        {"plus is plus in a path", "/a+b", true, {"a+b"}},
        {"empty segments stay", "/a//b/", true, {"a", "", "b", ""}},
        {"an escaped slash stays in its segment", "/a%2Fb", true, {"a/b"}},
        {"escaped once, decoded once", "/%252e%252e", true, {"%2e%2e"}},
        {"points", "/a/../b", false, {}},
        {"one point", "/./b", false, {}},
        {"escaped points", "/%2E%2e/b", false, {}},
        {"an end of text", "/a%00", false, {}},
        {"an end of line", "/a%0d%0ab", false, {}},
        {"an escape cut short", "/a%2", false, {}},
        {"an overlong slash", "/%c0%af", false, {}},
        {"half a pair", "/%ed%a0%80", false, {}},
        {"not from the root", "a/b", false, {}},
        {"all of the server", "*", false, {}},
        {"a bad query", "/a?b=%f", false, {}},
    };
    for (const auto& row : rows) {
        Request request;
        EXPECT_EQ(read_target(row.target, request), row.fits) << row.why;
        if (!row.fits) continue;
        EXPECT_EQ(request.segments, row.segments) << row.why;
    }
    Request request;
    ASSERT_TRUE(read_target("/a?x=1&x=2&&y&z==", request));
    EXPECT_EQ(request.query,
        (std::multimap<std::string, std::string>{{"x", "1"}, {"x", "2"}, {"y", ""}, {"z", "="}}));
}

TEST(Guard, Listen) {
    struct Row {
        const char *why, *written, *code;
        Listen listen;
        const char* public_address = "";
    };
    const Row rows[] = {
        {"all addresses, behind a certificate", "0.0.0.0:8080", "",
            {"0.0.0.0", 8080, "samdrift.kommune.no"}, "https://Samdrift.kommune.no/"},
        {"without a certificate", "0.0.0.0:8080", "bad_public_address", {}, "http://x.no"},
        {"with a path", "0.0.0.0:8080", "bad_public_address", {}, "https://x.no/samdrift"},
        {"the usual", "127.0.0.1:8080", "", {"127.0.0.1", 8080}},
        {"by name", "localhost:0", "", {"127.0.0.1", 0}},
        {"six", "[::1]:9000", "", {"::1", 9000}},
        {"all addresses", "0.0.0.0:8080", "loopback_only", {}},
        {"all addresses of six", "[::]:8080", "loopback_only", {}},
        {"a name", "samdrift.kommune.no:8080", "bad_address", {}},
        {"no port", "127.0.0.1", "bad_address", {}},
        {"an empty port", "127.0.0.1:", "bad_address", {}},
        {"a port too high", "127.0.0.1:70000", "bad_address", {}},
        {"nothing", "", "bad_address", {}},
    };
    for (const auto& row : rows) {
        Listen listen;
        const Problems problems = read_listen(row.written, row.public_address, listen);
        EXPECT_EQ(problems.empty() ? "" : problems[0].code, row.code) << row.why;
        EXPECT_EQ(listen, row.listen) << row.why;
    }
}

TEST(Guard, HostAndOrigin) {
    const Listen own{"127.0.0.1", 8080};
    for (const char* host : {"localhost:8080", "LOCALHOST:8080", "127.0.0.1:8080", "[::1]:8080"})
        EXPECT_TRUE(host_allowed(host, own)) << host;
    for (const char* host : {"", "localhost", "localhost:", "localhost:808", "localhost:8080x",
             "127.0.0.1.example.org:8080", "localhost.example.org:8080", "example.org:8080",
             "[::2]:8080", "::1:8080", "localhost:8080:8080"})
        EXPECT_FALSE(host_allowed(host, own)) << host;
    EXPECT_TRUE(host_allowed("localhost", {"127.0.0.1", 80}));
    for (const char* origin :
        {"", "http://localhost:5173", "http://127.0.0.1:8080", "http://[::1]:8080"})
        EXPECT_TRUE(origin_allowed(origin, own)) << origin;
    for (const char* origin :
        {"null", "http://example.org", "https://localhost.example.org", "localhost:8080"})
        EXPECT_FALSE(origin_allowed(origin, own)) << origin;
}

TEST(Guard, PublicAddress) {
    const Listen open{"0.0.0.0", 8080, "samdrift.kommune.no"};
    EXPECT_TRUE(host_allowed("Samdrift.kommune.no", open));
    EXPECT_FALSE(host_allowed("samdrift.kommune.no.example.org", open));
    EXPECT_TRUE(origin_allowed("https://samdrift.kommune.no", open));
    EXPECT_FALSE(origin_allowed("http://samdrift.kommune.no", open));
    EXPECT_FALSE(origin_allowed("https://example.org", open));
    EXPECT_EQ(caller_address("127.0.0.1", "6.6.6.6, 10.1.2.3", open), "10.1.2.3")
        << "what a client writes itself stands before what the server in front adds";
    EXPECT_EQ(caller_address("127.0.0.1", "6.6.6.6", Listen{}), "127.0.0.1");
}

TEST(Refusals, EveryCodeHasItsSentences) {
    for (const char* key : {"problem.not_found", "problem.method_not_allowed",
             "problem.body_too_large", "problem.headers_too_large", "problem.bad_request",
             "problem.unknown_parameter", "problem.repeated_parameter", "problem.wrong_type",
             "problem.host_refused", "problem.origin_refused", "problem.loopback_only",
             "problem.bad_address", "failure.loopback_only", "failure.address_in_use",
             "failure.cannot_listen", "failure.overloaded", "failure.stopping", "failure.internal",
             "failure.file_unreadable", "failure.web_not_built", "server.started"})
        EXPECT_TRUE(has_text(Language::nb, key) && has_text(Language::en, key)) << key;
}

} // namespace
} // namespace samdrift
