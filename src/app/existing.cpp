#include "app/existing.hpp"
#include "register/assessment.hpp"
#include "register/choice_rule.hpp"
#include "register/closed_years.hpp"
#include "register/contract.hpp"
#include "register/cost_model.hpp"
#include "register/criterion.hpp"
#include "register/cutover.hpp"
#include "register/entities.hpp"
#include "register/integration.hpp"
#include "register/municipality.hpp"
#include "register/programme.hpp"
#include "register/project.hpp"
#include "register/project_team.hpp"
#include "register/published_plan.hpp"
#include "register/scenario.hpp"
#include "register/service_area.hpp"
#include "register/service_chain.hpp"
#include "register/usage.hpp"
#include "register/work_process.hpp"
#include "storage/record_store.hpp"
#include <algorithm>

namespace samdrift {
namespace {

bool belongs_to_cooperation(const Entity& e) { return e.find("cooperation") != nullptr; }

void load(Session& session, const Entity& e, std::int64_t cooperation, std::string_view narrower,
    Existing& existing) {
    existing.rows[&e] = load_records(
        session, e, "cooperation = $1" + std::string{narrower}, std::array<Value, 1>{cooperation});
}

// Rows that name projects, teams and cutovers, or are those.
bool of_plan(const Entity& e) {
    return &e == &entity<Project>() || &e == &entity<DecisionPoint>() ||
           &e == &entity<Milestone>() || &e == &entity<Risk>() || &e == &entity<ProjectTeam>() ||
           &e == &entity<Cutover>() || &e == &entity<CutoverLink>() ||
           &e == &entity<PublishedPlan>() || &e == &entity<PlanLine>();
}

// Rows that only meet rows of the same municipality.
bool stays_in_municipality(const Entity& e) {
    return &e == &entity<Usage>() || &e == &entity<Absence>() || &e == &entity<Contract>() ||
           &e == &entity<Integration>() || &e == &entity<WorkProcess>();
}

std::string listed(const std::set<std::int64_t>& municipalities) {
    std::string list;
    for (const auto id : municipalities) list += (list.empty() ? "" : ",") + std::to_string(id);
    return list;
}

// Systems of the other municipalities that the choice of products and the plan speak of: their rows
// name them as any municipality does.
constexpr std::string_view or_chosen_from =
    " OR product IN (SELECT product FROM assessment WHERE cooperation = $1 UNION SELECT product "
    "FROM choice_rule WHERE cooperation = $1 UNION SELECT product FROM scenario_choice WHERE "
    "cooperation = $1 UNION SELECT product FROM cutover WHERE cooperation = $1 UNION SELECT "
    "from_product FROM cutover WHERE cooperation = $1)";

} // namespace

Existing load_catalogue(Session& session) {
    Existing existing;
    for (const auto* e : all_entities()) {
        existing.next_id[e] = next_id(session, *e);
        if (!belongs_to_cooperation(*e)) existing.rows[e] = load_records(session, *e);
    }
    return existing;
}

void load_own(Session& session, std::int64_t cooperation, Existing& existing) {
    for (const auto* e : all_entities())
        if (belongs_to_cooperation(*e)) load(session, *e, cooperation, {}, existing);
}

void hide_from(Sight& sight, Existing& existing) {
    if (sight.sees_all()) return;
    for (auto& [e, rows] : existing.rows) {
        std::erase_if(rows, [&](const Record& r) { return !sight.sees(*e, r); });
        for (auto& r : rows) sight.hide(*e, r);
    }
}

void load_for_edit(Session& session, std::int64_t cooperation,
    const std::set<const Entity*>& edited,
    const std::optional<std::set<std::int64_t>>& municipalities, Existing& existing) {
    // What names are looked up in, and what follows when a system becomes another product.
    auto needed = edited;
    needed.insert({&entity<Member>(), &entity<ServiceArea>(), &entity<Usage>()});
    if (edited.contains(&entity<Usage>()))
        needed.insert({&entity<Contract>(), &entity<Integration>(), &entity<WorkProcess>(),
            &entity<ChainStep>()});
    if (edited.contains(&entity<Usage>()) || edited.contains(&entity<ServiceArea>()))
        needed.insert({&entity<Assessment>(), &entity<ChoiceRule>(), &entity<ScenarioChoice>(),
            &entity<Cutover>(), &entity<ProjectTeam>()});
    if (edited.contains(&entity<Criterion>()) || edited.contains(&entity<Alternative>()) ||
        edited.contains(&entity<AlternativeScore>()))
        needed.insert({&entity<Criterion>(), &entity<Alternative>(), &entity<AlternativeScore>(),
            &entity<Scenario>()});
    if (edited.contains(&entity<ScenarioChoice>())) needed.insert(&entity<Scenario>());
    if (edited.contains(&entity<ProjectCost>()) || edited.contains(&entity<ProjectUsers>()) ||
        edited.contains(&entity<AllocationKey>()))
        needed.insert({&entity<ProjectCost>(), &entity<ProjectUsers>(), &entity<AllocationKey>()});
    if (std::ranges::any_of(edited, [](const Entity* e) { return stands_when_closed(*e); }))
        needed.insert(&entity<ClosedYear>());
    if (std::ranges::any_of(edited, [](const Entity* e) { return of_plan(*e); }))
        needed.insert({&entity<Project>(), &entity<DecisionPoint>(), &entity<Milestone>(),
            &entity<Risk>(), &entity<ProjectTeam>(), &entity<Cutover>(), &entity<CutoverLink>(),
            &entity<PublishedPlan>(), &entity<PlanLine>()});
    const auto narrower = [&](const Entity& e) {
        if (!municipalities || !stays_in_municipality(e)) return std::string{};
        const auto these = "municipality IN (" + listed(*municipalities) + ")";
        return &e == &entity<Usage>() ? " AND (" + these + std::string{or_chosen_from} + ")"
                                      : " AND " + these;
    };
    for (const auto* e : needed)
        if (belongs_to_cooperation(*e)) load(session, *e, cooperation, narrower(*e), existing);
}

} // namespace samdrift
