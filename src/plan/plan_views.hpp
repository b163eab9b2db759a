// What is sent of a plan: when each cutover is, who does it, what is critical, and why it is not
// sooner (design.md §10, `schedule`).
#pragma once
#include "plan/plan_give.hpp"
#include "plan/plan_of_rows.hpp"
#include "schema/texts.hpp"

namespace samdrift {

// kept: every hard rule and date. late: every hard rule. broken: not even those.
enum class PlanStatus { kept, late, broken };
template <>
inline constexpr std::array<Choice, 3> choices_of<PlanStatus>{
    {{"kept", ""}, {"late", ""}, {"broken", ""}}};
template <> inline constexpr std::string_view type_name_of<PlanStatus> = "PlanStatus";

// What it was made from: a scenario that people chose, the best there is, or the most used product
// of each area.
enum class PlanBasis { scenario, best, most_used };
template <>
inline constexpr std::array<Choice, 3> choices_of<PlanBasis>{
    {{"scenario", ""}, {"best", ""}, {"most_used", ""}}};
template <> inline constexpr std::string_view type_name_of<PlanBasis> = "PlanBasis";

struct CutoverInPlan {
    std::string id, name; // id: its code
    std::string area, municipality;
    CutoverKind kind = CutoverKind::area;
    CutoverClass cutover_class = CutoverClass::day_1;
    Date start{}, finish{}; // both days included
    std::string team;       // "Helse + Integrasjon"
    std::int64_t days = 0;  // working days
    Decimal work;           // days of work of one person, as likely as not
    std::optional<Date> deadline;
    std::int64_t days_late = 0; // working days
    bool critical = false;
    std::int64_t slack = 0; // working days it can wait without the end moving
    Sentence why;           // why it is not sooner
    std::string made_from;  // empty: people wrote it
};
template <> const Entity& entity<CutoverInPlan>();

// The first of the objectives that is not at its bound, in days; uneven: people × days.
struct OpenObjective {
    std::string objective;
    std::int64_t value = 0, bound = 0;
};
template <> const Entity& entity<OpenObjective>();

struct PlanView {
    PlanStatus status = PlanStatus::kept;
    PlanBasis basis = PlanBasis::best;
    std::string scenario; // its name
    Date today{}, end{};
    Date bound{};              // no plan ends before this day
    std::int64_t lateness = 0; // weighted working days
    std::int64_t lateness_bound = 0;
    std::optional<OpenObjective> open;   // none: there is no better plan
    std::vector<CutoverInPlan> cutovers; // by start
    std::vector<Sentence> must_give;     // what would be enough, or help; the cheapest first
    std::int64_t done = 0;               // cutovers that are finished, and not in the plan
};
template <> const Entity& entity<PlanView>();

PlanView plan_view(const CooperationPicture&, const PlanOfRows&, const PlanCase&, const PlanAnswer&,
    const WhatMustGive&);

} // namespace samdrift
