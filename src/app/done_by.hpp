// Who has done what: a name where there is one, else the number alone.
#pragma once
#include "schema/entity.hpp"
#include "storage/people.hpp"

namespace samdrift {

struct DoneBy {
    std::int64_t id = 0;
    std::string name; // empty: the person asked to be forgotten
    bool operator==(const DoneBy&) const = default;
};
template <> const Entity& entity<DoneBy>();
inline DoneBy done_by(Person person) { return {person.id, std::move(person.name)}; }

} // namespace samdrift
