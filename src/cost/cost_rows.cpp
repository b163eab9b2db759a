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

} // namespace samdrift
