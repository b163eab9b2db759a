// Why the verdict of an area is what it is, and what to look out for there, in sentences.
#pragma once
#include "compare/view_context.hpp"
#include "schema/texts.hpp"

namespace samdrift {

std::vector<Sentence> why(const ViewContext&, const Comparison&, const AreaCompared&);
std::vector<Sentence> watch(const ViewContext&, const Comparison&, const AreaCompared&);

} // namespace samdrift
