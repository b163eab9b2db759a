#include "choose/procurement.hpp"
#include "base/words.hpp"
#include <algorithm>

namespace samdrift {
namespace {

constexpr std::string_view building = "bygg og anlegg";

RowsBehind row_of(const LegalParameter& p) { return {{"legal_parameter", p.id.number}}; }

ChoiceReason missing(LegalRule rule, const LawOnDay& law) {
    return {"law_missing", {said_key("limit", "choice.legal_rule." + std::string{name_of(rule)}),
                               said("day", law.day)}};
}

// The exposure of a contract that may not be joined: its value × the largest fee in force.
void expose(ContractVerdict& v, const ContractFact* contract, const LawOnDay& law) {
    if (!contract) return;
    if (!contract->value) {
        v.reasons.push_back({"contract_without_value", {}, {{"contract", contract->id}}});
        return;
    }
    RowsBehind rows{{"contract", contract->id}};
    std::optional<std::int64_t> fee;
    if (const auto* p = legal_limit(law.parameters, LegalRule::largest_fee, law.day);
        p && p->value) {
        fee = p->value->hundredths;
        rows.push_back(row_of(*p).front());
    } else if (law.rates && law.rates->has_row(RateKind::largest_fee)) {
        const auto used = law.rates->of(RateKind::largest_fee);
        fee = used.value;
        rows.push_back({"rate", used.row});
    }
    if (!fee) {
        v.reasons.push_back(missing(LegalRule::largest_fee, law));
        return;
    }
    v.exposure = proportion(*contract->value, *fee, 10'000);
    v.exposure_rows = rows;
    v.reasons.push_back({"exposure",
        {said("amount", *v.exposure), said("value", *contract->value),
            said("fee", ReasonUnit::percent, *fee)},
        std::move(rows)});
}

// Whether the growth is a small change: both limits held against the added value.
ContractVerdict by_size(const ContractFact& c, const Joining& joining, const LawOnDay& law) {
    ContractVerdict v{ProcurementVerdict::unclear, c.id};
    const RowsBehind row{{"contract", c.id}};
    const auto* small = legal_limit(law.parameters, LegalRule::small_change, law.day);
    const auto* eea = legal_limit(law.parameters, LegalRule::eea_threshold, law.day);
    if (!small || !small->value) v.reasons.push_back(missing(LegalRule::small_change, law));
    if (!eea || !eea->value) v.reasons.push_back(missing(LegalRule::eea_threshold, law));
    if (!v.reasons.empty() || !c.value) return v;
    if (joining.users_now <= 0) {
        v.reasons.push_back({"growth_unknown", {}, row});
        return v;
    }
    const auto added = proportion(*c.value, joining.users, joining.users_now);
    const auto limit = proportion(*c.value, small->value->hundredths, 10'000);
    const Money threshold{eea->value->hundredths};
    const bool fits = added <= limit && added < threshold;
    auto rows = row;
    rows.push_back(row_of(*small).front());
    rows.push_back(row_of(*eea).front());
    v.verdict = fits ? ProcurementVerdict::minor_change : ProcurementVerdict::compete;
    v.basis = small->basis;
    v.reasons.push_back({fits ? "change_small" : "change_too_large",
        {said("added", added), said("limit", limit),
            said("share", ReasonUnit::percent, small->value->hundredths),
            said("threshold", threshold)},
        std::move(rows)});
    return v;
}

ContractVerdict unclear(const ContractFact& c, ChoiceReason reason) {
    reason.rows.push_back({"contract", c.id});
    return {ProcurementVerdict::unclear, c.id, {std::move(reason)}};
}

std::optional<Date> last_day(const ContractFact& c) {
    if (!c.ends) return std::nullopt;
    return c.option_to ? std::max(*c.ends, *c.option_to) : *c.ends;
}

ContractVerdict judged(const ContractFact* c, const Joining& joining, const LawOnDay& law) {
    if (!c) return {ProcurementVerdict::unclear, 0, {{"no_contract"}}};
    if (const auto last = last_day(*c); last && *last < law.moving_day)
        return unclear(*c, {"contract_runs_out", {said("day", *last)}});
    if (c->legal_review != LegalReview::reviewed) return unclear(*c, {"not_reviewed"});
    if (!c->extension || *c->extension == Extension::unclear)
        return unclear(*c, {"clause_unclear"});
    if (*c->extension == Extension::no) return by_size(*c, joining, law);
    const auto* clause = legal_limit(law.parameters, LegalRule::clear_clause, law.day);
    if (!clause) {
        auto v = unclear(*c, missing(LegalRule::clear_clause, law));
        return v;
    }
    ContractVerdict v{ProcurementVerdict::extend, c->id};
    v.basis = clause->basis;
    v.reasons.push_back({"clause_yes", {}, {{"contract", c->id}, row_of(*clause).front()}});
    return v;
}

} // namespace

const LegalParameter* legal_limit(std::span<const LegalParameter> all, LegalRule rule, Date day) {
    const LegalParameter* found = nullptr;
    for (const auto& p : all)
        if (p.parameter == rule && in_force(p, day) && folded(p.applies_to) != building &&
            (!found || found->from < p.from))
            found = &p;
    return found;
}

ContractVerdict contract_verdict(
    const ContractFact* contract, const Joining& joining, const LawOnDay& law) {
    auto v = judged(contract, joining, law);
    if (v.verdict == ProcurementVerdict::compete || v.verdict == ProcurementVerdict::unclear)
        expose(v, contract, law);
    return v;
}

ContractVerdict best_contract(
    std::span<const ContractOption> contracts, std::int64_t joining_users, const LawOnDay& law) {
    std::optional<ContractVerdict> best;
    const auto key = [](const ContractVerdict& v) {
        const bool costs =
            v.verdict == ProcurementVerdict::compete || v.verdict == ProcurementVerdict::unclear;
        return std::tuple{v.verdict, costs && !v.exposure, v.exposure.value_or(Money{})};
    };
    for (const auto& c : contracts) {
        auto v = contract_verdict(c.contract, {joining_users, c.users}, law);
        if (!best || key(v) < key(*best)) best = std::move(v);
    }
    return best ? std::move(*best) : contract_verdict(nullptr, {joining_users, 0}, law);
}

std::vector<const ContractFact*> review_queue(std::span<const ContractFact> contracts) {
    std::vector<const ContractFact*> queue;
    for (const auto& c : contracts)
        if (c.legal_review != LegalReview::reviewed) queue.push_back(&c);
    std::ranges::stable_sort(queue, std::greater{},
        [](const ContractFact* c) { return c->value ? c->value->oere : std::int64_t{-1}; });
    return queue;
}

} // namespace samdrift
