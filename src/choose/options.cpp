#include "choose/price.hpp"
#include <algorithm>

namespace samdrift {
namespace {

// Who is served by which of the kept candidates; none: alone.
using Serving = std::vector<std::optional<std::size_t>>; // by the number in the set

class AreaOptions {
public:
    AreaOptions(
        const PriceBasis& basis, std::size_t number, std::span<const AreaCandidate> candidates)
        : basis_(basis)
        , number_(number)
        , area_(basis.facts.areas[number])
        , candidates_(candidates)
        , merger_(basis.facts.kind == CooperationKind::merger) {
        for (const auto& u : area_.uses)
            if (members_.empty() || members_.back() != u.member) members_.push_back(u.member);
        for (const auto m : members_) {
            auto& of = served_.emplace_back();
            for (const auto& c : candidates)
                of.push_back(serve(basis, area_, m, c, !merger_ && c.product));
            alone_.push_back(serve_alone(basis, area_, m));
        }
        for (const auto& c : basis.facts.contracts) {
            std::int64_t users = 0;
            for (const auto& u : area_.uses)
                if (u.member == c.member && u.product == c.product) users += u.users;
            if (std::ranges::find(candidates, std::optional{c.product}, &AreaCandidate::product) !=
                candidates.end())
                contracts_.push_back({&c, users});
        }
    }

    std::vector<PricedOption> priced(std::span<const std::uint32_t> only) {
        const auto sets = all_sets();
        std::vector<PricedOption> options;
        if (only.empty())
            for (const auto& set : sets) options.push_back(best(set));
        else
            for (const auto o : only) options.push_back(best(sets[o]));
        return options;
    }

private:
    using Set = std::vector<std::size_t>; // numbers of candidates; empty: the area is deferred

    std::vector<Set> all_sets() const {
        std::vector<Set> sets;
        for (std::size_t c = 0; c < candidates_.size(); ++c)
            if (merger_ || !candidates_[c].product) sets.push_back({c});
        if (!merger_) add_sets(sets);
        const auto deferred = std::ranges::any_of(basis_.facts.rows.rules,
            [&](const ChoiceRule& r) { return r.rule == RuleKind::defer && is_about(r, area_); });
        if (deferred) sets.emplace_back();
        return sets;
    }

    // Sets of one product, of two, and so on.
    void add_sets(std::vector<Set>& sets) const {
        std::vector<std::size_t> products;
        for (std::size_t c = 0; c < candidates_.size(); ++c)
            if (candidates_[c].product) products.push_back(c);
        auto first = sets.size();
        for (const auto p : products) sets.push_back({p});
        for (std::size_t size = 2; size <= most_kept_together; ++size) {
            const auto last = sets.size();
            for (; first < last; ++first)
                for (const auto p : products)
                    if (p > sets[first].back()) {
                        auto larger = sets[first];
                        larger.push_back(p);
                        sets.push_back(std::move(larger));
                    }
        }
    }

    // In a merger the one candidate serves all but those a rule lets keep their own. In a shared
    // operation everybody has the cheapest: since a contract that others may not join costs as soon
    // as one does, every selection of the kept that may be moved to is tried.
    PricedOption best(const Set& set) const {
        if (set.empty()) return as_it_is();
        if (merger_) return put_together(set, in_a_merger(set));
        std::optional<PricedOption> found;
        for (std::size_t open = 0; open < (std::size_t{1} << set.size()); ++open) {
            auto option = put_together(set, cheapest(set, open));
            if (!found || option.cost < found->cost) found = std::move(option);
        }
        return std::move(*found);
    }

    Serving in_a_merger(const Set& set) const {
        Serving serving;
        for (std::size_t i = 0; i < members_.size(); ++i) {
            const bool own = !served_[i][set[0]].uses_it &&
                             deviation_of(basis_.facts, area_, members_[i]) != nullptr;
            serving.push_back(own ? std::nullopt : std::optional<std::size_t>{0});
        }
        return serving;
    }

    Serving cheapest(const Set& set, std::size_t open) const {
        Serving serving;
        for (std::size_t i = 0; i < members_.size(); ++i) {
            std::optional<std::size_t> by;
            auto least = alone_[i].cost;
            for (std::size_t k = 0; k < set.size(); ++k) {
                const auto& s = served_[i][set[k]];
                if (s.joining_users > 0 && !s.uses_it && !(open >> k & 1)) continue;
                if (s.cost < least || (!by && s.cost == least)) {
                    by = k;
                    least = s.cost;
                }
            }
            serving.push_back(by);
        }
        return serving;
    }

    static void add(PricedOption& option, CostLine line) {
        if (line.amount == Money{}) return;
        option.cost += line.amount;
        option.lines.push_back(std::move(line));
    }
    static void add(PricedOption& option, const ServedBy& served) {
        for (const auto& line : served.lines) add(option, line);
        option.users_who_move += served.joining_users;
        option.score_missed += served.score_missed;
    }

    PricedOption put_together(const Set& set, const Serving& serving) const {
        PricedOption option;
        const bool procured = !candidates_[set[0]].product;
        if (procured) option.kind = OptionKind::new_procurement;
        for (const auto c : set)
            if (candidates_[c].product) option.kept.push_back({*candidates_[c].product});
        for (std::size_t i = 0; i < members_.size(); ++i) {
            if (!serving[i]) {
                option.deviate.push_back(members_[i]);
                add(option, alone_[i]);
                continue;
            }
            const auto& s = served_[i][set[*serving[i]]];
            add(option, s);
            if (procured) {
                option.served.push_back(members_[i]);
                continue;
            }
            auto& kept = option.kept[*serving[i]];
            (s.uses_it ? kept.stay : kept.join).push_back(members_[i]);
            kept.joining_users += s.joining_users;
        }
        for (std::size_t k = 0; k < set.size(); ++k)
            if (procured)
                add_procurement(option);
            else
                add_product(option, candidates_[set[k]], option.kept[k]);
        add_flows(option);
        return option;
    }

    void add_procurement(PricedOption& option) const {
        add(option,
            {CostPart::procurement, basis_.rates.money(RateKind::procurement, area_.id),
                std::nullopt, std::nullopt, basis_.rates.rows(RateKind::procurement, area_.id)});
    }

    // What a kept product costs whoever uses it.
    void add_product(PricedOption& option, const AreaCandidate& c, KeptProduct& kept) const {
        if (c.added && c.users == 0) {
            const RowsBehind row{{"candidate", c.added->id.number}};
            if (const auto yearly = c.added->yearly_fixed)
                add(option, {CostPart::fixed, basis_.present_value.of_yearly(*yearly), yearly,
                                std::nullopt, row});
            if (c.added->one_off)
                add(option,
                    {CostPart::procurement, *c.added->one_off, std::nullopt, std::nullopt, row});
        } else if (!merger_) {
            const auto share = basis_.rates.of(RateKind::fixed_share, area_.id);
            auto rows = basis_.rates.rows(RateKind::fixed_share, area_.id);
            Money yearly;
            for (const auto& u : area_.uses)
                if (u.product == *c.product) {
                    yearly += proportion(u.yearly_cost, share.value, 10'000);
                    rows.push_back({"usage", u.id});
                }
            add(option, {CostPart::fixed, basis_.present_value.of_yearly(yearly), yearly,
                            std::nullopt, std::move(rows)});
        }
        if (!kept.join.empty()) add_contract(option, kept);
    }

    void add_contract(PricedOption& option, KeptProduct& kept) const {
        std::vector<ContractOption> contracts;
        for (const auto& c : contracts_)
            if (c.contract->product == kept.product) contracts.push_back(c);
        kept.contract = best_contract(contracts, kept.joining_users, basis_.law());
        if (!kept.contract->exposure) return;
        const auto likely = basis_.rates.of(RateKind::fee_probability, area_.id);
        auto rows = kept.contract->exposure_rows;
        for (auto& r : basis_.rates.rows(RateKind::fee_probability, area_.id)) rows.push_back(r);
        add(option, {CostPart::exposure, proportion(*kept.contract->exposure, likely.value, 10'000),
                        std::nullopt, std::nullopt, std::move(rows)});
    }

    void add_flows(PricedOption& option) const {
        for (const auto& f : basis_.facts.flows)
            if (f.from.area == number_ && f.to.area == number_ &&
                !(keeps(option, area_, f.member, f.from.product) &&
                    keeps(option, area_, f.member, f.to.product))) {
                auto rows = basis_.rates.rows(RateKind::lost_integration, area_.id);
                rows.insert(rows.begin(), {"integration", f.id});
                add(option, {CostPart::integrations,
                                basis_.rates.money(RateKind::lost_integration, area_.id),
                                std::nullopt, f.member, std::move(rows)});
            }
    }

    PricedOption as_it_is() const {
        PricedOption option;
        option.kind = OptionKind::deferred;
        for (const auto& alone : alone_) add(option, alone);
        return option;
    }

    const PriceBasis& basis_;
    std::size_t number_;
    const AreaFacts& area_;
    std::span<const AreaCandidate> candidates_;
    bool merger_;
    std::vector<std::uint32_t> members_;        // who use something in the area
    std::vector<std::vector<ServedBy>> served_; // by member, then candidate
    std::vector<ServedBy> alone_;               // by member
    std::vector<ContractOption> contracts_;     // on the candidates, with who is on each
};

} // namespace

std::vector<PricedOption> options_of(const PriceBasis& basis, std::size_t area,
    std::span<const AreaCandidate> candidates, std::span<const std::uint32_t> only) {
    return AreaOptions{basis, area, candidates}.priced(only);
}

} // namespace samdrift
