#include "app/differences.hpp"
#include "app/history.hpp"
#include "app/rows.hpp"
#include "app/scratch.hpp"
#include "compare/pages.hpp"
#include <algorithm>
#include <gtest/gtest.h>
#include <sstream>

namespace samdrift {
namespace {

class Differences : public testing::Test {
public:
    Differences() : app{scratch.store(), ticking()} {
        folder = scratch.copy_example("nye-asker");
        import_folder(app, folder);
    }
    Result<DifferencePage> page(const DifferencesQuery& query) {
        return difference_page(app, local_user(), "nye-asker", query);
    }
    DifferencePage known(const std::string& from, const std::string& to = {}) {
        return *page({.kind = DifferenceKind::known, .from = from, .to = to});
    }

    Scratch scratch;
    App app;
    std::filesystem::path folder;
};

TEST_F(Differences, OfTwoMomentsAreTheRowsThatStandOtherwise) {
    const auto before = app.moment();
    scratch.edit("nye-asker/systemer.csv", "Agresso;Unit4;5.6;i drift;lokal;egen kommune;700",
        "Agresso;Unit4;5.6;i drift;sky;egen kommune;1701");
    import_folder(app, folder);
    const auto between = app.moment();
    scratch.edit("nye-asker/systemer.csv", "5.6;i drift;sky;egen kommune;1701",
        "5.6;i drift;sky;egen kommune;700");
    import_folder(app, folder);
    const auto page = known(before);
    ASSERT_TRUE(page.known);
    EXPECT_FALSE(page.valid);
    EXPECT_EQ(page.known->changed, 1);
    ASSERT_EQ(page.known->rows.size(), 1u);
    ASSERT_EQ(page.known->rows[0].fields.size(), 1u) << "the users are as they were";
    EXPECT_EQ(page.known->rows[0].fields[0].name, "hosting");
    const auto& group = page.known->groups.at(0);
    EXPECT_EQ(group.entity + "/" + group.municipality, "usage/Asker");
    EXPECT_FALSE(group.area.empty());
    EXPECT_NE(group.area, group.area_name);
    EXPECT_EQ(known(before, between).known->rows.at(0).fields.size(), 2u);
}

TEST_F(Differences, WhatCameAndWentInBetweenIsNone) {
    const auto before = app.moment();
    scratch.edit("nye-asker/systemer.csv", "5.6;i drift;lokal;egen kommune;700",
        "5.6;i drift;lokal;egen kommune;701");
    const auto batch = *import_folder(app, folder).batch;
    EXPECT_EQ(known(before).known->changed, 1);
    ASSERT_TRUE(undo_batch(app, local_user(), batch).batch);
    const auto page = known(before);
    EXPECT_EQ(page.known->changed, 0);
    EXPECT_TRUE(page.known->groups.empty());
}

TEST_F(Differences, EveryNumberOpensToItsRows) {
    const auto page = known("2026-01-01");
    ASSERT_TRUE(page.known);
    EXPECT_GT(page.known->created, 200);
    EXPECT_EQ(page.known->total, page.known->created);
    std::int64_t sum = 0;
    for (const auto& group : page.known->groups) {
        DifferencesQuery query{.kind = DifferenceKind::known,
            .from = "2026-01-01",
            .entity = group.entity,
            .municipality = group.municipality.empty() ? "-" : group.municipality,
            .area = group.area.empty() ? "-" : group.area,
            .change = ChangeKind::created};
        const auto rows = this->page(query)->known;
        EXPECT_EQ(rows->total, group.created) << group.entity;
        sum += group.created;
    }
    EXPECT_EQ(sum, page.known->created);
    EXPECT_EQ(page.known->rows.size(), 100u) << "a page at a time";
}

TEST_F(Differences, OfTwoDaysAreTheSystemsContractsAndVerdicts) {
    const auto same = page({.from = "2017-09-01", .to = "2017-09-01"});
    ASSERT_TRUE(same);
    ASSERT_TRUE(same->valid);
    EXPECT_EQ(same->valid->before.usages, same->valid->after.usages);
    EXPECT_GT(same->valid->after.usages, 40);
    EXPECT_TRUE(same->valid->usages_begun.empty() && same->valid->usages_ended.empty() &&
                same->valid->contracts_begun.empty() && same->valid->contracts_ended.empty() &&
                same->valid->areas.empty());
    const auto years = page({.from = "2017-09-01", .to = "2021-01-01"});
    EXPECT_FALSE(years->valid->contracts_ended.empty());
    EXPECT_EQ(years->valid->before.contracts -
                  static_cast<std::int64_t>(years->valid->contracts_ended.size()) +
                  static_cast<std::int64_t>(years->valid->contracts_begun.size()),
        years->valid->after.contracts);
}

TEST_F(Differences, OfTwoDaysAreTheSystemsThatWereReplacedAndTheVerdictThatFollows) {
    // Hurum goes over to what the two others have, on the first day of 2019.
    std::istringstream lines{scratch.read("nye-asker/systemer.csv")};
    std::string line, made;
    while (std::getline(lines, line)) {
        const bool old = line.starts_with("Hurum;helse.plo;");
        const bool model = line.starts_with("Asker;helse.plo;");
        const bool head = line.starts_with("kommune;");
        made += line + (head ? ";gyldig_fra;gyldig_til" : old ? ";;2019-01-01" : ";;") + "\n";
        if (model) made += "Hurum" + line.substr(5) + ";2019-01-01;\n";
    }
    scratch.write("nye-asker/systemer.csv", made);
    ASSERT_TRUE(import_folder(app, folder).batch);
    const auto between = [&](const std::string& from, const std::string& to) {
        return *page({.from = from, .to = to})->valid;
    };
    const auto d = between("2018-12-31", "2019-01-01");
    ASSERT_EQ(d.usages_begun.size(), 1u);
    ASSERT_EQ(d.usages_ended.size(), 1u);
    EXPECT_EQ(d.usages_begun[0].municipality + "/" + d.usages_begun[0].area, "Hurum/helse.plo");
    EXPECT_NE(d.usages_begun[0].id, d.usages_ended[0].id);
    EXPECT_EQ(d.before.usages, d.after.usages);
    ASSERT_EQ(d.areas.size(), 1u);
    EXPECT_EQ(d.areas[0].area, "helse.plo");
    EXPECT_EQ(d.areas[0].before.verdict, Verdict::different);
    EXPECT_NE(d.areas[0].after.verdict, Verdict::different);
    EXPECT_EQ(d.areas[0].before.products.size(), 2u);
    EXPECT_EQ(d.areas[0].after.products.size(), 1u);
    EXPECT_EQ(d.areas[0].after.usages.size(), 3u);
    EXPECT_GT(d.after.on_most_used * d.before.users, d.before.on_most_used * d.after.users);
    const auto area = [&](const std::string& day) {
        const auto reading = read(app, local_user(), {"nye-asker", read_iso(day), {}});
        const auto view =
            comparison_view(*reading->landscape, reading->cooperation, reading->as_of);
        return std::ranges::find(view.areas, "helse.plo", &AreaView::area)->verdict;
    };
    EXPECT_EQ(area("2018-12-31"), d.areas[0].before.verdict) << "the page of the comparison agrees";
    EXPECT_EQ(area("2019-01-01"), d.areas[0].after.verdict);
    EXPECT_TRUE(between("2018-01-01", "2018-12-31").areas.empty());
}

TEST_F(Differences, RefusesWhatIsNoDayAndTheLastBeforeTheFirst) {
    const auto code = [&](const DifferencesQuery& q) { return page(q).problems.at(0).code; };
    EXPECT_EQ(code({.from = "i går"}), "not_a_date");
    EXPECT_EQ(code({.from = "2017-09-01", .to = "x"}), "not_a_date");
    EXPECT_EQ(code({.from = "2018-01-01", .to = "2017-01-01"}), "from_after_to");
    EXPECT_EQ(code({.kind = DifferenceKind::known, .from = "x"}), "not_a_moment");
    EXPECT_EQ(code({.kind = DifferenceKind::known, .from = "2018-01-01", .to = "2017-01-01"}),
        "from_after_to");
    EXPECT_EQ(difference_page(app, local_user(), "ingen", {.from = "2017-09-01"}).problems[0].code,
        "unknown_cooperation");
}

TEST_F(Differences, ARowsStoryIsWholeAlsoWhenTheRowIsGone) {
    const auto story = [&](const std::string& table, std::int64_t row) {
        return row_story(app, local_user(), "nye-asker", table, row);
    };
    scratch.edit("nye-asker/systemer.csv", "5.6;i drift;lokal;egen kommune;700",
        "5.6;i drift;lokal;egen kommune;701");
    const auto batch = *import_folder(app, folder).batch;
    const auto before = app.moment();
    const auto row = entry_page(app, local_user(), "nye-asker", batch, 0)->rows.at(0).row;
    ASSERT_TRUE(undo_batch(app, local_user(), batch).batch);
    const auto whole = story("usage", row);
    ASSERT_TRUE(whole);
    ASSERT_EQ(whole->events.size(), 3u);
    EXPECT_EQ(whole->events[0].action, "undo") << "newest first";
    EXPECT_EQ(whole->events[1].entry, batch);
    EXPECT_EQ(whole->events[1].change.fields.at(0).before.nb, "700");
    EXPECT_EQ(whole->events[2].change.kind, ChangeKind::created);
    EXPECT_EQ(
        row_story(app, local_user(), "nye-asker", "usage", row, {{}, before})->events.size(), 2u)
        << "as it was known then";
    scratch.write("nye-asker/milepaeler.csv",
        scratch.read("nye-asker/milepaeler.csv") + "M99;Ny milep\u00e6l;2019-12-31;dokument\n");
    const auto added = *import_folder(app, folder).batch;
    const auto rows = entry_page(app, local_user(), "nye-asker", added, 0)->rows;
    const auto milestone = std::ranges::find(rows, "milestone", &ChangeView::entity)->row;
    EXPECT_TRUE(story("milestone", milestone)->there);
    ASSERT_TRUE(undo_batch(app, local_user(), added).batch);
    const auto gone = story("milestone", milestone);
    ASSERT_TRUE(gone);
    EXPECT_FALSE(gone->there);
    EXPECT_EQ(gone->events.size(), 2u);
    EXPECT_NE(gone->title.find("M99"), std::string::npos) << gone->title;
    EXPECT_EQ(story("milestone", 4711).problems.at(0).code, "unknown_row");
    EXPECT_EQ(story("ingen", 1).problems.at(0).code, "unknown_entity");
}

TEST_F(Differences, OfAnotherCooperationAreNotShown) {
    const auto before = app.moment();
    import_folder(app, scratch.copy_example("nye-drammen"));
    EXPECT_EQ(known(before).known->created, 0);
    const auto theirs = *difference_page(
        app, local_user(), "nye-drammen", {.kind = DifferenceKind::known, .from = before});
    EXPECT_GT(theirs.known->created, 100);
    const auto usages = *difference_page(app, local_user(), "nye-drammen",
        {.kind = DifferenceKind::known, .from = before, .entity = "usage"});
    const auto usage = usages.known->rows.at(0).row;
    EXPECT_EQ(row_story(app, local_user(), "nye-asker", "usage", usage).problems.at(0).code,
        "unknown_row");
}

} // namespace
} // namespace samdrift
