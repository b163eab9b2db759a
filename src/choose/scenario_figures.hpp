// What a scenario comes to, figure by figure, so that two can stand side by side (design.md §4).
#pragma once
#include "choose/portfolio_views.hpp"

namespace samdrift {

enum class FigureKind {
    present_value,     // amount: over the horizon
    yearly,            // amount: what is paid each year
    once,              // amount: what is paid once, integrations between areas among it
    users_who_move,    // count, of
    procurements,      // count: those that are carried out now, not what comes after an interim
    exposure,          // amount: the fees that are risked; count: contracts where it is not known
    integrations_lost, // count; amount: to build them again
    breaks_closed,     // count, minutes a year; amount: a year
    chains_mended      // count; of: the steps by hand that are no longer needed
};
template <>
inline constexpr std::array<Choice, 9> choices_of<FigureKind>{{{"present_value", ""},
    {"yearly", ""}, {"once", ""}, {"users_who_move", ""}, {"procurements", ""}, {"exposure", ""},
    {"integrations_lost", ""}, {"breaks_closed", ""}, {"chains_mended", ""}}};
template <> inline constexpr std::string_view type_name_of<FigureKind> = "FigureKind";

struct ScenarioFigure {
    FigureKind kind = FigureKind::present_value;
    std::optional<Money> amount = {};
    std::optional<std::int64_t> count = {}, of = {}, minutes = {};
    std::vector<RowBehindView> rows = {};
};
template <> const Entity& entity<ScenarioFigure>();

// One of each kind, in their order. option_of: an option for each area.
//
// A chain is mended where the municipality is to use a product that carries the same service in
// some municipality with fewer steps by hand: as a closed break (docs/decisions/0024), what has
// been shown counts, and nothing else.
std::vector<ScenarioFigure> scenario_figures(
    const PriceBasis&, const PortfolioCase&, std::span<const std::uint32_t> option_of);

} // namespace samdrift
