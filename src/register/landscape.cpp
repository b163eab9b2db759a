#include "register/landscape.hpp"
#include <algorithm>

namespace samdrift {

const Municipality* Catalogue::municipality(Id<Municipality> id) const {
    const auto at = std::ranges::lower_bound(municipalities, id, {}, &Municipality::id);
    return at != municipalities.end() && at->id == id ? &*at : nullptr;
}

std::optional<std::size_t> Landscape::find(std::string_view cooperation_key) const {
    const auto at = std::ranges::find(cooperations, cooperation_key,
        [](const CooperationInLandscape& c) -> std::string_view { return c.picture->row.key; });
    return at != cooperations.end()
               ? std::optional{static_cast<std::size_t>(at - cooperations.begin())}
               : std::nullopt;
}

std::size_t usages(const Landscape& landscape) {
    std::size_t count = 0;
    for (const auto& cooperation : landscape.cooperations)
        for (const auto& block : cooperation.blocks) count += block->usages.id.size();
    return count;
}

} // namespace samdrift
