#include "match/extra_values.hpp"
#include "schema/json.hpp"
#include <algorithm>

namespace samdrift {

std::string extra_name(std::string_view heading) {
    if (heading.starts_with(extra_mark)) heading.remove_prefix(extra_mark.size());
    return std::string{heading};
}

void put_extra(std::string& kept, const std::vector<std::pair<std::string, std::string>>& columns) {
    auto all = read_flat_json(kept);
    for (const auto& [name, value] : columns) {
        const auto there =
            std::ranges::find(all, name, &std::pair<std::string, std::string>::first);
        if (there != all.end() && value.empty())
            all.erase(there);
        else if (there != all.end())
            there->second = value;
        else if (!value.empty())
            all.emplace_back(name, value);
    }
    kept = all.empty() ? std::string{} : flat_json(all);
}

} // namespace samdrift
