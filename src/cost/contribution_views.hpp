// What is sent of the contributions of a year: the command line's answer (design.md §10) and the
// pages of who pays what.
#pragma once
#include "cost/change_parts.hpp"
#include "cost/explain_amount.hpp"

namespace samdrift {

// A part of a line's key: the share of the owners who are not held by a cap or a floor.
struct ContributionPartView {
    std::string driver;                         // as people write it
    Fraction share;                             // of the key
    std::int64_t value = 0, weight = 0, of = 0; // weight: × days, when not all were in all year
    CostSources rows;                           // of the owner's own value
};
template <> const Entity& entity<ContributionPartView>();

enum class LineLimit { none, cap, floor };
template <>
inline constexpr std::array<Choice, 3> choices_of<LineLimit>{
    {{"none", ""}, {"cap", ""}, {"floor", ""}}};
template <> inline constexpr std::string_view type_name_of<LineLimit> = "LineLimit";

// value ÷ of is the owner's exact share by the key; amount is that of the total, but for øre that
// are rounded, fixed amounts, caps and floors. Both are absent when they are too large to be said.
struct ContributionLineView {
    std::string cost_project, name;
    ProjectGroup group = ProjectGroup::base;
    std::string key, driver;
    std::optional<std::int64_t> value, of;
    Money amount, total;
    std::optional<Money> fixed;
    LineLimit limited = LineLimit::none;
    std::vector<ContributionPartView> parts;
    CostSources rows; // the costs and the key
};
template <> const Entity& entity<ContributionLineView>();

struct ContributionChangeView {
    Money before, projects, members, share, cost;
};
template <> const Entity& entity<ContributionChangeView>();

struct OwnerContributionView {
    std::string owner;
    std::int64_t municipality = 0;
    std::int64_t days = 0;
    Money amount, base, applications, own;
    ContributionChangeView change;
    Money investments, depreciation; // beside the contribution, never in it
    std::vector<ContributionLineView> lines;
};
template <> const Entity& entity<OwnerContributionView>();

// What a cost comes to for each of what it is shared by, to the nearest øre: shown, not used.
struct UnitPriceView {
    std::string cost_project, name, driver;
    Money total;
    std::int64_t of = 0;
    Money price;
};
template <> const Entity& entity<UnitPriceView>();

struct NotRunView {
    std::string cost_project, name, owner;
    Money amount;
};
template <> const Entity& entity<NotRunView>();

struct InvestmentShareView {
    std::string owner;
    Money amount, depreciation;
};
template <> const Entity& entity<InvestmentShareView>();

struct InvestmentView {
    std::int64_t id = 0;
    std::string name;
    InvestmentKind kind = InvestmentKind::core;
    std::int64_t year = 0, lifetime = 1;
    Money amount, depreciation;              // of the year that is asked about
    std::vector<InvestmentShareView> shares; // empty: nobody has said who owns it
};
template <> const Entity& entity<InvestmentView>();

struct OwnerAheadView {
    std::string owner;
    Money amount;
};
template <> const Entity& entity<OwnerAheadView>();

// A year to come: as it has been entered, or the year before with prices raised.
struct YearAheadView {
    std::int64_t year = 0;
    bool prolonged = false;
    Money total;
    std::vector<OwnerAheadView> owners;
};
template <> const Entity& entity<YearAheadView>();

struct ContributionAnswer {
    std::int64_t year = 0;
    std::vector<std::int64_t> years; // that have costs of any stage, the first first
    CostStage stage = CostStage::budget;
    Money total;
    bool marked = false;                       // some figure behind it is an example or an estimate
    std::vector<OwnerContributionView> owners; // those of the year, in the order that ties go by
    std::vector<UnitPriceView> unit_prices;
    std::vector<NotRunView> not_run;
    std::vector<InvestmentView> investments; // made or written off this year
    std::vector<YearAheadView> ahead;        // the four years after
    std::optional<std::int64_t> ahead_stops; // the first of them that cannot be shared, and why
    std::vector<Sentence> why_ahead_stops;
};
template <> const Entity& entity<ContributionAnswer>();

struct ExplainedStepView {
    std::string code;
    Sentence text;
    CostSources rows;
};
template <> const Entity& entity<ExplainedStepView>();

struct ExplainedAmount {
    std::string owner, cost_project;
    std::int64_t year = 0;
    Money amount;
    std::vector<ExplainedStepView> steps;
};
template <> const Entity& entity<ExplainedAmount>();

// The last year that has costs; none: no year has.
std::optional<int> last_year_with_costs(const CostRows&);
// Codes: those of allocate_year().
Result<ContributionAnswer> contribution_answer(const CostRows&, int year, CostStage);
// And: no_such_owner, no_such_cost_project.
Result<ExplainedAmount> explained_amount(const CostRows&, int year, CostStage,
    const std::string& owner, const std::string& cost_project);

} // namespace samdrift
