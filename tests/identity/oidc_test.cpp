// Each rule of the flow, with a provider that is a table of answers and a clock that is set.
#include "identity/oidc.hpp"
#include "identity/token_maker.hpp"
#include "schema/texts.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <map>

namespace samdrift {
namespace {

using enum SignatureAlgorithm;
using testing::HasSubstr;

class FakeProvider : public HttpClient {
public:
    std::map<std::string, HttpAnswer> answers; // by address
    std::map<std::string, int> asked;
    HttpAsk last_form;

    HttpAnswer send(const HttpAsk& ask) override {
        ++asked[ask.address];
        if (ask.form) last_form = ask;
        const auto at = answers.find(ask.address);
        return at == answers.end() ? HttpAnswer{.fault = "nobody there"} : at->second;
    }
};

const TestKey& old_key() {
    static const TestKey key{"old", true};
    return key;
}
const TestKey& new_key() {
    static const TestKey key{"new", true};
    return key;
}

struct Flow : testing::Test {
    FakeProvider http;
    std::chrono::sys_seconds time{std::chrono::seconds{1'800'000'000}};
    OidcProvider provider{.name = "entra",
        .label = "Ansatt",
        .issuer = "https://login.example/t",
        .client_id = "sam drift",
        .client_secret = "s:e%c",
        .redirect_uri = "https://samdrift.example/api/login/entra",
        .algorithms = {"ES256"}};
    int randoms = 0;

    Flow() {
        say("https://login.example/t/.well-known/openid-configuration", metadata());
        publish(old_key());
    }
    OidcLogin login() {
        return {provider, http, [this] { return time; },
            [this] { return base64url(std::string(32, static_cast<char>('a' + randoms++))); }};
    }
    void say(const std::string& address, const std::string& body, int status = 200) {
        http.answers[address] = {status, body};
    }
    void publish(const TestKey& key) {
        say("https://login.example/keys", "{\"keys\":[" + key.jwk() + "]}");
    }
    static std::string metadata(const std::string& more = "") {
        return R"({"issuer":"https://login.example/t","authorization_endpoint":"https://login.example/auth?p=1",)"
               R"("token_endpoint":"https://login.example/token","jwks_uri":"https://login.example/keys")" +
               more + "}";
    }
    std::string claims(const OidcStart& start, const std::string& more = "") const {
        const auto seconds = time.time_since_epoch().count();
        return R"({"iss":"https://login.example/t","sub":"p-17","aud":"sam drift","nonce":")" +
               start.nonce + "\",\"iat\":" + std::to_string(seconds) +
               ",\"exp\":" + std::to_string(seconds + 300) + more + "}";
    }
    void answer_with(const std::string& token) {
        say("https://login.example/token",
            R"({"access_token":"at-1","token_type":"Bearer","id_token":")" + token + "\"}");
    }
    // Begins, lets the provider sign what it says, and finishes.
    OidcFinished whole(OidcLogin& login, const TestKey& key = old_key(),
        const std::string& more = R"(,"name":"Kari Nordmann","email":"kari@asker.example")") {
        const auto begun = login.begin();
        EXPECT_TRUE(begun) << begun.detail;
        answer_with(key.token(es256, claims(begun.start, more)));
        return login.finish(begun.start, {"code-1", begun.start.state});
    }
};

TEST_F(Flow, BeginsWithAnAddressThatGivesNothingAway) {
    provider.extra = {{"acr_values", "idporten-loa-high"}};
    auto oidc = login();
    const auto begun = oidc.begin();
    ASSERT_TRUE(begun) << begun.detail;
    // The secrets are 32 bytes of a, b and c; the challenge is the SHA-256 of the verifier's text.
    EXPECT_EQ(begun.start.state, base64url(std::string(32, 'a')));
    EXPECT_EQ(begun.start.verifier, base64url(std::string(32, 'c')));
    EXPECT_EQ(begun.start.address,
        "https://login.example/auth?p=1&response_type=code&client_id=sam%20drift&redirect_uri="
        "https%3A%2F%2Fsamdrift.example%2Fapi%2Flogin%2Fentra&scope=openid%20profile&state=" +
            begun.start.state + "&nonce=" + begun.start.nonce +
            "&code_challenge=LTyNy-FjB557g87M1_3niaDg4_VSHD4-MAQ4WltDb-U"
            "&code_challenge_method=S256&acr_values=idporten-loa-high");
    EXPECT_EQ(begun.start.address.find(begun.start.verifier), std::string::npos);
}

TEST_F(Flow, TellsWhoItIs) {
    auto oidc = login();
    const auto finished = whole(oidc);
    ASSERT_TRUE(finished) << name_of(finished.fault) << " " << finished.detail;
    EXPECT_EQ(finished.person.subject, "p-17");
    EXPECT_EQ(finished.person.name, "Kari Nordmann");
    EXPECT_EQ(finished.person.mail, "kari@asker.example");
    EXPECT_EQ(form_encoded(*http.last_form.form),
        "grant_type=authorization_code&code=code-1&redirect_uri="
        "https%3A%2F%2Fsamdrift.example%2Fapi%2Flogin%2Fentra&code_verifier=" +
            base64url(std::string(32, 'c')));
    // "sam%20drift:s%3Ae%25c": what is encoded first cannot be mistaken for the colon between.
    EXPECT_EQ(http.last_form.headers,
        (FormFields{{"Authorization", "Basic c2FtJTIwZHJpZnQ6cyUzQWUlMjVj"}}));
    EXPECT_TRUE(whole(oidc));
    EXPECT_EQ(http.asked["https://login.example/keys"], 1) << "what we know is not asked again";
}

TEST_F(Flow, ShowsWhoWeAreAsConfigured) {
    provider.client_authentication = ClientAuthentication::post;
    auto by_post = login();
    EXPECT_TRUE(whole(by_post));
    EXPECT_THAT(form_encoded(*http.last_form.form),
        HasSubstr("&client_id=sam%20drift&client_secret=s%3Ae%25c"));
    EXPECT_TRUE(http.last_form.headers.empty());
    provider.client_authentication = ClientAuthentication::none;
    auto by_none = login();
    EXPECT_TRUE(whole(by_none));
    EXPECT_THAT(form_encoded(*http.last_form.form), HasSubstr("&client_id=sam%20drift"));
    EXPECT_EQ(form_encoded(*http.last_form.form).find("secret"), std::string::npos);
}

TEST_F(Flow, TakesOnlyTheAnswerToWhatItAsked) {
    struct Row {
        const char* why;
        std::function<void(OidcStart&, OidcReturn&)> change;
        OidcFault fault;
    };
    using enum OidcFault;
    const Row rows[] = {
        {"another's state", [](auto&, auto& r) { r.state.back() ^= 1; }, wrong_state},
        {"no state", [](auto&, auto& r) { r.state.clear(); }, wrong_state},
        {"nothing was begun", [](auto& s, auto& r) { s.state = r.state = ""; }, wrong_state},
        {"too late", [](auto& s, auto&) { s.begun -= std::chrono::seconds{900}; }, took_too_long},
        {"before it began", [](auto& s, auto&) { s.begun += std::chrono::seconds{1}; },
            took_too_long},
        {"from another provider", [](auto&, auto& r) { r.issuer = "https://evil.example"; },
            wrong_issuer},
        {"from this one", [](auto&, auto& r) { r.issuer = "https://login.example/t"; }, none},
        {"did not want to", [](auto&, auto& r) { r.error = "access_denied"; }, cancelled},
        {"another error", [](auto&, auto& r) { r.error = "server_error"; }, refused},
        {"no code", [](auto&, auto& r) { r.code.clear(); }, code_missing},
        {"a code no provider gives", [](auto&, auto& r) { r.code.assign(4097, 'c'); },
            code_missing},
        {"another's nonce", [](auto& s, auto&) { s.nonce += "x"; }, token_refused},
    };
    for (const auto& row : rows) {
        auto oidc = login();
        auto begun = oidc.begin();
        answer_with(old_key().token(es256, claims(begun.start)));
        OidcReturn came{"code-1", begun.start.state};
        row.change(begun.start, came);
        const auto finished = oidc.finish(begun.start, came);
        EXPECT_EQ(finished.fault, row.fault) << row.why << ": " << name_of(finished.fault);
    }
}

TEST_F(Flow, WantsTheIssuerNamedWhereTheProviderSaysItDoes) {
    say("https://login.example/t/.well-known/openid-configuration",
        metadata(R"(,"authorization_response_iss_parameter_supported":true)"));
    auto oidc = login();
    EXPECT_EQ(whole(oidc).fault, OidcFault::wrong_issuer);
}

TEST_F(Flow, BelievesNoProviderThatIsAnotherOrOpen) {
    const std::pair<std::string, OidcFault> rows[] = {
        {R"({"issuer":"https://login.example/other"})", OidcFault::provider_misconfigured},
        {metadata().replace(metadata().find("https://login.example/token"), 5, "http"),
            OidcFault::provider_misconfigured},
        {metadata(R"(,"userinfo_endpoint":"http://login.example/me")"),
            OidcFault::provider_misconfigured},
        {metadata(R"(,"code_challenge_methods_supported":["plain"])"),
            OidcFault::provider_misconfigured},
        {metadata(R"(,"code_challenge_methods_supported":["plain","S256"])"), OidcFault::none},
        {"<html>", OidcFault::provider_unreachable},
        {metadata(R"(,"issuer":"https://login.example/t")"), OidcFault::provider_unreachable},
    };
    for (const auto& [body, fault] : rows) {
        say("https://login.example/t/.well-known/openid-configuration", body);
        EXPECT_EQ(login().begin().fault, fault) << body;
    }
    http.answers.clear();
    EXPECT_EQ(login().begin().fault, OidcFault::provider_unreachable);
}

TEST_F(Flow, FollowsTheKeysAndIsNotFlooded) {
    auto oidc = login();
    const std::string keys = "https://login.example/keys";
    ASSERT_TRUE(whole(oidc));
    time += std::chrono::seconds{100};
    publish(new_key());
    EXPECT_TRUE(whole(oidc, new_key())) << "the provider has new keys";
    EXPECT_EQ(http.asked[keys], 2);
    EXPECT_EQ(whole(oidc, old_key()).detail, "unknown_key") << "the old one is gone";
    for (int i = 0; i < 100; ++i)
        EXPECT_EQ(
            whole(oidc, TestKey("k" + std::to_string(i), true)).fault, OidcFault::token_refused);
    EXPECT_EQ(http.asked[keys], 2) << "within 30 seconds";
    time += std::chrono::seconds{30};
    for (int i = 0; i < 100; ++i) (void)whole(oidc, TestKey("k" + std::to_string(i), true));
    EXPECT_EQ(http.asked[keys], 3);
    EXPECT_TRUE(whole(oidc, new_key()));
    time += std::chrono::seconds{3600};
    EXPECT_TRUE(whole(oidc, new_key()));
    EXPECT_EQ(http.asked[keys], 4) << "keys are kept for an hour";
    time += std::chrono::seconds{60};
    say(keys, "", 503);
    for (int i = 0; i < 5; ++i) (void)whole(oidc, old_key());
    EXPECT_EQ(http.asked[keys], 5) << "a fetch that fails is not tried at once again";
    EXPECT_TRUE(whole(oidc, new_key())) << "the keys we have are good still";
}

TEST_F(Flow, SaysWhatTheTokenEndpointSaid) {
    auto oidc = login();
    const auto answer = [&](const std::string& body, int status) {
        const auto begun = oidc.begin();
        say("https://login.example/token", body, status);
        return oidc.finish(begun.start, {"code-1", begun.start.state});
    };
    const auto refused = answer(R"({"error":"invalid_grant\n"})", 400);
    EXPECT_EQ(refused.fault, OidcFault::code_refused);
    EXPECT_EQ(refused.detail, "https://login.example/token: 400 invalid_grant?");
    EXPECT_EQ(answer("{}", 401).fault, OidcFault::code_refused);
    EXPECT_EQ(answer("", 502).fault, OidcFault::provider_unreachable);
    EXPECT_EQ(answer("{}", 200).fault, OidcFault::provider_unreachable);
    EXPECT_EQ(answer(R"({"id_token":""})", 200).fault, OidcFault::token_refused);
}

TEST_F(Flow, AsksForWhatTheTokenDoesNotSay) {
    say("https://login.example/t/.well-known/openid-configuration",
        metadata(R"(,"userinfo_endpoint":"https://login.example/me")"));
    const std::string me = "https://login.example/me";
    provider.subject_claim = "pid";
    auto oidc = login();
    say(me, R"({"sub":"p-17","name":"Kari","pid":"x"})");
    EXPECT_EQ(whole(oidc, old_key(), R"(,"pid":"1","name":"N")").person.subject, "1");
    EXPECT_EQ(http.asked[me], 0) << "the token said it all";
    const auto asked = whole(oidc, old_key(), R"(,"pid":"1")");
    EXPECT_EQ(asked.person.name, "Kari");
    EXPECT_EQ(asked.person.subject, "1") << "what is signed goes first";
    say(me, R"({"sub":"p-18","name":"Ola"})");
    EXPECT_EQ(whole(oidc, old_key(), "").fault, OidcFault::no_subject) << "of another person";
    say(me, R"({"sub":"p-17","name":"Ola"})");
    EXPECT_EQ(whole(oidc, old_key(), "").fault, OidcFault::no_subject) << "no pid anywhere";
    say(me, "", 500);
    EXPECT_EQ(whole(oidc, old_key(), "").fault, OidcFault::provider_unreachable);
}

TEST_F(Flow, WantsTheLevelItAskedFor) {
    provider.accepted_acr = {"idporten-loa-high"};
    auto oidc = login();
    EXPECT_TRUE(whole(oidc, old_key(), R"(,"acr":"idporten-loa-high")"));
    EXPECT_EQ(whole(oidc, old_key(), R"(,"acr":"idporten-loa-substantial")").fault,
        OidcFault::level_too_low);
    EXPECT_EQ(whole(oidc, old_key(), "").fault, OidcFault::level_too_low);
}

TEST(Oidc, EveryFaultHasItsSentence) {
    for (int i = 1; i <= static_cast<int>(OidcFault::no_subject); ++i) {
        const auto code = "problem." + std::string{problem_of(static_cast<OidcFault>(i))};
        EXPECT_TRUE(has_text(Language::nb, code)) << code;
        EXPECT_TRUE(has_text(Language::en, code)) << code;
    }
}

TEST(WebAddress, IsHttpsOrThisMachine) {
    EXPECT_EQ(read_web_address("https://login.example:8443/a?b=c"),
        (WebAddress{true, "login.example", "8443", "/a?b=c"}));
    EXPECT_EQ(
        read_web_address("https://login.example"), (WebAddress{true, "login.example", "443", "/"}));
    EXPECT_EQ(read_web_address("http://[::1]:90?q"), (WebAddress{false, "::1", "90", "/?q"}));
    EXPECT_EQ(read_web_address("http://127.0.0.1/x"), (WebAddress{false, "127.0.0.1", "80", "/x"}));
    for (const auto* bad : {"http://login.example/", "http://127.0.0.1.evil.example/",
             "http://localhost@evil.example/", "https://a@b/", "https://", "https:///x",
             "https://a:/", "https://a:99999/", "https://a/#b", "https://a/\r\nX: y",
             "https://a b/", "ftp://a/", "//a/", "https://[::1/", "https://å/"})
        EXPECT_FALSE(read_web_address(bad)) << bad;
}

} // namespace
} // namespace samdrift
