// Two who have changed the same row: what one saw, what one writes, and what stands there now. The
// rule is one, whether the row is changed by hand or comes in with a sheet.
#pragma once
#include "schema/record.hpp"
#include "schema/sheet.hpp"
#include <functional>

namespace samdrift {

struct Recognised;
struct ReadRow;

enum class Side { mine, theirs };
template <>
inline constexpr std::array<Choice, 2> choices_of<Side>{{{"mine", "min"}, {"theirs", "deres"}}};
template <> inline constexpr std::string_view type_name_of<Side> = "Side";

// Whose value stands; none: both have changed it, each to their own. saw: none when it is not
// known; mine: none when it can not be like another.
std::optional<Side> whose(
    const std::optional<Value>& saw, const std::optional<Value>& mine, const Value& now);

struct FieldConflict {
    std::size_t field = 0; // its place in the description
    std::string written;   // in the sheet
    Value seen, mine, theirs;
};
struct RowConflict {
    const Entity* entity = nullptr;
    std::int64_t id = 0, entry = 0; // entry: the one that wrote what stands now
    Place place;
    std::vector<FieldConflict> fields;
};

// What is asked about rows that have been changed since their sheet was taken out.
struct Others {
    // The row as the entry had written it; none: it is not known.
    std::function<std::optional<Record>(const Entity&, std::int64_t id, std::int64_t entry)>
        as_seen;
    // What a person has chosen, having seen what the entry wrote; none: nothing.
    std::function<std::optional<Side>(
        const Entity&, std::int64_t id, std::int64_t entry, std::string_view field)>
        chosen;
};

// Leaves in the row what is to be written. What others have changed since, and the sheet has not,
// stays as they left it; what both have changed is in the conflict unless somebody has chosen.
RowConflict meet(const Recognised&, const SheetRow&, const Record& now, const Others&, ReadRow&);

} // namespace samdrift
