// The sheets of the mapping template that are not to be filled in: how to fill in the others,
// examples, codes, and the hidden one that its drop-down lists are in.
#pragma once
#include "schema/texts.hpp"

namespace samdrift {

enum class TemplateSheet { guide, examples, areas, lists };

std::string template_sheet_name(TemplateSheet, Language);

// Whether a sheet is one of them, in either language: it comes back with the workbook, and holds
// nothing to read.
bool is_template_sheet(std::string_view name);

} // namespace samdrift
