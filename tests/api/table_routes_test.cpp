// Working in tables through the addresses: what a browser sends, and what it gets.
#include "api/local_door.hpp"
#include "api/routes.hpp"
#include "app/edit.hpp"
#include "app/scratch.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace samdrift {
namespace {

class TableRoutes : public testing::Test {
protected:
    TableRoutes() : app{scratch.store(), ticking()}, router{as_local_user(routes(app, "0.1.0"))} {
        import_folder(app, scratch.copy_example("nye-asker"));
    }
    Response ask(const std::string& method, const std::string& path, const std::string& body = {}) {
        Request request{.method = method,
            .path = path,
            .segments = {},
            .query = request_query,
            .headers = {{"content-type", type}},
            .body = body};
        for (std::size_t at = 0; at < path.size();) {
            const auto end = std::min(path.find('/', at + 1), path.size());
            request.segments.push_back(path.substr(at + 1, end - at - 1));
            at = end;
        }
        const auto found = router.find(request);
        if (!found.route) return {.status = 404};
        router.door()(*found.route, request);
        return found.route->handle(request);
    }

    std::multimap<std::string, std::string> request_query;
    std::string type = "application/json; charset=utf-8";
    Scratch scratch;
    App app;
    Router router;
};

TEST_F(TableRoutes, ATableHasItsColumnsRowsAndNames) {
    const auto table = ask("GET", "/api/nye-asker/tables/usage");
    EXPECT_EQ(table.status, 200);
    EXPECT_NE(table.body.find(R"({"field":"hosting","kind":"choice","required":false)"),
        std::string::npos);
    EXPECT_NE(table.body.find(R"({"entity":"service_area","id":)"), std::string::npos);
    EXPECT_EQ(ask("GET", "/api/nye-asker/tables/product").status, 404) << "it has no sheet";
    EXPECT_EQ(ask("GET", "/api/nye-asker/tables/nope").status, 404);
    EXPECT_EQ(ask("GET", "/api/nope/tables/usage").status, 404);
}

TEST_F(TableRoutes, AnEditIsSavedAndTakenBack) {
    const auto milestone = table_page(app, local_user(), "nye-asker", "milestone")->rows.at(0);
    const auto edit = R"({"apply":true,"sheets":[{"entity":"milestone","fields":["remark"],)"
                      R"("rows":[{"id":)" +
                      std::to_string(milestone.id) + R"(,"seen":)" +
                      std::to_string(milestone.entry) + R"(,"texts":["ny"]}]}]})";
    const auto saved = ask("POST", "/api/nye-asker/edits", edit);
    EXPECT_EQ(saved.status, 200);
    EXPECT_TRUE(saved.body.starts_with(R"({"batch":2,"created":0,"changed":1,)")) << saved.body;
    const auto undone = ask("POST", "/api/nye-asker/undo", R"({"batch":2})");
    EXPECT_TRUE(undone.body.starts_with(R"({"undone":1,"batch":3,)")) << undone.body;
}

TEST_F(TableRoutes, ATableIsFetchedAsAFile) {
    request_query = {{"columns", "users,system"}, {"ids", "1-2,5"}};
    const auto csv = ask("GET", "/api/nye-asker/tables/usage/export.csv");
    EXPECT_EQ(csv.content_type, "text/csv; charset=utf-8");
    ASSERT_TRUE(csv.header("content-disposition"));
    EXPECT_EQ(*csv.header("content-disposition"), "attachment; filename=\"systemer.csv\"");
    EXPECT_TRUE(csv.body.starts_with("\xEF\xBB\xBFrad;brukere;system\r\nsystemer:1@1;1600;"))
        << csv.body;
    EXPECT_EQ(std::ranges::count(csv.body, '\n'), 4) << "a heading and three rows";
    const auto xlsx = ask("GET", "/api/nye-asker/tables/usage/export.xlsx");
    EXPECT_TRUE(xlsx.content_type.ends_with("spreadsheetml.sheet"));
    EXPECT_TRUE(xlsx.body.starts_with("PK"));
    struct Row {
        const char *why, *path, *name, *value;
        int status;
    };
    const Row rows[] = {
        {"no such kind", "/api/nye-asker/tables/poem/export.csv", "ids", "1", 404},
        {"no such row", "/api/nye-asker/tables/usage/export.csv", "ids", "99999", 404},
        {"no number", "/api/nye-asker/tables/usage/export.csv", "ids", "1,x", 422},
        {"backwards", "/api/nye-asker/tables/usage/export.csv", "ids", "5-1", 422},
        {"more than there can be", "/api/nye-asker/tables/usage/export.csv", "ids",
            "1-9223372036854775807", 422},
        {"no such column", "/api/nye-asker/tables/usage/export.csv", "columns", "poem", 422},
        {"no such parameter", "/api/nye-asker/tables/usage/export.csv", "poem", "1", 422},
    };
    for (const auto& row : rows) {
        request_query = {{row.name, row.value}};
        EXPECT_EQ(ask("GET", row.path).status, row.status) << row.why;
    }
}

TEST_F(TableRoutes, TheTemplateIsFetchedInEitherLanguage) {
    for (const auto& [language, name] : {std::pair{"nb", "nye-asker-mal-for-kartlegging.xlsx"},
             std::pair{"en", "nye-asker-mapping-template.xlsx"}}) {
        request_query = {{"lang", language}};
        const auto blank = ask("GET", "/api/nye-asker/template");
        EXPECT_EQ(blank.status, 200);
        EXPECT_TRUE(blank.body.starts_with("PK"));
        EXPECT_NE(blank.header("content-disposition")->find(name), std::string::npos);
    }
    request_query = {{"lang", "se"}};
    EXPECT_EQ(ask("GET", "/api/nye-asker/template").status, 422);
    request_query.clear();
    EXPECT_EQ(ask("GET", "/api/nope/template").status, 404);
}

TEST_F(TableRoutes, WhatCannotBeReadIsRefused) {
    struct Row {
        const char *body, *code;
    };
    const Row rows[] = {{"", "not_json"}, {"[]", "not_json"}, {R"({"aply":true})", "unknown_field"},
        {R"({"sheets":[{"entity":7}]})", "wrong_type"}};
    for (const auto& row : rows) {
        const auto answer = ask("POST", "/api/nye-asker/edits", row.body);
        EXPECT_EQ(answer.status, 422) << row.body;
        EXPECT_NE(answer.body.find(row.code), std::string::npos) << answer.body;
    }
    EXPECT_EQ(ask("POST", "/api/nope/edits", "{}").status, 404);
    type = "text/plain"; // as the form of another site would send it
    EXPECT_EQ(ask("POST", "/api/nye-asker/edits", "{}").status, 415);
    EXPECT_EQ(ask("POST", "/api/nye-asker/undo", R"({"batch":1})").status, 415);
    type = "application/json";
    EXPECT_EQ(ask("POST", "/api/nye-asker/undo", "{}").status, 200) << "no such batch: a problem";
}

} // namespace
} // namespace samdrift
