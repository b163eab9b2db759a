#include "register/names_index.hpp"
#include <algorithm>
#include <numeric>

namespace samdrift {

Code NamesIndex::find(std::int64_t id) const {
    const auto at = std::ranges::lower_bound(by_id_, id, {}, &std::pair<std::int64_t, Code>::first);
    return at != by_id_.end() && at->first == id ? at->second : no_code;
}

Code NamesIndex::number(std::int64_t id) {
    const auto at = std::ranges::lower_bound(by_id_, id, {}, &std::pair<std::int64_t, Code>::first);
    if (at != by_id_.end() && at->first == id) return at->second;
    const auto code = static_cast<Code>(rows_.size());
    by_id_.insert(at, {id, code});
    rows_.push_back({.id = id, .name = {}, .folded = {}, .sort_key = {}});
    return code;
}

void NamesIndex::set(Code code, std::string_view name, const Collation& collation) {
    auto& row = rows_[code];
    row.name = name;
    row.folded = samdrift::folded(name);
    row.sort_key = collation.key(name);
}

void NamesIndex::rank_all() {
    std::vector<Code> order(rows_.size());
    std::iota(order.begin(), order.end(), Code{0});
    std::ranges::stable_sort(
        order, {}, [&](Code code) -> const std::string& { return rows_[code].sort_key; });
    ranks_.resize(order.size());
    for (std::uint32_t place = 0; place < order.size(); ++place) ranks_[order[place]] = place;
}

Code SystemNames::find(const std::string& name) const {
    const auto at = by_name_.find(name);
    return at == by_name_.end() ? no_code : at->second;
}

Code SystemNames::number(const std::string& name) {
    const auto [at, is_new] = by_name_.try_emplace(name, static_cast<Code>(folded_.size()));
    if (is_new) folded_.push_back(samdrift::folded(name));
    return at->second;
}

} // namespace samdrift
