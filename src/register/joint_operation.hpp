// The rows of a joint operation: what it costs, what that is split by, what it costs to join, and
// what it runs. Each list is by id.
#pragma once
#include "register/account.hpp"
#include "register/benefit.hpp"
#include "register/cost_scenario.hpp"
#include "register/equipment.hpp"
#include "register/investment.hpp"

namespace samdrift {

struct JointOperation {
    std::vector<ProjectCost> project_costs;
    std::vector<ProjectUsers> project_users;
    std::vector<UserIdentities> user_identities;
    std::vector<DriverValue> driver_values;
    std::vector<AllocationKey> allocation_keys;
    std::vector<ClosedYear> closed_years;
    std::vector<Investment> investments;
    std::vector<PriceIndex> price_indices;
    std::vector<OneOffCost> one_off_costs;
    std::vector<AloneCost> alone_costs;
    std::vector<KeyFigure> key_figures;
    std::vector<Device> devices;
    std::vector<Licence> licences;
    std::vector<NetworkLine> network_lines;
    std::vector<Infrastructure> infrastructure;
    std::vector<OrganisationUnit> organisation_units;
    std::vector<DirectorySource> directory_sources;
    std::vector<CostScenarioChange> cost_scenario_changes;
    std::vector<Benefit> benefits;
    std::vector<KostraArt> kostra_arts;
    std::vector<LocalAccount> local_accounts;
};

} // namespace samdrift
