#include "app/history.hpp"
#include "app/scratch.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace samdrift {
namespace {

const FieldChange* change_of(const ChangeView& row, const std::string& field) {
    const auto found = std::ranges::find(row.fields, field, &FieldChange::name);
    return found == row.fields.end() ? nullptr : &*found;
}

TEST(History, ShowsARowBeforeAndAfterFieldByField) {
    const Scratch scratch;
    App app{scratch.store(), ticking()};
    const auto folder = scratch.copy_example("nye-asker");
    import_folder(app, folder);
    scratch.edit("nye-asker/systemer.csv", "Agresso;Unit4;5.6;i drift;lokal;egen kommune;700",
        "Agresso;Unit4;5.6;i drift;sky;egen kommune;1701");
    const auto batch = *import_folder(app, folder).batch;
    const auto page = entry_page(app, local_user(), "nye-asker", batch, 0);
    ASSERT_TRUE(page);
    EXPECT_EQ(page->entry.changed, 1);
    ASSERT_EQ(page->rows.size(), 1u);
    const auto& row = page->rows[0];
    EXPECT_EQ(row.kind, ChangeKind::changed);
    EXPECT_NE(row.title.find("Asker"), std::string::npos) << row.title;
    EXPECT_EQ(row.place.nb.find("systemer.csv, rad "), 0u) << row.place.nb;
    ASSERT_EQ(row.fields.size(), 2u) << "only what changed";
    const auto* users = change_of(row, "users");
    ASSERT_TRUE(users);
    EXPECT_EQ(users->before.nb, "700");
    EXPECT_EQ(users->after.nb, "1\u00a0701");
    const auto* hosting = change_of(row, "hosting");
    ASSERT_TRUE(hosting);
    EXPECT_EQ(hosting->before.nb + "/" + hosting->before.en, "Lokal/Local");
}

TEST(History, ShowsNewRowsAndRemovedOnesWithTheNamesTheyPointTo) {
    const Scratch scratch;
    App app{scratch.store(), ticking()};
    import_folder(app, scratch.copy_example("nye-asker"));
    const auto rows_of = [&](std::int64_t entry) {
        std::vector<ChangeView> all;
        for (std::int64_t offset = 0;; offset += 100) {
            const auto page = entry_page(app, local_user(), "nye-asker", entry, offset);
            if (!page || page->rows.empty()) return all;
            EXPECT_LE(page->rows.size(), 100u);
            all.insert(all.end(), page->rows.begin(), page->rows.end());
        }
    };
    const auto created = rows_of(1);
    EXPECT_GE(created.size(), 246u);
    for (const auto& row : created) EXPECT_EQ(row.kind, ChangeKind::created);
    const auto usage = std::ranges::find(created, "usage", &ChangeView::entity);
    ASSERT_NE(usage, created.end());
    EXPECT_TRUE(change_of(*usage, "municipality")->before.nb.empty());
    EXPECT_FALSE(change_of(*usage, "municipality")->after.nb.empty());
    EXPECT_FALSE(change_of(*usage, "cooperation")) << "it is the same for all";
}

TEST(History, IsFilteredAndPaged) {
    const Scratch scratch;
    App app{scratch.store(), ticking()};
    const auto folder = scratch.copy_example("nye-asker");
    import_folder(app, folder);
    for (int i = 0; i < 60; ++i) {
        scratch.edit("nye-asker/systemer.csv", "egen kommune;" + std::to_string(700 + i),
            "egen kommune;" + std::to_string(701 + i));
        ASSERT_TRUE(import_folder(app, folder).batch);
    }
    ASSERT_TRUE(undo_batch(app, local_user(), 61).batch);
    const auto page = [&](const JournalQuery& q) {
        return *journal_page(app, local_user(), "nye-asker", q);
    };
    const auto all = page({});
    EXPECT_EQ(all.total, 62);
    EXPECT_EQ(all.entries.size(), 50u);
    EXPECT_EQ(all.entries[0].undoes, 61);
    EXPECT_EQ(all.users, (std::vector<DoneBy>{{1, "Lokal bruker"}}));
    EXPECT_EQ(all.actions, (std::vector<std::string>{"import", "undo"}));
    EXPECT_EQ(page({{}, "", 50}).entries.size(), 12u);
    EXPECT_EQ(page({{}, "undo", 0}).total, 1);
    EXPECT_EQ(page({1, "import", 0}).total, 61);
    EXPECT_EQ(page({7, "", 0}).total, 0);
}

TEST(History, OfAnotherCooperationIsNotShown) {
    const Scratch scratch;
    App app{scratch.store(), ticking()};
    import_folder(app, scratch.copy_example("nye-asker"));
    const auto other = *import_folder(app, scratch.copy_example("nye-drammen")).batch;
    EXPECT_EQ(
        entry_page(app, local_user(), "nye-asker", other, 0).problems[0].code, "unknown_entry");
    EXPECT_EQ(entry_page(app, local_user(), "nye-asker", 99, 0).problems[0].code, "unknown_entry");
    EXPECT_TRUE(entry_page(app, local_user(), "nye-drammen", other, 0));
    EXPECT_EQ(journal_page(app, local_user(), "nye-drammen", {})->total, 1);
    EXPECT_EQ(journal_page(app, local_user(), "ingen", {}).problems[0].code, "unknown_cooperation");
}

} // namespace
} // namespace samdrift
