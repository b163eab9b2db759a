// The sections of the report of contributions, each in a function, in the order in which they
// stand.
#pragma once
#include "app/contribution_report.hpp"

namespace samdrift {

struct ContributionPages {
    const ContributionSource& s;
    ReportWords words;

    std::string year() const { return std::to_string(s.answer.year); }
    Section section(const std::string& name) const; // heading "report.contribution.<name>"
    TableCell money(Money, bool strong = false) const;
    std::string named(const std::string& project, const std::string& name) const;
    Paragraph says(const std::string& key, std::vector<Argument> = {}) const; // under a table
};

void add_contributions(const ContributionPages&, Document&);
void add_change(const ContributionPages&, Document&);
void add_years_ahead(const ContributionPages&, Document&);
void add_lines(const ContributionPages&, Document&);
void add_unit_prices(const ContributionPages&, Document&);
void add_drivers(const ContributionPages&, Document&);
void add_keys(const ContributionPages&, Document&);
void add_investments(const ContributionPages&, Document&);
void add_figures_source(const ContributionPages&, Document&);

// A table with more owners than this is made as several, one under the other.
inline constexpr std::size_t most_owners_beside = 7;

} // namespace samdrift
