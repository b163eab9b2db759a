// What it takes to bring a municipality into the joint operation (design.md §5, establishment
// estimate): which of its machines are replaced, and what is paid once. The rules ask for dated
// figures of docs/model/key_figure.md by name; none of them stands in the code.
#pragma once
#include "base/result.hpp"
#include "register/cost_model.hpp"
#include "register/equipment.hpp"
#include "register/investment.hpp"
#include <span>

namespace samdrift {

struct EstimateRules {
    std::int64_t lifetime = 0;          // a PC is replaced when it is more years than this
    std::int64_t fewest_of_model = 0;   // and when the municipality has fewer PCs of its model
    std::int64_t image_days = 0;        // of work, for each model that is kept
    std::int64_t cabinet_places = 1;    // laptops in a charging cabinet
    Money pc_price;                     // a laptop, set up
    Decimal desktop_percent;            // what a desktop costs of that
    std::optional<Money> cabinet_price; // none: nobody has said
    std::optional<Money> day_price;     // of work; none: nobody has said
    std::optional<std::int64_t> pupils; // in year 8; none: nobody has said
    Decimal uncertainty; // percent to either side where a cost has no range of its own
};

// The figures in force on the day. Codes: figure_missing, figure_not_whole, figure_out_of_range;
// value: the name of the figure.
Result<EstimateRules> estimate_rules(std::span<const KeyFigure>, Date day);

struct EstimatedDevices {
    std::int64_t pcs = 0, models = 0, pcs_of_pupils = 0;
    std::int64_t replaced = 0, replaced_by_age = 0,
                 replaced_by_few_of_model = 0; // one that both catch is by age
    std::int64_t kept = 0, models_kept = 0, image_days = 0;
    std::int64_t thin_clients_kept = 0; // outside both rules, and without an image
    std::int64_t thin_clients_of_pupils = 0;
    std::int64_t cabinets = 0;       // for pupils' laptops in schools, before replacement
    std::int64_t of_unknown_age = 0; // PCs whose year nobody knows: not replaced for age
};
template <> const Entity& entity<EstimatedDevices>();

// devices: of the municipality that joins, all places together.
EstimatedDevices estimated_devices(
    std::span<const Device> devices, int joining_year, const EstimateRules&);

struct EstimateItem {
    std::string category, item;
    int year = 0;
    BudgetType kind = BudgetType::investment;
    Money amount, low, high;
    std::string rule, rule_en;    // why it is so much, in words
    bool marked = false;          // its figures are an example or an estimate
    bool yearly = false;          // paid every year; else once
    bool in_contribution = false; // is a line of the contribution, too
};
template <> const Entity& entity<EstimateItem>();

// What is tried instead of the plain rules.
struct EstimateChoices {
    bool desktops = false;              // every PC that is replaced becomes a desktop
    bool thin_clients_replaced = false; // by laptops, or desktops
    bool pc_per_employee = false;       // for those that have none, pupils' apart
    bool pc_per_pupil = false;          // for everyone in year 8, every year
};

// The rows of whoever joins.
struct EstimatedCosts {
    std::span<const OneOffCost> once;
    std::span<const ProjectCost> own_projects; // deviating systems, which it pays alone
    std::optional<std::int64_t> employees;     // none: nobody has said
};

// What is paid once: machines, images, cabinets and the one-off costs. And each year: the budget
// of its own projects in the year it joins. Its contribution is not here: that is an allocation.
// Codes: estimate_too_large, employees_unknown; figure_missing when a choice asks for it.
Result<std::vector<EstimateItem>> estimated_items(const EstimatedDevices&, const EstimatedCosts&,
    int joining_year, const EstimateRules&, EstimateChoices);

} // namespace samdrift
