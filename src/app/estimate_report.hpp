// The report of what it takes and costs that a municipality joins (design.md §5, establishment
// estimate): as a document for people to read, and as a workbook whose formulas reckon it again.
#pragma once
#include "app/report_words.hpp"
#include "cost/estimate_page.hpp"
#include "publish/workbook.hpp"

namespace samdrift {

struct EstimateSource {
    const EstimateAnswer& answer;
    const EstimateRules& rules;
    std::vector<Device> devices; // of the municipality that joins
    EstimateChoices choices;
    std::string joining;
    Date date{};
    std::string cooperation = {}; // its name
    Date as_of{};
    std::optional<std::string> known_at = {};
    // What else is to be weighed: going alone, break-even, benefits. Stands after the equipment.
    std::vector<Section> more = {};
    std::vector<WorkSheet> more_sheets = {};
};

Document estimate_document(const EstimateSource&, Language);
Workbook estimate_workbook(const EstimateSource&, Language);

} // namespace samdrift
