// Makes what is sent of service chains.
#pragma once
#include "compare/view_context.hpp"
#include "compare/views_chain.hpp"

namespace samdrift {

std::vector<ChainView> chain_views(const ViewContext&); // all of them, by code

} // namespace samdrift
