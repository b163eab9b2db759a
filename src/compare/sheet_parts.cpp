#include "compare/sheet_parts.hpp"
#include <algorithm>

namespace samdrift {

void Spellings::add(std::string_view text, const std::string& municipality) {
    if (text.empty()) return;
    auto at = std::ranges::find(all_, text, &Spelling::text);
    if (at == all_.end()) {
        all_.push_back({std::string{text}, {}});
        at = all_.end() - 1;
    }
    auto& names = at->municipalities;
    if (std::ranges::find(names, municipality) == names.end()) names.push_back(municipality);
}

bool shown_on(const UsageColumns& usages, std::uint32_t row, Packed<Date> as_of) {
    return valid_on(usages.valid_from[row], usages.valid_to[row], as_of);
}

std::vector<AreaVerdict> verdicts_of(const ViewContext& context, const Comparison& comparison,
    const std::function<bool(Code)>& wanted) {
    std::vector<AreaVerdict> all;
    for (const auto& area : comparison.areas) {
        if (!wanted(area.area)) continue;
        const auto& row = context.area(area.area);
        all.push_back({row.code, row.name, area.judged.verdict, area.judged.of_those_who_have});
    }
    return all;
}

} // namespace samdrift
