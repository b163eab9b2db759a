// What it costs to choose: the present value of an area's options by design.md §4, line by line,
// each line with the rows it was reckoned from. What the design leaves open: docs/decisions/0024.
#pragma once
#include "choose/candidates.hpp"
#include "choose/present_value.hpp"

namespace samdrift {

enum class CostPart {
    kept,         // who stays keeps its own yearly cost
    fixed,        // a kept product's fixed yearly cost, where several may be kept
    moved_in,     // who moves in pays per user
    training,     // of the users who move
    conversion,   // of data, for each usage that moves
    procurement,  // carrying one out
    exposure,     // the largest fee × how likely it is
    integrations, // within the area, that are lost
    breaks,       // closed: a gain
    score         // what points are worth: a gain
};
template <>
inline constexpr std::array<Choice, 10> choices_of<CostPart>{{{"kept", ""}, {"fixed", ""},
    {"moved_in", ""}, {"training", ""}, {"conversion", ""}, {"procurement", ""}, {"exposure", ""},
    {"integrations", ""}, {"breaks", ""}, {"score", ""}}};
template <> inline constexpr std::string_view type_name_of<CostPart> = "CostPart";

struct CostLine {
    CostPart part = CostPart::kept;
    Money amount;                             // present value; below zero: a gain
    std::optional<Money> yearly = {};         // none: once, at the start, at its full amount
    std::optional<std::uint32_t> member = {}; // none: the whole cooperation's
    RowsBehind rows = {};
};

enum class OptionKind { products, new_procurement, deferred };

struct KeptProduct {
    Id<Product> product;
    std::vector<std::uint32_t> stay, join; // members
    std::int64_t joining_users = 0;
    std::optional<ContractVerdict> contract; // where somebody moves in
};

struct PricedOption {
    OptionKind kind = OptionKind::products;
    std::vector<KeptProduct> kept;      // of a merger one
    std::vector<std::uint32_t> served;  // by a new procurement
    std::vector<std::uint32_t> deviate; // members who keep their own
    std::vector<CostLine> lines;
    Money cost; // Σ lines
    std::int64_t users_who_move = 0;
    std::int64_t score_missed = 0; // Σ users × (5,00 − score): the less the better
};

// What everything is priced by. All of it is kept by the one who calls.
struct PriceBasis {
    const ChoiceFacts& facts;
    const RateTable& rates;
    PresentValue present_value;
    LawOnDay law() const { return {facts.rows.legal, facts.day, facts.moving_day, &rates}; }
};
PriceBasis price_basis(const ChoiceFacts&, const RateTable&);

// The most products that may be kept side by side in an area of a shared operation.
inline constexpr std::size_t most_kept_together = 3;

// The options of an area, in the order of its candidates: in a merger one for each candidate; in a
// shared operation one for each set of up to most_kept_together of them, and a new procurement
// alone; and last, where a rule defers the area, to leave it as it is.
// only: the numbers of those to price; empty means all.
std::vector<PricedOption> options_of(const PriceBasis&, std::size_t area,
    std::span<const AreaCandidate>, std::span<const std::uint32_t> only = {});

// Whether the member still uses the product in the area when the option is chosen: it is kept by
// all, or by the member alone.
bool keeps(const PricedOption&, const AreaFacts&, std::uint32_t member, Id<Product>);

// The municipality's rule to keep its own in the area for a while; null when there is none.
const ChoiceRule* deviation_of(const ChoiceFacts&, const AreaFacts&, std::uint32_t member);

// One municipality moved to, or kept on, a candidate: its lines alone.
struct ServedBy {
    std::vector<CostLine> lines;
    Money cost;
    bool uses_it = false;
    std::int64_t joining_users = 0, score_missed = 0;
};
ServedBy serve(const PriceBasis&, const AreaFacts&, std::uint32_t member, const AreaCandidate&,
    bool fixed_apart);
// The municipality keeps all its own, at its own cost.
ServedBy serve_alone(const PriceBasis&, const AreaFacts&, std::uint32_t member);

} // namespace samdrift
