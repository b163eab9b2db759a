// What the command line answers with as JSON.
#pragma once
#include "compare/verdict.hpp"
#include "register/usage.hpp"

namespace samdrift {

struct ProductAnswer {
    std::string product;
    std::vector<std::string> municipalities;
    std::int64_t users = 0;
};
template <> const Entity& entity<ProductAnswer>();

struct AreaAnswer {
    std::string area, area_name;
    Verdict verdict = Verdict::not_mapped;
    std::optional<Verdict> verdict_of_those_who_have;
    std::vector<std::string> missing;
    std::vector<ProductAnswer> products;
    std::optional<Fraction> harmonisation;
    std::int64_t users = 0;
};
template <> const Entity& entity<AreaAnswer>();

struct CompareAnswer {
    std::optional<Fraction> harmonisation, harmonisation_where_all_have;
    std::vector<AreaAnswer> areas;
};
template <> const Entity& entity<CompareAnswer>();

struct UsageAnswer {
    std::string municipality, area, area_name, product, system;
    std::optional<std::string> supplier;
    std::string version;
    std::optional<Hosting> hosting;
    std::optional<std::int64_t> users;
    std::optional<Criticality> criticality;
    std::string way_of_working;
    std::optional<bool> personal_data;
    std::optional<Money> yearly_cost;
    Status status = Status::in_operation;
    Origin source = Origin::document;
};
template <> const Entity& entity<UsageAnswer>();

struct UsagesAnswer {
    std::vector<UsageAnswer> usages;
};
template <> const Entity& entity<UsagesAnswer>();

} // namespace samdrift
