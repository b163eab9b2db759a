// The programme as its page has it, held against the sheets of three cases, and against made-up
// ones for what those do not have.
#include "app/accounts.hpp"
#include "app/login.hpp"
#include "app/programme.hpp"
#include "app/scratch.hpp"
#include "app/who.hpp"
#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace samdrift {
namespace {

using namespace std::chrono;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* cooperation =
    "nøkkel;navn;type;måldato;form\nprove;Prøve;sammenslåing;2020-01-01;ny kommune\n";

class Programme : public testing::Test {
public:
    Programme() : app{scratch.store(), ticking()} {}
    void take_in(const std::filesystem::path& folder) {
        const auto answer = import_folder(app, folder);
        EXPECT_TRUE(answer.batch) << (answer.problems.empty() ? "" : answer.problems[0].text);
    }
    // Sheets by name, on top of the cooperation.
    void take_in_sheets(const std::vector<std::pair<std::string, std::string>>& sheets) {
        const auto folder = scratch.path / "sheets";
        std::filesystem::remove_all(folder);
        std::filesystem::create_directories(folder);
        scratch.write("sheets/samarbeid.csv", cooperation);
        for (const auto& [name, lines] : sheets) scratch.write("sheets/" + name + ".csv", lines);
        take_in(folder);
    }
    ProgrammePage page(const char* key, Date day, std::optional<std::string> known_at = {}) {
        const auto answer = programme_page(app, local_user(), {key, day, std::move(known_at)});
        EXPECT_TRUE(answer) << (answer.problems.empty() ? "" : answer.problems[0].code);
        return answer ? *answer : ProgrammePage{};
    }

    Scratch scratch;
    App app;
};

template <class T, class Member> auto each(const std::vector<T>& all, Member member) {
    std::vector<std::decay_t<std::invoke_result_t<Member, const T&>>> found;
    for (const auto& one : all) found.push_back(std::invoke(member, one));
    return found;
}

const RiskCell& cell(const std::vector<RiskCell>& cells, int probability, int consequence) {
    return cells.at(static_cast<std::size_t>((probability - 1) * 5 + consequence - 1));
}

TEST_F(Programme, OfNyeDrammenIsSixSubprojectsBelowIkt) {
    take_in(scratch.copy_example("nye-drammen"));
    const auto p = page("nye-drammen", 2019y / 1 / 1);
    EXPECT_THAT(each(p.projects, &ProjectInProgramme::code),
        ElementsAre("A4.2", "D1", "D2", "D3", "D4", "D5", "D6"));
    EXPECT_THAT(each(p.projects, &ProjectInProgramme::depth), ElementsAre(0, 1, 1, 1, 1, 1, 1));
    EXPECT_EQ(p.projects[0].below, 6);
    EXPECT_EQ(p.projects[0].parent, "A4") << "told of, and has no row";
    EXPECT_EQ(p.projects[1].parent, "");
    EXPECT_EQ(p.projects[0].area, "");
    EXPECT_EQ(p.projects[3].area, "Helse og velferd");
    for (const auto& one : p.projects) {
        EXPECT_FALSE(one.budget_sum || one.actual_sum || one.over) << "the sheet has no money";
        EXPECT_THAT(one.phases, IsEmpty()) << "nor phases";
    }
    EXPECT_FALSE(p.budget || p.actual);

    ASSERT_EQ(p.facts.size(), 8u);
    EXPECT_EQ(p.facts[0].name, "Budsjett");
    EXPECT_EQ(p.facts[0].number, Decimal{94'000'000'00});
    EXPECT_EQ(p.facts[0].unit, "NOK");
    EXPECT_EQ(p.facts[2].day, 2020y / 1 / 1);
    EXPECT_FALSE(p.facts[2].number);
    EXPECT_EQ(p.groups.size(), 9u);
    EXPECT_THAT(p.milestones, IsEmpty());
    EXPECT_THAT(p.risks, IsEmpty());
    EXPECT_EQ(p.risks_before.size(), 25u) << "the matrix is there, and empty";
}

TEST_F(Programme, GroupsStandByNameAsNorwegiansSort) {
    take_in(scratch.copy_example("nye-drammen"));
    const auto names = each(page("nye-drammen", 2019y / 1 / 1).groups, &GroupInProgramme::name);
    ASSERT_EQ(names.size(), 9u);
    EXPECT_EQ(names.front(), "Eierskap");
    EXPECT_EQ(names.back(), "Økonomi") << "ø is after all the others";
}

TEST_F(Programme, OfKongsbergregionenIsTwoProjectsWithSixMilestones) {
    take_in(scratch.copy_example("kongsbergregionen"));
    const auto p = page("kongsbergregionen", 2008y / 2 / 15);
    EXPECT_THAT(each(p.projects, &ProjectInProgramme::code), ElementsAre("DRIFT", "SU"));
    EXPECT_EQ(p.projects[1].start, 2007y / 8 / 1);
    EXPECT_EQ(p.projects[1].end, 2010y / 2 / 28);
    EXPECT_EQ(
        p.projects[1].goal, "felles arena for IKT-planlegging, samle kompetanse og ressurser");
    EXPECT_EQ(p.facts.size(), 4u);
    EXPECT_EQ(p.facts[2].number, Decimal{6'00});

    EXPECT_THAT(each(p.milestones, &MilestoneInProgramme::code),
        ElementsAre("M1", "M4", "M2", "M3", "M5", "M6"));
    EXPECT_THAT(
        each(p.milestones, &MilestoneInProgramme::days_late), ElementsAre(46, 15, 14, 0, 0, 0));
    EXPECT_EQ(p.milestones[0].state, MilestoneState::late);
    EXPECT_EQ(p.milestones[3].state, MilestoneState::ahead);
    EXPECT_EQ(p.milestones[0].project.name, "Strategi og utvikling");
    EXPECT_EQ(p.milestones[0].project.id, p.projects[1].id);
    EXPECT_EQ(p.milestones[1].project.code, "DRIFT");
}

TEST_F(Programme, OfNyeAskerIsFiveMilestonesAndFiveRisksWithNothingSaidOfAfter) {
    take_in(scratch.copy_example("nye-asker"));
    const auto p = page("nye-asker", 2017y / 9 / 1);
    EXPECT_THAT(p.projects, IsEmpty());
    EXPECT_EQ(p.groups.size(), 11u);
    EXPECT_THAT(
        each(p.milestones, &MilestoneInProgramme::code), ElementsAre("M2", "M1", "M3", "M4", "M5"));
    EXPECT_EQ(p.milestones[0].project.code, "");
    EXPECT_FALSE(p.milestones[0].project.id);

    EXPECT_THAT(each(p.risks, &RiskInProgramme::code), ElementsAre("R1", "R5", "R2", "R4", "R3"));
    EXPECT_THAT(
        each(p.risks, [](const auto& r) { return r.before.size; }), ElementsAre(16, 15, 12, 12, 9));
    EXPECT_EQ(p.risks[0].before.level, RiskLevel::high);
    EXPECT_EQ(p.risks[2].before.level, RiskLevel::medium);
    const auto id = [&](std::size_t i) { return p.risks[i].id; };
    EXPECT_THAT(cell(p.risks_before, 4, 4).risks, ElementsAre(id(0)));
    EXPECT_THAT(cell(p.risks_before, 3, 5).risks, ElementsAre(id(1)));
    EXPECT_THAT(cell(p.risks_before, 3, 4).risks, ElementsAre(id(2)));
    EXPECT_THAT(cell(p.risks_before, 4, 3).risks, ElementsAre(id(3)));
    EXPECT_THAT(cell(p.risks_before, 3, 3).risks, ElementsAre(id(4)));
    for (const auto& c : p.risks_after) EXPECT_THAT(c.risks, IsEmpty());
    EXPECT_EQ(p.risks_unknown_after.size(), 5u);
    for (const auto& r : p.risks) EXPECT_FALSE(r.after);
}

TEST_F(Programme, SumsAreOfAllBelowAndSayWhatIsOver) {
    take_in_sheets(
        {{"prosjekter", "kode;navn;overordnet;budsjett_nok;forbruk_nok;kilde;kilde_tall\n"
                        "P;Program;;1000;;dokument;\n"
                        "P1;En;P;500,50;700;dokument;anslag\n"
                        "P2;To;P;;50,25;dokument;\n"
                        "P10;Ti;P;2000;2000;dokument;\n"
                        "X;Uten penger;;;;eksempel;\n"
                        "Y;Bare forbruk;;;10;dokument;\n"}});
    const auto p = page("prove", 2019y / 1 / 1);
    EXPECT_THAT(
        each(p.projects, &ProjectInProgramme::code), ElementsAre("P", "P1", "P2", "P10", "X", "Y"));
    const auto& top = p.projects[0];
    EXPECT_EQ(top.budget, Money{1000'00});
    EXPECT_FALSE(top.actual);
    EXPECT_EQ(top.budget_sum, Money{3500'50});
    EXPECT_EQ(top.actual_sum, Money{2750'25});
    EXPECT_FALSE(top.over);
    EXPECT_FALSE(top.marked);
    EXPECT_TRUE(top.sum_marked) << "P1's figures are an estimate";
    EXPECT_EQ(p.projects[1].over, Money{199'50});
    EXPECT_FALSE(p.projects[2].over) << "nothing is budgeted to be over";
    EXPECT_FALSE(p.projects[2].sum_marked);
    EXPECT_FALSE(p.projects[3].over) << "just as much as budgeted";
    EXPECT_FALSE(p.projects[4].marked) << "it has no figures";
    EXPECT_EQ(p.budget, Money{3500'50});
    EXPECT_EQ(p.actual, Money{2760'25});
    EXPECT_FALSE(p.over);
}

TEST_F(Programme, PhasesSayWhereAProjectIsAndWhatIsDecidedNext) {
    take_in_sheets({{"prosjekter", "kode;navn;overordnet;fase\n"
                                   "A;Alfa;TOPP;planlegging\nB;Beta;;\nC;Stille;;\n"},
        {"beslutningspunkter", "prosjekt;fase;dato;beslutning;organ\n"
                               "A;realisering;2019-12-01;;Styret\n"
                               "A;konsept;2018-01-10;videreføres;Styret\n"
                               "a;planlegging;2018-05-10;;Styret\n"
                               "A;gjennomføring;2018-12-01;utsettes;Styret\n"
                               "B;konsept;2018-03-01;stoppes;Rådmennene\n"
                               "B;planlegging;;;Rådmennene\n"
                               "TOPP;konsept;2019-02-01;;Rådmennene\n"}});
    const auto p = page("prove", 2018y / 12 / 11);
    const auto& a = p.projects[0].phases;
    EXPECT_THAT(each(a, &PhaseInProgramme::phase),
        ElementsAre(ProjectPhase::idea, ProjectPhase::concept_phase, ProjectPhase::plan,
            ProjectPhase::carry_out, ProjectPhase::close, ProjectPhase::realise));
    using enum PhaseState;
    EXPECT_THAT(
        each(a, &PhaseInProgramme::state), ElementsAre(done, done, now, ahead, ahead, ahead));
    ASSERT_TRUE(a[1].point && a[2].point && a[3].point && a[5].point);
    EXPECT_FALSE(a[0].point || a[4].point);
    EXPECT_EQ(a[1].point->state, PointState::decided);
    EXPECT_EQ(a[2].point->state, PointState::missing) << "it is in the phase";
    EXPECT_EQ(a[3].point->state, PointState::next) << "postponed is not decided";
    EXPECT_EQ(a[3].point->days_late, 10);
    EXPECT_EQ(a[5].point->state, PointState::ahead);
    EXPECT_EQ(a[5].point->days_late, 0);
    EXPECT_EQ(a[1].point->body, "Styret");

    const auto& b = p.projects[1].phases;
    ASSERT_EQ(b.size(), 6u);
    EXPECT_EQ(b[0].state, unknown) << "nobody has said";
    EXPECT_EQ(b[1].point->state, PointState::decided);
    EXPECT_EQ(b[2].point->state, PointState::ahead) << "nothing is next after a stop";
    EXPECT_THAT(p.projects[2].phases, IsEmpty());
    ASSERT_EQ(p.other_points.size(), 1u);
    EXPECT_EQ(p.other_points[0].project, "TOPP");
    EXPECT_EQ(p.other_points[0].state, PointState::next);
}

TEST_F(Programme, RisksBeforeAndAfterMeasuresLargestFirst) {
    take_in_sheets({{"prosjekter", "kode;navn\nA;Alfa\n"},
        {"risikoer", "kode;risiko;sannsynlighet;konsekvens;tiltak;sannsynlighet_etter;"
                     "konsekvens_etter;eier;prosjekt;status;kilde\n"
                     "R1;Lukket;5;5;Gjort;1;1;Leder;A;lukket;dokument\n"
                     "R2;Sjelden og ille;1;5;Plan;1;2;Leder;;åpen;eksempel\n"
                     "R3;Ofte og lite;5;1;;;;;A;;dokument\n"
                     "R4;Stor;3;5;Øve;3;3;Leder;;akseptert;dokument\n"
                     "R5;Liten;2;2;;;;;;;dokument\n"}});
    const auto p = page("prove", 2019y / 1 / 1);
    EXPECT_THAT(each(p.risks, &RiskInProgramme::code), ElementsAre("R4", "R2", "R3", "R5", "R1"))
        << "equal sizes: the graver first; closed ones last";
    EXPECT_EQ(p.risks[0].before.level, RiskLevel::high);
    EXPECT_EQ(p.risks[0].after->level, RiskLevel::medium);
    EXPECT_EQ(p.risks[1].before.level, RiskLevel::medium);
    EXPECT_TRUE(p.risks[1].marked);
    EXPECT_EQ(p.risks[3].before.level, RiskLevel::low);
    EXPECT_EQ(p.risks[2].project.name, "Alfa");
    EXPECT_EQ(p.risks[4].status, RiskStatus::closed);
    EXPECT_THAT(cell(p.risks_before, 5, 5).risks, IsEmpty()) << "closed";
    EXPECT_THAT(cell(p.risks_after, 3, 3).risks, ElementsAre(p.risks[0].id));
    EXPECT_THAT(cell(p.risks_after, 1, 2).risks, ElementsAre(p.risks[1].id));
    EXPECT_THAT(p.risks_unknown_after, ElementsAre(p.risks[2].id, p.risks[3].id));
    std::size_t counted = 0;
    for (const auto& c : p.risks_before) {
        counted += c.risks.size();
        EXPECT_EQ(c.size.size, c.size.probability * c.size.consequence);
    }
    EXPECT_EQ(counted, 4u);
}

TEST(RiskLevels, AreByProbabilityTimesConsequence) {
    struct Row {
        std::int64_t size;
        RiskLevel level;
    };
    using enum RiskLevel;
    for (const auto& row :
        {Row{1, low}, Row{4, low}, Row{5, medium}, Row{12, medium}, Row{15, high}, Row{25, high}})
        EXPECT_EQ(risk_level(row.size), row.level) << row.size;
}

TEST_F(Programme, IsShownAsItWasKnown) {
    take_in_sheets({{"prosjekter", "kode;navn;budsjett_nok\nA;Alfa;100\n"}});
    const auto before = app.moment();
    take_in_sheets({{"prosjekter", "kode;navn;budsjett_nok\nA;Alfa;250\nB;Beta;50\n"}});
    EXPECT_EQ(page("prove", 2019y / 1 / 1).budget, Money{300'00});
    const auto then = page("prove", 2019y / 1 / 1, before);
    EXPECT_EQ(then.budget, Money{100'00});
    EXPECT_EQ(then.projects.size(), 1u);
}

TEST_F(Programme, IsForThoseWhoMayReadTheRegister) {
    take_in_sheets({{"prosjekter", "kode;navn\nA;Alfa\n"}});
    const auto asked_by = [&](const User& user) {
        const auto answer = programme_page(app, user, {"prove", {}, {}});
        return answer ? "" : answer.problems.at(0).code;
    };
    EXPECT_EQ(asked_by(User{}), "login_needed");
    const auto stranger = add_person(app, local_user(), {"fremmed", "Fremmed", {}});
    ASSERT_TRUE(stranger);
    const auto session = log_in_as(app, stranger->person, {"127.0.0.1", {}})->session;
    EXPECT_EQ(asked_by(asker(app, session, {})->user), "unknown_cooperation");
    EXPECT_TRUE(page("prove", 2019y / 1 / 1).may_change);
    const auto reader = programme_page(
        app, user_in_role(stranger->person, "Fremmed", Role::reader), {"prove", {}, {}});
    ASSERT_TRUE(reader);
    EXPECT_EQ(reader->projects.size(), 1u);
    EXPECT_FALSE(reader->may_change);
    EXPECT_EQ(programme_page(app, local_user(), {"finnes-ikke", {}, {}}).problems.at(0).code,
        "unknown_cooperation");
}

} // namespace
} // namespace samdrift
