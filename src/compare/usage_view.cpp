#include "compare/view_context.hpp"
#include <algorithm>
#include <numeric>

namespace samdrift {
namespace {

template <class View>
void fill_contract(View& view, const ViewContext& context, const Block& block, std::uint32_t row) {
    const auto& c = block.contracts;
    view.id = c.id[row];
    view.number = block.text(c.number[row]);
    view.supplier = context.supplier_name(c.supplier[row], block.text(c.supplier_as_written[row]));
    view.signed_on = c.signed_on[row].get();
    view.ends = c.ends[row].get();
    view.notice_months = c.notice_months[row].get();
    view.option_to = c.option_to[row].get();
    view.extension = c.extension[row].get();
    view.legal_review = c.legal_review[row].get();
    view.processing_agreement = c.processing_agreement[row].get();
    view.value = c.value[row].get();
    if (view.notice_months)
        view.last_day_of_notice =
            last_day_of_notice(view.ends, static_cast<int>(*view.notice_months));
    view.marked = marked(c.figures_source[row].value());
}

template <class View>
void fill_integration(View& view, const Block& block, std::uint32_t row, bool towards) {
    const auto& i = block.integrations;
    view.id = i.id[row];
    view.common_component = i.common_component[row] != 0;
    const Code to = view.common_component ? i.common_component[row] : i.to_target[row];
    view.to = block.text(towards ? to : i.from_system[row]);
    view.kind = i.kind[row].get();
    view.frequency = block.text(i.frequency[row]);
    view.object = block.text(i.object[row]);
}

void fill_figures(UsageView& view, const UsageColumns& u, std::uint32_t row) {
    view.status = u.status[row].value();
    view.hosting = u.hosting[row].get();
    view.operator_kind = u.operator_kind[row].get();
    view.joint_portfolio = u.joint_portfolio[row].get();
    view.users = u.users[row].get();
    view.criticality = u.criticality[row].get();
    view.personal_data = u.personal_data[row].get();
    view.uses_municipality_number = u.uses_municipality_number[row].get();
    view.yearly_cost = u.yearly_cost[row].get();
    if (view.yearly_cost && view.users.value_or(0) > 0)
        view.cost_per_user = proportion(*view.yearly_cost, 1, *view.users);
    view.source = u.source[row].value();
    view.figures_source = u.figures_source[row].value();
    view.marked = marked(view.figures_source);
}

} // namespace

std::string ViewContext::municipality_name(std::size_t block) const {
    if (block < cooperation.members()) return member_name(block);
    const auto* municipality = catalogue.municipality(cooperation.blocks[block]->municipality);
    return municipality ? municipality->name : std::string{};
}

UsageView usage_view(const ViewContext& context, UsageInBlock at, bool most_used) {
    const Block& block = *context.cooperation.blocks[at.block];
    const auto& u = block.usages;
    const auto row = at.row;
    const Code product = u.product[row];
    UsageView view;
    view.id = u.id[row];
    view.municipality = context.municipality_name(at.block);
    view.area = context.area(u.area[row]).code;
    view.area_name = context.area(u.area[row]).name;
    view.product_id = context.catalogue.products.id(product);
    view.product = context.product_name(product);
    view.system = block.text(u.system[row]);
    if (u.supplier[row] != no_code) {
        view.supplier = context.catalogue.suppliers.name(u.supplier[row]);
        view.supplier_id = context.catalogue.suppliers.id(u.supplier[row]);
    }
    view.supplier_as_written = block.text(u.supplier_as_written[row]);
    view.version = block.text(u.version[row]);
    view.operator_name = block.text(u.operated_by[row]);
    view.way_of_working = block.text(u.way_of_working[row]);
    view.remark = block.text(u.remark[row]);
    view.most_used = most_used;
    fill_figures(view, u, row);
    const auto contracts = block.contracts_of(product);
    view.contracts.resize(contracts.size());
    for (auto c = contracts.first; c < contracts.last; ++c)
        fill_contract(view.contracts[c - contracts.first], context, block, c);
    const auto integrations = integrations_with(block, product);
    view.integrations.reserve(integrations.size());
    for (const auto i : integrations)
        view.integrations.push_back(integration_ref(block, i, product));
    if (u.status[row].is(Status::in_operation))
        view.missing = fields_of(missing_fields(block, row));
    return view;
}

ContractView contract_view(const ViewContext& context, std::size_t number, std::uint32_t contract) {
    const Block& block = *context.cooperation.blocks[number];
    const auto& c = block.contracts;
    ContractView view;
    fill_contract(view, context, block, contract);
    view.notice = notice_state(c, contract, context.as_of);
    view.municipality = context.municipality_name(number);
    view.system = block.text(c.system[contract]);
    view.product = context.product_name(c.product[contract]);
    view.product_id = context.catalogue.products.id(c.product[contract]);
    if (c.supplier[contract] != no_code)
        view.supplier_id = context.catalogue.suppliers.id(c.supplier[contract]);
    for (std::uint32_t row = 0; row < block.usages.id.size(); ++row) {
        const auto& name = context.area(block.usages.area[row]).name;
        if (block.usages.product[row] == c.product[contract] &&
            in_operation(block.usages, row, context.as_of) &&
            std::ranges::find(view.areas, name) == view.areas.end())
            view.areas.push_back(name);
    }
    view.procurement = block.text(c.procurement[contract]);
    view.portfolio = c.portfolio[contract].get();
    view.source = c.source[contract].value();
    view.remark = block.text(c.remark[contract]);
    return view;
}

std::vector<std::uint32_t> integrations_with(const Block& block, Code product) {
    const auto from = block.integrations_from(product);
    const auto to = block.integrations_to(product);
    std::vector<std::uint32_t> rows(from.size());
    std::iota(rows.begin(), rows.end(), from.first);
    rows.reserve(from.size() + to.size());
    for (const auto row : to)
        if (row < from.first || row >= from.last) rows.push_back(row); // to itself: once
    std::ranges::sort(rows, {}, [&](std::uint32_t row) { return block.integrations.id[row]; });
    return rows;
}

IntegrationRef integration_ref(const Block& block, std::uint32_t integration, Code seen_from) {
    IntegrationRef view;
    fill_integration(
        view, block, integration, block.integrations.from_product[integration] == seen_from);
    return view;
}

IntegrationView integration_view(
    const ViewContext& context, std::size_t number, std::uint32_t integration) {
    const Block& block = *context.cooperation.blocks[number];
    const auto& i = block.integrations;
    IntegrationView view;
    fill_integration(view, block, integration, true);
    view.municipality = context.municipality_name(number);
    view.direction = block.text(i.direction[integration]);
    view.from = block.text(i.from_system[integration]);
    view.from_product_id = context.catalogue.products.id(i.from_product[integration]);
    if (i.to_product[integration] != no_code)
        view.to_product_id = context.catalogue.products.id(i.to_product[integration]);
    view.source = i.source[integration].value();
    view.remark = block.text(i.remark[integration]);
    return view;
}

ProcessView process_view(const ViewContext& context, std::size_t number, std::uint32_t process) {
    const Block& block = *context.cooperation.blocks[number];
    const auto& p = block.processes;
    ProcessView view;
    view.id = p.id[process];
    view.municipality = context.municipality_name(number);
    view.area = context.area(p.area[process]).code;
    view.area_name = context.area(p.area[process]).name;
    if (p.product[process] != no_code)
        view.product_id = context.catalogue.products.id(p.product[process]);
    view.process = block.text(p.process[process]);
    view.system = block.text(p.system[process]);
    view.way_of_working = block.text(p.way_of_working[process]);
    view.break_step = block.text(p.break_step[process]);
    view.times = p.times_a_year[process].get();
    view.minutes = p.minutes_each[process].get();
    if (view.times && view.minutes) {
        view.hours = whole_hours(*view.times * *view.minutes);
        view.cost = cost_of(*view.times * *view.minutes, internal_hourly_rate);
    }
    view.source = p.source[process].value();
    view.remark = block.text(p.remark[process]);
    view.marked = marked(p.figures_source[process].value());
    return view;
}

AbsenceView absence_view(const ViewContext& context, std::size_t member, std::uint32_t absence) {
    const Block& block = *context.cooperation.blocks[member];
    const auto& a = block.absences;
    const auto& area = context.area(a.area[absence]);
    return {a.id[absence], context.member_name(member), area.code, area.name,
        a.source[absence].value(), std::string{block.text(a.remark[absence])}};
}

BreakSum break_sum(const Breaks& b) {
    return {b.breaks, b.times, b.minutes, cost_of(b.minutes, internal_hourly_rate), b.marked};
}

std::optional<Date> contract_end(const Block& block, Code product, Packed<Date> as_of) {
    const auto rows = block.contracts_of(product);
    Packed<Date> running, ended;
    bool one_runs = false;
    for (auto row = rows.first; row < rows.last; ++row) {
        const auto ends = block.contracts.ends[row];
        if (ends.absent() || ends.days() >= as_of.days()) {
            one_runs = true;
            if (!ends.absent() && (running.absent() || ends.days() < running.days()))
                running = ends;
        } else if (ended.absent() || ends.days() > ended.days()) {
            ended = ends;
        }
    }
    return one_runs ? running.get() : ended.get();
}

} // namespace samdrift
