// The plan as a calendar over its address, and how a program that only knows names and passwords
// gets at it.
#include "api/door.hpp"
#include "api/routes.hpp"
#include "app/accounts.hpp"
#include "app/login.hpp"
#include "app/scratch.hpp"
#include <boost/beast/core/detail/base64.hpp>
#include <gtest/gtest.h>

namespace samdrift {
namespace {

constexpr auto feed = "/api/nye-asker/plan/calendar.ics";

class CalendarFeed : public testing::Test {
protected:
    CalendarFeed() : app{scratch.store(), [this] { return now; }}, router{routes(app, "0.1.0")} {
        import_folder(app, scratch.copy_example("nye-asker"));
        kari = add_person(app, local_user(), {"Kari", "kari@asker.example", ""})->person;
        ola = add_person(app, local_user(), {"Ola", "ola@asker.example", ""})->person;
        for (const char* login : {"kari@asker.example", "ola@asker.example"})
            EXPECT_TRUE(give_role(app, local_user(), {login, "reader", "nye-asker", {}, {}, {}}));
    }
    std::string token_of(std::int64_t person, std::optional<std::string> cooperation = {}) {
        const auto page = make_token(app, asker_of(person),
            {.name = "kalender", .cooperation = std::move(cooperation), .ends = app.today()});
        EXPECT_TRUE(page);
        for (const auto& t : page->tokens)
            if (t.secret) return *t.secret;
        return {};
    }
    Asker asker_of(std::int64_t person) {
        return *asker(app, log_in_as(app, person, {"127.0.0.1", {}})->session, {});
    }
    Response ask(const std::string& path, const std::string& authorization = {},
        const std::string& method = "GET", const std::string& cookie = {}) {
        Request request{.method = method, .path = path, .segments = {}};
        request.headers = {{"content-type", "application/json"}, {"cookie", cookie}};
        if (!authorization.empty()) request.headers.push_back({"authorization", authorization});
        request.from = "10.0.0.1";
        for (std::size_t at = 0; at < path.size();) {
            const auto end = std::min(path.find('/', at + 1), path.size());
            request.segments.push_back(path.substr(at + 1, end - at - 1));
            at = end;
        }
        const auto found = router.find(request);
        EXPECT_TRUE(found.route) << path;
        if (auto away = router.door()(*found.route, request)) return *away;
        return found.route->handle(request);
    }
    // Written by another than the one that reads it.
    static std::string basic(const std::string& name, const std::string& password) {
        namespace base64 = boost::beast::detail::base64;
        const auto both = name + ":" + password;
        std::string written(base64::encoded_size(both.size()), '\0');
        written.resize(base64::encode(written.data(), both.data(), both.size()));
        return "Basic " + written;
    }

    Scratch scratch;
    std::chrono::system_clock::time_point now =
        std::chrono::sys_days{std::chrono::year{2026} / 11 / 21} + std::chrono::hours{12};
    App app;
    Router router;
    std::int64_t kari = 0, ola = 0;
};

TEST_F(CalendarFeed, IsTheirsWhoHaveATokenAsTheirPassword) {
    const auto token = token_of(kari);
    const auto got = ask(feed, basic("Kari@Asker.example", token));
    ASSERT_EQ(got.status, 200) << got.body;
    EXPECT_EQ(got.content_type, "text/calendar; charset=utf-8");
    EXPECT_TRUE(got.body.starts_with("BEGIN:VCALENDAR\r\n"));
    EXPECT_NE(got.body.find("\r\nX-WR-CALNAME:Plan for "), std::string::npos);
    EXPECT_NE(
        got.body.find("\r\nUID:cutover/plattform/nett@nye-asker.samdrift\r\n"), std::string::npos);
    EXPECT_NE(got.body.find("\r\nDTSTAMP:20261121T120000Z\r\n"), std::string::npos);
    EXPECT_EQ(got.header("www-authenticate"), nullptr);
    EXPECT_EQ(ask(feed, "basic" + basic("kari@asker.example", token).substr(5)).status, 200)
        << "the scheme is said in any letters";
    EXPECT_EQ(ask(feed, "Bearer " + token).status, 200);
    EXPECT_EQ(ask(feed, basic("kari@asker.example", token), "HEAD").status, 200);
    EXPECT_EQ(ask("/api/nye-asker/overview", basic("kari@asker.example", token)).status, 200)
        << "whatever can be read with a token";
}

TEST_F(CalendarFeed, WhateverIsWrongIsAskedForAgain) {
    const auto token = token_of(kari);
    struct Row {
        const char* why;
        std::string authorization;
    };
    const Row rows[] = {{"nobody", ""}, {"not the token", basic("kari@asker.example", token + "x")},
        {"another's token", basic("ola@asker.example", token)},
        {"a password, no token", basic("kari@asker.example", "hemmelig")},
        {"nobody has that name", basic("per@asker.example", token)}, {"no name", basic("", token)},
        {"no colon", "Basic a2FyaQ=="}, {"no base64", "Basic ~~~"}, {"empty", "Basic "}};
    std::string first;
    for (const auto& row : rows) {
        const auto got = ask(feed, row.authorization);
        EXPECT_EQ(got.status, 401) << row.why;
        ASSERT_TRUE(got.header("www-authenticate")) << row.why;
        EXPECT_EQ(*got.header("www-authenticate"), R"(Basic realm="Samdrift", charset="UTF-8")");
        if (row.authorization.size() < 40) continue;
        if (first.empty()) first = got.body;
        EXPECT_EQ(got.body, first) << "what was wrong is not told: " << row.why;
    }
}

TEST_F(CalendarFeed, ATokenIsForWhatItIsFor) {
    import_folder(app, scratch.copy_example("nye-drammen"));
    const auto token = token_of(kari, "nye-asker");
    EXPECT_EQ(ask(feed, basic("kari@asker.example", token)).status, 200);
    EXPECT_EQ(
        ask("/api/nye-drammen/plan/calendar.ics", basic("kari@asker.example", token)).status, 404);
    const auto revoked = token_page(app, asker_of(kari))->tokens.front().id;
    ASSERT_TRUE(revoke_token(app, asker_of(kari), revoked));
    EXPECT_EQ(ask(feed, basic("kari@asker.example", token)).status, 401);
}

TEST_F(CalendarFeed, NothingIsChangedWithANameAndAPassword) {
    const auto got =
        ask("/api/nye-asker/undo", basic("kari@asker.example", token_of(kari)), "POST");
    EXPECT_EQ(got.status, 401) << got.body;
    EXPECT_EQ(got.header("www-authenticate"), nullptr);
}

TEST_F(CalendarFeed, WhereNobodyAsksAnothersPasswordIsNotForUs) {
    const auto session =
        std::string{session_cookie} + "=" + log_in_as(app, kari, {"127.0.0.1", {}})->session;
    const auto theirs = basic("portvakt", "hemmelig"); // of a server in front of us
    EXPECT_EQ(ask("/api/nye-asker/overview", theirs, "GET", session).status, 200);
    const auto nobody = ask("/api/nye-asker/overview", theirs);
    EXPECT_EQ(nobody.status, 401);
    EXPECT_EQ(nobody.header("www-authenticate"), nullptr) << "a browser would ask for it";
    EXPECT_EQ(ask("/api/nye-asker/overview", basic("kari@asker.example", "sdt_feil")).status, 401);
}

TEST_F(CalendarFeed, GuessesWaitLongerAndLonger) {
    const auto token = token_of(kari);
    for (int i = 0; i < 5; ++i) EXPECT_EQ(ask(feed, basic("kari@asker.example", "x")).status, 401);
    const auto waits = ask(feed, basic("kari@asker.example", token));
    EXPECT_EQ(waits.status, 429);
    EXPECT_EQ(*waits.header("retry-after"), "1");
    EXPECT_EQ(ask(feed, basic("ola@asker.example", token_of(ola))).status, 200)
        << "programs of many people come from one address";
    EXPECT_EQ(ask("/api/session").status, 200) << "logging in has a count of its own";
    now += std::chrono::seconds{1};
    EXPECT_EQ(ask(feed, basic("kari@asker.example", token)).status, 200);
    EXPECT_EQ(ask(feed, basic("kari@asker.example", "x")).status, 401) << "counted anew";
    EXPECT_EQ(ask(feed, basic("kari@asker.example", token)).status, 200);
}

} // namespace
} // namespace samdrift
