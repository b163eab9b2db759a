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
        for (const auto& c : facts_.rows.candidates) {
            add_product(catalogue_.products.find(c.product.number));
            if (c.supplier)
                if (const auto p = facts_.products.find(c.product); p != facts_.products.end())
                    set_supplier(p->second, catalogue_.suppliers.find(c.supplier->number));
        }
        return std::move(facts_);
    }

private:
    const CooperationPicture& picture() const { return *cooperation_.picture; }

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
        for (auto row = steps.first; row < steps.last; ++row)
            area.processes.push_back({p.id[row], m, folded(block.text(p.process[row])),
                p.product[row] == no_code
                    ? std::nullopt
                    : std::optional{Id<Product>{catalogue_.products.id(p.product[row])}},
                !block.text(p.break_step[row]).empty(),
                p.times_a_year[row].or_zero() * p.minutes_each[row].or_zero()});
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
        for (std::uint32_t i = 0; i < c.id.size(); ++i)
            facts_.contracts.push_back({c.id[i], m, {catalogue_.products.id(c.product[i])},
                std::string{block.text(c.number[i])}, c.extension[i].get(), c.legal_review[i].get(),
                c.value[i].get(), c.ends[i].get(), c.option_to[i].get()});
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
