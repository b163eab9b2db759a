// Files that follow from the descriptions. UPDATE_GOLDEN=1 writes them anew; the diff is the review.
#include "api/routes.hpp"
#include "api/openapi.hpp"
#include "app/import.hpp"
#include "app/rows.hpp"
#include "compare/pages.hpp"
#include "cost/pages.hpp"
#include "register/entities.hpp"
#include "schema/contract_files.hpp"
#include "schema/sql.hpp"
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>

namespace samdrift {
namespace {

void expect_golden(const std::string& file, const std::string& made) {
    const auto path = std::filesystem::path{SAMDRIFT_SOURCE} / file;
    if (std::getenv("UPDATE_GOLDEN")) std::ofstream{path} << made;
    std::ifstream in{path};
    const std::string stands{std::istreambuf_iterator<char>{in}, {}};
    EXPECT_TRUE(stands == made) << file << " does not follow the descriptions. UPDATE_GOLDEN=1 ./test --quick writes it; read the diff.";
}

App& unopened() {
    static App app{"/nowhere/at/all.db", [] { return std::chrono::system_clock::time_point{}; }};
    return app;
}

TEST(Golden, TypeScriptTypes) {
    std::vector<const Entity*> all{all_entities().begin(), all_entities().end()};
    all.insert(all.end(), page_entities().begin(), page_entities().end());
    all.insert(all.end(), cost_entities().begin(), cost_entities().end());
    for (const auto* e : {&entity<SessionView>(), &entity<RowPage>(), &entity<JournalPage>(), &entity<ErrorView>(), &entity<ImportAnswer>(), &entity<UndoAnswer>()})
        all.push_back(e);
    expect_golden("web/src/generated/types.ts", typescript(all));
}

TEST(Golden, OpenApi) {
    const auto router = routes(unopened(), "0.1.0");
    expect_golden("tests/golden/openapi.json", openapi(router.routes(), "0.1.0"));
}

TEST(Golden, Schema) {
    std::string sql;
    for (const auto* e : all_entities()) sql += create_table(*e) + ";\n\n";
    expect_golden("tests/golden/schema.sql", sql);
}

} // namespace
} // namespace samdrift
