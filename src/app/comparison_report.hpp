// The comparison of a cooperation as a report: a document to read and print, and a workbook to
// calculate further.
#pragma once
#include "compare/views_area.hpp"
#include "compare/views_chain.hpp"
#include "compare/views_completeness.hpp"
#include "publish/document.hpp"
#include "publish/workbook.hpp"

namespace samdrift {

Document comparison_document(
    const ComparisonView&, const CompletenessPage&, const ChainPage&, Language);
Workbook comparison_workbook(
    const ComparisonView&, const CompletenessPage&, const ChainPage&, Language);

} // namespace samdrift
