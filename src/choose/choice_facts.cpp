#include "choose/choice_facts.hpp"
#include "base/words.hpp"
#include <algorithm>

namespace samdrift {
namespace {

class FactsBuilder {
public:
    FactsBuilder(const Landscape& landscape, std::size_t cooperation, Date day, ChoiceRows rows)
        : catalogue_(*landscape.catalogue)
        , cooperation_(landscape.cooperations[cooperation])
        , day_(day) {
        const auto& row = picture().row;
        facts_.kind = row.kind;
        facts_.day = day;
        facts_.moving_day = row.target_date.value_or(day);
        facts_.rows = std::move(rows);
    }

    ChoiceFacts build() {
        for (std::size_t m = 0; m < cooperation_.members(); ++m)
            if (valid_on(picture().members[m].row.joined, picture().members[m].row.left, day_)) {
                blocks_.push_back(&cooperation_.block(m));
                facts_.members.push_back(
                    {picture().members[m].row.municipality, picture().members[m].name});
            }
        for (const auto leaf : picture().leaves) add_area(leaf);
        for (std::uint32_t m = 0; m < blocks_.size(); ++m) {
            add_flows(m);
            add_contracts(m);
        }
        for (const auto& step : picture().chain_steps) add_step(step);
        for (const auto& c : facts_.rows.candidates) {
            add_product(catalogue_.products.find(c.product.number));
            if (c.supplier)
                if (const auto p = facts_.products.find(c.product); p != facts_.products.end())
                    set_supplier(p->second, catalogue_.suppliers.find(c.supplier->number));
        }
        mark(facts_.rows.assessments);
        mark(facts_.rows.rules);
        mark(facts_.rows.rates);
        mark(facts_.rows.criteria);
        mark(facts_.rows.candidates);
        return std::move(facts_);
    }

private:
    const CooperationPicture& picture() const { return *cooperation_.picture; }

    void mark(const char* kind, std::int64_t id, Packed<Origin> figures) {
        if (marked(figures.value())) facts_.marked.insert({kind, id});
    }
    template <class Row> void mark(const std::vector<Row>& rows) {
        for (const auto& r : rows) {
            auto figures = r.source;
            if constexpr (requires { r.figures_source; })
                figures = r.figures_source.value_or(r.source);
            if (marked(figures))
                facts_.marked.insert({std::string{entity<Row>().table}, r.id.number});
        }
    }

    void set_supplier(ProductFact& product, Code supplier) {
        if (supplier == no_code) return;
        product.supplier = Id<Supplier>{catalogue_.suppliers.id(supplier)};
        product.supplier_name = catalogue_.suppliers.name(supplier);
    }

    Id<Product> add_product(Code code) {
        if (code == no_code) return {};
        const Id<Product> id{catalogue_.products.id(code)};
        const auto [at, fresh] = facts_.products.try_emplace(id);
        if (fresh) {
            at->second.name = catalogue_.products.name(code);
            set_supplier(at->second, catalogue_.supplier_of[code]);
        }
        return id;
    }

    bool named_by_rule(const std::string& area) const {
        return std::ranges::any_of(facts_.rows.rules, [&](const ChoiceRule& rule) {
            const auto codes = area_codes(rule.areas);
            return std::ranges::find(codes, area) != codes.end();
        });
    }

    void add_area(Code leaf) {
        const auto& row = picture().areas[leaf].row;
        AreaFacts area{row.id, row.code, row.name, {}, {}, {}};
        for (auto at = leaf; at != no_code; at = picture().areas[at].parent)
            area.within.push_back(picture().areas[at].row.code);
        for (std::uint32_t m = 0; m < blocks_.size(); ++m) add_rows(area, leaf, m);
        const bool added = std::ranges::any_of(
            facts_.rows.candidates, [&](const Candidate& c) { return c.area == row.id; });
        if (area.uses.empty() && !added && !named_by_rule(area.code)) return;
        for (const auto& u : area.uses) {
            auto& home = homes_[{u.member, u.product}];
            if (home.users < u.users || !home.known) home = {true, facts_.areas.size(), u.users};
        }
        facts_.areas.push_back(std::move(area));
    }

    void add_rows(AreaFacts& area, Code leaf, std::uint32_t m) {
        const auto& block = *blocks_[m];
        const auto& u = block.usages;
        const auto rows = block.usages_in(leaf);
        for (auto row = rows.first; row < rows.last; ++row) {
            mark("usage", u.id[row], u.figures_source[row]);
            if (!u.status[row].is(Status::in_operation) ||
                !valid_on(u.valid_from[row], u.valid_to[row], Packed<Date>{day_}))
                continue;
            const auto product = add_product(u.product[row]);
            if (auto& p = facts_.products[product]; !p.supplier) set_supplier(p, u.supplier[row]);
            area.uses.push_back(
                {u.id[row], m, product, u.users[row].or_zero(), u.yearly_cost[row].or_zero(),
                    u.users[row].absent() || u.yearly_cost[row].absent(), u.valid_to[row].get()});
        }
        const auto& p = block.processes;
        const auto steps = block.processes_in(leaf);
        for (auto row = steps.first; row < steps.last; ++row) {
            mark("work_process", p.id[row], p.figures_source[row]);
            area.processes.push_back({p.id[row], m, folded(block.text(p.process[row])),
                p.product[row] == no_code
                    ? std::nullopt
                    : std::optional{Id<Product>{catalogue_.products.id(p.product[row])}},
                !block.text(p.break_step[row]).empty(),
                p.times_a_year[row].or_zero() * p.minutes_each[row].or_zero()});
        }
    }

    std::optional<FlowEnd> end_of(std::uint32_t m, Code product) const {
        const Id<Product> id{catalogue_.products.id(product)};
        const auto home = homes_.find({m, id});
        return home == homes_.end() ? std::nullopt : std::optional{FlowEnd{home->second.area, id}};
    }

    void add_flows(std::uint32_t m) {
        const auto& block = *blocks_[m];
        const auto& rows = block.integrations;
        for (std::uint32_t i = 0; i < rows.id.size(); ++i) {
            mark("integration", rows.id[i], rows.source[i]);
            if (rows.to_product[i] == no_code) {
                const auto component = block.text(rows.common_component[i]);
                if (!component.empty() && !rows.kind[i].is(IntegrationKind::manual))
                    facts_.components.push_back({rows.id[i],
                        {catalogue_.products.id(rows.from_product[i])}, folded(component)});
                continue;
            }
            const auto from = end_of(m, rows.from_product[i]), to = end_of(m, rows.to_product[i]);
            if (from && to) facts_.flows.push_back({rows.id[i], m, *from, *to});
        }
    }

    void add_contracts(std::uint32_t m) {
        const auto& block = *blocks_[m];
        const auto& c = block.contracts;
        for (std::uint32_t i = 0; i < c.id.size(); ++i) {
            mark("contract", c.id[i], c.figures_source[i]);
            facts_.contracts.push_back({c.id[i], m, {catalogue_.products.id(c.product[i])},
                std::string{block.text(c.number[i])}, c.extension[i].get(), c.legal_review[i].get(),
                c.value[i].get(), c.ends[i].get(), c.option_to[i].get()});
        }
    }

    // Steps of one chain in one municipality follow each other.
    void add_step(const ChainStep& step) {
        const auto member = facts_.member_of(step.municipality);
        if (!member) return;
        auto& chains = facts_.chains;
        if (chains.empty() || chains.back().code != step.code || chains.back().member != *member) {
            chains.push_back({step.code, folded(step.service), *member, {}, {}, {}});
            const auto area = std::ranges::find(facts_.areas, step.area, &AreaFacts::id);
            if (area != facts_.areas.end())
                chains.back().area = static_cast<std::size_t>(area - facts_.areas.begin());
        }
        if (marked(step.source)) facts_.marked.insert({"chain_step", step.id.number});
        if (step.product) chains.back().products.push_back(*step.product);
        if (breaks_the_flow(step)) chains.back().by_hand.push_back(step.id.number);
    }

    struct Home {
        bool known = false;
        std::size_t area = 0;
        std::int64_t users = 0;
    };
    const Catalogue& catalogue_;
    const CooperationInLandscape& cooperation_;
    Date day_;
    std::vector<const Block*> blocks_; // of the members on the day
    std::map<std::pair<std::uint32_t, Id<Product>>, Home> homes_;
    ChoiceFacts facts_;
};

} // namespace

std::optional<std::uint32_t> ChoiceFacts::member_of(Id<Municipality> id) const {
    const auto at = std::ranges::find(members, id, &MemberFact::id);
    if (at == members.end()) return std::nullopt;
    return static_cast<std::uint32_t>(at - members.begin());
}

std::optional<std::size_t> ChoiceFacts::area_of(std::string_view code) const {
    const auto at = std::ranges::find(areas, code, &AreaFacts::code);
    if (at == areas.end()) return std::nullopt;
    return static_cast<std::size_t>(at - areas.begin());
}

ChoiceFacts choice_facts(
    const Landscape& landscape, std::size_t cooperation, Date day, ChoiceRows rows) {
    return FactsBuilder{landscape, cooperation, day, std::move(rows)}.build();
}

} // namespace samdrift
