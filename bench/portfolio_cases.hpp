// Portfolios at random, with costs and ties like the real ones: users and yearly costs as in a
// municipality's list of systems, prices and rates as in the rates of the example.
#pragma once
#include "choose/portfolio.hpp"
#include <optional>
#include <string>

namespace samdrift::bench {

enum class CaseKind {
    merger, // one product an area, or a new procurement; rules of every kind
    shared, // joint operation: an option is a set of products that are kept
    equal,  // as merger, and all products of an area cost nearly the same to use
    tight,  // as merger, and a tight budget for each of three years besides
    dense   // ties between all options of the areas, of any sign, as large as the differences
};
std::optional<CaseKind> case_kind(const std::string& name);

struct CaseSize {
    int municipalities = 3, areas = 150, ties = 300;
};
PortfolioProblem made_case(CaseKind, CaseSize, std::uint64_t seed);

// Each area's cheapest option by itself, the others as if they were not there; none when that
// breaks a rule.
std::optional<std::int64_t> chosen_area_by_area(const PortfolioProblem&);

} // namespace samdrift::bench
