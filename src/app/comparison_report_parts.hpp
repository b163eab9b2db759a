// The sections of the comparison report, each in a function, in the order in which they stand.
#pragma once
#include "app/comparison_report.hpp"
#include "app/report_words.hpp"

namespace samdrift {

struct ComparisonSource {
    const ComparisonView& view;
    const CompletenessPage& completeness;
    const ChainPage& chains;
    ReportWords words;
};

void add_findings(const ComparisonSource&, Document&);
void add_follow_up(const ComparisonSource&, Document&);
void add_overview_of_areas(const ComparisonSource&, Document&);
void add_each_area(const ComparisonSource&, Document&);
void add_lacking(const ComparisonSource&, Document&);
void add_overlaps(const ComparisonSource&, Document&);
void add_breaks(const ComparisonSource&, Document&);
void add_chains(const ComparisonSource&, Document&);
void add_completeness(const ComparisonSource&, Document&);
void add_sources(const ComparisonSource&, Document&);

std::string id_of_area(const std::string& code);
std::string id_of_chain(const ChainView&);

std::int64_t count_of(const ComparisonView&, Verdict);
bool has_users(const AreaView&); // somebody uses something there
BreakSum breaks_in_all(const ComparisonView&);
std::vector<const UsageView*> usages_of(const AreaView&);

// A contract as it stands with a usage; one that covers several usages comes once.
struct ContractOfUsage {
    const ContractRef* contract = nullptr;
    const UsageView* usage = nullptr;
    std::vector<std::string> systems = {}; // all it covers here
};
std::vector<ContractOfUsage> contracts_of(const ComparisonView&);

// How many rows come from where, and how many have figures that do.
struct OriginCount {
    Origin origin = Origin::document;
    std::int64_t rows = 0, figures = 0;
};
std::vector<OriginCount> origins_of(const ComparisonView&);

// A sentence about an area, with the area's figures marked where they are an example or an
// estimate.
Pieces said_of(const ReportWords&, const AreaView&, const Sentence&);
std::string terms(const ReportWords&, const ContractRef&); // "Til 31.12.2019, 6 md. oppsigelse"
std::string operated_by(const ReportWords&, const UsageView&);
std::string cell_state(const ReportWords&, CellState);

} // namespace samdrift
