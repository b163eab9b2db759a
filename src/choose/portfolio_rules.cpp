#include "choose/portfolio_case.hpp"
#include <algorithm>

namespace samdrift {
namespace {

using AreaNumbers = std::vector<std::uint32_t>;

class RuleMaker {
public:
    RuleMaker(const PriceBasis& basis, PortfolioCase& made) : basis_(basis), made_(made) {}

    void add_all() {
        for (std::uint32_t a = 0; a < made_.areas.size(); ++a)
            for (const auto& c : made_.areas[a].candidates)
                if (c.product)
                    for (const auto& why : c.knocked_out) knock_out(a, *c.product, why);
        for (const auto& rule : basis_.facts.rows.rules) add(rule);
    }

private:
    const AreaFacts& facts(std::uint32_t area) const { return basis_.facts.areas[area]; }
    const std::vector<PricedOption>& options(std::uint32_t area) const {
        return made_.areas[area].options;
    }
    // To keep a product, without a word of where, is to keep it where it is a candidate.
    bool may_hold(const ChoiceRule& rule, std::uint32_t area) const {
        return rule.rule != RuleKind::must_keep ||
               std::ranges::any_of(made_.areas[area].candidates,
                   [&](const AreaCandidate& c) { return c.product && c.product == rule.product; });
    }
    AreaNumbers about(const ChoiceRule& rule) const {
        AreaNumbers areas;
        for (std::uint32_t a = 0; a < made_.areas.size(); ++a)
            if (is_about(rule, facts(a)) && (!rule.areas.empty() || may_hold(rule, a)))
                areas.push_back(a);
        return areas;
    }
    std::string product_name(Id<Product> id) const {
        const auto at = basis_.facts.products.find(id);
        return at == basis_.facts.products.end() ? std::string{} : at->second.name;
    }
    static bool keeps_it(const PricedOption& o, Id<Product> product) {
        return std::ranges::find(o.kept, product, &KeptProduct::product) != o.kept.end();
    }

    void push(PortfolioProblem::Rule rule, ChoiceReason reason, const AreaNumbers& areas) {
        RuleBehind behind{std::move(reason), {}};
        if (areas.size() < made_.areas.size())
            for (const auto a : areas) behind.areas.push_back(facts(a).code);
        made_.problem.rules.push_back(std::move(rule));
        made_.rules.push_back(std::move(behind));
    }

    void knock_out(std::uint32_t area, Id<Product> product, ChoiceReason why) {
        why.code = "out_" + why.code;
        why.values.push_back(said("product", product_name(product)));
        why.values.push_back(said("area", facts(area).name));
        PortfolioProblem::Rule rule;
        for (std::uint32_t o = 0; o < options(area).size(); ++o)
            if (keeps_it(options(area)[o], product)) rule.excludes.push_back({area, o});
        push(std::move(rule), std::move(why), {area});
    }

    // What the rule lets nobody choose in an area; the rest of the rule is made elsewhere.
    bool excludes(const ChoiceRule& rule, const PricedOption& o) const {
        switch (rule.rule) {
        case RuleKind::must_keep: return !rule.product || !keeps_it(o, *rule.product);
        case RuleKind::must_not: return rule.product && keeps_it(o, *rule.product);
        case RuleKind::must_procure: return o.kind != OptionKind::new_procurement;
        case RuleKind::interim:
            return o.kind != OptionKind::products || (rule.product && !keeps_it(o, *rule.product));
        case RuleKind::defer: return o.kind != OptionKind::deferred;
        default: return false;
        }
    }

    void add(const ChoiceRule& rule) {
        const auto areas = about(rule);
        PortfolioProblem::Rule made;
        for (const auto a : areas)
            for (std::uint32_t o = 0; o < options(a).size(); ++o)
                if (excludes(rule, options(a)[o])) made.excludes.push_back({a, o});
        switch (rule.rule) {
        case RuleKind::deviation:
        case RuleKind::needs_component: return; // priced, and knocked out
        case RuleKind::same_product:
        case RuleKind::same_supplier: tie_together(rule, areas, made); break;
        case RuleKind::at_most_procurements: limit_procurements(rule, areas, made); break;
        case RuleKind::budget_per_year: limit_years(rule, areas); return;
        default: break;
        }
        push(std::move(made), in_words(rule), areas);
    }

    ChoiceReason in_words(const ChoiceRule& rule) const {
        ChoiceReason reason{"rule_" + std::string{name_of(rule.rule)}, {}, {row_of(rule)}};
        reason.values.push_back(said("areas", rule.areas));
        reason.values.push_back(said("product", rule.system));
        if (rule.until) reason.values.push_back(said("until", *rule.until));
        if (rule.value) {
            if (rule.rule == RuleKind::budget_per_year)
                reason.values.push_back(said("value", Money{rule.value->hundredths}));
            else
                reason.values.push_back(said("value", ReasonUnit::points, rule.value->hundredths));
        }
        if (rule.year) reason.values.push_back(said("year", std::to_string(*rule.year)));
        return reason;
    }

    // Two options agree: neither is chosen yet (deferred), both are new, or what the one keeps the
    // other keeps too (of the supplier: known, and the same).
    bool agree(RuleKind kind, const PricedOption& one, const PricedOption& other) const {
        if (one.kind == OptionKind::deferred || other.kind == OptionKind::deferred) return true;
        if (one.kind != other.kind) return false;
        if (one.kind == OptionKind::new_procurement) return true;
        const auto alike = [&](const KeptProduct& a, const KeptProduct& b) {
            if (a.product == b.product) return true;
            const auto x = basis_.facts.products.find(a.product);
            const auto y = basis_.facts.products.find(b.product);
            return kind == RuleKind::same_supplier && x != basis_.facts.products.end() &&
                   y != basis_.facts.products.end() && x->second.supplier &&
                   x->second.supplier == y->second.supplier;
        };
        const auto within = [&](const PricedOption& a, const PricedOption& b) {
            return std::ranges::all_of(a.kept, [&](const KeptProduct& k) {
                return std::ranges::any_of(
                    b.kept, [&](const KeptProduct& l) { return alike(k, l); });
            });
        };
        return within(one, other) && within(other, one);
    }

    void tie_together(
        const ChoiceRule& rule, const AreaNumbers& areas, PortfolioProblem::Rule& made) const {
        for (std::size_t i = 0; i < areas.size(); ++i)
            for (std::size_t j = i + 1; j < areas.size(); ++j)
                for (std::uint32_t a = 0; a < options(areas[i]).size(); ++a)
                    for (std::uint32_t b = 0; b < options(areas[j]).size(); ++b)
                        if (!agree(rule.rule, options(areas[i])[a], options(areas[j])[b]))
                            made.excludes_together.push_back({{areas[i], a}, {areas[j], b}});
    }

    // Interim targets and deferrals are no procurements of now.
    void limit_procurements(
        const ChoiceRule& rule, const AreaNumbers& areas, PortfolioProblem::Rule& made) const {
        for (const auto a : areas)
            for (std::uint32_t o = 0; o < options(a).size(); ++o)
                if (options(a)[o].kind == OptionKind::new_procurement)
                    made.uses.push_back({{a, o}, 1});
        made.at_most = rule.value ? rule.value->hundredths / 100 : 0;
    }

    // The year named; without one every year of the horizon, each a limit of its own.
    void limit_years(const ChoiceRule& rule, const AreaNumbers& areas) {
        const int first = int(basis_.facts.moving_day.year());
        const auto years = basis_.present_value.years();
        for (std::int64_t y = 0; y < years; ++y) {
            const bool this_one = !rule.year || *rule.year == first + y;
            if (!this_one || (!rule.year && y > 1)) continue; // later years are as the second
            PortfolioProblem::Rule made;
            for (const auto a : areas)
                for (std::uint32_t o = 0; o < options(a).size(); ++o)
                    made.uses.push_back({{a, o}, paid_in_year(options(a)[o], y).oere});
            made.at_most = rule.value ? rule.value->hundredths : 0;
            auto reason = in_words(rule);
            if (!rule.year) reason.values.push_back(said("year", std::to_string(first + y)));
            push(std::move(made), std::move(reason), areas);
        }
    }

    const PriceBasis& basis_;
    PortfolioCase& made_;
};

} // namespace

void add_rules(const PriceBasis& basis, PortfolioCase& made) { RuleMaker{basis, made}.add_all(); }

} // namespace samdrift
