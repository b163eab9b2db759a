// Scenarios of the example: copied, changed by hand, held against each other, published.
#include "app/choose.hpp"
#include "app/edit.hpp"
#include "app/import.hpp"
#include "app/scenarios.hpp"
#include "app/weights.hpp"
#include "compare/example.hpp"
#include "scratch.hpp"
#include <gmock/gmock.h>

namespace samdrift {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> codes_of(const Problems& problems) {
    std::vector<std::string> codes;
    for (const auto& p : problems) codes.push_back(p.code);
    return codes;
}

class Scenarios : public testing::Test {
protected:
    Scenarios() : app{scratch.store(), ticking()} {
        EXPECT_THAT(import_folder(app, scratch.copy_example("nye-asker")).problems, IsEmpty());
    }

    ReadRequest asked() const { return {"nye-asker", example::september, {}}; }

    ScenarioStored copied(const std::string& name, const std::string& from = {}) {
        const auto made = copy_scenario(app, local_user(), "nye-asker", {name, from, {}});
        EXPECT_TRUE(made) << name << ": " << (made ? "" : made.problems.front().code);
        return made ? *made : ScenarioStored{};
    }
    // Changes a row of the kind, or makes one (id 0). Fields and texts as in a sheet.
    EditAnswer edited(const std::string& kind, std::int64_t id, std::int64_t seen,
        std::vector<std::string> fields, std::vector<std::string> texts, bool remove = false) {
        EditRow row{id ? std::optional{id} : std::nullopt, id ? std::optional{seen} : std::nullopt,
            remove, std::move(texts)};
        const auto done = edit_rows(
            app, local_user(), "nye-asker", {true, {{kind, std::move(fields), {row}}}, {}});
        EXPECT_TRUE(done);
        for (const auto& p : done->problems)
            ADD_FAILURE() << kind << " " << p.field << " «" << p.value << "» " << p.text;
        return *done;
    }
    ChosenAreaView area(const std::string& scenario, const std::string& code) {
        const auto answer = choose(app, local_user(), asked(), {.scenario = scenario});
        EXPECT_TRUE(answer);
        const auto at = std::ranges::find(answer->areas, code, &ChosenAreaView::area);
        EXPECT_NE(at, answer->areas.end()) << code;
        return *at;
    }
    void choose_by_hand(const std::string& scenario, const std::string& code,
        const std::string& system, const std::string& way = {}) {
        const auto own = area(scenario, code).by_person;
        ASSERT_TRUE(own) << code;
        edited("scenario_choice", own->id, own->entry,
            {"choice", "system", "way_of_working", "reason"},
            {"system", system, way, "Slik vi ble enige"});
    }
    static const ScenarioFigure& figure(const ScenarioSide& side, FigureKind kind) {
        return side.figures.at(static_cast<std::size_t>(kind));
    }
    ScenarioComparison compared(const std::string& one, const std::string& other) {
        const auto c = compare_scenarios(app, local_user(), asked(), one, other);
        EXPECT_TRUE(c);
        return c ? *c : ScenarioComparison{};
    }

    Scratch scratch;
    App app;
};

TEST_F(Scenarios, ThoseOfTheBestChooseTheSameAndCostTheSame) {
    const auto made = copied("Anbefalt");
    EXPECT_EQ(made.choices, 20); // an area each
    const auto c = compared("Anbefalt", "");
    EXPECT_EQ(c.one.status, ChooseStatus::optimal);
    EXPECT_EQ(c.one.name, "Anbefalt");
    ASSERT_EQ(c.areas.size(), 20u);
    for (const auto& a : c.areas) {
        EXPECT_TRUE(a.alike) << a.area;
        EXPECT_TRUE(a.one->by_person) << a.area;
        EXPECT_FALSE(a.other->by_person) << a.area;
    }
    for (std::size_t i = 0; i < c.one.figures.size(); ++i) {
        EXPECT_EQ(c.one.figures[i].amount, c.other.figures[i].amount);
        EXPECT_EQ(c.one.figures[i].count, c.other.figures[i].count);
    }
    const auto page = scenarios_page(app, local_user(), asked());
    ASSERT_TRUE(page);
    ASSERT_EQ(page->scenarios.size(), 1u);
    EXPECT_EQ(page->scenarios[0].chosen, 20);
    EXPECT_EQ(page->areas, 20);
    EXPECT_TRUE(page->may_change);
}

TEST_F(Scenarios, TheFiguresAreThoseOfTheAnswer) {
    const auto answer = choose(app, local_user(), asked(), {});
    ASSERT_TRUE(answer);
    const auto side = compared("", "").one;
    EXPECT_EQ(figure(side, FigureKind::present_value).amount, answer->cost);
    Money yearly, once;
    std::int64_t moving = 0, procurements = 0;
    for (const auto& a : answer->areas) {
        moving += a.users_who_move;
        procurements += a.choice == "new_procurement";
        for (const auto& line : a.lines) {
            if (line.part == CostPart::kept || line.part == CostPart::moved_in)
                yearly += *line.yearly;
            if (line.part == CostPart::training || line.part == CostPart::conversion ||
                line.part == CostPart::procurement || line.part == CostPart::integrations)
                once += line.amount;
        }
    }
    for (const auto& f : answer->integrations_lost) once += f.amount;
    EXPECT_EQ(figure(side, FigureKind::yearly).amount, yearly);
    EXPECT_EQ(figure(side, FigureKind::once).amount, once);
    EXPECT_EQ(figure(side, FigureKind::users_who_move).count, moving);
    EXPECT_EQ(figure(side, FigureKind::procurements).count, procurements);
    // Familia closes one of Asker's breaks and one of Hurum's, SpeedAdmin one each of two.
    const auto& breaks = figure(side, FigureKind::breaks_closed);
    EXPECT_EQ(breaks.count, 4);
    EXPECT_EQ(breaks.minutes, 5200 * 7 + 600 * 9 + 340 * 6 + 120 * 8);
    EXPECT_EQ(breaks.rows.size(), 4u);
    EXPECT_TRUE(breaks.rows.front().marked); // an example, as its sheet says
}

TEST_F(Scenarios, AChoiceByHandStandsAndItsFiguresFollow) {
    copied("Anbefalt");
    copied("Med WinMed", "Anbefalt");
    choose_by_hand("Med WinMed", "helse.helsestasjon", "WinMed Helse", "A");
    const auto c = compared("Med WinMed", "Anbefalt");
    std::vector<std::string> apart;
    for (const auto& a : c.areas)
        if (!a.alike) apart.push_back(a.area);
    EXPECT_THAT(apart, ElementsAre("helse.helsestasjon"));
    const auto at = std::ranges::find(c.areas, "helse.helsestasjon", &ScenarioAreaView::area);
    EXPECT_EQ(at->one->choice, "WinMed Helse");
    EXPECT_EQ(at->other->choice, "HsPro");
    EXPECT_EQ(at->one->way_of_working, "A");
    EXPECT_EQ(at->one->reason, "Slik vi ble enige");
    // As the mock says: 45 users on WinMed of 197, so that 152 must change instead of 67.
    EXPECT_EQ(*figure(c.one, FigureKind::users_who_move).count -
                  *figure(c.other, FigureKind::users_who_move).count,
        152 - 67);
    EXPECT_EQ(figure(c.one, FigureKind::present_value).amount->oere -
                  figure(c.other, FigureKind::present_value).amount->oere,
        at->one->cost.oere - at->other->cost.oere);
    // Nobody knows WinMed's contract: how much is risked cannot be known.
    EXPECT_EQ(figure(c.one, FigureKind::exposure).count, 1);
    EXPECT_EQ(figure(c.other, FigureKind::exposure).count, 0);
}

TEST_F(Scenarios, ChainsAreMendedWhereTheSameServiceIsCarriedWithFewerStepsByHand) {
    copied("Barnehage Pluss");
    const auto own = area("Barnehage Pluss", "oppvekst.barnehage").by_person;
    ASSERT_TRUE(own);
    const auto before = compared("Barnehage Pluss", "").one;
    EXPECT_EQ(
        figure(before, FigureKind::chains_mended).count, 0); // a new procurement shows nothing
    // The sheet demands a procurement: that demand must go first.
    const auto picture = app.landscape()->cooperations[0].picture;
    for (const auto& r : picture->choice_rules)
        if (r.rule == RuleKind::must_procure && r.areas.find("barnehage") != std::string::npos)
            edited("choice_rule", r.id.number, r.entry.number, {}, {}, true);
    choose_by_hand("Barnehage Pluss", "oppvekst.barnehage", "Barnehage Pluss");
    const auto after = compared("Barnehage Pluss", "").one;
    ASSERT_EQ(after.status, ChooseStatus::optimal);
    const auto& mended = figure(after, FigureKind::chains_mended);
    // T2 in Hurum has four steps by hand; T1 in Asker, by Barnehage Pluss, has one.
    EXPECT_EQ(mended.count, 1);
    EXPECT_EQ(mended.of, 3);
    EXPECT_EQ(mended.rows.size(), 4u);
    EXPECT_EQ(mended.rows.front().kind, "chain_step");
}

TEST_F(Scenarios, WhatIsLeftIsFilledInWithWhatIsBest) {
    const auto made = copied("Utkast");
    const auto own = area("Utkast", "helse.helsestasjon").by_person;
    edited("scenario_choice", own->id, own->entry, {}, {}, true);
    EXPECT_FALSE(area("Utkast", "helse.helsestasjon").by_person);
    const auto refused = publish_scenario(app, local_user(), "nye-asker", made.id);
    ASSERT_FALSE(refused);
    EXPECT_THAT(codes_of(refused.problems), ElementsAre("scenario_not_whole"));
    const auto filled = fill_scenario(app, local_user(), "nye-asker", made.id);
    ASSERT_TRUE(filled);
    EXPECT_EQ(filled->choices, 1);
    EXPECT_EQ(area("Utkast", "helse.helsestasjon").choice, "HsPro");
    const auto again = fill_scenario(app, local_user(), "nye-asker", made.id);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->choices, 0);
    EXPECT_EQ(again->batch, 0); // nothing to store
    EXPECT_TRUE(publish_scenario(app, local_user(), "nye-asker", made.id));
}

TEST_F(Scenarios, OneIsPublishedAndTheOtherIsPutAwayAndBothCanBeTakenBack) {
    const auto first = copied("Den ene"), second = copied("Den andre", "Den ene");
    const auto states = [&] {
        std::map<std::string, ScenarioState> all;
        const auto page = scenarios_page(app, local_user(), asked());
        for (const auto& s : page->scenarios) all[s.name] = s.state;
        return all;
    };
    ASSERT_TRUE(publish_scenario(app, local_user(), "nye-asker", first.id));
    const auto published = publish_scenario(app, local_user(), "nye-asker", second.id);
    ASSERT_TRUE(published);
    EXPECT_EQ(states()["Den ene"], ScenarioState::kept);
    EXPECT_EQ(states()["Den andre"], ScenarioState::published);
    EXPECT_EQ(scenarios_page(app, local_user(), asked())->scenarios.front().name, "Den andre");
    const auto undone = undo_batch(app, local_user(), published->batch, "nye-asker");
    EXPECT_THAT(undone.problems, IsEmpty());
    EXPECT_EQ(states()["Den ene"], ScenarioState::published);
    EXPECT_EQ(states()["Den andre"], ScenarioState::draft);
}

TEST_F(Scenarios, KeepTheWeightsTheyWereMadeWith) {
    copied("Før");
    const auto page = [&](const std::string& scenario) {
        const auto made = weights_page(app, local_user(), asked(), {scenario, {}});
        EXPECT_TRUE(made);
        return *made;
    };
    EXPECT_FALSE(page("").weights[0].row); // the program's own
    ASSERT_TRUE(page("Før").weights[0].row);
    edited("criterion", 0, 0, {"subject", "name", "weight"}, {"produkt", "funksjon", "60"});
    EXPECT_EQ(page("").weights[0].stored, Decimal{hundredths(60)});
    EXPECT_EQ(page("Før").weights[0].stored, Decimal{hundredths(20)});
    copied("Etter");
    EXPECT_EQ(page("Etter").weights[0].stored, Decimal{hundredths(60)});
    copied("Av den første", "Før");
    EXPECT_EQ(page("Av den første").weights[0].stored, Decimal{hundredths(20)});
}

TEST_F(Scenarios, OtherWeightsAreTriedWithoutBeingStored) {
    // Technically the best, and points are worth something: it turns when only that weighs.
    const auto picture = app.landscape()->cooperations[0].picture;
    const auto point = std::ranges::find(picture->rates, RateKind::point_value, &Rate::rate);
    ASSERT_NE(point, picture->rates.end());
    edited("rate", point->id.number, point->entry.number, {"value"}, {"5000"});
    const auto winmed =
        std::ranges::find(picture->assessments, "WinMed Helse", &Assessment::system);
    ASSERT_NE(winmed, picture->assessments.end());
    edited("assessment", winmed->id.number, winmed->entry.number, {"technical"}, {"5"});
    WeightsAsked asked_for;
    for (auto& w : asked_for.tried) w = Decimal{0};
    asked_for.tried[static_cast<std::size_t>(ProductCriterion::technical)] = Decimal{hundredths(1)};
    const auto tried = weights_page(app, local_user(), asked(), asked_for);
    ASSERT_TRUE(tried);
    EXPECT_EQ(tried->weights[1].share.part, tried->weights[1].share.whole);
    EXPECT_EQ(tried->point_value, Decimal{hundredths(5000)});
    const auto helse = std::ranges::find(tried->areas, "helse.helsestasjon", &WeighedArea::area);
    ASSERT_NE(helse, tried->areas.end());
    EXPECT_EQ(helse->products.front().product, "WinMed Helse");
    EXPECT_EQ(helse->products.front().tried, Decimal{500});
    EXPECT_TRUE(helse->another_is_best);
    EXPECT_EQ(helse->choice_stored, "HsPro");
    EXPECT_EQ(helse->choice_tried, "WinMed Helse");
    const auto hspro = std::ranges::find(helse->products, "HsPro", &WeighedProduct::product);
    EXPECT_EQ(hspro->stored, Decimal{373});
    EXPECT_EQ(hspro->tried, Decimal{300});
    EXPECT_NE(tried->cost_stored, tried->cost_tried);
    const auto stored = weights_page(app, local_user(), asked(), {});
    EXPECT_EQ(stored->weights[0].stored, Decimal{hundredths(20)});
    for (auto& w : asked_for.tried) w = Decimal{0};
    const auto nothing = weights_page(app, local_user(), asked(), asked_for);
    ASSERT_FALSE(nothing);
    EXPECT_THAT(codes_of(nothing.problems), ElementsAre("weights_of_nothing"));
}

TEST_F(Scenarios, WhatCannotBeMadeIsRefusedAndNothingIsStored) {
    copied("Anbefalt");
    const auto entries = app.landscape()->last_entry;
    const auto refused = [&](const ScenarioOrder& order) {
        const auto made = copy_scenario(app, local_user(), "nye-asker", order);
        EXPECT_FALSE(made);
        return codes_of(made.problems);
    };
    EXPECT_THAT(refused({"anbefalt ", "", {}}), ElementsAre("scenario_exists"));
    EXPECT_THAT(refused({"Ny", "Finnes ikke", {}}), ElementsAre("no_such_scenario"));
    EXPECT_THAT(codes_of(publish_scenario(app, local_user(), "nye-asker", 99).problems),
        ElementsAre("unknown_row"));
    EXPECT_THAT(codes_of(fill_scenario(app, local_user(), "nye-asker", 99).problems),
        ElementsAre("unknown_row"));
    const auto reader = user_in_role(7, "leser", Role::reader);
    EXPECT_THAT(codes_of(copy_scenario(app, reader, "nye-asker", {"Ny", "", {}}).problems),
        ElementsAre("forbidden"));
    EXPECT_FALSE(scenarios_page(app, reader, asked())->may_change);
    EXPECT_EQ(app.landscape()->last_entry, entries);
}

TEST_F(Scenarios, ContradictionsAreTold) {
    const auto made = copied("Umulig");
    // A demand that came after it was made.
    edited("choice_rule", 0, 0, {"areas", "rule", "system"},
        {"helse.helsestasjon", "må beholde", "WinMed Helse"});
    const auto c = compared("Umulig", "");
    EXPECT_EQ(c.one.status, ChooseStatus::infeasible);
    EXPECT_THAT(c.one.figures, IsEmpty());
    EXPECT_EQ(c.one.contradiction.size(), 2u);
    const auto published = publish_scenario(app, local_user(), "nye-asker", made.id);
    ASSERT_FALSE(published);
    EXPECT_THAT(codes_of(published.problems), ElementsAre("rules_contradict", "rules_contradict"));
}

} // namespace
} // namespace samdrift
