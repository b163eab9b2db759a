#include "app/cutover_basis.hpp"
#include "compare/comparison.hpp"
#include "schema/texts.hpp"
#include <algorithm>
#include <map>
#include <set>

namespace samdrift {
namespace {

class Basis {
public:
    explicit Basis(const Reading& reading)
        : catalogue_{*reading.landscape->catalogue}
        , cooperation_{reading.landscape->cooperations[reading.cooperation]}
        , picture_{*cooperation_.picture}
        , as_of_{reading.as_of}
        , compared_{compare_all(cooperation_, reading.as_of)} {
        out_.new_number = picture_.row.kind == CooperationKind::merger;
    }

    const Comparison& compared() const { return compared_; }
    std::string area_code(const AreaCompared& a) const { return picture_.areas[a.area].row.code; }
    std::string member_name(std::uint32_t member) const {
        return picture_.members[compared_.members[member]].name;
    }

    // to: the product, no_code: a new procurement. Those who have it alone stay.
    void move(const AreaCompared& area, Code to, std::uint32_t member, bool interim) {
        AreaChange change;
        const auto& row = picture_.areas[area.area].row;
        change.area = row.id;
        change.code = row.code;
        change.area_name = row.name;
        change.municipality = picture_.members[compared_.members[member]].row.municipality;
        change.municipality_name = member_name(member);
        change.interim = interim;
        change.to_name = to == no_code ? text(Language::nb, "plan.new_procurement")
                                       : catalogue_.products.name(to);
        if (to != no_code) change.to = Id<Product>{catalogue_.products.id(to)};
        for (const auto& at : compared_.rows_in(area))
            if (at.member == member)
                if (auto ending = ending_of(at); ending && ending->product != change.to)
                    change.ending.push_back(std::move(*ending));
        if (!change.ending.empty()) out_.changes.push_back(std::move(change));
    }

    Undertaking done() && {
        if (out_.new_number) add_number();
        return std::move(out_);
    }

private:
    const Block& block_of(std::uint32_t member) const {
        return cooperation_.block(compared_.members[member]);
    }

    std::optional<EndingSystem> ending_of(const UsageAt& at) const {
        const auto& block = block_of(at.member);
        const auto& u = block.usages;
        const auto product = u.product[at.row];
        if (product == no_code) return std::nullopt;
        EndingSystem s;
        s.name = block.text(u.system[at.row]);
        s.product = {catalogue_.products.id(product)};
        s.users = u.users[at.row].or_zero();
        s.integrations = static_cast<std::int64_t>(
            block.integrations_from(product).size() + block.integrations_to(product).size());
        s.personal_data = u.personal_data[at.row].is(true);
        const auto contracts = block.contracts_of(product);
        for (auto row = contracts.first; row < contracts.last; ++row) {
            const auto ends = block.contracts.option_to[row].get();
            const auto last = ends ? ends : block.contracts.ends[row].get();
            if (last && *last >= as_of_ && (!s.contract_ends || *last > *s.contract_ends))
                s.contract_ends = last;
        }
        return s;
    }

    // Contracts of systems that follow the municipality's number, and components all reach.
    void add_number() {
        std::set<std::string> components;
        for (std::uint32_t m = 0; m < compared_.members.size(); ++m) {
            const auto& block = block_of(m);
            for (const auto component : block.integrations.common_component)
                if (!block.text(component).empty())
                    components.insert(std::string{block.text(component)});
            std::set<Code> tied;
            for (std::size_t row = 0; row < block.usages.id.size(); ++row)
                if (block.usages.uses_municipality_number[row].is(true))
                    tied.insert(block.usages.product[row]);
            for (std::size_t row = 0; row < block.contracts.id.size(); ++row) {
                const auto& c = block.contracts;
                if (!tied.contains(c.product[row])) continue;
                out_.agreements.push_back({picture_.members[compared_.members[m]].row.municipality,
                    member_name(m), std::string{block.text(c.system[row])},
                    std::string{block.text(c.number[row])}});
            }
        }
        out_.components.assign(components.begin(), components.end());
    }

    const Catalogue& catalogue_;
    const CooperationInLandscape& cooperation_;
    const CooperationPicture& picture_;
    Date as_of_;
    Comparison compared_;
    Undertaking out_;
};

} // namespace

Undertaking undertaking_of_most_used(const Reading& reading) {
    Basis basis{reading};
    for (const auto& area : basis.compared().areas)
        for (std::uint32_t m = 0; m < basis.compared().members.size(); ++m)
            if (const auto to = basis.compared().most_used(area); to != no_code)
                basis.move(area, to, m, false);
    return std::move(basis).done();
}

Undertaking undertaking_of(const Reading& reading, const ChooseAnswer& answer) {
    Basis basis{reading};
    std::map<std::string, const ChosenAreaView*> chosen;
    for (const auto& a : answer.areas) chosen[a.area] = &a;
    const auto& products = reading.landscape->catalogue->products;
    for (const auto& area : basis.compared().areas) {
        const auto found = chosen.find(basis.area_code(area));
        if (found == chosen.end() || found->second->deferred_until) continue;
        const auto& of = *found->second;
        for (std::uint32_t m = 0; m < basis.compared().members.size(); ++m) {
            const auto name = basis.member_name(m);
            const bool deviates = std::ranges::any_of(
                of.deviations, [&](const DeviationView& d) { return d.municipality == name; });
            if (deviates) continue;
            Code to = no_code;
            for (const auto& kept : of.kept)
                if (std::ranges::find(kept.serves, name) != kept.serves.end())
                    to = products.find(kept.product_id);
            if (to == no_code && !of.kept.empty()) continue; // nobody is to serve it
            basis.move(area, to, m, of.interim_until.has_value());
        }
    }
    return std::move(basis).done();
}

} // namespace samdrift
