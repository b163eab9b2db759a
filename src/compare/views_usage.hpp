// What is sent of usages, their contracts and integrations, and of work processes.
#pragma once
#include "compare/completeness.hpp"
#include "compare/contract_rules.hpp"
#include "register/cooperation_ref.hpp"

namespace samdrift {

// A contract as it stands with a usage.
struct ContractRef {
    std::int64_t id = 0;
    std::string number, supplier;
    std::optional<Date> signed_on, ends;
    std::optional<std::int64_t> notice_months;
    std::optional<Date> option_to;
    std::optional<Extension> extension;
    std::optional<LegalReview> legal_review;
    std::optional<bool> processing_agreement;
    std::optional<Money> value;
    std::optional<Date> last_day_of_notice;
    bool marked = false; // its value is an example or an estimate
};
template <> const Entity& entity<ContractRef>();

// A contract by itself.
struct ContractView {
    std::int64_t id = 0;
    std::string number, supplier;
    std::optional<Date> signed_on, ends;
    std::optional<std::int64_t> notice_months;
    std::optional<Date> option_to;
    std::optional<Extension> extension;
    std::optional<LegalReview> legal_review;
    std::optional<bool> processing_agreement;
    std::optional<Money> value;
    std::optional<Date> last_day_of_notice;
    bool marked = false;
    NoticeState notice = NoticeState::open_ended;
    std::string municipality, system, product;
    std::int64_t product_id = 0;
    std::optional<std::int64_t> supplier_id; // none: not one of the catalogue
    std::vector<std::string> areas;          // names of those its usages stand in
    std::string procurement;
    std::optional<Portfolio> portfolio;
    Origin source = Origin::document;
    std::string remark;
};
template <> const Entity& entity<ContractView>();

// An integration as it stands with a usage: `to` is the other end, whichever way it goes.
struct IntegrationRef {
    std::int64_t id = 0;
    std::string to;
    bool common_component = false;
    std::optional<IntegrationKind> kind;
    std::string frequency, object;
};
template <> const Entity& entity<IntegrationRef>();

struct IntegrationView {
    std::int64_t id = 0;
    std::string to;
    bool common_component = false;
    std::optional<IntegrationKind> kind;
    std::string frequency, object, direction, municipality, from;
    std::int64_t from_product_id = 0;
    std::optional<std::int64_t> to_product_id; // none: a common component
    Origin source = Origin::document;
    std::string remark;
};
template <> const Entity& entity<IntegrationView>();

struct UsageView {
    std::int64_t id = 0;
    std::string municipality, area, area_name;
    std::int64_t product_id = 0;
    std::string product, system;
    std::optional<std::string> supplier;
    std::optional<std::int64_t> supplier_id;
    std::string supplier_as_written, version;
    Status status = Status::in_operation;
    std::optional<Hosting> hosting;
    std::optional<OperatorKind> operator_kind;
    std::string operator_name;
    std::optional<bool> joint_portfolio;
    std::optional<std::int64_t> users;
    std::string way_of_working;
    std::optional<Criticality> criticality;
    std::optional<bool> personal_data, uses_municipality_number;
    std::optional<Money> yearly_cost, cost_per_user;
    Origin source = Origin::document, figures_source = Origin::document;
    std::string remark;
    bool most_used = false; // its product is the area's most used
    bool marked = false;    // its figures are an example or an estimate
    std::vector<ContractRef> contracts;
    std::vector<IntegrationRef> integrations;
    std::vector<WantedField> missing;
};
template <> const Entity& entity<UsageView>();

struct UsagePage {
    std::int64_t total = 0, offset = 0, users = 0;
    Money yearly_cost;
    bool marked = false;
    std::vector<UsageView> usages;
};
template <> const Entity& entity<UsagePage>();

struct AbsenceView {
    std::int64_t id = 0;
    std::string municipality, area, area_name;
    Origin source = Origin::document;
    std::string remark;
};
template <> const Entity& entity<AbsenceView>();

struct ProcessView {
    std::int64_t id = 0;
    std::string municipality, area, area_name, process, system, way_of_working, break_step;
    std::optional<std::int64_t> product_id; // none: no system, or one that is not in use
    std::optional<std::int64_t> times, minutes, hours;
    std::optional<Money> cost;
    Origin source = Origin::document;
    std::string remark;
    bool marked = false;
};
template <> const Entity& entity<ProcessView>();

// Of breaks, a year.
struct BreakSum {
    std::int64_t breaks = 0, times = 0, minutes = 0;
    Money cost;
    bool marked = false;
};
template <> const Entity& entity<BreakSum>();

struct ContractPage {
    CooperationRef cooperation;
    Date as_of{};
    std::vector<ContractView> contracts;
};
template <> const Entity& entity<ContractPage>();

} // namespace samdrift
