// Makes what is sent of an area, and of the groups areas stand in.
#pragma once
#include "compare/view_context.hpp"
#include "compare/views_area.hpp"

namespace samdrift {

AreaView area_view(const ViewContext&, const Comparison&, const AreaCompared&);
std::vector<MunicipalityColumn> municipality_columns(const ViewContext&, const Comparison&);
std::vector<GroupView> group_views(const ViewContext&, const Comparison&);
std::vector<VerdictCount> verdict_counts(const Comparison&); // all six, in their order

// The earliest contract_end() of the area's usages.
std::optional<Date> first_contract_end(const ViewContext&, const Comparison&, const AreaCompared&);

} // namespace samdrift
