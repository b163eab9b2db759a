#include "choose/portfolio_reasons.hpp"
#include <algorithm>

namespace samdrift {
namespace {

class Reasons {
public:
    Reasons(const PriceBasis& basis, const PortfolioCase& made, const ChosenOption& chosen)
        : basis_(basis)
        , area_(made.areas[chosen.area])
        , facts_(basis.facts.areas[chosen.area])
        , chosen_(chosen)
        , option_(area_.options[chosen.option]) {
        for (const auto& u : facts_.uses) users_ += u.users;
    }

    std::vector<ChoiceReason> all() {
        add_rules();
        add_knocked_out();
        add_stay();
        add_cost();
        for (const auto& k : option_.kept) add_contract(k);
        add_score();
        add_sum("breaks_closed", CostPart::breaks);
        add_lost();
        return std::move(all_);
    }

private:
    void add_rules() {
        for (const auto& rule : basis_.facts.rows.rules) {
            if (rule.areas.empty() || !is_about(rule, facts_)) continue;
            const bool forces = rule.rule == RuleKind::must_keep ||
                                rule.rule == RuleKind::must_procure ||
                                rule.rule == RuleKind::interim || rule.rule == RuleKind::defer;
            if (!forces) continue;
            ChoiceReason reason{"because_" + std::string{name_of(rule.rule)},
                {said("users", ReasonUnit::count, users_)}, {row_of(rule)}};
            if (rule.until) reason.values.push_back(said("until", *rule.until));
            reason.values.push_back(said("product", rule.system));
            all_.push_back(std::move(reason));
        }
    }

    void add_knocked_out() {
        ChoiceReason reason{"out", {}, {}};
        std::int64_t out = 0, products = 0;
        for (const auto& c : area_.candidates) {
            if (!c.product) continue;
            ++products;
            if (c.knocked_out.empty()) continue;
            ++out;
            for (const auto& why : c.knocked_out)
                reason.rows.insert(reason.rows.end(), why.rows.begin(), why.rows.end());
        }
        if (out == 0) return;
        reason.values = {
            said("count", ReasonUnit::count, out), said("of", ReasonUnit::count, products)};
        all_.push_back(std::move(reason));
    }

    void add_stay() {
        if (option_.kept.empty() || users_ == 0) return;
        ChoiceReason reason{"stay", {}, {}};
        std::int64_t users = 0;
        for (const auto& u : facts_.uses)
            if (std::ranges::find(option_.kept, u.product, &KeptProduct::product) !=
                option_.kept.end()) {
                users += u.users;
                reason.rows.push_back({"usage", u.id});
            }
        if (reason.rows.empty()) return;
        reason.values = {said("users", ReasonUnit::count, users),
            said("of", ReasonUnit::count, users_), choice_said("choice", basis_.facts, option_)};
        all_.push_back(std::move(reason));
    }

    static void add_rows(ChoiceReason& reason, const PricedOption& option) {
        for (const auto& line : option.lines)
            for (const auto& row : line.rows)
                if (std::ranges::find(reason.rows, row) == reason.rows.end())
                    reason.rows.push_back(row);
    }

    void add_cost() {
        ChoiceReason reason{"only_choice",
            {choice_said("choice", basis_.facts, option_), said("cost", option_.cost),
                said("years", ReasonUnit::count, basis_.present_value.years())},
            {}};
        add_rows(reason, option_);
        if (chosen_.second && chosen_.second->option) {
            const auto& second = area_.options[*chosen_.second->option];
            reason.code = chosen_.second->margin == 0 ? "as_cheap" : "cheapest";
            reason.values.push_back(choice_said("second", basis_.facts, second));
            reason.values.push_back(said("margin", Money{chosen_.second->margin}));
            add_rows(reason, second);
        } else if (option_.kind == OptionKind::deferred) {
            reason.code = "deferred_costs";
        } else if (!chosen_.second) {
            reason.code = "costs";
        }
        if (!reason.rows.empty()) all_.push_back(std::move(reason));
    }

    void add_contract(const KeptProduct& kept) {
        if (!kept.contract) return;
        ChoiceReason reason{"contract_" + std::string{name_of(kept.contract->verdict)},
            {said("users", ReasonUnit::count, kept.joining_users)}, {}};
        for (const auto& why : kept.contract->reasons)
            reason.rows.insert(reason.rows.end(), why.rows.begin(), why.rows.end());
        if (reason.rows.empty())
            for (const auto& u : facts_.uses)
                if (std::ranges::find(kept.join, u.member) != kept.join.end())
                    reason.rows.push_back({"usage", u.id});
        all_.push_back(std::move(reason));
    }

    void add_score() {
        for (const auto& k : option_.kept) {
            const auto c = std::ranges::find(
                area_.candidates, std::optional{k.product}, &AreaCandidate::product);
            if (c == area_.candidates.end() || !c->score || !c->score->score.points ||
                !c->score->assessment)
                continue;
            const auto best = std::ranges::all_of(area_.candidates, [&](const AreaCandidate& o) {
                return !o.score || o.score->score.points.value_or(0) <= *c->score->score.points;
            });
            all_.push_back({best ? "score_best" : "score",
                {said("points", ReasonUnit::points, *c->score->score.points)},
                {{"assessment", c->score->assessment}}});
        }
    }

    void add_sum(const char* code, CostPart part) {
        ChoiceReason reason{code, {}, {}};
        Money amount;
        std::int64_t count = 0;
        for (const auto& line : option_.lines) {
            if (line.part != part) continue;
            ++count;
            amount = amount - line.amount;
            reason.rows.insert(reason.rows.end(), line.rows.begin(), line.rows.end());
        }
        if (count == 0) return;
        reason.values = {said("count", ReasonUnit::count, count), said("amount", amount),
            said("years", ReasonUnit::count, basis_.present_value.years())};
        all_.push_back(std::move(reason));
    }

    void add_lost() {
        ChoiceReason reason{"integrations_lost", {}, {}};
        Money amount;
        std::int64_t count = 0;
        for (const auto* flow : chosen_.lost) {
            ++count;
            reason.rows.push_back({"integration", flow->id});
            amount += basis_.rates.money(
                RateKind::lost_integration, basis_.facts.areas[flow->from.area].id);
        }
        for (const auto& line : option_.lines)
            if (line.part == CostPart::integrations) {
                ++count;
                amount += line.amount;
                reason.rows.push_back(line.rows.front());
            }
        if (count == 0) return;
        reason.values = {said("count", ReasonUnit::count, count), said("amount", amount)};
        all_.push_back(std::move(reason));
    }

    const PriceBasis& basis_;
    const CaseArea& area_;
    const AreaFacts& facts_;
    const ChosenOption& chosen_;
    const PricedOption& option_;
    std::int64_t users_ = 0;
    std::vector<ChoiceReason> all_;
};

} // namespace

std::vector<ChoiceReason> reasons_for(
    const PriceBasis& basis, const PortfolioCase& made, const ChosenOption& chosen) {
    return Reasons{basis, made, chosen}.all();
}

std::string choice_name(const ChoiceFacts& facts, const PricedOption& option) {
    if (option.kind == OptionKind::new_procurement) return "new_procurement";
    if (option.kind == OptionKind::deferred) return "deferred";
    std::string name;
    for (const auto& k : option.kept)
        name += (name.empty() ? "" : ", ") + facts.products.at(k.product).name;
    return name;
}

ReasonValue choice_said(std::string name, const ChoiceFacts& facts, const PricedOption& option) {
    const auto choice = choice_name(facts, option);
    return option.kind == OptionKind::products
               ? said(std::move(name), choice)
               : said_key(std::move(name), "choose.choice." + choice);
}

} // namespace samdrift
