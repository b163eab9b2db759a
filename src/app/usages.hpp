// What people look for: systems in use, filtered, sorted, a page at a time; and one text in
// everything.
#pragma once
#include "app/read.hpp"
#include "compare/search.hpp"

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
    DayQuery day;
};
template <> const Entity& entity<UsageQuery>();

struct SearchQuery {
    std::string text;
    std::optional<std::int64_t> most; // of each kind
    DayQuery day;
};
template <> const Entity& entity<SearchQuery>();

Result<SearchPage> search_all(App&, const User&, const std::string& key, const SearchQuery&);

Result<UsagePage> usages(App&, const User&, const std::string& key, const UsageQuery&);

} // namespace samdrift
