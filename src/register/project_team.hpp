// Those who do the work of the plan, with how many they are from a day to a day.
#pragma once
#include "register/provenance.hpp"
#include <span>
#include <vector>

namespace samdrift {

struct ProjectTeam {
    Id<ProjectTeam> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    std::string name;
    Decimal capacity;             // people at the same time
    std::string unit;             // as people write it: "personer samtidig"
    std::string areas;            // codes with a space between, "*": all; each with those below it
    std::optional<Date> from, to; // both days count; none: open at that end
    Origin source = Origin::document;
    std::string remark, extra;
    std::optional<Decimal> even_level; // more at work at the same time than this is uneven
};
template <> const Entity& entity<ProjectTeam>();

constexpr std::string_view all_areas = "*"; // in a list of codes

// "2 Helse + Integrasjon": so many of each team; without a number one.
struct TeamShare {
    std::string name;
    Decimal people;
    bool operator==(const TeamShare&) const = default;
};
// None when a part has no name, or asks for nobody.
std::optional<std::vector<TeamShare>> team_shares(std::string_view written);
std::string written(std::span<const TeamShare>);

} // namespace samdrift
