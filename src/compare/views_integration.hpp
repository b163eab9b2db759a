// What is sent of integrations as a picture: who sends what to whom, one step out from what was
// asked for; and of the whole cooperation as two matrices.
#pragma once
#include "compare/views_usage.hpp"

namespace samdrift {

enum class IntegrationScope { all, area, product, municipality, component };
template <>
inline constexpr std::array<Choice, 5> choices_of<IntegrationScope>{
    {{"all", ""}, {"area", ""}, {"product", ""}, {"municipality", ""}, {"component", ""}}};
template <> inline constexpr std::string_view type_name_of<IntegrationScope> = "IntegrationScope";

// A system in one municipality; or a common component, which is nobody's.
struct IntegrationNode {
    std::string name;                    // the product's, or the component's
    std::optional<std::int64_t> product; // none: a common component
    std::string municipality;            // "": a common component
    std::vector<std::string> areas;      // where the system is in operation
    bool asked = false;                  // what was asked for: not a neighbour of it
};
template <> const Entity& entity<IntegrationNode>();

// All that goes the same way, in the same manner, between the same two.
struct IntegrationEdge {
    std::int64_t from = 0, to = 0; // numbers in IntegrationPage::nodes
    std::optional<IntegrationKind> kind;
    bool both_ways = false;
    std::vector<std::string> objects;
    std::vector<std::int64_t> integrations; // the rows
};
template <> const Entity& entity<IntegrationEdge>();

// Something that can be asked for, or a line or column of a matrix.
struct IntegrationHead {
    std::string key; // an area's code, a product's id, a component's name
    std::string name;
    bool common_component = false;
};
template <> const Entity& entity<IntegrationHead>();

struct IntegrationCell {
    std::int64_t line = 0, column = 0;
    std::vector<std::string> municipalities;
    std::vector<std::int64_t> integrations;
    bool manual = false; // some of them go by hand
};
template <> const Entity& entity<IntegrationCell>();

// A system that stands in several areas is counted in each.
struct IntegrationMatrix {
    std::vector<IntegrationHead> lines, columns;
    std::vector<IntegrationCell> cells; // those with anything in them, by line and column
};
template <> const Entity& entity<IntegrationMatrix>();

struct IntegrationPage {
    CooperationRef cooperation;
    Date as_of{};
    IntegrationScope scope = IntegrationScope::all;
    std::string name;                        // of what was asked for
    std::vector<std::string> municipalities; // the members
    std::vector<IntegrationHead> areas, products,
        components;                     // that have any: what can be asked for
    std::int64_t total = 0;             // of all members
    std::vector<IntegrationNode> nodes; // by municipality, the common components last
    std::vector<IntegrationEdge> edges;
    std::vector<IntegrationView> integrations; // the rows of the edges; none for the whole
    std::optional<IntegrationMatrix> by_area, by_component; // of the whole
};
template <> const Entity& entity<IntegrationPage>();

} // namespace samdrift
