// What the contributions of a joint operation are made from: its owners in their fixed order, and
// the rows of the register that concern them. Plain values: a question of what if is the same rows
// with some changed (what_if.hpp).
#pragma once
#include "register/cooperation_picture.hpp"
#include "register/joint_operation.hpp"

namespace samdrift {

struct Owner {
    Member member;
    std::string name;
};

struct CostRows {
    std::vector<Owner> owners; // by municipality number: who comes first at a tie (split.hpp)
    std::vector<ProjectCost> costs;
    std::vector<ProjectUsers> users;
    std::vector<UserIdentities> identities;
    std::vector<DriverValue> drivers;
    std::vector<AllocationKey> keys;
    std::vector<Investment> investments;
    std::vector<PriceIndex> price_indices;
    std::vector<ClosedYear> closed_years;

    std::optional<std::size_t> owner_of(Id<Municipality>) const;
    std::optional<std::size_t> owner_of(std::string_view name) const; // as people spell it
};

CostRows cost_rows(const CooperationPicture&);
// By number; those without one after, by name.
void put_in_order(std::vector<Owner>&);

// A row that a number comes from: its table and id.
struct CostSource {
    std::string kind;
    std::int64_t id = 0;
    auto operator<=>(const CostSource&) const = default;
};
using CostSources = std::vector<CostSource>;
template <> const Entity& entity<CostSource>();

} // namespace samdrift
