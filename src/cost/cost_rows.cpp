#include "cost/cost_rows.hpp"
#include "base/words.hpp"
#include <algorithm>
#include <tuple>

namespace samdrift {

template <> const Entity& entity<CostSource>() {
    static const Entity e = describe<CostSource>(
        {"CostSource"}, nullptr, field<&CostSource::kind>("kind"), field<&CostSource::id>("id"));
    return e;
}

std::optional<std::size_t> CostRows::owner_of(Id<Municipality> id) const {
    for (std::size_t i = 0; i < owners.size(); ++i)
        if (owners[i].member.municipality == id) return i;
    return std::nullopt;
}

std::optional<std::size_t> CostRows::owner_of(std::string_view name) const {
    const auto wanted = folded(name);
    for (std::size_t i = 0; i < owners.size(); ++i)
        if (folded(owners[i].name) == wanted) return i;
    return std::nullopt;
}

void put_in_order(std::vector<Owner>& owners) {
    std::ranges::sort(owners, {}, [](const Owner& o) {
        return std::tuple{o.member.number.empty(), o.member.number, o.name};
    });
}

CostRows cost_rows(const CooperationPicture& picture) {
    CostRows rows;
    for (const auto& member : picture.members) rows.owners.push_back({member.row, member.name});
    put_in_order(rows.owners);
    const auto& operation = picture.operation;
    rows.costs = operation.project_costs;
    rows.users = operation.project_users;
    rows.identities = operation.user_identities;
    rows.drivers = operation.driver_values;
    rows.keys = operation.allocation_keys;
    rows.investments = operation.investments;
    rows.price_indices = operation.price_indices;
    rows.closed_years = operation.closed_years;
    return rows;
}

} // namespace samdrift
