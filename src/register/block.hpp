// One municipality's rows in one cooperation, as columns: the piece of the landscape that is
// replaced whole.
#pragma once
#include "register/contract.hpp"
#include "register/integration.hpp"
#include "register/packed.hpp"
#include "register/text_pool.hpp"
#include "register/usage.hpp"
#include "register/work_process.hpp"
#include <functional>
#include <span>

namespace samdrift {

// Row numbers from `first` to before `last`.
struct Rows {
    std::uint32_t first = 0, last = 0;
    std::uint32_t size() const { return last - first; }
    bool empty() const { return first == last; }
};

// Columns of Code hold numbers in the block's texts, but for area, product, supplier and
// system_name: those are numbers in the cooperation's areas and in the catalogue.
struct UsageColumns { // by area, then id
    std::vector<std::int64_t> id;
    std::vector<Code> area, product, supplier;
    std::vector<Code> system_name; // in the catalogue's systems
    std::vector<Code> system, supplier_as_written, version, operated_by, way_of_working, remark;
    std::vector<Packed<Status>> status;
    std::vector<Packed<Hosting>> hosting;
    std::vector<Packed<OperatorKind>> operator_kind;
    std::vector<Packed<Criticality>> criticality;
    std::vector<Packed<bool>> joint_portfolio, personal_data, uses_municipality_number;
    std::vector<Packed<std::int64_t>> users;
    std::vector<Packed<Money>> yearly_cost;
    std::vector<Packed<Date>> valid_from, valid_to;
    std::vector<Packed<Origin>> source,
        figures_source; // figures_source: the row's where it has none of its own
};

struct ContractColumns { // by product, then id
    std::vector<std::int64_t> id;
    std::vector<Code> product, supplier;
    std::vector<Code> system, supplier_as_written, number, procurement, remark;
    std::vector<Packed<Date>> signed_on, ends, option_to;
    std::vector<Packed<std::int64_t>> notice_months;
    std::vector<Packed<Extension>> extension;
    std::vector<Packed<Money>> value;
    std::vector<Packed<LegalReview>> legal_review;
    std::vector<Packed<bool>> processing_agreement;
    std::vector<Packed<Portfolio>> portfolio;
    std::vector<Packed<Origin>> source, figures_source;
};

struct IntegrationColumns { // by from_product, then id
    std::vector<std::int64_t> id;
    std::vector<Code> from_product, to_product; // to_product: no_code when it is a common component
    std::vector<Code> from_system, to_target, common_component, frequency, object, direction,
        remark;
    std::vector<Packed<IntegrationKind>> kind;
    std::vector<Packed<Origin>> source;
    std::vector<std::uint32_t>
        by_target; // the rows by to_product, common components last, by their text
};

struct AbsenceColumns { // by area, then id
    std::vector<std::int64_t> id;
    std::vector<Code> area, remark;
    std::vector<Packed<Date>> valid_from, valid_to;
    std::vector<Packed<Origin>> source;
};

struct ProcessColumns { // by area, then id
    std::vector<std::int64_t> id;
    std::vector<Code> area, product;
    std::vector<Code> process, system, way_of_working, break_step, remark;
    std::vector<Packed<std::int64_t>> times_a_year, minutes_each;
    std::vector<Packed<Origin>> source, figures_source;
};

// What usages come to.
struct UsageSums {
    std::int64_t users = 0;
    Money yearly_cost;
    bool marked = false; // some figure is an example or an estimate
};
UsageSums sums_of(const UsageColumns&, std::span<const std::uint32_t> rows);

struct Block {
    Id<Municipality> municipality;
    TextPool texts;
    UsageColumns usages;
    ContractColumns contracts;
    IntegrationColumns integrations;
    AbsenceColumns absences;
    ProcessColumns processes;
    UsageSums sums;                                                  // of all its usages
    std::vector<std::uint32_t> usages_of, absences_of, processes_of; // where each area's rows begin

    std::string_view text(Code code) const { return texts.text(code); }
    Rows usages_in(Code area) const { return rows_in(usages_of, area); }
    Rows absences_in(Code area) const { return rows_in(absences_of, area); }
    Rows processes_in(Code area) const { return rows_in(processes_of, area); }
    Rows contracts_of(Code product) const;
    Rows integrations_from(Code product) const;
    std::span<const std::uint32_t> integrations_to(Code product) const; // row numbers
    std::span<const std::uint32_t> integrations_to(std::string_view common_component) const;

private:
    // Areas that came after the block was made have no rows in it.
    static Rows rows_in(const std::vector<std::uint32_t>& starts, Code area) {
        return area + 1 < starts.size() ? Rows{starts[area], starts[area + 1]} : Rows{};
    }
};

} // namespace samdrift
