// A sheet that was taken out, and comes back after others have changed the same rows.
#include "app/edit.hpp"
#include "app/scratch.hpp"
#include "app/table_export.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace samdrift {
namespace {

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    EXPECT_NE(at, text.npos) << from << " is not in\n" << text;
    return at == text.npos ? text : text.replace(at, from.size(), to);
}

class OldExport : public testing::Test {
protected:
    OldExport() { import_folder(app, scratch.copy_example("nye-asker")); }

    std::string csv(std::vector<std::string> columns, std::vector<std::int64_t> ids) {
        return export_table(app, local_user(),
            {"nye-asker", "usage", std::move(columns), std::move(ids)}, TableFormat::csv)
            ->bytes;
    }
    static std::string code_of(const ImportAnswer& answer) {
        return answer.problems.empty() ? "" : answer.problems[0].code;
    }
    // Somebody changes the rows in the meantime.
    void meanwhile(
        std::int64_t id, std::vector<std::string> fields, std::vector<std::string> texts) {
        const auto page = *table_page(app, local_user(), "nye-asker", "usage");
        const auto row = std::ranges::find(page.rows, id, &TableRecord::id);
        const auto done = edit_rows(app, local_user(), "nye-asker",
            {true, {{"usage", std::move(fields), {{id, row->entry, false, std::move(texts)}}}},
                {}});
        ASSERT_TRUE(done->batch);
    }
    ImportAnswer import_old(const std::string& bytes, ImportRequest request = {}) {
        scratch.write("systemer.csv", bytes);
        request.path = scratch.path / "systemer.csv";
        request.cooperation = "nye-asker";
        request.apply = true;
        return import_sheets(app, local_user(), request);
    }
    std::string row(std::int64_t id, std::vector<std::string> columns) {
        const auto all = csv(std::move(columns), {id});
        return all.substr(all.find("\r\n") + 2);
    }

    Scratch scratch;
    App app{scratch.store(), ticking()};
};

TEST_F(OldExport, WhatOnlyOthersHaveChangedStays) {
    const auto out = csv({"users", "version", "remark"}, {1, 3});
    meanwhile(1, {"version"}, {"9.9"});
    const auto answer = import_old(replaced(out, ";1600;", ";1700;"));
    ASSERT_TRUE(answer.batch);
    EXPECT_EQ(answer.changed, 1);
    EXPECT_EQ(answer.same, 1);
    EXPECT_TRUE(answer.conflicts.empty());
    EXPECT_NE(row(1, {"users", "version"}).find(";1700;9.9\r\n"), std::string::npos)
        << row(1, {"users", "version"});
}

TEST_F(OldExport, WhatBothHaveChangedIsAskedAbout) {
    const auto out = csv({"users", "version", "municipality"}, {1, 3});
    meanwhile(1, {"users", "version"}, {"1650", "9.9"});
    const auto mine = replaced(out, ";1600;", ";1700;");
    const auto asked = import_old(mine);
    EXPECT_FALSE(asked.batch);
    EXPECT_TRUE(asked.problems.empty());
    ASSERT_EQ(asked.conflicts.size(), 1u);
    const auto& c = asked.conflicts[0];
    EXPECT_EQ(c.mark, "systemer:1@2");
    EXPECT_EQ(c.row, 2);
    EXPECT_EQ(c.user.name, "Lokal bruker");
    ASSERT_EQ(c.fields.size(), 1u) << "the version was changed by the others alone";
    EXPECT_EQ(c.fields[0].column, "brukere");
    EXPECT_EQ(c.fields[0].seen.nb, "1\u00a0600");
    EXPECT_EQ(c.fields[0].mine.nb, "1\u00a0700");
    EXPECT_EQ(c.fields[0].theirs.nb, "1\u00a0650");
    struct Row {
        const char* why;
        std::vector<std::pair<const char*, Side>> choices;
        std::optional<Side> all;
        int older;
        const char *batch, *users;
    };
    const Row rows[] = {
        {"all mine", {}, Side::mine, 0, "stored", ";1700;9.9"},
        {"all theirs: nothing is left to change", {}, Side::theirs, 0, "none", ";1650;9.9"},
        {"a field", {{"users", Side::mine}}, {}, 0, "stored", ";1700;9.9"},
        {"a whole row", {{"", Side::mine}}, {}, 0, "stored", ";1700;9.9"},
        {"a field before its row", {{"", Side::theirs}, {"users", Side::mine}}, {}, 0, "stored",
            ";1700;9.9"},
        {"a row before all", {{"", Side::theirs}}, Side::mine, 0, "none", ";1650;9.9"},
        {"what was chosen of an older one is asked again", {{"users", Side::mine}}, {}, 1, "none",
            ";1650;9.9"},
        {"another field says nothing", {{"version", Side::mine}}, {}, 0, "none", ";1650;9.9"},
    };
    for (const auto& r : rows) {
        const auto entry = import_old(mine).conflicts.at(0).entry;
        ImportRequest request;
        request.all_conflicts = r.all;
        for (const auto& [field, keep] : r.choices)
            request.said.conflicts.push_back({"usage", 1, entry - r.older, field, keep});
        const auto answer = import_old(mine, request);
        EXPECT_EQ(answer.batch ? "stored" : "none", std::string{r.batch}) << r.why;
        EXPECT_NE(row(1, {"users", "version"}).find(r.users), std::string::npos) << r.why;
        if (answer.batch) undo_batch(app, local_user(), *answer.batch);
    }
}

TEST_F(OldExport, ChoicesComeInAFileToo) {
    const auto out = csv({"users", "remark"}, {1, 3});
    meanwhile(1, {"users", "remark"}, {"1650", "deres"});
    const auto mine = replaced(out, ";1600;", ";1700;min ");
    scratch.write(
        "valg.csv", "rad;kolonne;valg\r\nsystemer:1@2;;deres\r\nsystemer:1@2;Brukere;min\r\n");
    ImportRequest request;
    request.conflicts = scratch.path / "valg.csv";
    EXPECT_TRUE(import_old(mine, request).batch);
    EXPECT_NE(row(1, {"users", "remark"}).find(";1700;deres"), std::string::npos)
        << row(1, {"users", "remark"});
    struct Row {
        const char *line, *code;
    };
    const Row rows[] = {{"systemer:1;brukere;min", "not_a_row_of_this"},
        {"maskiner:1@2;brukere;min", "not_a_row_of_this"},
        {"systemer:1@2;brukarar;min", "unknown_field"},
        {"systemer:1@2;brukere;begge", "unknown_choice"}};
    for (const auto& r : rows) {
        scratch.write("valg.csv", std::string{"rad;kolonne;valg\r\n"} + r.line + "\r\n");
        EXPECT_EQ(code_of(import_old(mine, request)), r.code) << r.line;
    }
    scratch.write("valg.csv", "rad;valg\r\n");
    EXPECT_EQ(code_of(import_old(mine, request)), "missing_column");
}

TEST_F(OldExport, AMarkWithoutAnEntryIsReadAsBefore) {
    meanwhile(1, {"users"}, {"1650"});
    const auto answer = import_old("rad;brukere\r\nsystemer:1;1700\r\n");
    EXPECT_TRUE(answer.batch) << "it does not say what it saw";
    EXPECT_TRUE(answer.conflicts.empty());
    EXPECT_EQ(code_of(import_old("rad;brukere\r\nsystemer:1@x;1\r\nsystemer:2;1\r\n")),
        "not_a_row_of_this");
    const auto unknown = import_old("rad;brukere\r\nsystemer:1@9999;1800\r\n");
    EXPECT_EQ(unknown.conflicts.size(), 1u)
        << "an entry that there is not: nobody knows what was seen";
}

} // namespace
} // namespace samdrift
