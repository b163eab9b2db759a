#include "app/comparison_workbook_sheets.hpp"
#include <set>

namespace samdrift {

namespace {

std::string sentences(const ReportWords& words, const std::vector<Sentence>& all) {
    std::string out;
    for (const auto& sentence : all) out += (out.empty() ? "" : " ") + words.of(sentence);
    return out;
}

std::string shown(const ReportWords& words, const CellView& cell) {
    if (cell.state != CellState::has) return cell_state(words, cell.state);
    std::vector<std::string> systems;
    for (const auto& usage : cell.usages)
        systems.push_back(usage.way_of_working.empty()
                              ? usage.product
                              : usage.product + " (" + usage.way_of_working + ")");
    return comma_separated(systems);
}

std::vector<WorkCell> area_row(
    const ComparisonSource& s, const AreaView& area, std::size_t first_system) {
    const auto& words = s.words;
    const bool used = has_users(area);
    std::vector<WorkCell> row{work_text(area.group_name), work_text(area.area_name),
        work_text(area.area), work_text(words.verdict(area.verdict)),
        area.verdict_of_those_who_have ? work_text(words.verdict(*area.verdict_of_those_who_have))
                                       : WorkCell{}};
    if (used) row[1].link = WorkLink{words("report.sheet.systems"), first_system};
    for (const auto& cell : area.cells) row.push_back(work_text(shown(words, cell)));
    row.push_back(used ? work_number(area.users, area.marked) : WorkCell{});
    row.push_back(work_share(area.harmonisation, area.marked));
    row.push_back(used ? work_money(area.yearly_cost, area.marked) : WorkCell{});
    row.push_back(work_date(area.first_contract_end));
    row.push_back(work_number(area.versions));
    row.push_back(work_number(area.hostings));
    row.push_back(work_text(sentences(words, area.why)));
    row.push_back(work_text(sentences(words, area.watch)));
    row.push_back(used ? work_figures_source(words, area.marked) : WorkCell{});
    return row;
}

std::vector<WorkCell> sum_of_areas(const ComparisonSource& s) {
    std::vector<WorkCell> row(5);
    row[0] = work_text(s.words("compare.total.all"));
    row.resize(row.size() + s.view.municipalities.size());
    row.push_back(work_number(s.view.users, s.view.marked));
    row.push_back(work_share(s.view.harmonisation, s.view.marked));
    row.push_back(work_money(s.view.yearly_cost, s.view.marked));
    row.resize(row.size() + 5);
    row.push_back(work_figures_source(s.words, s.view.marked));
    return row;
}

std::vector<WorkCell> system_row(const ReportWords& words, const UsageView& u) {
    const auto choice = [&](const auto& value) {
        return value ? work_text(words.choice(*value)) : WorkCell{};
    };
    std::vector<std::string> contracts, integrations, missing;
    for (const auto& c : u.contracts)
        contracts.push_back((c.number.empty() ? "" : c.number + ": ") + terms(words, c));
    for (const auto& i : u.integrations) integrations.push_back(i.to);
    for (const auto field : u.missing)
        missing.push_back(words("wanted." + std::string{name_of(field)}));
    return {work_text(u.municipality), work_text(u.area_name), work_text(u.product),
        work_text(u.system), work_text(u.supplier.value_or("")), work_text(u.supplier_as_written),
        work_text(u.version), work_text(words.choice(u.status)), choice(u.hosting),
        choice(u.operator_kind), work_text(u.operator_name), work_yes_no(words, u.joint_portfolio),
        work_number(u.users, u.marked), work_text(u.way_of_working), choice(u.criticality),
        work_yes_no(words, u.personal_data), work_yes_no(words, u.uses_municipality_number),
        work_money(u.yearly_cost, u.marked), work_money(u.cost_per_user, u.marked),
        work_yes_no(words, u.most_used), work_text(comma_separated(contracts)),
        work_text(comma_separated(integrations)), work_text(comma_separated(missing)),
        work_text(words.choice(u.source)), work_text(words.choice(u.figures_source)),
        work_text(u.remark)};
}

} // namespace

WorkSheet areas_sheet(const ComparisonSource& s) {
    const auto& words = s.words;
    auto sheet = new_sheet(s, "reports.comparison");
    sheet.columns = {{words("overview.groups.group"), 28}, {words("compare.area"), 32},
        {words("report.code"), 18}, {words("compare.filter.verdict"), 24},
        {words("report.lacking.otherwise"), 20}};
    for (const auto& m : s.view.municipalities) sheet.columns.push_back({m.name, 28});
    for (auto& column : std::vector<WorkColumn>{{words("compare.users"), 12, ColumnKind::integer},
             {words("compare.on_most_used"), 18, ColumnKind::percent},
             {words("report.yearly_cost_kroner"), 18, ColumnKind::money_kr},
             {words("compare.first_contract_end"), 20, ColumnKind::date},
             {words("report.versions"), 12, ColumnKind::integer},
             {words("report.hostings"), 14, ColumnKind::integer}, {words("report.why"), 60},
             {words("compare.watch"), 60}, {words("rows.figures_source"), 24}})
        sheet.columns.push_back(std::move(column));
    std::size_t first_system = 0;
    for (const auto& area : s.view.areas) {
        sheet.rows.push_back(area_row(s, area, first_system));
        first_system += usages_of(area).size();
    }
    sheet.rows.push_back(sum_of_areas(s));
    sheet.last_row_is_sum = true;
    return sheet;
}

WorkSheet systems_sheet(const ComparisonSource& s) {
    const auto& words = s.words;
    auto sheet = new_sheet(s, "report.sheet.systems");
    sheet.columns = {{words("usages.municipality"), 16}, {words("compare.area"), 30},
        {words("wanted.product"), 26}, {words("compare.evidence.as_written"), 26},
        {words("usages.supplier"), 24}, {words("report.supplier_as_written"), 24},
        {words("wanted.version"), 10}, {words("usages.status"), 12}, {words("wanted.hosting"), 14},
        {words("wanted.operator"), 16}, {words("report.operator_name"), 18},
        {words("report.joint_portfolio"), 18}, {words("compare.users"), 12, ColumnKind::integer},
        {words("compare.evidence.way_of_working"), 14}, {words("wanted.criticality"), 14},
        {words("wanted.personal_data"), 20}, {words("area.fact.municipality_number"), 24},
        {words("report.yearly_cost_kroner"), 18, ColumnKind::money_kr},
        {words("report.per_user_kroner"), 18, ColumnKind::money_kr},
        {words("area.side.most_used"), 12}, {words("contracts.contract"), 36},
        {words("compare.evidence.integrations"), 36}, {words("missing.missing"), 30},
        {words("rows.source"), 14}, {words("rows.figures_source"), 16},
        {words("integrations.remark"), 50}};
    std::int64_t users = 0;
    Money cost;
    for (const auto& area : s.view.areas)
        for (const auto* usage : usages_of(area)) {
            sheet.rows.push_back(system_row(words, *usage));
            users += usage->users.value_or(0);
            cost += usage->yearly_cost.value_or(Money{});
        }
    std::vector<WorkCell> sum(sheet.columns.size());
    sum[0] = work_text(words("processes.sum"));
    sum[12] = work_number(users, s.view.marked);
    sum[17] = work_money(cost, s.view.marked);
    sheet.rows.push_back(std::move(sum));
    sheet.last_row_is_sum = true;
    return sheet;
}

WorkSheet contracts_sheet(const ComparisonSource& s) {
    const auto& words = s.words;
    auto sheet = new_sheet(s, "mapping.tab.contracts");
    sheet.columns = {{words("usages.municipality"), 16}, {words("usages.system"), 32},
        {words("report.contract_number"), 16}, {words("usages.supplier"), 24},
        {words("report.signed"), 14, ColumnKind::date},
        {words("contracts.ends"), 14, ColumnKind::date},
        {words("report.notice_months"), 18, ColumnKind::integer},
        {words("contracts.last_day_of_notice"), 24, ColumnKind::date},
        {words("area.fact.option_to"), 14, ColumnKind::date}, {words("contracts.extension"), 14},
        {words("contracts.legal_review"), 18}, {words("report.processing_agreement"), 24},
        {words("report.value_kroner"), 18, ColumnKind::money_kr},
        {words("rows.figures_source"), 24}};
    for (const auto& c : contracts_of(s.view)) {
        const auto& contract = *c.contract;
        sheet.rows.push_back({work_text(c.usage->municipality),
            work_text(comma_separated(c.systems)), work_text(contract.number),
            work_text(contract.supplier), work_date(contract.signed_on), work_date(contract.ends),
            work_number(contract.notice_months), work_date(contract.last_day_of_notice),
            work_date(contract.option_to),
            contract.extension ? work_text(words.choice(*contract.extension)) : WorkCell{},
            contract.legal_review ? work_text(words.choice(*contract.legal_review)) : WorkCell{},
            work_yes_no(words, contract.processing_agreement),
            work_money(contract.value, contract.marked),
            contract.value ? work_figures_source(words, contract.marked) : WorkCell{}});
    }
    return sheet;
}

WorkSheet integrations_sheet(const ComparisonSource& s) {
    const auto& words = s.words;
    auto sheet = new_sheet(s, "compare.evidence.integrations");
    sheet.columns = {{words("usages.municipality"), 16}, {words("compare.area"), 30},
        {words("usages.system"), 28}, {words("report.meets"), 28},
        {words("report.common_component"), 18}, {words("integrations.kind"), 14},
        {words("integrations.frequency"), 18}, {words("integrations.object"), 36}};
    std::set<std::int64_t> told; // one between two systems stands with both
    for (const auto& area : s.view.areas)
        for (const auto* usage : usages_of(area))
            for (const auto& i : usage->integrations)
                if (told.insert(i.id).second)
                    sheet.rows.push_back({work_text(usage->municipality),
                        work_text(usage->area_name), work_text(usage->system), work_text(i.to),
                        work_yes_no(words, i.common_component),
                        i.kind ? work_text(words.choice(*i.kind)) : WorkCell{},
                        work_text(i.frequency), work_text(i.object)});
    return sheet;
}

} // namespace samdrift
