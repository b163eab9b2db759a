// What is sent of one service area, and of one municipality.
#pragma once
#include "compare/views_chain.hpp"
#include "compare/views_overview.hpp"

namespace samdrift {

struct AreaPage {
    CooperationRef cooperation;
    Date as_of{};
    Money hourly_rate;
    std::vector<MunicipalityColumn> municipalities;
    AreaView area;
    std::vector<ContractView> contracts;
    std::vector<IntegrationView> integrations;
    std::vector<ProcessView> processes;
    std::vector<ChainView> chains;
};
template <> const Entity& entity<AreaPage>();

struct UnansweredArea {
    std::string area, area_name, working_group;
    std::optional<std::int64_t> working_group_id;
};
template <> const Entity& entity<UnansweredArea>();

struct MunicipalityPage {
    CooperationRef cooperation;
    Date as_of{};
    MemberView municipality;
    MemberCompleteness completeness;
    std::vector<MissingField> missing_fields;
    std::vector<UsageView> usages;
    std::vector<AbsenceView> absences;
    std::vector<UnansweredArea> unanswered;
    std::vector<ContractView> contracts;
    std::vector<ProcessView> processes;
};
template <> const Entity& entity<MunicipalityPage>();

} // namespace samdrift
