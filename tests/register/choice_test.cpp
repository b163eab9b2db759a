// What the choice of products is made from: what is refused in each kind of row, and the small
// rules beside them.
#include "register/assessment.hpp"
#include "register/candidate.hpp"
#include "register/choice_rule.hpp"
#include "register/criterion.hpp"
#include "register/legal_parameter.hpp"
#include "register/rate.hpp"
#include "register/scenario.hpp"
#include "row_checks.hpp"

namespace samdrift {
namespace {

Decimal tenths(std::int64_t n) { return {n * 10}; }

TEST(Assessment, HasPointsFromOneToFiveAndNoMoreAnswersThanInvited) {
    Assessment sound;
    sound.system = "GAT";
    sound.function = tenths(31);
    sound.answers = 61;
    sound.invited = 150;
    const Row<Assessment> rows[] = {
        {"the ends of the scale", [](auto& a) { a.function = tenths(10), a.survey = tenths(50); },
            ""},
        {"below the scale", [](auto& a) { a.technical = tenths(9); }, "too_small technical"},
        {"above the scale", [](auto& a) { a.survey = Decimal{501}; }, "too_large survey"},
        {"zero is no point",
            [](auto& a) { a.architecture = Decimal{0}, a.digital_lift = tenths(60); },
            "too_small architecture, too_large digital_lift"},
        {"below in the last", [](auto& a) { a.common_components = tenths(-10); },
            "too_small common_components"},
        {"all have answered", [](auto& a) { a.answers = 150; }, ""},
        {"one more than was asked", [](auto& a) { a.answers = 151; },
            "more_answers_than_invited answers"},
        {"nobody knows how many were asked", [](auto& a) { a.answers = 151, a.invited.reset(); },
            ""},
        {"fewer than nobody", [](auto& a) { a.answers = -1; }, "below_zero answers"},
        {"an override with its reason",
            [](auto& a) { a.time_class = TimeClass::migrate, a.time_reason = "dyrt"; }, ""},
        {"an override without", [](auto& a) { a.time_class = TimeClass::migrate; },
            "time_without_reason time_reason"},
        {"no name", [](auto& a) { a.system.clear(); }, "missing_value system"},
    };
    expect_all(rows, sound, 6);
}

TEST(ChoiceRule, HasWhatItsKindNeeds) {
    using enum RuleKind;
    ChoiceRule sound;
    sound.areas = "adm.sak";
    sound.system = "GAT";
    const Row<ChoiceRule> rows[] = {
        {"keep what", [](auto& r) { r.system.clear(); }, "rule_needs_system system"},
        {"keep where", [](auto& r) { r.areas.clear(); }, "rule_needs_area areas"},
        {"not anywhere", [](auto& r) { r.rule = must_not, r.areas.clear(); }, ""},
        {"not what", [](auto& r) { r.rule = must_not, r.system.clear(); },
            "rule_needs_system system"},
        {"procure where", [](auto& r) { r.rule = must_procure, r.areas.clear(); },
            "rule_needs_area areas"},
        {"interim until when", [](auto& r) { r.rule = interim; }, "rule_needs_until until"},
        {"interim", [](auto& r) { r.rule = interim, r.until = read_iso("2020-12-31"); }, ""},
        {"deferred where and until when", [](auto& r) { r.rule = defer, r.areas = " "; },
            "rule_needs_area areas, rule_needs_until until"},
        {"whose deviation, until when", [](auto& r) { r.rule = deviation; },
            "rule_needs_municipality municipality, rule_needs_until until"},
        {"a deviation",
            [](auto& r) {
                r.rule = deviation, r.municipality = Id<Municipality>{1};
                r.until = read_iso("2020-12-31");
            },
            ""},
        {"the same as what", [](auto& r) { r.rule = same_product; }, "rule_needs_areas areas"},
        {"the same in two", [](auto& r) { r.rule = same_supplier, r.areas = "a  b"; }, ""},
        {"how many", [](auto& r) { r.rule = at_most_procurements; }, "rule_needs_value value"},
        {"none at all", [](auto& r) { r.rule = at_most_procurements, r.value = Decimal{0}; }, ""},
        {"half a procurement", [](auto& r) { r.rule = at_most_procurements, r.value = tenths(25); },
            "not_whole value"},
        {"how much", [](auto& r) { r.rule = budget_per_year, r.areas.clear(); },
            "rule_needs_value value"},
        {"a budget below zero", [](auto& r) { r.rule = budget_per_year, r.value = tenths(-10); },
            "below_zero value"},
        {"a budget of kroner and øre",
            [](auto& r) { r.rule = budget_per_year, r.value = tenths(25); }, ""},
        {"which component", [](auto& r) { r.rule = needs_component; },
            "rule_needs_component component"},
    };
    expect_all(rows, sound, 9);
}

TEST(ChoiceRule, NamesAreasByTheirCodes) {
    struct Codes {
        const char *why, *written;
        std::vector<std::string_view> codes;
    };
    const Codes rows[] = {{"none: the whole portfolio", "", {}}, {"one", "adm.sak", {"adm.sak"}},
        {"several, with spaces to spare", " a  b c ", {"a", "b", "c"}}, {"only spaces", "  ", {}}};
    for (const auto& row : rows) EXPECT_EQ(area_codes(row.written), row.codes) << row.why;
}

TEST(Rate, IsWithinTheLimitsOfItsKindAndInItsUnit) {
    using enum RateKind;
    Rate sound;
    sound.value = {hundredths(650)};
    sound.unit = "NOK";
    const Row<Rate> rows[] = {
        {"the unit in other letters", [](auto& r) { r.unit = "nok"; }, ""},
        {"a wrong unit", [](auto& r) { r.unit = "kr"; }, "wrong_unit unit"},
        {"no unit: the import gives it", [](auto& r) { r.unit.clear(); }, "wrong_unit unit"},
        {"a price below zero", [](auto& r) { r.value = {-1}; }, "below_zero value"},
        {"an interest of nothing",
            [](auto& r) { r.rate = discount_rate, r.unit = "prosent", r.value = {0}; }, ""},
        {"an interest below zero",
            [](auto& r) {
                r.rate = discount_rate, r.unit = "prosent", r.value = {hundredths(-99)};
            },
            ""},
        {"an interest that eats all",
            [](auto& r) {
                r.rate = discount_rate, r.unit = "prosent", r.value = {hundredths(-100)};
            },
            "rate_eats_all value"},
        {"an interest of an area's own",
            [](auto& r) {
                r.rate = discount_rate, r.unit = "prosent", r.value = {400};
                r.area = Id<ServiceArea>{1};
            },
            "rate_not_by_area area"},
        {"a share of more than all",
            [](auto& r) { r.rate = fixed_share, r.unit = "prosent", r.value = {10'001}; },
            "too_large value"},
        {"a fee of all of it",
            [](auto& r) {
                r.rate = largest_fee, r.unit = "prosent av kontraktens verdi";
                r.value = {hundredths(100)};
            },
            ""},
        {"no horizon", [](auto& r) { r.rate = horizon, r.unit = "år", r.value = {0}; },
            "too_small value"},
        {"a horizon too far",
            [](auto& r) { r.rate = horizon, r.unit = "år", r.value = {hundredths(51)}; },
            "too_large value"},
        {"half a year", [](auto& r) { r.rate = horizon, r.unit = "år", r.value = {250}; },
            "not_whole value"},
        {"half an answer", [](auto& r) { r.rate = survey_answers, r.unit = "stk", r.value = {50}; },
            "not_whole value"},
    };
    expect_all(rows, sound, 7);
}

TEST(Criterion, OfProductsIsOneThatTheyHavePointsFor) {
    Criterion sound;
    sound.name = "Ansattes rettigheter";
    const Row<Criterion> rows[] = {
        {"of products", [](auto& c) { c.subject = "produkt", c.name = "digitalt løft"; }, ""},
        {"of products, in other letters",
            [](auto& c) { c.subject = "Produkt", c.name = "Digitalt_løft"; }, ""},
        {"something nobody gives points for", [](auto& c) { c.subject = "produkt"; },
            "unknown_choice name"},
        {"a weight below zero", [](auto& c) { c.weight = {-1}; }, "below_zero weight"},
    };
    expect_all(rows, sound, 2);
    EXPECT_EQ(product_criterion("stability"), ProductCriterion::stability);
    EXPECT_FALSE(product_criterion("pris"));
}

TEST(AlternativeScore, IsFromOneToFive) {
    AlternativeScore sound;
    sound.alternative = "sky";
    sound.criterion = "Beredskap";
    const Row<AlternativeScore> rows[] = {
        {"below", [](auto& s) { s.points = {99}; }, "too_small points"},
        {"above", [](auto& s) { s.points = {501}; }, "too_large points"},
        {"of what", [](auto& s) { s.alternative.clear(); }, "missing_value alternative"},
    };
    expect_all(rows, sound, 3);
}

TEST(Candidate, CostsNothingLessThanNothing) {
    Candidate sound;
    sound.system = "Ny";
    const Row<Candidate> rows[] = {
        {"a cost below zero", [](auto& c) { c.yearly_fixed = Money{-1}; },
            "below_zero yearly_fixed"},
        {"a price below zero", [](auto& c) { c.yearly_per_user = Money{-1}; },
            "below_zero yearly_per_user"},
        {"free", [](auto& c) { c.one_off = Money{0}; }, ""},
    };
    expect_all(rows, sound, 1);
}

TEST(ScenarioChoice, SaysWhatItsKindNeeds) {
    using enum ChoiceKind;
    ScenarioChoice sound;
    sound.system = "GAT";
    const Row<ScenarioChoice> rows[] = {
        {"which product", [](auto& c) { c.system.clear(); }, "choice_needs_system system"},
        {"new, and yet a product", [](auto& c) { c.choice = new_procurement; },
            "choice_without_system system"},
        {"deferred until when", [](auto& c) { c.choice = deferred, c.system.clear(); },
            "choice_needs_day deferred_until"},
        {"deferred",
            [](auto& c) {
                c.choice = deferred, c.system.clear(), c.deferred_until = read_iso("2018-06-30");
            },
            ""},
    };
    expect_all(rows, sound, 3);
}

TEST(LegalParameter, HasAValueAndHoldsFromADayToADay) {
    LegalParameter sound;
    sound.applies_to = "alle";
    sound.value = Decimal{hundredths(100'000)};
    sound.from = *read_iso("2017-01-01");
    sound.basis = "anskaffelsesloven § 2";
    sound.read_in = "lovdata.no";
    const Row<LegalParameter> rows[] = {
        {"no value", [](auto& p) { p.value.reset(); }, "missing_value value"},
        {"a rule without a number",
            [](auto& p) { p.parameter = LegalRule::clear_clause, p.value.reset(); }, ""},
        {"more than all of it",
            [](auto& p) { p.parameter = LegalRule::largest_fee, p.value = Decimal{10'001}; },
            "too_large value"},
        {"ends before it begins", [](auto& p) { p.to = read_iso("2016-12-31"); },
            "ends_before_start to"},
        {"below zero", [](auto& p) { p.value = Decimal{-1}; }, "below_zero value"},
        {"from when", [](auto& p) { p.from = Date{}; }, "missing_value from"},
    };
    expect_all(rows, sound, 4);

    sound.to = read_iso("2018-04-05");
    struct Day {
        const char *why, *day;
        bool holds;
    };
    const Day days[] = {{"the day before", "2016-12-31", false}, {"the first", "2017-01-01", true},
        {"the last", "2018-04-05", true}, {"the day after", "2018-04-06", false}};
    for (const auto& d : days) EXPECT_EQ(in_force(sound, *read_iso(d.day)), d.holds) << d.why;
    sound.to.reset();
    EXPECT_TRUE(in_force(sound, *read_iso("2199-01-01"))) << "it still holds";
}

} // namespace
} // namespace samdrift
