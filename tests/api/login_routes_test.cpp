// Logging in over the addresses: with a password, and by way of a provider that is a table of
// answers.
#include "api/door.hpp"
#include "api/routes.hpp"
#include "app/accounts.hpp"
#include "app/login_ways.hpp"
#include "app/scratch.hpp"
#include "identity/token_maker.hpp"
#include <gtest/gtest.h>

namespace samdrift {
namespace {

constexpr std::chrono::sys_seconds then{std::chrono::seconds{1'800'000'000}};

class Answers : public HttpClient {
public:
    std::map<std::string, std::string> bodies; // by address
    HttpAnswer send(const HttpAsk& ask) override {
        const auto at = bodies.find(ask.address);
        return at == bodies.end() ? HttpAnswer{.fault = "nobody there"}
                                  : HttpAnswer{200, at->second};
    }
};

class LoginRoutes : public testing::Test {
protected:
    LoginRoutes() : app{scratch.store(), [] { return then; }} {
        import_folder(app, scratch.copy_example("nye-asker"));
        auto answers = std::make_unique<Answers>();
        provider = answers.get();
        provider->bodies["https://login.example/.well-known/openid-configuration"] =
            R"({"issuer":"https://login.example","authorization_endpoint":"https://login.example/auth",)"
            R"("token_endpoint":"https://login.example/token","jwks_uri":"https://login.example/keys"})";
        provider->bodies["https://login.example/keys"] = "{\"keys\":[" + key.jwk() + "]}";
        LoginSettings settings;
        settings.providers = {{.name = "entra",
            .label = "Ansatt",
            .issuer = "https://login.example",
            .client_id = "samdrift",
            .client_secret = "hemmelig",
            .redirect_uri = "https://samdrift.example/api/login/entra",
            .name_claim = "preferred_username",
            .algorithms = {"ES256"}}};
        app.use(std::make_unique<LoginWays>(
            std::move(settings), std::move(answers), [] { return then; },
            [this](const std::string& line) { log.push_back(line); }));
        router = routes(app, "0.1.0");
    }

    Response ask(const std::string& method, const std::string& path,
        std::multimap<std::string, std::string> query = {}, const std::string& cookie = {},
        const std::string& body = {}) {
        Request request{.method = method, .path = path, .segments = {}, .query = std::move(query)};
        request.headers = {{"content-type", "application/json"}, {"cookie", cookie}};
        request.from = "10.0.0.1";
        request.body = body;
        for (std::size_t at = 0; at < path.size();) {
            const auto end = std::min(path.find('/', at + 1), path.size());
            request.segments.push_back(path.substr(at + 1, end - at - 1));
            at = end;
        }
        const auto found = router.find(request);
        if (auto turned_away = router.door()(*found.route, request)) return *turned_away;
        return found.route->handle(request);
    }
    // "samdrift_login=…" as the browser sends it back.
    static std::string cookie_of(const Response& response, std::string_view name) {
        for (const auto& header : response.headers)
            if (header.name == "set-cookie" && header.value.starts_with(name))
                return header.value.substr(0, header.value.find(';'));
        return {};
    }
    static std::string after(const std::string& address, const std::string& name) {
        const auto at = address.find(name + "=") + name.size() + 1;
        return address.substr(at, address.find('&', at) - at);
    }
    void sign_for(const std::string& nonce, const std::string& who) {
        const auto seconds = then.time_since_epoch().count();
        provider->bodies["https://login.example/token"] =
            R"({"access_token":"a","token_type":"Bearer","id_token":")" +
            key.token(SignatureAlgorithm::es256,
                R"({"iss":"https://login.example","sub":"s-)" + who +
                    R"(","aud":"samdrift","nonce":")" + nonce + R"(","preferred_username":")" +
                    who + "\",\"iat\":" + std::to_string(seconds) +
                    ",\"exp\":" + std::to_string(seconds + 300) + "}") +
            "\"}";
    }
    // The whole way as `who`: what the browser gets at the end.
    Response whole(const std::string& who, const std::string& back = "/nye-asker") {
        const auto begun = ask("GET", "/api/login/entra", {{"back", back}});
        const auto address = *begun.header("location");
        sign_for(after(address, "nonce"), who);
        return ask("GET", "/api/login/entra", {{"code", "c"}, {"state", after(address, "state")}},
            cookie_of(begun, login_cookie));
    }

    const TestKey key{"k", true};
    Scratch scratch;
    App app;
    Answers* provider = nullptr;
    std::vector<std::string> log;
    Router router;
};

TEST_F(LoginRoutes, AProviderVouchesForAnAccountMadeForIt) {
    ASSERT_TRUE(add_person(app, local_user(), {"Kari", "kari@asker.example", "entra"}));
    const auto in = whole("Kari@asker.example");
    EXPECT_EQ(in.status, 302);
    EXPECT_EQ(*in.header("location"), "/nye-asker");
    const auto session = ask("GET", "/api/session", {}, cookie_of(in, session_cookie));
    EXPECT_NE(session.body.find(R"("user":"Kari")"), std::string::npos) << session.body;
    EXPECT_NE(
        session.body.find(R"("providers":[{"name":"entra","label":"Ansatt"}])"), std::string::npos);
    // From now on it is the subject that counts, whatever the person is called.
    EXPECT_EQ(*whole("noen-annen@asker.example").header("location"), "/logg-inn?feil=no_account");
}

TEST_F(LoginRoutes, WhoHasNoAccountOrAnotherKindDoesNotComeIn) {
    ASSERT_TRUE(add_person(app, local_user(), {"Ola", "ola@asker.example", ""}));
    EXPECT_EQ(*whole("ola@asker.example").header("location"), "/logg-inn?feil=no_account")
        << "an account with a password of our own is not another's to open";
    EXPECT_EQ(*whole("ukjent@asker.example").header("location"), "/logg-inn?feil=no_account");
    ASSERT_TRUE(add_person(app, local_user(), {"Per", "per@asker.example", "entra"}));
    ASSERT_TRUE(close_account(app, local_user(), "per@asker.example", true));
    EXPECT_EQ(*whole("per@asker.example").header("location"), "/logg-inn?feil=no_account");
    EXPECT_EQ(log.size(), 3u) << "why is in the log";
}

TEST_F(LoginRoutes, ALoginEndsInTheBrowserItBeganIn) {
    ASSERT_TRUE(add_person(app, local_user(), {"Kari", "kari@asker.example", "entra"}));
    const auto begun = ask("GET", "/api/login/entra");
    const auto address = *begun.header("location");
    sign_for(after(address, "nonce"), "kari@asker.example");
    const std::multimap<std::string, std::string> back{
        {"code", "c"}, {"state", after(address, "state")}};
    const auto theirs = ask("GET", "/api/login/entra", back);
    EXPECT_EQ(*theirs.header("location"), "/logg-inn?feil=login_began_elsewhere");
    EXPECT_EQ(cookie_of(theirs, session_cookie), "");
    // Somebody who lures another's browser back with a code of their own.
    const auto other = ask("GET", "/api/login/entra");
    const auto lured = ask("GET", "/api/login/entra", back, cookie_of(other, login_cookie));
    EXPECT_EQ(*lured.header("location"), "/logg-inn?feil=login_began_elsewhere");
    EXPECT_EQ(cookie_of(lured, session_cookie), "");
    const auto mine = ask("GET", "/api/login/entra", back, cookie_of(begun, login_cookie));
    EXPECT_NE(cookie_of(mine, session_cookie), "");
    const auto again = ask("GET", "/api/login/entra", back, cookie_of(begun, login_cookie));
    EXPECT_EQ(cookie_of(again, session_cookie), "") << "once";
}

TEST_F(LoginRoutes, OneIsLedBackToOurOwnPagesOnly) {
    ASSERT_TRUE(add_person(app, local_user(), {"Kari", "kari@asker.example", "entra"}));
    for (const char* back :
        {"https://example.org", "//example.org", "/\\example.org", "javascript:alert(1)", ""})
        EXPECT_EQ(*whole("kari@asker.example", back).header("location"), "/") << back;
}

TEST_F(LoginRoutes, APasswordGivesCookiesThatScriptsCannotReadAndPlainHttpNotSend) {
    const auto made = *add_person(app, local_user(), {"Kari", "kari", ""});
    const auto in = ask(
        "POST", "/api/login", {}, {}, R"({"login":"kari","password":")" + *made.password + "\"}");
    ASSERT_EQ(in.status, 200) << in.body;
    int cookies = 0;
    for (const auto& header : in.headers) {
        if (header.name != "set-cookie") continue;
        ++cookies;
        for (const char* part : {"; Path=/", "; HttpOnly", "; Secure", "; SameSite=Lax"})
            EXPECT_NE(header.value.find(part), std::string::npos) << header.value;
    }
    EXPECT_EQ(cookies, 2);
    const auto wrong = ask("POST", "/api/login", {}, {}, R"({"login":"kari","password":"feil"})");
    const auto nobody = ask("POST", "/api/login", {}, {}, R"({"login":"ola","password":"feil"})");
    EXPECT_EQ(wrong.status, 401);
    EXPECT_EQ(wrong.body, nobody.body) << "which names there are is not told";
    for (int i = 0; i < 4; ++i)
        ask("POST", "/api/login", {}, {}, R"({"login":"ola","password":"feil"})");
    const auto waits = ask("POST", "/api/login", {}, {}, R"({"login":"ola","password":"feil"})");
    EXPECT_EQ(waits.status, 429);
    EXPECT_EQ(*waits.header("retry-after"), "1");
}

} // namespace
} // namespace samdrift
