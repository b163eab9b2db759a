// The report of who pays what in a year (design.md §5): as a document for people to read, and as a
// workbook whose formulas reckon it again. Its figures are those of the answer it is handed; none
// is made here.
#pragma once
#include "app/report_words.hpp"
#include "cost/contribution_views.hpp"
#include "publish/workbook.hpp"

namespace samdrift {

struct ContributionSource {
    const CostRows& rows;
    const YearAllocation& year;       // of the rows
    const ContributionAnswer& answer; // of the same rows, year and stage
    std::string cooperation = {};     // its name
    Date as_of = {};
    std::optional<std::string> known_at = {};
};

Document contribution_document(const ContributionSource&, Language);

// The sheet of the shares follows the drivers, the costs, the days of membership and the parts of
// the keys; what formulas do not hold stands as values and says so. A total of at most
// most_oere, shared over weights that sum to at most most_weights in lowest terms: all numbers on
// the way are then whole and below 10^14, which any spreadsheet reckons exactly.
inline constexpr std::int64_t most_weights = 300'000'000;
inline constexpr Money most_oere{100'000'000'000'000};
Workbook contribution_workbook(const ContributionSource&, Language);

} // namespace samdrift
