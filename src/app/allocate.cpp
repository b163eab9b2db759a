#include "app/allocate.hpp"

namespace samdrift {
namespace {

Result<CostRows> rows_of(App& app, const User& user, const ReadRequest& request) {
    const auto reading = read(app, user, request);
    if (!reading) return reading.problems;
    return cost_rows(*reading->landscape->cooperations[reading->cooperation].picture);
}

int year_of(const AllocateAsked& asked, const CostRows& rows) {
    return asked.year ? asked.year : last_year_with_costs(rows).value_or(0);
}

} // namespace

Result<ContributionAnswer> allocate(
    App& app, const User& user, const ReadRequest& request, const AllocateAsked& asked) {
    const auto rows = rows_of(app, user, request);
    if (!rows) return rows.problems;
    return contribution_answer(*rows, year_of(asked, *rows), asked.stage);
}

Result<ExplainedAmount> explain(App& app, const User& user, const ReadRequest& request,
    const AllocateAsked& asked, const std::string& owner, const std::string& cost_project) {
    const auto rows = rows_of(app, user, request);
    if (!rows) return rows.problems;
    return explained_amount(*rows, year_of(asked, *rows), asked.stage, owner, cost_project);
}

Result<WhatIfAnswer> what_if(
    App& app, const User& user, const ReadRequest& request, const WhatIfOrder& order) {
    const auto rows = rows_of(app, user, request);
    if (!rows) return rows.problems;
    return what_if(*rows, order);
}

} // namespace samdrift
