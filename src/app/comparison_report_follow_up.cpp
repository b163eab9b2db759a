#include "app/comparison_report_parts.hpp"
#include <algorithm>

namespace samdrift {

namespace {

// Contracts whose last day to give notice has not passed, the nearest first.
std::vector<ContractOfUsage> notices_ahead(const ComparisonView& view) {
    auto all = contracts_of(view);
    std::erase_if(all, [&](const auto& c) {
        return !c.contract->last_day_of_notice || *c.contract->last_day_of_notice < view.as_of;
    });
    std::ranges::stable_sort(
        all, {}, [](const auto& c) { return *c.contract->last_day_of_notice; });
    return all;
}

TableRow notice_row(const ReportWords& words, const ContractOfUsage& c) {
    const auto& contract = *c.contract;
    return {.heading = cell(words.day(contract.last_day_of_notice)),
        .cells = {cell(c.usage->municipality), cell(comma_separated(c.systems)),
            figure(words.day(contract.ends)), figure(words.day(contract.option_to)),
            contract.value ? figure(words.thousands(*contract.value), contract.marked) : dash()}};
}

Table notices(const ReportWords& words, const std::vector<ContractOfUsage>& ahead) {
    Table table{.caption = words("report.notices"),
        .columns = {{.heading = words("overview.last_day_of_notice"), .width = 16},
            {.heading = words("usages.municipality"), .width = 14},
            {.heading = words("usages.system"), .width = 34},
            number_column(words("contracts.ends"), 12),
            number_column(words("area.fact.option_to"), 12),
            number_column(words("report.value"), 12, words("report.thousands"))},
        .groups = {{}}};
    for (const auto& c : ahead) table.groups[0].rows.push_back(notice_row(words, c));
    return table;
}

TableCell traits(const ReportWords& words, const ComparisonView& view, const AreaView& area) {
    TableCell made;
    const auto add = [&made](std::string text) {
        made.lines.push_back({.pieces = {{.text = std::move(text)}}});
    };
    if (area.life_and_health) add(words("compare.only.life_and_health"));
    if (area.contract_ends_before_target)
        add(view.cooperation.target_date
                ? words("report.ends_before", {{"when", words.day(view.cooperation.target_date)}})
                : words("compare.only.contract_ends"));
    if (area.follows_municipality_number) add(words("compare.only.follows_municipality_number"));
    if (area.missing_information) add(words("compare.only.missing_information"));
    return made.lines.empty() ? dash() : made;
}

TableRow watch_row(const ComparisonSource& s, const AreaView& area) {
    TableRow row{.heading = cell(Pieces{{.text = area.area_name, .to = id_of_area(area.area)}})};
    TableCell seen;
    for (const auto& sentence : area.watch)
        seen.lines.push_back(
            {.symbols = {Symbol::warning}, .pieces = said_of(s.words, area, sentence)});
    row.cells = {std::move(seen), traits(s.words, s.view, area)};
    return row;
}

Table watch_list(const ComparisonSource& s) {
    const auto heading = [](std::string text) {
        return TableRow{.heading = cell(std::move(text))};
    };
    TableGroup vital{.heading = heading(s.words("compare.only.life_and_health"))};
    TableGroup rest{.heading = heading(s.words("report.other_areas"))};
    for (const auto& area : s.view.areas)
        if (!area.watch.empty())
            (area.life_and_health ? vital : rest).rows.push_back(watch_row(s, area));
    Table table{.caption = s.words("report.watch_list"),
        .columns = {{.heading = s.words("compare.area"), .width = 22},
            {.heading = s.words("compare.watch"), .width = 56},
            {.heading = s.words("report.traits"), .width = 22}},
        .groups = {}};
    if (vital.rows.empty()) rest.heading.reset();
    for (auto* group : {&vital, &rest})
        if (!group->rows.empty()) table.groups.push_back(std::move(*group));
    return table;
}

} // namespace

void add_follow_up(const ComparisonSource& s, Document& to) {
    Section section{.heading = s.words("report.follow_up"), .id = "follow-up"};
    if (const auto ahead = notices_ahead(s.view); !ahead.empty())
        section.parts.push_back(notices(s.words, ahead));
    if (auto list = watch_list(s); !list.groups.empty()) section.parts.push_back(std::move(list));
    if (section.parts.empty())
        section.parts.push_back(Paragraph{{.pieces = {{.text = s.words("report.nothing_known")}}}});
    to.sections.push_back(std::move(section));
}

} // namespace samdrift
