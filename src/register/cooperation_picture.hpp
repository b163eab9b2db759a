// All of a cooperation but its municipalities' rows: its areas, its members, its plans and its
// accounts, what its choice of products is made from, its joint operation, and its plan.
#pragma once
#include "register/assessment.hpp"
#include "register/candidate.hpp"
#include "register/choice_rule.hpp"
#include "register/cooperation.hpp"
#include "register/criterion.hpp"
#include "register/joint_operation.hpp"
#include "register/ledger.hpp"
#include "register/municipality.hpp"
#include "register/plan_rows.hpp"
#include "register/programme.hpp"
#include "register/rate.hpp"
#include "register/scenario.hpp"
#include "register/service_area.hpp"
#include "register/service_chain.hpp"
#include "register/text_pool.hpp"

namespace samdrift {

struct AreaInTree {
    ServiceArea row;
    Code parent = no_code,
         group = no_code;    // numbers in CooperationPicture::areas; a root is its own group
    std::uint32_t depth = 0; // 0: a root
    bool leaf = true;
};

struct MemberInOrder {
    Member row;
    std::string name;       // the municipality's
    std::uint32_t rank = 0; // its place in the Norwegian alphabet
};

struct CooperationPicture {
    Cooperation row;
    std::vector<AreaInTree> areas;       // by id, the order of the file
    std::vector<Code> leaves, groups;    // numbers of areas, in their order
    std::vector<MemberInOrder> members;  // by id
    std::vector<ChainStep> chain_steps;  // by chain, then step
    std::vector<AgendaPromise> promises; // by number
    std::vector<WorkingGroup> working_groups;
    std::vector<Body> bodies;          // in their order
    std::vector<Milestone> milestones; // soonest first
    std::vector<Risk> risks;
    std::vector<Proposal> proposals;
    std::vector<LedgerLine> ledger_lines;
    std::vector<BudgetLine> budget_lines;
    std::vector<ProgrammeFunds> funds;
    // The choice of products, each by id.
    std::vector<Assessment> assessments;
    std::vector<ChoiceRule> choice_rules;
    std::vector<Rate> rates;
    std::vector<Criterion> criteria;
    std::vector<Alternative> alternatives;
    std::vector<AlternativeScore> alternative_scores;
    std::vector<Candidate> candidates;
    std::vector<Scenario> scenarios;
    std::vector<ScenarioChoice> scenario_choices;
    JointOperation operation;
    PlanRows plan;

    Code area_of(Id<ServiceArea>) const; // no_code when it is not there
    Code area_of(std::string_view code) const;
    std::optional<std::size_t> member_of(std::string_view name) const;
    std::optional<std::size_t> member_of(Id<Municipality>) const;
    bool below(Code area, Code above) const; // the same area is below itself
};

// Puts the lists in their order and fills in what is worked out from them.
void complete(CooperationPicture&);

} // namespace samdrift
