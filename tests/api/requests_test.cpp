#include "api/test_server.hpp"
#include "base/failure.hpp"
#include <gtest/gtest.h>
#include <set>

namespace samdrift {
namespace {

Router routes() {
    Router router;
    router.add({.method = "GET",
        .path = "/api/{key}/areas/{code}",
        .operation = "area",
        .summary = "One area",
        .rule = Rule::anybody(),
        .handle = [](const Request& r) {
            return json(Sentence{r.value("key"), r.value("code")});
        }});
    router.add({.method = "GET",
        .path = "/api/session",
        .operation = "session",
        .summary = "Who am I",
        .rule = Rule::anybody(),
        .handle = [](const Request& r) {
            const auto asked = r.query.find("q");
            return json(Sentence{"session", asked == r.query.end() ? "" : asked->second});
        }});
    router.add({.method = "POST",
        .path = "/api/echo",
        .operation = "echo",
        .summary = "What was sent",
        .rule = Rule::anybody(),
        .handle = [](const Request& r) {
            return Response{.content_type = "text/plain", .body = r.body};
        }});
    router.add({.method = "GET",
        .path = "/api/long",
        .operation = "long",
        .summary = "Worth compressing",
        .rule = Rule::anybody(),
        .handle = [](const Request&) {
            return json(Sentence{std::string(5000, 'a'), "b"});
        }});
    router.add({.method = "GET",
        .path = "/api/failure",
        .operation = "failure",
        .summary = "The world breaks",
        .rule = Rule::anybody(),
        .handle = [](const Request&) -> Response {
            throw Failure{"disk_full", "/secret/path"};
        }});
    router.add({.method = "GET",
        .path = "/api/busy",
        .operation = "busy",
        .summary = "The database is busy",
        .rule = Rule::anybody(),
        .handle = [](const Request&) -> Response {
            throw Failure{"database_busy", "locked"};
        }});
    router.add({.method = "GET",
        .path = "/api/exception",
        .operation = "exception",
        .summary = "We break",
        .rule = Rule::anybody(),
        .handle = [](const Request&) -> Response { throw std::out_of_range{"secret"}; }});
    router.add({.method = "GET",
        .path = "/api/odd",
        .operation = "odd",
        .summary = "Throws no exception",
        .rule = Rule::anybody(),
        .handle = [](const Request&) -> Response { throw 7; }});
    router.add({.method = "GET",
        .path = "/api/split",
        .operation = "split",
        .summary = "A header in two lines",
        .rule = Rule::anybody(),
        .handle = [](const Request&) {
            return Response{.body = "{}", .headers = {{"x-a", "b\r\nset-cookie: c"}}};
        }});
    return router;
}

struct Row {
    const char* why;
    std::string request;
    int status;
    const char* says; // stands in the body
};

std::string get(const std::string& target) {
    return "GET " + target + " HTTP/1.1\r\nHost: HOST\r\n\r\n";
}

std::vector<Row> answered() {
    return {
        {"a literal route", get("/api/session"), 200, "session"},
        {"the query is decoded", get("/api/session?q=a+b%C3%B8%26"), 200, "a bø&"},
        {"names in the route are decoded", get("/api/nye-asker/areas/adm.sak%2Farkiv"), 200,
            "adm.sak/arkiv"},
        {"letters that were not escaped", get("/api/nye-asker/areas/\xc3\xb8konomi"), 200,
            "økonomi"},
        {"as a proxy asks", get("http://HOST/api/session"), 200, "session"},
        {"HTTP/1.0", "GET /api/session HTTP/1.0\r\nHost: HOST\r\n\r\n", 200, "session"},
        {"localhost is this machine too", "GET /api/session HTTP/1.1\r\nHost: LocalPORT\r\n\r\n",
            200, "session"},
        {"a body", "POST /api/echo HTTP/1.1\r\nHost: HOST\r\nContent-Length: 3\r\n\r\nabc", 200,
            "abc"},
        {"a body in chunks",
            "POST /api/echo HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: "
            "chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
            200, "abc"},
        {"a page of ours writes",
            "POST /api/echo HTTP/1.1\r\nHost: HOST\r\nOrigin: http://HOST\r\nContent-Length: "
            "1\r\n\r\na",
            200, "a"},
        {"a page from elsewhere writes",
            "POST /api/echo HTTP/1.1\r\nHost: HOST\r\nOrigin: "
            "http://example.org\r\nContent-Length: 1\r\n\r\na",
            403, "origin_refused"},
    };
}

std::vector<Row> not_there() {
    return {
        {"no such route", get("/api/nothing"), 404, "not_found"},
        {"the API itself", get("/api"), 404, "not_found"},
        {"a name that is empty", get("/api//areas/a"), 404, "not_found"},
        {"no such file", get("/assets/none.js"), 404, "not_found"},
        {"the pages are not built", get("/nye-asker"), 503, "./run"},
        {"the route knows other methods", "DELETE /api/session HTTP/1.1\r\nHost: HOST\r\n\r\n", 405,
            "method_not_allowed"},
        {"pages are only read",
            "POST /nye-asker HTTP/1.1\r\nHost: HOST\r\nContent-Length: 0\r\n\r\n", 405,
            "method_not_allowed"},
        {"a method nobody knows", "BREW /api/session HTTP/1.1\r\nHost: HOST\r\n\r\n", 405,
            "GET, HEAD"},
        {"out of the folder", get("/../../etc/passwd"), 400, "bad_request"},
        {"out of the folder, escaped", get("/%2e%2e/%2E%2e/etc/passwd"), 400, "bad_request"},
        {"out of the folder, the slash escaped", get("/assets/..%2f..%2fetc%2fpasswd"), 404,
            "not_found"},
        {"an end of text inside the path", get("/index.html%00.js"), 400, "bad_request"},
        {"an escape that is none", get("/api/%zz"), 400, "bad_request"},
        {"an escape cut short", get("/api/%4"), 400, "bad_request"},
        {"not UTF-8", get("/api/session?q=%ff"), 400, "bad_request"},
    };
}

std::vector<Row> refused() {
    return {
        {"not HTTP", "hello\r\n\r\n", 400, "bad_request"},
        {"a length that is none",
            "POST /api/echo HTTP/1.1\r\nHost: HOST\r\nContent-Length: x\r\n\r\n", 400,
            "bad_request"},
        {"two lengths",
            "POST /api/echo HTTP/1.1\r\nHost: HOST\r\nContent-Length: 1\r\nContent-Length: "
            "2\r\n\r\nab",
            400, "bad_request"},
        {"a length and chunks",
            "POST /api/echo HTTP/1.1\r\nHost: HOST\r\nContent-Length: 1\r\nTransfer-Encoding: "
            "chunked\r\n\r\n0\r\n\r\n",
            400, "bad_request"},
        {"another's name", "GET /api/session HTTP/1.1\r\nHost: example.org\r\n\r\n", 421,
            "host_refused"},
        {"our name and another port", "GET /api/session HTTP/1.1\r\nHost: localhost:1\r\n\r\n", 421,
            "host_refused"},
        {"no name", "GET /api/session HTTP/1.1\r\n\r\n", 421, "host_refused"},
        {"two names", "GET /api/session HTTP/1.1\r\nHost: HOST\r\nHost: example.org\r\n\r\n", 400,
            "bad_request"},
        {"pages are guarded too", "GET / HTTP/1.1\r\nHost: example.org\r\n\r\n", 421,
            "host_refused"},
        {"a body too large",
            "POST /api/echo HTTP/1.1\r\nHost: HOST\r\nContent-Length: 2000000\r\n\r\n" +
                std::string(2'000'000, 'a'),
            413, "body_too_large"},
        {"a body too large, told by nobody",
            "POST /api/echo HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: "
            "chunked\r\n\r\n1e8480\r\n" +
                std::string(2'000'000, 'a') + "\r\n0\r\n\r\n",
            413, "body_too_large"},
        {"a header too large",
            "GET /api/session HTTP/1.1\r\nHost: HOST\r\nCookie: " + std::string(20'000, 'a') +
                "\r\n\r\n",
            431, "headers_too_large"},
        {"an address too long", get("/api/" + std::string(20'000, 'a')), 431, "headers_too_large"},
        {"the world broke", get("/api/failure"), 500, "disk_full"},
        {"the world broke for a moment", get("/api/busy"), 503, "database_busy"},
        {"we broke", get("/api/exception"), 500, "internal"},
        {"we broke in an odd way", get("/api/odd"), 500, "internal"},
    };
}

std::vector<Row> rows() {
    std::vector<Row> all = answered();
    for (const auto& more : {not_there(), refused()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

TEST(Requests, Table) {
    TestServer server{routes()};
    const std::string local = "localhost:" + std::to_string(server.port());
    std::set<int> seen;
    for (auto row : rows()) {
        if (const auto at = row.request.find("LocalPORT"); at != std::string::npos)
            row.request.replace(at, 9, local);
        Client client{server};
        const Answer answer = client.ask(row.request);
        EXPECT_EQ(answer.status, row.status) << row.why << "\n" << answer.head;
        EXPECT_NE(answer.body.find(row.says), std::string::npos) << row.why << "\n" << answer.body;
        EXPECT_EQ(answer.header("x-content-type-options"), "nosniff") << row.why;
        EXPECT_FALSE(answer.header("content-security-policy").empty()) << row.why;
        EXPECT_FALSE(answer.header("x-request-id").empty()) << row.why;
        seen.insert(answer.status);
    }
    EXPECT_EQ(seen, (std::set{200, 400, 403, 404, 405, 413, 421, 431, 500, 503}));
}

TEST(Requests, ErrorSaysItInBothLanguagesAndHidesTheDetail) {
    TestServer server{routes()};
    Client client{server};
    const Answer answer = client.get("/api/exception", "X-Request-Id: mine-1\r\n");
    EXPECT_EQ(
        answer.body, to_json(ErrorView{"internal",
                         {"Noe gikk galt hos oss. Oppgi mine-1 når du melder fra om feilen.",
                             "Something went wrong on our side. Quote mine-1 when you report it."},
                         "mine-1"}));
    EXPECT_EQ(client.get("/api/failure").body.find("/secret/path"), std::string::npos);
    EXPECT_NE(server.lines.joined().find("mine-1 failure internal: secret\n"), std::string::npos);
    EXPECT_NE(server.lines.joined().find("failure disk_full: /secret/path\n"), std::string::npos);
}

TEST(Requests, EveryAnswerHasAnId) {
    TestServer server{routes()};
    Client client{server};
    EXPECT_EQ(
        client.get("/api/session", "X-Request-Id: a.B_9-\r\n").header("x-request-id"), "a.B_9-");
    const auto first = client.get("/api/session").header("x-request-id");
    EXPECT_EQ(first.substr(0, 2), "r-");
    EXPECT_NE(client.get("/api/session").header("x-request-id"), first);
    const auto spaced = client.get("/api/session", "X-Request-Id: a b\r\n").header("x-request-id");
    EXPECT_EQ(spaced.substr(0, 2), "r-") << "what could confuse the log is not taken over";
}

TEST(Requests, HeadIsGetWithoutTheBody) {
    TestServer server{routes()};
    Client client{server};
    const Answer get = client.get("/api/session");
    const Answer head = client.ask("HEAD /api/session HTTP/1.1\r\nHost: HOST\r\n\r\n");
    EXPECT_EQ(head.status, 200);
    EXPECT_EQ(head.header("content-length"), std::to_string(get.body.size()));
    EXPECT_EQ(head.header("etag"), get.header("etag"));
    EXPECT_EQ(client.get("/api/session").status, 200) << "no body came after the head";
}

TEST(Requests, UnchangedAnswersAreNotSentAgain) {
    TestServer server{routes()};
    Client client{server};
    const Answer first = client.get("/api/long");
    EXPECT_EQ(first.header("cache-control"), "private, no-cache");
    const auto tag = first.header("etag");
    ASSERT_FALSE(tag.empty());
    for (const std::string& have : {tag, "\"other\", " + tag, std::string{"*"}, tag.substr(2)}) {
        const Answer again = client.get("/api/long", "If-None-Match: " + have + "\r\n");
        EXPECT_EQ(again.status, 304) << have;
        EXPECT_EQ(again.header("etag"), tag) << have;
        EXPECT_EQ(again.header("content-length"), "") << have;
    }
    EXPECT_EQ(client.get("/api/long", "If-None-Match: \"other\"\r\n").status, 200);
    EXPECT_NE(client.get("/api/session?q=1").header("etag"),
        client.get("/api/session?q=2").header("etag"));
}

TEST(Requests, LongTextsAreCompressedForWhoTakesIt) {
    TestServer server{routes()};
    Client client{server};
    const Answer plain = client.get("/api/long");
    const Answer small = client.get("/api/long", "Accept-Encoding: br, gzip\r\n");
    EXPECT_EQ(plain.header("content-encoding"), "");
    EXPECT_EQ(small.header("content-encoding"), "gzip");
    EXPECT_EQ(small.header("vary"), "Accept-Encoding");
    EXPECT_EQ(small.header("etag"), plain.header("etag"));
    EXPECT_LT(small.body.size(), plain.body.size() / 10);
    EXPECT_EQ(unzipped(small.body), plain.body);
    EXPECT_EQ(
        client.get("/api/session", "Accept-Encoding: gzip\r\n").header("content-encoding"), "")
        << "short";
}

TEST(Requests, AHeaderCannotBeginAnother) {
    TestServer server{routes()};
    Client client{server};
    EXPECT_EQ(client.get("/api/split").header("set-cookie"), "");
}

TEST(Requests, AllowNamesWhatTheAddressAnswers) {
    TestServer server{routes()};
    Client client{server};
    EXPECT_EQ(client.ask("PUT /api/session HTTP/1.1\r\nHost: HOST\r\nContent-Length: 0\r\n\r\n")
                  .header("allow"),
        "GET, HEAD");
    EXPECT_EQ(client.get("/api/echo").header("allow"), "POST");
}

TEST(Requests, LoggedOnlyWhenAskedAndWithoutTheQuery) {
    TestServer silent{routes()};
    Client{silent}.get("/api/session?q=secret");
    silent.stop();
    EXPECT_EQ(silent.lines.joined(), "");

    ServerOptions options;
    options.log_requests = true;
    TestServer server{routes(), options};
    Client{server}.get("/api/session?q=secret", "X-Request-Id: mine-2\r\n");
    server.stop();
    const auto said = server.lines.joined();
    EXPECT_NE(said.find("Z mine-2 GET /api/session 200 "), std::string::npos) << said;
    EXPECT_EQ(said.find("secret"), std::string::npos);
}

} // namespace
} // namespace samdrift
