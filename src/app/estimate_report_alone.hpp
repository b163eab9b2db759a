// What an estimate is weighed against: going alone, and what is to be gained.
#pragma once
#include "app/estimate_report.hpp"

namespace samdrift {

// One section for each alternative, and one of the benefits; none for what nobody has entered.
std::vector<Section> weighing_sections(const EstimateAnswer&, const ReportWords&);
// The same as sheets, their sums as formulas.
std::vector<WorkSheet> weighing_sheets(const EstimateAnswer&, const ReportWords&);

} // namespace samdrift
