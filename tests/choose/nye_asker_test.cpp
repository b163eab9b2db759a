// The portfolio that Asker, Røyken and Hurum recommended, as the rules find it, and how much it
// takes to turn it.
#include "choice_example.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace samdrift {
namespace {

using example::choice_of_nye_asker;

struct Solved {
    std::map<std::string, std::string> choice; // by area
    std::map<std::string, Date> interim_until;
    ChooseAnswer answer;
};

Solved solved(const ChoiceFacts& facts, const RateTable& rates, std::span<const Criterion> own = {},
    std::size_t next = 0) {
    const auto weights = product_weights(own);
    const auto basis = price_basis(facts, rates);
    const auto made = portfolio_case(basis, *weights);
    const auto found = find_choice(made, next);
    Solved s;
    s.answer = choose_answer(basis, made, found);
    for (const auto& a : s.answer.areas) {
        s.choice[a.area] = a.choice == "new_procurement" ? "ny anskaffelse" : a.choice;
        if (a.interim_until) s.interim_until[a.area] = *a.interim_until;
        EXPECT_EQ(a.target.has_value(), a.interim_until.has_value());
    }
    return s;
}

void expect_recommended(const Solved& s, const std::string& when) {
    const auto rows = example::rows_of(std::filesystem::path{SAMDRIFT_SOURCE} /
                                       "examples/nye-asker/expected/anbefalt-portefolje.csv");
    ASSERT_EQ(rows.size(), 17u);
    for (const auto& row : rows) {
        const auto chosen = s.choice.find(row.at("fagområde"));
        ASSERT_NE(chosen, s.choice.end()) << when << ": " << row.at("fagområde");
        EXPECT_EQ(chosen->second, row.at("valg")) << when << ": " << row.at("fagområde");
        const auto interim = s.interim_until.find(row.at("fagområde"));
        EXPECT_EQ(
            interim == s.interim_until.end() ? "" : iso(interim->second), row.at("midlertidig_til"))
            << when;
    }
}

TEST(ChooseNyeAsker, GivesTheRecommendedPortfolio) {
    const auto facts = choice_of_nye_asker();
    const RateTable rates{facts.rows.rates};
    const auto s = solved(facts, rates, {}, 3);
    expect_recommended(s, "as it is");
    EXPECT_EQ(s.answer.status, ChooseStatus::optimal);
    EXPECT_EQ(s.answer.cost, s.answer.bound);
    for (const auto* deferred : {"kultur.billett", "teknisk", "eiendom"})
        EXPECT_EQ(s.choice.at(deferred), "deferred");
    EXPECT_EQ(s.answer.areas.size(), 20u);
    Money sum;
    for (const auto& a : s.answer.areas) sum += a.cost;
    for (const auto& f : s.answer.integrations_lost) sum += f.amount;
    EXPECT_EQ(sum, s.answer.cost);
    ASSERT_EQ(s.answer.alternatives.size(), 3u);
    EXPECT_LE(*s.answer.cost, s.answer.alternatives[0].cost);
    EXPECT_LE(s.answer.alternatives[0].cost, s.answer.alternatives[2].cost);
}

TEST(ChooseNyeAsker, IsTheSameWhateverTheDay) {
    using namespace std::chrono;
    const auto facts = choice_of_nye_asker(Date{2026y / November / 1});
    expect_recommended(solved(facts, RateTable{facts.rows.rates}), "nine years later");
}

TEST(ChooseNyeAsker, HoldsWhenARateIsAFifthMoreOrLess) {
    for (const std::int64_t percent_of_it : {80, 120}) {
        const auto facts = choice_of_nye_asker();
        for (std::size_t i = 0; i < facts.rows.rates.size(); ++i) {
            auto rows = facts.rows.rates;
            auto& value = rows[i].value.hundredths;
            value = proportion({value}, percent_of_it, 100).oere;
            expect_recommended(solved(facts, RateTable{rows}),
                std::string{name_of(rows[i].rate)} + " at " + std::to_string(percent_of_it));
        }
    }
}

TEST(ChooseNyeAsker, HoldsWhenAWeightIsAFifthMoreOrLess) {
    const auto facts = choice_of_nye_asker();
    for (std::size_t i = 0; i < choices_of<ProductCriterion>.size(); ++i)
        for (const std::int64_t percent_of_it : {80, 120}) {
            Criterion own;
            own.id = {1};
            own.subject = product_choice;
            own.name = choices_of<ProductCriterion>[i].word;
            own.weight = {default_weight(static_cast<ProductCriterion>(i)) * percent_of_it / 100};
            const std::array rows{own};
            const auto s = solved(facts, RateTable{facts.rows.rates}, rows);
            expect_recommended(s, own.name);
            const auto& criterion = s.answer.areas[1].candidates[0].criteria[i];
            ASSERT_FALSE(criterion.rows.empty());
            EXPECT_EQ(criterion.rows.back().kind, "criterion") << "the weight is that of the row";
        }
}

TEST(ChooseNyeAsker, EveryReasonNamesARowAndANumber) {
    const auto facts = choice_of_nye_asker();
    const auto s = solved(facts, RateTable{facts.rows.rates});
    for (const auto& a : s.answer.areas) {
        EXPECT_FALSE(a.reasons.empty()) << a.area;
        for (const auto& r : a.reasons) {
            EXPECT_FALSE(r.rows.empty()) << a.area << ": " << r.code;
            EXPECT_NE(r.text.nb.find_first_of("0123456789"), std::string::npos) << r.text.nb;
            EXPECT_EQ(r.text.nb.find("choose."), std::string::npos) << r.text.nb;
            EXPECT_EQ(r.text.en.find("{{"), std::string::npos) << r.text.en;
        }
        for (const auto& l : a.lines) EXPECT_FALSE(l.rows.empty()) << a.area;
    }
}

// Where the answer says at which price it turns, it turns there, and not an øre before.
TEST(ChooseNyeAsker, TurnsAtThePriceItSays) {
    const auto facts = choice_of_nye_asker();
    const RateTable rates{facts.rows.rates};
    const auto s = solved(facts, rates);
    int tried = 0;
    for (const auto& a : s.answer.areas)
        for (const auto& f : a.flips) {
            const auto at = *facts.area_of(a.area);
            const auto choice_at = [&](Money price) {
                auto changed = facts;
                RateTable changed_rates = rates;
                if (f.product) {
                    const auto id =
                        std::ranges::find(facts.products, *f.product, [](const auto& p) {
                            return p.second.name;
                        })->first;
                    set_price(changed, at, id, price);
                } else {
                    changed_rates = with_price(rates, facts.areas[at].id, price);
                }
                const auto turned = solved(changed, changed_rates);
                return std::ranges::find(turned.answer.areas, a.area, &ChosenAreaView::area)
                    ->choice;
            };
            ++tried;
            const std::int64_t back = f.of_chosen ? -1 : 1;
            EXPECT_NE(choice_at(f.at), a.choice) << a.area << ": " << f.text.en;
            EXPECT_EQ(choice_at({f.at.oere + back}), a.choice) << a.area << ": " << f.text.en;
        }
    EXPECT_GE(tried, 20);
}

} // namespace
} // namespace samdrift
