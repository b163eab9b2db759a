// Files that follow from the descriptions. UPDATE_GOLDEN=1 writes them anew; the diff is the
// review.
#include "api/openapi.hpp"
#include "api/routes.hpp"
#include "register/entities.hpp"
#include "schema/contract_files.hpp"
#include "schema/json.hpp"
#include "schema/sql.hpp"
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <map>

namespace samdrift {
namespace {

void expect_golden(const std::string& file, const std::string& made) {
    const auto path = std::filesystem::path{SAMDRIFT_SOURCE} / file;
    if (std::getenv("UPDATE_GOLDEN")) std::ofstream{path} << made;
    std::ifstream in{path};
    const std::string stands{std::istreambuf_iterator<char>{in}, {}};
    EXPECT_TRUE(stands == made) << file
                                << " does not follow the descriptions. UPDATE_GOLDEN=1 ./test "
                                   "--quick writes it; read the diff.";
}

App& unopened() {
    static App app{"/nowhere/at/all.db", [] { return std::chrono::system_clock::time_point{}; }};
    return app;
}

TEST(Golden, TypeScriptTypes) {
    std::vector<const Entity*> all{all_entities().begin(), all_entities().end()};
    all.push_back(&entity<ErrorView>());
    const auto router = routes(unopened(), "0.1.0");
    for (const auto& route : router.routes())
        for (const auto* e : {route.body, route.answer})
            if (e) all.push_back(e);
    expect_golden("web/src/generated/types.ts", typescript(all));
}

TEST(Golden, OpenApi) {
    const auto router = routes(unopened(), "0.1.0");
    expect_golden("tests/golden/openapi.json", openapi(router.routes(), "0.1.0"));
}

// Every code a problem or failure may have, with the sentences people read.
TEST(Golden, Errors) {
    auto texts = [](const char* language) {
        std::ifstream in{std::filesystem::path{SAMDRIFT_SOURCE} / "web/src/texts" /
                         (std::string{language} + ".json")};
        return read_flat_json(std::string{std::istreambuf_iterator<char>{in}, {}});
    };
    std::map<std::string, std::pair<std::string, std::string>> all;
    for (const auto& [key, text] : texts("nb")) all[key].first = text;
    for (const auto& [key, text] : texts("en")) all[key].second = text;
    std::string page = "# Every error, with the text people read\n\nWritten from `web/src/texts`. "
                       "`problem`: the input is refused (422, exit 1). "
                       "`failure`: the world broke (500 or 503, exit 3).\n\n| code | Bokm\u00e5l | "
                       "English |\n| --- | --- | --- |\n";
    for (const auto& [key, text] : all)
        if (key.starts_with("problem.") || key.starts_with("failure."))
            page += "| `" + key + "` | " + text.first + " | " + text.second + " |\n";
    expect_golden("docs/errors.md", page);
}

TEST(Golden, Schema) {
    std::string sql;
    for (const auto* e : all_entities()) sql += create_table(*e) + ";\n\n";
    expect_golden("tests/golden/schema.sql", sql);
}

} // namespace
} // namespace samdrift
