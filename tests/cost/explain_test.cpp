#include "cost/explain_amount.hpp"
#include "cost/nedre_eiker.hpp"
#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>
#include <chrono>
#include <gtest/gtest.h>
#include <regex>
#include <set>

namespace samdrift {
namespace {

using Large = boost::multiprecision::cpp_int;
using boost::multiprecision::cpp_rational;
using namespace std::chrono;

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    for (auto at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

// A sentence with its numbers as a program writes them: no thousands, point, minus.
std::string plain(const std::string& sentence, Language language) {
    auto text = replaced(sentence, "\u2212", "-");
    if (language == Language::en)
        return std::regex_replace(text, std::regex{R"((\d),(?=\d{3}))"}, "$1");
    text = replaced(text, "\u00a0%", "%");
    text = replaced(text, "\u00a0", "");
    return std::regex_replace(text, std::regex{R"((\d),(\d\d)\b)"}, "$1.$2");
}

std::int64_t oere(const std::string& kroner) {
    const auto point = kroner.find('.');
    return std::stoll(kroner.substr(0, point) + kroner.substr(point + 1));
}

cpp_rational share_of(const std::string& written) {
    if (written.back() == '%') {
        const auto whole = replaced(written.substr(0, written.size() - 1), ",", ".");
        const auto point = whole.find('.');
        const auto decimals = point == whole.npos ? 0 : whole.size() - point - 1;
        Large scale = 100;
        for (std::size_t i = 0; i < decimals; ++i) scale *= 10;
        return {Large{replaced(whole, ".", "")}, scale};
    }
    const auto slash = written.find('/');
    return {Large{written.substr(0, slash)}, Large{written.substr(slash + 1)}};
}

struct Words {
    Language language;
    std::regex cost, alone, fixed, limit, held, part, rounded, up, amount;
};

const std::string kr = R"((-?\d+\.\d\d) kr)", share = R"(^([\d,.]+%|\d+/\d+) )";
const Words words[] = {
    {Language::nb, std::regex{"koster " + kr}, std::regex{"som betaler alt"},
        std::regex{"faste beløp: " + kr + ".*i alt. " + kr}, std::regex{"(taket|gulvet) " + kr},
        std::regex{"til sammen. " + kr + "|sitt, .* kr. " + kr},
        std::regex{share + ".* (\\d+) av (\\d+)\\.$"}, std::regex{"(andelen|opp:) " + kr},
        std::regex{"får (den|én)"}, std::regex{"betaler " + kr}},
    {Language::en, std::regex{"costs " + kr}, std::regex{"pays all of it"},
        std::regex{"fixed amounts: " + kr + ".*in all. " + kr},
        std::regex{"the (cap|floor) is " + kr},
        std::regex{"together. " + kr + "|floor, .* kr. " + kr},
        std::regex{share + ".* (\\d+) of (\\d+)\\.$"}, std::regex{"(share is|even:) " + kr},
        std::regex{"gets (it|one)"}, std::regex{"pays " + kr}},
};

// Reckons the amount from the sentences alone.
std::int64_t reckoned(const std::vector<ExplainedStep>& steps, const Words& w) {
    std::int64_t shared = 0, fixed = 0, limit = 0;
    bool alone = false, limited = false, more = false;
    cpp_rational mine = 0;
    for (const auto& step : steps) {
        if (step.code == "amount") continue;
        const auto both = sentence_of(step);
        const auto text = plain(w.language == Language::nb ? both.nb : both.en, w.language);
        EXPECT_EQ(text.find("{{"), text.npos) << text;
        std::smatch m;
        if (std::regex_search(text, m, w.cost)) shared = oere(m[1]);
        alone |= std::regex_search(text, w.alone);
        if (std::regex_search(text, m, w.fixed)) fixed = oere(m[1]), shared = oere(m[2]);
        if (step.code == "held" && std::regex_search(text, m, w.held))
            shared = oere(m[1].matched ? m[1] : m[2]);
        if (step.code != "held" && std::regex_search(text, m, w.limit))
            limited = true, limit = oere(m[2]);
        if (std::regex_search(text, m, w.part))
            mine += share_of(m[1]) * cpp_rational{Large{m[2].str()}, Large{m[3].str()}};
        if (std::regex_search(text, m, w.rounded)) {
            more = std::regex_search(text, w.up);
            const cpp_rational exact = mine * (shared < 0 ? -shared : shared);
            const Large down = numerator(exact) / denominator(exact);
            EXPECT_EQ(static_cast<std::int64_t>(down), std::abs(oere(m[2]))) << text;
        }
    }
    if (alone) return shared;
    if (limited) return limit;
    const cpp_rational exact = mine * (shared < 0 ? -shared : shared);
    auto down = static_cast<std::int64_t>(Large{numerator(exact) / denominator(exact)}) + more;
    return fixed + (shared < 0 ? -down : down);
}

struct Case {
    const char *why, *formula;
    std::optional<Decimal> cap, floor;
    bool joins_in_july, credit;
};

const Case cases[] = {
    {"as the case has it", "brukeridenter", {}, {}, false, false},
    {"a mix", "1/3 likt + 2/3 innbyggere", {}, {}, false, false},
    {"a mix in percent with decimals", "33,3 % likt + 66,7 % ansatte", {}, {}, false, false},
    {"days of membership", "30 % likt + 70 % innbyggere", {}, {}, true, false},
    {"a cap", "brukeridenter", Decimal{3'333}, {}, false, false},
    {"a floor", "brukeridenter", {}, Decimal{1'250}, false, false},
    {"both, of a mix", "1/4 likt + 3/4 innbyggere", Decimal{3'300}, Decimal{1'500}, true, false},
    {"fixed amounts", "faste beløp (Sande 100 000; Svelvik 33 333,33) + brukeridenter", {}, {},
        false, false},
    {"step prices", "trinnpris innbyggere (inntil 10 000: 100 000; over: 300 000)", {}, {}, true,
        false},
    {"it comes out even", "likt", {}, {}, false, false},
    {"a credit", "1/3 likt + 2/3 innbyggere", {}, {}, false, true},
};

TEST(Explain, IsReckonedBackFromItsSentences) {
    std::set<std::string> met;
    for (const auto& c : cases) {
        auto rows = nedre_eiker::rows();
        for (auto& key : rows.keys)
            if (key.group == KeyGroup::base)
                key.formula = c.formula, key.cap = c.cap, key.floor = c.floor;
        if (c.joins_in_july)
            rows.owners[*rows.owner_of("Nedre Eiker")].member.joined = 2013y / 7 / 1;
        if (c.credit)
            for (auto& cost : rows.costs) cost.amount.oere = -cost.amount.oere - 1;
        const auto year = allocate_year(rows, 2013, CostStage::budget);
        ASSERT_TRUE(year) << c.why << ": " << text(year.problems.at(0)).nb;
        for (const auto& project : year->projects)
            for (std::size_t i = 0; i < rows.owners.size(); ++i) {
                if (year->days[i] == 0 || (project.owner && project.owner != i)) continue;
                const auto steps = explain_amount(rows, *year, project, i);
                for (const auto& step : steps) met.insert(step.code);
                EXPECT_EQ(steps.back().values.back().number, project.shares[i].oere);
                EXPECT_FALSE(steps.front().rows.empty()) << "the cost opens to its rows";
                for (const auto& w : words)
                    EXPECT_EQ(reckoned(steps, w), project.shares[i].oere)
                        << c.why << ": " << project.project << " " << rows.owners[i].name;
            }
    }
    const std::set<std::string> all{"cost", "alone", "key", "fixed", "cap", "floor", "held", "part",
        "part_days", "part_steps", "even", "rounded_down", "rounded_up", "amount"};
    EXPECT_EQ(met, all);
}

} // namespace
} // namespace samdrift
