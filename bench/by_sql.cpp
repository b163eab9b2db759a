#include "bench.hpp"
#include <cstdio>

namespace samdrift::bench {
namespace {

// Every product a municipality has in an area, in the order of the index; then the municipality's
// set as one text; then the area. An area's verdict follows from whether the least and the greatest
// are the same.
constexpr std::string_view verdicts = R"sql(
WITH sets AS (
    SELECT area, municipality, group_concat(product) AS products,
           min(way_of_working) AS least_way, max(way_of_working) AS greatest_way,
           min(ifnull(supplier, 0)) AS least_supplier, max(ifnull(supplier, 0)) AS greatest_supplier
    FROM (SELECT area, municipality, product, way_of_working, supplier
          FROM usage INDEXED BY bench_usage
          WHERE cooperation = $1 AND status = 'in_operation'
          ORDER BY area, municipality, product)
    GROUP BY area, municipality),
areas AS (
    SELECT area, count(*) AS have, min(products) = max(products) AS same_products,
           min(least_way) = max(greatest_way) AND min(least_way) <> '' AS same_way,
           min(least_supplier) = max(greatest_supplier) AND min(least_supplier) > 0 AS same_supplier
    FROM sets GROUP BY area)
SELECT CASE WHEN a.have IS NULL THEN 'not_mapped'
            WHEN a.have < (SELECT count(*) FROM member WHERE cooperation = $1) THEN 'gap'
            WHEN same_products AND same_way THEN 'same'
            WHEN same_products THEN 'same_product'
            WHEN same_supplier THEN 'same_supplier'
            ELSE 'different' END AS verdict, count(*)
FROM service_area s LEFT JOIN areas a ON a.area = s.id
WHERE s.cooperation = $1 AND NOT EXISTS (SELECT 1 FROM service_area c WHERE c.parent = s.id)
GROUP BY 1)sql";

constexpr std::string_view harmonised = R"sql(
SELECT sum(most), sum(users) FROM (
    SELECT max(users) AS most, sum(users) AS users FROM (
        SELECT area, product, sum(users) AS users FROM usage INDEXED BY bench_usage_users
        WHERE cooperation = $1 AND status = 'in_operation' GROUP BY area, product)
    GROUP BY area))sql";

constexpr std::string_view page = R"sql(
SELECT u.id, m.name, a.code, a.name, p.name, u.system, s.name, u.version, u.status, u.hosting, u.users, u.criticality,
       u.way_of_working, u.yearly_cost,
       (SELECT count(*) FROM contract c WHERE c.cooperation = u.cooperation AND c.municipality = u.municipality AND c.product = u.product)
FROM usage u JOIN municipality m ON m.id = u.municipality JOIN service_area a ON a.id = u.area
     JOIN product p ON p.id = u.product LEFT JOIN supplier s ON s.id = u.supplier
WHERE u.cooperation = $1 AND u.area IN (SELECT id FROM service_area WHERE cooperation = $1 AND (code = $2 OR code LIKE $2 || '.%'))
ORDER BY u.users DESC LIMIT 100)sql";

} // namespace

void make_sql_indexes(Session& session) {
    session.run("CREATE INDEX IF NOT EXISTS bench_usage ON usage (cooperation, status, area, "
                "municipality, product, way_of_working, supplier)");
    session.run("CREATE INDEX IF NOT EXISTS bench_usage_users ON usage (cooperation, status, area, "
                "product, users)");
    session.run("CREATE INDEX IF NOT EXISTS bench_usage_area ON usage (cooperation, area, users)");
    session.run("CREATE INDEX IF NOT EXISTS bench_parent ON service_area (parent)");
    session.run("CREATE INDEX IF NOT EXISTS bench_contract ON contract (cooperation, municipality, "
                "product)");
    session.run("ANALYZE");
}

SqlComparison compare_by_sql(Session& session, std::int64_t cooperation) {
    SqlComparison c;
    const std::array<Value, 1> parameters{cooperation};
    session.each(verdicts, parameters, [&](const ResultRow& row) {
        const auto n = static_cast<std::size_t>(row.integer(1));
        c.areas += n;
        const auto verdict = row.text(0);
        (verdict == "same"               ? c.same
            : verdict == "same_product"  ? c.same_product
            : verdict == "same_supplier" ? c.same_supplier
            : verdict == "gap"           ? c.gap
            : verdict == "not_mapped"    ? c.not_mapped
                                         : c.different) += n;
    });
    session.each(harmonised, parameters, [&](const ResultRow& row) {
        c.on_most_used = row.integer(0);
        c.users = row.integer(1);
    });
    return c;
}

std::size_t page_by_sql(Session& session, std::int64_t cooperation, const std::string& area) {
    std::size_t bytes = 0;
    session.each(page, std::array<Value, 2>{cooperation, area}, [&](const ResultRow& row) {
        for (int i = 0; i < 15; ++i) bytes += row.text(i).size();
    });
    return bytes;
}

void print_plans(Session& session, std::int64_t cooperation) {
    for (const auto& [name, sql] : {std::pair{"verdicts", verdicts},
             std::pair{"harmonised", harmonised}, std::pair{"page", page}}) {
        std::fprintf(stderr, "plan of %s:\n", name);
        session.each("EXPLAIN QUERY PLAN " + std::string{sql},
            std::array<Value, 2>{cooperation, std::string{"g1"}}, [](const ResultRow& row) {
                std::fprintf(stderr, "  %s\n", std::string{row.text(3)}.c_str());
            });
    }
}

} // namespace samdrift::bench
