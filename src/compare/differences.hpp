// What is different in a cooperation between two days: what came into use and went out of it, which
// contracts, and what that did to the verdicts. Both days are judged by the comparison.
#pragma once
#include "compare/verdict.hpp"
#include "compare/views_usage.hpp"
#include "register/landscape.hpp"

namespace samdrift {

// How things stand on one of the days.
struct StandingView {
    std::int64_t members = 0, usages = 0, contracts = 0; // usages in operation, contracts in force
    std::int64_t users = 0, on_most_used = 0;
    std::optional<Fraction> harmonisation, harmonisation_where_all_have;
    std::int64_t areas_where_all_have = 0;
};
template <> const Entity& entity<StandingView>();

struct UsageMoved {
    std::int64_t id = 0;
    std::string municipality, area, area_name, system, product;
    std::optional<std::int64_t> users;
    bool marked = false;
};
template <> const Entity& entity<UsageMoved>();

struct ContractMoved {
    std::int64_t id = 0;
    std::string municipality, system, number;
    std::optional<Date> signed_on, ends;
};
template <> const Entity& entity<ContractMoved>();

struct JudgedView {
    Verdict verdict = Verdict::not_mapped;
    std::optional<Verdict> verdict_of_those_who_have;
    std::vector<std::string> products; // the most used first
    std::optional<Fraction> harmonisation;
    std::vector<std::int64_t> usages; // their rows
};
template <> const Entity& entity<JudgedView>();

struct AreaMoved {
    std::string area, area_name;
    JudgedView before, after;
};
template <> const Entity& entity<AreaMoved>();

struct ValidDifference {
    StandingView before, after;
    std::vector<std::string> members_joined, members_left;
    std::vector<UsageMoved> usages_begun, usages_ended;          // by municipality and area
    std::vector<ContractMoved> contracts_begun, contracts_ended; // by municipality
    std::vector<AreaMoved> areas;                                // whose verdict is another
};
template <> const Entity& entity<ValidDifference>();

ValidDifference valid_difference(const Landscape&, std::size_t cooperation, Date from, Date to);

} // namespace samdrift
