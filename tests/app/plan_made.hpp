// A plan made by hand in which every kind of thing happens once: a late cutover, a critical one, an
// interim one, one that is done, one that its baseline and its publication have on other days.
#pragma once
#include "plan/plan_views.hpp"

namespace samdrift::plan_made {

using namespace std::chrono;

inline Sentence both(const std::string& nb, const std::string& en) { return {nb, en}; }

inline CutoverInPlan cutover(const std::string& id, const std::string& name,
    const std::string& team, Date start, Date finish, std::int64_t days) {
    CutoverInPlan c;
    c.id = id;
    c.name = name;
    c.team = team;
    c.teams = {{team, Decimal{100}}};
    c.start = start;
    c.finish = c.latest_finish = finish;
    c.days = days;
    c.work = Decimal{days * 100};
    c.deadline = 2019y / 12 / 31;
    c.why = both("Den venter på noe.", "It waits for something.");
    return c;
}

inline PlanView plan() {
    PlanView p;
    p.mode = PlanMode::draft;
    p.status = PlanStatus::late;
    p.basis = PlanBasis::scenario;
    p.scenario = "Alt i ett";
    p.today = 2019y / 9 / 2;
    p.first_day = 2020y / 1 / 1;
    p.end = 2020y / 1 / 8;
    p.bound = 2019y / 12 / 20;
    p.lateness = 4;
    p.open = OpenObjective{"lateness", 4, 2};
    p.published = PlanVersion{2, "Høstplanen", 2019y / 8 / 15, 2019y / 12 / 20};
    p.baseline = PlanVersion{1, "Styrevedtaket", 2019y / 5 / 1, 2019y / 12 / 6};
    p.moved = 2;
    p.free_days = {2019y / 12 / 25, 2019y / 12 / 26, 2020y / 1 / 1};

    auto net = cutover(
        "plattform/nett", "Felles nett", "Infrastruktur", 2019y / 9 / 2, 2019y / 9 / 13, 10);
    net.done = true;
    net.actual_start = 2019y / 9 / 2;
    net.cutover_class = CutoverClass::day_1;
    auto archive = cutover("adm.sak/Hurum", "Saksbehandling og arkiv, Hurum → Elements",
        "Sak og arkiv", 2019y / 9 / 16, 2019y / 10 / 25, 30);
    archive.teams.push_back({"Integrasjon", Decimal{50}});
    archive.team = "Sak og arkiv + Integrasjon";
    archive.critical = true;
    archive.progress = 40;
    archive.after = {"plattform/nett"};
    archive.published_start = 2019y / 9 / 9;
    archive.published_finish = 2019y / 10 / 18;
    archive.baseline_start = 2019y / 9 / 2;
    archive.baseline_finish = 2019y / 10 / 11;
    archive.matters = 812;
    archive.chance = 97;
    auto care = cutover("helse.plo/Røyken", "Pleie og omsorg, Røyken <Gerica> → Profil", "Helse",
        2019y / 12 / 9, 2020y / 1 / 8, 20); // free: 25 and 26 December, 1 January
    care.days_late = 5;                     // 2, 3, 6, 7 and 8 January
    care.critical = true;
    care.after = {"adm.sak/Hurum", "finnes-ikke"};
    care.published_start = care.baseline_start = care.start;
    care.published_finish = care.baseline_finish = care.finish;
    care.matters = 455;
    care.chance = 12;
    care.broken = {both("Den ligger i frysen «Årsslutt».", "It is in the freeze “Year end”.")};
    auto bridge = cutover("bro/Asker", "Bro til det gamle arkivet", "Sak og arkiv", 2019y / 10 / 28,
        2019y / 11 / 1, 5);
    bridge.cutover_class = CutoverClass::interim;
    bridge.slack = 12;
    bridge.latest_finish = 2019y / 11 / 19;
    bridge.fixed = true;
    p.cutovers = {net, archive, bridge, care};
    p.done = 1;

    p.teams = {{"Infrastruktur", {{2019y / 9 / 1, Decimal{100}, Decimal{200}}}},
        {"Sak og arkiv", {{2019y / 9 / 1, Decimal{100}, Decimal{100}},
                             {2019y / 10 / 1, Decimal{150}, Decimal{100}},
                             {2019y / 11 / 1, Decimal{0}, Decimal{100}}}},
        {"Integrasjon", {{2019y / 9 / 1, Decimal{50}, Decimal{100}},
                            {2019y / 10 / 1, Decimal{50}, Decimal{0}}}},
        {"Helse", {{2019y / 12 / 1, Decimal{100}, Decimal{100}},
                      {2020y / 1 / 1, Decimal{100}, Decimal{250}}}}};
    p.freezes = {{"Årsslutt", FreezeStrength::hard, {{2019y / 12 / 20, 2020y / 1 / 5}}, {}},
        {"Lønn", FreezeStrength::soft,
            {{2019y / 10 / 10, 2019y / 10 / 12}, {2019y / 11 / 10, 2019y / 11 / 12}},
            {"adm.sak/Hurum", "bro/Asker"}}};
    p.milestones = {{"M1", "Felles nett er i drift", 2019y / 9 / 10, MilestoneState::done, 3, {}},
        {"M2", "Arkivet er lagt om", 2019y / 10 / 1, MilestoneState::late, 7, 61},
        {"M3", "Utgår, dette", 2019y / 11 / 1, MilestoneState::dropped, 0, {}},
        {"M4", "Ny kommune", 2020y / 1 / 1, MilestoneState::ahead, 0, 12},
        {"M5", "Evaluering", 2021y / 6 / 1, MilestoneState::ahead, 0, {}}};
    p.chance = PlanChance{10'000, 7, 2020y / 1 / 9, 2020y / 1 / 21, 2020y / 2 / 4,
        Money{1'234'567'00}, Money{1'500'000'00}, Money{1'800'000'50}, 12};
    p.must_give = {both("Gi teamet «Helse» én til.", "Give the team “Helse” one more.")};
    return p;
}

// The same rows as often as it takes to fill pages.
inline PlanView large(std::size_t cutovers) {
    auto p = plan();
    const auto few = p.cutovers;
    p.cutovers.clear();
    for (std::size_t i = 0; i < cutovers; ++i) {
        p.cutovers.push_back(few[i % few.size()]);
        p.cutovers.back().id += "/" + std::to_string(i);
        p.cutovers.back().name += " nr. " + std::to_string(i);
    }
    return p;
}

} // namespace samdrift::plan_made
