#include "register/block_builder.hpp"
#include <algorithm>
#include <numeric>

namespace samdrift {
namespace {

template <class F> void each_column(UsageColumns& c, F f) {
    f(c.id), f(c.area), f(c.product), f(c.supplier), f(c.system_name), f(c.system),
        f(c.supplier_as_written), f(c.version);
    f(c.operated_by), f(c.way_of_working), f(c.remark), f(c.status), f(c.hosting),
        f(c.operator_kind);
    f(c.criticality), f(c.joint_portfolio), f(c.personal_data), f(c.uses_municipality_number),
        f(c.users);
    f(c.yearly_cost), f(c.valid_from), f(c.valid_to), f(c.source), f(c.figures_source);
}
template <class F> void each_column(ContractColumns& c, F f) {
    f(c.id), f(c.product), f(c.supplier), f(c.system), f(c.supplier_as_written), f(c.number),
        f(c.procurement);
    f(c.remark), f(c.signed_on), f(c.ends), f(c.option_to), f(c.notice_months), f(c.extension),
        f(c.value);
    f(c.legal_review), f(c.processing_agreement), f(c.portfolio), f(c.source), f(c.figures_source);
}
template <class F> void each_column(IntegrationColumns& c, F f) {
    f(c.id), f(c.from_product), f(c.to_product), f(c.from_system), f(c.to_target),
        f(c.common_component);
    f(c.frequency), f(c.object), f(c.direction), f(c.remark), f(c.kind), f(c.source);
}
template <class F> void each_column(AbsenceColumns& c, F f) {
    f(c.id), f(c.area), f(c.remark), f(c.valid_from), f(c.valid_to), f(c.source);
}
template <class F> void each_column(ProcessColumns& c, F f) {
    f(c.id), f(c.area), f(c.product), f(c.process), f(c.system), f(c.way_of_working),
        f(c.break_step);
    f(c.remark), f(c.times_a_year), f(c.minutes_each), f(c.source), f(c.figures_source);
}

// Puts every column in the order of `first`, then id.
template <class Columns> void sort_columns(Columns& columns, const std::vector<Code>& first) {
    std::vector<std::uint32_t> order(columns.id.size());
    std::iota(order.begin(), order.end(), 0u);
    std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
        return std::pair{first[a], columns.id[a]} < std::pair{first[b], columns.id[b]};
    });
    each_column(columns, [&](auto& column) {
        std::remove_reference_t<decltype(column)> sorted;
        sorted.reserve(order.size());
        for (const auto row : order) sorted.push_back(column[row]);
        column = std::move(sorted);
    });
}

std::vector<Code> numbers(
    const std::vector<Id<ServiceArea>>& areas, const std::function<Code(Id<ServiceArea>)>& area) {
    std::vector<Code> out(areas.size());
    std::ranges::transform(areas, out.begin(), area);
    return out;
}

std::vector<std::uint32_t> starts(const std::vector<Code>& sorted, std::size_t areas) {
    std::vector<std::uint32_t> out(areas + 1, 0);
    for (const auto area : sorted) ++out[area + 1];
    std::partial_sum(out.begin(), out.end(), out.begin());
    return out;
}

std::optional<std::int64_t> wide(std::optional<int> n) {
    return n ? std::optional<std::int64_t>{*n} : std::nullopt;
}

} // namespace

void BlockBuilder::add(const Usage& u, Codes codes, Code system_name) {
    auto& c = block_.usages;
    usage_areas_.push_back(u.area);
    c.id.push_back(u.id.number);
    c.product.push_back(codes.product);
    c.supplier.push_back(codes.supplier);
    c.system_name.push_back(system_name);
    c.system.push_back(texts_.add(u.system));
    c.supplier_as_written.push_back(texts_.add(u.supplier_as_written));
    c.version.push_back(texts_.add(u.version));
    c.operated_by.push_back(texts_.add(u.operated_by));
    c.way_of_working.push_back(texts_.add(u.way_of_working));
    c.remark.push_back(texts_.add(u.remark));
    c.status.push_back(u.status);
    c.hosting.push_back(u.hosting);
    c.operator_kind.push_back(u.operator_kind);
    c.criticality.push_back(u.criticality);
    c.joint_portfolio.push_back(u.joint_portfolio);
    c.personal_data.push_back(u.personal_data);
    c.uses_municipality_number.push_back(u.uses_municipality_number);
    c.users.push_back(u.users);
    c.yearly_cost.push_back(u.yearly_cost);
    c.valid_from.push_back(u.valid_from);
    c.valid_to.push_back(u.valid_to);
    c.source.push_back(u.source);
    c.figures_source.push_back(figures_source(u.source, u.figures_source));
}

void BlockBuilder::add(const Contract& contract, Codes codes) {
    auto& c = block_.contracts;
    c.id.push_back(contract.id.number);
    c.product.push_back(codes.product);
    c.supplier.push_back(codes.supplier);
    c.system.push_back(texts_.add(contract.system));
    c.supplier_as_written.push_back(texts_.add(contract.supplier_as_written));
    c.number.push_back(texts_.add(contract.number));
    c.procurement.push_back(texts_.add(contract.procurement));
    c.remark.push_back(texts_.add(contract.remark));
    c.signed_on.push_back(contract.signed_on);
    c.ends.push_back(contract.ends);
    c.option_to.push_back(contract.option_to);
    c.notice_months.push_back(wide(contract.notice_months));
    c.extension.push_back(contract.extension);
    c.value.push_back(contract.value);
    c.legal_review.push_back(contract.legal_review);
    c.processing_agreement.push_back(contract.processing_agreement);
    c.portfolio.push_back(contract.portfolio);
    c.source.push_back(contract.source);
    c.figures_source.push_back(figures_source(contract.source, contract.figures_source));
}

void BlockBuilder::add(const Integration& i, Code from_product, Code to_product) {
    auto& c = block_.integrations;
    c.id.push_back(i.id.number);
    c.from_product.push_back(from_product);
    c.to_product.push_back(to_product);
    c.from_system.push_back(texts_.add(i.from_system));
    c.to_target.push_back(texts_.add(i.to_target));
    c.common_component.push_back(texts_.add(i.common_component));
    c.frequency.push_back(texts_.add(i.frequency));
    c.object.push_back(texts_.add(i.object));
    c.direction.push_back(texts_.add(i.direction));
    c.remark.push_back(texts_.add(i.remark));
    c.kind.push_back(i.kind);
    c.source.push_back(i.source);
}

void BlockBuilder::add(const Absence& a) {
    auto& c = block_.absences;
    absence_areas_.push_back(a.area);
    c.id.push_back(a.id.number);
    c.remark.push_back(texts_.add(a.remark));
    c.valid_from.push_back(a.valid_from);
    c.valid_to.push_back(a.valid_to);
    c.source.push_back(a.source);
}

void BlockBuilder::add(const WorkProcess& p, Code product) {
    auto& c = block_.processes;
    process_areas_.push_back(p.area);
    c.id.push_back(p.id.number);
    c.product.push_back(product);
    c.process.push_back(texts_.add(p.process));
    c.system.push_back(texts_.add(p.system));
    c.way_of_working.push_back(texts_.add(p.way_of_working));
    c.break_step.push_back(texts_.add(p.break_step));
    c.remark.push_back(texts_.add(p.remark));
    c.times_a_year.push_back(p.times_a_year);
    c.minutes_each.push_back(p.minutes_each);
    c.source.push_back(p.source);
    c.figures_source.push_back(figures_source(p.source, p.figures_source));
}

void BlockBuilder::sort_by_area(const std::function<Code(Id<ServiceArea>)>& area) {
    block_.usages.area = numbers(usage_areas_, area);
    block_.absences.area = numbers(absence_areas_, area);
    block_.processes.area = numbers(process_areas_, area);
    sort_columns(block_.usages, std::vector{block_.usages.area});
    sort_columns(block_.absences, std::vector{block_.absences.area});
    sort_columns(block_.processes, std::vector{block_.processes.area});
}

void BlockBuilder::sort_by_product() {
    sort_columns(block_.contracts, std::vector{block_.contracts.product});
    sort_columns(block_.integrations, std::vector{block_.integrations.from_product});
    auto& c = block_.integrations;
    c.by_target.resize(c.id.size());
    std::iota(c.by_target.begin(), c.by_target.end(), 0u);
    auto target = [&](std::uint32_t row) {
        return std::tuple{c.to_product[row], block_.text(c.common_component[row]), c.id[row]};
    };
    std::ranges::sort(
        c.by_target, [&](std::uint32_t a, std::uint32_t b) { return target(a) < target(b); });
}

Block BlockBuilder::finish(Id<Municipality> municipality, std::size_t areas,
    const std::function<Code(Id<ServiceArea>)>& area) {
    block_.municipality = municipality;
    block_.texts = texts_.finish();
    sort_by_area(area);
    sort_by_product();
    std::vector<std::uint32_t> all(block_.usages.id.size());
    std::iota(all.begin(), all.end(), 0u);
    block_.sums = sums_of(block_.usages, all);
    block_.usages_of = starts(block_.usages.area, areas);
    block_.absences_of = starts(block_.absences.area, areas);
    block_.processes_of = starts(block_.processes.area, areas);
    Block done = std::move(block_);
    *this = BlockBuilder{};
    return done;
}

} // namespace samdrift
