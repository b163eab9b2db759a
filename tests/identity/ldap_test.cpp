// Logging in with a real directory, slapd, which ./test installs.
#include "identity/ldap.hpp"
#include "identity/servers.hpp"
#include "schema/texts.hpp"
#include <algorithm>
#include <functional>
#include <gtest/gtest.h>
#include <sstream>
#include <thread>

namespace samdrift {
namespace {

constexpr auto entries = R"(dn: dc=asker,dc=example
objectClass: dcObject
objectClass: organization
dc: asker
o: Asker

dn: cn=reader,dc=asker,dc=example
objectClass: organizationalRole
objectClass: simpleSecurityObject
cn: reader
userPassword: reads

dn: uid=kari,dc=asker,dc=example
objectClass: inetOrgPerson
uid: kari
cn: Kari Nordmann
sn: Nordmann
mail: kari@asker.example
userPassword: hemmelig *()

dn: uid=star\2A,dc=asker,dc=example
objectClass: inetOrgPerson
uid: star*
cn: Star
sn: Star
userPassword: star

dn: uid=per,dc=asker,dc=example
objectClass: inetOrgPerson
uid: per
cn: Per
sn: Per
userPassword: per

dn: cn=Per,dc=asker,dc=example
objectClass: inetOrgPerson
uid: per
cn: Per
sn: Per
userPassword: per

dn: uid=blank,dc=asker,dc=example
objectClass: inetOrgPerson
uid: blank
cn: Blank
sn: Blank
)";

struct RealDirectory : testing::Test {
    static inline std::unique_ptr<TestFolder> files;
    static inline std::unique_ptr<TestServer> server;
    static inline std::string plain, tls; // ports

    static void SetUpTestSuite() {
        files = std::make_unique<TestFolder>();
        files->make_certificate("IP:127.0.0.1");
        { plain = SilentPort{}.number, tls = SilentPort{}.number; }
        std::filesystem::create_directory(files->path / "db");
        std::string config;
        for (const auto* schema : {"core", "cosine", "inetorgperson"})
            config += "include /etc/ldap/schema/" + std::string{schema} + ".schema\n";
        config += "modulepath /usr/lib/ldap\nmoduleload back_mdb\nTLSCertificateFile " +
                  files->file("cert.pem") + "\nTLSCertificateKeyFile " + files->file("key.pem") +
                  "\ndatabase mdb\nsuffix \"dc=asker,dc=example\"\ndirectory " + files->file("db") +
                  "\naccess to attrs=userPassword by anonymous auth\n"
                  "access to * by dn.base=\"cn=reader,dc=asker,dc=example\" read\n";
        files->write("slapd.conf", config);
        files->write("entries.ldif", entries);
        ASSERT_EQ(std::system(("/usr/sbin/slapadd -f " + files->file("slapd.conf") + " -l " +
                               files->file("entries.ldif") + " 2>" + files->file("slapadd.log"))
                                  .c_str()),
            0)
            << files->read("slapadd.log") << "package: slapd";
        constexpr auto log_operations = "256";
        server = std::make_unique<TestServer>(
            std::vector<std::string>{"/usr/sbin/slapd", "-f", files->file("slapd.conf"), "-h",
                "ldap://127.0.0.1:" + plain + " ldaps://127.0.0.1:" + tls, "-d", log_operations},
            files->file("slapd.log"));
        for (int i = 0; i < 300 && !ldap_login(directory(), "kari", "hemmelig *()"); ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds{100});
    }
    static void TearDownTestSuite() {
        server.reset();
        files.reset();
    }

    static LdapDirectory directory() {
        return {.name = "asker",
            .label = "Asker",
            .address = "ldap://127.0.0.1:" + plain,
            .bind_dn = "cn=reader,dc=asker,dc=example",
            .bind_password = "reads",
            .base = "dc=asker,dc=example",
            .filter = "(&(objectClass=inetOrgPerson)(uid={name}))"};
    }
    static LdapDirectory over_tls(const std::string& address, bool start_tls) {
        auto d = directory();
        d.address = address;
        d.start_tls = start_tls;
        d.authorities = files->file("cert.pem");
        return d;
    }
    // The log is written after the answer: its end is where it has been still for a while.
    static std::size_t end_of_log() {
        std::size_t size = files->read("slapd.log").size();
        for (int still = 0; still < 10; ++still) {
            std::this_thread::sleep_for(std::chrono::milliseconds{20});
            const auto now = files->read("slapd.log").size();
            if (now != std::exchange(size, now)) still = 0;
        }
        return size;
    }
    // What the directory was asked while `work` was done.
    static std::string asked(const std::function<void()>& work) {
        const auto before = end_of_log();
        work();
        end_of_log();
        std::string kinds;
        std::istringstream lines{files->read("slapd.log").substr(before)};
        for (std::string line; std::getline(lines, line);)
            for (const auto& [part, kind] :
                {std::pair{" method=128", 'B'}, {" SRCH base", 'S'}, {" RESULT tag", 'R'}})
                if (line.find(part) != line.npos) kinds += kind;
        std::ranges::sort(kinds); // a result may be written after the next question
        return kinds;
    }
};

TEST_F(RealDirectory, TellsWhoItIs) {
    const auto answer = ldap_login(directory(), "kari", "hemmelig *()");
    ASSERT_TRUE(answer) << name_of(answer.fault) << " " << answer.detail
                        << files->read("slapd.log");
    EXPECT_EQ(answer.person.dn, "uid=kari,dc=asker,dc=example");
    EXPECT_EQ(answer.person.name, "Kari Nordmann");
    EXPECT_EQ(answer.person.mail, "kari@asker.example");
    EXPECT_TRUE(ldap_login(directory(), "KARI", "hemmelig *()")) << "as the directory compares";
    EXPECT_EQ(ldap_login(directory(), "star*", "star").person.mail, "");
}

TEST_F(RealDirectory, RefusesEverythingElse) {
    struct Row {
        const char *why, *name, *password;
        LdapFault fault;
    };
    using enum LdapFault;
    const Row rows[] = {
        {"another password", "kari", "hemmelig", wrong_password},
        {"no password is nobody's bind, which succeeds", "kari", "", empty},
        {"no name", "", "hemmelig *()", empty},
        {"nobody of that name", "ola", "hemmelig *()", unknown},
        {"a star is a star", "kar*", "hemmelig *()", unknown},
        {"the star alone", "*", "hemmelig *()", unknown},
        {"a filter in the name", "kari)(uid=*", "hemmelig *()", unknown},
        {"a filter that closes", "kari))(|(uid=*", "hemmelig *()", unknown},
        {"the escape itself", "k\\61ri", "hemmelig *()", unknown},
        {"two of that name", "per", "per", unknown},
        {"one who has no password", "blank", "blank", wrong_password},
        {"another's password", "star*", "hemmelig *()", wrong_password},
    };
    for (const auto& row : rows) {
        const auto answer = ldap_login(directory(), row.name, row.password);
        EXPECT_EQ(answer.fault, row.fault) << row.why << ": " << name_of(answer.fault);
        EXPECT_EQ(answer.person.dn, "") << row.why;
    }
    EXPECT_EQ(ldap_login(directory(), std::string(257, 'k'), "x").fault, too_long);
    EXPECT_EQ(ldap_login(directory(), "kari", std::string(1025, 'x')).fault, too_long);
    EXPECT_EQ(
        ldap_login(directory(), std::string_view{"kari\0", 5}, "hemmelig *()").fault, unknown);
}

TEST_F(RealDirectory, IsAskedTheSameForAnUnknownNameAsForAWrongPassword) {
    const auto wrong = asked([] { (void)ldap_login(directory(), "kari", "x"); });
    const auto nobody = asked([] { (void)ldap_login(directory(), "ola", "x"); });
    EXPECT_EQ(wrong, nobody);
    EXPECT_EQ(wrong, "BBRRRS") << "two binds and a search, each with its result";
    EXPECT_EQ(problem_of(LdapFault::unknown), problem_of(LdapFault::wrong_password));
    auto decoyed = directory();
    decoyed.decoy_dn = "uid=star\\2A,dc=asker,dc=example";
    EXPECT_EQ(ldap_login(decoyed, "ola", "star").fault, LdapFault::unknown)
        << "whose password is right is not who was asked for";
}

TEST_F(RealDirectory, IsReachedOverTlsThatIsChecked) {
    const auto outcome = [](const LdapDirectory& d) {
        const auto answer = ldap_login(d, "kari", "hemmelig *()");
        return std::string{name_of(answer.fault)} + " " + answer.detail;
    };
    const std::string unreachable = "unreachable bind to search: Can't contact LDAP server";
    EXPECT_EQ(outcome(over_tls("ldaps://127.0.0.1:" + tls, false)), "none ");
    EXPECT_EQ(outcome(over_tls("ldap://127.0.0.1:" + plain, true)), "none ");
    EXPECT_EQ(outcome(over_tls("ldaps://localhost:" + tls, false)), unreachable)
        << "the certificate is for 127.0.0.1";
    EXPECT_EQ(
        outcome(over_tls("ldap://localhost:" + plain, true)), "unreachable TLS: Connect error");
    auto stranger = over_tls("ldaps://127.0.0.1:" + tls, false);
    stranger.authorities.clear();
    EXPECT_EQ(outcome(stranger), unreachable) << "nobody vouches for it";
    EXPECT_EQ(outcome(over_tls("ldap://directory.example", false)),
        "unreachable address not allowed: ldap://directory.example");
}

TEST_F(RealDirectory, IsGivenUpWhenItDoesNotAnswer) {
    const SilentPort silent;
    auto d = directory();
    d.address = "ldap://127.0.0.1:" + silent.number;
    d.seconds = 1;
    const auto began = std::chrono::steady_clock::now();
    EXPECT_EQ(ldap_login(d, "kari", "hemmelig *()").fault, LdapFault::unreachable);
    EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds{10});
    auto wrong = directory();
    wrong.bind_password = "x";
    EXPECT_EQ(ldap_login(wrong, "kari", "hemmelig *()").detail.substr(0, 14), "bind to search");
    auto nowhere = directory();
    nowhere.base = "dc=nowhere";
    EXPECT_EQ(ldap_login(nowhere, "kari", "hemmelig *()").detail.substr(0, 6), "search");
}

TEST(Ldap, EscapesWhatAFilterWouldRead) {
    EXPECT_EQ(filter_escaped("kari"), "kari");
    EXPECT_EQ(filter_escaped("*()\\"), "\\2a\\28\\29\\5c");
    EXPECT_EQ(filter_escaped(std::string_view{"a\0å", 4}), "a\\00\\c3\\a5");
    for (const auto fault : {LdapFault::empty, LdapFault::unreachable})
        for (const auto language : {Language::nb, Language::en})
            EXPECT_TRUE(has_text(language, "problem." + std::string{problem_of(fault)}));
}

} // namespace
} // namespace samdrift
