// The workbook of the contributions as it is made: the sheets that formulas point to, and where in
// them things stand.
#pragma once
#include "app/contribution_report.hpp"
#include "publish/work_place.hpp"
#include <map>
#include <set>

namespace samdrift {

// A cost of the year as a row of the sheet of costs: shared, or not run yet.
struct BookedCost {
    const SharedProject* shared = nullptr; // null: not run
    const NotRun* not_run = nullptr;

    const std::string& project() const { return shared ? shared->project : not_run->project; }
    const std::string& name() const { return shared ? shared->name : not_run->name; }
    Money amount() const { return shared ? shared->amount : not_run->amount; }
    std::optional<std::size_t> owner() const { return shared ? shared->owner : not_run->owner; }
};

// In the sheet of keys: each part, and the first step of its prices.
struct KeyRows {
    std::vector<std::size_t> parts, first_step;
};

struct ContributionBook {
    const ContributionSource& s;
    ReportWords words;
    WorkSheet drivers = {}, keys = {}, costs = {}, shares = {};
    std::vector<BookedCost> booked = {}; // a row each in `costs`
    std::set<CostSource> marked = {};    // rows whose figures are an example or an estimate
    std::map<std::pair<std::string, std::string>, std::size_t> driver_rows = {}; // and project
    std::map<std::int64_t, std::size_t> fixed_rows = {}; // in drivers, by the key's id
    std::map<std::int64_t, KeyRows> key_rows = {};       // by the key's id

    std::size_t owners() const { return s.rows.owners.size(); }
    bool is_marked(const CostSources&) const;
};

// Sheet of drivers: a column for each owner.
inline constexpr std::size_t first_owner_column = 2;
enum MembershipRow : std::size_t { joined_row, left_row, days_row, counted_row, first_driver_row };

// Sheet of costs.
enum CostColumn : std::size_t {
    cost_project,
    cost_name,
    cost_group,
    cost_owner,
    cost_key,
    cost_amount,
    cost_to_share,
    cost_shared,
    cost_check,
    cost_how
};

// Sheet of keys.
enum KeyColumnOf : std::size_t { key_text, key_part, key_parts, key_share, key_up_to, key_price };

// Sheet of shares: so many columns of parts as the key with most of them asks for.
enum ShareColumn : std::size_t {
    share_project,
    share_name,
    share_owner,
    share_group,
    share_cost,
    share_first_part
};

void fill_drivers(ContributionBook&);
void fill_keys(ContributionBook&);
void fill_costs(ContributionBook&);
void fill_shares(ContributionBook&);
std::size_t amount_column(const ContributionBook&); // in the sheet of shares

WorkSheet about_sheet(const ContributionBook&);
WorkSheet contributions_sheet(const ContributionBook&);
WorkSheet prices_sheet(const ContributionBook&);
WorkSheet change_sheet(const ContributionBook&);
WorkSheet ahead_sheet(const ContributionBook&);
WorkSheet investments_sheet(const ContributionBook&);

// Of a cost: "Grunnpakke", "Applikasjoner", "Eget system".
std::string group_of(const ContributionBook&, const BookedCost&);
// Empty: the shares of the cost are formulas. Else why they are values.
std::string why_values(const ContributionBook&, const SharedProject&);

// The weights that share a cost, whole and in lowest terms for each part; none: they are too large.
struct CostWeights {
    std::vector<std::int64_t> of;
    std::int64_t whole = 0;
};
std::optional<CostWeights> weights_of(const SharedProject&);
// How many times each part of the key counts: ⅓ + ⅔ is 1 and 2.
std::vector<std::int64_t> times_of(const SharedProject&);

WorkCell work_formula(std::string formula, WorkValue came_to, bool marked = false);

} // namespace samdrift
