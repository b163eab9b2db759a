// What costs are shared by, as columns over the owners: looked up from the rows once a year.
#pragma once
#include "cost/cost_rows.hpp"
#include <map>
#include <unordered_map>

namespace samdrift {

struct DriverColumn {
    std::vector<std::optional<std::int64_t>> values; // per owner; none: nobody has said
    std::vector<CostSources> rows;                   // per owner
    bool any = false;                                // somebody has said something
};

// Of one year. Users are per project; what has no row of its own for a municipality is 0 users
// there. Employees and inhabitants that have no row for the year are those of the membership.
class DriverColumns {
public:
    // project: the one that users are asked about; none: any.
    DriverColumns(const CostRows&, int year, std::optional<std::string_view> project);
    const DriverColumn& column(const std::string& driver, const std::string& project) const;
    static bool per_project(const std::string& driver);

private:
    std::size_t owners_;
    std::unordered_map<std::int64_t, std::size_t> owner_at_;              // by municipality
    std::map<std::pair<std::string, std::string>, DriverColumn> columns_; // folded driver, project
    DriverColumn none_;

    void add(const std::string& folded_driver, const std::string& project, Id<Municipality>,
        std::int64_t value, CostSource);
};

} // namespace samdrift
