#include "api/query.hpp"
#include "api/routes.hpp"
#include "app/app.hpp"
#include <algorithm>
#include <gtest/gtest.h>
#include <map>
#include <regex>
#include <set>

namespace samdrift {
namespace {

// What a cooperation has that is not the register as of a day: what has been done, files under way,
// what is handed out blank, who may do what, and what is still to be settled or was said of sheets.
const std::set<std::string> not_the_register{
    "journal", "journal_entry", "template", "differences", "access", "names", "mappings"};

TEST(KnownAtRoutes, EveryPageOfTheRegisterIsShownAsOfADayAndAsKnownAtATime) {
    App app{"/nowhere/at/all.db", [] { return std::chrono::system_clock::time_point{}; }};
    const auto router = routes(app, "0.1.0");
    int pages = 0;
    for (const auto& route : router.routes()) {
        if (route.method != "GET" || !route.path.starts_with("/api/{key}/") ||
            not_the_register.contains(route.operation) ||
            route.path.starts_with("/api/{key}/tables/") ||
            route.path.starts_with("/api/{key}/imports"))
            continue;
        ++pages;
        std::set<std::string_view> names;
        if (route.query)
            for (const auto* f : parameters_of(*route.query)) names.insert(f->name);
        EXPECT_TRUE(names.contains("as_of")) << route.path;
        EXPECT_TRUE(names.contains("known_at")) << route.path;
    }
    EXPECT_GE(pages, 14);
}

// The description of the interface knows one path by one name: /{id} and /{token} are the same
// path.
TEST(Routes, NoTwoPathsDifferOnlyByTheNamesOfTheirParameters) {
    App app{"/nowhere/at/all.db", [] { return std::chrono::system_clock::time_point{}; }};
    std::map<std::string, std::string> path_of;
    const auto router = routes(app, "0.1.0");
    for (const auto& route : router.routes()) {
        const auto bare = std::regex_replace(route.path, std::regex{"\\{[^}]*\\}"}, "{}");
        const auto [at, fresh] = path_of.emplace(bare, route.path);
        EXPECT_EQ(at->second, route.path);
    }
}

TEST(KnownAtRoutes, AQuerysPartsAreReadAndCheckedAsItsOwn) {
    App app{"/nowhere/at/all.db", [] { return std::chrono::system_clock::time_point{}; }};
    const auto router = routes(app, "0.1.0");
    const auto contracts = std::ranges::find(router.routes(), "contracts", &Route::operation);
    struct Row {
        const char *why, *name, *value, *code;
    };
    const Row rows[] = {
        {"its own", "filter", "give_notice", ""},
        {"of its part", "as_of", "2017-09-01", ""},
        {"of its part, as a text", "known_at", "2017-09-01", ""},
        {"not a day", "as_of", "i dag", "wrong_type"},
        {"too long for the part's field", "known_at",
            "2017-09-01T00:00:00.000Z2017-09-01T00:00:00.000Z", "too_long"},
        {"the part's own name is none", "day", "2017-09-01", "unknown_parameter"},
        {"nobody knows it", "dag", "2017-09-01", "unknown_parameter"},
    };
    for (const auto& row : rows) {
        Request request{.method = "GET", .path = "", .segments = {}};
        request.query.emplace(row.name, row.value);
        Problems problems;
        void* object = contracts->query->make();
        read_query(request, *contracts->query, object, problems);
        contracts->query->destroy(object);
        EXPECT_EQ(problems.empty() ? "" : problems[0].code, row.code) << row.why;
    }
}

} // namespace
} // namespace samdrift
