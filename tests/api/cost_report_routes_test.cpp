// The reports of contributions and of joining through their addresses.
#include "api/asked_routes.hpp"

namespace samdrift {
namespace {

class CostReportRoutes : public AskedRoutes {
protected:
    CostReportRoutes() : AskedRoutes{"nedre-eiker-d-ikt"} {}
};

TEST_F(CostReportRoutes, EachIsServedAsEachKindOfFile) {
    constexpr auto docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    constexpr auto xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    struct Row {
        const char *ending, *type, *begins, *disposition;
    };
    const Row rows[] = {{"html", "text/html; charset=utf-8", "<!DOCTYPE html>", "inline"},
        {"pdf", "application/pdf", "%PDF-", "inline"}, {"docx", docx, "PK", "attachment"},
        {"xlsx", xlsx, "PK", "attachment"}};
    for (const auto* report : {"contribution", "estimate"})
        for (const auto& row : rows) {
            const auto made = ask("report/" + std::string{report} + "." + row.ending);
            EXPECT_EQ(made.status, 200) << report << row.ending;
            EXPECT_EQ(made.content_type, row.type);
            EXPECT_TRUE(made.body.starts_with(row.begins)) << report << row.ending;
            ASSERT_TRUE(made.header("content-disposition"));
            EXPECT_TRUE(made.header("content-disposition")->starts_with(row.disposition));
        }
}

TEST_F(CostReportRoutes, WhatIsAskedIsWhatIsShownOrRefused) {
    const auto earlier = ask("report/contribution.html", {{"year", "2012"}, {"lang", "en"}});
    EXPECT_NE(earlier.body.find("Contribution per owner in 2012"), std::string::npos);
    EXPECT_EQ(ask("report/contribution.html", {{"year", "1999"}}).status, 422);
    EXPECT_EQ(ask("report/contribution.html", {{"year", "i fjor"}}).status, 422);
    const auto joins =
        ask("report/estimate.html", {{"joining", "Nedre Eiker"}, {"date", "2012-01-01"}});
    EXPECT_NE(joins.body.find("Anslag for tilslutning: Nedre Eiker"), std::string::npos);
    EXPECT_EQ(ask("report/estimate.html", {{"joining", "Oslo"}}).status, 404);
    EXPECT_EQ(ask("report/estimate.odt").status, 404);
}

} // namespace
} // namespace samdrift
