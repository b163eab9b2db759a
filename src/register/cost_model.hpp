// The cost model of a joint operation: what its cost projects cost each year, what they are split
// by, and the keys that say how.
#pragma once
#include "register/provenance.hpp"

namespace samdrift {

// The most of a row: nine thousand milliard kroner.
inline constexpr std::int64_t largest_row_amount = 900'000'000'000'000; // øre
inline constexpr std::int64_t most_users = 10'000'000;

enum class ProjectGroup { base, application };
template <>
inline constexpr std::array<Choice, 2> choices_of<ProjectGroup>{
    {{"base", "grunnpakke"}, {"application", "applikasjon"}}};
template <> inline constexpr std::string_view type_name_of<ProjectGroup> = "ProjectGroup";

enum class CostStage { budget, forecast, actual };
template <>
inline constexpr std::array<Choice, 3> choices_of<CostStage>{
    {{"budget", "budsjett"}, {"forecast", "prognose"}, {"actual", "regnskap"}}};
template <> inline constexpr std::string_view type_name_of<CostStage> = "CostStage";

// What a cost project costs in a year, or in a month of it. A project is its rows: those of one
// year agree on what it is called, its group, its area, its owner and its key.
struct ProjectCost {
    Id<ProjectCost> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    std::string project; // "IT182"
    std::string name;
    ProjectGroup group = ProjectGroup::base;
    std::optional<Id<ServiceArea>> area;
    int year = 0;
    std::optional<int> month;              // 1 to 12; none: the year as a whole
    std::optional<Id<Municipality>> owner; // pays all of it; none: shared by all ("felles")
    std::string cost_kind;                 // "lønn", "lisens"; empty: all in one
    CostStage stage = CostStage::budget;
    Money amount;               // a credit is negative
    std::string allocation_key; // the name of a key; empty: that of its group
    Origin source = Origin::document;
    std::optional<Origin> figures_source;
    std::string remark, extra;
};
template <> const Entity& entity<ProjectCost>();

// How many use a cost project in a municipality, in a year.
struct ProjectUsers {
    Id<ProjectUsers> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    std::string project; // of ProjectCost
    Id<Municipality> municipality;
    int year = 0;
    std::int64_t users = 0;
    Origin source = Origin::document;
    std::optional<Origin> figures_source;
    std::string remark, extra;
};
template <> const Entity& entity<ProjectUsers>();

// How many accounts a municipality has in the joint directory, in a year.
struct UserIdentities {
    Id<UserIdentities> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    Id<Municipality> municipality;
    int year = 0;
    std::int64_t identities = 0;
    Origin source = Origin::document;
    std::optional<Origin> figures_source;
    std::string remark, extra;
};
template <> const Entity& entity<UserIdentities>();

// Any other number that costs are split by: devices, employees, inhabitants …
struct DriverValue {
    Id<DriverValue> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    std::string driver; // "enheter", "ansatte", "innbyggere"
    Id<Municipality> municipality;
    int year = 0;
    std::int64_t value = 0;
    Origin source = Origin::document;
    std::optional<Origin> figures_source;
    std::string remark, extra;
};
template <> const Entity& entity<DriverValue>();

enum class KeyGroup {
    application,
    base,
    deviating,
    core_investment,
    application_investment,
    own_investment
};
template <>
inline constexpr std::array<Choice, 6> choices_of<KeyGroup>{{{"application", "applikasjon"},
    {"base", "grunnpakke"}, {"deviating", "avvikende system"},
    {"core_investment", "kjerneinvestering"}, {"application_investment", "applikasjonsinvestering"},
    {"own_investment", "egen investering"}}};
template <> inline constexpr std::string_view type_name_of<KeyGroup> = "KeyGroup";

// How costs are split: for a group of projects or investments, or, with a name, for those that
// name it.
struct AllocationKey {
    Id<AllocationKey> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    std::optional<KeyGroup> group;         // none: only for those that name it
    std::string name;                      // empty: the group's own
    std::string formula;                   // as people write it: "1/3 likt + 2/3 innbyggere"
    std::optional<Decimal> cap, floor;     // of the whole, for each owner: percent
    std::optional<int> from_year, to_year; // both years count; none: always
    Origin source = Origin::document;
    std::string remark, extra;
};
template <> const Entity& entity<AllocationKey>();

// A year whose accounts are closed: its costs, and what they are split by, stand as they are.
struct ClosedYear {
    Id<ClosedYear> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    int year = 0;
    Origin source = Origin::document;
    std::string remark, extra;
};
template <> const Entity& entity<ClosedYear>();

} // namespace samdrift
