// The file of the one who runs Samdrift: the examples of the guide can be read, and what is wrong
// is said with its place.
#include "identity/login_settings.hpp"
#include "schema/texts.hpp"
#include <algorithm>
#include <fstream>
#include <gtest/gtest.h>

namespace samdrift {
namespace {

std::string guide() {
    std::ifstream in{SAMDRIFT_SOURCE "/docs/guide/innlogging.md"};
    return {std::istreambuf_iterator<char>{in}, {}};
}

TEST(LoginSettings, TheExamplesOfTheGuideAreRead) {
    const auto text = guide();
    std::size_t providers = 0, directories = 0;
    for (auto at = text.find("```json\n"); at != text.npos; at = text.find("```json\n", at + 1)) {
        const auto from = at + 8;
        const auto json = text.substr(from, text.find("```", from) - from);
        const auto read = read_login_settings(json);
        ASSERT_TRUE(read) << json << "\n"
                          << read.problems[0].code << " " << read.problems[0].place.column;
        providers += read->providers.size();
        directories += read->directories.size();
    }
    EXPECT_EQ(providers, 3u) << "Entra ID, ID-porten, Feide";
    EXPECT_EQ(directories, 1u);
}

TEST(LoginSettings, SaysAllThatIsWrongWithItsPlace) {
    const auto read = read_login_settings(R"json({
        "providers":[
            {"name":"Entra","issuer":"http://login.example","redirect_uri":"https://s.example/a?b",
             "scopes":["profile"],"algorithms":["HS256","RS256"],"extra":[{"name":"nonce","value":"1"}]},
            {"name":"a","label":"A","issuer":"https://a.example","client_id":"i",
             "client_authentication":"none","redirect_uri":"https://s.example/a"}],
        "directories":[
            {"name":"a","label":"A","address":"ldap://directory.example","base":"dc=a",
             "filter":"(uid=%s)","bind_dn":"cn=r","seconds":0}]})json");
    std::vector<std::string> said;
    for (const auto& problem : read.problems) {
        said.push_back(problem.place.column + " " + problem.code);
        EXPECT_TRUE(has_text(Language::nb, "problem." + problem.code)) << problem.code;
        EXPECT_TRUE(has_text(Language::en, "problem." + problem.code)) << problem.code;
    }
    std::ranges::sort(said);
    EXPECT_EQ(said,
        (std::vector<std::string>{"directories.0.address directory_not_secure",
            "directories.0.bind_password missing_value",
            "directories.0.filter search_filter_unusable", "directories.0.name name_used_twice",
            "directories.0.seconds below_zero", "providers.0.algorithms algorithm_not_allowed",
            "providers.0.client_id missing_value", "providers.0.client_secret missing_value",
            "providers.0.extra parameter_not_allowed", "providers.0.issuer address_not_secure",
            "providers.0.label missing_value", "providers.0.name key_not_plain",
            "providers.0.redirect_uri address_not_secure", "providers.0.scopes openid_missing"}));
    EXPECT_EQ(read_login_settings("{").problems.at(0).code, "not_json");
    EXPECT_EQ(read_login_settings(R"({"providers":[{"issuers":""}]})").problems.at(0).place.column,
        "providers.0.issuers");
    EXPECT_TRUE(read_login_settings("{}"));
}

} // namespace
} // namespace samdrift
