// The people that the journal's ids stand for. Their names are here and nowhere else in the store,
// so that a name can be emptied.
#pragma once
#include "storage/session.hpp"
#include <optional>

namespace samdrift {

struct Person {
    std::int64_t id = 0;
    std::string name; // empty: the person asked to be forgotten
    bool operator==(const Person&) const = default;
};

std::optional<Person> find_person(Session&, std::int64_t id);
// Empties the name and removes what the person could log in with. The id and what it did stay.
void forget_user(Session&, std::int64_t id);

} // namespace samdrift
