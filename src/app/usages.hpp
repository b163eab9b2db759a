// Systems in use: filtered, sorted, a page at a time.
#pragma once
#include "app/read.hpp"
#include "compare/pages.hpp"

namespace samdrift {

// UsageFilter as it stands in an address: everything may be left out.
struct UsageQuery {
    std::string municipality, area, product, supplier;
    std::optional<Status> status;
    std::optional<Hosting> hosting;
    std::optional<Criticality> criticality;
    std::string text;
    std::optional<UsageSort> sort;
    std::optional<bool> descending;
    std::optional<std::int64_t> offset, limit;
    std::optional<Date> as_of;
};
template <> const Entity& entity<UsageQuery>();

Result<UsagePage> usages(App&, const User&, const std::string& key, const UsageQuery&);

} // namespace samdrift
