// One text looked for in all of a cooperation: areas, municipalities, products, suppliers, systems,
// contracts, integrations and plans.
#pragma once
#include "compare/pages.hpp"

namespace samdrift {

enum class FoundKind {
    area,
    municipality,
    product,
    supplier,
    usage,
    contract,
    integration,
    chain_step,
    working_group,
    body,
    milestone,
    risk,
    proposal,
    project,
    project_team,
    cutover
};
template <>
inline constexpr std::array<Choice, 16> choices_of<FoundKind>{{{"area", ""}, {"municipality", ""},
    {"product", ""}, {"supplier", ""}, {"usage", ""}, {"contract", ""}, {"integration", ""},
    {"chain_step", ""}, {"working_group", ""}, {"body", ""}, {"milestone", ""}, {"risk", ""},
    {"proposal", ""}, {"project", ""}, {"project_team", ""}, {"cutover", ""}}};
template <> inline constexpr std::string_view type_name_of<FoundKind> = "FoundKind";

struct FoundItem {
    std::int64_t id = 0; // the row's
    std::string title;   // what holds the text
    std::string detail;  // where it is: a municipality, a number
    std::string address; // of an area its code, of a municipality its name
};
template <> const Entity& entity<FoundItem>();

struct FoundGroup {
    FoundKind kind = FoundKind::area;
    std::int64_t total = 0;
    std::vector<FoundItem> items; // the best of them
};
template <> const Entity& entity<FoundGroup>();

struct SearchPage {
    std::string text;
    std::vector<FoundGroup> groups; // those with anything in them, the one with the best hit first
};
template <> const Entity& entity<SearchPage>();

// A hit holds every word of the text. First those that begin with it, then those where a word does,
// then the rest; alike ones in Norwegian order. most: items of each kind.
SearchPage search(
    const Landscape&, std::size_t cooperation, std::string_view text, std::size_t most);

} // namespace samdrift
