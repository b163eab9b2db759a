// The table of default work: what a cutover takes when nobody has said. It is the same for all
// cooperations, and comes with the program.
#pragma once
#include "register/cutover.hpp"
#include <span>

namespace samdrift {

// What the work is counted by. rehearsal, parallel and least_days are working days, the others days
// of work of one person.
enum class WorkPart {
    each,
    hundred_users,
    integration,
    system,
    personal_data,
    rehearsal,
    parallel,
    least_days
};
template <>
inline constexpr std::array<Choice, 8> choices_of<WorkPart>{
    {{"each", "hver omlegging"}, {"hundred_users", "hundre brukere"},
        {"integration", "integrasjon"}, {"system", "system som flyttes data fra"},
        {"personal_data", "personopplysninger"}, {"rehearsal", "prøvedager"},
        {"parallel", "dager parallelldrift"}, {"least_days", "arbeidsdager minst"}}};
template <> inline constexpr std::string_view type_name_of<WorkPart> = "WorkPart";

struct WorkDefault {
    Id<WorkDefault> id;
    Id<JournalEntry> entry;
    CutoverKind kind = CutoverKind::area;
    std::optional<PlatformPiece> platform; // of kind platform; none: every piece without its own
    WorkPart part = WorkPart::each;
    Decimal low, likely, high;
    std::string basis; // where the figures are from
    std::string remark, extra;
};
template <> const Entity& entity<WorkDefault>();

// What is known of a cutover that its work follows from.
struct WorkBasis {
    CutoverKind kind = CutoverKind::area;
    std::optional<PlatformPiece> platform;
    std::int64_t users = 0, integrations = 0, systems = 0; // systems: those whose data are moved
    bool personal_data = false;
};
struct DefaultWork {
    Decimal low, likely, high; // days of work of one person
    // Working days, the likely ones, rounded up. least_days: it takes no fewer, whoever does it.
    int rehearsal_days = 0, parallel_days = 0, least_days = 0;
    bool operator==(const DefaultWork&) const = default;
};
// The sum of the rows for its kind, each times what it is counted by; users in hundreds, rounded up
// to a hundredth of a day. None: the table has no row for it.
std::optional<DefaultWork> default_work(std::span<const WorkDefault>, const WorkBasis&);

} // namespace samdrift
