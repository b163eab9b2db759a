// Which weight would turn the first place: the change is applied, and the order turns; one
// hundredth less, and it does not.
#include "choose/alternatives_views.hpp"
#include <algorithm>
#include <gtest/gtest.h>
#include <random>

namespace samdrift {
namespace {

struct Given {
    std::vector<Criterion> criteria;
    std::vector<Alternative> alternatives;
    std::vector<AlternativeScore> scores;

    void weigh(const char* name, std::int64_t weight) {
        Criterion c;
        c.id = {static_cast<std::int64_t>(criteria.size()) + 1};
        c.name = name;
        c.weight = Decimal{weight};
        criteria.push_back(c);
    }
    // Points of each criterion in its order; 0: none.
    void add(const char* name, std::vector<std::int64_t> points) {
        Alternative a;
        a.id = {static_cast<std::int64_t>(alternatives.size()) + 1};
        a.name = name;
        alternatives.push_back(a);
        for (std::size_t i = 0; i < points.size(); ++i) {
            if (points[i] == 0) continue;
            AlternativeScore s;
            s.id = {static_cast<std::int64_t>(scores.size()) + 1};
            s.alternative = name;
            s.criterion = criteria[i].name;
            s.points = Decimal{points[i]};
            scores.push_back(s);
        }
    }
    Result<WeighedAlternatives> weighed() const {
        return weigh_alternatives(delivery_model, criteria, alternatives, scores);
    }
    std::vector<std::string> names() const {
        std::vector<std::string> all;
        for (const auto& a : alternatives) all.push_back(a.name);
        return all;
    }
    std::string first_with(std::size_t criterion, std::int64_t weight) const {
        auto changed = *this;
        changed.criteria[criterion].weight = Decimal{weight};
        const auto weighed = changed.weighed();
        const auto& best = weighed->alternatives.at(0);
        return best.score.points ? best.name : "nobody";
    }
};

Given models() {
    Given g;
    g.weigh("Styring", 100);
    g.weigh("Økonomi", 100);
    g.weigh("Kompetanse", 100);
    g.add("Sentral", {300, 500, 400});
    g.add("Desentral", {500, 200, 300});
    g.add("Blandet", {400, 400, 300});
    return g;
}

TEST(TurningWeights, SayAtWhichWeightAnotherIsFirst) {
    const auto g = models();
    const auto turns = turning_weights(*g.weighed(), g.names());
    // Sentral 12, Desentral 10 and Blandet 11 of 3. By Styring alone Blandet passes at 200 (it ties
    // there, and Sentral was given first), and by less of Økonomi at 0.
    ASSERT_EQ(turns.size(), 2u);
    EXPECT_EQ(turns[0].criterion, 1u);
    EXPECT_EQ(turns[0].at, 33);
    EXPECT_EQ(turns[0].first, "Desentral");
    EXPECT_EQ(turns[1].criterion, 0u);
    EXPECT_EQ(turns[1].at, 201);
    EXPECT_EQ(turns[1].first, "Desentral");
}

TEST(TurningWeights, TheChangeAppliedTurnsTheOrder) {
    std::mt19937 random{5};
    const auto any = [&](std::int64_t from, std::int64_t to) {
        return from + static_cast<std::int64_t>(random() % static_cast<unsigned>(to - from + 1));
    };
    int turned = 0, none = 0, downwards = 0;
    for (int n = 0; n < 200; ++n) {
        Given g;
        const auto criteria = any(1, 4), alternatives = any(1, 4);
        const char* const words[] = {"a", "b", "c", "d"};
        for (int c = 0; c < criteria; ++c) g.weigh(words[c], any(0, 4) * 25);
        g.criteria[0].weight = Decimal{any(1, 100)};
        for (int a = 0; a < alternatives; ++a) {
            std::vector<std::int64_t> points;
            for (int c = 0; c < criteria; ++c)
                points.push_back(any(0, 4) == 0 ? 0 : any(2, 10) * 50);
            g.add(words[a], points);
        }
        const auto weighed = g.weighed();
        ASSERT_TRUE(weighed);
        const auto first = weighed->alternatives[0].name;
        if (!weighed->alternatives[0].score.points) continue;
        const auto turns = turning_weights(*weighed, g.names());
        for (std::size_t c = 0; c < g.criteria.size(); ++c) {
            const auto now = g.criteria[c].weight.hundredths;
            const auto t = std::ranges::find(turns, c, &TurningWeight::criterion);
            const auto at = t == turns.end() ? std::optional<std::int64_t>{} : t->at;
            none += !at;
            // Every weight nearer than the one told leaves the first where it is.
            const auto reach = at ? std::abs(*at - now) : 300;
            for (std::int64_t by = 1; by < std::min<std::int64_t>(reach, 300); ++by)
                for (const auto w : {now - by, now + by}) {
                    std::int64_t sum = w;
                    for (std::size_t o = 0; o < g.criteria.size(); ++o)
                        if (o != c) sum += g.criteria[o].weight.hundredths;
                    if (w < 0 || sum == 0) continue;
                    const auto then = g.first_with(c, w);
                    ASSERT_TRUE(then == first || then == "nobody")
                        << "case " << n << " weight " << w << ": " << then;
                }
            if (!at) continue;
            ++turned;
            downwards += *at < now;
            EXPECT_EQ(t->now, now);
            EXPECT_EQ(g.first_with(c, *at), t->first) << "case " << n;
            EXPECT_NE(t->first, first);
        }
    }
    EXPECT_GT(turned, 50);
    EXPECT_GT(none, 50);
    EXPECT_GT(downwards, 10);
}

TEST(Alternatives, AreRankedWithWhatIsMissingSaid) {
    auto g = models();
    g.add("Sky", {500, 0, 0});
    g.add("Ukjent", {});
    const auto answer = alternatives_answer("", g.criteria, g.alternatives, g.scores);
    ASSERT_TRUE(answer);
    ASSERT_EQ(answer->subjects.size(), 1u);
    const auto& s = answer->subjects[0];
    EXPECT_EQ(s.alternatives[0].name, "Sky");
    EXPECT_EQ(s.alternatives[0].missing, (std::vector<std::string>{"Økonomi", "Kompetanse"}));
    EXPECT_EQ(s.alternatives[0].points[0].share, (Fraction{100, 100})) << "it alone counts";
    EXPECT_EQ(s.alternatives[1].name, "Sentral");
    EXPECT_EQ(s.alternatives[1].total, Decimal{400});
    EXPECT_EQ(s.margin, Decimal{100});
    EXPECT_EQ(s.alternatives[4].name, "Ukjent");
    EXPECT_FALSE(s.alternatives[4].total);
    EXPECT_EQ(s.alternatives[4].place, 5);
    EXPECT_EQ(s.missing, 5);
    EXPECT_EQ(s.criteria[0].share, (Fraction{100, 300}));
}

TEST(Alternatives, EqualsShareAPlace) {
    auto g = models();
    g.add("Tvilling", {300, 500, 400});
    const auto answer = alternatives_answer("", g.criteria, g.alternatives, g.scores);
    const auto& all = answer->subjects.at(0).alternatives;
    EXPECT_EQ(all[0].name, "Sentral");
    EXPECT_EQ(all[1].name, "Tvilling");
    EXPECT_EQ(all[1].place, 1);
    EXPECT_EQ(all[2].place, 3);
    EXPECT_EQ(answer->subjects[0].margin, Decimal{0});
}

TEST(Alternatives, RefuseWeightsOfNothingAndWhatNobodyChoosesBetween) {
    auto g = models();
    const auto asked = [&](std::string_view subject) {
        return alternatives_answer(subject, g.criteria, g.alternatives, g.scores);
    };
    EXPECT_TRUE(asked("LEVERANSEMODELL"));
    const auto unknown = asked("kantine");
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.problems.at(0).code, "no_such_subject");
    EXPECT_EQ(unknown.problems[0].arguments.at(0).value, "leveransemodell");
    for (auto& c : g.criteria) c.weight = {};
    const auto nothing = asked("");
    ASSERT_FALSE(nothing);
    EXPECT_EQ(nothing.problems.at(0).code, "weights_of_nothing");
}

TEST(Alternatives, LeaveProductsToTheirOwn) {
    auto g = models();
    Criterion product;
    product.subject = product_choice;
    product.name = "funksjon";
    product.weight = Decimal{100};
    g.criteria.push_back(product);
    EXPECT_EQ(alternatives_answer("", g.criteria, g.alternatives, g.scores)->subjects.size(), 1u);
}

} // namespace
} // namespace samdrift
