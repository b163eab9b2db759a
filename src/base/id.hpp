// An id that cannot be mistaken for the id of another entity.
#pragma once
#include <compare>
#include <cstdint>

namespace samdrift {

template <class Of> struct Id {
    std::int64_t number = 0;
    auto operator<=>(const Id&) const = default;
};

} // namespace samdrift
