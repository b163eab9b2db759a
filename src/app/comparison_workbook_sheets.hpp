// The sheets of the comparison workbook, each made by a function, in the order in which they stand.
#pragma once
#include "app/comparison_report_parts.hpp"

namespace samdrift {

WorkSheet areas_sheet(const ComparisonSource&);
WorkSheet systems_sheet(const ComparisonSource&);
WorkSheet lacking_sheet(const ComparisonSource&);
WorkSheet overlaps_sheet(const ComparisonSource&);
WorkSheet contracts_sheet(const ComparisonSource&);
WorkSheet integrations_sheet(const ComparisonSource&);
WorkSheet breaks_sheet(const ComparisonSource&);
WorkSheet chains_sheet(const ComparisonSource&);
WorkSheet completeness_sheet(const ComparisonSource&);
WorkSheet unfilled_sheet(const ComparisonSource&);
WorkSheet sources_sheet(const ComparisonSource&);

// A sheet with its title, the day and what the marks mean above the headings.
WorkSheet new_sheet(const ComparisonSource&, std::string_view name_key);

// Cells. What is not known is an empty cell.
WorkCell work_text(std::string);
WorkCell work_number(std::optional<std::int64_t>, bool marked = false);
WorkCell work_money(std::optional<Money>, bool marked = false);
WorkCell work_date(std::optional<Date>);
WorkCell work_share(std::optional<Fraction>, bool marked = false);
WorkCell work_yes_no(const ReportWords&, std::optional<bool>);
WorkCell work_figures_source(const ReportWords&, bool marked);

} // namespace samdrift
