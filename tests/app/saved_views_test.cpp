// Views of a table: saved for oneself or for all, by whoever may.
#include "app/check.hpp"
#include "app/history.hpp"
#include "app/rows.hpp"
#include "app/saved_views.hpp"
#include "app/scratch.hpp"
#include "register/landscape.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace samdrift {
namespace {

class SavedViews : public testing::Test {
protected:
    SavedViews() : app{scratch.store(), ticking()} {
        import_folder(app, scratch.copy_example("nye-asker"));
        scratch.open()->run("INSERT INTO \"user\" (id, name) VALUES (7, 'Leser')", {});
    }

    TableViews views(const User& user, const std::string& kind = "usage") {
        return *saved_views(app, user, "nye-asker", kind);
    }
    Result<TableViews> save(const User& user, const ViewOrder& order) {
        return save_view(app, user, "nye-asker", order);
    }
    static std::vector<std::string> names(const TableViews& page) {
        std::vector<std::string> all;
        for (const auto& v : page.views) all.push_back(v.name);
        return all;
    }
    static std::string code(const Result<TableViews>& result) {
        return result ? "" : result.problems.front().code;
    }
    using Names = std::vector<std::string>;

    Scratch scratch;
    App app;
    const User lead = local_user();
    const User reader = user_in_role(7, "Leser", Role::reader);
};

TEST_F(SavedViews, OnesOwnAreSeenByOneself) {
    const auto saved = save(
        reader, {{}, "usage", " I skyen ", ViewReach::own,
                    {{"f.hosting", "cloud"}, {"sorter", "users"}, {"kolonner", "system,users"}}});
    ASSERT_TRUE(saved) << code(saved);
    ASSERT_EQ(names(*saved), Names{"I skyen"});
    const auto& view = saved->views[0];
    EXPECT_EQ(saved->saved, view.id);
    EXPECT_TRUE(view.mine && view.may_change);
    EXPECT_EQ(view.owner, "Leser");
    EXPECT_EQ(view.settings.size(), 3u);
    EXPECT_EQ(view.settings[0], (ViewSetting{"f.hosting", "cloud"}));
    EXPECT_EQ(names(views(lead)), Names{}) << "not even an administrator sees that it is there";
    EXPECT_EQ(names(views(reader, "contract")), Names{});
    EXPECT_EQ(code(save(lead, {view.id, "usage", "Tatt", ViewReach::own, {}})), "unknown_view");
    EXPECT_EQ(code(remove_view(app, lead, "nye-asker", view.id)), "unknown_view");
    EXPECT_EQ(journal_page(app, lead, "nye-asker", {})->total, 1) << "nor in the history";
    EXPECT_FALSE(row_page(app, lead, "nye-asker", "saved_view", {view.id}));
    EXPECT_FALSE(entry_page(app, lead, "nye-asker", 2, 0));
}

TEST_F(SavedViews, SharedAreSeenByAllAndChangedByThoseWhoMay) {
    const auto saved = save(lead, {{}, "usage", "Åpne", ViewReach::shared, {{"tekst", "a"}}});
    ASSERT_TRUE(saved) << code(saved);
    const auto id = *saved->saved;
    ASSERT_EQ(names(views(reader)), Names{"Åpne"});
    EXPECT_FALSE(views(reader).views[0].may_change);
    EXPECT_FALSE(views(reader).may_share);
    EXPECT_EQ(journal_page(app, lead, "nye-asker", {})->total, 2);
    auto only_reading = reader;
    only_reading.only_reads = true;
    struct Row {
        const char* why;
        Result<TableViews> answer;
        std::string code;
    };
    const Row rows[] = {
        {"a reader may not share", save(reader, {{}, "usage", "Min", ViewReach::shared, {}}),
            "forbidden"},
        {"nor say what the table opens with",
            save(reader, {{}, "usage", "Min", ViewReach::standard, {}}), "forbidden"},
        {"nor change another's", save(reader, {id, "usage", "Min", ViewReach::shared, {}}),
            "forbidden"},
        {"nor make it private", save(reader, {id, "usage", "Min", ViewReach::own, {}}),
            "forbidden"},
        {"nor take it away", remove_view(app, reader, "nye-asker", id), "forbidden"},
        {"but may save under the same name",
            save(reader, {{}, "usage", "Åpne", ViewReach::own, {}}), ""},
        {"once", save(reader, {{}, "usage", "åpne", ViewReach::own, {}}), "view_name_taken"},
        {"a view has a name", save(reader, {{}, "usage", "  ", ViewReach::own, {}}),
            "missing_value"},
        {"of a table that there is", save(reader, {{}, "product", "x", ViewReach::own, {}}),
            "unknown_entity"},
        {"of columns that it has",
            save(reader, {{}, "usage", "x", ViewReach::own, {{"kolonner", "users,ends"}}}),
            "no_such_column"},
        {"and not of what nobody sees",
            save(reader, {{}, "usage", "x", ViewReach::own, {{"f.cooperation", "1"}}}),
            "no_such_column"},
        {"with settings that there are",
            save(reader, {{}, "usage", "x", ViewReach::own, {{"rad", "1"}}}), "unknown_setting"},
        {"each once",
            save(reader, {{}, "usage", "x", ViewReach::own, {{"tekst", "1"}, {"tekst", "2"}}}),
            "unknown_setting"},
        {"one that there is", save(lead, {999, "usage", "x", ViewReach::own, {}}), "unknown_view"},
        {"by somebody who has logged in",
            save(user_in_role(0, "", Role::reader), {{}, "usage", "x", ViewReach::own, {}}),
            "forbidden"},
        {"and not with a token that only reads",
            save(only_reading, {{}, "usage", "x", ViewReach::own, {}}), "forbidden"},
        {"of this cooperation's tables", save_view(app, lead, "nope", {{}, "usage", "x", {}, {}}),
            "unknown_cooperation"},
    };
    for (const auto& row : rows) EXPECT_EQ(code(row.answer), row.code) << row.why;
    EXPECT_EQ(names(views(lead)), Names{"Åpne"});
    EXPECT_TRUE(remove_view(app, lead, "nye-asker", id));
    EXPECT_EQ(names(views(lead)), Names{});
    EXPECT_EQ(check_store(app, lead)->faults, std::vector<std::string>{});
}

TEST_F(SavedViews, ThereIsOneStandardOfAKind) {
    const auto first = save(lead, {{}, "usage", "Bruk", ViewReach::standard, {}});
    const auto other = save(lead, {{}, "contract", "Avtaler", ViewReach::standard, {}});
    const auto second = save(lead, {{}, "usage", "Drift", ViewReach::standard, {}});
    ASSERT_TRUE(first && other && second);
    const auto now = views(reader);
    ASSERT_EQ(names(now), (Names{"Bruk", "Drift"}));
    EXPECT_EQ(now.views[0].reach, ViewReach::shared) << "the former is shared as any other";
    EXPECT_EQ(now.views[1].reach, ViewReach::standard);
    EXPECT_EQ(views(reader, "contract").views[0].reach, ViewReach::standard);
    const auto batch = journal_page(app, lead, "nye-asker", {})->entries.front();
    EXPECT_EQ(batch.action, "view");
    EXPECT_EQ(batch.changed + batch.created, 2) << "both in one entry";
    EXPECT_EQ(undo_batch(app, lead, batch.id, "nye-asker").undone, 2);
    EXPECT_EQ(views(reader).views[0].reach, ViewReach::standard) << "and back";
}

TEST_F(SavedViews, LeaveThePictureOfTheRegisterAsItWas) {
    const auto before = app.landscape();
    ASSERT_TRUE(save(lead, {{}, "usage", "Bruk", ViewReach::shared, {}}));
    const auto after = app.landscape();
    EXPECT_EQ(after->cooperations[0].picture, before->cooperations[0].picture);
    EXPECT_EQ(after->cooperations[0].blocks[0], before->cooperations[0].blocks[0]);
}

} // namespace
} // namespace samdrift
