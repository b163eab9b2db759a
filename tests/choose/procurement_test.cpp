#include "choice_example.hpp"
#include <gtest/gtest.h>
#include <set>

namespace samdrift {
namespace {

using namespace std::chrono;
using example::law_of_2017;

constexpr Date autumn{2017y / September / 1}, too_late{2026y / November / 1};
constexpr Money million{100'000'000};

ContractFact contract(std::optional<Extension> extension, std::optional<Money> value = million,
    std::optional<LegalReview> review = LegalReview::reviewed) {
    ContractFact c;
    c.id = 5;
    c.extension = extension;
    c.legal_review = review;
    c.value = value;
    return c;
}
ContractFact ending(std::optional<Date> ends, std::optional<Date> option) {
    auto c = contract(Extension::yes);
    c.ends = ends;
    c.option_to = option;
    return c;
}

struct VerdictRow {
    const char* why;
    std::optional<ContractFact> contract;
    Joining joining;
    Date day;
    ProcurementVerdict verdict;
    const char* reason; // the first
    std::optional<Money> exposure;
    const char* basis;
};

TEST(Procurement, FollowsTheGuardsInTheirOrder) {
    using V = ProcurementVerdict;
    const Money fee{15'000'000};
    const VerdictRow rows[] = {
        {"a clear clause", contract(Extension::yes), {50, 100}, autumn, V::extend, "clause_yes", {},
            "§ 28-1 a"},
        {"a clause, but no contract any more when they would move in",
            ending(Date{2019y / May / 31}, {}), {50, 100}, autumn, V::unclear, "contract_runs_out",
            fee, ""},
        {"the option reaches beyond", ending(Date{2019y / May / 31}, Date{2021y / May / 31}),
            {50, 100}, autumn, V::extend, "clause_yes", {}, "§ 28-1 a"},
        {"it runs out that very day", ending(Date{2020y / January / 1}, {}), {50, 100}, autumn,
            V::extend, "clause_yes", {}, "§ 28-1 a"},
        {"just ten per cent", contract(Extension::no), {10, 100}, autumn, V::minor_change,
            "change_small", {}, "§ 28-1 b"},
        {"a little more", contract(Extension::no), {11, 100}, autumn, V::compete,
            "change_too_large", fee, "§ 28-1 b"},
        {"ten per cent, but at the EEA threshold", contract(Extension::no, Money{1'750'000'000}),
            {10, 100}, autumn, V::compete, "change_too_large", Money{262'500'000}, "§ 28-1 b"},
        {"nobody has reviewed it, whatever its clause says",
            contract(Extension::yes, million, LegalReview::not_reviewed), {10, 100}, autumn,
            V::unclear, "not_reviewed", fee, ""},
        {"nobody has said whether it is reviewed", contract(Extension::no, million, std::nullopt),
            {1, 100}, autumn, V::unclear, "not_reviewed", fee, ""},
        {"the clause is unclear", contract(Extension::unclear), {1, 100}, autumn, V::unclear,
            "clause_unclear", fee, ""},
        {"the clause is not known", contract(std::nullopt), {1, 100}, autumn, V::unclear,
            "clause_unclear", fee, ""},
        {"no contract is known", {}, {1, 100}, autumn, V::unclear, "no_contract", {}, ""},
        {"no value: the growth cannot be weighed, nor the fee", contract(Extension::no, {}),
            {1, 100}, autumn, V::unclear, "contract_without_value", {}, ""},
        {"no users on it: the growth cannot be weighed", contract(Extension::no), {1, 0}, autumn,
            V::unclear, "growth_unknown", fee, ""},
        {"the threshold of that year is not known, and no other is taken", contract(Extension::no),
            {1, 100}, too_late, V::unclear, "law_missing", fee, ""},
        {"before there was a law", contract(Extension::yes), {1, 100}, Date{2016y / May / 1},
            V::unclear, "law_missing", {}, ""},
    };
    const auto law = law_of_2017();
    std::set<V> seen;
    for (const auto& row : rows) {
        const auto v = contract_verdict(row.contract ? &*row.contract : nullptr, row.joining,
            {law, row.day, Date{2020y / January / 1}});
        EXPECT_EQ(v.verdict, row.verdict) << row.why;
        ASSERT_FALSE(v.reasons.empty()) << row.why;
        EXPECT_EQ(v.reasons[0].code, row.reason) << row.why;
        EXPECT_EQ(v.exposure, row.exposure) << row.why;
        EXPECT_EQ(v.basis, row.basis) << row.why;
        seen.insert(v.verdict);
        for (const auto& r : v.reasons)
            EXPECT_EQ(sentence_of(r).nb.find("{{"), std::string::npos) << sentence_of(r).nb;
    }
    EXPECT_EQ(seen.size(), choices_of<V>.size()) << "every verdict has occurred";
}

TEST(Procurement, TakesTheCooperationsOwnFeeWhereTheLawHasNone) {
    Rate fee;
    fee.id = {3};
    fee.rate = RateKind::largest_fee;
    fee.value = {hundredths(20)};
    const std::array rows{fee};
    const RateTable rates{rows};
    const auto c = contract(Extension::unclear);
    const auto law = law_of_2017();
    const auto of = [&](std::span<const LegalParameter> limits) {
        return contract_verdict(&c, {1, 1}, {limits, autumn, autumn, &rates}).exposure;
    };
    EXPECT_EQ(of(law), Money{15'000'000}) << "the law's on that day";
    EXPECT_EQ(of({}), Money{20'000'000});
}

TEST(Procurement, JoinsTheMostFavourableContract) {
    const auto no = contract(Extension::no), unclear = contract(Extension::unclear);
    auto cheaper = contract(Extension::unclear, Money{1'000'000});
    cheaper.id = 6;
    auto unknown = contract(Extension::unclear, std::nullopt);
    const auto law = law_of_2017();
    const LawOnDay on{law, autumn, autumn};
    const std::array all{ContractOption{&unknown, 10}, ContractOption{&unclear, 10},
        ContractOption{&cheaper, 10}, ContractOption{&no, 1000}};
    EXPECT_EQ(best_contract(all, 50, on).verdict, ProcurementVerdict::minor_change);
    EXPECT_EQ(best_contract(std::span{all}.first(3), 50, on).contract, 6)
        << "the least exposure, and one that is known before one that is not";
    EXPECT_EQ(best_contract({}, 50, on).reasons[0].code, "no_contract");
}

TEST(Procurement, QueuesWhatNobodyHasReviewed) {
    const auto facts = example::choice_of_nye_asker();
    const auto queue = review_queue(facts.contracts);
    ASSERT_EQ(queue.size(), 6u);
    EXPECT_EQ(queue[0]->number, "A-2008-07") << "the most worth first";
    for (std::size_t i = 1; i < queue.size(); ++i)
        EXPECT_GE(*queue[i - 1]->value, *queue[i]->value);
}

} // namespace
} // namespace samdrift
