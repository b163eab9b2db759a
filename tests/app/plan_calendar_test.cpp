// What stands in people's calendars of a plan.
#include "app/plan_calendar.hpp"
#include "app/plan_made.hpp"
#include <algorithm>
#include <gtest/gtest.h>
#include <set>

namespace samdrift {
namespace {

using namespace std::chrono;

EventCalendar made(const PlanView& plan, Language language = Language::nb) {
    return plan_event_calendar(
        {plan, "nye-asker", "Nye Asker", sys_days{2019y / 10 / 1} + 8h}, language);
}

const CalendarEvent& event(const EventCalendar& calendar, const std::string& uid) {
    const auto at = std::ranges::find(calendar.events, uid, &CalendarEvent::uid);
    if (at == calendar.events.end()) throw std::out_of_range(uid);
    return *at;
}

TEST(PlanCalendar, HasAnEventForEachOfWhatHappens) {
    const auto calendar = made(plan_made::plan());
    EXPECT_EQ(calendar.name, "Plan for Nye Asker");
    EXPECT_EQ(calendar.events.size(), 4u + 4u + 3u)
        << "cutovers, milestones but the dropped one, spans of freezes";
    std::set<std::string> uids;
    for (const auto& e : calendar.events) {
        EXPECT_TRUE(uids.insert(e.uid).second) << e.uid;
        EXPECT_TRUE(e.uid.ends_with("@nye-asker.samdrift")) << e.uid;
        EXPECT_EQ(e.busy, e.uid.starts_with("cutover/")) << e.uid;
        EXPECT_EQ(e.categories.size(), 1u);
    }
    const auto& late = event(calendar, "cutover/helse.plo/Røyken@nye-asker.samdrift");
    EXPECT_EQ(late.first, 2019y / 12 / 9);
    EXPECT_EQ(late.last, 2020y / 1 / 8);
    EXPECT_EQ(late.summary, "Pleie og omsorg, Røyken <Gerica> → Profil");
    EXPECT_EQ(late.categories.front(), "første dag");
    EXPECT_EQ(late.description,
        "Team: Helse\nFrist: 31.12.2019\n5 virkedager for sent\n"
        "På den kritiske linjen: den kan ikke vente.\n"
        "Hvorfor ikke før: Den venter på noe.\nDen ligger i frysen «Årsslutt».");
    EXPECT_EQ(event(calendar, "cutover/bro/Asker@nye-asker.samdrift").description,
        "Team: Sak og arkiv\nFrist: 31.12.2019\nKan vente 12 virkedager.\n"
        "Hvorfor ikke før: Den venter på noe.");
    EXPECT_EQ(event(calendar, "cutover/plattform/nett@nye-asker.samdrift").description,
        "Team: Infrastruktur\nFrist: 31.12.2019\nFerdig.");
    EXPECT_EQ(
        event(calendar, "milestone/M2@nye-asker.samdrift").summary, "Milepæl: Arkivet er lagt om");
    EXPECT_EQ(event(calendar, "milestone/M2@nye-asker.samdrift").description,
        "Sjansen for å nå den er 61 %.");
    const auto& freeze = event(calendar, "freeze/Lønn/2019-11-10@nye-asker.samdrift");
    EXPECT_EQ(freeze.last, 2019y / 11 / 12);
    EXPECT_EQ(freeze.description,
        "Myk. Gjelder: Saksbehandling og arkiv, Hurum → Elements, Bro til det gamle arkivet");
    EXPECT_EQ(event(calendar, "freeze/Årsslutt/2019-12-20@nye-asker.samdrift").description,
        "Fast. Gjelder alle omlegginger.");
}

TEST(PlanCalendar, IsSaidInEnglishWithTheSameUids) {
    const auto nb = made(plan_made::plan()), en = made(plan_made::plan(), Language::en);
    ASSERT_EQ(nb.events.size(), en.events.size());
    for (std::size_t i = 0; i < nb.events.size(); ++i)
        EXPECT_EQ(nb.events[i].uid, en.events[i].uid);
    EXPECT_EQ(
        event(en, "freeze/Årsslutt/2019-12-20@nye-asker.samdrift").summary, "Freeze: Årsslutt");
}

TEST(PlanCalendar, AMovedCutoverIsTheSameEvent) {
    auto plan = plan_made::plan();
    const auto before = made(plan);
    plan.cutovers[1].start = 2019y / 11 / 18;
    plan.cutovers[1].finish = 2019y / 11 / 29;
    const auto after = made(plan);
    EXPECT_EQ(before.events[1].uid, after.events[1].uid);
    EXPECT_NE(before.events[1].first, after.events[1].first);
}

} // namespace
} // namespace samdrift
