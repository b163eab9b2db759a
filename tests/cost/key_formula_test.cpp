#include "cost/key_formula.hpp"
#include <gtest/gtest.h>
#include <set>

namespace samdrift {
namespace {

const std::vector<std::string> own_drivers{"Skrivere"}, other_keys{"Grunnpakke", "B", "Ring"};

Result<KeyFormula> read(std::string_view text) { return read_key(text, {own_drivers, other_keys}); }

KeyTerm driver(const char* name, Fraction share = {1, 1}) {
    return {TermKind::driver, share, name};
}
KeyTerm equal(Fraction share = {1, 1}) { return {TermKind::equal, share}; }

struct Understood {
    const char* written;
    std::vector<KeyTerm> terms;
};

const Understood understood[] = {
    {"brukere", {driver("brukere")}},
    {"  Brukeridenter ", {driver("brukeridenter")}},
    {"enheter", {driver("enheter")}},
    {"ansatte", {driver("ansatte")}},
    {"innbyggertall", {driver("innbyggere")}},
    {"user identities", {driver("brukeridenter")}},
    {"skrivere", {driver("Skrivere")}},
    {"likt", {equal()}},
    {"lik del", {equal()}},
    {"100 % likt", {equal()}},
    {"eieren alene", {{TermKind::owner_alone}}},
    {"grunnpakke", {{TermKind::key, {1, 1}, "Grunnpakke"}}},
    {"nøkkelen Grunnpakke", {{TermKind::key, {1, 1}, "Grunnpakke"}}},
    {"1/3 likt + 2/3 innbyggere", {equal({1, 3}), driver("innbyggere", {2, 3})}},
    {"⅓ likt + ⅔ innbyggere", {equal({1, 3}), driver("innbyggere", {2, 3})}},
    {"30 % likt + 70 % innbyggere", {equal({3, 10}), driver("innbyggere", {7, 10})}},
    {"33,3 % likt + 66,7 prosent av innbyggere",
        {equal({333, 1000}), driver("innbyggere", {667, 1000})}},
    {"25 % likt + resten brukere", {equal({1, 4}), driver("brukere", {3, 4})}},
    {"1/2 B + 50 % brukere", {{TermKind::key, {1, 2}, "B"}, driver("brukere", {1, 2})}},
    {"faste beløp (Sande 50 000 kr; Svelvik: 40 000,50) + brukere",
        {{TermKind::fixed, {1, 1}, "", {}, {{"sande", {5'000'000}}, {"svelvik", {4'000'050}}}},
            driver("brukere")}},
    {"faste beløp: Nedre Eiker 1 000; Røyken 2 000",
        {{TermKind::fixed, {1, 1}, "", {}, {{"nedre eiker", {100'000}}, {"røyken", {200'000}}}}}},
    {"trinnpris innbyggere (inntil 5 000: 100 000 kr; inntil 20 000: 250 000 kr; over: 400 000)",
        {{TermKind::steps, {1, 1}, "innbyggere",
            {{5'000, {10'000'000}}, {20'000, {25'000'000}}, {std::nullopt, {40'000'000}}}}}},
};

TEST(KeyFormula, IsReadAsPeopleWriteIt) {
    for (const auto& row : understood) {
        const auto formula = read(row.written);
        ASSERT_TRUE(formula) << row.written << ": " << formula.problems[0].code;
        EXPECT_EQ(formula->terms, row.terms) << row.written;
    }
}

struct Refused {
    const char *written, *code, *argument;
};

const Refused refused[] = {
    {"", "key_empty", ""},
    {"   ", "key_empty", ""},
    {"hestekrefter", "key_word_unknown", "hestekrefter"},
    {"brukere +", "key_word_unknown", ""},
    {"1/3 likt + 2/3 hestekrefter", "key_word_unknown", "hestekrefter"},
    {"trinnpris hestekrefter (over: 1)", "key_word_unknown", "hestekrefter"},
    {"30 % likt + 69 % innbyggere", "key_share_sum", "99\u00a0%"},
    {"1/2 likt + 1/3 innbyggere", "key_share_sum", "5/6"},
    {"60 % likt + 70 % innbyggere", "key_share_sum", "130\u00a0%"},
    {"50 % brukere", "key_share_sum", "50\u00a0%"},
    {"100 % likt + resten brukere", "key_share_sum", "100\u00a0%"},
    {"likt + innbyggere", "key_share_missing", ""},
    {"1/3 likt + innbyggere", "key_share_missing", ""},
    {"120 % likt", "key_share_unreadable", "120 % likt"},
    {"1/3 eieren alene + 2/3 likt", "key_not_mixed", ""},
    {"1/3 faste beløp (Sande 1) + 2/3 likt", "key_not_mixed", ""},
    {"faste beløp (Sande mye) + likt", "key_list_unreadable", "sande mye"},
    {"faste beløp (Sande 10 + likt", "key_list_unreadable", "sande 10 + likt"},
    {"trinnpris innbyggere (inntil 5 000: 1; inntil 4 000: 2; over: 3)", "key_steps_unordered", ""},
    {"trinnpris innbyggere (inntil 5 000: 1)", "key_steps_unordered", ""},
    {"trinnpris innbyggere (mange: 1)", "key_list_unreadable", "mange: 1"},
};

TEST(KeyFormula, IsRefusedWithItsRule) {
    std::set<std::string> met;
    for (const auto& row : refused) {
        const auto formula = read(row.written);
        ASSERT_FALSE(formula) << row.written;
        ASSERT_EQ(formula.problems.size(), 1u);
        const auto& p = formula.problems[0];
        EXPECT_EQ(p.code, row.code) << row.written;
        EXPECT_EQ(p.value, row.written);
        EXPECT_EQ(p.arguments.empty() ? "" : p.arguments[0].value, row.argument) << row.written;
        EXPECT_NE(text(p).nb.find(row.argument), std::string::npos) << text(p).nb;
        met.insert(p.code);
    }
    EXPECT_EQ(met.size(), 8u) << "every code of reading";
}

std::map<std::string, KeyFormula> keys_of(
    const std::vector<std::pair<std::string, std::string>>& written) {
    std::vector<std::string> names;
    for (const auto& [name, formula] : written) names.push_back(name);
    std::map<std::string, KeyFormula> keys;
    for (const auto& [name, formula] : written)
        keys[name] = *read_key(formula, {own_drivers, names});
    return keys;
}

TEST(KeyFormula, PutsOtherKeysInTheirPlace) {
    const auto keys = keys_of({{"A", "1/2 B + 1/2 brukere"}, {"B", "1/3 likt + 2/3 C"},
        {"C", "innbyggere"}, {"D", "C"}, {"E", "faste beløp (Sande 1) + B"}});
    EXPECT_EQ(resolved_key("A", keys)->terms,
        (std::vector{equal({1, 6}), driver("innbyggere", {1, 3}), driver("brukere", {1, 2})}));
    EXPECT_EQ(resolved_key("D", keys)->terms, std::vector{driver("innbyggere")});
    EXPECT_EQ(resolved_key("E", keys)->terms.size(), 3u);
}

TEST(KeyFormula, SaysWhichWayRoundItRefersToItself) {
    const auto keys = keys_of({{"A", "B"}, {"B", "1/2 likt + 1/2 C"}, {"C", "B"}, {"S", "S"},
        {"F", "faste beløp (Sande 1) + likt"}, {"M", "1/2 F + 1/2 likt"}});
    const auto code_and_way = [&](const char* name) {
        const auto key = resolved_key(name, keys);
        return key ? "fine" : key.problems.at(0).code + ": " + key.problems[0].value;
    };
    EXPECT_EQ(code_and_way("A"), "key_refers_to_itself: B → C → B");
    EXPECT_EQ(code_and_way("S"), "key_refers_to_itself: S → S");
    EXPECT_EQ(code_and_way("M"), "key_not_mixed: F") << "an amount is no part of a share";
    EXPECT_FALSE(resolved_key("unknown", keys));
    EXPECT_TRUE(resolved_key("unknown", keys).problems.empty());
}

TEST(KeyFormula, IsSaidBackInBothLanguages) {
    const auto formula = read("1/3 likt + 2/3 innbyggere");
    EXPECT_EQ(term_words(Language::nb, formula->terms[0]), "1/3 lik del");
    EXPECT_EQ(term_words(Language::en, formula->terms[1]), "2/3 inhabitants");
    EXPECT_EQ(term_words(Language::nb, read("30 % likt + 70 % B")->terms[1]), "70\u00a0% B");
    EXPECT_EQ(term_words(Language::en, read("skrivere")->terms[0]), "Skrivere");
}

} // namespace
} // namespace samdrift
