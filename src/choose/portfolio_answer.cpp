#include "choose/portfolio_reasons.hpp"
#include <algorithm>

namespace samdrift {
std::vector<RowBehindView> row_views(const ChoiceFacts& facts, const RowsBehind& rows) {
    std::vector<RowBehindView> all;
    for (const auto& r : rows) all.push_back({r.kind, r.id, facts.marked.contains(r)});
    return all;
}

namespace {

class Answer {
public:
    Answer(const PriceBasis& basis, const PortfolioCase& made, const ChoiceFound& found)
        : basis_(basis), facts_(basis.facts), made_(made), found_(found) {}

    ChooseAnswer answer() {
        ChooseAnswer a;
        const auto& best = found_.best;
        a.status = static_cast<ChooseStatus>(best.status);
        a.seconds = {found_.milliseconds, 1000};
        a.as_of = facts_.day;
        a.from = facts_.moving_day;
        a.years = basis_.present_value.years();
        if (best.status != PortfolioStatus::infeasible) a.bound = Money{best.bound};
        for (const auto i : found_.contradiction)
            a.contradiction.push_back({view(made_.rules[i].reason), made_.rules[i].areas});
        for (const auto* c : review_queue(facts_.contracts))
            a.not_reviewed.push_back(
                {c->id, facts_.members[c->member].name, product(c->product), c->number, c->value});
        if (best.option_of.size() != made_.areas.size()) return a;
        a.cost = Money{best.cost};
        const auto size = best.cost < 0 ? -best.cost : best.cost;
        a.gap = size == 0 ? Fraction{0, 1} : Fraction{best.cost - best.bound, size};
        lost_ = lost_between(basis_, made_, best.option_of);
        for (std::size_t i = 0; i < made_.areas.size(); ++i) a.areas.push_back(area(i));
        for (const auto& n : found_.next) a.alternatives.push_back(alternative(n));
        for (const auto* f : lost_) a.integrations_lost.push_back(lost(*f));
        return a;
    }

private:
    std::vector<RowBehindView> views(const RowsBehind& rows) const {
        return row_views(facts_, rows);
    }
    ChoiceReasonView view(const ChoiceReason& r) const {
        return {r.code, sentence_of(r), views(r.rows)};
    }
    std::vector<ChoiceReasonView> views(const std::vector<ChoiceReason>& reasons) const {
        std::vector<ChoiceReasonView> all;
        for (const auto& r : reasons) all.push_back(view(r));
        return all;
    }
    std::string product(Id<Product> id) const {
        const auto at = facts_.products.find(id);
        return at == facts_.products.end() ? std::string{} : at->second.name;
    }
    std::vector<std::string> names(const std::vector<std::uint32_t>& members) const {
        std::vector<std::string> all;
        for (const auto m : members) all.push_back(facts_.members[m].name);
        return all;
    }

    AlternativeView alternative(const PortfolioAnswer& n) const {
        AlternativeView v{Money{n.cost}, {}};
        for (std::size_t i = 0; i < n.option_of.size(); ++i)
            v.areas.push_back({facts_.areas[i].code,
                choice_name(facts_, made_.areas[i].options[n.option_of[i]])});
        return v;
    }

    LostIntegrationView lost(const FlowFact& f) const {
        const auto& from = facts_.areas[f.from.area];
        return {f.id, facts_.members[f.member].name, from.code, product(f.from.product),
            facts_.areas[f.to.area].code, product(f.to.product),
            basis_.rates.money(RateKind::lost_integration, from.id)};
    }

    std::vector<ChoiceCostView> lines(const PricedOption& option) const {
        std::vector<ChoiceCostView> all;
        for (const auto& l : option.lines)
            all.push_back({l.part, l.amount, l.yearly,
                l.member ? std::optional{facts_.members[*l.member].name} : std::nullopt,
                views(l.rows)});
        return all;
    }

    ChosenAreaView area(std::size_t i) const {
        const auto chosen = found_.best.option_of[i];
        const auto& option = made_.areas[i].options[chosen];
        const auto& rows = facts_.areas[i];
        ChosenAreaView v;
        v.area = rows.code;
        v.area_name = rows.name;
        v.choice = choice_name(facts_, option);
        v.cost = option.cost;
        v.users_who_move = option.users_who_move;
        for (const auto& u : rows.uses) v.users += u.users;
        v.lines = lines(option);
        put_kept(v, option);
        if (made_.areas[i].interim) {
            v.interim_until = made_.areas[i].interim->until;
            v.target = "new_procurement";
        }
        if (option.kind == OptionKind::deferred && made_.areas[i].defer)
            v.deferred_until = made_.areas[i].defer->until;
        for (const auto m : option.deviate) v.deviations.push_back(deviation(rows, m));
        for (const auto& c : facts_.rows.chosen)
            if (c.area == rows.id && !c.municipality)
                v.by_person = {c.id.number, c.entry.number, c.way_of_working, c.reason};
        put_second(v, i, chosen);
        for (const auto& c : made_.areas[i].candidates) v.candidates.push_back(candidate(i, c));
        return v;
    }

    void put_kept(ChosenAreaView& v, const PricedOption& option) const {
        for (const auto& k : option.kept) {
            auto serves = k.stay;
            serves.insert(serves.end(), k.join.begin(), k.join.end());
            std::ranges::sort(serves);
            v.kept.push_back({product(k.product), k.product.number, names(serves), names(k.join)});
        }
    }

    DeviationView deviation(const AreaFacts& rows, std::uint32_t member) const {
        DeviationView d{facts_.members[member].name, {}, {}};
        for (const auto& u : rows.uses)
            if (u.member == member) d.products.push_back(product(u.product));
        if (const auto* rule = deviation_of(facts_, rows, member)) d.until = rule->until;
        return d;
    }

    void put_second(ChosenAreaView& v, std::size_t i, std::uint32_t chosen) const {
        ChosenOption about{i, chosen, found_.second.empty() ? nullptr : &found_.second[i], {}};
        for (const auto* f : lost_)
            if (f->from.area == i || f->to.area == i) about.lost.push_back(f);
        v.reasons = views(reasons_for(basis_, made_, about));
        if (!about.second || !about.second->option) return;
        const auto& second = made_.areas[i].options[*about.second->option];
        v.second = choice_name(facts_, second);
        v.margin = Money{about.second->margin};
        v.margin_proven = about.second->proven;
        if (!about.second->proven) return;
        for (const auto& f :
            price_flips(basis_, made_, i, chosen, *about.second->option, *v.margin))
            v.flips.push_back(flip(f, about, second));
    }

    PriceFlipView flip(
        const PriceFlip& f, const ChosenOption& about, const PricedOption& second) const {
        const auto& option = made_.areas[about.area].options[about.option];
        const ChoiceReason reason{f.of_chosen ? "flip_dearer" : "flip_cheaper",
            {choice_said("choice", facts_, option), choice_said("second", facts_, second),
                said("now", f.now), said("at", f.at)},
            f.rows};
        return {f.of_chosen, f.product ? std::optional{product(*f.product)} : std::nullopt, f.now,
            f.at, sentence_of(reason), views(f.rows)};
    }

    CandidateView candidate(std::size_t i, const AreaCandidate& c) const {
        CandidateView v;
        if (c.product) {
            v.product = product(*c.product);
            v.product_id = c.product->number;
            v.supplier = facts_.products.at(*c.product).supplier_name;
        }
        v.users = c.users;
        v.knocked_out = views(c.knocked_out);
        if (c.score) put_score(v, *c.score);
        const auto alone = std::ranges::find_if(made_.areas[i].options, [&](const PricedOption& o) {
            return c.product ? o.kept.size() == 1 && o.kept[0].product == *c.product
                             : o.kind == OptionKind::new_procurement;
        });
        if (alone == made_.areas[i].options.end()) return v;
        v.cost = alone->cost;
        v.lines = lines(*alone);
        v.users_who_move = alone->users_who_move;
        v.must_change = names(c.product ? alone->kept[0].join : alone->served);
        if (!c.product) return v;
        v.used_by = names(alone->kept[0].stay);
        if (const auto& contract = alone->kept[0].contract)
            v.procurement = ProcurementView{
                contract->verdict, contract->basis, contract->exposure, views(contract->reasons)};
        return v;
    }

    void put_score(CandidateView& v, const ProductScore& score) const {
        if (score.score.points) v.score = Decimal{*score.score.points};
        for (const auto& p : score.score.parts)
            v.criteria.push_back(
                {p.criterion, p.weight, p.points ? std::optional{Decimal{*p.points}} : std::nullopt,
                    p.left_out ? std::optional{view(*p.left_out)} : std::nullopt, views(p.rows)});
        v.time = score.time;
        v.time_by_person = score.time_by_person;
        v.time_reason = score.time_reason;
    }

    const PriceBasis& basis_;
    const ChoiceFacts& facts_;
    const PortfolioCase& made_;
    const ChoiceFound& found_;
    std::vector<const FlowFact*> lost_;
};

} // namespace

ChooseAnswer choose_answer(
    const PriceBasis& basis, const PortfolioCase& made, const ChoiceFound& found) {
    return Answer{basis, made, found}.answer();
}

} // namespace samdrift
