#include "app/comparison_report_parts.hpp"
#include <algorithm>

namespace samdrift {

std::string id_of_area(const std::string& code) { return "area-" + code; }

std::string id_of_chain(const ChainView& chain) {
    return "chain-" + chain.code + "-" + chain.municipality;
}

std::int64_t count_of(const ComparisonView& view, Verdict verdict) {
    return std::ranges::count(view.areas, verdict, &AreaView::verdict);
}

bool has_users(const AreaView& area) { return area.verdict != Verdict::not_mapped; }

BreakSum breaks_in_all(const ComparisonView& view) {
    BreakSum sum;
    for (const auto& area : view.areas) {
        sum.breaks += area.breaks.breaks;
        sum.times += area.breaks.times;
        sum.minutes += area.breaks.minutes;
        sum.cost += area.breaks.cost;
        sum.marked = sum.marked || area.breaks.marked;
    }
    return sum;
}

std::vector<const UsageView*> usages_of(const AreaView& area) {
    std::vector<const UsageView*> all;
    for (const auto& cell : area.cells)
        for (const auto& usage : cell.usages) all.push_back(&usage);
    return all;
}

std::vector<ContractOfUsage> contracts_of(const ComparisonView& view) {
    std::vector<ContractOfUsage> all;
    for (const auto& area : view.areas)
        for (const auto* usage : usages_of(area))
            for (const auto& contract : usage->contracts) {
                auto known = std::ranges::find_if(
                    all, [&](const auto& c) { return c.contract->id == contract.id; });
                if (known == all.end())
                    known = all.insert(all.end(), {.contract = &contract, .usage = usage});
                if (std::ranges::find(known->systems, usage->system) == known->systems.end())
                    known->systems.push_back(usage->system);
            }
    return all;
}

std::vector<OriginCount> origins_of(const ComparisonView& view) {
    std::vector<OriginCount> counts;
    for (std::size_t i = 0; i < choices_of<Origin>.size(); ++i)
        counts.push_back({.origin = static_cast<Origin>(i)});
    for (const auto& area : view.areas)
        for (const auto* usage : usages_of(area)) {
            ++counts[static_cast<std::size_t>(usage->source)].rows;
            ++counts[static_cast<std::size_t>(usage->figures_source)].figures;
        }
    return counts;
}

Pieces said_of(const ReportWords& words, const AreaView& area, const Sentence& sentence) {
    std::vector<std::string> figures;
    if (area.marked) {
        figures = {words.number(area.users), words.share(area.harmonisation)};
        for (const auto& p : area.products) figures.push_back(words.number(p.users));
    }
    if (area.breaks.marked) figures.push_back(words.hours_of(area.breaks.minutes));
    return with_marks(words.of(sentence), std::move(figures));
}

std::string terms(const ReportWords& words, const ContractRef& contract) {
    std::string out = contract.ends ? words("terms.runs_to", {{"day", words.day(contract.ends)}})
                                    : words("terms.running");
    if (contract.notice_months)
        out += ", " + words("terms.notice", {{"count", words.number(*contract.notice_months)}});
    if (contract.option_to)
        out += ", " + words("terms.option_to", {{"day", words.day(contract.option_to)}});
    return out;
}

std::string operated_by(const ReportWords& words, const UsageView& usage) {
    if (!usage.operator_name.empty()) return usage.operator_name;
    return usage.operator_kind ? words.choice(*usage.operator_kind) : std::string{};
}

std::string cell_state(const ReportWords& words, CellState state) {
    return state == CellState::has ? std::string{}
                                   : words("compare.cell." + std::string{name_of(state)});
}

} // namespace samdrift
