#include "app/people.hpp"
#include "app/report.hpp"
#include "app/rows.hpp"
#include "app/scratch.hpp"
#include "app/usages.hpp"
#include "compare/pages.hpp"
#include "storage/journal.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace samdrift {
namespace {

// Nye Asker as it was taken in at 12:0x, then with Agresso's users changed and changed again.
class KnownAt : public testing::Test {
public:
    KnownAt() : app{scratch.store(), ticking()} {
        const auto folder = scratch.copy_example("nye-asker");
        import_folder(app, folder);
        first = app.moment();
        set_users(folder, "700", "800");
        second = app.moment();
        set_users(folder, "800", "900");
    }
    void set_users(
        const std::filesystem::path& folder, const std::string& from, const std::string& to) {
        scratch.edit("nye-asker/systemer.csv", "5.6;i drift;lokal;egen kommune;" + from,
            "5.6;i drift;lokal;egen kommune;" + to);
        ASSERT_TRUE(import_folder(app, folder).batch);
    }
    Result<Reading> at(std::optional<std::string> moment) {
        return read(app, local_user(), {"nye-asker", {}, std::move(moment)});
    }
    std::int64_t users(const DayQuery& day) {
        UsageQuery query;
        query.text = "Agresso";
        query.municipality = "Asker";
        query.day = day;
        return usages(app, local_user(), "nye-asker", query)->users;
    }
    std::int64_t agresso() {
        UsageQuery query;
        query.text = "Agresso";
        query.municipality = "Asker";
        return usages(app, local_user(), "nye-asker", query)->usages.at(0).id;
    }

    Scratch scratch;
    App app;
    std::string first, second;
};

TEST_F(KnownAt, UsagesAreThoseOfTheMoment) {
    EXPECT_EQ(users({{}, first}), 700);
    EXPECT_EQ(users({{}, second}), 800);
    EXPECT_EQ(users({}), 900);
    EXPECT_EQ(users({{}, "2100-01-01"}), 900) << "what is to come is not known: as it is now";
}

TEST_F(KnownAt, ARowStandsAsItDidWithTheStoryUntilThen) {
    const auto row = [&](const DayQuery& day) {
        return row_page(app, local_user(), "nye-asker", "usage", {agresso()}, day)->rows.at(0);
    };
    const auto said = [](const RowView& view) {
        return std::ranges::find(view.fields, "users", &RowField::name)->text.nb;
    };
    EXPECT_EQ(said(row({{}, first})), "700");
    EXPECT_EQ(row({{}, first}).history.size(), 1u);
    EXPECT_EQ(said(row({{}, second})), "800");
    EXPECT_EQ(said(row({})), "900");
    EXPECT_EQ(row({}).history.size(), 3u);
}

TEST_F(KnownAt, AReportSaysWhenItWasKnown) {
    const auto report = comparison_report(
        app, local_user(), {"nye-asker", {}, first}, ReportFormat::html, Language::nb);
    ASSERT_TRUE(report);
    EXPECT_NE(report->bytes.find(first), std::string::npos);
}

TEST_F(KnownAt, OneLandscapeServesAllMomentsBetweenTheSameEntries) {
    const auto one = at(first)->landscape;
    EXPECT_EQ(at(first)->landscape, one);
    EXPECT_NE(at(second)->landscape, one);
    EXPECT_EQ(at(first)->landscape, one) << "both are kept";
    EXPECT_EQ(at("2100-01-01")->landscape, app.landscape()) << "nothing since: the newest itself";
}

TEST_F(KnownAt, OnlyTheLastFewAreKept) {
    const std::weak_ptr<const Landscape> oldest = at(first)->landscape;
    std::vector<std::string> moments;
    for (int i = 0; i < 5; ++i) {
        set_users(scratch.path / "nye-asker", std::to_string(900 + i), std::to_string(901 + i));
        moments.push_back(app.moment());
    }
    set_users(scratch.path / "nye-asker", "905", "906");
    for (int i = 0; i < 3; ++i) at(moments[static_cast<std::size_t>(i)]);
    EXPECT_FALSE(oldest.expired());
    at(first);
    at(moments[3]);
    EXPECT_FALSE(oldest.expired()) << "it was asked for, others have waited longer";
    for (const auto& moment : moments) at(moment);
    EXPECT_TRUE(oldest.expired());
}

TEST_F(KnownAt, AnEntryThatComesLateFromASlowClockIsNotMissed) {
    const auto before = at(second)->landscape;
    auto held = app.session();
    Transaction writing{*held, true};
    write_entry(*held, {.at = first,
                           .user = 1,
                           .request = "r",
                           .action = "import",
                           .what = "w",
                           .cooperation = {},
                           .undoes = {}});
    writing.commit();
    EXPECT_NE(at(second)->landscape, before);
}

// What is confidential now is so in the past too, and the rest is as it was.
TEST_F(KnownAt, WhoSeesLessSeesTheRowsOfTheMomentToo) {
    ASSERT_TRUE(change_access(
        app, local_user(), "nye-asker", {.fields = {{"usage", "yearly_cost", true}}}));
    const auto someone = user_in_role(2, "Leser", Role::reader);
    const auto then = read(app, someone, {"nye-asker", {}, first});
    const auto now = read(app, someone, {"nye-asker", {}, {}});
    ASSERT_TRUE(then && now);
    const auto users_of = [&](const Result<Reading>& r) {
        std::vector<std::int64_t> users;
        for (const auto& block : r->landscape->cooperations[r->cooperation].blocks)
            for (std::uint32_t row = 0; row < block->usages.id.size(); ++row)
                if (block->usages.id[row] == agresso())
                    users.push_back(block->usages.users[row].or_zero());
        return users;
    };
    for (const auto& block : then->landscape->cooperations[then->cooperation].blocks)
        for (const auto& cost : block->usages.yearly_cost) EXPECT_TRUE(cost.absent());
    EXPECT_EQ(users_of(then), std::vector<std::int64_t>{700});
    EXPECT_EQ(users_of(now), std::vector<std::int64_t>{900});
}

TEST_F(KnownAt, RefusesWhatIsNoMomentAndWhatWasNotThereYet) {
    EXPECT_EQ(at("i fjor").problems.at(0).code, "not_a_moment");
    EXPECT_EQ(at("2020-01-01").problems.at(0).code, "not_known_then");
    EXPECT_EQ(
        read(app, local_user(), {"ingen", {}, first}).problems.at(0).code, "unknown_cooperation");
    EXPECT_EQ(read(app, local_user(), {"ingen", {}, "2020-01-01"}).problems.at(0).code,
        "unknown_cooperation")
        << "whether it came later is not told";
}

TEST_F(KnownAt, ThePagesOfTheMomentAreMadeOfItsRows) {
    const auto then = at(first), now = at({});
    const auto sum = [](const Result<Reading>& r) {
        return comparison_view(*r->landscape, r->cooperation, r->as_of, r->known_at).users;
    };
    EXPECT_EQ(sum(now) - sum(then), 200);
}

} // namespace
} // namespace samdrift
