// May others join a contract? The verdict of design.md §4, with its reasons, by the limits of the
// law that are in force on the day.
#pragma once
#include "choose/rates.hpp"
#include "register/contract.hpp"
#include "register/legal_parameter.hpp"

namespace samdrift {

enum class ProcurementVerdict { extend, minor_change, compete, unclear };
template <>
inline constexpr std::array<Choice, 4> choices_of<ProcurementVerdict>{
    {{"extend", ""}, {"minor_change", ""}, {"compete", ""}, {"unclear", ""}}};
template <>
inline constexpr std::string_view type_name_of<ProcurementVerdict> = "ProcurementVerdict";

// A contract on a product, as far as it says whether others may join it.
struct ContractFact {
    std::int64_t id = 0;
    std::uint32_t member = 0; // whose it is
    Id<Product> product;
    std::string number;
    std::optional<Extension> extension;
    std::optional<LegalReview> legal_review;
    std::optional<Money> value; // without VAT
    std::optional<Date> ends, option_to;
};

// The rule for goods and services on the day, never for building and construction; of several the
// one that began last; null when there is none on that day.
const LegalParameter* legal_limit(std::span<const LegalParameter>, LegalRule, Date day);

struct LawOnDay {
    std::span<const LegalParameter> parameters;
    Date day{};                       // whose limits hold
    Date moving_day{};                // when the others would move in: the contract must run then
    const RateTable* rates = nullptr; // where the law has no largest fee for the day: their own row
};

struct Joining {
    std::int64_t users = 0;     // of all who would move in, together
    std::int64_t users_now = 0; // of those who are on the contract
};

struct ContractVerdict {
    ProcurementVerdict verdict = ProcurementVerdict::unclear;
    std::int64_t contract = 0; // 0: none is known
    std::vector<ChoiceReason> reasons;
    std::string basis;             // the paragraph, from the row of the law; empty: none applies
    std::optional<Money> exposure; // for compete and unclear; none: it cannot be known
    RowsBehind exposure_rows;
};

// contract may be null: none is known. Guards in this order: none known, has run out before the
// others move in, nobody has reviewed it, clause unclear, clause yes, and then the limits for a
// change: the added value, which is the contract's × those who join ÷ those who are on it, all who
// join taken together, at most the limit in percent and below the EEA threshold.
ContractVerdict contract_verdict(const ContractFact* contract, const Joining&, const LawOnDay&);

// The most favourable of the contracts on a product for those who would join: by verdict, then the
// least exposure, then the first; when there is none, the verdict on none.
struct ContractOption {
    const ContractFact* contract = nullptr;
    std::int64_t users = 0; // who are on it
};
ContractVerdict best_contract(
    std::span<const ContractOption>, std::int64_t joining_users, const LawOnDay&);

// Contracts that nobody has reviewed, the most worth first, those without value last.
std::vector<const ContractFact*> review_queue(std::span<const ContractFact>);

} // namespace samdrift
