// The plan through its addresses.
#include "api/asked_routes.hpp"

namespace samdrift {
namespace {

class PlanRoutes : public AskedRoutes {
protected:
    PlanRoutes() : AskedRoutes{"nye-drammen"} {}

    static std::string told(const std::string& body, const std::string& field) {
        const auto at = body.find("\"" + field + "\":");
        if (at == std::string::npos) return "";
        const auto from = at + field.size() + 3;
        return body.substr(from, body.find_first_of(",}", from) - from);
    }
};

TEST_F(PlanRoutes, IsReadTriedMovedPublishedAndPlannedAnew) {
    const auto plan = ask("plan");
    ASSERT_EQ(plan.status, 200) << plan.body;
    EXPECT_EQ(told(plan.body, "mode"), "\"draft\"");
    EXPECT_EQ(told(plan.body, "may_change"), "true");

    const auto tried = post("plan/try",
        R"({"moves":[{"cutover":"plattform/e-post","start":"2019-03-04"}],"scenario":""})");
    EXPECT_EQ(tried.status, 200) << tried.body;
    EXPECT_EQ(
        post("plan/try", R"({"moves":[{"cutover":"nei","start":null}],"scenario":""})").status,
        422);

    const std::string move = R"({"cutover":"plattform/e-post","start":"2019-03-04","seen":)";
    const auto moved = post("plan/move", move + "0}");
    ASSERT_EQ(moved.status, 200) << moved.body;
    const auto again = post("plan/move", move + "0}");
    EXPECT_EQ(again.status, 422);
    EXPECT_NE(again.body.find("cutover_moved_meanwhile"), std::string::npos);

    const auto rows = post("plan/cutovers", R"({"scenario":""})");
    ASSERT_EQ(rows.status, 200) << rows.body;
    EXPECT_EQ(told(rows.body, "kept"), "1");

    const auto published = post("plan/publish",
        R"({"name":"En","baseline":true,"scenario":"","lines":[{"cutover":"plattform/nett","start":"2018-01-08"}]})");
    ASSERT_EQ(published.status, 200) << published.body;
    EXPECT_EQ(told(published.body, "number"), "1");
    const auto stands = ask("plan");
    EXPECT_EQ(told(stands.body, "mode"), "\"published\"");
    EXPECT_NE(told(stands.body, "not_planned"), "0") << "only one was published";
    EXPECT_EQ(told(ask("plan", {{"draft", "true"}}).body, "mode"), "\"draft\"");
    EXPECT_EQ(
        post("plan/publish", R"({"name":"","baseline":false,"scenario":"","lines":[]})").status,
        422);
    EXPECT_EQ(ask("plan", {{"seconds", "0"}}).status, 422);
}

} // namespace
} // namespace samdrift
