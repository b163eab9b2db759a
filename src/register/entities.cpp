#include "register/entities.hpp"
#include "register/access.hpp"
#include "register/account.hpp"
#include "register/assessment.hpp"
#include "register/attachment.hpp"
#include "register/benefit.hpp"
#include "register/candidate.hpp"
#include "register/catalogue.hpp"
#include "register/choice_rule.hpp"
#include "register/contract.hpp"
#include "register/cooperation.hpp"
#include "register/cost_model.hpp"
#include "register/cost_scenario.hpp"
#include "register/criterion.hpp"
#include "register/cutover.hpp"
#include "register/equipment.hpp"
#include "register/freeze_period.hpp"
#include "register/integration.hpp"
#include "register/investment.hpp"
#include "register/ledger.hpp"
#include "register/legal_parameter.hpp"
#include "register/municipality.hpp"
#include "register/name_refusal.hpp"
#include "register/programme.hpp"
#include "register/project.hpp"
#include "register/project_team.hpp"
#include "register/published_plan.hpp"
#include "register/rate.hpp"
#include "register/remembered_mapping.hpp"
#include "register/saved_view.hpp"
#include "register/scenario.hpp"
#include "register/service_area.hpp"
#include "register/service_chain.hpp"
#include "register/usage.hpp"
#include "register/work_default.hpp"
#include "register/work_process.hpp"
#include "schema/cells.hpp"
#include <algorithm>
#include <array>
#include <cassert>

namespace samdrift {

std::span<const Entity* const> all_entities() {
    static const std::array all{&entity<Cooperation>(), &entity<Municipality>(), &entity<Member>(),
        &entity<ServiceArea>(), &entity<Supplier>(), &entity<Product>(), &entity<Alias>(),
        &entity<Usage>(), &entity<Absence>(), &entity<Integration>(), &entity<Contract>(),
        &entity<LedgerLine>(), &entity<BudgetLine>(), &entity<ProgrammeFunds>(),
        &entity<WorkProcess>(), &entity<AgendaPromise>(), &entity<ChainStep>(),
        &entity<WorkingGroup>(), &entity<Body>(), &entity<Milestone>(), &entity<Risk>(),
        &entity<Proposal>(), &entity<Candidate>(), &entity<Assessment>(), &entity<ChoiceRule>(),
        &entity<Rate>(), &entity<Scenario>(), &entity<ScenarioChoice>(), &entity<Criterion>(),
        &entity<Alternative>(), &entity<AlternativeScore>(), &entity<LegalParameter>(),
        &entity<ProjectCost>(), &entity<ProjectUsers>(), &entity<UserIdentities>(),
        &entity<DriverValue>(), &entity<AllocationKey>(), &entity<ClosedYear>(),
        &entity<Investment>(), &entity<PriceIndex>(), &entity<OneOffCost>(), &entity<AloneCost>(),
        &entity<KeyFigure>(), &entity<Device>(), &entity<Licence>(), &entity<NetworkLine>(),
        &entity<Infrastructure>(), &entity<OrganisationUnit>(), &entity<DirectorySource>(),
        &entity<CostScenarioChange>(), &entity<Benefit>(), &entity<KostraArt>(),
        &entity<LocalAccount>(), &entity<Project>(), &entity<ProgrammeFact>(),
        &entity<DecisionPoint>(), &entity<ProjectTeam>(), &entity<FreezePeriod>(),
        &entity<Cutover>(), &entity<CutoverLink>(), &entity<PublishedPlan>(), &entity<PlanLine>(),
        &entity<WorkDefault>(), &entity<RoleGrant>(), &entity<RoleRight>(),
        &entity<ConfidentialField>(), &entity<SavedView>(), &entity<Attachment>(),
        &entity<RememberedMapping>(), &entity<NameRefusal>()};
    return all;
}

const Entity* entity_of_table(std::string_view table) {
    for (const auto* e : all_entities())
        if (e->table == table) return e;
    return nullptr;
}

const Entity* entity_of_sheet(std::string_view sheet) {
    for (const auto* e : all_entities()) {
        if (!e->sheet.empty() && heading(e->sheet) == sheet) return e;
        for (std::string_view rest = e->also_sheets; !rest.empty();) {
            const auto end = std::min(rest.find('|'), rest.size());
            if (heading(rest.substr(0, end)) == sheet) return e;
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return nullptr;
}

const Entity& target_of(const Field& reference) {
    for (const auto* e : all_entities())
        if (reference.target && *e->type == *reference.target) return *e;
    assert(false && "a reference to what is not an entity");
    return *all_entities().front();
}

} // namespace samdrift
