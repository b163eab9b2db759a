#include "storage/journal.hpp"
#include "storage/seal.hpp"
#include "test_store.hpp"
#include <gmock/gmock.h>

namespace samdrift {
namespace {

class Seals : public testing::Test {
protected:
    Seals() : store(":memory:"), session(store.open()) {
        for (int i = 1; i <= 4; ++i) {
            write_entry(*session, {.at = "2026-01-01T00:00:00.000Z",
                                      .user = 1,
                                      .request = "r",
                                      .action = "a",
                                      .what = "w" + std::to_string(i),
                                      .cooperation = {},
                                      .undoes = {}});
            session->run("INSERT INTO journal_change VALUES ($1, 1, 'usage', 7, 1, 1, '', NULL, "
                         "'{\"id\":7}')",
                std::array<Value, 1>{std::int64_t{i}});
        }
    }
    TestStore store;
    std::unique_ptr<Session> session;
};

TEST_F(Seals, FitUntilSomethingIsTouched) {
    EXPECT_TRUE(broken_seals(*session).empty()) << "an older version's journal has none yet";
    seal_journal(*session);
    EXPECT_TRUE(broken_seals(*session).empty());
    struct Row {
        const char *why, *touch, *mend;
        std::vector<std::string> entries;
    };
    const Row rows[] = {
        {"an entry", "UPDATE journal_entry SET what = 'x' WHERE id = 2",
            "UPDATE journal_entry SET what = 'w2' WHERE id = 2", {"2"}},
        {"who did it", "UPDATE journal_entry SET \"user\" = 9 WHERE id = 3",
            "UPDATE journal_entry SET \"user\" = 1 WHERE id = 3", {"3"}},
        {"a change", "UPDATE journal_change SET after = '{\"id\":8}' WHERE entry = 2",
            "UPDATE journal_change SET after = '{\"id\":7}' WHERE entry = 2", {"2"}},
        {"a change taken away", "DELETE FROM journal_change WHERE entry = 4",
            "INSERT INTO journal_change VALUES (4, 1, 'usage', 7, 1, 1, '', NULL, '{\"id\":7}')",
            {"4"}},
        {"a value moved to the next field",
            "UPDATE journal_change SET before = after, after = NULL WHERE entry = 1",
            "UPDATE journal_change SET after = before, before = NULL WHERE entry = 1", {"1"}},
    };
    session->run("INSERT INTO \"user\" VALUES (9, 'x')");
    for (const auto& row : rows) {
        session->run(row.touch);
        std::vector<std::string> found;
        for (const auto& fault : broken_seals(*session)) found.push_back(fault.substr(14, 1));
        EXPECT_EQ(found, row.entries) << row.why;
        session->run(row.mend);
        EXPECT_TRUE(broken_seals(*session).empty()) << row.why;
    }
}

TEST_F(Seals, TellOfAnEntryThatIsGoneAndOfOneThatWasSlippedIn) {
    seal_journal(*session);
    session->run("DELETE FROM journal_change WHERE entry = 2");
    session->run("DELETE FROM journal_entry WHERE id = 2");
    EXPECT_THAT(broken_seals(*session), testing::ElementsAre(testing::HasSubstr("entry 3")));
    session->run("INSERT INTO journal_entry (id, at, \"user\", request, action, what) VALUES (2, "
                 "'2026-01-01T00:00:00.000Z', 1, 'r', 'a', 'forged')");
    EXPECT_THAT(broken_seals(*session), testing::SizeIs(2));
}

TEST_F(Seals, ANameMayBeEmptiedAndAnEntryUndone) {
    seal_journal(*session);
    session->run("UPDATE \"user\" SET name = '' WHERE id = 1");
    mark_undone(*session, 2, 4);
    EXPECT_TRUE(broken_seals(*session).empty());
}

TEST_F(Seals, WhatIsWrittenLaterIsSealedOntoTheRest) {
    seal_journal(*session);
    const auto seal = [&](int id) {
        return one_text(*session, "SELECT seal FROM journal_entry WHERE id = $1",
            std::array<Value, 1>{std::int64_t{id}});
    };
    const auto fourth = seal(4);
    write_entry(*session, {.at = "2026-01-02T00:00:00.000Z",
                              .user = 1,
                              .request = "r",
                              .action = "a",
                              .what = "w",
                              .cooperation = {},
                              .undoes = {}});
    seal_journal(*session);
    EXPECT_EQ(seal(4), fourth);
    EXPECT_EQ(seal(5).size(), 64u);
    EXPECT_TRUE(broken_seals(*session).empty());
}

} // namespace
} // namespace samdrift
