// What is sent of one thing with all that hangs on it in the cooperation: a contract, a product, a
// supplier, a working group.
#pragma once
#include "compare/views_area.hpp"
#include "compare/views_completeness.hpp"

namespace samdrift {

struct NamedRef {
    std::int64_t id = 0;
    std::string name;
};
template <> const Entity& entity<NamedRef>();

// How somebody in the cooperation has written a name.
struct Spelling {
    std::string text;
    std::vector<std::string> municipalities;
};
template <> const Entity& entity<Spelling>();

struct ContractSheet {
    CooperationRef cooperation;
    Date as_of{};
    ContractView contract;
    std::vector<UsageView> usages;             // what it covers
    std::vector<IntegrationView> integrations; // of the system it is about
    std::vector<ContractView> others;          // on the same product
};
template <> const Entity& entity<ContractSheet>();

struct ProductSheet {
    CooperationRef cooperation;
    Date as_of{};
    std::int64_t id = 0;
    std::string product;
    std::vector<NamedRef> suppliers; // as usages and contracts here say
    std::int64_t users = 0;          // of what is in operation
    Money yearly_cost;
    bool marked = false;
    std::int64_t filled = 0, wanted = 0;
    Fraction degree; // of what is wanted of its usages
    std::vector<Spelling> spellings;
    std::vector<AreaVerdict> areas; // where it is in operation
    std::vector<UsageView> usages;
    std::vector<ContractView> contracts;
    std::vector<IntegrationView> integrations;
    std::vector<ProcessView> processes;
};
template <> const Entity& entity<ProductSheet>();

struct SupplierProduct {
    std::int64_t product_id = 0;
    std::string product;
    std::vector<std::string> municipalities, areas;
    std::int64_t users = 0;
    Money yearly_cost;
    bool marked = false;
};
template <> const Entity& entity<SupplierProduct>();

struct SupplierSheet {
    CooperationRef cooperation;
    Date as_of{};
    std::int64_t id = 0;
    std::string supplier;
    std::int64_t users = 0; // of what is in operation
    Money yearly_cost;
    bool marked = false;
    std::vector<Spelling> spellings;
    std::vector<SupplierProduct> products; // that are in operation, the most used first
    std::vector<UsageView> usages;
    std::vector<ContractView> contracts;
};
template <> const Entity& entity<SupplierSheet>();

struct GroupSheet {
    CooperationRef cooperation;
    Date as_of{};
    GroupOwes group;
    std::vector<MemberCompleteness> members;
    std::vector<AreaVerdict> areas;      // the leaves it answers for
    std::vector<UsageView> usages;       // in operation there
    std::vector<ContractView> contracts; // on their systems
};
template <> const Entity& entity<GroupSheet>();

} // namespace samdrift
