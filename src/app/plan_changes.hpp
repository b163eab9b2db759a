// What people change of a plan: a cutover's day, the cutovers as rows of their own, and a plan that
// is published. Each is one journal entry, and is undone as one.
#pragma once
#include "app/schedule.hpp"

namespace samdrift {

struct MoveOrder {
    std::string cutover;       // its code
    std::optional<Date> start; // none: let loose
    std::int64_t seen = 0;     // the entry of the row the person saw; 0: it was not stored
    std::optional<Date> as_of; // the day the plan was read on; none: today
    std::string scenario;      // as ScheduleAsked
};
template <> const Entity& entity<MoveOrder>();
struct MoveStored {
    std::int64_t batch = 0; // 0: there was nothing to change
    std::int64_t row = 0, entry = 0;
};
template <> const Entity& entity<MoveStored>();
// A cutover that was made gets a row of its own, and says that a person has changed it. Codes:
// those of schedule(), no_such_cutover, cutover_moved_meanwhile (value: the day it has now;
// arguments: cutover), plan_fixed_day_closed and others of make_plan_case(), not_yours.
Result<MoveStored> move_cutover(App&, const User&, const std::string& key, const MoveOrder&);

struct CutoverOrder {
    std::string scenario;      // as ScheduleAsked
    std::optional<Date> as_of; // as MoveOrder
};
template <> const Entity& entity<CutoverOrder>();
// A field of a row that a person has changed, where what follows from the choice now is another.
struct CutoverDifference {
    std::string cutover, field, yours, made;
};
template <> const Entity& entity<CutoverDifference>();
struct CutoversStored {
    std::int64_t batch = 0; // 0: there was nothing to change
    std::int64_t created = 0, changed = 0, removed = 0;
    std::int64_t kept = 0; // as people have changed them, or begun
    std::vector<CutoverDifference> different;
    std::vector<std::string> no_longer; // kept, though they no longer follow from the choice
};
template <> const Entity& entity<CutoversStored>();
// The cutovers that follow from what is chosen, and their dependencies, as rows. Those that people
// have changed or begun stay as they are. Codes: those of schedule(), not_yours.
Result<CutoversStored> store_cutovers(
    App&, const User&, const std::string& key, const CutoverOrder&);

struct PublishedLine {
    std::string cutover;
    Date start{};
};
template <> const Entity& entity<PublishedLine>();
struct PublishOrder {
    std::string name;
    bool baseline = false;
    std::string scenario;
    std::vector<PublishedLine> lines;
    std::optional<Date> as_of; // as MoveOrder
};
template <> const Entity& entity<PublishOrder>();
struct PlanPublished {
    std::int64_t batch = 0, number = 0;
};
template <> const Entity& entity<PlanPublished>();
// Codes: those of schedule(), plan_name_missing, plan_without_lines, no_such_cutover, not_yours,
// and for each hard rule that is broken (value: the cutover): plan_line_free_day, plan_line_length,
// plan_line_past, plan_line_too_early, plan_line_fixed, plan_line_predecessor, plan_line_team,
// plan_line_freeze.
Result<PlanPublished> publish_plan(App&, const User&, const std::string& key, const PublishOrder&);

} // namespace samdrift
