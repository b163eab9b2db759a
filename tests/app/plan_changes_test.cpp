// A plan that people change: published, moved by hand, begun, planned anew with few changes, and
// its cutovers as rows that keep what people wrote.
#include "app/import.hpp"
#include "app/one_sheet.hpp"
#include "app/plan_changes.hpp"
#include "register/landscape.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace samdrift {
namespace {

using namespace std::chrono;

constexpr auto key = "nye-drammen";

class PlanChanges : public testing::Test {
public:
    PlanChanges() : app{scratch.store(), ticking()} {
        EXPECT_TRUE(import_folder(app, scratch.copy_example(key)).batch);
    }
    void take_in(const std::string& file, const std::string& lines) {
        const auto answer = take_in_one(app, scratch, key, file, lines);
        EXPECT_TRUE(answer.batch) << (answer.problems.empty() ? "" : answer.problems[0].text);
    }
    PlanView planned(bool draft = false) {
        const auto plan =
            schedule(app, local_user(), {key, {}, {}}, {.seconds = 4, .draft = draft});
        EXPECT_TRUE(plan) << (plan.problems.empty() ? "" : plan.problems[0].code);
        return plan ? *plan : PlanView{};
    }
    Result<PlanPublished> publish(const PlanView& plan, const std::string& name, bool baseline) {
        PublishOrder order{.name = name, .baseline = baseline, .scenario = {}, .lines = {}};
        for (const auto& c : plan.cutovers) order.lines.push_back({c.id, c.start});
        return publish_plan(app, local_user(), key, order);
    }
    const PlanRows& rows() {
        const auto landscape = read_last = app.landscape();
        return landscape->cooperations[*landscape->find(key)].picture->plan;
    }
    const Cutover* row(const std::string& code) {
        const auto& all = rows().cutovers;
        const auto at = std::ranges::find(all, code, &Cutover::code);
        return at == all.end() ? nullptr : &*at;
    }
    static CutoverInPlan of(const PlanView& plan, const std::string& id) {
        const auto at = std::ranges::find(plan.cutovers, id, &CutoverInPlan::id);
        EXPECT_NE(at, plan.cutovers.end()) << id;
        return at == plan.cutovers.end() ? CutoverInPlan{} : *at;
    }
    static std::string code(const Problems& problems) {
        return problems.empty() ? "" : problems[0].code;
    }

    Scratch scratch;
    App app;
    std::shared_ptr<const Landscape> read_last;
};

TEST_F(PlanChanges, PublishedPlanStandsUntilAnotherIs) {
    const auto draft = planned();
    EXPECT_EQ(draft.mode, PlanMode::draft) << "none is published yet";
    EXPECT_FALSE(draft.published);
    const auto done = publish(draft, "Vedtatt i styret", true);
    ASSERT_TRUE(done) << code(done.problems);
    EXPECT_EQ(done->number, 1);
    EXPECT_EQ(rows().plan_lines.size(), draft.cutovers.size());

    const auto unknown = take_in_one(app, scratch, key, "planlinjer.csv",
        "plan;omlegging;start;slutt\n7;plattform/nett;01.02.2018;02.02.2018\n");
    ASSERT_EQ(unknown.problems.size(), 1u);
    EXPECT_EQ(unknown.problems[0].code, "plan_not_there");

    const auto plan = planned();
    EXPECT_EQ(plan.mode, PlanMode::published);
    ASSERT_TRUE(plan.published && plan.baseline);
    EXPECT_EQ(plan.published->name, "Vedtatt i styret");
    EXPECT_EQ(plan.end, draft.end);
    EXPECT_EQ(plan.status, draft.status);
    ASSERT_EQ(plan.cutovers.size(), draft.cutovers.size());
    for (const auto& c : plan.cutovers) {
        EXPECT_EQ(c.start, of(draft, c.id).start) << c.id;
        EXPECT_EQ(c.finish, of(draft, c.id).finish) << c.id;
        EXPECT_EQ(c.baseline_start, c.start);
        EXPECT_TRUE(c.broken.empty());
    }
    EXPECT_EQ(planned(true).moved, 0) << "nothing has happened: nothing is moved";

    ASSERT_TRUE(undo_batch(app, local_user(), done->batch, key).batch);
    EXPECT_TRUE(rows().published_plans.empty() && rows().plan_lines.empty());
}

TEST_F(PlanChanges, IsPlannedAnewFromWhatHasHappened) {
    const auto draft = planned();
    ASSERT_TRUE(publish(draft, "Første", true));
    const auto& first = draft.cutovers.front();
    // begun, and as good as nothing done
    take_in("omlegginger.csv",
        "kode;navn;slag;varighet_dager;faktisk_start;framdrift_prosent;team\n" + first.id + ";" +
            first.name + ";annet;60;" + iso(first.start) + ";10;\n");
    const auto published = planned();
    EXPECT_EQ(published.mode, PlanMode::published);
    EXPECT_EQ(of(published, first.id).actual_start, first.start);
    EXPECT_EQ(of(published, first.id).baseline_finish, first.finish);
    EXPECT_GT(of(published, first.id).finish, first.finish) << "as it goes now";
    const auto anew = planned(true);
    EXPECT_EQ(anew.mode, PlanMode::draft);
    EXPECT_LT(anew.moved * 5, static_cast<std::int64_t>(anew.cutovers.size()))
        << "as few as can be";
    EXPECT_TRUE(std::ranges::all_of(
        anew.cutovers, [](const CutoverInPlan& c) { return c.broken.empty(); }));
}

TEST_F(PlanChanges, RefusesToPublishWhatBreaksARule) {
    auto plan = planned();
    auto& moved = plan.cutovers.back();
    const Date sunday{sys_days{2019y / 1 / 6}};
    moved.start = sunday;
    const auto free = publish(plan, "Feil", false);
    ASSERT_FALSE(free);
    EXPECT_TRUE(std::ranges::any_of(
        free.problems, [](const Problem& p) { return p.code == "plan_line_free_day"; }));
    // all of a team's on one day
    auto crowded = planned();
    for (auto& c : crowded.cutovers) c.start = crowded.cutovers[0].start;
    const auto full = publish(crowded, "Alt på én dag", false);
    ASSERT_FALSE(full);
    EXPECT_TRUE(std::ranges::any_of(
        full.problems, [](const Problem& p) { return p.code == "plan_line_team"; }));
    EXPECT_EQ(code(publish(planned(), " ", false).problems), "plan_name_missing");
    EXPECT_EQ(
        code(publish_plan(app, local_user(), key, {.name = "Tom"}).problems), "plan_without_lines");
    EXPECT_EQ(code(publish_plan(app, local_user(), key,
                  {.name = "Ukjent",
                      .baseline = false,
                      .scenario = {},
                      .lines = {{"finnes-ikke", sunday}}})
                       .problems),
        "no_such_cutover");
}

TEST_F(PlanChanges, AMoveIsTriedThenKeptAndTheSecondIsTold) {
    const auto plan = planned();
    const auto mail = of(plan, "plattform/e-post");
    EXPECT_EQ(mail.row, 0) << "made, not stored";
    const Date later{sys_days{2019y / 3 / 4}};
    const auto tried = try_plan(app, local_user(), key, {.moves = {{mail.id, later}}});
    ASSERT_TRUE(tried) << code(tried.problems);
    EXPECT_EQ(of(*tried, mail.id).start, later);
    EXPECT_LE(tried->moved, 2) << "it alone, and what it leans on";
    EXPECT_FALSE(row(mail.id)) << "nothing is saved";

    const auto done = move_cutover(app, local_user(), key, {mail.id, later, 0});
    ASSERT_TRUE(done) << code(done.problems);
    const auto* stored = row(mail.id);
    ASSERT_TRUE(stored);
    EXPECT_EQ(stored->fixed_start, later);
    EXPECT_TRUE(stored->changed_by_hand);
    EXPECT_EQ(stored->entry.number, done->entry);
    EXPECT_EQ(of(planned(), mail.id).start, later);

    const auto second = move_cutover(app, local_user(), key, {mail.id, 2019y / 4 / 1, 0});
    ASSERT_FALSE(second);
    EXPECT_EQ(code(second.problems), "cutover_moved_meanwhile");
    EXPECT_EQ(second.problems[0].value, "2019-03-04") << "the day it has now";
    EXPECT_EQ(row(mail.id)->fixed_start, later) << "the plan stays";
    EXPECT_EQ(
        code(move_cutover(app, local_user(), key, {mail.id, 2019y / 5 / 1, done->entry}).problems),
        "plan_fixed_day_closed")
        << "a public holiday";
    EXPECT_EQ(
        code(move_cutover(app, local_user(), key, {"nei", later, 0}).problems), "no_such_cutover");

    ASSERT_TRUE(move_cutover(app, local_user(), key, {mail.id, {}, done->entry})) << "let loose";
    EXPECT_FALSE(row(mail.id)->fixed_start);
}

TEST_F(PlanChanges, CutoversAsRowsKeepWhatPeopleChanged) {
    const auto made = store_cutovers(app, local_user(), key, {});
    ASSERT_TRUE(made) << code(made.problems);
    EXPECT_EQ(made->created, static_cast<std::int64_t>(rows().cutovers.size()));
    EXPECT_GT(made->created, 20);
    EXPECT_GE(rows().cutover_links.size(), 2u);
    const auto again = store_cutovers(app, local_user(), key, {});
    ASSERT_TRUE(again);
    EXPECT_EQ(again->batch, 0) << "nothing new";

    // a person changes one: the row says so by itself, and others can wait for it
    take_in("omlegginger.csv", "kode;navn;slag;plattform;varighet_dager\nplattform/e-post;E-post i "
                               "sky;plattform;e-post;9\n");
    ASSERT_TRUE(row("plattform/e-post"));
    EXPECT_TRUE(row("plattform/e-post")->changed_by_hand);
    EXPECT_FALSE(row("plattform/katalog")->changed_by_hand);
    take_in("avhengigheter.csv", "fra;til\nplattform/telefoni;plattform/e-post\n");
    const auto kept = store_cutovers(app, local_user(), key, {});
    ASSERT_TRUE(kept);
    EXPECT_EQ(row("plattform/e-post")->name, "E-post i sky");
    EXPECT_EQ(kept->kept, 1);
    ASSERT_EQ(kept->different.size(), 1u);
    EXPECT_EQ(kept->different[0].field, "name");
    EXPECT_EQ(kept->different[0].yours, "E-post i sky");
    const auto plan = planned();
    EXPECT_EQ(of(plan, "plattform/e-post").days, 9 + of(plan, "plattform/e-post").rehearsal_days);
    EXPECT_GT(of(plan, "plattform/e-post").start, of(plan, "plattform/telefoni").finish);
}

TEST_F(PlanChanges, WhatIsLeftOutStaysOut) {
    ASSERT_TRUE(store_cutovers(app, local_user(), key, {}));
    ASSERT_TRUE(row("plattform/e-post"));
    take_in("omlegginger.csv", "kode;navn;slag;plattform;utgår\nplattform/e-post;" +
                                   row("plattform/e-post")->name + ";plattform;e-post;ja\n");
    const auto gone = [&](const PlanView& plan) {
        return std::ranges::none_of(
            plan.cutovers, [](const CutoverInPlan& c) { return c.id == "plattform/e-post"; });
    };
    EXPECT_TRUE(gone(planned()));
    const auto again = store_cutovers(app, local_user(), key, {});
    ASSERT_TRUE(again) << code(again.problems);
    EXPECT_EQ(again->created, 0) << "not made anew";
    EXPECT_TRUE(row("plattform/e-post")->left_out);
    EXPECT_TRUE(gone(planned()));
}

TEST_F(PlanChanges, AMoveIsOfTheScenarioThatIsShown) {
    const auto refused = move_cutover(app, local_user(), key,
        {.cutover = "plattform/e-post", .start = 2019y / 3 / 4, .scenario = "Finnes ikke"});
    EXPECT_FALSE(refused);
    EXPECT_EQ(code(refused.problems),
        code(schedule(app, local_user(), {key, {}, {}}, {.scenario = "Finnes ikke"}).problems));
    EXPECT_FALSE(row("plattform/e-post")) << "nothing is saved";
}

TEST_F(PlanChanges, HasChancesThatAreTheSameEachTime) {
    take_in("milepaeler.csv", "kode;navn;frist;prosjekt\nM99;Alt klart;2019-12-31;\n");
    const auto plan = planned();
    ASSERT_TRUE(plan.chance);
    EXPECT_LE(plan.chance->end_p50, plan.chance->end_p80);
    EXPECT_LE(plan.chance->end_p80, plan.chance->end_p95);
    EXPECT_GT(plan.chance->cost_p50.oere, 0);
    ASSERT_TRUE(plan.chance->first_day);
    EXPECT_GE(*plan.chance->first_day, 0);
    EXPECT_LE(*plan.chance->first_day, 100);
    const auto m = std::ranges::find(plan.milestones, "M99", &MilestoneInPlan::code);
    ASSERT_NE(m, plan.milestones.end());
    EXPECT_EQ(m->chance, plan.chance->first_day) << "the eve of the first day";
    EXPECT_TRUE(
        std::ranges::any_of(plan.cutovers, [](const CutoverInPlan& c) { return c.matters > 100; }));
    App other{scratch.store(), ticking()};
    const auto same = schedule(other, local_user(), {key, {}, {}}, {.seconds = 4});
    ASSERT_TRUE(same);
    EXPECT_EQ(same->chance->end_p95, plan.chance->end_p95);
    EXPECT_EQ(same->chance->cost_p80, plan.chance->cost_p80);
}

TEST_F(PlanChanges, CountsTheLoadOfEachTeam) {
    const auto plan = planned();
    ASSERT_FALSE(plan.teams.empty());
    bool any = false;
    for (const auto& team : plan.teams)
        for (const auto& month : team.months) {
            EXPECT_LE(month.people, month.capacity) << team.name << " " << iso(month.from);
            EXPECT_EQ(month.from.day(), day{1});
            any |= month.people > Decimal{0};
        }
    EXPECT_TRUE(any);
    EXPECT_TRUE(std::ranges::find(plan.free_days, Date{2018y / 5 / 17}) != plan.free_days.end());
    for (const auto& c : plan.cutovers) EXPECT_GE(c.latest_finish, c.finish) << c.id;
}

} // namespace
} // namespace samdrift
