#include "choose/scenario_figures.hpp"
#include <algorithm>
#include <set>

namespace samdrift {
namespace {

bool recurs(CostPart part) {
    return part == CostPart::kept || part == CostPart::fixed || part == CostPart::moved_in;
}
bool is_paid_once(CostPart part) {
    return part == CostPart::training || part == CostPart::conversion ||
           part == CostPart::procurement || part == CostPart::integrations;
}

class Figures {
public:
    Figures(const PriceBasis& basis, const PortfolioCase& made,
        std::span<const std::uint32_t> option_of)
        : basis_(basis), facts_(basis.facts) {
        for (std::size_t a = 0; a < made.areas.size(); ++a)
            chosen_.push_back(&made.areas[a].options[option_of[a]]);
        for (std::size_t a = 0; a < chosen_.size(); ++a) add_area(a);
        for (const auto& f : facts_.flows)
            if (!is_kept(f.from, f.member) || !is_kept(f.to, f.member)) add_lost(f);
        for (const auto& chain : facts_.chains) add_chain(chain);
    }

    std::vector<ScenarioFigure> all() {
        of(FigureKind::yearly).amount = yearly_;
        of(FigureKind::once).amount = once_;
        for (auto& f : figures_) {
            const auto& rows = rows_[index(f.kind)];
            f.rows = row_views(facts_, {rows.begin(), rows.end()});
        }
        return {figures_.begin(), figures_.end()};
    }

private:
    static std::size_t index(FigureKind kind) { return static_cast<std::size_t>(kind); }
    ScenarioFigure& of(FigureKind kind) { return figures_[index(kind)]; }
    void lean(FigureKind kind, const RowsBehind& rows) {
        rows_[index(kind)].insert(rows.begin(), rows.end());
    }

    void add_area(std::size_t a) {
        const auto& option = *chosen_[a];
        *of(FigureKind::present_value).amount += option.cost;
        *of(FigureKind::users_who_move).count += option.users_who_move;
        for (const auto& u : facts_.areas[a].uses) *of(FigureKind::users_who_move).of += u.users;
        if (option.kind == OptionKind::new_procurement) ++*of(FigureKind::procurements).count;
        for (const auto& line : option.lines) add_line(line);
        for (const auto& k : option.kept)
            if (k.contract) add_contract(*k.contract);
    }

    void add_line(const CostLine& line) {
        lean(FigureKind::present_value, line.rows);
        if (recurs(line.part)) {
            yearly_ += line.yearly.value_or(Money{});
            lean(FigureKind::yearly, line.rows);
        } else if (is_paid_once(line.part)) {
            once_ += line.amount;
            lean(FigureKind::once, line.rows);
        }
        if (line.part == CostPart::conversion)
            for (const auto& r : line.rows)
                if (r.kind == "usage") lean(FigureKind::users_who_move, {r});
        if (line.part == CostPart::procurement) lean(FigureKind::procurements, line.rows);
        if (line.part == CostPart::breaks) add_break(line);
    }

    void add_contract(const ContractVerdict& verdict) {
        const bool risked = verdict.verdict == ProcurementVerdict::compete ||
                            verdict.verdict == ProcurementVerdict::unclear;
        if (!risked) return;
        auto& exposure = of(FigureKind::exposure);
        if (verdict.exposure)
            *exposure.amount += *verdict.exposure;
        else
            ++*exposure.count;
        lean(FigureKind::exposure, verdict.exposure_rows);
        if (verdict.contract) lean(FigureKind::exposure, {{"contract", verdict.contract}});
    }

    bool is_kept(const FlowEnd& end, std::uint32_t member) const {
        return keeps(*chosen_[end.area], facts_.areas[end.area], member, end.product);
    }

    // One between areas is no area's own, so it is in none of the options' sums.
    void add_lost(const FlowFact& flow) {
        const auto price =
            basis_.rates.money(RateKind::lost_integration, facts_.areas[flow.from.area].id);
        const RowsBehind row{{"integration", flow.id}};
        auto& lost = of(FigureKind::integrations_lost);
        ++*lost.count;
        *lost.amount += price;
        lean(FigureKind::integrations_lost, row);
        if (flow.from.area == flow.to.area) return;
        *of(FigureKind::present_value).amount += price;
        once_ += price;
        lean(FigureKind::once, row);
        lean(FigureKind::present_value, row);
    }

    void add_break(const CostLine& line) {
        auto& closed = of(FigureKind::breaks_closed);
        const auto& broken = line.rows.front();
        ++*closed.count;
        *closed.amount += Money{} - line.yearly.value_or(Money{});
        for (const auto& area : facts_.areas)
            for (const auto& p : area.processes)
                if (p.id == broken.id) *closed.minutes += p.minutes;
        lean(FigureKind::breaks_closed, {broken});
    }

    bool is_to_use(const ChainFact& chain, Id<Product> product) const {
        const auto& option = *chosen_[*chain.area];
        return std::ranges::any_of(option.kept, [&](const KeptProduct& k) {
            const auto has = [&](const std::vector<std::uint32_t>& members) {
                return std::ranges::find(members, chain.member) != members.end();
            };
            return k.product == product && (has(k.stay) || has(k.join));
        });
    }

    void add_chain(const ChainFact& chain) {
        if (!chain.area || chain.by_hand.empty()) return;
        auto least = chain.by_hand.size();
        for (const auto& shown : facts_.chains)
            if (shown.service == chain.service && shown.member != chain.member &&
                std::ranges::any_of(
                    shown.products, [&](Id<Product> p) { return is_to_use(chain, p); }))
                least = std::min(least, shown.by_hand.size());
        if (least == chain.by_hand.size()) return;
        auto& mended = of(FigureKind::chains_mended);
        ++*mended.count;
        *mended.of += static_cast<std::int64_t>(chain.by_hand.size() - least);
        for (const auto id : chain.by_hand) lean(FigureKind::chains_mended, {{"chain_step", id}});
    }

    static std::array<ScenarioFigure, 9> nothing() {
        using Kind = FigureKind;
        return {{{Kind::present_value, Money{}}, {Kind::yearly, Money{}}, {Kind::once, Money{}},
            {Kind::users_who_move, {}, 0, 0}, {Kind::procurements, {}, 0},
            {Kind::exposure, Money{}, 0}, {Kind::integrations_lost, Money{}, 0},
            {Kind::breaks_closed, Money{}, 0, {}, 0}, {Kind::chains_mended, {}, 0, 0}}};
    }

    const PriceBasis& basis_;
    const ChoiceFacts& facts_;
    std::vector<const PricedOption*> chosen_; // by area
    std::array<ScenarioFigure, 9> figures_ = nothing();
    std::array<std::set<RowBehind>, 9> rows_;
    Money yearly_, once_;
};

} // namespace

std::vector<ScenarioFigure> scenario_figures(
    const PriceBasis& basis, const PortfolioCase& made, std::span<const std::uint32_t> option_of) {
    return Figures{basis, made, option_of}.all();
}

} // namespace samdrift
