#include "app/usages.hpp"

namespace samdrift {

Result<UsagePage> usages(App& app, const User& user, const std::string& key, const UsageQuery& q) {
    const auto reading = read(app, user, on_day(key, q.day));
    if (!reading) return reading.problems;
    const UsageFilter filter{q.municipality, q.area, q.product, q.supplier, q.status, q.hosting,
        q.criticality, q.text, q.sort.value_or(UsageSort::municipality),
        q.descending.value_or(false), q.offset.value_or(0), q.limit.value_or(100)};
    const auto most_used = app.most_used(reading->landscape, reading->cooperation, reading->as_of);
    return usage_page(
        *reading->landscape, reading->cooperation, filter, reading->as_of, *most_used);
}

Result<SearchPage> search_all(
    App& app, const User& user, const std::string& key, const SearchQuery& q) {
    const auto reading = read(app, user, on_day(key, q.day));
    if (!reading) return reading.problems;
    return search(*reading->landscape, reading->cooperation, q.text,
        static_cast<std::size_t>(q.most.value_or(5)));
}

template <> const Entity& entity<SearchQuery>() {
    static const Entity e = describe<SearchQuery>({"SearchQuery"}, nullptr,
        field<&SearchQuery::text>("text", {.max_length = 200, .required = true}),
        field<&SearchQuery::most>("most", {.minimum = 1, .maximum = 200}),
        field<&SearchQuery::day>("day"));
    return e;
}

template <> const Entity& entity<UsageQuery>() {
    static const Entity e = describe<UsageQuery>({"UsageQuery"}, nullptr,
        field<&UsageQuery::municipality>("municipality"), field<&UsageQuery::area>("area"),
        field<&UsageQuery::product>("product"), field<&UsageQuery::supplier>("supplier"),
        field<&UsageQuery::status>("status"), field<&UsageQuery::hosting>("hosting"),
        field<&UsageQuery::criticality>("criticality"),
        field<&UsageQuery::text>("text", {.max_length = 200}), field<&UsageQuery::sort>("sort"),
        field<&UsageQuery::descending>("descending"),
        field<&UsageQuery::offset>("offset", {.minimum = 0}),
        field<&UsageQuery::limit>("limit", {.minimum = 1, .maximum = 1000}),
        field<&UsageQuery::day>("day"));
    return e;
}

} // namespace samdrift
