// The tree of programmes and projects, the points where a project is decided to go on, and the
// facts of the programme as its sheet has them.
#pragma once
#include "register/provenance.hpp"
#include <variant>

namespace samdrift {

enum class ProjectKind { programme, project, subproject };
template <>
inline constexpr std::array<Choice, 3> choices_of<ProjectKind>{
    {{"programme", "program"}, {"project", "prosjekt"}, {"subproject", "delprosjekt"}}};
template <> inline constexpr std::string_view type_name_of<ProjectKind> = "ProjectKind";

// The phases of Prosjektveiviseren (Digitaliseringsdirektoratet), in their order.
enum class ProjectPhase { idea, concept_phase, plan, carry_out, close, realise };
template <>
inline constexpr std::array<Choice, 6> choices_of<ProjectPhase>{
    {{"idea", "idé"}, {"concept", "konsept"}, {"plan", "planlegging"},
        {"carry_out", "gjennomføring"}, {"close", "avslutning"}, {"realise", "realisering"}}};
template <> inline constexpr std::string_view type_name_of<ProjectPhase> = "ProjectPhase";

struct Project {
    Id<Project> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    std::string code, name;
    // The code of the project above: also one that has no row, as it is told of elsewhere. Empty:
    // it stands alone.
    std::string parent;
    std::optional<Id<ServiceArea>> area; // with everything below it; none: not one area's
    std::optional<ProjectKind> kind;     // none: nobody has said
    std::string goal;
    std::optional<Date> start, end;
    std::string owner, board, mandate; // roles and bodies; where the mandate stands, or what it is
    std::optional<Money> budget, actual; // the project's own, without those below it
    std::optional<ProjectPhase> phase;
    Origin source = Origin::document;
    std::optional<Origin> figures_source;
    std::string remark, extra;
};
template <> const Entity& entity<Project>();

// A fact of the programme: "Budsjett" 94000000 "NOK", "I drift senest" 2020-01-01 "dato".
struct ProgrammeFact {
    Id<ProgrammeFact> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    std::string name, value;
    std::string unit; // "dato": the value is a day; empty: words; else the value is a number
    Origin source = Origin::document;
    std::string remark, extra;
};
template <> const Entity& entity<ProgrammeFact>();

// The value as what its unit says it is; none: it is not that.
using FactValue = std::variant<std::string, Decimal, Date>;
std::optional<FactValue> fact_value(const ProgrammeFact&);

enum class PointDecision { go_on, go_on_with_conditions, postpone, stop };
template <>
inline constexpr std::array<Choice, 4> choices_of<PointDecision>{
    {{"go_on", "videreføres"}, {"go_on_with_conditions", "videreføres med vilkår"},
        {"postpone", "utsettes"}, {"stop", "stoppes"}}};
template <> inline constexpr std::string_view type_name_of<PointDecision> = "PointDecision";

// Where it is decided whether a project goes into its next phase.
struct DecisionPoint {
    Id<DecisionPoint> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    std::string project;                              // a Project's code
    ProjectPhase phase = ProjectPhase::concept_phase; // the phase it opens
    std::optional<Date> day;                          // planned, or when it was decided
    std::optional<PointDecision> decision;            // none: not decided yet
    std::string body;                                 // who decides
    Origin source = Origin::document;
    std::string remark, extra;
};
template <> const Entity& entity<DecisionPoint>();

} // namespace samdrift
