// The decision note and the alternatives through their addresses.
#include "api/asked_routes.hpp"

namespace samdrift {
namespace {

class NoteRoutes : public AskedRoutes {
protected:
    NoteRoutes() : AskedRoutes{"nye-asker"} {}
};

TEST_F(NoteRoutes, TheNoteIsServedAsEachKindOfFile) {
    struct Row {
        const char *page, *type, *begins, *disposition;
    };
    const Row rows[] = {
        {"report/decision-note.html", "text/html; charset=utf-8", "<!DOCTYPE html>", "inline"},
        {"report/decision-note.pdf", "application/pdf", "%PDF-", "inline"},
        {"report/decision-note.docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK",
            "attachment"}};
    for (const auto& row : rows) {
        const auto made = ask(row.page, {{"area", "helse.helsestasjon"}});
        EXPECT_EQ(made.status, 200) << row.page;
        EXPECT_EQ(made.content_type, row.type);
        EXPECT_TRUE(made.body.starts_with(row.begins)) << row.page;
        ASSERT_TRUE(made.header("content-disposition"));
        EXPECT_TRUE(made.header("content-disposition")->starts_with(row.disposition));
    }
    const auto all = ask("report/decision-note.html", {{"lang", "en"}});
    EXPECT_NE(all.body.find("Decision notes: Nye Asker"), std::string::npos);
}

TEST_F(NoteRoutes, WhatIsNotThereIsRefused) {
    EXPECT_EQ(ask("report/decision-note.pdf", {{"area", "helse.magi"}}).status, 422);
    EXPECT_EQ(ask("report/decision-note.pdf", {{"scenario", "Drømmen"}}).status, 422);
    EXPECT_EQ(ask("report/decision-note.xlsx").status, 404);
    EXPECT_EQ(ask("alternatives", {{"subject", "kantine"}}).status, 422);
}

TEST_F(NoteRoutes, AlternativesSayWhatIsChosenBetween) {
    const auto found = ask("alternatives", {{"subject", "leveransemodell"}});
    EXPECT_EQ(found.status, 200);
    EXPECT_TRUE(found.body.starts_with(R"({"subjects":[{"subject":"leveransemodell","criteria":[)"))
        << found.body;
    EXPECT_NE(found.body.find(R"("alternatives":[],"margin":null)"), std::string::npos);
}

} // namespace
} // namespace samdrift
