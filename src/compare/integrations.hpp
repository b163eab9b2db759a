// Which integrations belong to a question, and which systems stand at their ends.
#pragma once
#include "compare/view_context.hpp"
#include "compare/views_integration.hpp"
#include <set>

namespace samdrift {

struct IntegrationAsked {
    IntegrationScope scope = IntegrationScope::all;
    Code area = no_code, product = no_code;
    std::size_t member = 0;
    std::string component;
};

// A member's number in the picture, and a row of its block.
struct IntegrationAt {
    std::uint32_t member = 0, row = 0;
};

// Those with an end in what was asked for, by member, then id.
std::vector<IntegrationAt> integrations_of(
    const ViewContext&, std::span<const std::uint32_t> members, const IntegrationAsked&);

// The products in operation in the area, or below it, in one municipality.
std::set<Code> products_in_area(const ViewContext&, const Block&, Code area);
// The leaf areas in which the product is in operation there, in the order of the tree.
std::vector<Code> areas_of_product(const ViewContext&, const Block&, Code product);

// Whether the mapper's words for the direction say that it goes both ways.
bool both_ways(std::string_view direction);

} // namespace samdrift
