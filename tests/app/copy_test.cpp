#include "app/check.hpp"
#include "app/copy.hpp"
#include "app/edit.hpp"
#include "register/landscape.hpp"
#include "scratch.hpp"
#include "storage/copy.hpp"
#include <gtest/gtest.h>

namespace samdrift {
namespace {

TEST(Copy, HoldsTheSameInEveryTableAndIsWhole) {
    const Scratch from, to;
    App app{from.store(), ticking()}, copied{to.store(), ticking()};
    import_folder(app, from.copy_example("nye-asker"));
    import_folder(app, from.copy_example("nye-drammen"));
    undo_batch(app, local_user(), 2); // an entry that a later one points back to
    const auto answer = copy_store(app, local_user(), to.store());
    ASSERT_TRUE(answer) << answer.problems[0].code;
    ASSERT_EQ(answer->tables.size(), stored_tables().size());
    for (const auto& t : answer->tables) {
        if (t.table == "usage") { EXPECT_EQ(t.rows, 46); }
        if (t.table == "journal_entry") { EXPECT_EQ(t.rows, 3); }
    }
    EXPECT_TRUE(check_store(copied, local_user())->whole);
    EXPECT_EQ(table_page(copied, local_user(), "nye-asker", "usage")->rows.size(), 46u);
    EXPECT_EQ(undo_batch(copied, local_user(), 2).problems.at(0).code, "already_undone");
}

TEST(Copy, ToAFileAndBackIsABackup) {
    const Scratch from, to;
    App app{from.store(), ticking()};
    import_folder(app, from.copy_example("nye-asker"));
    const auto backup = (from.path / "backup.db").string();
    const auto out = copy_store(app, local_user(), backup);
    ASSERT_TRUE(out);
    App saved{backup, ticking()};
    const auto back = copy_store(saved, local_user(), to.store());
    ASSERT_TRUE(back);
    for (std::size_t i = 0; i < out->tables.size(); ++i)
        EXPECT_EQ(out->tables[i].checksum, back->tables[i].checksum) << out->tables[i].table;
}

TEST(Copy, OverwritesNothing) {
    const Scratch from, to;
    App app{from.store(), ticking()}, other{to.store(), ticking()};
    import_folder(app, from.copy_example("nye-asker"));
    import_folder(other, to.copy_example("nye-drammen"));
    EXPECT_EQ(copy_store(app, local_user(), to.store()).problems.at(0).code, "target_not_empty");
    EXPECT_EQ(copy_store(app, local_user(), from.store()).problems.at(0).code, "same_store");
    EXPECT_EQ(copy_store(app, user_in_role(2, "leser", Role::reader), (from.path / "x.db").string())
                  .problems.at(0)
                  .code,
        "forbidden");
}

TEST(TwoServers, SeeEachOthersChangesAtTheNextRequest) {
    const Scratch scratch;
    App one{scratch.store(), ticking()}, two{scratch.store(), ticking()};
    import_folder(one, scratch.copy_example("nye-asker"));
    const auto before = two.landscape();
    const auto page = *table_page(one, local_user(), "nye-asker", "usage");
    const auto& row = page.rows.at(0);
    const auto edited = edit_rows(one, local_user(), "nye-asker",
        {true, {{"usage", {"users"}, {{row.id, row.entry, false, {"4321"}}}}}, {}});
    ASSERT_TRUE(edited->batch);
    const auto after = two.landscape();
    EXPECT_NE(before, after);
    EXPECT_EQ(after->last_entry, *edited->batch);
}

} // namespace
} // namespace samdrift
