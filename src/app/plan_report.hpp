// The report of a plan: as a document for people to read, and as a workbook.
#pragma once
#include "app/report_words.hpp"
#include "plan/plan_views.hpp"
#include "publish/workbook.hpp"

namespace samdrift {

struct PlanSource {
    const PlanView& plan;
    std::string cooperation; // its name
    Date as_of{};
    std::optional<std::string> known_at = {};
};

Document plan_document(const PlanSource&, Language);
// Days late and days moved are formulas, and so is what a team has free.
Workbook plan_workbook(const PlanSource&, Language);

} // namespace samdrift
