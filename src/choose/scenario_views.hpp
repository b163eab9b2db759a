// What is sent of scenarios: the list of them, two side by side, and the weights tried.
#pragma once
#include "choose/scenario_figures.hpp"

namespace samdrift {

struct ScenarioView {
    std::int64_t id = 0, entry = 0;
    std::string name;
    std::optional<std::string> based_on;
    ScenarioState state = ScenarioState::draft;
    std::int64_t chosen = 0;             // areas that somebody has chosen in
    std::vector<std::string> areas_left; // codes
    std::string remark;
};
template <> const Entity& entity<ScenarioView>();

struct ScenariosPage {
    std::vector<ScenarioView> scenarios; // the published one first, then by name
    std::int64_t areas = 0;              // there is something to choose in
    bool may_change = false;
};
template <> const Entity& entity<ScenariosPage>();

// What one scenario chooses in an area. choice as of ChosenAreaView.
struct ScenarioAreaChoice {
    std::string choice;
    std::vector<std::string> kept; // products
    std::optional<Date> interim_until, deferred_until;
    Money cost;
    std::int64_t users_who_move = 0;
    bool by_person = false; // else it is what is best beside what people have chosen
    std::string way_of_working, reason;
};
template <> const Entity& entity<ScenarioAreaChoice>();

struct ScenarioAreaView {
    std::string area, area_name;
    std::optional<ScenarioAreaChoice> one, other; // none: the scenario has no answer
    bool alike = false;
};
template <> const Entity& entity<ScenarioAreaView>();

struct ScenarioSide {
    std::string name; // empty: the best of all
    ChooseStatus status = ChooseStatus::unknown;
    std::optional<Fraction> gap;
    std::vector<ScenarioFigure> figures;          // none: there is no answer
    std::vector<ContradictionView> contradiction; // why there is none
};
template <> const Entity& entity<ScenarioSide>();

struct ScenarioComparison {
    Date as_of{}, from{}; // from: the first day of the horizon
    std::int64_t years = 0;
    ScenarioSide one, other;
    std::vector<ScenarioAreaView> areas;
};
template <> const Entity& entity<ScenarioComparison>();

// One scenario worked out, to stand beside another.
struct WorkedOut {
    std::string name; // empty: the best of all
    ChooseAnswer answer;
    std::vector<ScenarioFigure> figures; // none: there is no answer
};
// Areas in the order of the one's, then those that only the other has.
ScenarioComparison side_by_side(const WorkedOut& one, const WorkedOut& other);

} // namespace samdrift
