// How many of the users are on the most used product already: of an area, and of the sums over
// areas.
#pragma once
#include "base/fraction.hpp"
#include "compare/verdict.hpp"

namespace samdrift {

// A product in an area, over all its members.
struct ProductInArea {
    Code product = no_code;
    std::uint32_t members = 0; // how many use it
    std::int64_t users = 0;
};

// The most used first; of those as much used, the one in more municipalities, then by the product's
// number. `uses` stand by member.
std::vector<ProductInArea> products_in(std::span<const UseInArea> uses);

struct Harmonisation {
    std::int64_t on_most_used = 0, users = 0;
    Harmonisation& operator+=(Harmonisation other) {
        on_most_used += other.on_most_used;
        users += other.users;
        return *this;
    }
    bool operator==(const Harmonisation&) const = default;
};
Harmonisation harmonisation(std::span<const ProductInArea> most_used_first);

// None where nobody counts as a user.
std::optional<Fraction> degree(Harmonisation);

} // namespace samdrift
