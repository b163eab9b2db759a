// What is sent of a choice: the command line's answer (design.md §10) and the page.
#pragma once
#include "choose/flips.hpp"

namespace samdrift {

enum class ChooseStatus { optimal, feasible, infeasible, unknown };
template <>
inline constexpr std::array<Choice, 4> choices_of<ChooseStatus>{
    {{"optimal", ""}, {"feasible", ""}, {"infeasible", ""}, {"unknown", ""}}};
template <> inline constexpr std::string_view type_name_of<ChooseStatus> = "ChooseStatus";

// A row that a number opens to: the entity's table, and its id.
struct RowBehindView {
    std::string kind;
    std::int64_t id = 0;
    bool marked = false; // its figures are an example or an estimate
};
template <> const Entity& entity<RowBehindView>();
std::vector<RowBehindView> row_views(const ChoiceFacts&, const RowsBehind&);

struct ChoiceReasonView {
    std::string code;
    Sentence text;
    std::vector<RowBehindView> rows;
};
template <> const Entity& entity<ChoiceReasonView>();

// Present value, and the yearly amount behind it where there is one.
struct ChoiceCostView {
    CostPart part = CostPart::kept;
    Money amount;
    std::optional<Money> yearly;
    std::optional<std::string> municipality;
    std::vector<RowBehindView> rows;
};
template <> const Entity& entity<ChoiceCostView>();

// Some figure behind it is an example or an estimate; what no row stands behind is the program's
// own estimate.
bool is_marked(std::span<const RowBehindView>);
bool is_marked(const ChoiceCostView&);
bool is_marked(std::span<const ChoiceCostView>);

struct KeptProductView {
    std::string product;
    std::int64_t product_id = 0;
    std::vector<std::string> serves, moves_in; // municipalities; who moves in is served too
};
template <> const Entity& entity<KeptProductView>();

struct DeviationView {
    std::string municipality;
    std::vector<std::string> products;
    std::optional<Date> until; // none: a shared operation's, for as long as it pays
};
template <> const Entity& entity<DeviationView>();

struct CriterionView {
    std::string criterion;
    Fraction weight; // of those that count
    std::optional<Decimal> points;
    std::optional<ChoiceReasonView> left_out;
    std::vector<RowBehindView> rows;
};
template <> const Entity& entity<CriterionView>();

struct ProcurementView {
    ProcurementVerdict verdict = ProcurementVerdict::unclear;
    std::string basis;
    std::optional<Money> exposure;
    std::vector<ChoiceReasonView> reasons;
};
template <> const Entity& entity<ProcurementView>();

// A candidate chosen alone for the whole area.
struct CandidateView {
    std::optional<std::string> product; // none: a new procurement
    std::optional<std::int64_t> product_id;
    std::string supplier;
    std::vector<std::string> used_by, must_change; // municipalities
    std::int64_t users = 0, users_who_move = 0;
    Money cost; // of the area alone
    std::vector<ChoiceCostView> lines;
    std::optional<ProcurementView> procurement; // where somebody would move in
    std::optional<Decimal> score;
    std::vector<CriterionView> criteria;
    std::optional<TimeClass> time;
    bool time_by_person = false;
    std::string time_reason;
    std::vector<ChoiceReasonView> knocked_out;
};
template <> const Entity& entity<CandidateView>();

struct PriceFlipView {
    bool of_chosen = true;
    std::optional<std::string> product;
    Money now, at; // øre per user and year
    Sentence text;
    std::vector<RowBehindView> rows;
};
template <> const Entity& entity<PriceFlipView>();

// What a person has chosen in the area, in the scenario that is asked for: its row of
// scenario_choice.
struct PersonsChoiceView {
    std::int64_t id = 0, entry = 0;
    std::string way_of_working, reason;
};
template <> const Entity& entity<PersonsChoiceView>();

// choice, second and target: a product's name, new_procurement or deferred.
struct ChosenAreaView {
    std::string area, area_name, choice;
    std::vector<KeptProductView> kept;
    std::optional<Date> interim_until;
    std::optional<std::string> target;
    std::optional<Date> deferred_until;
    std::vector<DeviationView> deviations;
    std::optional<PersonsChoiceView> by_person; // none: the rules have chosen
    std::optional<std::string> second;
    std::optional<Money> margin; // none: the rules leave no other
    bool margin_proven = true;
    Money cost;
    std::int64_t users = 0, users_who_move = 0;
    std::vector<ChoiceCostView> lines;
    std::vector<ChoiceReasonView> reasons;
    std::vector<PriceFlipView> flips;
    std::vector<CandidateView> candidates;
};
template <> const Entity& entity<ChosenAreaView>();

struct AlternativeAreaView {
    std::string area, choice;
};
template <> const Entity& entity<AlternativeAreaView>();
struct AlternativeView {
    Money cost;
    std::vector<AlternativeAreaView> areas;
};
template <> const Entity& entity<AlternativeView>();

struct LostIntegrationView {
    std::int64_t id = 0;
    std::string municipality, from_area, from_product, to_area, to_product;
    Money amount;
};
template <> const Entity& entity<LostIntegrationView>();

struct ContradictionView {
    ChoiceReasonView rule;
    std::vector<std::string> areas; // empty: the whole portfolio
};
template <> const Entity& entity<ContradictionView>();

struct ReviewView {
    std::int64_t contract = 0;
    std::string municipality, product, number;
    std::optional<Money> value;
};
template <> const Entity& entity<ReviewView>();

struct ChooseAnswer {
    ChooseStatus status = ChooseStatus::unknown;
    std::optional<Money> cost, bound;
    std::optional<Fraction> gap;
    Fraction seconds;
    Date as_of{}, from{}; // from: the first day of the horizon
    std::int64_t years = 0;
    std::vector<AlternativeView> alternatives;
    std::vector<ChosenAreaView> areas;
    std::vector<LostIntegrationView> integrations_lost; // between areas
    std::vector<ContradictionView> contradiction;       // rules that cannot all be kept
    std::vector<ReviewView> not_reviewed;               // contracts, the most worth first
};
template <> const Entity& entity<ChooseAnswer>();

// What the optimiser found for a case. Without an optimal answer second and next are empty.
struct ChoiceFound {
    PortfolioAnswer best;
    std::vector<PortfolioAnswer> next;
    std::vector<SecondChoice> second;
    std::vector<std::size_t> contradiction;
    std::int64_t milliseconds = 0;
};
// The best alone, with neither second nor next.
ChoiceFound find_best(const PortfolioCase&, const PortfolioWatcher& = {});
// next: so many of the next best.
ChoiceFound find_choice(const PortfolioCase&, std::size_t next, const PortfolioWatcher& = {});

ChooseAnswer choose_answer(const PriceBasis&, const PortfolioCase&, const ChoiceFound&);

} // namespace samdrift
