// A table as of a day, and as it was known at a time: to read, not to write in.
#include "app/edit.hpp"
#include "app/scratch.hpp"
#include "base/date.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace samdrift {
namespace {

class TableInTime : public testing::Test {
protected:
    TableInTime() : app{scratch.store(), ticking()} {
        import_folder(app, scratch.copy_example("nye-asker"));
    }
    TablePage page(const TableTime& time = {}, const std::string& kind = "usage") {
        return *table_page(app, local_user(), "nye-asker", kind, time);
    }
    EditAnswer edit(const EditSheet& sheet) {
        return *edit_rows(app, local_user(), "nye-asker", {true, {sheet}, {}});
    }
    static const TableRecord* row(const TablePage& page, std::int64_t id) {
        const auto at = std::ranges::find(page.rows, id, &TableRecord::id);
        return at == page.rows.end() ? nullptr : &*at;
    }

    Scratch scratch;
    App app;
};

TEST_F(TableInTime, IsAsItWasKnown) {
    const auto before = page();
    const auto then = app.moment();
    const auto &changed = before.rows[0], &removed = before.rows[1];
    ASSERT_TRUE(edit({"usage", {"users"}, {{changed.id, changed.entry, false, {"4321"}}}}).batch);
    ASSERT_TRUE(edit({"usage", {}, {{removed.id, removed.entry, true, {}}}}).batch);
    ASSERT_TRUE(
        edit({"milestone", {"code", "name", "due"}, {{{}, {}, false, {"M99", "Ny", "2019-01-01"}}}})
            .batch);
    const auto known = page({{}, then});
    EXPECT_EQ(known.known_at, then);
    ASSERT_EQ(known.rows.size(), before.rows.size());
    for (std::size_t i = 0; i < known.rows.size(); ++i) {
        EXPECT_EQ(known.rows[i].values, before.rows[i].values) << i;
        EXPECT_FALSE(known.rows[i].may_change);
    }
    EXPECT_FALSE(known.may_add);
    EXPECT_EQ(page().rows.size(), before.rows.size() - 1);
    EXPECT_EQ(page({{}, then}, "milestone").rows.size() + 1, page({}, "milestone").rows.size());
    EXPECT_EQ(page({{}, "2020-01-01T00:00:00Z"}).rows.size(), 0u) << "before anything was known";
}

TEST_F(TableInTime, NamesAreThoseOfThen) {
    const auto then = app.moment();
    const auto area = page({}, "service_area").rows[0];
    ASSERT_TRUE(
        edit({"service_area", {"name"}, {{area.id, area.entry, false, {"Nytt navn"}}}}).batch);
    const auto named = [&](const TablePage& p) {
        for (const auto& n : p.names)
            if (n.entity == "service_area" && n.id == area.id) return n.name;
        return std::string{};
    };
    EXPECT_EQ(named(page()), "Nytt navn");
    EXPECT_NE(named(page({{}, then})), "Nytt navn");
}

TEST_F(TableInTime, HoldsTheRowsOfTheDay) {
    const auto all = page();
    EXPECT_TRUE(all.dated);
    ASSERT_TRUE(
        edit({"usage", {"valid_from", "valid_to"},
                 {{all.rows[0].id, all.rows[0].entry, false, {"2017-01-01", "2018-01-01"}}}})
            .batch);
    struct Row {
        const char* why;
        const char* day;
        bool there;
    };
    const Row rows[] = {{"not yet", "2016-12-31", false},
        {"from its first day", "2017-01-01", true}, {"to before the last", "2017-12-31", true},
        {"no more", "2018-01-01", false}};
    for (const auto& r : rows) {
        const auto day = page({read_iso(r.day), {}});
        EXPECT_EQ(row(day, all.rows[0].id) != nullptr, r.there) << r.why;
        EXPECT_EQ(day.as_of, read_iso(r.day));
        EXPECT_FALSE(day.may_add);
        for (const auto& other : day.rows) EXPECT_FALSE(other.may_change);
    }
    EXPECT_NE(row(page({read_iso("2016-01-01"), {}}), all.rows[1].id), nullptr)
        << "one without dates always holds";
}

TEST_F(TableInTime, ADayIsNothingToRowsWithoutDays) {
    const auto risks = page({read_iso("2000-01-01"), {}}, "risk");
    EXPECT_FALSE(risks.dated);
    EXPECT_EQ(risks.as_of, std::nullopt);
    EXPECT_TRUE(risks.may_add);
    EXPECT_GT(risks.rows.size(), 0u);
}

} // namespace
} // namespace samdrift
