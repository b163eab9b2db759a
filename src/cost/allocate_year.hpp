// A year's cost projects shared over its owners. Sum of the parts is always the sum of the costs
// that were shared; what could not be shared is told as problems, and then nothing is answered.
#pragma once
#include "base/result.hpp"
#include "cost/allocate.hpp"
#include "cost/cost_rows.hpp"
#include "cost/key_formula.hpp"

namespace samdrift {

// Which year each thing is taken from. All the same: the year's contributions. Else what the
// change from one year to the next is made of (change_parts.hpp).
struct YearsOf {
    int projects = 0, owners = 0, drivers = 0, costs = 0;
    bool same() const { return projects == owners && owners == drivers && drivers == costs; }
};
inline YearsOf all_of(int year) { return {year, year, year, year}; }

// A part of a key over the owners.
struct SharedPart {
    KeyTerm term;
    std::vector<std::int64_t> values;  // the driver, as handed in; 1 for an equal part
    std::vector<std::int64_t> weights; // × days
    std::vector<CostSources> rows;
    std::int64_t of = 0; // sum of the weights
};

struct SharedProject {
    std::string project, name;
    ProjectGroup group = ProjectGroup::base;
    Money amount;
    CostSources cost_rows, key_rows;
    std::string key; // as it is written; "eieren alene" of a project with an owner
    std::optional<std::size_t> owner;
    std::vector<SharedPart> parts;
    std::vector<FixedAmount> fixed;
    std::optional<Decimal> cap, floor;
    std::vector<Money> fixed_shares, shares; // per owner
    Money by_key;                            // magnitude of what the parts share
    std::vector<char> limited;               // as SharedOut::limited; empty: nobody
};

// A project whose owner is not a member yet: it is not run.
struct NotRun {
    std::string project, name;
    std::size_t owner = 0;
    Money amount;
};

struct YearAllocation {
    int year = 0, days_of_year = 365;
    CostStage stage = CostStage::budget;
    std::vector<int> days;               // of membership, per owner; 0: no owner this year
    std::vector<SharedProject> projects; // by their key
    std::vector<NotRun> not_run;
    std::vector<Money> totals;
    Money total;
};

// Codes: no_costs, no_owners, cost_key_missing, those of key_formula.hpp, driver_missing,
// users_missing, no_driver, cost_owner_left, cost_owner_unknown, cost_too_large,
// key_fixed_over, key_fixed_under, key_caps_under, key_floors_over, key_cap_below_floor. All
// problems of the year are told.
Result<YearAllocation> allocate_year(const CostRows&, int year, CostStage);

// The year as if it had this cost project alone: what an amount is explained from, whatever is
// wrong with others. Codes: as above.
Result<YearAllocation> allocate_project(
    const CostRows&, int year, CostStage, const std::string& project);

// An amount that is shared as the group's key says, beside the cost projects.
struct AmountBeside {
    std::string name;
    KeyGroup group = KeyGroup::core_investment;
    std::optional<Id<Municipality>> owner; // pays all of it
    Money amount;
};
// In the order of what is asked; not_run holds those whose owner is no member yet.
Result<YearAllocation> allocate_beside(const CostRows&, int year, std::span<const AmountBeside>);

// With each thing from a year of its own. A project that cannot be shared so is shared by nobody:
// nothing is asked of people about a year that never was.
YearAllocation counterfactual(const CostRows&, YearsOf, CostStage);

} // namespace samdrift
