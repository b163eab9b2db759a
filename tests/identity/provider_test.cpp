// The whole flow with a real provider, and the real HTTP client with a TLS server: both run in
// Node, which ./test installs with their packages.
#include "identity/oidc.hpp"
#include "identity/servers.hpp"
#include <gtest/gtest.h>

namespace samdrift {
namespace {

const std::string folder = SAMDRIFT_SOURCE "/tests/identity/provider";

std::string decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == '%' && i + 2 < text.size()) {
            out += static_cast<char>(std::stoi(std::string{text.substr(i + 1, 2)}, nullptr, 16));
            i += 2;
        } else {
            out += text[i] == '+' ? ' ' : text[i];
        }
    return out;
}

std::string parameter(const std::string& address, const std::string& name) {
    const auto query = "&" + address.substr(address.find('?') + 1);
    const auto at = query.find("&" + name + "=");
    if (at == query.npos) return {};
    const auto from = at + name.size() + 2;
    return decoded(query.substr(from, query.find('&', from) - from));
}

struct RealProvider : testing::Test {
    static inline std::unique_ptr<TestFolder> files;
    static inline std::unique_ptr<TestServer> server;
    static inline std::string issuer, tls;

    static void SetUpTestSuite() {
        files = std::make_unique<TestFolder>();
        files->make_certificate("DNS:localhost");
        server =
            std::make_unique<TestServer>(std::vector<std::string>{"node", folder + "/provider.mjs",
                                             files->file("cert.pem"), files->file("key.pem")},
                files->file("node.log"));
        const auto ports = server->line();
        ASSERT_FALSE(ports.empty())
            << files->read("node.log") << "packages: cd tests/identity/provider && npm ci";
        const auto space = ports.find(' ');
        issuer = "http://127.0.0.1:" + ports.substr(0, space);
        tls = ":" + ports.substr(space + 1);
    }
    static void TearDownTestSuite() {
        server.reset();
        files.reset();
    }

    const std::unique_ptr<HttpClient> http = https_client();
    std::chrono::system_clock::duration ahead{}; // of the clock on the wall

    OidcProvider described(
        const std::string& client, ClientAuthentication how, const std::string& algorithm) const {
        OidcProvider provider{.name = "test",
            .label = "Test",
            .issuer = issuer,
            .client_id = client,
            .client_secret = "not so secret: 100%",
            .client_authentication = how,
            .redirect_uri = "http://127.0.0.1/come-back",
            .algorithms = {algorithm}};
        if (how == ClientAuthentication::none) provider.client_secret.clear();
        return provider;
    }
    OidcLogin login(const OidcProvider& provider) {
        return {provider, *http, [this] { return std::chrono::system_clock::now() + ahead; }};
    }
    std::string ask(const std::string& what) const {
        const auto answer = http->send({issuer + "/-/" + what});
        EXPECT_EQ(answer.status, 200) << answer.fault << answer.body;
        return answer.body;
    }
    OidcReturn visit(const OidcStart& start, const std::string& as = "kari") const {
        const auto back = ask("visit?login=" + as + "&address=" + percent_encoded(start.address));
        return {parameter(back, "code"), parameter(back, "state"), parameter(back, "iss"),
            parameter(back, "error")};
    }
    OidcFinished whole(OidcLogin& oidc) const {
        const auto begun = oidc.begin();
        EXPECT_TRUE(begun) << name_of(begun.fault) << " " << begun.detail;
        return oidc.finish(begun.start, visit(begun.start));
    }
};

TEST_F(RealProvider, LogsInWithEveryAlgorithmAndEveryWayToShowWhoWeAre) {
    for (const auto& provider : {described("basic", ClientAuthentication::basic, "RS256"),
             described("post", ClientAuthentication::post, "PS256"),
             described("public", ClientAuthentication::none, "ES256")}) {
        auto oidc = login(provider);
        const auto finished = whole(oidc);
        ASSERT_TRUE(finished) << provider.client_id << " " << name_of(finished.fault) << " "
                              << finished.detail;
        EXPECT_EQ(finished.person.subject, "kari");
        EXPECT_EQ(finished.person.name, "Kari Øst") << "from userinfo";
    }
}

TEST_F(RealProvider, TakesAnotherClaimForTheSubjectAndMailWhereAskedFor) {
    auto provider = described("basic", ClientAuthentication::basic, "RS256");
    provider.subject_claim = "pid";
    provider.scopes = {"openid", "profile", "email"};
    auto oidc = login(provider);
    const auto finished = whole(oidc);
    ASSERT_TRUE(finished) << finished.detail;
    EXPECT_EQ(finished.person.subject, "0");
    EXPECT_EQ(finished.person.mail, "kari@asker.example");
}

TEST_F(RealProvider, RefusesWhatIsNotAllowed) {
    auto oidc = login(described("basic", ClientAuthentication::basic, "RS256"));
    const auto begun = oidc.begin();
    EXPECT_EQ(oidc.finish(begun.start, visit(begun.start, "nobody")).fault, OidcFault::cancelled);
    const auto came = visit(begun.start);
    auto stolen = oidc.begin().start; // another browser's verifier
    stolen.state = begun.start.state;
    EXPECT_EQ(oidc.finish(stolen, came).fault, OidcFault::code_refused) << "PKCE";
    const auto again = oidc.begin();
    const auto once = visit(again.start);
    EXPECT_TRUE(oidc.finish(again.start, once));
    EXPECT_EQ(oidc.finish(again.start, once).fault, OidcFault::code_refused) << "a code used twice";

    auto wrong = described("basic", ClientAuthentication::basic, "RS256");
    wrong.client_secret = "another";
    auto unknown = login(wrong);
    EXPECT_EQ(whole(unknown).fault, OidcFault::code_refused);
    auto strict = login(described("basic", ClientAuthentication::basic, "ES256"));
    EXPECT_EQ(whole(strict).detail, "bad_algorithm") << "the provider signs with RS256";
    auto slash = described("basic", ClientAuthentication::basic, "RS256");
    slash.issuer += "/";
    EXPECT_EQ(login(slash).begin().fault, OidcFault::provider_misconfigured);
}

TEST_F(RealProvider, FollowsNewKeys) {
    auto oidc = login(described("public", ClientAuthentication::none, "ES256"));
    ASSERT_TRUE(whole(oidc));
    ask("rotate");
    EXPECT_EQ(whole(oidc).detail, "unknown_key") << "asked less than 30 seconds ago";
    ahead = std::chrono::seconds{31};
    const auto finished = whole(oidc);
    EXPECT_TRUE(finished) << finished.detail;
}

TEST_F(RealProvider, AClockThatIsFarOffIsNotFollowed) {
    auto oidc = login(described("basic", ClientAuthentication::basic, "RS256"));
    ahead = -std::chrono::minutes{5};
    EXPECT_EQ(whole(oidc).detail, "issued_in_future");
    ahead = std::chrono::hours{3};
    EXPECT_EQ(whole(oidc).detail, "expired");
}

TEST_F(RealProvider, TlsIsCheckedAndAnswersAreLimited) {
    const auto limits = [&](std::string authorities) {
        return HttpLimits{
            .time = std::chrono::milliseconds{2000}, .authorities = std::move(authorities)};
    };
    const auto trusting = https_client(limits(files->file("cert.pem")));
    const auto get = [&](const std::string& path) {
        return trusting->send({"https://localhost" + tls + path});
    };
    EXPECT_EQ(get("/well").body, "well") << get("/well").fault;
    EXPECT_EQ(get("/pieces").body, "in pieces");
    EXPECT_EQ(get("/elsewhere").status, 302) << "not followed";
    for (const auto* path : {"/large", "/endless", "/broken"}) {
        EXPECT_EQ(get(path).status, 0) << path;
        EXPECT_EQ(get(path).body, "") << path;
    }
    for (const auto* path : {"/silent", "/slow"}) {
        const auto began = std::chrono::steady_clock::now();
        EXPECT_EQ(get(path).fault, "no answer in time") << path;
        EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds{10});
    }
    const auto fault = [&](HttpClient& client, const std::string& host) {
        const auto answer = client.send({"https://" + host + tls + "/well"});
        EXPECT_EQ(answer.status, 0);
        return answer.fault.substr(0, 5);
    };
    EXPECT_EQ(fault(*trusting, "127.0.0.1"), "TLS: ") << "the certificate is for localhost";
    EXPECT_EQ(fault(*https_client(limits("")), "localhost"), "TLS: ") << "nobody vouches for it";
    EXPECT_EQ(https_client(limits("/nowhere"))->send({issuer}).status, 0);
    EXPECT_EQ(http->send({"http://login.example/"}).fault.substr(0, 19), "address not allowed");
    EXPECT_EQ(http->send({"https://localhost:1/"}).fault.substr(0, 14), "cannot connect");
}

} // namespace
} // namespace samdrift
