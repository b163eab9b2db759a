// What is sent of a plan: when each cutover is, who does it, what is critical, and why it is not
// sooner (design.md §10, `schedule`).
#pragma once
#include "plan/check_plan.hpp"
#include "plan/plan_chance.hpp"
#include "plan/plan_give.hpp"
#include "plan/plan_of_rows.hpp"
#include "register/programme_views.hpp"
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

// published: the last that was, as it stands now. draft: made now, with as few changes as can be.
enum class PlanMode { published, draft };
template <>
inline constexpr std::array<Choice, 2> choices_of<PlanMode>{{{"published", ""}, {"draft", ""}}};
template <> inline constexpr std::string_view type_name_of<PlanMode> = "PlanMode";

struct TeamOfCutover {
    std::string name;
    Decimal people;
};
template <> const Entity& entity<TeamOfCutover>();

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

    std::vector<TeamOfCutover> teams;
    std::vector<std::string> after; // ids it waits for
    Date latest_finish{};           // with its slack used up
    std::optional<Date> published_start, published_finish, baseline_start, baseline_finish;
    bool fixed = false; // its day is set by hand
    bool changed_by_hand = false;
    bool done = false; // on the days it was done; nothing of it is planned any more
    std::optional<std::int64_t> progress; // per cent
    std::optional<Date> actual_start;
    std::int64_t rehearsal_days = 0, parallel_days = 0; // working days
    std::int64_t row = 0, entry = 0;                    // 0: made, and not stored
    std::optional<std::int64_t> chance;                 // of holding its deadline, per cent
    std::int64_t matters = 0; // how much the end follows its duration: correlation, in thousandths
    std::vector<Sentence> broken; // the hard rules it breaks, as a published plan may come to do
    std::string from_system, system;
};
template <> const Entity& entity<CutoverInPlan>();

struct PlanVersion { // a published plan
    std::int64_t number = 0;
    std::string name;
    Date day{}, end{};
};
template <> const Entity& entity<PlanVersion>();

struct TeamMonth {
    Date from{};              // the first of the month
    Decimal people, capacity; // the most at work on a day of it, the most there are
};
template <> const Entity& entity<TeamMonth>();
struct TeamInPlan {
    std::string name;
    std::vector<TeamMonth> months;
};
template <> const Entity& entity<TeamInPlan>();

struct PlanSpan {
    Date first{}, last{};
};
template <> const Entity& entity<PlanSpan>();
struct FreezeInPlan {
    std::string name;
    FreezeStrength strength = FreezeStrength::hard;
    std::vector<PlanSpan> spans;
    std::vector<std::string> cutovers; // ids it is for; empty: all
};
template <> const Entity& entity<FreezeInPlan>();

struct MilestoneInPlan {
    std::string code, name;
    Date day{};
    MilestoneState state = MilestoneState::ahead;
    std::int64_t days_late = 0;
    std::optional<std::int64_t> chance; // per cent; none: no cutover is said to be its
};
template <> const Entity& entity<MilestoneInPlan>();

// What many runs through the plan with durations drawn from three points come to.
struct PlanChance {
    std::int64_t runs = 0, seed = 0;
    Date end_p50{}, end_p80{}, end_p95{};
    Money cost_p50, cost_p80, cost_p95;
    std::optional<std::int64_t> first_day; // all that must be done by then is; per cent
};
template <> const Entity& entity<PlanChance>();

// The first of the objectives that is not at its bound, in days; uneven: people × days.
struct OpenObjective {
    std::string objective;
    std::int64_t value = 0, bound = 0;
};
template <> const Entity& entity<OpenObjective>();

struct PlanView {
    PlanMode mode = PlanMode::draft;
    bool may_change = false;
    PlanStatus status = PlanStatus::kept;
    PlanBasis basis = PlanBasis::best;
    std::string scenario; // its name
    Date today{};
    std::optional<Date> first_day; // of the new undertaking
    Date end{};
    Date bound{};              // no plan ends before this day
    std::int64_t lateness = 0; // weighted working days
    std::int64_t lateness_bound = 0;
    std::optional<OpenObjective> open; // none: there is no better plan
    std::optional<PlanVersion> published, baseline;
    std::int64_t moved = 0;              // cutovers that do not start on their published day
    std::int64_t not_planned = 0;        // published: cutovers that have come since
    std::vector<CutoverInPlan> cutovers; // by start
    std::vector<TeamInPlan> teams;
    std::vector<FreezeInPlan> freezes;
    std::vector<MilestoneInPlan> milestones;
    std::optional<PlanChance> chance;
    std::vector<Sentence> must_give; // what would be enough, or help; the cheapest first
    std::int64_t done = 0;           // cutovers that are finished
    std::vector<Date> free_days;     // public holidays on weekdays
};
template <> const Entity& entity<PlanView>();

// What a view is made of. start: empty when the dates keep not every hard rule (broken), so that
// nothing can be reckoned from them. found.start is not used.
struct PlanShown {
    const CooperationPicture& picture;
    const PlanOfRows& rows;
    const PlanCase& numbers;
    const PlanAnswer& found;
    std::vector<DateSpan> dates; // of each task
    std::vector<int> start;
    std::vector<BrokenRule> broken = {};
    const WhatMustGive* give = nullptr;
    const PlanChances* chances = nullptr;
    PlanMode mode = PlanMode::draft;
    std::optional<Date> first_day = {};
    const VersionOfPlan* base = nullptr; // what `moved` counts from
};
PlanView plan_view(const PlanShown&);

} // namespace samdrift
