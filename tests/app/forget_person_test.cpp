#include "app/check.hpp"
#include "app/forget_person.hpp"
#include "app/history.hpp"
#include "app/rows.hpp"
#include "app/scratch.hpp"
#include <gtest/gtest.h>

namespace samdrift {
namespace {

// The example is taken in by the local user, and changed by number 3, who wants to be forgotten.
class Forgotten : public testing::Test {
public:
    Forgotten() : app{scratch.store(), ticking()} {
        const auto folder = scratch.copy_example("nye-asker");
        import_folder(app, folder);
        (*app.session()).run("INSERT INTO \"user\" (id, name) VALUES (3, 'Tredje Bruker')");
        scratch.edit("nye-asker/systemer.csv", "5.6;i drift;lokal;egen kommune;700",
            "5.6;i drift;lokal;egen kommune;701");
        batch = *import_sheets(
            app, user_in_role(3, "Tredje Bruker", Role::administrator), {folder, "", {}, true})
                     .batch;
    }
    JournalPage journal(std::optional<std::int64_t> person = {}) {
        return *journal_page(app, local_user(), "nye-asker", {person, "", 0});
    }

    Scratch scratch;
    App app;
    std::int64_t batch = 0;
};

TEST_F(Forgotten, TheNameIsGoneAndWhatWasDoneStays) {
    EXPECT_EQ(journal(3).entries.at(0).user, (DoneBy{3, "Tredje Bruker"}));
    EXPECT_TRUE(forget_person(app, local_user(), 3).empty());
    const auto page = journal(3);
    ASSERT_EQ(page.entries.size(), 1u);
    EXPECT_EQ(page.entries[0].user, (DoneBy{3, ""}));
    EXPECT_EQ(page.users, (std::vector<DoneBy>{{3, ""}, {1, "Lokal bruker"}}));
    const auto changed = entry_page(app, local_user(), "nye-asker", batch, 0)->rows.at(0).row;
    EXPECT_EQ(row_story(app, local_user(), "nye-asker", "usage", changed)->events.at(0).user,
        (DoneBy{3, ""}));
}

TEST_F(Forgotten, NoTextInTheStoreHoldsTheName) {
    EXPECT_TRUE(forget_person(app, local_user(), 3).empty());
    auto held = app.session();
    for (const auto* sql :
        {"SELECT name FROM \"user\"", "SELECT request || action || what FROM journal_entry",
            "SELECT coalesce(before, '') || coalesce(after, '') || place FROM journal_change"})
        (*held).each(sql, {}, [&](const ResultRow& row) {
            EXPECT_EQ(row.text(0).find("Tredje"), std::string_view::npos) << sql;
        });
}

TEST_F(Forgotten, TheStoreIsWholeAfterwards) {
    EXPECT_TRUE(forget_person(app, local_user(), 3).empty());
    const auto checked = check_store(app, local_user());
    EXPECT_TRUE(checked->whole) << (checked->faults.empty() ? "" : checked->faults[0]);
    EXPECT_EQ(checked->entries, 3) << "that it was done is journalled";
    EXPECT_TRUE(forget_person(app, local_user(), 3).empty()) << "once more is no harm";
    EXPECT_EQ(check_store(app, local_user())->entries, 3) << "and is not journalled";
    EXPECT_TRUE(undo_batch(app, local_user(), batch).batch) << "the batch can still be undone";
}

TEST_F(Forgotten, RefusesWhoMayNotAndWhoIsNot) {
    const auto reader = user_in_role(2, "Leser", Role::reader);
    EXPECT_EQ(forget_person(app, reader, 3).at(0).code, "forbidden");
    EXPECT_EQ(forget_person(app, local_user(), 77).at(0).code, "unknown_person");
    EXPECT_EQ(journal(3).entries.at(0).user.name, "Tredje Bruker");
}

} // namespace
} // namespace samdrift
